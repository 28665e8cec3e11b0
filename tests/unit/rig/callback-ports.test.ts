import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import {
  holdCallbackPorts,
  releaseCallbackPorts,
  withCallbackPorts,
} from '../../rig/processes/callback-ports.ts';

/** The address by which one test process at a time has the callback ports, as a system gives it: to one at a time. */
const address = vi.hoisted(() => ({ taken: false }));

vi.mock('node:net', () => ({
  createServer: () => {
    const server = new EventEmitter();
    return Object.assign(server, {
      listen(_: string, done: () => void) {
        setTimeout(() => {
          if (address.taken) server.emit('error', Object.assign(new Error(), { code: 'EADDRINUSE' }));
          else {
            address.taken = true;
            done();
          }
        });
      },
      unref: () => undefined,
      close(done: () => void) {
        address.taken = false;
        done();
      },
    });
  },
}));

it('two that ask at once in one process both have the ports, until the last of them lets go', async () => {
  address.taken = true;
  const both = Promise.all([holdCallbackPorts(), holdCallbackPorts()]);
  address.taken = false;
  await both;
  expect(address.taken).toBe(true);
  await releaseCallbackPorts();
  expect(address.taken).toBe(true);
  await releaseCallbackPorts();
  expect(address.taken).toBe(false);
});

it('lets go where a sign-in fails, and has them again for the next', async () => {
  const failing = withCallbackPorts(() => Promise.reject(new Error('denied')));
  await expect(failing).rejects.toThrow('denied');
  expect(address.taken).toBe(false);
  expect(await withCallbackPorts(() => Promise.resolve(address.taken))).toBe(true);
});
