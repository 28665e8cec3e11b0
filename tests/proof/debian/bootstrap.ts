import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What stands in it beyond the smallest Debian. `dbus` is named: debootstrap takes no package that stands for it. */
const KINDS = {
  /** A machine with sessions. */
  'service-root': [
    ...['systemd-sysv', 'libpam-systemd', 'dbus', 'dbus-system-bus-common', 'dbus-user-session'],
    ...['login', 'passwd', 'procps'],
  ],
  /** Nothing: what a package of ours needs it has to bring. The certificates are what lets the archive be reached. */
  'clean-root': ['ca-certificates'],
};

/**
 * A Debian 12, made once and kept in the cache; whoever uses it does so without writing into it.
 * @throws Error where debootstrap does not get through (the network, say)
 */
export function bootstrappedDebian(cacheDir: string, kind: keyof typeof KINDS): string {
  const root = path.join(cacheDir, kind, 'bookworm');
  if (existsSync(root)) return root;
  const part = `${root}.part-${process.pid}`;
  mkdirSync(path.dirname(root), { recursive: true });
  // Without one debootstrap takes Debian's own.
  const mirror = process.env['CLAWLAMP_DEBIAN_MIRROR'];
  const packages = `--include=${KINDS[kind].join(',')}`;
  console.log('making a Debian 12 with debootstrap, once; this takes minutes');
  try {
    execFileSync(
      'debootstrap',
      ['--variant=minbase', packages, 'bookworm', part, ...(mirror ? [mirror] : [])],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    rmSync(path.join(part, 'var', 'cache', 'apt'), { recursive: true, force: true });
    renameSync(part, root);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return root;
}
