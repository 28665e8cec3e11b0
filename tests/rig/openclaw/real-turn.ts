import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { defaultCacheDir, programPaths, type OpenClawVersion } from '../../../config/setup/programs.mjs';
import type { Egress, Heard } from '../egress/egress.ts';
import { runToEnd } from '../processes/child.ts';
import { mayStage, staged, type StageOptions } from '../processes/stage.ts';
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
      : { RIG_CLOCK_AHEAD: String(now - Date.now()), NODE_OPTIONS: `${env.NODE_OPTIONS} ${clock}` }),
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

/**
 * One real agent turn of a release on a copy of a home, embedded in its own command (`agent --local`). The copy stands at
 * the original's path for that child, and the machine's /tmp is not there.
 */
export async function makeTurn(turn: TurnToMake): Promise<TurnMade> {
  const { version, copy, home, agent, now, egress, temporary } = turn;
  const { node, packageDir, bin, programs } = placeOf(version, turn.atOpt ?? false);
  const message = ['--message', 'Reply exactly: OK', '--timeout', '240'];
  const plugins = await pluginStage(version, path.join(temporary, 'plugins'), packageDir);
  await emptied(temporary);
  const shown = [...shownTo(egress), temporary];
  const args = [bin, 'agent', '--local', '--agent', agent, ...message];
  // Without mounts of its own the copy stands where it is, and the machine's /tmp is there.
  const stands = mayStage();
  const stage = { folder: copy, place: home, temporary, shown, programs, hosts: egress.hosts() };
  const line: [string, string[]] = stands ? await staged(stage, node, args) : [node, args];
  const began = performance.now();
  const { code, stdout, stderr } = await runToEnd(...line, {
    env: { ...programEnvironment(stands ? home : copy, egress, node, now), ...plugins, ...turn.env },
    timeoutMs: 400_000,
  }).catch((error: unknown) => ({ code: null, stdout: '', stderr: String(error) }));
  return {
    answered: code === 0 && /^OK$/m.test(stdout),
    code,
    words: lastWords(`${stdout}\n${stderr}`),
    calls: egress.heard.filter((one) => /\/responses$|\/chat\/completions$/.test(one.path)),
    renewals: egress.heard.filter((one) => one.path === '/oauth/token').length,
    ms: Math.round(performance.now() - began),
  };
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
