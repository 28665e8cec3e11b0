import { uptime } from 'node:os';

/** What this machine says of itself, for those to whom no port is handed: what stands on its disk goes by its own clock. */

/** The machine's own clock, epoch ms: what times of files are held against, whatever time a reading is judged at. */
export function machineNow(): number {
  return Date.now();
}

/** Epoch ms at which the machine was started. */
export function machineStartedAt(): number {
  return Date.now() - uptime() * 1_000;
}

/** The system that this process runs on; whoever makes the ports hands it on. */
export function machinePlatform(): NodeJS.Platform {
  return process.platform;
}

/** True while a process of that number lives, whoever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True while a process of that number lives and takes a signal of ours: for an ordinary user, one of this account (kill(2)). */
export function takesSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** True when the system says that there is no process of that number. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
