import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import type { Egress } from '../../rig/egress/egress.ts';
import { openClawProgram } from '../../rig/openclaw/program.ts';
import { runToEnd } from '../../rig/processes/child.ts';

/** A store to make: steps with their moments, and tokens filled in. */
export interface BuildJob {
  id: string;
  home: string;
  steps: { do: string; at: number; [field: string]: unknown }[];
}

export interface BuildAnswer {
  id: string;
  /** Why the store could not be made, or null. */
  fault: string | null;
}

/** How long each part took, for whoever works on the corpus. */
function said(words: string): void {
  if (process.env.CORPUS_TIMES) process.stderr.write(`${words}\n`);
}

const CHILD = path.join(import.meta.dirname, 'child.mjs');

/**
 * Lets one OpenClaw version do all of its jobs in one process: starting it takes longer than any job. `version` null does
 * edits only. No network but the rig's; the environment holds nothing of this machine.
 */
export async function build(
  version: string | null,
  jobs: BuildJob[],
  egress: Egress,
): Promise<BuildAnswer[]> {
  if (jobs.length === 0) return [];
  const { node24 } = programPaths();
  const folder = await mkdtemp(path.join(path.dirname(egress.caFile), 'owner-'));
  const answerFile = path.join(folder, 'answers.json');
  const packageDir = version && openClawProgram(version).packageDir;
  const began = Date.now();
  try {
    const { code, stderr } = await runToEnd(node24, ['--no-warnings', CHILD], {
      env: {
        PATH: `${path.dirname(node24)}:/usr/bin:/bin`,
        HOME: folder,
        LANG: 'C.UTF-8',
        TERM: 'dumb',
        // The second start of a version takes half of the first one's time.
        NODE_COMPILE_CACHE: path.join(path.dirname(egress.caFile), 'compiled'),
        ...egress.env(),
      },
      cwd: folder,
      input: JSON.stringify({ packageDir, jobs, answerFile }),
      timeoutMs: 1_200_000,
    });
    if (code !== 0) throw new Error(`OpenClaw ${version} ended with ${code}: ${stderr.slice(-2000)}`);
    const { started, answers } = JSON.parse(await readFile(answerFile, 'utf8')) as {
      started: number;
      answers: BuildAnswer[];
    };
    said(`${jobs.length} made by ${version ?? 'hand'}: ${Date.now() - began} ms (start ${started})`);
    return answers;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does the work of every version, two versions at a time: the machines that run this have two cores. */
export async function perVersion<V, T>(
  work: Map<V, T[]>,
  does: (version: V, jobs: T[]) => Promise<void>,
): Promise<void> {
  const waiting = [...work];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await does(...next);
  };
  await Promise.all([worker(), worker()]);
}
