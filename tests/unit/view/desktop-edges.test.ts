import { describe, expect, it } from 'vitest';
import { readMessages } from '../../../app/platform/node/dbus/dbus-wire.ts';
import { encodeCall } from '../../../app/platform/node/dbus/dbus-call.ts';
import { faultLine } from '../../../main/fault-line.ts';
import { panelPlace } from '../../../main/panel/panel-place.ts';
import { zoomAfter } from '../../../main/panel/panel-zoom.ts';
import { readMemory } from '../../../app/notify/notice-file.ts';
import { autostartEntry } from '../../../main/system/autostart-entry.ts';
import { sessionBusPath } from '../../../app/platform/node/dbus/session-bus.ts';
import { watchBusName } from '../../../main/lamp/session-bus.ts';
import { startOptions } from '../../../main/start-options.ts';
import { mayOpen } from '../../../main/panel/web-address.ts';

describe('the start options', () => {
  it('are read from among the switches of Chromium and the loader', () => {
    const argv = [
      '--no-sandbox',
      '.',
      '--remote-debugging-port=0',
      '--state-dir',
      '/s',
      '--issuer=http://localhost:9',
      '--demo',
      '--now=2026-05-24T12:00:00Z',
    ];
    expect(startOptions(argv)).toMatchObject({
      engine: { stateDir: '/s', issuer: 'http://localhost:9', codexHome: undefined },
      dataDir: null,
      demo: true,
      drill: null,
      showPanel: true,
      now: Date.UTC(2026, 4, 24, 12),
    });
  });

  it('are absent when given without a value', () => {
    expect(startOptions(['--data-dir=', '--state-dir', '--now=soon'])).toMatchObject({
      dataDir: null,
      now: null,
    });
  });
});

describe('an address for the system browser', () => {
  it.each([
    'https://auth.openai.com/oauth/authorize?x=1',
    'http://localhost:1455/',
    'http://127.0.0.1:9/',
    'http://[::1]:9/',
  ])('passes: %s', (url) => expect(mayOpen(url)).toBe(true));
  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'https://user:pass@example.com/',
    'http://localhost.example.com/',
    'ms-msdt:/id',
    'x',
  ])('is refused: %s', (url) => expect(mayOpen(url)).toBe(false));
});

describe('a fault', () => {
  it('is told by class and own frames, never by its message', () => {
    const line = faultLine(new TypeError('refresh rt_canary_0123456789 in /home/me/secret'));
    expect(line).toMatch(/^clawlamp: TypeError \| at /);
    expect(line).not.toMatch(/canary|\/home\/me|\/tests\//);
    expect(faultLine('rt_canary')).toBe('clawlamp: a fault of no known kind');
  });

  it('with a message of many lines or a made-up name still says nothing of it', () => {
    const fault = new Error('first\n    at rt_canary_line\nthird');
    fault.name = 'rt_canary_name';
    expect(faultLine(fault)).not.toContain('canary');
  });
});

describe('the place of the panel', () => {
  const area = { x: 0, y: 30, width: 1280, height: 770 };
  it('is under an icon at the top', () => {
    expect(panelPlace({ x: 900, y: 0, width: 22, height: 22 }, area, 'darwin')).toMatchObject({
      x: 721,
      y: 38,
    });
  });
  it('is above an icon at the bottom', () => {
    expect(panelPlace({ x: 900, y: 770, width: 22, height: 22 }, area, 'win32')).toMatchObject({ y: 272 });
  });
  it('is in the corner when the desktop does not tell where the icon is', () => {
    expect(panelPlace({ x: 0, y: 0, width: 0, height: 0 }, area, 'linux')).toEqual({
      x: 892,
      y: 38,
      width: 380,
      height: 520,
    });
  });
  it('grows with the zoom as far as the screen lets it', () => {
    const none = { x: 0, y: 0, width: 0, height: 0 };
    expect(panelPlace(none, area, 'linux', 2)).toMatchObject({ width: 760, height: 770, y: 30 });
  });
  it('stays inside a small screen', () => {
    const small = { x: 0, y: 0, width: 300, height: 400 };
    expect(panelPlace({ x: 290, y: 0, width: 22, height: 22 }, small, 'linux')).toMatchObject({
      x: 0,
      width: 300,
      height: 400,
    });
  });
});

describe('the zoom', () => {
  it('goes up to twice the size and no further, and back', () => {
    expect(zoomAfter('=', 1)).toBe(1.25);
    expect(zoomAfter('+', 2)).toBe(2);
    expect(zoomAfter('-', 1)).toBe(1);
    expect(zoomAfter('0', 1.75)).toBe(1);
    expect(zoomAfter('a', 1)).toBeNull();
  });
});

describe('the settings file', () => {
  it('counts as empty when it holds something else', () => {
    expect(readMemory({ x: { grant: 1 } })).toEqual({});
    expect(readMemory('nonsense')).toEqual({});
    const told = { grant: 'g', endsAt: null, thresholds: ['act'], seenAt: 1 };
    expect(readMemory({ x: told })).toEqual({ x: told });
  });
});

describe('the session bus', () => {
  it('is found by its address, else in the runtime folder', () => {
    expect(sessionBusPath({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus,guid=1' })).toBe('/run/bus');
    expect(sessionBusPath({ DBUS_SESSION_BUS_ADDRESS: 'unix:abstract=/tmp/dbus-x' })).toBe('\0/tmp/dbus-x');
    expect(sessionBusPath({ XDG_RUNTIME_DIR: '/run/user/1' })).toBe('/run/user/1/bus');
    expect(sessionBusPath({})).toBeNull();
    expect(sessionBusPath({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/a%20b' })).toBe('/run/a b');
  });

  it('is nowhere where its address is malformed, and the next one of several counts', () => {
    const runtime = { XDG_RUNTIME_DIR: '/run/user/1' };
    for (const address of [
      'unix:path=/run/%zz',
      'unix:path=/run/%',
      'unix:abstract=%E0%A4',
      'unix:path=/a%00b',
    ]) {
      expect(sessionBusPath({ DBUS_SESSION_BUS_ADDRESS: address }), address).toBeNull();
      expect(sessionBusPath({ DBUS_SESSION_BUS_ADDRESS: address, ...runtime })).toBe('/run/user/1/bus');
      expect(sessionBusPath({ DBUS_SESSION_BUS_ADDRESS: `${address};unix:path=/run/bus` })).toBe('/run/bus');
    }
  });

  it.each([
    ['malformed', 'unix:path=/run/%zz'],
    ['longer than any socket', `unix:path=/${'x'.repeat(5_000)}`],
    ['of nobody', 'unix:path=/nowhere/at/all'],
  ])(
    'that cannot be reached is told as a name without an owner, and is no crash: an address that is %s',
    async (_, address) => {
      const told = new Promise((resolve) =>
        watchBusName({ DBUS_SESSION_BUS_ADDRESS: address }, 'org.example.Name', resolve),
      );
      expect(await told).toBe(false);
    },
  );

  it('is spoken to in whole messages, also when they arrive in pieces', () => {
    const bytes = encodeCall({
      serial: 7,
      destination: 'a.b',
      path: '/a',
      iface: 'a.b',
      member: 'Do',
      args: ['x', 'yz'],
    });
    expect(readMessages(bytes.subarray(0, bytes.length - 1)).messages).toEqual([]);
    const { messages, rest } = readMessages(Buffer.concat([bytes, bytes, bytes.subarray(0, 20)]));
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatchObject({
      kind: 'call',
      member: 'Do',
      replyTo: null,
      words: ['x', 'yz'],
      flag: null,
    });
    expect(rest).toHaveLength(20);
  });

  it('refuses what is no message', () => {
    expect(() => readMessages(Buffer.from('HTTP/1.1 400 Bad Request'))).toThrow(RangeError);
  });
});

describe('the entry that starts Clawlamp at login', () => {
  /** The one program of an `Exec` line, read as the specification says: the string first, then the quotes, then field codes. */
  function programIn(entry: string): string {
    const value = /^Exec=(.*)$/m.exec(entry)?.[1]?.replaceAll('\\\\', '\\') ?? '';
    const [, quoted] = /^"((?:[^"`$\\]|\\["`$\\])*)"$/.exec(value) ?? [];
    const plain = quoted?.replace(/\\(.)/g, '$1') ?? '';
    expect(plain.replaceAll('%%', '')).not.toContain('%');
    return plain.replaceAll('%%', '%');
  }

  it.each([
    '/opt/Clawlamp/clawlamp',
    '/home/ada/My Apps/Clawlamp 1.AppImage',
    '/home/ada/100%/%f/%U.AppImage',
    '/home/ada/back\\slash\\n/\\\\x',
    '/home/ada/"quoted" `x` $HOME',
  ])('names the very program: %s', (program) => {
    const entry = autostartEntry(program);
    expect(programIn(entry)).toBe(program);
    expect(entry.split('\n').filter((line) => line.startsWith('Exec='))).toHaveLength(1);
  });
});
