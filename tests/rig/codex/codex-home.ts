import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { programPaths, type CodexVersion } from '../../../config/setup/install/programs.mjs';
import type { Egress } from '../egress/egress.ts';
import type { Issuer, RigAccount } from '../issuer/issuer.ts';
import { endGroup, endWithTests, runToEnd, until } from '../processes/child.ts';
import { holdCallbackPorts, releaseCallbackPorts } from '../processes/callback-ports.ts';

interface RpcMessage {
  id?: number;
  method?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
  params?: Record<string, unknown>;
}

export interface CodexHomeOptions {
  /** Default: the newest. */
  version?: CodexVersion;
  /** `config.toml`; by default the login is kept in a file. */
  config?: string;
  /** Added to the environment of every child, such as the address of a private bus with a keyring. */
  env?: Record<string, string>;
}

/** A temporary CODEX_HOME whose login the real binary makes. Made by {@link createCodexHome}; ended by `dispose`. */
export class CodexHome {
  constructor(
    /** HOME of every child; CODEX_HOME is its `.codex`. */
    readonly home: string,
    readonly issuer: Issuer,
    readonly egress: Egress,
    readonly options: CodexHomeOptions = {},
  ) {}

  get codexHome(): string {
    return path.join(this.home, '.codex');
  }

  get authFile(): string {
    return path.join(this.codexHome, 'auth.json');
  }

  get binPath(): string {
    const { codex, codexes } = programPaths();
    return this.options.version ? codexes[this.options.version] : codex;
  }

  /** The whole environment of every child here. No secret in it. */
  get env(): Record<string, string> {
    return {
      PATH: `${path.dirname(programPaths().node24)}:/usr/bin:/bin`,
      HOME: this.home,
      CODEX_HOME: this.codexHome,
      CODEX_APP_SERVER_LOGIN_ISSUER: this.issuer.url,
      ...this.egress.env(),
      ...this.options.env,
    };
  }

  /**
   * Signs in through `codex app-server` as its own apps do (`account/login/start`), with the browser part done over HTTP.
   * Leaves a real `auth.json`. Needs port 1455 or 1457.
   */
  async login(account: RigAccount): Promise<void> {
    await holdCallbackPorts();
    const server = new AppServer(this);
    try {
      await server.request('initialize', {
        clientInfo: { name: 'rig', title: 'Rig', version: '1' },
        capabilities: { experimentalApi: true },
      });
      server.notify('initialized');
      const { authUrl } = await server.request('account/login/start', { type: 'chatgpt' });
      const visit = await this.issuer.authorizeAs(String(authUrl), account);
      // The callback leads to a page of the same local server; only after that page does Codex call itself signed in.
      if (visit.answer?.location) await fetch(visit.answer.location);
      const done = await server.notification('account/login/completed');
      if (done.success !== true) throw new Error(`codex did not sign in: ${String(done.error)}`);
    } finally {
      await server.end();
      await releaseCallbackPorts();
    }
  }

  /** What `codex login status` says (it says it on stderr) and its exit code. */
  async loginStatus(): Promise<{ code: number | null; text: string }> {
    const { node24 } = programPaths();
    const { code, stderr } = await runToEnd(node24, [this.binPath, 'login', 'status'], { env: this.env });
    const said = stderr.split('\n').filter((line) => line && !line.startsWith('WARNING:'));
    return { code, text: said.join('\n') };
  }

  /** The login as the binary stored it. */
  async authJson(): Promise<{ tokens: { access_token: string; refresh_token: string; account_id: string } }> {
    return JSON.parse(await readFile(this.authFile, 'utf8')) as Awaited<ReturnType<CodexHome['authJson']>>;
  }

  async dispose(): Promise<void> {
    await rm(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** `codex app-server` over stdio: one JSON message a line, without the `jsonrpc` field. */
class AppServer {
  readonly #child: ChildProcess;
  readonly #heard: RpcMessage[] = [];
  #id = 0;

  constructor(home: CodexHome) {
    const args = [home.binPath, '-c', `chatgpt_base_url="${home.issuer.url}/backend-api"`, 'app-server'];
    this.#child = spawn(programPaths().node24, args, {
      env: home.env,
      cwd: home.home,
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    endWithTests(this.#child);
    const lines = createInterface({ input: this.#child.stdout as NodeJS.ReadableStream });
    lines.on('line', (line) => this.#heard.push(JSON.parse(line) as RpcMessage));
  }

  async request(method: string, params: object): Promise<Record<string, unknown>> {
    const id = ++this.#id;
    this.#write({ id, method, params });
    const answer = await until(`${method}`, () => this.#heard.find((one) => one.id === id && !one.method));
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result ?? {};
  }

  notify(method: string): void {
    this.#write({ method });
  }

  async notification(method: string): Promise<Record<string, unknown>> {
    return (await until(method, () => this.#heard.find((one) => one.method === method))).params ?? {};
  }

  end(): Promise<void> {
    this.#child.stdin?.end();
    return endGroup(this.#child, 3000);
  }

  #write(message: object): void {
    this.#child.stdin?.write(`${JSON.stringify(message)}\n`);
  }
}

/** Makes an empty Codex home; by default of the newest release, with its login in a file. */
export async function createCodexHome(
  issuer: Issuer,
  egress: Egress,
  options: CodexHomeOptions = {},
): Promise<CodexHome> {
  const made = new CodexHome(await mkdtemp(path.join(tmpdir(), 'rig-codex-')), issuer, egress, options);
  await mkdir(made.codexHome, { mode: 0o700 });
  const config = options.config ?? 'cli_auth_credentials_store = "file"\n';
  await writeFile(path.join(made.codexHome, 'config.toml'), config);
  return made;
}
