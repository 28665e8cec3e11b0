import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { quickCommand, quicker } from '../../rig/processes/quick-start.ts';
import { compileCache, openClawProgram } from '../../rig/openclaw/program.ts';
import { storeCode } from './store-code.ts';

export type Version = string;

/** A credential as the owner's code takes it. */
export interface SeedCredential {
  access: string;
  refresh: string;
  expires: number;
  accountId?: string;
  email?: string;
  [field: string]: unknown;
}

/** A change of one agent's store: the body of `(store) => …`, and what is `data` in it. */
export type StoreChange = [agent: string, change: string, data: Record<string, unknown>];

/** A temporary home of a real OpenClaw version, seeded through that version's own code. */
export class ReloginHome {
  private constructor(
    readonly version: Version,
    readonly dir: string,
    readonly root: string,
  ) {}

  /** @param below name of a folder that stands between the temporary one and the home, or nothing */
  static async make(version: Version, below = ''): Promise<ReloginHome> {
    const root = await mkdtemp(join(tmpdir(), 'clawlamp-relogin-'));
    const home = new ReloginHome(version, join(root, below), root);
    await mkdir(home.stateDir, { recursive: true, mode: 0o700 });
    await writeFile(home.configPath, JSON.stringify({ gateway: { mode: 'local', port: 1 } }, null, 2));
    return home;
  }

  get stateDir(): string {
    return join(this.dir, '.openclaw');
  }

  get configPath(): string {
    return join(this.stateDir, 'openclaw.json');
  }

  get dataDir(): string {
    return join(this.dir, 'clawlamp-data');
  }

  get provider(): string {
    return isUnified(this.version) ? 'openai' : 'openai-codex';
  }

  get node(): string {
    return programPaths().node24;
  }

  get program(): { packageDir: string; bin: string } {
    return openClawProgram(this.version);
  }

  /** The environment in which this version's programs find this home. */
  get env(): Record<string, string> {
    return { HOME: this.dir, PATH: `${dirname(this.node)}:/usr/bin:/bin`, ...compileCache() };
  }

  agentDir(agent: string): string {
    return join(this.stateDir, 'agents', agent, 'agent');
  }

  /** Runs a change of the store through the version's own locked update; `change` is the body of `(store) => …`. */
  change(agent: string, change: string, data: Record<string, unknown> = {}): Promise<void> {
    return this.changes([[agent, change, data]]);
  }

  /** The same for several changes, one after the other by one process: loading the version's code takes most of the time. */
  async changes(list: StoreChange[]): Promise<void> {
    const steps = list.map(
      ([, change], at) =>
        `await update((store) => { const data = steps[${at}]; ${change}; return true; }, steps[${at}]);`,
    );
    const script = storeCode(`const { steps } = data; ${steps.join('\n')}`);
    const { packageDir } = this.program;
    const inputs = list.map(([agent, , data]) => ({ ...data, agentDir: this.agentDir(agent) }));
    const input = JSON.stringify({ packageDir, steps: inputs });
    const { code, stderr } = await this.#node(['--input-type=module', '-e', script], input);
    if (code !== 0) throw new Error(`seeding failed with ${code}: ${stderr}`);
  }

  /** Puts a profile into an agent's store as the owner itself stores it. */
  seed(agent: string, profileId: string, credential: SeedCredential): Promise<void> {
    return this.changes([this.seeding(agent, profileId, credential)]);
  }

  /** That as one of several {@link changes}. */
  seeding(agent: string, profileId: string, credential: SeedCredential): StoreChange {
    return [
      agent,
      'store.profiles[data.profileId] = { type: "oauth", provider: data.provider, ...data.credential }',
      { profileId, provider: this.provider, credential },
    ];
  }

  /** The document that `models status --json` of this version prints. */
  async modelsStatus(): Promise<Record<string, unknown>> {
    const { stdout } = await this.#node([this.program.bin, 'models', 'status', '--json'], '');
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  /** What an agent's store holds of a profile, read through the owner's own code, with tokens. */
  async stored(agent: string, profileId: string): Promise<Record<string, unknown> | null> {
    const script = storeCode(`
      const store = sdk.ensureAuthProfileStore(data.agentDir, { allowKeychainPrompt: false });
      const { writeSync } = await import('node:fs');
      writeSync(1, '\\n@@' + JSON.stringify({ credential: store.profiles[data.profileId] ?? null, order: store.order, lastGood: store.lastGood, usage: store.usageStats?.[data.profileId] }));`);
    const { packageDir } = this.program;
    const input = JSON.stringify({ packageDir, agentDir: this.agentDir(agent), profileId });
    const { stdout, stderr } = await this.#node(['--input-type=module', '-e', script], input);
    const at = stdout.lastIndexOf('\n@@');
    if (at < 0) throw new Error(`no answer: ${stderr}`);
    return JSON.parse(stdout.slice(at + 3)) as Record<string, unknown>;
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Every file under the home with its bytes. */
  async files(): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    const walk = async (dir: string): Promise<void> => {
      for (const entry of await readdir(dir, { withFileTypes: true })) {
        const path = join(dir, entry.name);
        if (entry.isDirectory()) await walk(path);
        else if ((await stat(path).catch(() => null))?.isFile()) found.set(path, await readFile(path));
      }
    };
    await walk(this.dir);
    return found;
  }

  #node(args: string[], input: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
    return new Promise((resolve, reject) => {
      const env = args[0] === this.program.bin ? quickCommand(this.env, args) : quicker(this.env, args);
      const child = spawn(this.node, args, { env, cwd: this.dir });
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (part) => (stdout += part));
      child.stderr.on('data', (part) => (stderr += part));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout, stderr }));
      child.stdin.end(input);
    });
  }
}

/** Provider ids were unified to `openai` between 2026.5.12 and 2026.5.28. */
function isUnified(version: Version): boolean {
  const [year, month, day] = version.split('.').map(Number) as [number, number, number];
  return year > 2026 || month > 5 || (month === 5 && day > 16);
}
