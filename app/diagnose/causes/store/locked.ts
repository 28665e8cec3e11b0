import { told, type Words } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import { isLockedNote } from '../../../openclaw/sqlite/sqlite-connection.ts';
import type { StoreLock } from '../../../openclaw/store/store-locks.ts';
import type { Case } from '../../case.ts';
import { versionIsAtLeast } from '../../../platform/release-version.ts';

/** After this OpenClaw takes a lock for a forgotten one: 30 s and 180 s in every version from 2026.3.28 to 2026.9.6. In ms. */
const STALE_MS: Record<StoreLock['kind'], number> = { store: 30_000, refresh: 180_000 };

/** From here on a lock whose holder lives, or that names nobody and no moment, is never taken away (file-lock-*.js). */
const KEEPS_LOCKS_FROM: [number, number, number] = [2026, 5, 12];

/** A database may be held for as long as OpenClaw's own longest wait (`BUSY_TIMEOUT_MS`, 2026.6.5 to 2026.9.6). In ms. */
const BUSY_WAIT_MS = 30_000;

/** True for a lock past its time that OpenClaw will not clear away by itself. */
export function isStuck(lock: StoreLock, version: string | null, now: number): boolean {
  if (now - lock.since <= STALE_MS[lock.kind]) return false;
  if (version !== null && !versionIsAtLeast(version, KEEPS_LOCKS_FROM)) return false;
  if (lock.holder) return lock.holder.alive !== false;
  return !lock.dated;
}

function holderWords({ holder }: StoreLock): Words {
  if (!holder) return told('It names no holder, so another program than OpenClaw made it');
  const name = holder.name
    ? told('{name} (process {pid})', { name: holder.name, pid: holder.pid })
    : told('process {pid}', { pid: holder.pid });
  return holder.alive === null
    ? told('Made by {name}, which may have ended', { name })
    : told('Held by {name}', { name });
}

function lockFiles(found: Case): FoundCause[] {
  const version = found.openclaw?.place.owner?.version ?? null;
  const stuck = (found.openclaw?.locks ?? []).filter((lock) => isStuck(lock, version, found.now));
  if (stuck.length === 0) return [];
  const [first] = stuck;
  const name = first?.holder?.name;
  return [
    {
      code: 'store-locked',
      severity: 'unknown',
      title: told('A lock on the sign-ins is held too long'),
      detail: name
        ? told(
            'OpenClaw waits for a lock that {name} has kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.',
            { name },
          )
        : told(
            'OpenClaw waits for a lock that has been kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.',
          ),
      rows: found.rows.filter((row) => row.onRoute && row.canRenew).map((row) => row.id),
      evidence: stuck
        .slice(0, 8)
        .map((lock) => ({ what: holderWords(lock), where: lock.path, at: lock.since })),
      fix: {
        kind: 'wait',
        label: name
          ? told('Wait for {name}, or end it', { name })
          : told('Wait, or find the program behind it'),
      },
    },
  ];
}

function lockedDatabases(found: Case): FoundCause[] {
  const locked = (found.openclaw?.stores ?? []).filter((store) => isLockedNote(store.note));
  const paths = [...new Set(locked.map((store) => store.path))];
  return paths.map((where): FoundCause => ({
    code: 'store-locked',
    severity: 'unknown',
    title: told('The credential store is held locked'),
    detail: told(
      'Another program keeps the database to itself, so nothing can be read of its sign-ins for now.',
    ),
    rows: [],
    evidence: [{ what: told('Locked against readers'), where, at: found.now }],
    fix: { kind: 'wait', label: told('Wait a moment') },
  }));
}

/** Causes of a lock that outlasts its time, by file or by database. */
export function lockedCauses(found: Case): FoundCause[] {
  return [...lockFiles(found), ...lockedDatabases(found)];
}

/** When a lock is to be looked at again, epoch ms, or null: its end need not change a file that is watched. */
export function lockChange(found: Case): number | null {
  const moments = (found.openclaw?.locks ?? []).map((lock) => lock.since + STALE_MS[lock.kind] + 1);
  const ahead = moments.filter((at) => at > found.now);
  const held = lockedCauses(found).length > 0 ? [found.now + BUSY_WAIT_MS] : [];
  const all = [...ahead, ...held];
  return all.length > 0 ? Math.min(...all) : null;
}
