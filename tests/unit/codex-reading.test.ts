import { mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCodex } from '../../app/codex/read-codex.ts';
import type { CodexReading } from '../../app/codex/reading.ts';
import { systemFiles } from '../../app/node/files.ts';

const FIXTURES = path.resolve(import.meta.dirname, '..', 'fixtures', 'codex');
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
    expect(reading.note, name).toMatch(/^(It|Its) .*\.$/);
    expect(reading.note, name).not.toMatch(/eyJ|rt_FAKE|not-a-jwt/);
  }
});

test('a file caught in the middle of a write is read once it is whole', async () => {
  const whole = await readFile(path.join(FIXTURES, 'chatgpt-0.169-valid.auth.json'), 'utf8');
  await put('auth.json', '');
  setTimeout(() => void put('auth.json', whole), 40);
  expect(await read()).toMatchObject({ state: 'read', missing: [] });
});

test('a login that is not in the file is recognised and not looked for', async () => {
  await put('auth.json', { auth_mode: 'chatgpt' });
  await put('config.toml', 'cli_auth_credentials_store = "keyring"');
  expect(await read()).toMatchObject({
    storage: 'keyring',
    generation: 'codex-keyring',
    state: 'absent',
    login: null,
  });
  await put('secrets/codex_auth.age', 'age');
  expect(await read()).toMatchObject({ storage: 'keyring' });
  expect(await read({}, 'win32')).toMatchObject({
    storage: 'encrypted',
    generation: 'codex-keyring',
    state: 'absent',
  });
  await put('config.toml', 'cli_auth_credentials_store = "keyring"\n[features]\nsecret_auth_storage = true');
  expect(await read()).toMatchObject({ storage: 'encrypted', state: 'absent' });
  await put('config.toml', 'cli_auth_credentials_store = "ephemeral"');
  expect(await read()).toMatchObject({ storage: 'ephemeral', generation: 'none', state: 'absent' });
  await put('config.toml', 'cli_auth_credentials_store = "auto"');
  expect(await read()).toMatchObject({
    storage: 'auto',
    generation: 'codex-file',
    note: expect.stringContaining('keyring'),
  });
  await rm(path.join(home, '.codex', 'auth.json'));
  expect(await read()).toMatchObject({ storage: 'auto', generation: 'codex-keyring', state: 'absent' });
});

test('a token of the environment is told, since it takes the place of the stored login', async () => {
  expect((await read({ CODEX_ACCESS_TOKEN: 'at-CANARY' })).overridden).toBe(true);
  expect(JSON.stringify(await read({ CODEX_ACCESS_TOKEN: 'at-CANARY' }))).not.toContain('CANARY');
  expect((await read()).overridden).toBe(false);
});

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
