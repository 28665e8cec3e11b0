import type { RepairedView, UndoView } from '../../contract/view.ts';
import type { Engine } from '../../model/engine.ts';
import type { Clock } from '../../platform/ports.ts';
import { repairedWords, type RepairState } from './repair-view.ts';

/** So long a change can be taken back by the bar below the list, in ms; after that in the settings. */
export const UNDO_BAR_MS = 10_000;

export interface MadeChangesDeps {
  engine: Pick<Engine, 'repair' | 'undo'>;
  clock: Clock;
  /** Something new is to be shown; with what is said aloud of it, if anything. */
  changed: (said?: string) => void;
}

/** Changes that were made in this run of the lamp, one at a time, and how each is taken back. */
export class MadeChanges {
  readonly #results = new Map<string, RepairedView>();
  /** By what each can be taken back: what it was called, and the row at which it is told. */
  readonly #made = new Map<string, { title: string; row: string }>();
  #changing: string | null = null;
  #bar: UndoView | null = null;
  #stopBar = (): void => undefined;

  constructor(private readonly deps: MadeChangesDeps) {}

  /** What rows tell of it. */
  state(): Pick<RepairState, 'changing' | 'results'> {
    return { changing: this.#changing, results: this.#results };
  }

  /** What the last change can be taken back by, for as long as the bar stands. */
  bar(): UndoView | null {
    return this.#bar;
  }

  /** Makes a planned repair, and tells of it at its row. Another one meanwhile is not taken. */
  repair(plan: string, row: string, title: string): void {
    this.#change(plan, row, title, false);
  }

  /** Takes back a change of this run. @returns false where it is none of them */
  undo(act: string): boolean {
    const done = this.#made.get(act);
    if (done) this.#change(act, done.row, done.title, true);
    return done !== undefined;
  }

  /** A change that something else made, which can be taken back all the same. */
  note(act: string, title: string, row: string): void {
    this.#made.set(act, { title, row });
  }

  /** Shows the bar for a change that was told of. */
  offer(act: string, sentence: string): void {
    this.#take();
    this.#bar = { act, sentence };
    this.#stopBar = this.deps.clock.after(UNDO_BAR_MS, () => {
      this.#take();
      this.deps.changed();
    });
  }

  stop(): void {
    this.#take();
  }

  #take(): void {
    this.#stopBar();
    this.#bar = null;
  }

  #change(id: string, row: string, title: string, undone: boolean): void {
    if (this.#changing !== null) return;
    const { engine, changed } = this.deps;
    this.#changing = id;
    this.#results.delete(row);
    this.#take();
    changed();
    void (undone ? engine.undo(id) : engine.repair(id)).then((outcome) => {
      this.#changing = null;
      const words = repairedWords(outcome, title, undone);
      this.#results.set(row, words);
      if (outcome.kind === 'done' && !undone) {
        this.note(outcome.act, title, row);
        this.offer(outcome.act, words.sentence);
      }
      changed(words.sentence);
    });
  }
}
