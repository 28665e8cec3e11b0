import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import type { Egress } from '../egress/egress.ts';
import type { Issuer, RigAccount, RigGrant } from '../issuer/issuer.ts';
import { endGroup, freePort, runToEnd, type Finished, type RunOptions } from '../processes/child.ts';
import {
  carriesCodexHarness,
  configurationOf,
  providerOf,
  writeCodexHarnessPlugin,
  type RigRuntime,
  type RigVersion,
} from './configuration.ts';
import { startGatewayProcess } from './gateway-process.ts';
import { quickCommand } from '../processes/quick-start.ts';
import { compileCache, openClawProgram } from './program.ts';
import { runSdk, seedProfile, type SdkEntry, type SeedOptions } from './plugin-sdk.ts';
import { loginInTerminal } from './terminal-login.ts';

export interface OpenClawHomeOptions {
  version: RigVersion;
  egress: Egress;
  /** Default: `codex` (the route of the reported outage) on 2026.5.12, `own` on every other version. */
  runtime?: RigRuntime;
  /** Agent ids; the first one is the default agent. Default `['main']`. */
  agents?: string[];
  /** Added to the environment of every child. */
  env?: Record<string, string>;
}

export interface ProfileStatus {
  profileId: string;
  provider: string;
  status: string;
  expiresAt?: number;
  remainingMs?: number;
}

export interface ModelsStatus {
  auth: {
    storePath: string;
    unusableProfiles: unknown[];
    oauth: { profiles: ProfileStatus[] };
  };
}

export interface Turn extends Finished {
  /** The model's answer arrived. */
  ok: boolean;
}

/** A temporary home with a real OpenClaw in it. Made by {@link createOpenClawHome}; ended by `dispose`. */
export class OpenClawHome {
  readonly gatewayToken = randomBytes(16).toString('hex');
  gatewayPort = 0;
  #gateway: ChildProcess | null = null;

  constructor(
    /** HOME of every child. */
    readonly home: string,
    readonly version: RigVersion,
    readonly runtime: RigRuntime,
    readonly agents: string[],
    readonly egress: Egress,
    readonly more: Record<string, string> = {},
  ) {}

  get stateDir(): string {
    return path.join(this.home, '.openclaw');
  }

  get configPath(): string {
    return path.join(this.stateDir, 'openclaw.json');
  }

  /** The gateway's own log file (JSON lines), as `logging.file` names it. */
  get logFile(): string {
    return path.join(this.stateDir, 'logs', 'gateway.log');
  }

  /** What the gateway printed, as a service manager would keep it. */
  get consoleFile(): string {
    return path.join(this.stateDir, 'logs', 'gateway-console.log');
  }

  get nodePath(): string {
    return programPaths().node24;
  }

  get packageDir(): string {
    return openClawProgram(this.version).packageDir;
  }

  get binPath(): string {
    return openClawProgram(this.version).bin;
  }

  get gatewayUrl(): string {
    return `ws://127.0.0.1:${this.gatewayPort}`;
  }

  /** The id that the real login gives a profile of this account. */
  profileId(account: RigAccount): string {
    return `${providerOf(this.version)}:${account.email}`;
  }

  agentDir(agent: string = this.agents[0] as string): string {
    return path.join(this.stateDir, 'agents', agent, 'agent');
  }

  /** The whole environment of every child here; use it to find and run this same OpenClaw. No secret in it. */
  get env(): Record<string, string> {
    return {
      PATH: `${path.dirname(this.nodePath)}:/usr/bin:/bin`,
      HOME: this.home,
      LANG: 'C.UTF-8',
      TERM: 'dumb',
      OPENCLAW_CODEX_APP_SERVER_BIN: programPaths().codex,
      ...compileCache(),
      ...this.egress.env(),
      ...this.more,
    };
  }

  /** Runs the real CLI to its end. */
  cli(args: string[], options: Pick<RunOptions, 'input' | 'timeoutMs' | 'signal'> = {}): Promise<Finished> {
    const line = [this.binPath, ...args];
    const env = quickCommand(this.env, line);
    return runToEnd(this.nodePath, line, { env, cwd: this.home, ...options });
  }

  /** Runs the real CLI and parses what it prints as JSON. */
  async cliJson<T>(args: string[]): Promise<T> {
    const { code, stdout, stderr } = await this.cli(args);
    const start = stdout.search(/[{[]/);
    if (start < 0)
      throw new Error(`openclaw ${args.join(' ')} printed no JSON (${code}): ${stdout}${stderr}`);
    return JSON.parse(stdout.slice(start)) as T;
  }

  modelsStatus(agent?: string): Promise<ModelsStatus> {
    return this.cliJson(['models', 'status', '--json', ...(agent ? ['--agent', agent] : [])]);
  }

  /** The owner's word on one profile, or undefined when it lists no such profile. */
  async profileStatus(profileId: string, agent?: string): Promise<ProfileStatus | undefined> {
    const { auth } = await this.modelsStatus(agent);
    return auth.oauth.profiles.find((one) => one.profileId === profileId);
  }

  /** Starts the gateway and waits until it says that it is ready. */
  async startGateway(): Promise<void> {
    if (this.#gateway) throw new Error('the gateway is running already');
    const args = [this.binPath, 'gateway', 'run', '--port', String(this.gatewayPort)];
    this.#gateway = await startGatewayProcess(this, args);
  }

  async stopGateway(): Promise<void> {
    const child = this.#gateway;
    this.#gateway = null;
    if (child) await endGroup(child);
  }

  /** Ends the gateway at once, as a crash would. */
  async killGateway(): Promise<void> {
    const child = this.#gateway;
    this.#gateway = null;
    if (child) await endGroup(child, 0);
  }

  /** One real agent turn through the running gateway. `signal` ends the CLI, not the gateway's run. */
  async turn(options: { agent?: string; message?: string; signal?: AbortSignal } = {}): Promise<Turn> {
    const { agent = this.agents[0] as string, message = 'Reply exactly: OK', signal } = options;
    const args = ['agent', '--agent', agent, '--message', message, '--timeout', '120'];
    const finished = await this.cli(args, { timeoutMs: 150_000, signal });
    return { ...finished, ok: finished.code === 0 && /^OK$/m.test(finished.stdout) };
  }

  /** Everything the gateway printed so far. */
  consoleText(): Promise<string> {
    return readFile(this.consoleFile, 'utf8').catch(() => '');
  }

  /** Signs in with the program's own `models auth login`, in a terminal, with a person in the browser. */
  login(issuer: Issuer, account: RigAccount): Promise<string> {
    return loginInTerminal(this, issuer, account);
  }

  /** Writes a grant into the store with this version's own code. Returns the profile id. See `plugin-sdk.ts`. */
  seedProfile(grant: RigGrant, options?: SeedOptions): Promise<string> {
    return seedProfile(this, grant, options);
  }

  /** Runs code with this version's plugin SDK. See `plugin-sdk.ts`. */
  sdk(entry: SdkEntry, body: string, input: object): Promise<unknown> {
    return runSdk(this, entry, body, input);
  }

  /** Calls one method of the running gateway through the program's own CLI. */
  gatewayCall<T>(method: string, params: object = {}): Promise<T> {
    return this.cliJson(['gateway', 'call', method, '--params', JSON.stringify(params), '--json']);
  }

  async dispose(): Promise<void> {
    await this.stopGateway();
    await rm(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Makes a temporary home with the configuration of the reported outage for this version. Nothing runs yet. */
export async function createOpenClawHome(options: OpenClawHomeOptions): Promise<OpenClawHome> {
  const { version, egress, agents = ['main'] } = options;
  const { runtime = version === '2026.5.12' ? 'codex' : 'own' } = options;
  // Other versions' harnesses are not in their packages: 2026.9.6 has it as a plugin of its own.
  if (runtime === 'codex' && !carriesCodexHarness(version))
    throw new Error(`no Codex harness for ${version} here`);
  const home = await mkdtemp(path.join(tmpdir(), 'rig-openclaw-'));
  const made = new OpenClawHome(home, version, runtime, agents, egress, options.env);
  made.gatewayPort = await freePort();
  await mkdir(path.join(made.stateDir, 'logs'), { recursive: true });
  const codexPlugin =
    runtime === 'codex'
      ? await writeCodexHarnessPlugin(made.packageDir, path.join(home, 'plugins', 'codex'))
      : null;
  const configuration = configurationOf({
    version,
    runtime,
    gatewayPort: made.gatewayPort,
    gatewayToken: made.gatewayToken,
    workspace: path.join(home, 'workspace'),
    logFile: made.logFile,
    agents,
    codexPlugin,
  });
  await writeFile(made.configPath, JSON.stringify(configuration, null, 2), { mode: 0o600 });
  return made;
}
