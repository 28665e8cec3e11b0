// Preloaded into every Node child of the rig: no connection leaves loopback, and every try is written down.
// Not by `import … from 'node:process'`: that opens stdin, and a launcher would take bytes meant for its child.
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const options = typeof first === 'object' && first !== null ? first : {};
  const host = options.host ?? (typeof args[1] === 'string' ? args[1] : 'localhost');
  if (!options.path && typeof first !== 'string' && !isLoopback(host)) {
    if (process.env.RIG_STRAY_FILE)
      appendFileSync(process.env.RIG_STRAY_FILE, `${host}:${options.port ?? first}\n`);
    process.nextTick(() =>
      this.destroy(Object.assign(new Error('the rig has no network'), { code: 'ENETUNREACH' })),
    );
    return this;
  }
  return connect.apply(this, args);
};

const RIG_HOSTS = ['auth.openai.com', 'chatgpt.com', 'api.openai.com'];

function isLoopback(host) {
  // The rig itself, at an address of a network namespace of its own that /etc/hosts gives those names.
  if (process.env.RIG_ADDRESS && RIG_HOSTS.includes(host)) return true;
  if (process.env.RIG_ADDRESS && host === process.env.RIG_ADDRESS) return true;
  return host === 'localhost' || host === '::1' || host === '::' || host === '0.0.0.0' || /^127\./.test(host);
}
