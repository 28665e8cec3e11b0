import { spawn } from 'node:child_process';
import { SetupError } from './screen.mjs';

/**
 * Runs a program in our place: same terminal, its exit code is ours, and the signals that end us end it.
 * @returns {Promise<number>}
 */
export function becomeChild(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => reject(new SetupError(`${program} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => resolve(signal === null ? code : 128 + 15));
  });
}
