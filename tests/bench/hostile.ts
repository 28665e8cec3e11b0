import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StoreHome } from '../unit/openclaw/support.ts';
import { jwt, oauth } from '../unit/openclaw/support.ts';

/**
 * Homes with more in one place than any person has: harmless, and long. Each case puts up to 50 MB, or as much as is read of
 * such a file, into one field of one source.
 */
export interface HostileCase {
  name: string;
  make(home: StoreHome): Promise<void> | void;
}

const MB = 1024 * 1024;

/** Texts that look like the start of what is searched for, again and again. */
const TEASERS = [
  'oauth ',
  'app-server ',
  'a@',
  'sha256:0123',
  ' provider=',
  '{"',
  '../',
  'x',
  '\u202e',
  '-1-',
  '"\\',
];

function long(text: string, bytes: number): string {
  return text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes);
}

async function config(home: StoreHome, more: object | string = {}): Promise<void> {
  const log = path.join(home.stateDir, 'gateway.log');
  const plain = {
    logging: { file: log },
    agents: { defaults: { model: { primary: 'openai/gpt-5.5' } } },
  };
  await home.write('openclaw.json', typeof more === 'string' ? more : { ...plain, ...more });
}

const store = (profiles: object): object => ({ version: 1, profiles });
const many = (count: number, more: (n: number) => object = () => ({})): Record<string, object> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `openai-codex:${n}@example.com`,
      oauth({ email: `${n}@example.com`, refresh: `rt-${n}`, access: jwt({ sub: String(n) }), ...more(n) }),
    ]),
  );

function file(home: StoreHome, name: string, bytes: string | Buffer): void {
  const target = path.resolve(home.stateDir, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes, { mode: 0o600 });
}

const FIELDS = [
  'provider',
  'email',
  'accountId',
  'access',
  'refresh',
  'type',
  'expires',
  'chatgptPlanType',
  'more',
];

const storeCases: HostileCase[] = [
  ...FIELDS.map((field) => ({
    name: `store: 2.5 MB in ${field}`,
    make: async (home: StoreHome) => {
      await config(home);
      await home.profiles({ 'openai-codex:me': oauth({ [field]: long('oauth a@', 2.5 * MB) }) });
    },
  })),
  {
    name: 'store: a profile id of 2.5 MB',
    make: async (home) => {
      await config(home);
      await home.profiles({ [long('personal:a-', 2.5 * MB)]: oauth() });
    },
  },
  {
    name: 'store: 5,000 profiles',
    make: async (home) => {
      await config(home);
      await home.profiles(many(5_000));
    },
  },
  {
    name: 'store: 1,000 profiles',
    make: async (home) => {
      await config(home);
      await home.profiles(many(1_000));
    },
  },
  {
    name: 'store: 1,000 profiles of one grant',
    make: async (home) => {
      await config(home);
      await home.profiles(many(1_000, () => ({ refresh: 'one', email: 'one@example.com' })));
    },
  },
  {
    name: 'store: usage and order of 50,000 that are not there',
    make: async (home) => {
      await config(home);
      const ids = Array.from({ length: 50_000 }, (_, n) => `openai-codex:${n}`);
      await home.profiles({ 'openai-codex:me': oauth() });
      await home.state({
        version: 1,
        order: { 'openai-codex': ids },
        usageStats: Object.fromEntries(ids.map((id) => [id, { lastUsed: 1, errorCount: 3 }])),
      });
    },
  },
  {
    name: 'store: 50 MB of JSON',
    make: (home) => file(home, 'agents/main/agent/auth-profiles.json', long('{"a":', 50 * MB)),
  },
  {
    name: 'store: 4 MB of brackets',
    make: (home) => file(home, 'agents/main/agent/auth-profiles.json', long('[', 4 * MB - 1)),
  },
  {
    name: 'store: 4 MB of blanks',
    make: (home) => file(home, 'agents/main/agent/auth-profiles.json', long(' \n', 4 * MB - 1)),
  },
  {
    name: 'store: 200 agents with 40 sign-ins each',
    make: async (home) => {
      await config(home);
      for (let agent = 0; agent < 200; agent += 1) await home.profiles(many(40), `agent-${agent}`);
    },
  },
];

const configCases: HostileCase[] = [
  ...['[', '{a:', '// a comment\n', '/* * ', ' ', "'x\\\n", '-', '9', '"\\u0041', '{a:1},'].map((teaser) => ({
    name: `config: 1 MB of ${JSON.stringify(teaser)}`,
    make: (home: StoreHome) => file(home, 'openclaw.json', long(teaser, MB - 64)),
  })),
  {
    name: 'config: 1 MB of JSON5 that holds',
    make: (home) =>
      file(home, 'openclaw.json', `{ // not JSON\n agents: { list: [${long('{id:1},', MB - 256)}] } }`),
  },
  {
    name: 'config: 200 includes of 1 MB',
    make: (home) => {
      for (let n = 0; n < 200; n += 1) file(home, `part-${n}.json`, `{ a: [${long('1,', MB - 256)}] }`);
      const names = Array.from({ length: 200 }, (_, n) => `./part-${n}.json`);
      file(home, 'openclaw.json', JSON.stringify({ $include: names }));
    },
  },
  {
    name: 'config: 2,000 agents',
    make: async (home) =>
      config(home, { agents: { list: Array.from({ length: 2_000 }, (_, n) => ({ id: `agent-${n}` })) } }),
  },
  {
    name: 'config: 2,000 fallbacks',
    make: async (home) =>
      config(home, {
        agents: {
          defaults: {
            model: {
              primary: 'openai/a',
              fallbacks: Array.from({ length: 2_000 }, (_, n) => `openai/m-${n}`),
            },
          },
        },
      }),
  },
  {
    name: 'config: an agent, a model and a folder of 300 kB each',
    make: async (home) =>
      config(home, {
        agents: {
          defaults: { model: { primary: long('openai/', 300_000) }, workspace: long('/home/', 300_000) },
          list: [{ id: long('a-', 300_000), agentDir: long('../', 300_000) }],
        },
      }),
  },
];

const logCases: HostileCase[] = [
  ...TEASERS.map((teaser) => ({
    name: `log: 256 kB of ${JSON.stringify(teaser)} in one line`,
    make: async (home: StoreHome) => {
      await config(home);
      await home.profiles(many(200));
      const text = long(teaser, 250_000);
      const time = new Date().toISOString();
      file(home, 'gateway.log', `\n${JSON.stringify({ 0: text, time, _meta: { logLevelName: 'ERROR' } })}\n`);
    },
  })),
  {
    name: 'log: as many refusals as fit beside 1,000 profiles',
    make: async (home) => {
      await config(home);
      await home.profiles(many(1_000));
      const line = (n: number): string =>
        JSON.stringify({
          0: `token refresh failed: sha256:${String(n).padStart(12, '0')} 401 token_expired`,
          time: new Date().toISOString(),
          _meta: { logLevelName: 'ERROR' },
        });
      file(home, 'gateway.log', `\n${Array.from({ length: 2_000 }, (_, n) => line(n)).join('\n')}\n`);
    },
  },
  {
    name: 'log: 50 MB without an end of line',
    make: async (home) => {
      await config(home);
      await home.profiles(many(5));
      file(home, 'gateway.log', long('{"0":"oauth ', 50 * MB));
    },
  },
  {
    name: 'log: 256 kB of empty lines',
    make: async (home) => {
      await config(home);
      await home.profiles(many(5));
      file(home, 'gateway.log', long('\n', 256 * 1024));
    },
  },
];

const codexCases: HostileCase[] = [
  ...[
    '[',
    'a.',
    '[[a]]\n',
    'a = "',
    "a = '''",
    'x = 1\n',
    '# c\n',
    'a = 12:00:60\n',
    'a.b.c = {',
    '"\\u0041',
  ].map((teaser) => ({
    name: `codex: 2 MB of ${JSON.stringify(teaser)} in config.toml`,
    make: (home: StoreHome) => file(home, '../.codex/config.toml', long(teaser, 2 * MB - 64)),
  })),
  {
    name: 'codex: 2 MB of different keys in config.toml',
    make: (home) =>
      file(
        home,
        '../.codex/config.toml',
        Array.from({ length: 130_000 }, (_, n) => `key_${n} = ${n}`).join('\n'),
      ),
  },
  {
    name: 'codex: 2 MB of leap seconds in config.toml',
    make: (home) =>
      file(
        home,
        '../.codex/config.toml',
        Array.from({ length: 90_000 }, (_, n) => `k${n} = 07:32:60`).join('\n'),
      ),
  },
  ...['account_id', 'access_token', 'id_token', 'refresh_token'].map((field) => ({
    name: `codex: 2.5 MB in ${field}`,
    make: (home: StoreHome) =>
      file(
        home,
        '../.codex/auth.json',
        JSON.stringify({
          tokens: { access_token: jwt(), id_token: jwt(), refresh_token: 'r', [field]: long('a.', 2.5 * MB) },
        }),
      ),
  })),
  {
    name: 'codex: 4 MB of repeated keys in auth.json',
    make: (home) =>
      file(home, '../.codex/auth.json', `{${long('"tokens":{"access_token":"a"},', 4 * MB - 64)}"z":1}`),
  },
];

const AGENT = 'agents/main/agent/openclaw-agent.sqlite';

async function database(
  home: StoreHome,
  statements: string[],
  cells: [string, unknown][] = [],
): Promise<void> {
  await config(home);
  await home.database(path.join(home.stateDir, AGENT), statements, cells);
}

const STORE = 'auth_profile_store (store_key TEXT NOT NULL PRIMARY KEY';

const databaseCases: HostileCase[] = [
  {
    name: 'database: a cell of 50 MB',
    make: (home) =>
      database(home, [
        `CREATE TABLE ${STORE}, store_json TEXT, updated_at INTEGER)`,
        `INSERT INTO auth_profile_store VALUES ('primary', replace(hex(zeroblob(${25 * MB})), '00', '[]'), 1)`,
        'PRAGMA user_version = 1',
      ]),
  },
  {
    name: 'database: a generated column that counts for long',
    make: (home) =>
      database(home, [
        `CREATE TABLE ${STORE}, n INTEGER, store_json TEXT AS (replace(hex(zeroblob(n)), '0', 'oauth')))`,
        `INSERT INTO auth_profile_store (store_key, n) VALUES ('primary', ${20 * MB})`,
        'PRAGMA user_version = 1',
      ]),
  },
  {
    name: 'database: a view in the place of the table',
    make: (home) =>
      database(home, [
        `CREATE VIEW auth_profile_store AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 5000000)
          SELECT 'primary' AS store_key, max(n) AS store_json, 1 AS updated_at FROM c`,
        'PRAGMA user_version = 1',
      ]),
  },
  {
    name: 'database: 300,000 rows without a key',
    make: (home) =>
      database(home, [
        'CREATE TABLE auth_profile_store (store_key TEXT, store_json TEXT, updated_at INTEGER)',
        `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 300000)
          INSERT INTO auth_profile_store SELECT 'other' || n, '{}', 1 FROM c`,
        'PRAGMA user_version = 1',
      ]),
  },
  {
    name: 'database: 5,000 chats of 8 kB',
    make: (home) =>
      database(home, [
        `CREATE TABLE ${STORE}, store_json TEXT, updated_at INTEGER)`,
        'CREATE TABLE session_nodes (id TEXT PRIMARY KEY, entry_json TEXT, updated_at INTEGER)',
        `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 5000)
          INSERT INTO session_nodes SELECT n, json_object('authProfileOverride', 'p' || n, 'text', hex(zeroblob(4000))), n FROM c`,
        'PRAGMA user_version = 23',
      ]),
  },
  {
    name: 'database: 2,000 tables',
    make: (home) =>
      database(home, [
        'BEGIN',
        ...Array.from({ length: 2_000 }, (_, n) => `CREATE TABLE t${n} (a)`),
        'COMMIT',
        'PRAGMA user_version = 1',
      ]),
  },
  {
    name: 'database: 50 MB of nothing',
    make: (home) => {
      file(home, AGENT, 'SQLite format 3\0');
      truncateSync(path.join(home.stateDir, AGENT), 50 * MB);
    },
  },
];

const otherCases: HostileCase[] = [
  {
    name: 'sessions: 8 MB',
    make: async (home) => {
      await config(home);
      await home.profiles(many(5));
      file(
        home,
        'agents/main/sessions/sessions.json',
        JSON.stringify(
          Object.fromEntries(
            Array.from({ length: 60_000 }, (_, n) => [
              `s${n}`,
              { authProfileOverride: `p${n}`, text: 'x'.repeat(60) },
            ]),
          ),
        ),
      );
    },
  },
  {
    name: 'archives: 30 of 4 MB',
    make: async (home) => {
      await config(home);
      await home.profiles(many(5));
      const text = JSON.stringify(store(many(5_000)));
      for (let n = 0; n < 30; n += 1) file(home, `agents/main/agent/auth-profiles.json.migrated-${n}`, text);
    },
  },
  {
    name: 'unit: 256 kB lines',
    make: (home) => {
      file(
        home,
        '../.config/systemd/user/openclaw-gateway.service',
        `[Service]\nExecStart=${long('/usr/bin/node "a\\', 250_000)}\nEnvironment=${long('A=1 ', 5_000)}\n`,
      );
    },
  },
];

export const HOSTILE: HostileCase[] = [
  ...storeCases,
  ...configCases,
  ...logCases,
  ...codexCases,
  ...databaseCases,
  ...otherCases,
];
