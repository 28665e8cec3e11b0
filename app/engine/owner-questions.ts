import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { GatewayAnswerFact, Opinion } from '../model/second-opinion.ts';
import type { Ports } from '../platform/ports.ts';
import { askOwners } from '../second-opinion/ask-owners.ts';
import { spoken } from '../words/spoken.ts';
import type { RemoteGateway } from './remote-gateway.ts';

export interface QuestionDeps {
  ports: Ports;
  dataDir: string;
  elsewhere: RemoteGateway;
  /** Reads everything again, and returns what that came to. */
  read: () => Promise<Diagnosis>;
}

/** Asks the owners' own programs, one round of questions at a time, and keeps what running gateways answered. */
export class OwnerQuestions {
  #asking: Promise<unknown> = Promise.resolve();
  #answers: GatewayAnswerFact[] = [];

  constructor(private readonly deps: QuestionDeps) {}

  /** What gateways have answered in this run, the newest answer about each row: a fact for the next diagnosis. */
  answers(): GatewayAnswerFact[] {
    return this.#answers;
  }

  /**
   * @param rows one, several, or all (null)
   * @throws AppError PROFILE_NOT_FOUND, and STOPPED when `signal` is aborted
   */
  ask(rows: string | readonly string[] | null, signal: AbortSignal): Promise<Opinion> {
    const next = this.#asking.then(() => this.#askAll(rows, signal));
    this.#asking = next.catch(() => undefined);
    return next;
  }

  async #askAll(rows: string | readonly string[] | null, signal: AbortSignal): Promise<Opinion> {
    const { ports, dataDir, elsewhere, read } = this.deps;
    // Asked against what stands there now, so that a difference is not a matter of time.
    const diagnosis = await read();
    const { answers, gateways } = await askOwners(ports, dataDir, diagnosis, rows, signal);
    // A newer answer about a row replaces the older one.
    const told = new Set(gateways.flatMap(({ held }) => held.map((one) => one.row)));
    const kept = this.#answers.map((fact) => ({
      ...fact,
      held: fact.held.filter((one) => !told.has(one.row)),
    }));
    this.#answers = [...kept.filter(({ held }) => held.length > 0), ...gateways];
    if (gateways.length > 0) await read();
    const its = elsewhere.opinion(rows);
    return spoken({ at: ports.clock.now(), answers: its ? [...answers, its] : answers });
  }
}
