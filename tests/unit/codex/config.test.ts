import { noted, said } from '../../support/said.ts';
import { expect, test } from 'vitest';
import { readCodexConfig } from '../../../app/codex/config.ts';
import { codexRelease } from '../../../app/codex/releases.ts';
import { repeatedKey } from '../../../app/codex/repeated-key.ts';
import { parseToml } from '../../../app/codex/toml.ts';
import type { Files } from '../../../app/platform/ports.ts';

function config(
  content: string | Buffer | NodeJS.ErrnoException,
  version: string | null = null,
): ReturnType<typeof readCodexConfig> {
  const read = (): Promise<Buffer> =>
    content instanceof Error ? Promise.reject(content) : Promise.resolve(Buffer.from(content as string));
  return readCodexConfig({ read } as unknown as Files, '/codex', codexRelease(version));
}

test('settings at the top, in tables, dotted, quoted and inline', async () => {
  const on = { encrypted: true, note: null };
  for (const text of [
    'features.secret_auth_storage = true',
    '[features]\nsecret_auth_storage = true # yes',
    'features = { secret_auth_storage = true, }',
    '"features" . \'secret_auth_storage\' = true',
  ])
    expect(await config(text), text).toMatchObject(on);
  expect(await config('text = """\n[features]\nsecret_auth_storage = true\n"""')).toMatchObject({
    encrypted: null,
  });
  expect(await config('[other]\ncli_auth_credentials_store = "keyring"')).toMatchObject({ store: 'file' });
  expect(await config("cli_auth_credentials_store = '''\nkeyring'''")).toMatchObject({ store: 'keyring' });
});

test('the settings that decide about signing in', async () => {
  expect(await config('')).toMatchObject({
    store: 'file',
    encrypted: null,
    forcedMethod: null,
    forcedWorkspaces: [],
    note: null,
    broken: false,
  });
  expect(
    await config(
      'forced_login_method = "chatgpt"\nforced_chatgpt_workspace_id = ["a","b"]\nfeatures.secret_auth_storage = false',
    ),
  ).toMatchObject({ forcedMethod: 'chatgpt', forcedWorkspaces: ['a', 'b'], encrypted: false, note: null });
});

test('a setting that is not understood is said, never guessed', async () => {
  for (const line of [
    'cli_auth_credentials_store = "moon"',
    'cli_auth_credentials_store = 5',
    'cli_auth_credentials_store = { keyring = {} }',
    'forced_login_method = ["api"]',
    'forced_login_method = ""',
    'forced_chatgpt_workspace_id = 7',
    'forced_chatgpt_workspace_id = ["a", 1]',
    'features = 5',
    '[[features]]',
    'features.secret_auth_storage = "yes"',
  ]) {
    const reading = await config(line);
    expect(said(reading.note), line).toMatch(/was not understood/);
    expect(reading.broken, line).toBe(false);
  }
});

test('a profile of the file stops the releases that know none, and where it does not stand', async () => {
  const named = 'profile = "work"\n[profiles.work]\nmodel = "m"';
  expect((await config(named, '0.125.0')).note).toBeNull();
  expect(said((await config(named, '0.134.0')).note)).toMatch(/profile/);
  expect(said((await config(named, '0.171.0')).note)).toMatch(/profile/);
  expect((await config('[profiles.work]\nmodel = "m"', '0.171.0')).note).toBeNull();
  expect(said((await config('profile = "work"', '0.125.0')).note)).toMatch(/profile/);
  // Of a release that nobody tried, or whose version is not known, nothing is claimed.
  expect((await config(named, '0.132.0')).note).toBeNull();
  expect((await config(named)).note).toBeNull();
});

test('a text that is no TOML is broken, and the place is said', async () => {
  const broken: [text: string, place: RegExp][] = [
    ['this is not toml', /line 1, column \d+/],
    ['model = "a"\nmodel = "b"', /line 2, column 1\./],
    ['model = "a', /line 1, column 9\./],
    ['a = 1\n[a]\n', /line 2/],
    ['a = [1, 2', /line/],
    ['a = "x"\n\nb = \'C:\\dir', /line 3/],
    ['model = "C:\\Users"', /line 1/],
    ['{"model":"a"}', /line 1/],
  ];
  for (const [text, place] of broken) {
    const reading = await config(text);
    expect(reading, text).toMatchObject({ broken: true, store: 'file', namesStore: false });
    expect(said(reading.note), text).toMatch(place);
  }
  expect(await config('cli_auth_credentials_store = "keyring')).toMatchObject({ namesStore: true });
});

test('nothing of a broken text is quoted', async () => {
  const reading = await config('env_key = "sk-CANARY');
  expect(JSON.stringify(reading)).not.toContain('CANARY');
});

test('where the library and Codex differ, Codex wins', () => {
  const taken = ['a = 9223372036854775807', 'a = 1979-05-27T07:32:60Z', 'a = 2024-02-29', 'a = -inf'];
  for (const text of taken) expect(parseToml(text).ok, text).toBe(true);
  const refused = [
    'a = 9223372036854775808',
    'a = 0xFFFFFFFFFFFFFFFF',
    'a = 2023-02-29',
    'a = 2023-02-30T07:32:00+02:00',
    'a = 1e999',
    `a = ${'['.repeat(81)}${']'.repeat(81)}`,
    `${'k.'.repeat(100)}k = 1`,
  ];
  for (const text of refused) expect(parseToml(text).ok, text).toBe(false);
  // The near misses: a date that a zone moves over midnight, the level that is just allowed, a `60` that is no second.
  const near = [
    'a = 2023-03-01T00:30:00+02:00',
    `a = ${'['.repeat(80)}${']'.repeat(80)}`,
    'a = "12:34:60"',
    'a = 07:32',
  ];
  for (const text of near) expect(parseToml(text).ok, text).toBe(true);
});

test('a text in the middle of being written is read again', async () => {
  const texts = ['cli_auth_credentials_store = "key', 'cli_auth_credentials_store = "keyring"\n'];
  const read = () => Promise.resolve(Buffer.from(texts.shift() ?? ''));
  const reading = await readCodexConfig({ read } as unknown as Files, '/codex', codexRelease(null));
  expect(reading).toMatchObject({ store: 'keyring', note: null, broken: false });
});

test('a file that cannot be read is said; a missing one means the defaults', async () => {
  const fault = (code: string) => Object.assign(new Error('CANARY'), { code });
  expect(noted(await config(fault('EACCES')))).toMatchObject({ note: 'You may not read it.', broken: false });
  expect(noted(await config(fault('EISDIR')))).toMatchObject({
    note: 'It is a folder, not a file.',
    broken: true,
  });
  const bytes = Buffer.from([0xff, 0xfe, 0x41]);
  expect(noted(await config(bytes))).toMatchObject({
    note: 'It holds bytes that are not UTF-8.',
    broken: true,
  });
  expect((await config(fault('ENOENT'))).note).toBeNull();
  expect((await config('\uFEFFcli_auth_credentials_store = "auto"')).store).toBe('auto');
});

test('broken text ends', () => {
  for (const text of [
    '"""',
    "'''",
    '"',
    '[',
    '[[',
    'a = [',
    'a = {',
    '=',
    '\\',
    'a = "\\',
    '['.repeat(10_000),
    `a = ${'['.repeat(100_000)}`,
    `a = ${'{b='.repeat(100_000)}`,
    `a = "${'\\'.repeat(9_999)}`,
    `${'k.'.repeat(50_000)}k = 1`,
  ]) {
    expect(() => parseToml(text)).not.toThrow();
  }
});

test('a known field that stands twice is found, wherever its text lies', () => {
  expect(repeatedKey('{"tokens":{},"tokens":{}}')).toBe(true);
  expect(repeatedKey('{"tokens":{"id_token":"a","id_token":"b"}}')).toBe(true);
  expect(repeatedKey('{"auth_mode":"x","\\u0061uth_mode":"y"}')).toBe(true);
  expect(repeatedKey('{"later":1,"later":2}')).toBe(false);
  expect(repeatedKey('{"auth_mode":"auth_mode","note":"{\\"auth_mode\\":1}"}')).toBe(false);
  expect(repeatedKey('{"a":{"auth_mode":1},"auth_mode":2,"list":[{"auth_mode":3},{"auth_mode":4}]}')).toBe(
    false,
  );
});
