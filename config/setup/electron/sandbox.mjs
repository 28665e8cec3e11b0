import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { shown } from '../run/places.mjs';

/**
 * Why Chromium's sandbox cannot be used here, or null when it can. Electron refuses to start as root with it, and
 * needs either unprivileged user namespaces or its set-uid helper.
 * @param {string} executable Electron
 */
export function sandboxHindrance(executable) {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'you are root';
  const restricted =
    kernel('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernel('kernel/unprivileged_userns_clone') === '0' ||
    kernel('user/max_user_namespaces') === '0';
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  if (!restricted || isSetuidRoot(helper)) return null;
  return (
    'this system keeps user namespaces from programs like Electron; to use the sandbox, run once as root: ' +
    `chown root:root ${shown(helper)} && chmod 4755 ${shown(helper)}`
  );
}

function kernel(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return null; // this kernel does not have the switch
  }
}

function isSetuidRoot(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0;
}
