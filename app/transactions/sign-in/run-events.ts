import { told, type Words } from '../../model/told.ts';
import type { Account } from '../../model/snapshot.ts';
import { AppError, errorView, type FoundError } from '../../model/errors.ts';
import type { Clock } from '../../platform/ports.ts';
import type {
  FoundLoginEvent,
  FoundLoginOutcome,
  FoundLoginRun,
  LoginStep,
} from '../../model/sign-in-run.ts';

/** How long a question about another account may stay open. */
const ANSWER_TIMEOUT_MS = 5 * 60_000;

/** What the transaction uses to tell its progress and to hear the person. */
export interface RunControl {
  /** Aborted by cancel. Heeded before the write; after it the write is finished or undone, never cut. */
  readonly signal: AbortSignal;
  emit(event: FoundLoginEvent): void;
  /** Runs one visible step. The work may return a note for it. */
  step<T>(step: LoginStep, work: () => Promise<T>, note?: (result: T) => Words | null): Promise<T>;
  skip(step: LoginStep, note: Words): void;
  /** Asks whether to use another account. False on "no" and after five minutes. @throws AppError SIGNIN_CANCELLED. */
  confirmAccount(before: Account, after: Account): Promise<boolean>;
  /** Who takes pasted answers from now on; null for nobody. */
  takePastes(taker: ((text: string) => FoundError | null) | null): void;
  /** @throws AppError SIGNIN_CANCELLED when the person has cancelled. */
  stopIfCancelled(): void;
}

/** The one implementation of a run: events are kept, so that a late subscriber sees the whole story. */
export class Run implements FoundLoginRun, RunControl {
  readonly finished: Promise<FoundLoginOutcome>;
  readonly #cancel = new AbortController();
  readonly #listeners = new Set<(event: FoundLoginEvent) => void>();
  readonly #past: FoundLoginEvent[] = [];
  #answer: ((useNewAccount: boolean) => void) | null = null;
  #paste: ((text: string) => FoundError | null) | null = null;

  constructor(
    readonly profileId: string,
    private readonly clock: Clock,
    work: (control: RunControl) => Promise<FoundLoginOutcome>,
  ) {
    // Started in the next turn: whoever starts a run can subscribe before the first event.
    this.finished = Promise.resolve()
      .then(() => work(this))
      .catch((error: unknown): FoundLoginOutcome => ({ kind: 'unchanged', error: errorView(error) }))
      .then((outcome) => {
        this.emit({ type: 'finished', outcome });
        return outcome;
      });
  }

  get signal(): AbortSignal {
    return this.#cancel.signal;
  }

  subscribe(listener: (event: FoundLoginEvent) => void): () => void {
    for (const event of this.#past) listener(event);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  answer(useNewAccount: boolean): void {
    this.#answer?.(useNewAccount);
  }

  paste(text: string): FoundError | null {
    return this.#paste
      ? this.#paste(text)
      : new AppError('PASTE_REFUSED', told('no answer is waited for')).view();
  }

  takePastes(taker: ((text: string) => FoundError | null) | null): void {
    this.#paste = taker;
  }

  cancel(): void {
    this.#cancel.abort();
  }

  emit(event: FoundLoginEvent): void {
    this.#past.push(event);
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch {
        // A listener's fault must not end a write half-way.
      }
    }
  }

  async step<T>(step: LoginStep, work: () => Promise<T>, note?: (result: T) => Words | null): Promise<T> {
    this.emit({ type: 'step', step, state: 'running', note: null });
    const result = await work();
    this.emit({ type: 'step', step, state: 'done', note: note?.(result) ?? null });
    return result;
  }

  skip(step: LoginStep, note: Words): void {
    this.emit({ type: 'step', step, state: 'skipped', note });
  }

  stopIfCancelled(): void {
    if (this.signal.aborted) throw new AppError('SIGNIN_CANCELLED');
  }

  async confirmAccount(before: Account, after: Account): Promise<boolean> {
    this.stopIfCancelled();
    let onAbort = (): void => {};
    let stopTimer = (): void => {};
    const answered = new Promise<boolean>((resolve, reject) => {
      this.#answer = resolve;
      onAbort = () => reject(new AppError('SIGNIN_CANCELLED'));
      this.signal.addEventListener('abort', onAbort, { once: true });
      stopTimer = this.clock.after(ANSWER_TIMEOUT_MS, () => resolve(false));
    });
    this.emit({ type: 'confirm-account', before, after });
    try {
      return await answered;
    } finally {
      this.#answer = null;
      stopTimer();
      this.signal.removeEventListener('abort', onAbort);
    }
  }
}
