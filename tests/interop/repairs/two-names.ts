import { cp, link, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReloginHome, type Version } from '../relogin/home.ts';

/** Homes in which two agents reach one store, and repairs that begin there. On real releases. */

export const TWO_NAMES = ['linked file', 'linked folder', 'hard link'] as const;
export type TwoNames = (typeof TWO_NAMES)[number];

/** Makes the store of one agent a second name of the one of agent main. */
export async function nameTwice(home: ReloginHome, agent: string, how: TwoNames): Promise<void> {
  const [main, other] = [home.agentDir('main'), home.agentDir(agent)];
  await mkdir(dirname(other), { recursive: true, mode: 0o700 });
  if (how === 'linked folder') return symlink(main, other);
  await mkdir(other, { mode: 0o700 });
  const name = 'auth-profiles.json';
  await (how === 'linked file' ? symlink : link)(join(main, name), join(other, name));
}

export interface RepairHome {
  home: ReloginHome;
  /** The sign-in that stands in main's store. */
  id: string;
  refresh: string;
}

/**
 * Main: a sign-in that is well again and still paused, and a dead one outside its order. `linked`: another name of main's store.
 * `copy`: a true copy of it, which a repair takes out.
 */
export async function repairHome(version: Version, how: TwoNames, copied = true): Promise<RepairHome> {
  const home = await ReloginHome.make(version);
  const model = version < '2026.5.28' ? 'openai-codex/gpt-5.4' : 'openai/gpt-5.5';
  const agents = ['main', 'linked', ...(copied ? ['copy'] : [])];
  await writeFile(
    home.configPath,
    JSON.stringify({
      gateway: { mode: 'local', port: 1 },
      logging: { file: join(home.dir, 'own.log') },
      agents: {
        defaults: { model: { primary: model } },
        list: agents.map((id) => ({ id, ...(id === 'main' ? { default: true } : {}) })),
      },
    }),
  );
  const id = `${home.provider}:me@example.test`;
  const stale = `${home.provider}:old@example.test`;
  const now = Date.now();
  const held = (who: string, expires: number) => ({
    type: 'oauth',
    provider: home.provider,
    access: `access-${who}-0000`,
    expires,
    accountId: who,
    email: `${who}@example.test`,
  });
  const refresh = 'refresh-me-0000';
  await home.change(
    'main',
    'Object.assign(store.profiles, data.profiles); store.usageStats = data.usage; store.order = data.order;',
    {
      profiles: {
        [id]: { ...held('me', now + 86_400_000), refresh },
        [stale]: held('old', now - 86_400_000),
      },
      usage: {
        [id]: {
          lastUsed: now - 60_000,
          errorCount: 2,
          cooldownUntil: now + 3_600_000,
          cooldownReason: 'auth',
          failureCounts: { auth: 2 },
          lastFailureAt: now - 3_600_000,
        },
      },
      order: { [home.provider]: [id] },
      keep: [id, stale],
    },
  );
  if (copied) await cp(home.agentDir('main'), home.agentDir('copy'), { recursive: true });
  await nameTwice(home, 'linked', how);
  return { home, id, refresh };
}

/** What agents that keep the sign-in really store of it: true where its token stands. */
export async function holds(home: ReloginHome, agent: string, id: string, refresh: string): Promise<boolean> {
  const file = join(home.agentDir(agent), 'auth-profiles.json');
  const store = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as {
    profiles?: Record<string, { refresh?: string }>;
  };
  return store.profiles?.[id]?.refresh === refresh;
}
