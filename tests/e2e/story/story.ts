import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  findIn,
  findInFolder,
  findInProcesses,
  needlesOf,
  type Sighting,
} from '../../rig/canary/token-hunt.ts';
import { launchApp, startDesktop, until, type Desktop, type RunningApp } from '../../rig/desktop/index.ts';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import type { BrowserOutcome } from '../../rig/issuer/browser.ts';
import { startIssuer, type Issuer, type RigAccount } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import type { RigRuntime, RigVersion } from '../../rig/openclaw/configuration.ts';

/** Everything of one story: issuer, OpenClaw, desktop, and the app once it is started. All real, all temporary. */
export class Story {
  app: RunningApp | null = null;
  readonly #addresses: string;

  private constructor(
    readonly issuer: Issuer,
    readonly egress: Egress,
    readonly home: OpenClawHome,
    readonly desktop: Desktop,
  ) {
    this.#addresses = path.join(desktop.folder, 'opened-addresses');
    this.#placeBrowser();
  }

  static async begin(version: RigVersion, runtime?: RigRuntime): Promise<Story> {
    const issuer = await startIssuer();
    const egress = await startEgress(issuer.url);
    const home = await createOpenClawHome({ version, egress, runtime });
    const desktop = await startDesktop();
    return new Story(issuer, egress, home, desktop);
  }

  async end(): Promise<void> {
    await this.app?.close().catch(() => undefined);
    await this.desktop.stop();
    await this.home.dispose();
    await this.egress.stop();
    await this.issuer.stop();
  }

  /** Clawlamp's own folder. */
  get dataDir(): string {
    return path.join(this.desktop.folder, 'clawlamp-data');
  }

  /** Starts the real app on the real OpenClaw of this story. */
  async openClawlamp(args: string[] = []): Promise<RunningApp> {
    this.app = await launchApp({
      desktop: this.desktop,
      // The same person's folders as OpenClaw's: the key of its encrypted sidecars stands below them.
      env: {
        ...this.egress.env(),
        ...this.#browserPath(),
        HOME: this.home.home,
        XDG_CONFIG_HOME: path.join(this.home.home, '.config'),
      },
      args: [
        ...['--state-dir', this.home.stateDir, '--config', this.home.configPath],
        ...['--codex-home', path.join(this.home.home, '.codex')],
        ...['--openclaw-bin', this.home.binPath, '--issuer', this.issuer.url, '--data-dir', this.dataDir],
        ...args,
      ],
    });
    return this.app;
  }

  /** The panel, opened by a click on the lamp. */
  async panel(): Promise<Page> {
    const app = this.#running();
    if (app.windows().length === 0) await (await this.desktop.tray.item()).activate();
    return app.window();
  }

  /** The tooltip of the lamp. */
  async tooltip(): Promise<string> {
    return (await (await this.desktop.tray.item()).facts()).tooltip;
  }

  /** How many sign-in addresses the system browser was given so far. */
  opened(): string[] {
    return existsSync(this.#addresses)
      ? readFileSync(this.#addresses, 'utf8').split('\n').filter(Boolean)
      : [];
  }

  /** Waits for the next sign-in address and does what the person does there. */
  async personSignsIn(account: RigAccount, outcome: BrowserOutcome = 'allow', already = 0): Promise<string> {
    const address = await until('the browser to be opened', () => this.opened()[already], 20_000);
    await this.issuer.authorizeAs(address, account, outcome);
    return address;
  }

  /** The name of a grant that a stored refresh or access token belongs to. */
  grantOfLastTurn(): string | null {
    return this.issuer.ledger.requests.findLast((one) => one.kind === 'model-turn')?.grantId ?? null;
  }

  /**
   * Hunts for every token the issuer ever made: in what the app said, in the command lines and environments of everything
   * it started, in the panel's page and heap, and in every file but the owner's own stores.
   */
  async strayTokens(): Promise<Sighting[]> {
    const app = this.#running();
    const needles = needlesOf(this.issuer.ledger.issuedTokens());
    if (needles.length < 4) throw new Error('the hunt has nothing to look for');
    const found = [
      ...findIn(app.output(), needles, 'output of the app'),
      ...findInProcesses(app.children(), needles),
      ...findInFolder(this.desktop.folder, needles, () => false),
      ...findInFolder(this.home.home, needles, (file) => isOwnersStore(file)),
    ];
    for (const page of app.windows()) {
      found.push(...findIn(await page.content(), needles, 'page of the panel'));
      found.push(...findIn(await heapOf(page), needles, 'heap of the panel'));
    }
    return found;
  }

  /** Stands in for xdg-open alone: notes the address, so that the test can act as the person in the browser. */
  #placeBrowser(): void {
    const bin = path.join(this.desktop.folder, 'bin');
    mkdirSync(bin);
    const script = path.join(bin, 'xdg-open');
    writeFileSync(script, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${this.#addresses}'\n`);
    chmodSync(script, 0o755);
  }

  #browserPath(): Record<string, string> {
    const bin = path.join(this.desktop.folder, 'bin');
    return { PATH: `${bin}:${path.dirname(this.home.nodePath)}:/usr/bin:/bin` };
  }

  #running(): RunningApp {
    if (!this.app) throw new Error('the app has not been started');
    return this.app;
  }
}

/** The files in which OpenClaw and Codex themselves keep tokens, per the store generations of 2026.5.12 and 2026.9.6. */
export function isOwnersStore(file: string): boolean {
  return /(auth-profiles\.json|\.sqlite(-wal|-shm)?|\/codex-home\/.*|\.codex\/auth\.json)$/.test(file);
}

export async function heapOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return Buffer.from(chunks.join(''), 'utf8');
}
