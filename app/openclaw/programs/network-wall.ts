/**
 * Lets no connection of this process leave the machine, or none at all: what we start to ask or to write has no business with
 * a provider, so it renews nothing there, whatever its release would do with a token that has ended. A refused connection
 * fails as on a machine without a network. Sockets of files (a bus, a pipe) are left alone.
 *
 * Its text is what runs, before the owner's program and inside of its process (owner-box.ts): it takes no module of ours.
 * @param reach `nothing`, or `loopback` for a question to the gateway of this machine
 */
export function networkWall(reach: 'nothing' | 'loopback'): void {
  // A Node without this call (before 22.3) is older than any that OpenClaw runs on: the program itself says so.
  if (!process.getBuiltinModule) return;
  const { Socket } = process.getBuiltinModule('node:net');
  type Connect = (this: object, ...given: unknown[]) => unknown;
  const sockets = Socket.prototype as unknown as { connect: Connect; destroy: (error: Error) => void };
  const real = sockets.connect;
  const isLoopback = (host: string): boolean => /^(localhost|::1|127\.[\d.]+)$/i.test(host);
  sockets.connect = function (...given) {
    // As normalized by `net.connect` (a list of options and callback), as options, or as (port, host).
    const first: unknown = Array.isArray(given[0]) ? (given[0] as unknown[])[0] : given[0];
    const options = (typeof first === 'object' && first !== null ? first : {}) as {
      path?: unknown;
      host?: unknown;
    };
    const isFile = Boolean(options.path) || (typeof first === 'string' && !/^\d+$/.test(first));
    const named = options.host ?? given[1];
    const host = typeof named === 'string' ? named : 'localhost';
    if (isFile || (reach === 'loopback' && isLoopback(host))) return real.apply(this, given);
    const error = Object.assign(new Error('no network here'), { code: 'ENETUNREACH' });
    process.nextTick(() => (this as typeof sockets).destroy(error));
    return this;
  };
}
