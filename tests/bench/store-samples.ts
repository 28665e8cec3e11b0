import path from 'node:path';
import { StoreHome, oauth, jwt, NOW, DAY } from '../unit/openclaw/support.ts';

/** Made-up stores of one size in three generations, for measuring. */

export const MEDIA = ['json', 'agent-sqlite', 'shared-sqlite'] as const;
export type Medium = (typeof MEDIA)[number];

const claims = {
  iat: NOW / 1000 - 3600,
  exp: (NOW + 10 * DAY) / 1000,
  'https://api.openai.com/auth': { chatgpt_account_id: 'acc', chatgpt_plan_type: 'pro' },
  pad: 'x'.repeat(1200),
};

function profilesOf(agent: string, provider: string, count: number): Record<string, object> {
  const made = Array.from({ length: count }, (_, n) => {
    const entry = oauth({
      provider,
      access: jwt({ ...claims, sub: `${agent}-${n}` }),
      refresh: `rt-${agent}-${n}`,
      email: `${agent}-${n}@example.com`,
    });
    return [`${provider}:${agent}-${n}`, entry] as const;
  });
  return Object.fromEntries(made);
}

function stateOf(profiles: Record<string, object>, provider: string): object {
  const usageStats = Object.fromEntries(
    Object.keys(profiles).map((id) => [id, { lastUsed: NOW - 1000, errorCount: 0 }]),
  );
  return { version: 1, order: { [provider]: Object.keys(profiles) }, usageStats };
}

/** A gateway log in which every tenth line refuses a sign-in that stands in no store: each is held against every row. */
function logLines(count: number): string {
  const line = (n: number): string =>
    JSON.stringify({
      0:
        n % 10 === 0
          ? `OAuth token refresh failed for openai-codex: stranger-${n}: 401 token_expired`
          : `turn ${n}`,
      _meta: { logLevelName: n % 10 === 0 ? 'ERROR' : 'INFO' },
      time: new Date(NOW - 60_000 + n).toISOString(),
    });
  return Array.from({ length: count }, (_, n) => `${line(n)}\n`).join('');
}

/** A home with this many agents, each with this many sign-ins of its own, and a model for each of them. */
export async function makeHome(medium: Medium, agents: number, perAgent: number): Promise<StoreHome> {
  const home = await StoreHome.make();
  const provider = medium === 'json' ? 'openai-codex' : 'openai';
  const ids = ['main', ...Array.from({ length: agents - 1 }, (_, n) => `agent-${n + 1}`)];
  const model = medium === 'json' ? 'openai-codex/gpt-5.5' : 'openai/gpt-5.5';
  await home.write('gateway.log', logLines(agents * perAgent));
  await home.write('openclaw.json', {
    // Its own log and not the folder that all gateways of a person share: what runs beside must not be measured.
    logging: { file: path.join(home.stateDir, 'gateway.log') },
    agents: { defaults: { model: { primary: model } }, list: ids.map((id) => ({ id })) },
  });
  for (const id of ids) {
    const profiles = profilesOf(id, provider, perAgent);
    const store = { version: 1, profiles };
    if (medium === 'json') {
      await home.profiles(profiles, id);
      await home.state(stateOf(profiles, provider), id);
    } else {
      await home.agentDatabase(
        { version: medium === 'agent-sqlite' ? 1 : 23, store, state: stateOf(profiles, provider) },
        id,
      );
    }
  }
  if (medium === 'shared-sqlite') {
    const profiles = profilesOf('shared', provider, perAgent);
    await home.stateDatabase({
      'auth.sharedStore': { location: 'state-db' },
      'authProfiles.store': { version: 1, profiles },
      'authProfiles.state': stateOf(profiles, provider),
    });
  }
  return home;
}
