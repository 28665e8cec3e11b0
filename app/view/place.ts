import { say } from '../language/say.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import { consumerName, installName, shown } from '../words/names.ts';

/** What tells where a sign-in stands: its agents are counted over rows and routes. */
export type Places = Pick<Snapshot, 'profiles' | 'routes'>;

/** What is counted over all rows and routes, once for all of them. */
interface Counted {
  routes: Places['routes'];
  /** How many agents each OpenClaw has, by its name. */
  agents: ReadonlyMap<string | null, ReadonlySet<string>>;
  /** How many OpenClaws have a row. */
  installs: number;
}

const counted = new WeakMap<Places['profiles'], Counted>();

function countedIn({ profiles, routes }: Places): Counted {
  const before = counted.get(profiles);
  if (before?.routes === routes) return before;
  const own = profiles.filter(({ consumer }) => consumer === 'openclaw');
  const agents = new Map<string | null, Set<string>>();
  for (const { install, agent } of [...own, ...routes]) {
    if (agent !== null) agents.set(install, (agents.get(install) ?? new Set()).add(agent));
  }
  const made = { routes, agents, installs: new Set(own.map(({ install }) => install)).size };
  counted.set(profiles, made);
  return made;
}

/**
 * Who uses a sign-in, as short as it may be: "OpenClaw" where that has one agent, "Agent work" where there is but one
 * OpenClaw, "Codex CLI"; else both names.
 */
export function placeName(row: Pick<ProfileRow, 'consumer' | 'agent' | 'install'>, places: Places): string {
  if (row.consumer !== 'openclaw' || row.agent === null) return consumerName(row);
  const { agents, installs } = countedIn(places);
  if ((agents.get(row.install)?.size ?? 0) < 2) return installName({ kind: 'openclaw', name: row.install });
  return installs < 2 ? say('Agent {agent}', { agent: shown(row.agent, 60) }) : consumerName(row);
}
