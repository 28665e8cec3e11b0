import { said } from '../../support/said.ts';
import { mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCodex } from '../../../app/codex/read-codex.ts';
import type { CodexReading } from '../../../app/codex/reading.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';

const FIXTURES = path.resolve(import.meta.dirname, '..', '..', 'fixtures', 'codex');
const FAR = Date.UTC(2100, 0, 1);
const PAST = Date.UTC(2020, 8, 13, 12, 26, 40);

let home: string;
beforeEach(async () => {
  home = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-codex-')));
});
afterEach(() => rm(home, { recursive: true, force: true }));

function read(env: Record<string, string> = {}, platform: NodeJS.Platform = 'linux'): Promise<CodexReading> {
  return readCodex({ env: { HOME: home, PATH: '', ...env }, home, files: systemFiles(), platform }, {});
}

async function put(name: string, content: string | object): Promise<string> {
  const file = path.join(home, '.codex', name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
  return file;
}

async function readFixture(name: string): Promise<CodexReading> {
  await put('auth.json', await readFile(path.join(FIXTURES, `${name}.auth.json`), 'utf8'));
  return read();
}

const ALICE = {
  email: 'alice@example.test',
  accountId: '00000000-0000-4000-8000-00000000aaaa',
  userId: 'user-FAKE0001',
  plan: 'pro',
};

describe('a ChatGPT login', () => {
  test('of 0.169.0, with everything it tells', async () => {
    const reading = await readFixture('chatgpt-0.169-valid');
    expect(reading).toMatchObject({
      homeState: 'present',
      storage: 'file',
      generation: 'codex-file',
      state: 'read',
      mode: 'chatgpt',
      missing: [],
      note: null,
      login: {
        account: ALICE,
        expiresAt: FAR,
        issuedAt: 1_790_000_000_000,
        lastRefreshAt: Date.UTC(2026, 10, 22),
        loginOwnerId: 'FAKE-login-owner-id-0000000000000000000000A',
        issuer: 'https://auth.openai.com',
      },
    });
    expect(reading.login?.refresh?.open()).toBe('rt_FAKE_0001');
    expect(JSON.stringify(reading)).not.toMatch(/rt_FAKE|eyJ/);
  });

  test.each([
    ['chatgpt-0.169-valid-with-exchanged-key', { expiresAt: FAR }],
    ['chatgpt-0.169-expired-access', { expiresAt: PAST }],
    ['chatgpt-valid-access-expired-id', { expiresAt: FAR }],
    ['chatgpt-access-without-exp-stale-9d', { expiresAt: null }],
    [
      'chatgpt-other-account',
      { account: { email: 'bob@example.test', userId: 'user-FAKE0002', plan: 'team' } },
    ],
    ['chatgpt-legacy-no-auth-mode', { account: ALICE, loginOwnerId: null, issuer: null }],
    ['chatgpt-legacy-no-account-id', { account: ALICE }],
  ])('%s', async (name, login) => {
    expect(await readFixture(name)).toMatchObject({ state: 'read', mode: 'chatgpt', missing: [], login });
  });

  test('that cannot sign in is told by what is missing, though Codex says "Logged in"', async () => {
    expect(await readFixture('chatgpt-mode-without-tokens')).toMatchObject({
      missing: ['tokens'],
      login: null,
    });
    expect(await readFixture('shell-empty-object')).toMatchObject({
      mode: 'chatgpt',
      missing: ['tokens'],
      login: null,
    });
    const text = await readFile(path.join(FIXTURES, 'chatgpt-0.169-valid.auth.json'), 'utf8');
    await put('auth.json', text.replace('rt_FAKE_0001', '').replace(/,\s*"last_refresh": "[^"]*"/, ''));
    expect(await read()).toMatchObject({ missing: ['tokens.refresh_token', 'last_refresh'] });
  });
});

test.each([
  ['apikey', 'api-key'],
  ['legacy-key-plus-tokens-no-auth-mode', 'api-key'],
  ['bedrock-api-key', 'bedrock'],
  ['personal-access-token', 'personal-access-token'],
])('%s is another way of signing in, with no ChatGPT login', async (name, mode) => {
  const reading = await readFixture(name);
  expect(reading).toMatchObject({ state: 'read', mode, missing: [], login: null });
  expect(JSON.stringify(reading)).not.toMatch(/sk-FAKE|at-FAKE/);
});

test('every invalid fixture is unreadable, with a reason that quotes nothing', async () => {
  const invalid = (await readdir(FIXTURES)).filter((name) => name.startsWith('invalid-'));
  expect(invalid).toHaveLength(4);
  for (const name of invalid) {
    const reading = await readFixture(name.replace('.auth.json', ''));
    expect(reading, name).toMatchObject({ state: 'unreadable', mode: null, login: null });
    expect(said(reading.note), name).toMatch(/^(It|Its) .*\.$/);
    expect(said(reading.note), name).not.toMatch(/eyJ|rt_FAKE|not-a-jwt/);
  }
});

test('a file caught in the middle of a write is read once it is whole', async () => {
  const whole = await readFile(path.join(FIXTURES, 'chatgpt-0.169-valid.auth.json'), 'utf8');
  await put('auth.json', '');
  setTimeout(() => void put('auth.json', whole), 40);
  expect(await read()).toMatchObject({ state: 'read', missing: [] });
});

describe('a login that is not in the file', () => {
  const config = (store: string, more = '') => `cli_auth_credentials_store = "${store}"\n${more}`;
  const SEALED = '[features]\nsecret_auth_storage = true\n';
  const whole = () => readFile(path.join(FIXTURES, 'chatgpt-0.169-valid.auth.json'), 'utf8');

  test.each([
    ['the keyring', 'keyring', '', null, { storage: 'keyring', hidden: 'keyring' }],
    ['the keyring before a file', 'auto', '', null, { storage: 'auto', hidden: 'keyring-first' }],
    [
      'an encrypted file',
      'keyring',
      SEALED,
      'codex_auth.age',
      { storage: 'encrypted', hidden: 'encrypted-file' },
    ],
    [
      'one of its older name',
      'keyring',
      SEALED,
      'cli_auth.age',
      { storage: 'encrypted', hidden: 'encrypted-file' },
    ],
    ['an encrypted file, in auto', 'auto', SEALED, 'codex_auth.age', { hidden: 'encrypted-file' }],
    ['the memory', 'ephemeral', '', null, { storage: 'ephemeral', hidden: 'memory', generation: 'none' }],
  ])('is in %s: told, not looked for', async (_, store, more, sealed, expected) => {
    await put('config.toml', config(store, more));
    if (sealed) await put(`secrets/${sealed}`, 'age');
    expect(await read()).toMatchObject({ state: 'absent', login: null, leftover: null, ...expected });
    // An auth.json from before is evidence, and never the login.
    await put('auth.json', await whole());
    const reading = await read();
    expect(reading).toMatchObject({ state: 'absent', mode: null, login: null, account: null, ...expected });
    expect(reading.leftover).toMatchObject({ mode: 'chatgpt', login: { account: ALICE } });
    expect(JSON.stringify(reading)).not.toMatch(/rt_FAKE|eyJ/);
  });

  test('is nowhere when the store is encrypted and has no encrypted file', async () => {
    await put('config.toml', config('keyring', SEALED));
    await put('auth.json', await whole());
    expect(await read()).toMatchObject({ storage: 'encrypted', hidden: null, state: 'absent' });
    await put('config.toml', config('auto', SEALED));
    expect(await read()).toMatchObject({ hidden: null, state: 'read', mode: 'chatgpt' });
  });

  test('is sealed by default on Windows once the encrypted file is there, and never with codex 0.125.0', async () => {
    await put('config.toml', config('keyring'));
    expect(await read({}, 'win32')).toMatchObject({ hidden: 'keyring' });
    await put('secrets/codex_auth.age', 'age');
    expect(await read({}, 'win32')).toMatchObject({ hidden: 'encrypted-file' });
    expect(await read({})).toMatchObject({ hidden: 'keyring' });
    await put('config.toml', config('keyring', SEALED));
    expect(await read()).toMatchObject({ hidden: 'encrypted-file' });
    expect(await read({ PATH: await program('0.125.0') })).toMatchObject({ hidden: 'keyring' });
  });

  test('a file store with an encrypted file left behind is a file store', async () => {
    await put('secrets/codex_auth.age', 'age');
    await put('auth.json', await whole());
    expect(await read()).toMatchObject({ storage: 'file', hidden: null, state: 'read' });
  });
});

describe('a token of the environment', () => {
  const payload = Buffer.from(JSON.stringify({ email: 'bot@example.test', account_id: 'acct-bot' }));
  const identity = `e30.${payload.toString('base64url')}.c2ln`;

  test('takes the place of the stored login, which stays as evidence', async () => {
    await put('auth.json', await readFile(path.join(FIXTURES, 'chatgpt-0.169-valid.auth.json'), 'utf8'));
    const reading = await read({ CODEX_ACCESS_TOKEN: 'at-CANARY' });
    expect(reading).toMatchObject({
      hidden: 'environment',
      state: 'absent',
      login: null,
      override: { kind: 'personal-access-token', account: null },
      leftover: { mode: 'chatgpt', login: { account: ALICE } },
    });
    expect(JSON.stringify(reading)).not.toContain('CANARY');
  });

  test.each([
    ['an agent identity', identity, { kind: 'agent-identity', account: { email: 'bot@example.test' } }],
    ['no token at all', 'garbage', { kind: 'malformed', account: null }],
    ['an ordinary opaque token', 'rt_1234567890', { kind: 'malformed', account: null }],
  ])('%s', async (_, value, override) => {
    expect(await read({ CODEX_ACCESS_TOKEN: value })).toMatchObject({ hidden: 'environment', override });
  });

  test('is not there when it is blank, and not looked at by 0.125.0', async () => {
    expect(await read({ CODEX_ACCESS_TOKEN: '  ' })).toMatchObject({ hidden: null, override: null });
    const PATH = await program('0.125.0');
    expect(await read({ CODEX_ACCESS_TOKEN: 'at-CANARY', PATH })).toMatchObject({ override: null });
  });
});

/** An npm package of this version; returns the PATH with its program. */
async function program(version: string): Promise<string> {
  const dir = path.join(home, `codex-${version}`, '@openai', 'codex');
  await mkdir(path.join(dir, 'bin'), { recursive: true });
  await writeFile(path.join(dir, 'package.json'), JSON.stringify({ name: '@openai/codex', version }));
  await writeFile(path.join(dir, 'bin', 'codex'), '');
  return path.join(dir, 'bin');
}

test('no Codex at all is absent', async () => {
  expect(await read()).toMatchObject({
    homeState: 'absent',
    generation: 'none',
    state: 'absent',
    program: null,
  });
});

test('the program: its npm package tells the version, a bare binary does not, a missing one is null', async () => {
  const dir = path.join(home, 'lib', 'node_modules', '@openai', 'codex');
  await mkdir(path.join(dir, 'bin'), { recursive: true });
  await writeFile(
    path.join(dir, 'package.json'),
    JSON.stringify({ name: '@openai/codex', version: '0.169.0-linux-x64' }),
  );
  await writeFile(path.join(dir, 'bin', 'codex.js'), '');
  await mkdir(path.join(home, 'bin'));
  await symlink(path.join(dir, 'bin', 'codex.js'), path.join(home, 'bin', 'codex'));
  const PATH = `/nowhere:${path.join(home, 'bin')}`;
  expect((await read({ PATH })).program).toEqual({
    binPath: path.join(home, 'bin', 'codex'),
    version: '0.169.0',
  });
  await rm(path.join(dir, 'package.json'));
  expect((await read({ PATH })).program).toMatchObject({ version: null });
});
