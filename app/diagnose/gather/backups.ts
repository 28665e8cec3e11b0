import path from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import type { OpenClawInstall, StoreReading } from '../../openclaw/discovery/install.ts';
import { installKey, keptName, type Memory } from '../../history/memory.ts';

/** Names that OpenClaw's migrations, `doctor` and writers give to copies of a credential store. */
const BACKUP =
  /^(auth-profiles|auth-state|auth|oauth|openclaw-agent|openclaw|state)\.(json|sqlite|db)\.?.*(\.bak|\.migrated-|\.backup|\.corrupt|\.old)/i;

/** Most that is named. */
const MOST = 8;

/** True when something that was remembered of this OpenClaw is not in its stores. */
function lostSomething(place: OpenClawInstall, stores: StoreReading[], memory: Memory | null): boolean {
  const known = memory?.installs[installKey('openclaw', place.stateDir)];
  if (!known) return false;
  const here = new Set(stores.flatMap((store) => store.profiles.map((one) => keptName(one.profileId))));
  const missing = Object.values(known.rows).some((row) => !here.has(row.profileId));
  return missing || Object.values(known.gone).some((row) => !row.asked);
}

/**
 * Copies of the stores that their owner left beside them, by name only; nothing in them is read. Empty unless a sign-in
 * that was remembered is missing, so that an ordinary reading lists no folder for it.
 */
export async function backupsBeside(
  ports: Pick<Ports, 'files'>,
  place: OpenClawInstall,
  stores: StoreReading[],
  memory: Memory | null,
): Promise<string[]> {
  if (!lostSomething(place, stores, memory)) return [];
  const files = stores.flatMap((store) => [...store.files, store.path]);
  const folders = new Set([
    ...files.map((file) => path.dirname(file)),
    ...place.agents.map((agent) => agent.agentDir),
    path.join(place.stateDir, 'state'),
  ]);
  const found: string[] = [];
  for (const folder of folders) {
    const names = await ports.files.list(folder, (name) => BACKUP.test(name)).catch(() => []);
    found.push(...names.map((name) => path.join(folder, name)));
  }
  return [...new Set(found)].sort().slice(-MOST);
}
