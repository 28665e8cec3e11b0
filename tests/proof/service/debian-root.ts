import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a machine with sessions needs beyond the smallest Debian. `dbus` is named: debootstrap takes no package that stands for it. */
const PACKAGES = [
  ...['systemd-sysv', 'libpam-systemd', 'dbus', 'dbus-system-bus-common', 'dbus-user-session'],
  ...['login', 'passwd', 'procps'],
];

/**
 * A Debian 12 with systemd, made once and kept in the cache; whoever starts it does so without writing into it.
 * @throws Error where debootstrap does not get through (the network, say)
 */
export function debianRoot(cacheDir: string): string {
  const root = path.join(cacheDir, 'service-root', 'bookworm');
  if (existsSync(root)) return root;
  const part = `${root}.part-${process.pid}`;
  mkdirSync(path.dirname(root), { recursive: true });
  // Without one debootstrap takes Debian's own.
  const mirror = process.env['CLAWLAMP_DEBIAN_MIRROR'];
  console.log('making a Debian 12 with debootstrap, once; this takes minutes');
  try {
    execFileSync(
      'debootstrap',
      ['--variant=minbase', `--include=${PACKAGES.join(',')}`, 'bookworm', part, ...(mirror ? [mirror] : [])],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    rmSync(path.join(part, 'var', 'cache', 'apt'), { recursive: true, force: true });
    renameSync(part, root);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return root;
}
