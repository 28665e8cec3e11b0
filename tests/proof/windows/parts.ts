import path from 'node:path';
import type { WinePaths } from '../../../config/setup/install/wine.mjs';
import { compareHomes, layProgram } from './compare-homes.ts';
import { corpusHomes } from './corpus-homes.ts';
import { keptHomes, type HomeToCompare } from './homes.ts';
import { WineRoom } from './room.ts';
import { layRepository } from './repository.ts';
import { runUnit } from './unit.ts';

/** One thing that did not go as it goes on Linux. */
export interface Fault {
  name: string;
  what: string;
}

/** What a part came to under one `node.exe`. */
export interface PartResult {
  /** How many things were tried. */
  of: number;
  faults: Fault[];
}

/** One part of the proof: it is run with each `node.exe` by itself. */
export interface Part {
  name: string;
  /** What is tried, for the table. */
  title: string;
  /** @param only names of faults that are tried again; absent: everything. A part that cannot tell them apart tries all. */
  run(places: WinePaths, version: string, only?: readonly string[]): Promise<PartResult>;
}

/** Runs something in a room of its own, which is taken away afterwards. */
export async function inRoom<T>(places: WinePaths, run: (room: WineRoom) => T | Promise<T>): Promise<T> {
  const room = new WineRoom(places);
  try {
    return await run(room);
  } finally {
    room.remove();
  }
}

const start: Part = {
  name: 'start',
  title: '`node.exe` starts, and says that it is a Windows',
  run: (places, version) =>
    inRoom(places, (room) => {
      const { code, said } = room.windows(version, ['-p', 'process.version + process.platform']);
      const wanted = `v${version}win32`;
      return { of: 1, faults: said === wanted ? [] : [{ name: 'start', what: `${code}: ${said}` }] };
    }),
};

function compared(
  places: WinePaths,
  version: string,
  all: readonly HomeToCompare[],
  only?: readonly string[],
): Promise<PartResult> {
  const homes = all.filter(({ id }) => only?.includes(id) ?? true);
  return inRoom(places, (room) => {
    layProgram(room.drive);
    const faults = compareHomes(room, homes, version).map(({ id, windows, linux }) => ({
      name: id,
      what: `Windows ${JSON.stringify(windows)}, Linux ${JSON.stringify(linux)}`,
    }));
    return { of: homes.length, faults };
  });
}

const kept: Part = {
  name: 'kept-homes',
  title: '`clawlamp status --json` on homes that real releases carried up and down, and on the cases',
  async run(places, version, only) {
    const { homes, remove } = await keptHomes();
    try {
      return await compared(places, version, homes, only);
    } finally {
      await remove();
    }
  },
};

const corpus: Part = {
  name: 'corpus',
  title: '`clawlamp status --json` on the stores of the corpus, laid out as on Windows',
  run: async (places, version, only) =>
    compared(places, version, await corpusHomes(path.join(places.folder, 'corpus')), only),
};

const unit: Part = {
  name: 'unit',
  title: 'the unit tests, through vitest',
  run: (places, version, only) => inRoom(places, (room) => runUnit(room, places, version, only)),
};

/** What `round-trip.ts` holds to be so. */
const ROUND_TRIP = 5;

const vault: Part = {
  name: 'vault',
  title: 'a key in the Credential Manager and back, with the package that Windows’ npm installs',
  run: (places, version) =>
    inRoom(places, (room) => {
      layRepository(room.drive, places);
      const args = ['--experimental-transform-types', '--no-warnings', 'tests/proof/windows/round-trip.ts'];
      const { code, said } = room.windows(version, args, { cwd: '/windows/drive_c/repo' });
      if (code !== 0) return { of: ROUND_TRIP, faults: [{ name: 'round trip', what: `${code}: ${said}` }] };
      const wrong = JSON.parse(said) as string[];
      return { of: ROUND_TRIP, faults: wrong.map((name) => ({ name, what: name })) };
    }),
};

export const PARTS: readonly Part[] = [start, kept, corpus, unit, vault];
