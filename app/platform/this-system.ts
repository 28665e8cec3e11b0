/**
 * Which operating system this process runs on, for words that differ by it: how a shell takes a word, how a path is written.
 * Set once at the start by whoever makes the ports (`Ports.platform`); every function that depends on it takes it as an
 * argument too, so that a test on Linux can judge Windows.
 */
let current: NodeJS.Platform = 'linux';

/** Says which system this is. Called once by each program, before anything is printed. */
export function runsOn(platform: NodeJS.Platform): void {
  current = platform;
}

/** The system that {@link runsOn} told. */
export function thisSystem(): NodeJS.Platform {
  return current;
}
