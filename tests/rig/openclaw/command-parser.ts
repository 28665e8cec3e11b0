import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { programPaths, type OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import { runToEnd } from '../processes/child.ts';
import { quicker } from '../processes/quick-start.ts';

/** What a release's parser made of a line. */
export interface Parsed {
  /** The command was found and took the line. */
  reached: boolean;
  /** Its name, or why not, in the release's own words. */
  said: string;
}

const CHILD = fileURLToPath(new URL('command-parser-child.mjs', import.meta.url));
const GUARD = fileURLToPath(new URL('../egress/loopback-only.mjs', import.meta.url));

/** Words of a command line as a POSIX shell takes it: quotes and variables before the program, nothing else. */
export function shellWords(line: string): string[] {
  const words = line.match(/(?:'[^']*'|\\.|[^\s'])+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|\\(.)/g, (_, quoted, escaped) => String(quoted ?? escaped)),
  );
}

/** Gives lines (without the program's name) to a release's own parser, as far as the command would begin. */
export async function parseWith(version: OpenClawVersion, lines: string[][]): Promise<Parsed[]> {
  const { node24, openclaw } = programPaths();
  const home = await mkdtemp(path.join(tmpdir(), 'rig-parser-'));
  const answerFile = path.join(home, 'answers.json');
  try {
    const args = ['--no-warnings', '--import', GUARD, CHILD];
    const own = { PATH: `${path.dirname(node24)}:/usr/bin:/bin`, HOME: home, LANG: 'C.UTF-8', NO_COLOR: '1' };
    const { stderr } = await runToEnd(node24, args, {
      env: quicker(own, args),
      cwd: home,
      input: JSON.stringify({ packageDir: openclaw[version].packageDir, lines, answerFile }),
    });
    const text = await readFile(answerFile, 'utf8').catch(() => null);
    if (text === null) throw new Error(`${version} has no parser here: ${stderr.slice(-1_000)}`);
    return JSON.parse(text) as Parsed[];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
