import { basename, join } from 'node:path';
import type { Files, Ports } from '../../platform/ports.ts';
import { isPersonalProfile, parseEntry } from './credential-entry.ts';
import type { StoredProfile } from '../discovery/install.ts';
import { readDatabase } from '../sqlite/sqlite-readonly.ts';
import type { ReadOnlyDatabase } from '../sqlite/sqlite-connection.ts';
import { asRecord } from '../../platform/json-value.ts';
import { CREDENTIAL_BYTES, parseDocument, readDocument } from '../../platform/text-document.ts';

/** A file larger than this stays where it is: its copy would have to be kept, sealed, for as long as it can be undone. */
export const MOST_BYTES_ASIDE = 4 * 1024 * 1024;

/** A copy that a finished migration of OpenClaw put aside, and what it still holds in clear text. */
export interface Archive {
  path: string;
  /** Bytes. */
  size: number;
  /** How many sign-ins, tokens and keys can be read from it by whoever may read the file. */
  secrets: number;
  /** Lower-case providers of those. */
  providers: string[];
}

/**
 * Names that OpenClaw's own migrations give to what they put aside: `listLegacyAuthProfileArchives` of 2026.9.6, and
 * `oauth-ref`, `openai-provider-unification` and `pre-startup-migration` of the doctors and gateways of 2026.5.28 to 9.6 (run).
 */
const DOCUMENT =
  /^(auth-profiles|auth-state|auth|oauth)\.json\.(migrated-.+|(sqlite-import|oauth-ref|openai-provider-unification)\..+\.bak)$/;
const DATABASE = /^(openclaw-agent|openclaw)\.sqlite\.pre-startup-migration-.+\.bak$/;

/** More archives than any home has. */
const MOST_ARCHIVES = 200;

/** True for a name that only a finished migration leaves: such a file is no sign-in, whatever stands in it. */
export function isArchiveName(name: string): boolean {
  return DOCUMENT.test(name) || DATABASE.test(name);
}

function holdsSecret({ access, refresh }: StoredProfile): boolean {
  return access !== null || refresh !== null;
}

/** What a document holds: profiles, or (`auth.json`, `oauth.json`) entries by provider. */
function heldIn(document: unknown, file: string): StoredProfile[] {
  const record = asRecord(document);
  const profiles = asRecord(record?.profiles);
  const entries = Object.entries(profiles ?? record ?? {}).filter(([id]) => !isPersonalProfile(id));
  return entries
    .filter(([, raw]) => asRecord(raw) !== null)
    .map(([id, raw]) => {
      const typed = profiles ? raw : { type: 'oauth', ...asRecord(raw) };
      return parseEntry(id, typed, { file, identity: null }, profiles ? '' : id).profile;
    })
    .filter(holdsSecret);
}

const CELLS = [
  ['auth_profile_store', `SELECT store_json AS cell FROM auth_profile_store WHERE store_key = 'primary'`],
  [
    'config_machine_state',
    `SELECT value_json AS cell FROM config_machine_state WHERE state_key = 'authProfiles.store'`,
  ],
] as const;

function heldInDatabase(database: ReadOnlyDatabase, file: string): StoredProfile[] {
  return CELLS.flatMap(([table, query]) => {
    if (!database.hasTable(table)) return [];
    const cell = database.row(['cell'], query)?.cell;
    if (typeof cell !== 'string' || cell.length > CREDENTIAL_BYTES) return [];
    const parsed = parseDocument(Buffer.from(cell, 'utf8'), 'json');
    return parsed.state === 'read' ? heldIn(parsed.value, file) : [];
  });
}

async function lookInto(files: Files, path: string): Promise<Archive | null> {
  const facts = await files.facts(path).catch(() => null);
  if (facts?.kind !== 'file') return null;
  let held: StoredProfile[] = [];
  if (DATABASE.test(basename(path))) {
    const reading = await readDatabase(files, path, (database) => heldInDatabase(database, path));
    held = reading.state === 'read' ? reading.value : [];
  } else {
    const document = await readDocument(files, path, { format: 'json', maxBytes: CREDENTIAL_BYTES });
    held = document.state === 'read' ? heldIn(document.value, path) : [];
  }
  const providers = [...new Set(held.map((one) => one.provider))];
  return { path, size: facts.size, secrets: held.length, providers };
}

/**
 * Finds the copies that finished migrations left: those that the reading of the stores saw beside them, and those of the
 * state database. Passive; what they hold is counted and thrown away.
 * @param beside every file that was seen beside a store and not read
 * @returns those that still hold a secret, in the order of their paths
 */
export async function findArchives(
  { files }: Pick<Ports, 'files'>,
  stateDir: string,
  beside: readonly string[],
): Promise<Archive[]> {
  const state = join(stateDir, 'state');
  const names = await files.list(state, isArchiveName).catch(() => []);
  const found = new Set([
    ...beside.filter((path) => isArchiveName(basename(path))),
    ...names.map((name) => join(state, name)),
  ]);
  const archives: Archive[] = [];
  // One after the other: each may be large, and others want their turn in between.
  for (const path of [...found].sort().slice(0, MOST_ARCHIVES)) {
    const one = await lookInto(files, path);
    if (one && one.secrets > 0) archives.push(one);
  }
  return archives;
}
