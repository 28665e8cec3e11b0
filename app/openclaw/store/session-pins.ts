import { join } from 'node:path';
import type { Files } from '../../platform/ports.ts';
import { AGENT_SCHEMA } from './known-schemas.ts';
import type { AgentPlace, OpenClawInstall } from '../discovery/install.ts';
import { followDatabase, readDatabaseAt } from '../sqlite/sqlite-readonly.ts';
import type { ReadOnlyDatabase } from '../sqlite/sqlite-connection.ts';
import { agentDatabasePath } from './database/sqlite-store.ts';
import { asExactText, asNumber, asRecord } from '../../platform/json-value.ts';
import { readDocument } from '../../platform/text-document.ts';

/** How many chats of one agent are bound to one profile. Nothing else of a chat is kept. */
export interface SessionPin {
  profileId: string;
  /** `user`: a person chose it; `auto`: OpenClaw did, and chooses again when it has to. */
  source: 'user' | 'auto';
  sessions: number;
}

/** The chats of one agent that are bound to a profile. `pins` is empty unless `state` is `read`. */
export interface SessionPins {
  agent: string;
  state: 'read' | 'absent' | 'unreadable';
  path: string;
  pins: SessionPin[];
  /** True when there are older chats, which were not looked at. */
  cut?: true;
}

/** A sessions store holds whole prompts; a larger one is left alone rather than loaded. */
const MAX_BYTES = 8 * 1024 * 1024;

/** The newest chats are looked at, no more. */
export const MAX_SESSIONS = 3_000;

/** Ids longer than this are no profile ids. */
const MAX_ID = 200;

/** `resolveSessionAuthProfileOverrideSource`: without a word on it, a compaction count tells OpenClaw's own choice. */
function sourceOf(source: unknown, compactions: unknown): SessionPin['source'] {
  const said = asExactText(source);
  if (said !== null) return said === 'auto' ? 'auto' : 'user';
  return asNumber(compactions) === null ? 'user' : 'auto';
}

class Tally {
  readonly #counts = new Map<string, SessionPin>();

  add(id: unknown, source: unknown, compactions: unknown, sessions = 1): void {
    const profileId = asExactText(id)?.trim();
    if (!profileId || profileId.length > MAX_ID) return;
    const pinSource = sourceOf(source, compactions);
    const key = `${pinSource}\n${profileId}`;
    const pin = this.#counts.get(key) ?? { profileId, source: pinSource, sessions: 0 };
    pin.sessions += sessions;
    this.#counts.set(key, pin);
  }

  get pins(): SessionPin[] {
    return [...this.#counts.values()];
  }
}

function cutAfter(chats: number): Pick<SessionPins, 'cut'> {
  return chats > MAX_SESSIONS ? { cut: true } : {};
}

/** `sessions.json`: an object of chats by key (to 2026.7.33; run on 2026.5.12). */
async function fromDocument(files: Files, agent: string, path: string): Promise<SessionPins> {
  const document = await readDocument(files, path, { format: 'json', maxBytes: MAX_BYTES });
  if (document.state !== 'read') return { agent, state: document.state, path, pins: [] };
  const tally = new Tally();
  const chats = Object.values(asRecord(document.value) ?? {});
  for (const value of chats.slice(0, MAX_SESSIONS)) {
    const entry = asRecord(value);
    tally.add(
      entry?.authProfileOverride,
      entry?.authProfileOverrideSource,
      entry?.authProfileOverrideCompactionCount,
    );
  }
  return { agent, state: 'read', path, pins: tally.pins, ...cutAfter(chats.length) };
}

const COUNTS = `
  SELECT json_group_array(json_array(id, source, compactions, sessions)) AS counts FROM (
    SELECT json_extract(entry, '$.authProfileOverride') AS id,
      json_extract(entry, '$.authProfileOverrideSource') AS source,
      max(json_extract(entry, '$.authProfileOverrideCompactionCount')) AS compactions,
      count(*) AS sessions
    FROM (
      SELECT entry_json AS entry FROM session_nodes
      WHERE json_valid(entry_json) ORDER BY updated_at DESC LIMIT ${MAX_SESSIONS}
    )
    WHERE id IS NOT NULL GROUP BY 1, 2 LIMIT 500
  )`;

/** `session_nodes` of the agent's database (2026.8.1 and later): counted inside SQLite, so no chat is loaded. */
function fromDatabase(database: ReadOnlyDatabase): Pick<SessionPins, 'pins' | 'cut'> | null {
  const known = database.userVersion() <= AGENT_SCHEMA.newest && database.hasTable('session_nodes');
  if (!known) return null;
  const text = database.row(['counts'], COUNTS)?.counts;
  const rows: unknown = typeof text === 'string' ? JSON.parse(text) : [];
  const tally = new Tally();
  for (const row of Array.isArray(rows) ? (rows as unknown[]) : []) {
    if (!Array.isArray(row)) continue;
    const [id, source, compactions, sessions] = row as unknown[];
    tally.add(id, source, compactions, asNumber(sessions) ?? 0);
  }
  const beyond = database.row(
    ['more'],
    `SELECT 1 AS more FROM (SELECT 1 FROM session_nodes LIMIT 1 OFFSET ${MAX_SESSIONS})`,
  );
  return { pins: tally.pins, ...cutAfter(beyond ? MAX_SESSIONS + 1 : 0) };
}

const remembered = new WeakMap<Files, Map<string, { print: string; value: SessionPins }>>();

/**
 * Runs `read` only when one of the files changed since the last time, by inode, size and time; where none of them is there,
 * `none` is told unread.
 */
async function unlessUnchanged(
  files: Files,
  [database, document]: [database: string, document: string],
  none: SessionPins,
  read: () => Promise<SessionPins>,
): Promise<SessionPins> {
  const paths = [database, `${database}-wal`, document];
  const plain = files.basis?.files ?? files;
  let closed = false;
  const factsOf = (path: string) =>
    plain.facts(path).catch(() => {
      closed = true;
      return null;
    });
  const main = await factsOf(database);
  const facts = [main, main && (await factsOf(`${database}-wal`)), await factsOf(document)];
  const follow = followDatabase(plain, database, fromDatabase);
  let counted: string | null = null;
  const note = (value: SessionPins): SessionPins => {
    // Chats come and go all the time, and to count them all takes long: what counts is which profiles they are bound to.
    files.basis?.note({
      paths,
      stamps: paths,
      seen: facts,
      found: JSON.stringify(value),
      again: async () => {
        const rows = await follow();
        const own = await plain.facts(document).catch(() => null);
        const same = rows === null || rows === counted;
        counted = rows ?? counted;
        const still = own?.inode === facts[2]?.inode && own?.size === facts[2]?.size;
        return same && still && own?.mtimeMs === facts[2]?.mtimeMs ? null : JSON.stringify(await read());
      },
      lazy: true,
    });
    return value;
  };
  const print = facts.map((one) => (one ? `${one.inode}:${one.size}:${one.mtimeMs}` : '-')).join(' ');
  const known = remembered.get(files) ?? new Map<string, { print: string; value: SessionPins }>();
  remembered.set(files, known);
  const key = paths.join('\n');
  const before = known.get(key);
  if (before?.print === print) return note(before.value);
  // An error for each missing file costs more than the rest of an agent without chats.
  const nothing = !closed && facts.every((one) => one === null);
  const value = nothing ? none : await read();
  known.set(key, { print, value });
  return note(value);
}

/**
 * Counts which profiles an agent's chats are bound to. Passive and bounded: the newest 3,000 chats, and no JSON store over
 * 8 MB; only ids and counts are kept. Never rejects: what cannot be read says nothing.
 */
export async function readSessionPins(
  files: Files,
  place: OpenClawInstall,
  agent: AgentPlace,
): Promise<SessionPins> {
  const database = agentDatabasePath(agent.agentDir);
  const document = join(place.stateDir, 'agents', agent.id, 'sessions', 'sessions.json');
  const plain = files.basis?.files ?? files;
  const none: SessionPins = { agent: agent.id, state: 'absent', path: document, pins: [] };
  return unlessUnchanged(files, [database, document], none, async () => {
    const { reading: stored } = await readDatabaseAt(plain, database, fromDatabase);
    if (stored.state === 'unreadable')
      return { agent: agent.id, state: 'unreadable', path: database, pins: [] };
    if (stored.state === 'read' && stored.value) {
      return { agent: agent.id, state: 'read', path: database, ...stored.value };
    }
    return fromDocument(plain, agent.id, document);
  });
}
