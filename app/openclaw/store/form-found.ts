import { join } from 'node:path';
import { told, type Words } from '../../model/told.ts';
import type { Ports } from '../../platform/ports.ts';
import { IMPLICIT_AGENT } from '../discovery/agents.ts';
import { oauthDir } from '../discovery/home-paths.ts';
import { ownFormOf, whyNotAsked, type FormFound } from './own-form.ts';
import type { OpenClawInstall } from '../discovery/install.ts';
import { readDatabase } from '../sqlite/sqlite-readonly.ts';
import { agentDatabasePath, stateDatabasePath } from './database/sqlite-store.ts';
import { asExactText, asRecord } from '../../platform/json-value.ts';
import { CREDENTIAL_BYTES, readDocument } from '../../platform/text-document.ts';

type LookPorts = Pick<Ports, 'files' | 'home'>;

async function schemaAt(ports: LookPorts, path: string): Promise<number | null | 'unreadable'> {
  const reading = await readDatabase(ports.files, path, (database) => database.userVersion());
  if (reading.state === 'absent') return null;
  return reading.state === 'read' ? reading.value : 'unreadable';
}

/** Inline tokens as 2026.5.12 looks for them before it seals (`hasInlinePersistableOAuthSecrets`): of `openai-codex` only. */
function hasInlineCodex(document: unknown): boolean {
  const profiles = Object.values(asRecord(asRecord(document)?.profiles) ?? {});
  return profiles.some((raw) => {
    const entry = asRecord(raw);
    if (entry?.provider !== 'openai-codex') return false;
    return [entry.access, entry.refresh, entry.idToken].some((token) => Boolean(asExactText(token)));
  });
}

/** Looks, passively, at the form of what an agent's owner would open. */
async function formFound(ports: LookPorts, place: OpenClawInstall, agentId: string): Promise<FormFound> {
  const main = join(place.stateDir, 'agents', IMPLICIT_AGENT, 'agent');
  const own = place.agents.find(({ id }) => id === agentId)?.agentDir;
  const dirs = [...new Set([own ?? join(place.stateDir, 'agents', agentId, 'agent'), main])];
  const rules = { format: 'json', maxBytes: CREDENTIAL_BYTES } as const;
  const oauth = join(oauthDir(place.stateDir, { env: place.env, home: ports.home }), 'oauth.json');
  const stands = async (path: string): Promise<boolean> =>
    (await ports.files.facts(path).catch(() => null)) !== null;
  let [inlineCodex, present, retired] = [false, false, await stands(oauth)];
  const agents: FormFound['agents'] = [];
  for (const dir of dirs) {
    const schema = await schemaAt(ports, agentDatabasePath(dir));
    if (schema !== null) agents.push(schema);
    const document = await readDocument(ports.files, join(dir, 'auth-profiles.json'), rules);
    present ||= document.state !== 'absent';
    inlineCodex ||= document.state === 'read' && hasInlineCodex(document.value);
    retired ||= await stands(join(dir, 'auth.json'));
  }
  const state = await schemaAt(ports, stateDatabasePath(place.stateDir));
  return { state, agents, inlineCodex, retiredOnly: retired && !present };
}

/**
 * The one place that decides whether an installed OpenClaw is asked.
 * @returns null when it may be, else a sentence on why not
 */
export async function whyOwnerIsNotAsked(
  ports: LookPorts,
  place: OpenClawInstall,
  agentId: string,
): Promise<Words | null> {
  const version = place.owner?.version ?? null;
  if (!ownFormOf(version)) return words('unknown-release', version);
  return words(whyNotAsked(version, await formFound(ports, place, agentId)), version);
}

/** True when to start the installed OpenClaw (a turn, its gateway) would migrate the store, which nobody asked for. */
export async function wouldMigrate(
  ports: LookPorts,
  place: OpenClawInstall,
  agentId: string,
): Promise<boolean> {
  const found = await formFound(ports, place, agentId);
  return whyNotAsked(place.owner?.version, found) === 'would-migrate';
}

function words(why: ReturnType<typeof whyNotAsked>, version: string | null): Words | null {
  const name = { version: version ?? '' };
  switch (why) {
    case 'would-migrate':
      return told('OpenClaw {version} would migrate the store first, so it was not asked.', name);
    case 'unknown-release':
      return told(
        'What OpenClaw {version} would do to the store before it answers is not known, so it was not asked.',
        name,
      );
    case 'unreadable':
      return told(
        'A database of the store does not open, and OpenClaw might put it right first, so it was not asked.',
      );
    case null:
      return null;
  }
}
