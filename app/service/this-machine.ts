import { uptime } from 'node:os';

/** True while a process of that number lives, whoever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Epoch ms at which the machine was started. */
export function machineStartedAt(): number {
  return Date.now() - uptime() * 1_000;
}
