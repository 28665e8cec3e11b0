import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchServiceCauses } from '../../../app/diagnose/causes/gateway/watch-service.ts';
import type { Case } from '../../../app/diagnose/case.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { thisUser } from '../../../app/platform/node/this-user.ts';
import { BEAT_MS, type Beat, livenessOf, readBeat, SILENT_MS } from '../../../app/service/heartbeat.ts';
import { startBeats } from '../../../app/service/beat-writer.ts';
import { readServiceSettings } from '../../../app/service/settings.ts';
import { makeHome, type Home } from '../cli/home.ts';

const NOW = 1_800_000_000_000;
const beat = (at: number): Beat => ({
  schema: 1,
  pid: 7,
  startedAt: 0,
  at,
  readAt: at,
  verdict: 'ok',
  delivery: { pending: 0, deliveredAt: null, failure: null },
  ping: null,
});
const judge = (change: Partial<Parameters<typeof livenessOf>[0]>) =>
  livenessOf({
    settings: { installedAt: 0 },
    beat: beat(NOW - BEAT_MS),
    now: NOW,
    notBefore: 0,
    isAlive: () => false,
    ...change,
  });

describe('whether the installed service is at work', () => {
  it('is told by its sign, and silent once that is missing for five beats', () => {
    expect(judge({}).state).toBe('alive');
    expect(judge({ beat: beat(NOW - SILENT_MS) }).state).toBe('alive');
    expect(judge({ beat: beat(NOW - SILENT_MS - 1) })).toEqual({
      state: 'silent',
      since: NOW - SILENT_MS - 1,
    });
    expect(judge({ beat: null, settings: { installedAt: 5 } })).toEqual({ state: 'silent', since: 5 });
  });

  it('is believed of a process that lives for a while, since a machine that slept leaves no sign either', () => {
    expect(judge({ beat: beat(NOW - SILENT_MS - 1), isAlive: () => true }).state).toBe('alive');
    expect(judge({ beat: beat(NOW - 31 * BEAT_MS), isAlive: () => true }).state).toBe('silent');
  });

  it('is nobody to be expected just after installation, the start of the machine, or that of the one who asks', () => {
    const old = beat(NOW - 100 * BEAT_MS);
    expect(judge({ beat: null, settings: { installedAt: NOW - 1 } }).state).toBe('starting');
    expect(judge({ beat: old, notBefore: NOW - 1 }).state).toBe('starting');
    expect(judge({ beat: old, notBefore: NOW - SILENT_MS - 1 }).state).toBe('silent');
    expect(judge({ settings: null }).state).toBe('absent');
  });
});

describe('the sign of the service', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'beat-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));
  const ports = { files: systemFiles() };

  it('is left at once and each minute, and the ping is asked for each fifth time while there is a reading', async () => {
    const timers: (() => void)[] = [];
    const asked: string[] = [];
    let reading: { now: number; verdict: 'ok' } | null = null;
    const written = async (count: number): Promise<void> => {
      while (timers.length < count) await new Promise((done) => setTimeout(done, 5));
    };
    const stop = startBeats({
      dataDir,
      clock: { now: () => NOW, after: (_ms, run) => (timers.push(run), () => undefined) },
      pid: 7,
      ping: 'https://ping.example.com/secret',
      fetch: async (url) => (
        asked.push(String(url)),
        new Response('', { status: asked.length === 1 ? 500 : 200 })
      ),
      current: () => reading,
      delivery: () => ({ pending: 2, deliveredAt: null, failure: null }),
    });
    await written(1);
    expect(await readBeat(ports, dataDir)).toMatchObject({
      pid: 7,
      at: NOW,
      readAt: null,
      delivery: { pending: 2 },
    });
    expect(asked).toEqual([]);
    reading = { now: NOW, verdict: 'ok' };
    for (let at = 0; at < 5; at += 1) {
      timers[at]?.();
      await written(at + 2);
    }
    expect(asked).toEqual(['https://ping.example.com/secret']);
    expect((await readBeat(ports, dataDir))?.ping).toBe('HTTP 500');
    stop();
    const before = timers.length;
    timers.at(-1)?.();
    await new Promise((done) => setTimeout(done, 50));
    expect(timers.length).toBe(before);
  });

  it('counts as none where it is damaged', async () => {
    writeFileSync(path.join(dataDir, 'service-heartbeat.json'), '{"schema":1,"pid":"x"}');
    expect(await readBeat(ports, dataDir)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')(
    'settings that others may write are none: a hook is run',
    async () => {
      const machine = { ...ports, platform: process.platform, user: thisUser() };
      const file = path.join(dataDir, 'service.json');
      const kept = { schema: 1, installedAt: 1, hook: '/bin/true', webhook: null, ping: null, gateway: null };
      writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
      expect(await readServiceSettings(machine, dataDir)).toEqual(kept);
      rmSync(file);
      writeFileSync(file, JSON.stringify(kept));
      const { chmodSync } = await import('node:fs');
      chmodSync(file, 0o666);
      expect(await readServiceSettings(machine, dataDir)).toBeNull();
    },
  );
});

describe('a silent service', () => {
  it('is a cause that changes no verdict and names the sign that is missing', () => {
    const found = (serviceSilent: { since: number; file: string } | null) =>
      watchServiceCauses({ facts: { serviceSilent } } as unknown as Case);
    expect(found(null)).toEqual([]);
    expect(found({ since: 5, file: '/f' })).toMatchObject([
      { code: 'watch-service-silent', severity: 'risk', rows: [], evidence: [{ where: '/f', at: 5 }] },
    ]);
  });

  describe('in status', () => {
    let home: Home;
    beforeEach(async () => {
      home = await makeHome();
    });
    afterEach(() => home.dispose());

    it('is said, and is not where it left a sign or was never installed', async () => {
      const data = path.join(home.dir, 'data');
      const { mkdirSync } = await import('node:fs');
      mkdirSync(data, { mode: 0o700 });
      // Long ago, also for a machine that has just been started.
      const later = new Date(Date.now() + 3_600_000);
      const codes = async (): Promise<string[]> => {
        const { out } = await home.run('status', '--json', '--data-dir', data, '--now', later.toISOString());
        return (JSON.parse(out) as { causes: { code: string }[] }).causes.map(({ code }) => code);
      };
      expect(await codes()).not.toContain('watch-service-silent');
      const kept = { schema: 1, installedAt: 1, hook: null, webhook: null, ping: null, gateway: null };
      writeFileSync(path.join(data, 'service.json'), JSON.stringify(kept), { mode: 0o600 });
      expect(await codes()).toContain('watch-service-silent');
      writeFileSync(path.join(data, 'service-heartbeat.json'), JSON.stringify(beat(later.getTime() - 1_000)));
      expect(await codes()).not.toContain('watch-service-silent');
    });
  });
});
