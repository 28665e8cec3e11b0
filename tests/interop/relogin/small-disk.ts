import { execFileSync, spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorCode } from '../../../app/model/errors.ts';
import { ALICE, type Issuer } from '../../rig/issuer/issuer.ts';
import type { ReloginHome } from './home.ts';
import type { VictimScene } from './victim.ts';

/** Why disks cannot be mounted here (not root, no private mount namespaces), or null. */
export function whyNoMounts(): string | null {
  if (process.platform !== 'linux') return 'mount namespaces are a thing of Linux';
  try {
    execFileSync('unshare', ['-m', '--propagation', 'private', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
      stdio: 'ignore',
    });
    return null;
  } catch {
    return 'unshare -m and mount are not permitted here';
  }
}

/**
 * Signs in in a process of its own whose state directory is a small disk in a private mount namespace, which fills up or
 * turns read-only just before the owner's write. The product's own folder is on another disk. What is on the small disk
 * at the end becomes the home's state directory again.
 */
export async function signInOnSmallDisk(
  home: ReloginHome,
  issuer: Issuer,
  profileId: string,
  trouble: 'full' | 'read-only',
): Promise<{ kind: string; error: { code: ErrorCode } }> {
  const before = join(home.dir, 'state-before');
  const after = join(home.dir, 'state-after');
  await rename(home.stateDir, before);
  await mkdir(home.stateDir);
  const state = JSON.stringify(home.stateDir);
  const command =
    trouble === 'full'
      ? // Nothing is left at all: every block that the file system would still give is taken.
        `cat /dev/zero > ${state}/filler 2>/dev/null; sync ${state}; true`
      : `mount -o remount,ro ${state}`;
  const scene: VictimScene = {
    env: home.env,
    home: home.dir,
    stateDir: home.stateDir,
    dataDir: home.dataDir,
    openclawBin: home.program.bin,
    issuer: issuer.url,
    userId: ALICE.userId,
    profileId,
    provider: home.provider,
    stop: { op: 'write', at: 'spoil', command },
  };
  const script = `
    set -e
    mount -t tmpfs -o size=24m,mode=700 tmpfs "$STATE"
    cp -a "$BEFORE/." "$STATE/"
    "$NODE" --experimental-transform-types --no-warnings "$VICTIM" || true
    mount -o remount,rw "$STATE"
    rm -f "$STATE/filler"
    cp -a "$STATE/." "$AFTER/"`;
  await mkdir(after);
  const child = spawn('unshare', ['-m', '--propagation', 'private', 'sh', '-c', script], {
    env: {
      ...home.env,
      STATE: home.stateDir,
      BEFORE: before,
      AFTER: after,
      NODE: home.node,
      VICTIM: join(import.meta.dirname, 'victim.ts'),
    },
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stdin.end(JSON.stringify(scene));
  const code = await ended;
  await rm(home.stateDir, { recursive: true });
  await rename(after, home.stateDir);
  await rm(before, { recursive: true });
  const [, kind, error] = /^FINISHED (\w+) ?(\w*)/m.exec(said) ?? [];
  if (code !== 0 || !kind) throw new Error(`it ended with ${code}: ${said}`);
  return { kind, error: { code: error as ErrorCode } };
}
