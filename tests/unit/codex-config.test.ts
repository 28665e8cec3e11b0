import { expect, test } from 'vitest';
import { readCodexConfig, tomlSettings } from '../../app/codex/config.ts';
import { codexRelease } from '../../app/codex/releases.ts';
import { repeatedKey } from '../../app/codex/repeated-key.ts';
import type { Files } from '../../app/ports.ts';

function config(content: string | Buffer | NodeJS.ErrnoException): ReturnType<typeof readCodexConfig> {
  const read = (): Promise<Buffer> =>
    content instanceof Error ? Promise.reject(content) : Promise.resolve(Buffer.from(content as string));
  return readCodexConfig({ read } as unknown as Files, '/codex', codexRelease(null));
}

test('settings at the top, in tables, dotted, quoted and inline', () => {
  const settings = tomlSettings(`
    # comment = "no"
    plain = "a # b"   # after
    'quoted' = 'C:\\dir'
    escaped = "tab\\tquote\\" end"
    on = true
    list = [ "x", # one
      'y', ]
    "a.b" . c = "d"
    inline = { one = "1", two = false }
    text = """
    [not.a.table]
    ghost = "no"
    """
    [table]
    plain = "t"
    [ spaced . "name" ]
    plain = "s"
    [[many]]
    plain = "m"
  `);
  expect(Object.fromEntries(settings)).toMatchObject({
    plain: 'a # b',
    quoted: 'C:\\dir',
    escaped: 'tab\tquote" end',
    on: true,
    list: ['x', 'y'],
    'inline.one': '1',
    'inline.two': false,
    'table.plain': 't',
    'spaced.name.plain': 's',
    'many[].plain': 'm',
  });
  expect(settings.has('ghost')).toBe(false);
  expect(settings.has('not.a.table.ghost')).toBe(false);
});

test('the settings that decide about signing in', async () => {
  expect(await config('')).toMatchObject({
    store: 'file',
    encrypted: null,
    forcedMethod: null,
    forcedWorkspaces: [],
    note: null,
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
    'forced_login_method = ["api"]',
    'forced_chatgpt_workspace_id = 7',
  ]) {
    expect((await config(line)).note, line).toMatch(/was not understood/);
  }
});

test('a file that cannot be read is said; a missing one means the defaults', async () => {
  const denied = Object.assign(new Error('CANARY'), { code: 'EACCES' });
  expect((await config(denied)).note).toBe('You may not read it.');
  expect((await config(Buffer.from([0xff, 0xfe, 0x41]))).note).toBe('It holds bytes that are not UTF-8.');
  expect((await config(Object.assign(new Error(), { code: 'ENOENT' }))).note).toBeNull();
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
    `a = "${'\\'.repeat(9_999)}`,
  ]) {
    expect(() => tomlSettings(text)).not.toThrow();
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
