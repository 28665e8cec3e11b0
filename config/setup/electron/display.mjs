import net from 'node:net';

/**
 * Whether there is a screen to show a tray on.
 * @param {{env?: Record<string, string | undefined>, platform?: string}} [where]
 * @returns {Promise<{usable: boolean, why: string, wayland: boolean}>} `why` is a sentence when there is none
 */
export async function findDisplay({ env = process.env, platform = process.platform } = {}) {
  const yes = { usable: true, why: '', wayland: false };
  if (platform !== 'linux') return yes;
  if (env.DISPLAY) {
    if (await answers(env.DISPLAY)) return yes;
    if (!env.WAYLAND_DISPLAY) return no(`DISPLAY is ${env.DISPLAY}, but no X server answers there.`);
  }
  if (env.WAYLAND_DISPLAY) return { ...yes, wayland: true };
  return no('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).');
}

const no = (why) => ({ usable: false, why, wayland: false });

/** A local display is a socket in /tmp/.X11-unix, or an abstract one of that name; any other is taken at its word. */
async function answers(display) {
  const local = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display);
  if (!local) return true;
  const socket = `/tmp/.X11-unix/X${local[1]}`;
  return (await connects(socket)) || (await connects(`\0${socket}`));
}

function connects(socketPath) {
  return new Promise((resolve) => {
    const socket = net.connect({ path: socketPath });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
