import { VERSION } from '../../platform/version.ts';
import type { BundleInput } from './bundle.ts';

/** Newest events that a bundle holds. */
const EVENTS = 200;

/** What a bundle tells, as a document: nothing but what status, history and undo show anyway. */
export function explainable({ diagnosis, events, acts, platform, node }: BundleInput): object {
  const { snapshot, cases } = diagnosis;
  return {
    clawlamp: VERSION,
    machine: { platform, node },
    ...snapshot,
    profiles: snapshot.profiles.map(({ account, ...row }) => ({
      ...row,
      account: { email: account.email, plan: account.plan },
    })),
    stores: cases.flatMap(({ openclaw }) =>
      (openclaw?.stores ?? []).map(({ agent, generation, schemaVersion, state, note, files, leftovers }) => ({
        install: openclaw?.name ?? null,
        agent: agent.id,
        generation,
        schemaVersion,
        state,
        note,
        files,
        leftovers,
      })),
    ),
    logs: cases.flatMap(({ openclaw }) =>
      (openclaw?.log.signals ?? []).map(({ meaning, reason, at, agent, file }) => ({
        meaning,
        reason,
        at,
        agent,
        file,
      })),
    ),
    timeline: events.slice(-EVENTS),
    repairs: acts,
  };
}
