import { diagnose } from '../../support/spoken.ts';
import type { Cause, CauseCode } from '../../../app/model/cause.ts';
import type { OwnChange } from '../../../app/history/own-change.ts';
import type { TimelineEvent } from '../../../app/model/history-event.ts';
import type { Memory } from '../../../app/history/memory.ts';
import { observe, rowKey } from '../../../app/history/observe.ts';
import { observationOf } from '../../../app/diagnose/observation.ts';
import type { Observed } from '../../../app/history/observation.ts';
import type { SeenGrant } from '../../../app/history/tokens.ts';
import { factsOf, type Parts } from '../diagnose/facts-builder.ts';

export const ID = 'openai-codex:me@example.com';

function sightFrom(parts: Parts): Observed {
  const { cases, snapshot } = diagnose(factsOf(parts));
  return observationOf(cases, snapshot.now);
}

function grantsOf(sight: Observed): Map<string, SeenGrant> {
  return new Map(
    sight.installs.flatMap(({ key, rows }) => rows.map((row) => [rowKey(key, row.id), row] as const)),
  );
}

/** One reading after the other, as a watching Clawlamp has them. `restart` forgets what a process keeps to itself. */
export class Story {
  memory: Memory | null = null;
  #seen = new Map<string, SeenGrant>();

  restart(): void {
    this.#seen = new Map();
  }

  /** The events that a reading adds. */
  see(parts: Parts, deeds: OwnChange[] = []): TimelineEvent[] {
    const sight = sightFrom(parts);
    const { events, memory } = observe(this.memory, sight, deeds, this.#seen);
    this.memory = JSON.parse(JSON.stringify(memory)) as Memory;
    this.#seen = grantsOf(sight);
    return events;
  }

  /** A cause as it would show now, with what is remembered. */
  cause(parts: Parts, code: CauseCode): Cause | undefined {
    const facts = { ...factsOf(parts), memory: this.memory };
    return diagnose(facts).snapshot.causes.find((one) => one.code === code);
  }
}
