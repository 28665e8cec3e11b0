import { appendFileSync, chownSync, lstatSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { DAY, jwt, oauth, StoreHome } from '../unit/openclaw/support.ts';
import type { Medium } from './store-samples.ts';

type Database = InstanceType<typeof DatabaseSync>;

/** A gateway at work as far as its files go: it writes all the time, and hardly ever a sign-in. */
export interface BusyHome {
  home: string;
  /** A write beside the sign-ins, in the file or database where they stand, and a line of the log. */
  noise(): void;
  /** One of the sign-ins that the route uses is refused, or no longer. */
  refuse(refused: boolean): void;
  end(): Promise<void>;
}

const AGENTS = ['main', 'work', 'night'];
const EACH = 4;
const LOG_LINES = 2_000;

function profilesOf(agent: string, provider: string): Record<string, object> {
  const now = Date.now();
  const made = Array.from({ length: EACH }, (_, n) => {
    const claims = {
      iat: Math.floor(now / 1000) - 3600,
      exp: Math.floor(now / 1000) + 864_000,
      sub: `${agent}-${n}`,
    };
    const entry = oauth({
      provider,
      access: jwt({ ...claims, pad: 'x'.repeat(1_200) }),
      refresh: `rt-${agent}-${n}`,
      expires: now + 9 * DAY,
      email: `${agent}-${n}@example.com`,
    });
    return [`${provider}:${agent}-${n}`, entry] as const;
  });
  return Object.fromEntries(made);
}

function stateOf(ids: string[], refused: boolean): object {
  const at = Date.now();
  const failed = { lastFailureAt: at, failureCounts: { auth_permanent: 1 } };
  return { version: 1, usageStats: Object.fromEntries(ids.map((id) => [id, refused ? failed : {}])) };
}

function logLine(n: number): string {
  const record = {
    0: '{"subsystem":"agent/embedded"}',
    1: `turn ${n} took ${n % 900} ms, 12 tools, 3,114 tokens in, 411 out ${'.'.repeat(60)}`,
    _meta: { logLevelName: 'INFO' },
    time: new Date().toISOString(),
  };
  return `${JSON.stringify(record)}\n`;
}

function replace(file: string, content: string): void {
  writeFileSync(`${file}.tmp`, content, { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
}

/** Makes the home and opens it as a gateway does: with a connection for writing that stays open. */
export async function busyHome(medium: Medium, within = tmpdir()): Promise<BusyHome> {
  const store = await StoreHome.make(within);
  const provider = medium === 'json' ? 'openai-codex' : 'openai';
  const log = path.join(store.stateDir, 'logs', 'gateway.log');
  await mkdir(path.join(store.home, 'tmp'));
  await store.write(log, Array.from({ length: LOG_LINES }, (_, n) => logLine(n)).join(''));
  await store.write('openclaw.json', {
    logging: { file: log },
    agents: { defaults: { model: { primary: 'openai/gpt-5.5' } }, list: AGENTS.map((id) => ({ id })) },
  });
  const documents = new Map(
    AGENTS.map((agent) => [agent, { version: 1, profiles: profilesOf(agent, provider) }]),
  );
  const ids = (agent: string): string[] => Object.keys(documents.get(agent)?.profiles ?? {});
  for (const [agent, document] of documents) {
    if (medium === 'json') await store.profiles(document.profiles, agent);
    else {
      const version = medium === 'agent-sqlite' ? 1 : 23;
      await store.agentDatabase({ version, store: document, state: stateOf(ids(agent), false) }, agent);
    }
  }
  if (medium === 'shared-sqlite') {
    await store.stateDatabase({
      'auth.sharedStore': { location: 'state-db' },
      'authProfiles.store': { version: 1, profiles: profilesOf('shared', provider) },
      'authProfiles.state': { version: 1 },
    });
  }
  return medium === 'json' ? busyJson(store, log, documents, ids) : busySqlite(store, log, medium, ids);
}

let line = 0;
const logMore = (log: string): void => appendFileSync(log, logLine((line += 1)));

function busyJson(
  store: StoreHome,
  log: string,
  documents: Map<string, object>,
  ids: (agent: string) => string[],
): BusyHome {
  const file = (agent: string, name: string): string => path.join(store.agentDir(agent), name);
  let n = 0;
  let state = stateOf(ids('main'), false);
  const write = (): void =>
    replace(file('main', 'auth-profiles.json'), JSON.stringify({ ...documents.get('main'), ...state }));
  write();
  return {
    home: store.home,
    noise() {
      n += 1;
      if (n % 2 === 0) write();
      else replace(file('main', 'models.json'), JSON.stringify({ n }));
      logMore(log);
    },
    refuse(refused) {
      state = stateOf(ids('main'), refused);
      write();
    },
    end: () => store.dispose(),
  };
}

function busySqlite(
  store: StoreHome,
  log: string,
  medium: Medium,
  ids: (agent: string) => string[],
): BusyHome {
  const open = (file: string): Database => {
    const database = new DatabaseSync(path.resolve(store.stateDir, file));
    database.exec(
      'PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT)',
    );
    return database;
  };
  const agents = AGENTS.map((agent) => open(path.join(store.agentDir(agent), 'openclaw-agent.sqlite')));
  const shared = medium === 'shared-sqlite' ? open(path.join('state', 'openclaw.sqlite')) : null;
  const [main] = agents as [Database];
  return {
    home: store.home,
    noise() {
      for (const database of shared ? [shared, main] : [main]) {
        database.prepare('INSERT INTO notes (text) VALUES (?)').run('x'.repeat(300));
      }
      logMore(log);
    },
    refuse(refused) {
      const state = JSON.stringify(stateOf(ids('main'), refused));
      main.prepare("UPDATE auth_profile_state SET state_json = ? WHERE state_key = 'primary'").run(state);
    },
    async end() {
      for (const database of [...agents, ...(shared ? [shared] : [])]) database.close();
      await store.dispose();
    },
  };
}

/** Gives a folder and everything in it to a user. */
export function giveTo(uid: number, file: string): void {
  chownSync(file, uid, uid);
  if (!lstatSync(file).isDirectory()) return;
  for (const name of readdirSync(file)) giveTo(uid, path.join(file, name));
}
