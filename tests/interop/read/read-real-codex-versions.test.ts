import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCodex } from '../../../app/codex/read-codex.ts';
import type { CodexReading } from '../../../app/codex/reading.ts';
import { codexCauses } from '../../../app/diagnose/causes/codex/codex.ts';
import { isClosed } from '../../../app/diagnose/codex-row.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { CODEX_VERSIONS, programPaths, type CodexVersion } from '../../../config/setup/install/programs.mjs';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { startIssuer, type Issuer } from '../../rig/issuer/issuer.ts';
import { runToEnd } from '../../rig/processes/child.ts';

/**
 * Our reading beside the word of four real releases, for every fixture and every way of signing in. Each case names
 * what we say and what each release says; a difference stands with its reason in `DIFFERENCES`.
 */

const FIXTURES = path.join(import.meta.dirname, '..', '..', 'fixtures', 'codex');
const [OLD, MID] = CODEX_VERSIONS;

let root: string;
let issuer: Issuer;
let egress: Egress;
let count = 0;
beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-codex-')));
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
  await egress.stop();
  await issuer.stop();
});

/** What a release says, as a word: `in:<way>`, `out` (Not logged in), `refused` (an error about the stored login), `config`, `server` (it asks the server first). */
type Word = string;

function wordOf(said: string): Word {
  const way =
    /^(?:Logged in using (?:an? )?|)(ChatGPT|API key|Amazon Bedrock|Agent Identity|personal access token)/i;
  if (/^Not logged in/.test(said)) return 'out';
  if (/^Error loading configuration/.test(said)) return 'config';
  if (/metadata request failed|JWKS|task registration/.test(said)) return 'server';
  if (/^Error/.test(said)) return 'refused';
  return `in:${(way.exec(said)?.[1] ?? said).toLowerCase()}`;
}

/** What we say, in the same words where they mean the same, else our own. */
function ourWord(reading: CodexReading): Word {
  const codes = codexCauses({
    facts: {
      now: 0,
      uid: null,
      openclaws: [],
      codexes: [],
      accepted: new Map(),
      memory: null,
      gatewayAnswers: [],
    },
    now: 0,
    openclaw: null,
    codex: { name: null, reading, rights: [] },
    rows: [],
    routes: [],
    knownBad: null,
  });
  const has = (code: string, severity: string) =>
    codes.some((cause) => cause.code === code && cause.severity === severity);
  if (reading.configNote) return 'config';
  if (has('codex-policy-blocks-login', 'act')) return 'shut out';
  if (has('codex-login-elsewhere', 'act')) return 'malformed variable';
  if (isClosed(reading)) return `hidden:${reading.hidden}`;
  if (reading.missing.length > 0) return 'incomplete';
  if (reading.state !== 'read') return reading.state;
  return `in:${reading.mode}`;
}

interface Case {
  auth?: unknown;
  config?: string;
  env?: Record<string, string>;
}

async function ask(version: CodexVersion, one: Case): Promise<[ours: Word, theirs: Word, raw: string]> {
  const home = path.join(root, String(++count));
  const codexHome = path.join(home, '.codex');
  await mkdir(codexHome, { recursive: true });
  const file = path.join(codexHome, 'auth.json');
  if (one.auth !== undefined) {
    const text = typeof one.auth === 'string' ? one.auth : JSON.stringify(one.auth);
    await writeFile(file, text, { mode: 0o600 });
  }
  if (one.config) await writeFile(path.join(codexHome, 'config.toml'), one.config);
  const { node24, codexes } = programPaths();
  const env = { HOME: home, PATH: `${path.dirname(node24)}:/usr/bin:/bin`, ...one.env };
  const before = await readFile(file).catch(() => null);
  const reading = await readCodex(
    { env, home, files: systemFiles(), platform: 'linux' },
    { codexBin: codexes[version] },
  );
  expect(reading.program?.version).toBe(version);
  const done = await runToEnd(node24, [codexes[version], 'login', 'status'], {
    env: { ...env, ...egress.env() },
  });
  expect(await readFile(file).catch(() => null)).toEqual(before);
  const said = done.stderr.split('\n').filter((line) => line && !line.startsWith('WARNING:'));
  return [ourWord(reading), wordOf(said.join('\n')), said.join('\n')];
}

/** Words that mean the same on both sides. */
const SAME: Record<Word, Word[]> = {
  'in:chatgpt': ['in:chatgpt'],
  'in:api-key': ['in:api key'],
  'in:bedrock': ['in:amazon bedrock'],
  'in:agent-identity': ['in:agent identity', 'server'],
  'in:personal-access-token': ['server', 'in:personal access token'],
  unreadable: ['refused'],
  absent: ['out'],
  'shut out': ['out'],
  'malformed variable': ['refused'],
  config: ['config'],
};

/** Where we and a release differ on purpose: ours, theirs, and why ours stands. */
const DIFFERENCES: [ours: Word, theirs: Word, why: string][] = [
  [
    'incomplete',
    'in:chatgpt',
    'the release does not look whether tokens are there ("{}" prints "Logged in")',
  ],
  ['incomplete', 'in:api key', 'the release takes an empty key for one'],
  ['incomplete', 'refused', 'the release refuses in words of its own what we name as missing'],
  ['incomplete', 'server', 'the release asks the server about an empty token'],
  ['incomplete', 'in:agent identity', '0.125.0 takes any text for the private key'],
  [
    'shut out',
    'in:chatgpt',
    '0.125.0 looks at the forced settings in exec only, and deletes the login there',
  ],
  ['shut out', 'in:api key', '0.125.0, the same'],
  ['hidden:keyring', 'refused', 'no keyring runs here, so the release cannot look; we never do'],
  ['hidden:keyring-first', 'in:chatgpt', 'no keyring runs here, so the release falls back to the file'],
  ['hidden:keyring-first', 'out', 'the same, without a file'],
  ['hidden:memory', 'out', 'a new process has nothing in memory'],
  ['hidden:environment', 'server', 'the release asks the server about the token'],
  ['hidden:other-program', 'in:chatgpt', 'the release does not look who renews the tokens'],
];

function explains(ours: Word, theirs: Word): boolean {
  if (SAME[ours]?.includes(theirs)) return true;
  return DIFFERENCES.some(([own, other]) => own === ours && other === theirs);
}

const used = new Set<string>();
/** `theirs` is what 0.125.0, 0.150.1 and all later releases say. */
async function compare(name: string, one: Case, ours: Word | [Word, Word], theirs: [Word, Word, Word]) {
  const table = await Promise.all(CODEX_VERSIONS.map((version) => ask(version, one)));
  const [ofOld, ofRest] = typeof ours === 'string' ? [ours, ours] : ours;
  const [old, mid, later] = theirs;
  expect(
    table.map(([own]) => own),
    `${name}: ours`,
  ).toEqual(CODEX_VERSIONS.map((version) => (version === OLD ? ofOld : ofRest)));
  expect(
    table.map(([, other]) => other),
    `${name}: theirs`,
  ).toEqual(CODEX_VERSIONS.map((version) => (version === OLD ? old : version === MID ? mid : later)));
  for (const [own, other] of table) {
    expect(explains(own, other), `${name}: "${own}" beside "${other}" has no reason`).toBe(true);
    used.add(`${own} ${other}`);
  }
}

const all = (word: Word): [Word, Word, Word] => [word, word, word];
const json = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(path.join(FIXTURES, `${name}.auth.json`), 'utf8')) as Record<string, unknown>;
const jwt = (claims: object): string =>
  ['{"alg":"none"}', JSON.stringify(claims)]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.') + '.c2ln';

/** Fixtures on which a release says something else than "ChatGPT", or we do. */
const ODD: Record<string, [ours: Word | [Word, Word], theirs: [Word, Word, Word]]> = {
  apikey: ['in:api-key', all('in:api key')],
  'bedrock-api-key': [
    ['unreadable', 'in:bedrock'],
    ['refused', 'in:amazon bedrock', 'in:amazon bedrock'],
  ],
  'chatgpt-mode-without-tokens': ['incomplete', all('in:chatgpt')],
  'shell-empty-object': ['incomplete', all('in:chatgpt')],
  'invalid-empty': ['unreadable', all('refused')],
  'invalid-id-token-not-jwt': ['unreadable', all('refused')],
  'invalid-missing-refresh-token': ['unreadable', all('refused')],
  'invalid-truncated': ['unreadable', all('refused')],
  'legacy-key-plus-tokens-no-auth-mode': ['in:api-key', all('in:api key')],
  // 0.125.0 drops the field it does not know, and has nothing left to sign in with.
  'personal-access-token': [
    ['incomplete', 'in:personal-access-token'],
    ['in:chatgpt', 'server', 'server'],
  ],
};

describe('four releases of Codex and our reading', () => {
  test('agree on every fixture, or differ with a reason', { timeout: 120_000 }, async () => {
    for (const file of (await readdir(FIXTURES)).filter((name) => name.endsWith('.auth.json'))) {
      const name = file.replace('.auth.json', '');
      const [ours, theirs] = ODD[name] ?? (['in:chatgpt', all('in:chatgpt')] as const);
      await compare(name, { auth: await readFile(path.join(FIXTURES, file), 'utf8') }, ours, theirs);
    }
  });

  test('agree on every way of signing in', { timeout: 120_000 }, async () => {
    const good = await json('chatgpt-0.169-valid');
    const { privateKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'der' },
      publicKeyEncoding: { type: 'spki', format: 'der' },
    });
    const key = privateKey.toString('base64');
    const identity = {
      agent_runtime_id: 'runtime-1',
      agent_private_key: key,
      account_id: 'acct-1',
      chatgpt_user_id: 'user-1',
      email: 'bot@example.test',
      plan_type: 'pro',
      chatgpt_account_is_fedramp: false,
    };
    const claims = { ...identity, iss: 'i', aud: 'a', iat: 1, exp: 4_000_000_000, sub: 's' };
    const agent = (agent_identity: unknown) => ({ auth: { auth_mode: 'agentIdentity', agent_identity } });
    const aws = { access_key_id: 'AK', secret_access_key: 'secret' };
    const is = compare;
    // The private key of this identity is registered nowhere, and no release asks for that here.
    await is('agent identity', agent(identity), 'in:agent-identity', [
      'in:agent identity',
      'server',
      'server',
    ]);
    await is('its key is none', agent({ ...identity, agent_private_key: 'a2V5' }), 'incomplete', [
      'in:agent identity',
      'refused',
      'refused',
    ]);
    await is(
      'it is a JWT',
      agent(jwt(claims)),
      ['unreadable', 'in:agent-identity'],
      ['refused', 'server', 'server'],
    );
    await is('it is missing', agent(undefined), 'incomplete', all('refused'));
    await is('it is a number', agent(5), 'unreadable', all('refused'));
    // Only a named mode makes an agent identity count.
    await is('it is not named', { auth: { agent_identity: identity } }, 'incomplete', all('in:chatgpt'));

    const pat = { personal_access_token: 'at-FAKE' };
    const askServer: [Word, Word, Word] = ['in:chatgpt', 'server', 'server'];
    await is(
      'token, mode named',
      { auth: { ...pat, auth_mode: 'personalAccessToken' } },
      ['unreadable', 'in:personal-access-token'],
      ['refused', 'server', 'server'],
    );
    await is(
      'token outranks tokens',
      { auth: { ...good, auth_mode: undefined, ...pat } },
      ['in:chatgpt', 'in:personal-access-token'],
      askServer,
    );
    await is('token under a named mode', { auth: { ...good, ...pat } }, 'in:chatgpt', all('in:chatgpt'));
    await is('token is empty', { auth: { personal_access_token: '' } }, 'incomplete', askServer);
    await is(
      'token outranks a key',
      { auth: { ...pat, OPENAI_API_KEY: 'sk-FAKE' } },
      ['in:api-key', 'in:personal-access-token'],
      ['in:api key', 'server', 'server'],
    );

    const bedrock: [Word, Word, Word] = ['in:chatgpt', 'in:amazon bedrock', 'in:amazon bedrock'];
    await is(
      'Bedrock access keys',
      { auth: { bedrock_access_keys: aws } },
      ['incomplete', 'in:bedrock'],
      bedrock,
    );
    await is(
      'Bedrock outranks a key',
      { auth: { bedrock_api_key: { api_key: 'k', region: 'r' }, OPENAI_API_KEY: 'sk-FAKE' } },
      ['in:api-key', 'in:bedrock'],
      ['in:api key', 'in:amazon bedrock', 'in:amazon bedrock'],
    );
    await is(
      'Bedrock without its region',
      { auth: { bedrock_api_key: { api_key: 'k' } } },
      ['incomplete', 'unreadable'],
      ['in:chatgpt', 'refused', 'refused'],
    );
    await is(
      'Bedrock mode without keys',
      { auth: { auth_mode: 'bedrockAccessKeys' } },
      ['unreadable', 'incomplete'],
      all('refused'),
    );

    const handed = { ...good, auth_mode: 'chatgptAuthTokens' };
    await is('tokens of another program', { auth: handed }, 'hidden:other-program', all('in:chatgpt'));
    await is(
      'none of its tokens',
      { auth: { auth_mode: 'chatgptAuthTokens' } },
      'incomplete',
      all('in:chatgpt'),
    );
    await is('headers of another program', { auth: { auth_mode: 'headers' } }, 'unreadable', all('refused'));
    await is(
      'an empty key',
      { auth: { auth_mode: 'apikey', OPENAI_API_KEY: '' } },
      'incomplete',
      all('in:api key'),
    );
    await is('nothing', {}, 'absent', all('out'));
    expect(issuer.ledger.count({ kind: 'refresh' })).toBe(0);
  });

  test('agree on the stores and the variable', { timeout: 120_000 }, async () => {
    const auth = await json('chatgpt-0.169-valid');
    const store = (name: string, more = '') => `cli_auth_credentials_store = "${name}"\n${more}`;
    const sealed = '[features]\nsecret_auth_storage = true\n';
    await compare('keyring', { auth, config: store('keyring') }, 'hidden:keyring', all('refused'));
    await compare('auto', { auth, config: store('auto') }, 'hidden:keyring-first', all('in:chatgpt'));
    await compare('auto, no file', { config: store('auto') }, 'hidden:keyring-first', all('out'));
    await compare('ephemeral', { auth, config: store('ephemeral') }, 'hidden:memory', all('out'));
    await compare(
      'sealed, empty',
      { auth, config: store('keyring', sealed) },
      ['hidden:keyring', 'absent'],
      ['refused', 'out', 'out'],
    );
    await compare('an unknown store', { auth, config: store('pigeon') }, 'config', all('config'));

    const env = (CODEX_ACCESS_TOKEN: string) => ({ auth, env: { CODEX_ACCESS_TOKEN } });
    await compare(
      'variable, token',
      env('at-FAKE'),
      ['in:chatgpt', 'hidden:environment'],
      ['in:chatgpt', 'server', 'server'],
    );
    await compare(
      'variable, malformed',
      env('garbage'),
      ['in:chatgpt', 'malformed variable'],
      ['in:chatgpt', 'refused', 'refused'],
    );
    await compare('variable, blank', env('  '), 'in:chatgpt', all('in:chatgpt'));
  });

  test('agree on the settings that shut a login out', { timeout: 120_000 }, async () => {
    const good = await json('chatgpt-0.169-valid');
    const tokens = good.tokens as Record<string, string>;
    const out: [Word, Word, Word] = ['in:chatgpt', 'out', 'out'];
    const method = (name: string) => `forced_login_method = "${name}"`;
    const place = (id: string) => `forced_chatgpt_workspace_id = ${id}`;
    const bedrock = { auth_mode: 'bedrockApiKey', bedrock_api_key: { api_key: 'k', region: 'r' } };
    const apikey = await json('apikey');
    await compare('api', { auth: good, config: method('api') }, 'shut out', out);
    await compare('chatgpt', { auth: apikey, config: method('chatgpt') }, 'shut out', [
      'in:api key',
      'out',
      'out',
    ]);
    await compare('api, incomplete', { auth: {}, config: method('api') }, 'shut out', out);
    await compare(
      'api, Bedrock',
      { auth: bedrock, config: method('api') },
      ['unreadable', 'in:bedrock'],
      ['refused', 'in:amazon bedrock', 'in:amazon bedrock'],
    );
    await compare(
      'chatgpt, Bedrock',
      { auth: bedrock, config: method('chatgpt') },
      ['unreadable', 'shut out'],
      ['refused', 'out', 'out'],
    );
    await compare('a method of its own', { auth: good, config: method('pigeon') }, 'config', all('config'));

    const with_ = (claims: object | null, account_id?: string) => ({
      ...good,
      tokens: {
        ...tokens,
        account_id,
        id_token: jwt({ email: 'a@b.c', 'https://api.openai.com/auth': claims ?? {} }),
      },
    });
    const claim = { chatgpt_account_id: 'X' };
    await compare('the field counts', { auth: with_(claim, 'Y'), config: place('"X"') }, 'shut out', out);
    await compare(
      'and opens',
      { auth: with_(claim, 'Y'), config: place('"Y"') },
      'in:chatgpt',
      all('in:chatgpt'),
    );
    await compare(
      'else the claim',
      { auth: with_(claim), config: place('"X"') },
      'in:chatgpt',
      all('in:chatgpt'),
    );
    const own = (
      JSON.parse(
        Buffer.from(String(tokens.access_token).split('.')[1] as string, 'base64url').toString(),
      ) as Record<string, Record<string, string>>
    )['https://api.openai.com/auth'];
    await compare(
      'never the access token',
      { auth: with_(null), config: place(`"${own?.chatgpt_account_id}"`) },
      'shut out',
      out,
    );
    await compare(
      'a list',
      { auth: good, config: place('["other"]') },
      ['config', 'shut out'],
      ['config', 'out', 'out'],
    );
    await compare('blank', { auth: good, config: place('""') }, 'in:chatgpt', all('in:chatgpt'));
    await compare('a key', { auth: apikey, config: place('"other"') }, 'in:api-key', all('in:api key'));
  });

  test('differ in no other way than those named, and each of those is seen', () => {
    for (const [ours, theirs, why] of DIFFERENCES) expect(used.has(`${ours} ${theirs}`), why).toBe(true);
  });

  test('a release may quote the stored tokens in its error, and later than 0.150.1 none does', async () => {
    const auth = { auth_mode: 'chatgpt', tokens: 'rt_CANARY_1234567890' };
    for (const version of CODEX_VERSIONS) {
      const [ours, , raw] = await ask(version, { auth });
      expect(ours).toBe('unreadable');
      expect(raw.includes('rt_CANARY_1234567890'), version).toBe(version === OLD || version === MID);
    }
  });
});
