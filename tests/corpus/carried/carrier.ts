import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { Egress } from '../../rig/egress/egress.ts';
import type { Issuer, RigAccount } from '../../rig/issuer/issuer.ts';
import { isSince, providerOf } from '../../rig/openclaw/configuration.ts';
import { CARRIED_AT } from './archive.ts';
import { pluginStage } from '../../rig/openclaw/plugin-stage.ts';
import { emptied, placeOf, programEnvironment, shownTo } from '../../rig/openclaw/real-turn.ts';
import { loginAt } from '../../rig/openclaw/terminal-login.ts';
import { endGroup, endWithTests, freePort, pause, type Finished } from '../../rig/processes/child.ts';
import { staged } from '../../rig/processes/stage.ts';

export const HOME = CARRIED_AT;

const TESTS = path.resolve(import.meta.dirname, '..', '..');
const CHILD = path.join(TESTS, 'corpus', 'owner', 'child.mjs');

/** A step that a release's own functions do: see `owner/owner-steps.mjs` and `owner/edit-steps.mjs`. */
export type OwnStep = { do: string } & Record<string, unknown>;

/** One home on its way through releases. Everything that is done to it is done by the real programs, and told in `story`. */
export class Carrier {
  readonly story: string[] = [];

  constructor(
    /** The folder that stands at HOME. */
    readonly folder: string,
    private readonly lane: string,
    readonly issuer: Issuer,
    private readonly egress: Egress,
  ) {}

  /** Starts anew: empty, or with what another home holds. */
  async begin(from?: string): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    await mkdir(path.dirname(this.folder), { recursive: true });
    if (from)
      await cp(from, this.folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    else await mkdir(this.folder, { mode: 0o700 });
  }

  /** The release's own first set-up, without questions. */
  async onboard(version: OpenClawVersion, auth: string[] = ['--auth-choice', 'skip']): Promise<void> {
    const skips = ['daemon', 'health', 'skills', 'ui', 'channels', 'search'].map((one) => `--skip-${one}`);
    const more = isSince(version, '2026.5.12') ? ['--skip-bootstrap', '--skip-hooks'] : [];
    const base = ['onboard', '--non-interactive', '--accept-risk', '--mode', 'local', '--flow', 'quickstart'];
    const first = await this.run(version, [...base, ...auth, ...skips, ...more]);
    if (first.code !== 0) throw new Error(`onboarding of ${version}: ${tail(first)}`);
  }

  /** Signs in as a person does, in a terminal and a browser; takes the provider's model for the default one. */
  async login(version: OpenClawVersion, account: RigAccount): Promise<string> {
    const { node, bin } = placeOf(version, true);
    const { line, env } = await this.#stage(version);
    this.story.push(`${version}: signs in as ${account.email}`);
    return loginAt({ version, node, bin, env, cwd: '/', line, setDefault: true }, this.issuer, account);
  }

  /** Runs a command to its end; its end is told, and not judged. */
  async run(version: OpenClawVersion, args: string[], killAfterMs?: number): Promise<Finished> {
    const { node, bin } = placeOf(version, true);
    const { line, env } = await this.#stage(version);
    const done = await toEnd(...line(node, [bin, ...args]), env, killAfterMs ?? 420_000);
    const shown = args.map((one) => one.replace(/^sk-.*/, 'sk-…')).join(' ');
    const end = done.code === null ? `killed after ${killAfterMs} ms` : `exit ${done.code}`;
    this.story.push(`${version}: ${shown}: ${end}${done.code === 0 ? '' : `: ${tail(done)}`}`);
    return done;
  }

  doctor(version: OpenClawVersion, killAfterMs?: number): Promise<Finished> {
    return this.run(version, ['doctor', '--fix', '--non-interactive', '--yes'], killAfterMs);
  }

  status(version: OpenClawVersion): Promise<Finished> {
    return this.run(version, ['models', 'status', '--json']);
  }

  /** Starts a gateway until it is ready, or ends; then stops it, at once when it is to be killed on its way. */
  async gateway(version: OpenClawVersion, killAfterMs?: number): Promise<'ready' | 'ended' | 'killed'> {
    const { node, bin } = placeOf(version, true);
    const { line, env } = await this.#stage(version);
    const args = [bin, 'gateway', 'run', '--port', String(await freePort()), '--allow-unconfigured'];
    const [file, rest] = line(node, args);
    const child = spawn(file, rest, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    endWithTests(child);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    const began = performance.now();
    const past = (): number => performance.now() - began;
    let state: 'ready' | 'ended' | 'killed' = 'killed';
    while (past() < (killAfterMs ?? 300_000)) {
      if (/\[gateway\] (ready|listening on ws)/.test(said)) state = 'ready';
      if (child.exitCode !== null) state = 'ended';
      if (state !== 'killed') break;
      await pause(100);
    }
    if (state === 'ready') await pause(3000);
    await endGroup(child, state === 'ready' ? 15_000 : 0);
    const told =
      state === 'ended' ? `exit ${child.exitCode}: ${tail({ code: 1, stdout: said, stderr: '' })}` : state;
    this.story.push(`${version}: gateway: ${told}`);
    return state;
  }

  /** Lets a release's own functions do things, each at its moment (ms ago). */
  async own(version: OpenClawVersion | null, steps: OwnStep[]): Promise<void> {
    const { node, packageDir } = placeOf(version ?? '2026.9.6', true);
    const { line, env } = await this.#stage(version ?? '2026.9.6');
    const answerFile = path.join(this.folder, 'answers.json');
    const jobs = [
      {
        id: 'carried',
        home: HOME,
        steps: steps.map(({ ago = 0, agent = 'main', ...step }) => ({
          ...step,
          agent,
          at: Date.now() - Number(ago),
        })),
      },
    ];
    const input = { packageDir: version && packageDir, jobs, answerFile: `${HOME}/answers.json` };
    const done = await toEnd(...line(node, ['--no-warnings', CHILD]), env, 420_000, JSON.stringify(input));
    const answers = existsSync(answerFile)
      ? (JSON.parse(await readFile(answerFile, 'utf8')) as { answers: { fault: string | null }[] }).answers
      : [{ fault: tail(done) }];
    for (const left of ['answers.json', 'decoy']) {
      await rm(path.join(this.folder, left), { recursive: true, force: true });
    }
    const fault = answers.find((one) => one.fault)?.fault;
    if (fault) throw new Error(`${version}: ${fault}`);
    this.story.push(`${version ?? 'hand'}: ${steps.map((step) => step.do).join(', ')}`);
  }

  /** A sign-in saved by a release's own code, with a new grant. */
  async signIn(
    version: OpenClawVersion,
    account: RigAccount,
    part: { agent?: string; id?: string; ago?: number; as?: 'oauth' | 'token' } = {},
  ): Promise<string> {
    const { access, refresh, expires } = await this.issuer.mintGrant(account);
    const { agent = 'main', ago = 60_000, as = 'oauth' } = part;
    const provider = providerOf(version);
    const profileId = part.id ?? `${provider}:${account.email}`;
    const { accountId, email } = account;
    const credential =
      as === 'token'
        ? { type: 'token', provider, token: access, expires }
        : { type: 'oauth', provider, access, refresh, expires, accountId, email };
    await this.own(version, [{ do: 'sign-in', agent, profileId, credential, ago }]);
    return profileId;
  }

  /** A login of Codex, in the person's Codex home or an agent's. */
  async codexLogin(account: RigAccount, folder: string): Promise<void> {
    const { access, refresh, idToken } = await this.issuer.mintGrant(account);
    const tokens = {
      id_token: idToken,
      access_token: access,
      refresh_token: refresh,
      account_id: account.accountId,
    };
    const text = {
      auth_mode: 'chatgpt',
      OPENAI_API_KEY: null,
      tokens,
      last_refresh: new Date().toISOString(),
    };
    await mkdir(path.join(this.folder, folder), { recursive: true, mode: 0o700 });
    await writeFile(path.join(this.folder, folder, 'auth.json'), JSON.stringify(text, null, 2), {
      mode: 0o600,
    });
    this.story.push(`a login of Codex in ${folder}`);
  }

  /** Edits `openclaw.json` by hand. */
  async configure(change: (config: Record<string, never>) => void): Promise<void> {
    const file = path.join(this.folder, '.openclaw', 'openclaw.json');
    const text = existsSync(file) ? await readFile(file, 'utf8') : '{}';
    const config = JSON.parse(text) as Record<string, never>;
    change(config);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, JSON.stringify(config, null, 2), { mode: 0o600 });
    this.story.push('settings changed by hand');
  }

  async #stage(version: OpenClawVersion) {
    const { node, packageDir, programs } = placeOf(version, true);
    const temporary = path.join(this.lane, `tmp-${version}`);
    await emptied(temporary);
    const plugins = await pluginStage(version, path.join(temporary, 'plugins'), packageDir);
    const shown = [...shownTo(this.egress), TESTS, temporary];
    const [program, before] = await staged(
      { folder: this.folder, place: HOME, temporary, shown, programs, hosts: this.egress.hosts() },
      '',
      [],
    );
    const line = (file: string, args: string[]): [string, string[]] => [
      program,
      [...before.slice(0, -1), file, ...args],
    ];
    return { line, env: { ...programEnvironment(HOME, this.egress, node), ...plugins } };
  }
}

/** Runs a program to its end or to the moment at which it is killed with all that it started. */
async function toEnd(
  file: string,
  args: string[],
  env: Record<string, string>,
  killAfterMs: number,
  input = '',
): Promise<Finished> {
  const child = spawn(file, args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  endWithTests(child);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const code = await Promise.race([ended, pause(killAfterMs).then(() => undefined)]);
  await endGroup(child, 0);
  return { code: code ?? null, stdout, stderr };
}

/** The last words of a program, in one line. */
function tail({ stdout, stderr }: Finished): string {
  const plain = `${stdout}\n${stderr}`.replace(/\u001b\[[0-9;]*m/g, '');
  const lines = plain
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one && !/^at /.test(one));
  return lines.slice(-3).join(' / ').slice(-500);
}
