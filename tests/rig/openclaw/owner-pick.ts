import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { runToEnd } from '../processes/child.ts';
import { quicker } from '../processes/quick-start.ts';
import { openClawProgram } from './program.ts';

/** What one agent's own store gets, in the shape of the owner's own store document. */
export interface AgentPart {
  profiles?: Record<string, Record<string, unknown>>;
  order?: Record<string, string[]>;
  lastGood?: Record<string, string>;
  usageStats?: Record<string, Record<string, unknown>>;
  /** False writes into the agent's own database where the version has a shared store. */
  shared?: boolean;
}

/** A store to be made by the version's own writer below `<home>/.openclaw`. */
export interface StateToMake {
  name: string;
  /** HOME of this one state; nothing else may live there. */
  home: string;
  /** `openclaw.json`. */
  config: object;
  agents: Record<string, AgentPart>;
}

/** A state of which to ask what it would use next. */
export interface StateToAsk {
  name: string;
  home: string;
  agent: string;
  /** `provider/model`; default: what the configuration says for the agent. */
  model?: string;
  /** What the owner takes for now, epoch ms; default: the real time. */
  at?: number;
}

export interface OwnerPick {
  name: string;
  /** Set when the owner's code threw before it could answer. */
  problem?: string;
  provider: string;
  model: string;
  /** The runtime that the owner's policy names. */
  runtime: string;
  /** Providers whose order it asks for. */
  providers: string[];
  /** Its whole order, best first, without what it leaves out. */
  order: string[];
  /** The profile it would use next, or null. */
  next: string | null;
  /** The owner's function that chose. */
  by: 'resolveAuthProfileOrder' | 'prepareAgentRuntimeAuth';
  /** Why it would not run at all, in its words. */
  refused: string | null;
  /** Ids of the profiles it sees in the agent's effective store. */
  stored: string[];
}

const MARK = '@@owner@@';
const CHILD = fileURLToPath(new URL('owner-child.mjs', import.meta.url));
const GUARD = fileURLToPath(new URL('../egress/loopback-only.mjs', import.meta.url));

/**
 * The own loop that a codex runtime which nobody named gives way to when no plugin registered it, or null when it does not.
 * In May both changed, so there the release's own text is asked: 2026.5.12 does not give way (selection-*.js has no such
 * line), 2026.5.18 gives way to `pi`, 2026.5.28 to `openclaw` (openai-codex-routing-*.js).
 */
function implicitCodexGivesWayTo(version: string): string | null {
  const month = Number(version.split('.')[1]);
  if (month !== 5) return month > 5 ? 'openclaw' : null;
  const dist = path.join(openClawProgram(version).packageDir, 'dist');
  const says = (chunk: RegExp, words: RegExp): boolean =>
    readdirSync(dist).some(
      (name) => chunk.test(name) && words.test(readFileSync(path.join(dist, name), 'utf8')),
    );
  if (!says(/^selection-[\w-]+\.js$/, /runtime === "codex" && policy\.runtimeSource === "implicit"/))
    return null;
  return says(/^openai-(codex-)?routing-[\w-]+\.js$/, /runtime === "pi"/) ? 'pi' : 'openclaw';
}

interface OwnerWork {
  make?: StateToMake[];
  ask?: StateToAsk[];
  /** Homes that are made get the index of the plugins that a used one has, by a release that keeps it in a file. */
  index?: boolean;
}

/** Releases that keep such an index in a file, {@link indexOf}. */
export const KEEPS_INDEX_FILE = ['2026.4.29', '2026.5.12', '2026.5.28'];

/** The index of the plugins in a home, without the time at which it was made. */
export function indexOf(home: string): object {
  const file = path.join(home, '.openclaw', 'plugins', 'installs.json');
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as object), generatedAtMs: 0 };
}

/**
 * Makes states and asks, in one Node 24 child, the version's own code which profile it would use next: the function that
 * its gateway calls before a turn. Nothing is refreshed, probed or sent; the child has no network.
 */
export async function askOwner(version: string, work: OwnerWork): Promise<OwnerPick[]> {
  const { node24 } = programPaths();
  const home = await mkdtemp(path.join(tmpdir(), 'rig-owner-'));
  const input = {
    packageDir: openClawProgram(version).packageDir,
    implicitCodexGivesWayTo: implicitCodexGivesWayTo(version),
    ...work,
    index: work.index === true && KEEPS_INDEX_FILE.includes(version),
  };
  try {
    const own = { PATH: `${path.dirname(node24)}:/usr/bin:/bin`, HOME: home, LANG: 'C.UTF-8' };
    const args = ['--import', GUARD, CHILD];
    const { code, stdout, stderr } = await runToEnd(node24, args, {
      env: quicker(own, args),
      cwd: home,
      input: JSON.stringify(input),
      timeoutMs: 600_000,
    });
    const at = stdout.lastIndexOf(MARK);
    if (code !== 0 || at < 0) throw new Error(`${version} did not answer (${code}): ${stderr.slice(-2000)}`);
    return (JSON.parse(stdout.slice(at + MARK.length)) as { picks: OwnerPick[] }).picks;
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Asks the version's own code which profile it would use next in each of these states, in their order. */
export function ownerPicks(version: string, states: StateToAsk[]): Promise<OwnerPick[]> {
  return askOwner(version, { ask: states });
}
