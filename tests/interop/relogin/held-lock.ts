import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ReloginHome } from './home.ts';

/** A process that takes the write transaction of a SQLite store when told to, and holds it for a while. */
export async function heldLock(
  home: ReloginHome,
  ms: number,
): Promise<{ hold(): Promise<void>; released: Promise<void> }> {
  const database =
    home.version >= '2026.8'
      ? join(home.stateDir, 'state', 'openclaw.sqlite')
      : join(home.agentDir('main'), 'openclaw-agent.sqlite');
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    process.stdin.once('data', () => {
      const db = new DatabaseSync(${JSON.stringify(database)});
      db.exec('BEGIN IMMEDIATE');
      process.stdout.write('HELD');
      setTimeout(() => { db.exec('ROLLBACK'); process.exit(0); }, ${ms});
    });
    process.stdout.write('READY');`;
  const child = spawn(home.node, ['--no-warnings', '-e', script], { env: home.env });
  const said = (word: string): Promise<void> =>
    new Promise((resolve, reject) => {
      child.stdout.on('data', (part: Buffer) => part.toString().includes(word) && resolve());
      child.once('error', reject);
    });
  const released = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await said('READY');
  return {
    hold: () => {
      const holding = said('HELD');
      child.stdin.write('now\n');
      return holding;
    },
    released,
  };
}
