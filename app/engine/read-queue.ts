/**
 * Readings never overlap: one runs and at most one waits. Everyone who asks meanwhile shares the one that starts after them.
 */
export class ReadQueue<T> {
  #queue: Promise<unknown> = Promise.resolve();
  #waiting: Promise<T> | null = null;
  /** True when somebody who waits is a person. */
  #asked = false;

  /** @param readOnce one reading; `asked` when a person waits for it */
  constructor(private readonly readOnce: (asked: boolean) => Promise<T>) {}

  /** A reading that starts after this call. Rejects as the reading does. */
  read(asked = true): Promise<T> {
    this.#asked ||= asked;
    this.#waiting ??= this.#next();
    return this.#waiting;
  }

  /** A reading nobody waits for: its failure is told as `unknown`, and the next event or a minute later tries again. */
  readSoon(): void {
    void this.read(false).catch(() => undefined);
  }

  /** Does something behind the running reading, unless another one waits by then: that starts later, and sees more. */
  behind(work: () => Promise<void>): void {
    const unlessWaiting = (): Promise<void> | null => (this.#waiting ? null : work());
    this.#queue = this.#queue.then(unlessWaiting).catch(() => undefined);
  }

  /** Resolves when nothing runs that runs now; never rejects. */
  idle(): Promise<unknown> {
    return this.#queue;
  }

  #next(): Promise<T> {
    const next = this.#queue.then(() => {
      this.#waiting = null;
      const asked = this.#asked;
      this.#asked = false;
      return this.readOnce(asked);
    });
    this.#queue = next.catch(() => undefined);
    return next;
  }
}
