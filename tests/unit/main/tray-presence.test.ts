import { createServer, type Server, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { panelPlace } from '../../../main/panel/panel-place.ts';
import { watchTrayPresence } from '../../../main/lamp/tray-presence.ts';
import { cookieFor, displayPlace, watchXembedTray } from '../../../main/lamp/xembed-tray.ts';

describe('a tray of either kind', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched() {
    const told: string[] = [];
    const say: ((present: boolean) => void)[] = [];
    const stop = watchTrayPresence(
      {},
      { arrivedLate: () => told.push('late'), missing: () => told.push('missing') },
      [0, 1].map(() => (kind: (present: boolean) => void) => {
        say.push(kind);
        return () => undefined;
      }),
    );
    return { told, notifier: say[0]!, xembed: say[1]!, stop };
  }

  it.each([
    [true, false],
    [false, true],
    [true, true],
  ])('is there at the start: nothing is said (%s, %s)', (notifier, xembed) => {
    const seen = watched();
    seen.notifier(notifier);
    seen.xembed(xembed);
    vi.advanceTimersByTime(60_000);
    expect(seen.told).toEqual([]);
  });

  it('is missing only when both kinds are, after the time of grace', () => {
    const seen = watched();
    seen.notifier(false);
    vi.advanceTimersByTime(60_000);
    expect(seen.told).toEqual([]);
    seen.xembed(false);
    vi.advanceTimersByTime(2_400);
    expect(seen.told).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(seen.told).toEqual(['missing']);
  });

  it.each(['notifier', 'xembed'] as const)('that comes late, by %s, gets the lamp once', (kind) => {
    const seen = watched();
    seen.notifier(false);
    seen.xembed(false);
    vi.advanceTimersByTime(3_000);
    seen[kind](true);
    vi.advanceTimersByTime(1_000);
    expect(seen.told).toEqual(['missing', 'late']);
    seen[kind](false);
    seen[kind](true);
    vi.advanceTimersByTime(10_000);
    expect(seen.told).toEqual(['missing', 'late']);
  });
});

describe('the X server', () => {
  it('is found by its display, where it is on this machine', () => {
    expect(displayPlace(':7')).toEqual({ number: '7', screen: 0 });
    expect(displayPlace(':0.1')).toMatchObject({ number: '0', screen: 1 });
    for (const other of [undefined, '', 'host:0', ':x', ':../../x']) expect(displayPlace(other)).toBeNull();
  });

  it('is opened with its own cookie, whatever else the file holds', () => {
    const counted = (text: string): Buffer => {
      const size = Buffer.alloc(2);
      size.writeUInt16BE(text.length);
      return Buffer.concat([size, Buffer.from(text, 'latin1')]);
    };
    const entry = (number: string, data: string): Buffer =>
      Buffer.concat([Buffer.from([1, 0]), ...['host', number, 'MIT-MAGIC-COOKIE-1', data].map(counted)]);
    const file = Buffer.concat([entry('3', 'other'), entry('7', 'mine')]);
    expect(cookieFor(file, '7')?.data.toString()).toBe('mine');
    expect(cookieFor(file, '8')).toBeNull();
    for (let size = 0; size < file.length; size += 1)
      expect(() => cookieFor(file.subarray(0, size), '7')).not.toThrow();
  });

  it('that is none, or speaks another language, has no tray', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-x-'));
    const heard = (env: Record<string, string>): Promise<boolean> =>
      new Promise((done) => void watchXembedTray(env, done, folder));
    expect(await heard({})).toBe(false);
    expect(await heard({ DISPLAY: ':7' })).toBe(false);
    const sockets: Socket[] = [];
    const server: Server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.write(Buffer.from('HTTP/1.1 400 Bad Request and more than eight letters'));
    });
    await new Promise<void>((done, failed) =>
      server.on('error', failed).listen(path.join(folder, 'X7'), done),
    );
    try {
      expect(await heard({ DISPLAY: ':7' })).toBe(false);
    } finally {
      for (const socket of sockets) socket.destroy();
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the panel of a lamp whose place nobody tells', () => {
  const none = { x: 0, y: 0, width: 0, height: 0 };
  const area = { x: 0, y: 0, width: 1280, height: 770 };
  it('opens by the pointer that is on it', () => {
    expect(panelPlace(none, area, 'linux', 1, { x: 900, y: 785 })).toMatchObject({ x: 710, y: 242 });
    expect(panelPlace(none, area, 'linux', 1, { x: 1275, y: 5 })).toMatchObject({ x: 900, y: 17 });
  });
  it('is in its corner when nobody was at the lamp, and beside a lamp whose place is told', () => {
    expect(panelPlace(none, area, 'linux')).toMatchObject({ x: 892, y: 8 });
    const icon = { x: 100, y: 0, width: 22, height: 22 };
    expect(panelPlace(icon, area, 'linux', 1, { x: 900, y: 785 })).toMatchObject({ x: 0, y: 8 });
  });
});
