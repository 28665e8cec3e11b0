import { AppError } from '../model/errors.ts';
import type { LoginOutcome, LoginRun } from '../model/sign-in-run.ts';

/** What is done once a sign-in has ended. */
export interface AfterSignIn {
  /** Looks at what it left. Never rejects. */
  look(): Promise<unknown>;
  /** Writes down and tells what it came to. Never rejects. */
  writeDown(rowId: string, outcome: LoginOutcome): Promise<void>;
}

/** Room for one sign-in at a time, from its start until its outcome is written down. */
export class SignInSlot {
  #run: LoginRun | null = null;
  /** Set from the start of a sign-in until its outcome is about to be written down. */
  #ending: Promise<void> | null = null;
  #ended: Promise<void> = Promise.resolve();

  constructor(private readonly after: AfterSignIn) {}

  /** The sign-in that runs now, or null. */
  running(): LoginRun | null {
    return this.#run;
  }

  /** True while a store may be half way by design, and what it shows is nothing to write down. */
  busy(): boolean {
    return this.#run !== null || this.#ending !== null;
  }

  /** Resolves when the last sign-in has ended and is written down. */
  ended(): Promise<void> {
    return this.#ended;
  }

  /** @throws AppError SIGNIN_BUSY while another one runs, and what `begin` throws */
  start(rowId: string, begin: () => LoginRun): LoginRun {
    if (this.#run) throw new AppError('SIGNIN_BUSY');
    const run = begin();
    this.#run = run;
    this.#ending = run.finished.then((outcome) => this.#finish(rowId, outcome));
    this.#ended = this.#ending;
    return run;
  }

  async #finish(rowId: string, outcome: LoginOutcome): Promise<void> {
    this.#run = null;
    await this.after.look();
    this.#ending = null;
    await this.after.writeDown(rowId, outcome);
  }
}
