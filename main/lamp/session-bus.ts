import { connect, type Socket } from 'node:net';
import { readMessages } from '../../app/platform/node/dbus/dbus-wire.ts';
import { encodeCall } from '../../app/platform/node/dbus/dbus-call.ts';
import { BUS, sessionBusPath } from '../../app/platform/node/dbus/session-bus.ts';

/**
 * Tells whether a name on the session bus has an owner, at once and on each change, without polling and without a
 * child process. Answers false when there is no bus. Returns a stop function.
 */
export function watchBusName(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  owned: (present: boolean) => void,
): () => void {
  const path = sessionBusPath(env);
  if (!path) {
    owned(false);
    return () => undefined;
  }
  let stopped = false;
  const socket: Socket = connect({ path });
  let pending: Buffer = Buffer.alloc(0);
  let authenticated = false;
  const call = (serial: number, member: string, args: string[]): void => {
    socket.write(
      encodeCall({ serial, destination: BUS, path: '/org/freedesktop/DBus', iface: BUS, member, args }),
    );
  };

  socket.on('connect', () => {
    // EXTERNAL names our user id in hex of its decimal digits (D-Bus specification, "Authentication Protocol").
    const user = Buffer.from(String(process.getuid?.() ?? 0), 'latin1').toString('hex');
    socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  });
  const received = (chunk: Buffer): void => {
    pending = Buffer.concat([pending, chunk]);
    if (!authenticated) {
      const end = pending.indexOf('\r\n');
      if (end < 0) return;
      if (!pending.subarray(0, 3).equals(Buffer.from('OK '))) throw new RangeError('the bus refused us');
      pending = pending.subarray(end + 2);
      authenticated = true;
      socket.write('BEGIN\r\n');
      call(1, 'Hello', []);
      call(2, 'AddMatch', [
        `type='signal',sender='${BUS}',interface='${BUS}',member='NameOwnerChanged',arg0='${name}'`,
      ]);
      call(3, 'NameHasOwner', [name]);
    }
    const { messages, rest } = readMessages(pending);
    pending = rest;
    for (const message of messages) {
      if (message.kind === 'return' && message.replyTo === 3) owned(message.flag === true);
      if (message.kind === 'signal' && message.member === 'NameOwnerChanged' && message.words[0] === name)
        owned(message.words[2] !== '');
    }
  };
  socket.on('data', (chunk) => {
    try {
      if (!stopped) received(chunk);
    } catch (thrown) {
      // Not a bus that we can speak with; the 'error' listener answers for it.
      socket.destroy(thrown instanceof Error ? thrown : undefined);
    }
  });
  socket.on('error', () => {
    if (!stopped) owned(false);
  });
  socket.unref();
  return () => {
    stopped = true;
    socket.destroy();
  };
}
