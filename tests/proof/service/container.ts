import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../../rig/desktop/until.ts';

/** First account of the container. */
const UID = 1000;

/** A booted Debian with one person in it, `pat`. */
export interface Container {
  /** Runs as the administrator. @returns what it printed; throws where it fails */
  root(...command: string[]): string;
  /** Runs in a session of pat, which begins and ends with it (PAM, as `login` does). */
  pat(...command: string[]): { code: number; out: string };
  login(): void;
  /** Ends pat's lasting session. */
  logout(): void;
  write(file: string, text: string, mode?: number): void;
  /** Powers it off; nothing of it is kept. */
  stop(): Promise<void>;
}

const ENDED_MS = 60_000;

/** The first process of the container that nspawn started, or null: the one before it only makes the mounts. */
function leaderOf(pid: number): number | null {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  const isSystemd = (child: number) => readFileSync(`/proc/${child}/comm`, 'utf8').trim() === 'systemd';
  return children.find((child) => child > 0 && isSystemd(child)) ?? null;
}

/**
 * Boots a Debian root in a container: its own processes, mounts, names and a network that leads nowhere. Whatever it writes is in
 * memory and ends with it. Registered with no manager of the machine.
 * @param shared folders and files of this machine, by where they stand there; read-only
 */
export async function bootContainer(debian: string, shared: Record<string, string>): Promise<Container> {
  const mounts = Object.entries(shared).map(([there, here]) => `--bind-ro=${here}:${there}`);
  const options = [
    '--register=no',
    '--keep-unit',
    '--private-network',
    '--volatile=overlay',
    '--console=pipe',
  ];
  const nspawn = spawn(
    'systemd-nspawn',
    ['-q', '-D', debian, '-b', ...options, '-M', 'clawlamp-proof', ...mounts],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<void>((done) => nspawn.once('exit', () => done()));
  // Whatever ends this process ends the container.
  process.once('exit', () => nspawn.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const pid = nspawn.pid;
  if (pid === undefined) throw new Error('systemd-nspawn cannot be started');
  const leader = await until('the first process of the container', () => leaderOf(pid), 60_000);
  const into = ['-t', String(leader), '-a'];
  const inside = (command: string[]) => spawnSync('nsenter', [...into, ...command], { encoding: 'utf8' });
  const root = (...command: string[]): string =>
    execFileSync('nsenter', [...into, ...command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const at = (file: string): string => path.join(`/proc/${leader}/root`, file);
  await until(
    'systemd of the container',
    () => /running|degraded/.test(inside(['systemctl', 'is-system-running']).stdout),
    120_000,
  );
  root('useradd', '-m', '-u', String(UID), '-s', '/bin/bash', 'pat');
  return {
    root,
    pat(...command) {
      const asPat = [
        'systemd-run',
        '-q',
        `--uid=${UID}`,
        '-p',
        'PAMName=login',
        '--pipe',
        '--wait',
        '--collect',
      ];
      const { status, stdout, stderr } = inside([...asPat, ...command]);
      return { code: status ?? -1, out: `${stdout}${stderr}` };
    },
    login: () =>
      void root(
        'systemd-run',
        '-q',
        '--unit=session-of-pat',
        `--uid=${UID}`,
        '-p',
        'PAMName=login',
        'sleep',
        'infinity',
      ),
    logout: () => void root('systemctl', 'stop', 'session-of-pat'),
    write(file, text, mode = 0o600) {
      const folders = path.dirname(file).split('/').slice(3);
      for (let depth = 1; depth <= folders.length; depth += 1) {
        const folder = at(path.join('/home/pat', ...folders.slice(0, depth)));
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        chownSync(folder, UID, UID);
      }
      writeFileSync(at(file), text, { mode });
      chownSync(at(file), UID, UID);
    },
    async stop() {
      inside(['systemctl', 'poweroff']);
      const late = setTimeout(() => nspawn.kill('SIGKILL'), ENDED_MS);
      await ended;
      clearTimeout(late);
    },
  };
}
