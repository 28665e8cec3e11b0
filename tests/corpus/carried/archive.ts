import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { KeptGrant } from '../../rig/issuer/ledger.ts';
import type { TurnResult } from '../../turns/compare.ts';

/** What is known of one carried home: how it came about, and what its release really did with it. */
export interface CarriedLabel {
  id: string;
  owner: OpenClawVersion;
  agents: string[];
  onboarded: boolean;
  /** Epoch ms of the judgement. */
  now: number;
  /** What was done to it, a line each. */
  story: string[];
  /** Grants whose tokens stand in it, by their prints. */
  grants: KeptGrant[];
  /** A real turn of each agent, at that moment. */
  turns: TurnResult[];
  /** The release's own pick for each agent, or its words when it does not take the home. */
  picks: Record<string, string | null>;
  refusal: string | null;
}

/** Where every carried home stands for its programs, so that none tells of the machine that made it. */
export const CARRIED_AT = '/home/ada';

const FOLDER = import.meta.dirname;
const ARCHIVE = path.join(FOLDER, 'homes.tar.br');
const LABELS = path.join(FOLDER, 'labels.json');

export function carriedLabels(): CarriedLabel[] {
  return existsSync(LABELS) ? (JSON.parse(readFileSync(LABELS, 'utf8')) as CarriedLabel[]) : [];
}

/** What no reading looks at, and what only tells of the making. */
const LEFT_OUT = [
  /^\.(cache|npm|local|bash_history)/,
  /^\.openclaw\/(tmp|cache|completions|canvas|workspace|browser|plugin-runtime-deps|npm|media|delivery-queue)(\/|$)/,
  /^(work|workspace|plugins)(\/|$)/,
  // What Codex brings along: its own skills, and its caches.
  /^\.codex\/(?!auth\.json$|config\.toml$)/,
  /(^|\/)node_modules(\/|$)/,
  /\.jsonl$|\.lock$|\.log$/,
  /sessions\/.*\.(trajectory|json\.bak)/,
];

const isLeftOut = (name: string): boolean => LEFT_OUT.some((one) => one.test(name));

/** Puts homes (a folder each, by id) and their labels into the repository's archive. Returns its size in bytes. */
export async function pack(homes: string, labels: CarriedLabel[]): Promise<number> {
  const lean = mkdtempSync(path.join(tmpdir(), 'carried-lean-'));
  try {
    for (const { id } of labels) {
      const from = path.join(homes, id);
      const filter = (file: string) => !isLeftOut(path.relative(from, file));
      await cp(from, path.join(lean, id), {
        recursive: true,
        verbatimSymlinks: true,
        preserveTimestamps: true,
        filter,
      });
    }
    const names = (await readdir(lean)).sort();
    const tar = execFileSync(
      'tar',
      ['--owner=0', '--group=0', '--sort=name', '-C', lean, '-cf', '-', ...names],
      {
        maxBuffer: 2 ** 30,
      },
    );
    const packed = brotliCompressSync(tar, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
        [constants.BROTLI_PARAM_LGWIN]: 28,
        [constants.BROTLI_PARAM_SIZE_HINT]: tar.length,
      },
    });
    writeFileSync(ARCHIVE, packed);
    // Which registry this machine asks is nobody's matter.
    const told = JSON.stringify(labels, null, 1).replaceAll(
      /https:\/\/registry\.[\w.]+\//g,
      'the registry: ',
    );
    writeFileSync(LABELS, `${told}\n`);
    return packed.length;
  } finally {
    await rm(lean, { recursive: true, force: true });
  }
}

/** Copies a home, and rewrites the paths below {@link CARRIED_AT} in its settings to the folder in which it stands then. */
export async function copyHome(from: string, folder: string): Promise<void> {
  await cp(from, folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const file = path.join(folder, '.openclaw', 'openclaw.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const { atime, mtime } = await stat(file);
  await writeFile(file, text.replaceAll(`${CARRIED_AT}/`, `${folder}/`));
  await utimes(file, atime, mtime);
}

/** The carried homes in a temporary folder. `remove` takes them away. */
export class CarriedHomes {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'carried-')));

  /** Unpacks all of them; nobody but us owns what is in them. */
  unpack(): void {
    const tar = brotliDecompressSync(readFileSync(ARCHIVE), {
      params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
    });
    execFileSync('tar', ['-C', this.root, '--no-same-owner', '-xf', '-'], { input: tar });
  }

  home(id: string): string {
    return path.join(this.root, id);
  }

  /** A copy whose settings name the folder in which it stands here, and not the one in which it was carried. */
  async here(id: string): Promise<string> {
    const folder = path.join(this.root, '.here', id);
    await copyHome(this.home(id), folder);
    return folder;
  }

  async dataDir(id: string): Promise<string> {
    const folder = path.join(this.root, '.data', id);
    await mkdir(folder, { recursive: true });
    return folder;
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}
