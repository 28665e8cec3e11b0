import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../../../config/setup/run/places.mjs';
import { bootstrappedDebian } from './bootstrap.ts';

const archives = (): string => path.join(cacheDir, 'packaging', 'debian-12-archives');

/** The devices that a program may expect, in a folder of their own. */
const DEVICES = `
mount -t tmpfs -o mode=755 dev .
cd "$PWD"
for one in 'null 1 3' 'zero 1 5' 'full 1 7' 'random 1 8' 'urandom 1 9' 'tty 5 0'; do
  set -- $one
  mknod -m 666 $1 c $2 $3
done
mkdir -m 1777 shm
ln -s /proc/self/fd fd
ln -s /proc/self/fd/0 stdin
ln -s /proc/self/fd/1 stdout
ln -s /proc/self/fd/2 stderr
`;

/** The ordinary account in it. */
export const USER = { name: 'ada', uid: 1000 };

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A clean Debian 12 in a folder. Its mounts are those of this process: `prove.mjs` gives it a space of its own for them. */
export class CleanDebian {
  /** Its place on this machine. */
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * What debootstrap makes of the archive's minimal set, fetched once and copied for each run.
   * @param folder made anew
   */
  static make(folder: string): CleanDebian {
    const kept = bootstrappedDebian(cacheDir, 'clean-root');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.dirname(folder), { recursive: true });
    execFileSync('cp', ['-a', kept, folder]);
    const root = new CleanDebian(folder);
    // Nothing of this machine is bound into it: it is removed as a whole.
    execFileSync('mount', ['-t', 'proc', 'proc', path.join(folder, 'proc')]);
    execFileSync('sh', ['-ec', DEVICES], { cwd: path.join(folder, 'dev') });
    for (const name of ['resolv.conf', 'hosts']) cpSync(`/etc/${name}`, path.join(folder, 'etc', name));
    // The machine's way to the archive, whatever it is.
    const proxies = execFileSync('apt-config', ['dump'], { encoding: 'utf8' });
    const lines = proxies.split('\n').filter((line) => /^Acquire::https?::Proxy /.test(line));
    writeFileSync(path.join(folder, 'etc/apt/apt.conf.d/00machine'), `${lines.join('\n')}\n`);
    // What is fetched is kept for the next run.
    mkdirSync(archives(), { recursive: true });
    cpSync(archives(), path.join(folder, 'var/cache/apt/archives'), { recursive: true });
    writeFileSync(
      path.join(folder, 'etc/apt/apt.conf.d/01keep'),
      'APT::Keep-Downloaded-Packages "true";\nAPT::Sandbox::User "root";\n',
    );
    // It is thrown away: nothing need be on the disk before the next step.
    writeFileSync(path.join(folder, 'etc/dpkg/dpkg.cfg.d/fast'), 'force-unsafe-io\n');
    // No service of it starts.
    writeFileSync(path.join(folder, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    root.must('useradd', '--create-home', '--uid', String(USER.uid), USER.name);
    return root;
  }

  /** Keeps what was fetched, and takes all of it away. */
  remove(): void {
    const fetched = path.join(this.folder, 'var/cache/apt/archives');
    for (const name of readdirSync(fetched).filter((one) => one.endsWith('.deb') && !/^clawlamp/.test(one)))
      cpSync(path.join(fetched, name), path.join(archives(), name));
    for (const name of ['proc', 'dev']) execFileSync('umount', ['-l', path.join(this.folder, name)]);
    const mounted = readFileSync('/proc/self/mountinfo', 'utf8').includes(` ${this.folder}/`);
    if (mounted) throw new Error(`something is still mounted below ${this.folder}`);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #line(env: Record<string, string>, uid: number, words: readonly string[]): string[] {
    const own = {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: uid === 0 ? '/root' : `/home/${USER.name}`,
      LANG: 'C.UTF-8',
      DEBIAN_FRONTEND: 'noninteractive',
      ...(uid === 0 ? passedOn() : {}),
      ...env,
    };
    const settings = Object.entries(own).map(([name, value]) => `${name}=${value}`);
    return [`--userspec=${uid}:${uid}`, this.folder, 'env', '-i', ...settings, ...words];
  }

  /** Runs a program in it to its end. `uid` 0 is its administrator. */
  run(words: readonly string[], uid = 0, env: Record<string, string> = {}): Ran {
    const done = spawnSync('chroot', this.#line(env, uid, words), { encoding: 'utf8', timeout: 570_000 });
    return { code: done.status ?? -1, out: done.stdout, err: done.stderr };
  }

  /** As its administrator. @throws Error with what it said, when it fails */
  must(...words: string[]): string {
    const { code, out, err } = this.run(words);
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}:\n${(out + err).slice(-2000)}`);
    return out;
  }

  /** Starts a program of the ordinary account. */
  start(words: readonly string[], env: Record<string, string> = {}): ChildProcess {
    return spawn('chroot', this.#line(env, USER.uid, words), { stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Every path in it but those of homes, of the kernel, and of what the package manager and programs of others keep. */
  paths(): Set<string> {
    const passed = [
      'proc',
      'dev',
      'sys',
      'home',
      'root',
      'tmp',
      'run',
      'var/lib/dpkg',
      'var/lib/apt',
      'var/cache',
      'var/log',
    ];
    const not = passed.flatMap((name) => ['-path', path.join(this.folder, name), '-prune', '-o']);
    const found = execFileSync('find', [this.folder, ...not, '-print'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return new Set(found.split('\n').map((file) => file.slice(this.folder.length)));
  }
}

/** What of this machine's environment leads to the network. */
function passedOn(): Record<string, string> {
  const names = Object.keys(process.env).filter((name) => /^(?:https?|no|all)_proxy$/i.test(name));
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}
