// What this version itself makes of a store: which profiles it lists, and which one its next call would use.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setNow } from './clock.mjs';
import { agentDir } from './owner-steps.mjs';

/**
 * @returns the profiles each agent has, and the first one in the order in which this version tries them. A store that the
 * version cannot load is refused, with its own words.
 */
export async function askAbout(owner, job) {
  setNow(job.at);
  const agents = {};
  let refusal = null;
  for (const { id, provider } of job.agents) {
    try {
      const store = owner.ensureAuthProfileStore(agentDir(job, id), { allowKeychainPrompt: false });
      const cfg = configuration(job);
      const order = owner.resolveAuthProfileOrder({ cfg, store, provider });
      agents[id] = { profiles: Object.keys(store.profiles), pick: order[0] ?? null };
    } catch (thrown) {
      refusal ??= String(thrown?.message ?? thrown)
        .split('\n')[0]
        .slice(0, 200);
      agents[id] = { profiles: [], pick: null };
    }
  }
  const empty = Object.values(agents).every(({ profiles }) => profiles.length === 0);
  return { id: job.id, agents, says: refusal ?? (empty ? 'lists no profile' : null) };
}

function configuration(job) {
  try {
    return JSON.parse(readFileSync(path.join(job.home, '.openclaw', 'openclaw.json'), 'utf8'));
  } catch {
    return {};
  }
}
