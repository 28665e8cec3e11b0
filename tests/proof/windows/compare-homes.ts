import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { layOut, LINUX, WINDOWS, type HomeToCompare, type Side } from './homes.ts';
import type { RoomRun, WineRoom } from './room.ts';

type Answers = Record<string, Record<string, unknown>>;

/** A home of which the two systems say something else: what each says, of those parts that differ. */
export interface Difference {
  id: string;
  windows: Record<string, unknown>;
  linux: Record<string, unknown>;
}

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
/** The built terminal program on the drive. */
const PROGRAM = 'clawlamp/clawlamp.mjs';
const LOOK = 'look-at-homes.mjs';

/** Puts the built terminal program on the drive. */
export function layProgram(drive: string): void {
  cpSync(path.join(ROOT, 'out', 'cli'), path.join(drive, 'clawlamp'), { recursive: true });
  cpSync(path.join(import.meta.dirname, LOOK), path.join(drive, LOOK));
}

/** Looks at each home with one `node.exe` and with Linux' Node on the same files, and tells where they differ. */
export function compareHomes(room: WineRoom, homes: readonly HomeToCompare[], version: string): Difference[] {
  const linux = answersOf(room, homes, LINUX, (args, timeoutMs) => room.linux(args, { timeoutMs }));
  const windows = answersOf(room, homes, WINDOWS, (args, timeoutMs) =>
    room.windows(version, args, { timeoutMs }),
  );
  return homes.flatMap(({ id }) => differenceOf(id, windows[id] ?? {}, linux[id] ?? {}));
}

function answersOf(
  room: WineRoom,
  homes: readonly HomeToCompare[],
  side: Side,
  run: (args: string[], timeoutMs: number) => RoomRun,
): Answers {
  mkdirSync(path.join(room.drive, 'looks'), { recursive: true });
  const list = `looks/${side.name}.json`;
  const looks = homes.map((home) => layOut(room.drive, home, side));
  writeFileSync(path.join(room.drive, list), JSON.stringify(looks));
  const results = `looks/of-${side.name}.json`;
  const args = [LOOK, PROGRAM, list, results].map((place) => side.at(place));
  const { code, said } = run(args, 60_000 + homes.length * 30_000);
  const answers = room.left<Answers>(results);
  if (!answers) throw new Error(`no answers of ${side.name} (${code}): ${said.slice(-800)}`);
  return answers;
}

function differenceOf(
  id: string,
  windows: Record<string, unknown>,
  linux: Record<string, unknown>,
): Difference[] {
  const keys = [...new Set([...Object.keys(windows), ...Object.keys(linux)])].filter(
    (key) => !isDeepStrictEqual(windows[key], linux[key]),
  );
  if (keys.length === 0) return [];
  const only = (one: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, one[key]]));
  return [{ id, windows: only(windows), linux: only(linux) }];
}
