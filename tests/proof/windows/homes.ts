import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
  programPaths,
  defaultCacheDir,
  type OpenClawVersion,
} from '../../../config/setup/install/programs.mjs';
import { CaseHomes, caseLabels } from '../../cases/cases.ts';
import { CARRIED_AT, CarriedHomes, carriedLabels } from '../../corpus/carried/archive.ts';

/** A home to look at on both systems. */
export interface HomeToCompare {
  id: string;
  /** Where it stands now; it is copied. */
  folder: string;
  /** The path that its settings name for it. */
  namedAs: string;
  owner: OpenClawVersion | null;
  codexBin?: string | null;
  /** What Clawlamp remembers of it, or null. */
  dataDir?: string | null;
  /** Whether the state directory is named as well. */
  byStateDir?: boolean;
  /** Epoch ms of the judgement. */
  now: number;
  /** Variables of its environment; `HOME/` stands for the home. */
  env?: Record<string, string>;
}

/** Homes that real releases carried up and down, and those of the cases: both stand in the repository. */
export async function keptHomes(): Promise<{ homes: HomeToCompare[]; remove(): Promise<void> }> {
  const carried = new CarriedHomes();
  const cases = new CaseHomes();
  carried.unpack();
  const homes = [
    ...carriedLabels().map(({ id, owner, now }): HomeToCompare => {
      return { id: `carried-${id}`, folder: carried.home(id), namedAs: CARRIED_AT, owner, now };
    }),
    ...Object.entries(caseLabels()).map(([name, { owner, by, now }]): HomeToCompare => {
      const folder = cases.unpack(name);
      const byStateDir = by === 'state-dir';
      return { id: `case-${name}`, folder, namedAs: folder, owner, now: Date.parse(now), byStateDir };
    }),
  ];
  const remove = async () => {
    await Promise.all([carried.remove(), cases.remove()]);
  };
  return { homes, remove };
}

/** A line of the list that `look-at-homes.mjs` works through. */
export interface Look {
  id: string;
  args: string[];
  env: Record<string, string>;
  /** Where the home stands, and where it is moved to while it is looked at; absent: it stands where it is looked at. */
  move?: { from: string; to: string };
}

/** The system of a look: how it writes a path, and which variable names the home. */
export interface Side {
  name: 'windows' | 'linux';
  /** A path of the drive C:, given with slashes. */
  at(place: string): string;
  /** A file of the real programs, by its path within their folder. */
  program(file: string): string;
  env(home: string): Record<string, string>;
  /**
   * Where every home stands while it is looked at; null: where it was laid. On Windows the account's own folder, since Codex takes
   * that one and believes no variable.
   */
  account: string | null;
}

export const WINDOWS: Side = {
  name: 'windows',
  at: (place) => `C:\\${place.replaceAll('/', '\\')}`,
  program: (file) => `Z:\\programs\\${file.replaceAll('/', '\\')}`,
  env: (home) => ({
    USERPROFILE: home,
    APPDATA: `${home}\\AppData\\Roaming`,
    LOCALAPPDATA: `${home}\\AppData\\Local`,
    TEMP: `${home}\\AppData\\Local\\Temp`,
    TMP: `${home}\\AppData\\Local\\Temp`,
  }),
  account: 'users/root',
};

export const LINUX: Side = {
  name: 'linux',
  at: (place) => `/windows/drive_c/${place}`,
  program: (file) => `/programs/${file}`,
  env: (home) => ({ HOME: home }),
  account: null,
};

/** Lays a home out on the drive as that system has it, and says how to look at it. */
export function layOut(drive: string, home: HomeToCompare, side: Side): Look {
  const name = `${side.name}-${home.id.replaceAll('/', '-')}`;
  const laid = `users/${name}`;
  const place = side.account ?? laid;
  const folder = path.join(drive, laid);
  cpSync(home.folder, folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  // Where OpenClaw 2026.5.12 keeps the key of its sidecars: in the folder for settings, which Windows has elsewhere.
  const keys = path.join(folder, '.config', 'openclaw');
  if (side.name === 'windows' && existsSync(keys)) {
    const roaming = path.join(folder, 'AppData', 'Roaming');
    mkdirSync(roaming, { recursive: true });
    renameSync(keys, path.join(roaming, 'OpenClaw'));
  }
  const at = side.at(place);
  rename(path.join(folder, '.openclaw', 'openclaw.json'), home.namedAs, at, side);
  const data = `data/${name}`;
  mkdirSync(path.join(drive, data), { recursive: true });
  if (home.dataDir)
    cpSync(home.dataDir, path.join(drive, data), { recursive: true, preserveTimestamps: true });
  const env = Object.entries(home.env ?? {}).map(([name, value]) => {
    const inside = value.startsWith('HOME/') ? side.at(`${place}/${value.slice('HOME/'.length)}`) : value;
    return [name, inside];
  });
  const programs = path.join(defaultCacheDir(), 'programs');
  const program = (file: string) => side.program(path.relative(programs, file));
  const args = [
    ...['--now', new Date(home.now).toISOString(), '--data-dir', side.at(data)],
    ...(home.owner ? ['--openclaw-bin', program(programPaths().openclaw[home.owner].bin)] : []),
    ...(home.codexBin ? ['--codex-bin', program(home.codexBin)] : []),
    ...(home.byStateDir ? ['--state-dir', side.at(`${place}/.openclaw`)] : []),
  ];
  const variables = { ...side.env(at), ...(Object.fromEntries(env) as Record<string, string>) };
  const move = side.account ? { move: { from: side.at(laid), to: at } } : {};
  return { id: home.id, args, env: variables, ...move };
}

/** Rewrites the paths below one folder in a file of settings, each in that system's own way; its time stays. */
function rename(file: string, from: string, to: string, side: Side): void {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return;
  }
  const { atime, mtime } = statSync(file);
  // The folder itself and what is in it, and none whose name only begins alike.
  const parts = text.split(new RegExp(`${from.replace(/[^\w/]/g, '\\$&')}(?=[/"'])`));
  const rest = parts.slice(1).map((part) => {
    const end = part.search(/["']/);
    const inside = end < 0 ? part : part.slice(0, end);
    const written = side.name === 'windows' ? `${to}${inside}`.replaceAll('/', '\\') : `${to}${inside}`;
    return JSON.stringify(written).slice(1, -1) + part.slice(inside.length);
  });
  writeFileSync(file, [parts[0], ...rest].join(''));
  utimesSync(file, atime, mtime);
}
