import path from 'node:path';
import { isClosed } from '../../platform/ownership/file-owner.ts';
import { ownersIn, type OwnerPorts } from '../../platform/ownership/owners.ts';
import { refusedAs, type RefusedProgram } from '../../platform/ownership/program-owner.ts';
import type { LogPlace } from './log-files.ts';

/** The logs that count, and what was left out. */
export interface BelievedLogs {
  places: LogPlace[];
  /** Whether a file of such a place counts. */
  believes: (file: string) => Promise<boolean>;
  /** Logs that the configuration names and that do not count. */
  refused: RefusedLog[];
}

/** A log that does not count, and why. */
export type RefusedLog = RefusedProgram;

/**
 * Which logs an OpenClaw's gateway can have written. Its folder below the temporary one counts when it belongs to that
 * OpenClaw's account alone and is closed to others, as OpenClaw itself asks of it (`isSecureDirForUser`): `/tmp/openclaw` is
 * whoever's came first, and a neighbour's gateway says nothing about ours. A file that the configuration names counts
 * where it and its folders are that account's or the administrator's.
 * @param uid the account that owns the state directory, or null where the system has none
 */
export async function believedLogs(
  ports: OwnerPorts,
  places: LogPlace[],
  uid: number | null,
): Promise<BelievedLogs> {
  if (uid === null) return { places, believes: () => Promise.resolve(true), refused: [] };
  const owners = ownersIn(ports);
  const believes = async (file: string): Promise<boolean> => isClosed(await owners.of(file, { uid }));
  const counting: LogPlace[] = [];
  const refused: BelievedLogs['refused'] = [];
  for (const place of places) {
    if (place.ownership === 'own') {
      counting.push(place);
      const [newest] = place.pick(await ports.files.list(place.directory).catch(() => []));
      const file = newest === undefined ? null : path.join(place.directory, newest);
      const whose = file === null ? null : await owners.of(file, { uid });
      if (file !== null && whose !== null && whose.standing !== 'missing' && !isClosed(whose))
        refused.push(await refusedAs(owners, file, whose));
      continue;
    }
    const { standing } = await owners.of(place.directory, { uid });
    if (standing === 'ours' || standing === 'missing') counting.push(place);
  }
  return { places: counting, believes, refused };
}
