import type childProcess from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Desktop } from './desktop.ts';
import { ProcessWatch, type SeenProcess } from './process-tree.ts';
import { until } from './until.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(import.meta.url);

export interface LaunchOptions {
  desktop: Desktop;
  /** The application's own arguments. */
  args?: string[];
  /** Added to the desktop's environment; nothing of the test's own environment is passed on. */
  env?: Record<string, string>;
  /** A folder with a package.json, or a main file. Default: this checkout as it is built. */
  mainPath?: string;
}

export interface RunningApp {
  /** Playwright's handle, to evaluate in the main process. */
  electron: ElectronApplication;
  /** The main process. */
  pid: number;
  /** Everything it wrote to stdout and stderr so far. */
  output(): string;
  /** The one window, waited for until it has loaded. */
  window(ms?: number): Promise<Page>;
  /** The windows that exist now. */
  windows(): Page[];
  /** Every program that ran under the main process, with command line and environment. */
  children(): SeenProcess[];
  /** Asks the application to quit and waits for its end. */
  close(): Promise<void>;
  /** SIGKILL to the main process, as in a crash; what it had started is left as a crash leaves it. */
  kill(): Promise<void>;
  /** Whether the main process runs. */
  alive(): boolean;
}

/** The Electron executable that set-up placed. */
export const electronExecutable = (): string => require('electron') as unknown as string;

const spawner = require('node:child_process') as typeof childProcess;

/**
 * Runs `launch` and keeps what the Electron that it starts says from its very first line: Playwright hands the
 * process over only after its own start-up, when the first lines are gone. The process itself is untouched.
 */
async function withOutput<T>(launch: () => Promise<T>): Promise<{ result: T; output: () => string }> {
  let text = '';
  const keep = (chunk: Buffer): void => void (text += chunk.toString('utf8'));
  const original = spawner.spawn;
  const tapped = (...args: unknown[]): childProcess.ChildProcess => {
    const child = (original as (...all: unknown[]) => childProcess.ChildProcess)(...args);
    if (args[0] === electronExecutable()) {
      child.stdout?.on('data', keep);
      child.stderr?.on('data', keep);
    }
    return child;
  };
  spawner.spawn = tapped as typeof spawner.spawn;
  try {
    return { result: await launch(), output: () => text };
  } catch (error) {
    throw new Error(`The application did not start. It said:\n${text}`, { cause: error });
  } finally {
    spawner.spawn = original;
  }
}

/** Starts the application on a desktop, driven by Playwright. @throws Error with its output when it does not start */
export async function launchApp({
  desktop,
  args = [],
  env = {},
  mainPath = root,
}: LaunchOptions): Promise<RunningApp> {
  const watch = new ProcessWatch();
  // With executablePath Playwright leaves --password-store alone, so that the application's own choice is tested.
  const { result: electron, output } = await withOutput(() =>
    _electron.launch({
      executablePath: electronExecutable(),
      args: [mainPath, ...args],
      cwd: desktop.home,
      // Electron refuses the sandbox to root only.
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...desktop.env, ...env },
      timeout: 30_000,
    }),
  ).catch(async (error: unknown) => {
    await watch.stop();
    throw error;
  });
  const child = electron.process();
  const pid = child.pid as number;
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  const ended = (): Promise<unknown> => until('the application to end', () => !alive());
  return {
    electron,
    pid,
    output,
    async window(ms = 15_000) {
      const page = await until('a window', () => electron.windows()[0], ms);
      await page.waitForLoadState('domcontentloaded');
      return page;
    },
    windows: () => electron.windows(),
    children: () => watch.seenUnder(pid),
    alive,
    async close() {
      if (alive()) await electron.close();
      await ended();
      await watch.stop();
    },
    async kill() {
      if (alive()) process.kill(pid, 'SIGKILL');
      await ended();
      await electron.close().catch(() => undefined); // Frees Playwright's side of the connection.
      await watch.stop();
    },
  };
}
