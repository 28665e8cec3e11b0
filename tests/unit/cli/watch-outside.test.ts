import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../../app/cli/arguments.ts';
import { watchOutside } from '../../../app/cli/watch-outside.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import { thisUser } from '../../../app/platform/node/this-user.ts';
import { needsSignIn, NOW, snapshot } from '../view/samples.ts';

let dataDir: string;
let heard: string;
let hook: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'outside-'));
  heard = path.join(dataDir, 'heard');
  hook = path.join(dataDir, 'hook.sh');
  writeFileSync(heard, '');
  writeFileSync(hook, `#!/bin/sh\ncat >> ${heard}\n`, { mode: 0o700 });
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** One run of `watch` that sees these snapshots. */
async function run(...seen: Snapshot[]): Promise<string[]> {
  const complaints: string[] = [];
  const listeners = new Set<(next: Snapshot) => void>();
  let current: Snapshot | null = null;
  const stop = await watchOutside({
    engine: {
      subscribe: (one) => (listeners.add(one), () => listeners.delete(one)),
      current: () => current,
      running: () => null,
    },
    ports: {
      processes: systemProcesses(),
      env: { PATH: process.env.PATH },
      clock: { now: () => NOW, after: () => () => undefined },
      home: '/home/me',
      files: systemFiles(),
      platform: process.platform,
      user: thisUser(),
    },
    dataDir,
    path: { hook, webhook: null },
    complain: (one) => complaints.push(one),
    lastMs: 20_000,
  });
  for (const next of seen) {
    current = next;
    for (const listener of listeners) listener(next);
  }
  await stop();
  expect(listeners.size).toBe(0);
  return complaints;
}

const tales = (): { title: string }[] =>
  readFileSync(heard, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { title: string });

describe('watch on a machine that nobody sits at', () => {
  it('tells once that someone must act, across restarts, and that it is fixed', async () => {
    expect(await run(snapshot(), needsSignIn(), needsSignIn())).toEqual([]);
    expect(tales().map(({ title }) => title)).toEqual(['Sign in again: m…@example.com']);
    await run(needsSignIn());
    expect(tales()).toHaveLength(1);
    await run(needsSignIn(), snapshot());
    expect(tales().map(({ title }) => title)).toEqual([
      'Sign in again: m…@example.com',
      'Fixed: m…@example.com',
    ]);
    expect(readFileSync(path.join(dataDir, 'told-outside.json'), 'utf8')).toBe('{}');
  });

  it('says when the hook fails, and forgets nothing damaged into silence', async () => {
    writeFileSync(hook, '#!/bin/sh\nexit 7\n');
    writeFileSync(path.join(dataDir, 'told-outside.json'), '{"x":');
    expect(await run(needsSignIn())).toEqual(['The hook ended with code 7.']);
  });

  it.each([
    [['status', '--hook', '/bin/true'], 'with watch'],
    [['watch', '--hook', 'true; rm -rf /'], 'full path'],
    [['watch', '--webhook', 'http://example.com'], 'https'],
    [['watch', '--webhook', 'https://me:pw@example.com'], 'https'],
  ])('refuses %j', (args, why) => {
    expect(() => readArguments(args)).toThrow(why);
  });
});
