import net from 'node:net';

/**
 * Whether a server takes a connection, found out fast; the tools that download retry for minutes before they give up.
 * @param {URL} address
 * @returns {Promise<boolean>}
 */
export function reachable(address, timeoutMs = 4000) {
  const port = Number(address.port) || (address.protocol === 'http:' ? 80 : 443);
  return new Promise((resolve) => {
    const socket = net.connect({ host: address.hostname, port });
    const done = (answer) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => done(false), timeoutMs);
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
