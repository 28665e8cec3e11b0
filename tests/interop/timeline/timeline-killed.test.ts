import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ensurePrograms, programPaths } from '../../../config/setup/install/programs.mjs';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { sweepTemps } from '../../../app/platform/durable-file.ts';
import { TimelineFile } from '../../../app/history/history-file.ts';
import { randomFrom } from '../../unit/diagnose/random.ts';

/** A writer of the timeline as a process of its own, and the last event that it said to have written. */
function startWriter(dir: string): { child: ChildProcess; said: () => number } {
  const script = path.join(import.meta.dirname, 'writer.ts');
  const child = spawn(programPaths().node24, [
    '--experimental-transform-types',
    '--no-warnings',
    script,
    dir,
  ]);
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  return { child, said: () => Math.max(0, ...output.split('\n').map(Number)) };
}

async function kill({ child }: { child: ChildProcess }): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

it('the timeline is whole after each of 12 kills of one of two writers, and holds all that was said to be written', async () => {
  await ensurePrograms();
  const dir = await mkdtemp(path.join(tmpdir(), 'clawlamp-killed-'));
  const random = randomFrom(9);
  const file = new TimelineFile({ files: systemFiles(), clock: systemClock() }, dir);
  let survivor = startWriter(dir);
  let most = 0;
  for (let round = 0; round < 12; round += 1) {
    const writer = startWriter(dir);
    // Until it has written something of its own, then to any moment.
    while (writer.said() === 0) await pause(5);
    await pause(random() * 40);
    await kill(survivor);
    const { state, events } = await file.read();
    expect(state).toBe('read');
    const ats = events.map((one) => one.at);
    for (let index = 1; index < ats.length; index += 1) expect(ats[index]).toBe((ats[index - 1] ?? 0) + 1);
    expect(ats.at(-1)).toBeGreaterThanOrEqual(survivor.said());
    most = ats.at(-1) ?? 0;
    survivor = writer;
  }
  await kill(survivor);
  expect(most).toBeGreaterThan(40);
  // The lock of the dead holds nobody up, and what they left half written is swept.
  await file.change(({ memory, events }) => ({ memory, events: events.slice(-1) }));
  await sweepTemps(dir, Date.now() + 120_000);
  expect(await readdir(dir)).toEqual(['timeline.json']);
  await rm(dir, { recursive: true });
}, 400_000);
