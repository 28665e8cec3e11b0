import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  defaultCacheDir,
  programPaths,
  type OpenClawVersion,
} from '../../../config/setup/install/programs.mjs';
import type { Egress, Heard } from '../egress/egress.ts';
import { endGroup, endWithTests, freePort, pause, runToEnd } from '../processes/child.ts';
import { mayStage, staged, type StageOptions } from '../processes/stage.ts';
import { machineNow } from './owner-clock.mjs';
import { pluginStage } from './plugin-stage.ts';

export interface TurnToMake {
  version: OpenClawVersion;
  /** A copy that nobody else needs: the turn changes it. */
  copy: string;
  /** HOME as the program sees it: the path at which the original stood. */
  home: string;
  agent: string;
  /** What the program takes for now, epoch ms; default: the real time. */
  now?: number;
  /** Of this turn alone, so that what it hears is the turn's. */
  egress: Egress;
  /** Folder for what programs keep in /tmp, of one turn at a time; may be used again by the same release. */
  temporary: string;
  /** The program stands at /opt for itself, as it did when the home was made. */
  atOpt?: boolean;
  /** Beyond HOME. */
  env?: Record<string, string>;
}

export interface TurnMade {
  /** The model's answer arrived. */
  answered: boolean;
  code: number | null;
  /** What the program said, its last lines. */
  words: string;
  /** Model calls that went out, in their order: how they were answered, and the print of the credential they carried. */
  calls: Heard[];
  /** Requests for new tokens. */
  renewals: number;
  ms: number;
}

const RIG = path.resolve(import.meta.dirname, '..');

/** The environment of a real program in a rig home: nothing of this machine, and no way out but the egress. */
export function programEnvironment(
  home: string,
  egress: Egress,
  node: string,
  now?: number,
): Record<string, string> {
  const env = egress.env();
  const clock = `--import ${new URL('shifted-clock.mjs', import.meta.url).href}`;
  return {
    PATH: `${path.dirname(node)}:/usr/bin:/bin`,
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'dumb',
    NO_COLOR: '1',
    OPENCLAW_CODEX_APP_SERVER_BIN: programPaths().codex,
    ...env,
    ...(now === undefined
      ? {}
      : { RIG_CLOCK_AHEAD: String(now - machineNow()), NODE_OPTIONS: `${env.NODE_OPTIONS} ${clock}` }),
  };
}

/** A release on a stage: its files as the children name them, and the mounts that make it so. */
export interface ProgramPlace {
  node: string;
  packageDir: string;
  bin: string;
  programs?: StageOptions['programs'];
}

/** Where a release stands for its own children: where it is installed, or at /opt, so that no home tells of this machine. */
export function placeOf(version: OpenClawVersion, atOpt: boolean): ProgramPlace {
  const { node24, openclaw } = programPaths();
  const { packageDir, bin } = openclaw[version];
  if (!atOpt) return { node: node24, packageDir, bin };
  const programs = {
    openclaw: path.dirname(path.dirname(packageDir)),
    node: path.dirname(path.dirname(node24)),
  };
  const place = '/opt/openclaw/node_modules/openclaw';
  return { node: '/opt/node/bin/node', packageDir: place, bin: `${place}/openclaw.mjs`, programs };
}

/** What a child on a stage needs that may lie in /tmp. */
export function shownTo(egress: Egress): string[] {
  return [RIG, path.dirname(egress.caFile), defaultCacheDir()];
}

/** The command line and the environment of a release at work on a copy, which stands at the original's path for it. */
async function atWork(turn: TurnToMake): Promise<(args: string[]) => Promise<Started>> {
  const { version, copy, home, now, egress, temporary } = turn;
  const { node, packageDir, bin, programs } = placeOf(version, turn.atOpt ?? false);
  const plugins = await pluginStage(version, path.join(temporary, 'plugins'), packageDir);
  await emptied(temporary);
  const shown = [...shownTo(egress), temporary];
  const stage = { folder: copy, place: home, temporary, shown, programs, hosts: egress.hosts() };
  // Without mounts of its own the copy stands where it is, and the machine's /tmp is there.
  const stands = mayStage();
  const env = { ...programEnvironment(stands ? home : copy, egress, node, now), ...plugins, ...turn.env };
  return async (args) => {
    const own = [bin, ...args];
    return { line: stands ? await staged(stage, node, own) : [node, own], env };
  };
}

interface Started {
  line: [string, string[]];
  env: Record<string, string>;
}

/**
 * One real agent turn of a release on a copy of a home, embedded in its own command (`agent --local`). The machine's /tmp
 * is not there for it.
 */
export async function makeTurn(turn: TurnToMake): Promise<TurnMade> {
  const { agent, egress } = turn;
  const message = ['--message', 'Reply exactly: OK', '--timeout', '600'];
  const { line, env } = await (await atWork(turn))(['agent', '--local', '--agent', agent, ...message]);
  const began = performance.now();
  const { code, stdout, stderr } = await runToEnd(...line, { env, timeoutMs: 900_000 }).catch(
    (error: unknown) => ({ code: null, stdout: '', stderr: String(error) }),
  );
  return {
    answered: code === 0 && /^OK$/m.test(stdout),
    code,
    words: lastWords(`${stdout}\n${stderr}`),
    calls: egress.heard.filter((one) => /\/responses$|\/chat\/completions$/.test(one.path)),
    renewals: egress.heard.filter((one) => one.path === '/oauth/token').length,
    ms: Math.round(performance.now() - began),
  };
}

/** Starts the release's gateway on a copy: `answered` when it says that it is ready. `agent` is of no matter. */
export async function startOnCopy(turn: TurnToMake): Promise<TurnMade> {
  const args = ['gateway', 'run', '--port', String(await freePort()), '--allow-unconfigured'];
  const { line, env } = await (await atWork(turn))(args);
  const began = performance.now();
  const [file, rest] = line;
  const child = spawn(file, rest, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  endWithTests(child);
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const isReady = () => /\[gateway\] (ready|listening on ws)/.test(said);
  while (!isReady() && child.exitCode === null && performance.now() - began < 300_000) await pause(200);
  const [answered, code] = [isReady() && child.exitCode === null, child.exitCode];
  await endGroup(child, answered ? 8000 : 0);
  const ms = Math.round(performance.now() - began);
  const words = code === null && !answered ? 'no end after 300000 ms' : lastWords(said);
  return { answered, code, words, calls: [], renewals: 0, ms };
}

/** Takes away the logs and locks of the turn before; what was compiled stays. */
export async function emptied(temporary: string): Promise<void> {
  for (const name of await readdir(temporary).catch(() => [])) {
    if (/^\.?openclaw/.test(name)) await rm(path.join(temporary, name), { recursive: true, force: true });
  }
}

/** The last lines of what a program said, without colours. */
function lastWords(said: string): string {
  const plain = said.replace(/\u001b\[[0-9;]*m/g, '');
  const lines = plain.split('\n').map((line) => line.trim().slice(0, 400));
  return lines
    .filter((line) => line && !/^at |bundled runtime deps/.test(line))
    .slice(-16)
    .join('\n');
}
