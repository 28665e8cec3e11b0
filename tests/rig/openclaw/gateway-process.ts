import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { endGroup, endWithTests, until } from '../processes/child.ts';
import type { OpenClawHome } from './openclaw-home.ts';

/**
 * Starts a gateway in a process group of its own and waits until it says that it is ready (up to two minutes: a first
 * start migrates). What it prints is appended to the home's console file. Rejects, with nothing left, when it ends early.
 */
export async function startGatewayProcess(home: OpenClawHome, args: string[]): Promise<ChildProcess> {
  const said = createWriteStream(home.consoleFile, { flags: 'a' });
  const child = spawn(home.nodePath, args, {
    env: home.env,
    cwd: home.home,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithTests(child);
  let ready = false;
  const hear = (chunk: Buffer) => {
    said.write(chunk);
    // 2026.3.28 has no word of its own for it.
    ready ||= /\[gateway\] (ready|listening on ws)/.test(chunk.toString());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('close', () => said.end());
  try {
    await until(
      'the gateway',
      async () => {
        if (child.exitCode !== null) throw new Error(`the gateway ended: ${await home.consoleText()}`);
        return ready;
      },
      120_000,
    );
    return child;
  } catch (thrown) {
    await endGroup(child, 0);
    throw thrown;
  }
}
