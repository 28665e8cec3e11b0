/** A reading holds the process no longer than about this between two turns of the event loop. In ms. */
const LONGEST_MS = 40;

let since = performance.now();

/** Lets others have their turn, when the last one is some time ago. Called between two steps of a reading. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < LONGEST_MS) return;
  await new Promise<void>((done) => setImmediate(done));
  since = performance.now();
}
