/** Resolves after so many ms, by the machine's own clock: between two tries of one step, where no deadline is meant. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The same, without keeping the process alive for it. */
export function pauseUnheld(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms).unref());
}

/** Resolves once everything that waits now had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
