import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';

/**
 * As much of the X11 protocol as it takes to see who keeps the tray of a screen (X Window System Protocol, version 11;
 * freedesktop.org System Tray Protocol 0.4: the owner of the selection `_NET_SYSTEM_TRAY_S<n>`, which says `MANAGER` on the root
 * window when it comes). Little-endian only. One connection, nothing is polled.
 */

type Env = Readonly<Record<string, string | undefined>>;

/** StructureNotify: `MANAGER` on the root window, and the end of the owner's window. */
const STRUCTURE = 1 << 17;
const CHANGE_ATTRIBUTES = 2;
const EVENT_MASK = 1 << 11;
const INTERN_ATOM = 16;
const GET_SELECTION_OWNER = 23;
const DESTROY_NOTIFY = 17;
const CLIENT_MESSAGE = 33;
/** A server's first answer and every reply are short; more than this is no X server. In bytes. */
const MOST = 1 << 20;

const padded = (size: number): number => (size + 3) & ~3;

/** Which display of this machine is meant, and which screen of it; null for none, or one on another machine. */
export function displayPlace(display: string | undefined): { number: string; screen: number } | null {
  const [, number, screen] = /^(?:unix)?:(\d{1,5})(?:\.(\d{1,3}))?$/.exec(display ?? '') ?? [];
  return number ? { number, screen: Number(screen ?? 0) } : null;
}

/** The cookie for a display in an Xauthority file (Xauth(3)): big-endian lengths, family, address, number, name, data. */
export function cookieFor(file: Buffer, number: string): { name: string; data: Buffer } | null {
  let at = 0;
  const field = (): Buffer => {
    const size = file.readUInt16BE(at);
    const value = file.subarray(at + 2, at + 2 + size);
    at += 2 + size;
    return value;
  };
  try {
    while (at < file.length) {
      at += 2;
      field();
      const own = field().toString('latin1');
      const [name, data] = [field().toString('latin1'), field()];
      if ((own === number || own === '') && name === 'MIT-MAGIC-COOKIE-1') return { name, data };
    }
  } catch {
    // Cut off in the middle: what is whole was looked at.
  }
  return null;
}

function xauthority(env: Env): Buffer {
  try {
    return readFileSync(env.XAUTHORITY ?? join(env.HOME ?? '', '.Xauthority'));
  } catch {
    return Buffer.alloc(0);
  }
}

function hello(cookie: ReturnType<typeof cookieFor>): Buffer {
  const [name, data] = [Buffer.from(cookie?.name ?? '', 'latin1'), cookie?.data ?? Buffer.alloc(0)];
  const head = Buffer.alloc(12);
  head.write('l', 0, 'latin1');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(data.length, 8);
  const filled = (part: Buffer): Buffer => Buffer.concat([part], padded(part.length));
  return Buffer.concat([head, filled(name), filled(data)]);
}

/** The root window of a screen in a server's greeting, or null when it has no such screen. */
function rootOf(greeting: Buffer, screen: number): number | null {
  const [vendor, screens, formats] = [
    greeting.readUInt16LE(24),
    greeting.readUInt8(28),
    greeting.readUInt8(29),
  ];
  if (screen >= screens) return null;
  let at = 40 + padded(vendor) + formats * 8;
  for (let skipped = 0; skipped < screen; skipped += 1) {
    let depths = greeting.readUInt8(at + 39);
    at += 40;
    for (; depths > 0; depths -= 1) at += 8 + greeting.readUInt16LE(at + 2) * 24;
  }
  return greeting.readUInt32LE(at);
}

function request(code: number, detail: number, body: readonly number[], text = ''): Buffer {
  const size = 4 + body.length * 4 + padded(text.length);
  const made = Buffer.alloc(size);
  made.writeUInt8(code, 0);
  made.writeUInt8(detail, 1);
  made.writeUInt16LE(size / 4, 2);
  body.forEach((value, index) => made.writeUInt32LE(value, 4 + index * 4));
  made.write(text, 4 + body.length * 4, 'latin1');
  return made;
}

/**
 * Tells whether a program keeps an XEmbed tray on this screen, at once and on each change. Answers false where there is no X
 * server, or it does not let us in. Returns a stop function.
 * @param folder where X servers of this machine listen
 */
export function watchXembedTray(
  env: Env,
  kept: (present: boolean) => void,
  folder = '/tmp/.X11-unix',
): () => void {
  const place = displayPlace(env.DISPLAY);
  if (!place) {
    kept(false);
    return () => undefined;
  }
  let stopped = false;
  let pending = Buffer.alloc(0);
  let root: number | null = null;
  let owner = 0;
  const atoms: number[] = [];
  const names = [`_NET_SYSTEM_TRAY_S${place.screen}`, 'MANAGER'];
  const socket: Socket = connect({ path: join(folder, `X${place.number}`) });
  const watch = (window: number): void =>
    void socket.write(request(CHANGE_ATTRIBUTES, 0, [window, EVENT_MASK, STRUCTURE]));
  const askOwner = (): void => void socket.write(request(GET_SELECTION_OWNER, 0, [atoms[0] ?? 0]));

  const greeted = (greeting: Buffer): void => {
    if (greeting[0] !== 1) throw new RangeError('the display refused us');
    root = rootOf(greeting, place.screen);
    if (root === null) throw new RangeError('there is no such screen');
    watch(root);
    for (const name of names) {
      const size = Buffer.alloc(4);
      size.writeUInt16LE(name.length, 0);
      socket.write(request(INTERN_ATOM, 0, [size.readUInt32LE(0)], name));
    }
  };
  const heard = (message: Buffer): void => {
    const kind = (message[0] ?? 0) & 0x7f;
    if (kind === 1) {
      const value = message.readUInt32LE(8);
      if (atoms.length < names.length) {
        atoms.push(value);
        if (atoms.length === names.length) askOwner();
        return;
      }
      owner = value;
      if (owner !== 0) watch(owner);
      kept(owner !== 0);
    } else if (kind === CLIENT_MESSAGE && message.readUInt32LE(8) === atoms[1]) {
      if (message.readUInt32LE(16) === atoms[0]) askOwner();
    } else if (kind === DESTROY_NOTIFY && owner !== 0 && message.readUInt32LE(8) === owner) {
      owner = 0;
      kept(false);
    }
  };
  const received = (chunk: Buffer): void => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const first = root === null;
      // Refused, let in, or asked for more: anything else is no X server.
      if (first && (pending[0] ?? 0) > 2) throw new RangeError('no X server');
      if (pending.length < (first ? 8 : 32)) return;
      const more = first ? pending.readUInt16LE(6) * 4 : pending[0] === 1 ? pending.readUInt32LE(4) * 4 : 0;
      const size = (first ? 8 : 32) + more;
      if (size > MOST) throw new RangeError('no X server');
      if (pending.length < size) return;
      const message = pending.subarray(0, size);
      pending = pending.subarray(size);
      if (first) greeted(message);
      else heard(message);
    }
  };
  socket.on('connect', () => socket.write(hello(cookieFor(xauthority(env), place.number))));
  socket.on('data', (chunk) => {
    try {
      if (!stopped) received(chunk);
    } catch (thrown) {
      socket.destroy(thrown instanceof Error ? thrown : undefined);
    }
  });
  // Its close, which follows an error, answers for it.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    if (!stopped) kept(false);
  });
  socket.unref();
  return () => {
    stopped = true;
    socket.destroy();
  };
}
