import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import { ownerPicks, type StateToAsk } from '../../rig/openclaw/owner-pick.ts';

/** A store to ask about, at a moment (epoch ms). */
export interface Question {
  id: string;
  home: string;
  at: number;
  agents: string[];
}

/** What a version itself makes of a store that it or another one made. */
export interface Opinion {
  /** By agent: the profile that its next call uses, or null. */
  picks: Record<string, string | null>;
  /** Why it does not take the store, in its own words, or null. A store in which it finds no profile counts as not taken. */
  refusal: string | null;
}

/** Asks one version about stores, by id. The look of Clawlamp comes first: a program may change what it opens. */
export async function opinions(
  version: OpenClawVersion,
  questions: Question[],
): Promise<Map<string, Opinion>> {
  const states = questions.flatMap(({ id, home, at, agents }) =>
    agents.map((agent): StateToAsk => ({ name: id, home, agent, at })),
  );
  const answers = await ownerPicks(version, states);
  const found = new Map<string, Opinion>();
  for (const { id, agents } of questions) {
    const picks = answers.filter(({ name }) => name === id);
    const problem = picks.find((one) => one.problem)?.problem?.split('\n')[0];
    const empty = picks.every(({ stored = [] }) => stored.length === 0);
    found.set(id, {
      picks: Object.fromEntries(agents.map((agent, index) => [agent, picks[index]?.next ?? null])),
      refusal: problem ?? (empty ? 'lists no profile' : null),
    });
  }
  return found;
}
