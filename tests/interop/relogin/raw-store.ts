import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReloginHome } from './home.ts';

/** What an owner really stores, told apart by place: the bytes of its files, the text of its rows. No times. */
export type RawStore = Record<string, string>;

/** Each has a key in its first column and a document in a column named `..._json`. */
const TABLES = ['auth_profile_store', 'auth_profile_state', 'auth_profile_stores', 'config_machine_state'];

/**
 * Reads every credential and routing document of a home, apart from the product's readers and the owner's code: the JSON
 * files of each agent as they stand, the rows of each database that hold them. Node 24 reads the databases.
 */
export function rawStore(home: ReloginHome): RawStore {
  const found: RawStore = {};
  const databases = [join(home.stateDir, 'state', 'openclaw.sqlite')];
  for (const agent of names(join(home.stateDir, 'agents'))) {
    for (const name of names(home.agentDir(agent))) {
      const path = join(home.agentDir(agent), name);
      if (name.endsWith('.json')) found[`${agent}/${name}`] = readFileSync(path, 'utf8');
    }
    databases.push(join(home.agentDir(agent), 'openclaw-agent.sqlite'));
  }
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    const { existsSync } = require('node:fs');
    const found = {};
    for (const path of ${JSON.stringify(databases)}.filter((one) => existsSync(one))) {
      const db = new DatabaseSync(path, { readOnly: true });
      for (const table of ${JSON.stringify(TABLES)}) {
        if (!db.prepare("select 1 from sqlite_master where name = ?").get(table)) continue;
        for (const row of db.prepare('select * from ' + table).all()) {
          const key = Object.values(row)[0];
          const text = row[Object.keys(row).find((name) => name.endsWith('_json'))];
          if (table !== 'config_machine_state' || key.startsWith('auth')) found[path.slice(${home.stateDir.length}) + ' ' + table + ' ' + key] = text;
        }
      }
      db.close();
    }
    process.stdout.write(JSON.stringify(found));`;
  const said = execFileSync(home.node, ['--no-warnings', '-e', script], { env: home.env, encoding: 'utf8' });
  return { ...found, ...(JSON.parse(said) as RawStore) };
}

/** The stored entry of a profile as text, for every place that holds one. */
export function rawEntries(store: RawStore, profileId: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [where, text] of Object.entries(store)) {
    const { profiles } = JSON.parse(text) as { profiles?: Record<string, unknown> };
    if (profiles?.[profileId]) found[where] = JSON.stringify(profiles[profileId]);
  }
  return found;
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
