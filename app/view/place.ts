import { say } from '../language/say.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import { consumerName, installName, shown } from '../words/names.ts';

/** What tells where a sign-in stands: its agents are counted over rows and routes. */
export type Places = Pick<Snapshot, 'profiles' | 'routes'>;

function agentsOf(install: string | null, { profiles, routes }: Places): Set<string> {
  return new Set(
    [...profiles.filter(({ consumer }) => consumer === 'openclaw'), ...routes]
      .filter((one) => one.install === install)
      .flatMap(({ agent }) => (agent === null ? [] : [agent])),
  );
}

/**
 * Who uses a sign-in, as short as it may be: "OpenClaw" where that has one agent, "Agent work" where there is but one
 * OpenClaw, "Codex CLI"; else both names.
 */
export function placeName(row: Pick<ProfileRow, 'consumer' | 'agent' | 'install'>, places: Places): string {
  if (row.consumer !== 'openclaw' || row.agent === null) return consumerName(row);
  if (agentsOf(row.install, places).size < 2) return installName({ kind: 'openclaw', name: row.install });
  const installs = new Set(
    places.profiles.filter(({ consumer }) => consumer === 'openclaw').map(({ install }) => install),
  );
  return installs.size < 2 ? say('Agent {agent}', { agent: shown(row.agent, 60) }) : consumerName(row);
}
