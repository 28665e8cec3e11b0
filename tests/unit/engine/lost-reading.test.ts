import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../app/model/engine.ts';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { decideNotices } from '../../../app/notify/policy.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Clock, Ports } from '../../../app/platform/ports.ts';

/** The real engine on real files, with a clock and a disk that the test holds in its hand. */

const ID = 'anthropic:me';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse('2026-05-14T12:00:00Z');

class HandClock implements Clock {
  time = START;
  timers = new Map<() => void, number>();
  now = () => this.time;
  after = (ms: number, run: () => void) => {
    this.timers.set(run, this.time + ms);
    return () => void this.timers.delete(run);
  };
  /** What is due runs, once each, however long ago it was due: as after a suspend. */
  ring(): number {
    const due = [...this.timers].filter(([, at]) => at <= this.time);
    for (const [run] of due) {
      this.timers.delete(run);
      run();
    }
    return due.length;
  }
  /** Time until the next timer, in ms. */
  next = () => Math.min(...this.timers.values()) - this.time;
}

let home: string;
let clock: HandClock;
let engine: Engine;
let broken: Error | null;
let seen: Snapshot[];

const store = () => path.join(home, '.openclaw', 'agents', 'main', 'agent', 'auth-profiles.json');

async function writeToken(expires: number): Promise<void> {
  const profile = { type: 'token', provider: 'anthropic', token: 'sk-made-up', expires };
  await writeFile(store(), JSON.stringify({ version: 1, profiles: { [ID]: profile } }), { mode: 0o600 });
}

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'clawlamp-lost-'));
  await mkdir(path.dirname(store()), { recursive: true });
  const config = {
    // Its own log: the folder that all gateways of a machine share is the machine's, and not this test's.
    logging: { file: path.join(home, 'gateway.log') },
    agents: { defaults: { model: 'anthropic/claude' } },
  };
  await writeFile(path.join(home, '.openclaw', 'openclaw.json'), JSON.stringify(config));
  await writeToken(START + 10 * DAY);
  clock = new HandClock();
  broken = null;
  seen = [];
  const real = systemFiles();
  const forbidden = () => Promise.reject(new Error('not while idle'));
  const ports: Ports = {
    clock,
    files: {
      ...real,
      watch: () => () => undefined,
      // A fault that no reader expects, as a bug or a disk that falls out would be.
      identity: (file) => (broken ? Promise.reject(broken) : real.identity(file)),
    },
    processes: { run: forbidden, converse: forbidden },
    vault: { kind: 'none', get: forbidden, set: forbidden, delete: forbidden },
    browser: { open: forbidden },
    // A temporary folder of its own, too: locks and logs of other tests' gateways stand in the common one.
    env: { HOME: home, TMPDIR: path.join(home, 'tmp') },
    home,
    platform: 'linux',
  };
  engine = createEngine(ports, { dataDir: path.join(home, 'clawlamp') });
  engine.subscribe((snapshot) => seen.push(snapshot));
  await engine.start();
});
afterEach(async () => {
  await engine.stop();
  expect(clock.timers.size).toBe(0);
  await rm(home, { recursive: true });
});

/** Lets a reading that a timer started come to its end. */
const settled = () => engine.read().catch(() => undefined);

describe('a reading that fails', () => {
  const fail = async () => {
    broken = Object.assign(new Error(`EIO: secret path ${home}`), { code: 'EIO' });
    await settled();
  };

  it('leaves nothing of the last verdict standing, and names its code without its words', async () => {
    expect(engine.current()?.verdict).toBe('ok');
    await fail();
    const lost = engine.current();
    expect(lost).toMatchObject({
      verdict: 'unknown',
      profiles: [{ id: ID, health: 'unknown', proof: 'untested' }],
    });
    expect(lost?.causes[0]).toMatchObject({ code: 'store-unreadable', severity: 'unknown', rows: [ID] });
    expect(lost?.causes[0]?.evidence[0]?.what).toBe('The reading failed (INTERNAL, EIO)');
    expect(JSON.stringify(lost?.causes)).not.toContain('secret path');
    expect(seen.at(-1)).toEqual(lost);
  });

  it('is tried again a minute later, and the truth comes back by itself', async () => {
    await fail();
    expect(clock.next()).toBeLessThanOrEqual(MINUTE + 50);
    clock.time += 2 * MINUTE;
    expect(clock.ring()).toBe(1);
    await settled();
    expect(engine.current()?.verdict).toBe('unknown');
    broken = null;
    clock.time += 2 * MINUTE;
    expect(clock.ring()).toBe(1);
    await settled();
    expect(seen.at(-1)?.verdict).toBe('ok');
  });

  it('takes back no notice and shows none', async () => {
    await writeToken(START - HOUR);
    const previous = await engine.read();
    const told = decideNotices({ previous: null, next: previous, memory: {}, newGrantName: () => 'grant' });
    expect(told.show).toHaveLength(1);
    await fail();
    const next = engine.current() as Snapshot;
    const after = decideNotices({ previous, next, memory: told.memory, newGrantName: () => 'grant' });
    expect([after.show, after.close]).toEqual([[], []]);
    expect(Object.keys(after.memory)).toEqual([ID]);
  });
});

describe('a clock that does not run evenly', () => {
  it('looks at least once an hour, and at a deadline', async () => {
    expect(clock.timers.size).toBe(1);
    expect(clock.next()).toBeLessThanOrEqual(HOUR);
    await writeToken(START + 20 * MINUTE);
    await engine.read();
    expect(engine.current()?.verdict).toBe('soon');
    expect(clock.next()).toBeLessThanOrEqual(20 * MINUTE + 50);
  });

  it('tells the truth with the first timer after a long suspend', async () => {
    await writeToken(START + 2 * HOUR + 20 * MINUTE);
    await engine.read();
    clock.time += 9 * HOUR;
    expect(clock.ring()).toBe(1);
    await settled();
    expect(seen.at(-1)).toMatchObject({ verdict: 'act', profiles: [{ health: 'act' }] });
  });

  it('goes on after a jump back and after a jump ahead', async () => {
    clock.time -= 30 * DAY;
    await engine.read();
    expect(clock.next()).toBeLessThanOrEqual(HOUR);
    expect(engine.current()?.verdict).not.toBe('act');
    clock.time += 60 * DAY;
    expect(clock.ring()).toBe(1);
    await settled();
    expect(engine.current()?.profiles[0]?.health).not.toBe('ok');
    expect(clock.next()).toBeLessThanOrEqual(HOUR);
  });

  it('is never asked to wait longer than an hour, also for the year 2100', async () => {
    await writeToken(Date.parse('2100-01-01T00:00:00Z'));
    await engine.read();
    expect(clock.next()).toBeLessThanOrEqual(HOUR);
    expect(engine.current()?.verdict).toBe('ok');
  });
});
