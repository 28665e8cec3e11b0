import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * OpenAI's registered redirects know two ports, 1455 and 1457, so of all test processes one at a time may sign in. Held by
 * an address that only one process can listen on and that the system takes back when that process ends, however it ends.
 */
const ADDRESS =
  process.platform === 'linux'
    ? '\0clawlamp-callback-ports'
    : process.platform === 'win32'
      ? '\\\\.\\pipe\\clawlamp-callback-ports'
      : path.join(tmpdir(), 'clawlamp-callback-ports.sock');

/** Longest wait for the process before, ms. */
const PATIENCE_MS = 15 * 60_000;

/** How often it is looked whether they are free, ms. */
export const POLL_MS = 20;

let holder: Server | null = null;
let holds = 0;

function listen(): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(ADDRESS, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** Waits for the ports and takes them. May be called again in the same process; each call needs its release. */
export async function holdCallbackPorts(): Promise<void> {
  holds += 1;
  const until = Date.now() + PATIENCE_MS;
  while (!holder) {
    const server = await listen();
    // Not null over what another call of this process took meanwhile.
    if (server) {
      holder = server;
      return;
    }
    if (Date.now() > until) throw new Error('another test process kept the callback ports');
    await pause(POLL_MS);
  }
}

export async function releaseCallbackPorts(): Promise<void> {
  holds -= 1;
  if (holds > 0) return;
  const server = holder;
  holder = null;
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
}

/** Runs a sign-in while this process has the ports. */
export async function withCallbackPorts<T>(signIn: () => Promise<T>): Promise<T> {
  await holdCallbackPorts();
  try {
    return await signIn();
  } finally {
    await releaseCallbackPorts();
  }
}
