import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import { OPENCLAW_VERSIONS } from '../../../config/setup/install/programs.mjs';
import { ALICE, BOB } from '../../rig/issuer/issuer.ts';
import type { Carrier } from './carrier.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A way of a home through releases. */
export interface Chain {
  id: string;
  /** The release that stands there in the end. */
  owner: OpenClawVersion;
  agents: string[];
  /** A chain whose home this one begins with. */
  from?: string;
  /** The configuration is that of a release's own onboarding, and no runtime is named by hand. */
  onboarded: boolean;
  go: (home: Carrier) => Promise<unknown>;
}

type Extra = Partial<Pick<Chain, 'agents' | 'from' | 'onboarded'>>;

function chain(id: string, owner: OpenClawVersion, go: Chain['go'], extra: Extra = {}): Chain {
  return { id, owner, agents: ['main'], onboarded: true, ...extra, go };
}

/** Onboarded and signed in, each by the release's own commands. */
const signedIn = OPENCLAW_VERSIONS.map((version) =>
  chain(`signed-in-${version}`, version, async (home) => {
    await home.onboard(version);
    await home.login(version, ALICE);
  }),
);

export const KEY = 'sk-rig-carried-key';

const withKey = (['2026.3.28', '2026.5.12', '2026.5.28', '2026.6.11', '2026.8.1', '2026.9.6'] as const).map(
  (version) =>
    chain(`key-${version}`, version, (home) =>
      home.onboard(version, ['--auth-choice', 'openai-api-key', '--openai-api-key', KEY]),
    ),
);

type Way =
  'status' | 'doctor' | 'doctor-twice' | 'gateway' | 'untouched' | 'doctor-killed' | 'gateway-killed';

async function walk(home: Carrier, version: OpenClawVersion, way: Way): Promise<void> {
  if (way === 'status') await home.status(version);
  if (way === 'doctor' || way === 'doctor-twice') await home.doctor(version);
  if (way === 'doctor-twice') await home.doctor(version);
  if (way === 'gateway') await home.gateway(version);
  if (way === 'doctor-killed') await home.doctor(version, 6000);
  if (way === 'gateway-killed') await home.gateway(version, 6000);
}

/** From a release's own home to another release, up and down. */
const PAIRS: [from: OpenClawVersion, to: OpenClawVersion, way: Way][] = [
  ['2026.3.28', '2026.4.11', 'gateway'],
  ['2026.3.28', '2026.9.6', 'doctor'],
  ['2026.4.11', '2026.4.29', 'status'],
  ['2026.4.11', '2026.5.12', 'doctor'],
  ['2026.4.29', '2026.5.28', 'gateway'],
  ['2026.4.29', '2026.9.6', 'untouched'],
  ['2026.4.29', '2026.7.33', 'doctor'],
  ['2026.5.12', '2026.5.28', 'gateway'],
  ['2026.5.12', '2026.7.1', 'status'],
  ['2026.5.12', '2026.7.1', 'doctor'],
  ['2026.5.12', '2026.9.6', 'doctor-killed'],
  ['2026.5.12', '2026.9.6', 'doctor'],
  ['2026.5.28', '2026.6.5', 'status'],
  ['2026.5.28', '2026.6.5', 'doctor'],
  ['2026.5.28', '2026.8.1', 'gateway-killed'],
  ['2026.5.28', '2026.8.1', 'gateway'],
  ['2026.6.5', '2026.6.11', 'gateway'],
  ['2026.6.11', '2026.7.33', 'status'],
  ['2026.6.11', '2026.9.6', 'doctor'],
  ['2026.7.1', '2026.8.1', 'status'],
  ['2026.7.1', '2026.8.1', 'doctor'],
  ['2026.7.1', '2026.9.6', 'doctor-killed'],
  ['2026.7.33', '2026.9.6', 'doctor'],
  ['2026.7.33', '2026.9.6', 'doctor-twice'],
  ['2026.8.1', '2026.8.2', 'gateway'],
  ['2026.8.1', '2026.9.6', 'status'],
  ['2026.8.2', '2026.9.1', 'status'],
  ['2026.9.1', '2026.9.6', 'gateway'],
  ['2026.9.1', '2026.9.6', 'gateway-killed'],
  ['2026.4.11', '2026.3.28', 'gateway'],
  ['2026.5.12', '2026.4.29', 'status'],
  ['2026.5.28', '2026.5.12', 'status'],
  ['2026.6.5', '2026.5.28', 'gateway'],
  ['2026.7.1', '2026.5.12', 'gateway'],
  ['2026.7.1', '2026.6.11', 'status'],
  ['2026.7.33', '2026.7.1', 'gateway'],
  ['2026.8.1', '2026.7.33', 'status'],
  ['2026.8.2', '2026.8.1', 'gateway'],
  ['2026.9.1', '2026.8.2', 'status'],
  ['2026.9.6', '2026.9.1', 'status'],
  ['2026.9.6', '2026.8.1', 'untouched'],
  ['2026.9.6', '2026.7.1', 'status'],
];

const carried = PAIRS.map(([from, to, way]) =>
  chain(`${from}-to-${to}-${way}`, to, (home) => walk(home, to, way), { from: `signed-in-${from}` }),
);

/** Two agents by the release's own command, or by hand where it has none that asks no question. */
function twoAgents(home: Carrier, version: OpenClawVersion) {
  return home.run(version, ['agents', 'add', 'work', '--non-interactive', '--workspace', '/home/ada/work']);
}

const others: Chain[] = [
  chain(
    'two-agents-4.29-to-9.6',
    '2026.9.6',
    async (home) => {
      await twoAgents(home, '2026.4.29');
      await home.signIn('2026.4.29', BOB, { agent: 'work' });
      await home.doctor('2026.9.6');
    },
    { from: 'signed-in-2026.4.29', agents: ['main', 'work'] },
  ),
  chain(
    'inherits-5.28-to-7.1',
    '2026.7.1',
    async (home) => {
      await twoAgents(home, '2026.5.28');
      await home.doctor('2026.7.1');
    },
    { from: 'signed-in-2026.5.28', agents: ['main', 'work'] },
  ),
  chain('inherits-8.1', '2026.8.1', (home) => twoAgents(home, '2026.8.1'), {
    from: 'signed-in-2026.8.1',
    agents: ['main', 'work'],
  }),
  chain(
    'order-5.28-to-6.11',
    '2026.6.11',
    async (home) => {
      const bob = await home.signIn('2026.5.28', BOB);
      const ids = [bob, `openai:${ALICE.email}`];
      await home.own('2026.5.28', [{ do: 'order', provider: 'openai', ids }]);
      await home.doctor('2026.6.11');
    },
    { from: 'signed-in-2026.5.28' },
  ),
  chain(
    'last-good-7.33-to-8.1',
    '2026.8.1',
    async (home) => {
      const profileId = await home.signIn('2026.7.33', BOB);
      await home.own('2026.7.33', [{ do: 'used', profileId, provider: 'openai', ago: HOUR }]);
      await home.doctor('2026.8.1');
    },
    { from: 'signed-in-2026.7.33' },
  ),
  chain(
    'locked-out-7.1-to-9.6',
    '2026.9.6',
    async (home) => {
      const profileId = `openai:${ALICE.email}`;
      await home.own('2026.7.1', [{ do: 'failed', profileId, reason: 'billing', ago: 5 * MINUTE }]);
      await home.doctor('2026.9.6');
      await home.doctor('2026.9.6');
    },
    { from: 'signed-in-2026.7.1' },
  ),
  chain(
    'pinned-4.29-to-6.5',
    '2026.6.5',
    async (home) => {
      const profileId = `openai-codex:${ALICE.email}`;
      await home.own('2026.4.29', [{ do: 'pin', profileId, source: 'user' }]);
      await home.doctor('2026.6.5');
    },
    { from: 'signed-in-2026.4.29' },
  ),
  chain('token-8.2-to-9.6', '2026.9.6', async (home) => {
    await home.onboard('2026.8.2');
    await home.signIn('2026.8.2', ALICE, { as: 'token', id: 'openai:manual' });
    await home.configure((config) => {
      Object.assign(config, {
        agents: { ...(config.agents as unknown as object), defaults: { model: 'openai/gpt-5.5' } },
      });
    });
    await home.gateway('2026.9.6');
  }),
  chain('codex-home-9.6', '2026.9.6', async (home) => {
    await home.onboard('2026.9.6');
    await home.codexLogin(BOB, '.codex');
  }),
  chain('codex-home-beside-5.12', '2026.5.12', (home) => home.codexLogin(BOB, '.codex'), {
    from: 'signed-in-2026.5.12',
  }),
  chain(
    'signed-out-after-doctor-5.12-to-7.1',
    '2026.7.1',
    (home) => home.own('2026.7.1', [{ do: 'sign-out', profileId: `openai:${ALICE.email}` }]),
    { from: '2026.5.12-to-2026.7.1-doctor' },
  ),
  chain(
    'up-down-in-up-5.28-6.11',
    '2026.6.11',
    async (home) => {
      await home.doctor('2026.6.11');
      await home.signIn('2026.5.28', BOB);
      await home.status('2026.6.11');
    },
    { from: 'signed-in-2026.5.28' },
  ),
];

export const CHAINS: Chain[] = [...signedIn, ...withKey, ...carried, ...others];
