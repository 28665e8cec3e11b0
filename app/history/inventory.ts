import type { GoneRow, InstallMemory, RowMemory } from './memory.ts';
import type { ObservedInstall, ObservedRow } from './observation.ts';

const FAMILY: Record<string, string> = { 'openai-codex': 'openai' };

/** Providers that are one and the same under an old and a new id. */
export function family(provider: string): string {
  return FAMILY[provider] ?? provider;
}

type Identity = Pick<RowMemory, 'profileId' | 'provider' | 'kind' | 'person' | 'workspace'>;

/** True when both can only be the same sign-in under another id: an upgrade renamed it, or an agent now inherits it. */
function isSame(gone: Identity, row: Identity): boolean {
  if (family(gone.provider) !== family(row.provider) || gone.kind !== row.kind) return false;
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  if (differ(gone.person, row.person) || differ(gone.workspace, row.workspace)) return false;
  if (gone.profileId === row.profileId) return true;
  const known = (a: string | null, b: string | null) => a !== null && a === b;
  return known(gone.person, row.person) && known(gone.workspace, row.workspace);
}

/** The row that stands in for one that is gone, or null. */
export function successorOf(gone: Identity, sight: ObservedInstall): ObservedRow | null {
  return sight.rows.find((row) => isSame(gone, row)) ?? null;
}

/** Rows that were there at the last reading and are missing now. Empty while not everything could be read. */
export function missingRows(memory: InstallMemory, sight: ObservedInstall): [id: string, row: RowMemory][] {
  if (!sight.complete) return [];
  const here = new Set(sight.rows.map((row) => row.id));
  return Object.entries(memory.rows).filter(([id]) => !here.has(id));
}

/**
 * Everything that disappeared and is still gone: what memory holds already, and what this reading misses. A row with an
 * heir is not gone.
 */
export function goneRows(memory: InstallMemory, sight: ObservedInstall, now: number): [string, GoneRow][] {
  const fresh = missingRows(memory, sight).map(([id, row]): [string, GoneRow] => [
    id,
    { ...row, at: now, asked: false },
  ]);
  const here = new Set(sight.rows.map((row) => row.id));
  return [...Object.entries(memory.gone), ...fresh].filter(
    ([id, row]) => !here.has(id) && !successorOf(row, sight),
  );
}
