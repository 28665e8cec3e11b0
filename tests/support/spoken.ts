import { diagnose as diagnoseFacts, type Diagnosis } from '../../app/diagnose/diagnose.ts';
import type { Facts } from '../../app/diagnose/gather/facts.ts';
import type { Snapshot } from '../../app/model/snapshot.ts';
import { spokenSnapshot } from '../../app/words/spoken-snapshot.ts';

/** What a reading means, in words, as whoever draws or prints it gets it. */
export function diagnose(facts: Facts): Omit<Diagnosis, 'snapshot'> & { snapshot: Snapshot } {
  const found = diagnoseFacts(facts);
  return { ...found, snapshot: spokenSnapshot(found.snapshot) };
}
