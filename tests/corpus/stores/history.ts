import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { StoreSpec } from '../store-spec.ts';
import { idOf, signIn, store, used } from './parts.ts';

const CONFIG = '.openclaw/openclaw.json';

/** Made by one release, and another one is installed there now. */
const moved = (
  from: OpenClawVersion,
  to: OpenClawVersion,
  id: string,
  title: string,
  label: StoreSpec['label'],
): StoreSpec =>
  store(to, id, title, [], { phases: [{ by: from, steps: [signIn(from), used(from)] }], label });

const OLDER = { 'owner-older-than-store': 'act' } as const;

/** Downgrades: the release that is installed does not open what stands there. */
const downgrades = [
  moved('2026.9.6', '2026.8.1', 'made-by-9.6', 'a newer release made the store wants that release back', {
    verdict: 'act',
    causes: OLDER,
    next: {},
  }),
  moved('2026.9.1', '2026.7.33', 'made-by-9.1', 'a newer release made the store wants that release back', {
    verdict: 'act',
    causes: OLDER,
    next: {},
  }),
  moved('2026.5.12', '2026.4.29', 'sealed-by-5.12', 'a newer release sealed the tokens wants it back', {
    verdict: 'act',
    causes: OLDER,
    next: { main: null },
  }),
  moved(
    '2026.7.1',
    '2026.5.28',
    'beside-a-newer-database',
    'the sign-in lies in the database of a newer release wants that release back',
    { verdict: 'act', causes: OLDER, under: ['agent-has-no-profile'], next: { main: null } },
  ),
  moved(
    '2026.8.1',
    '2026.9.6',
    'made-by-8.1',
    'an older release made the store, which the newer one takes, is ok',
    {
      verdict: 'ok',
      near: ['owner-older-than-store', 'migration-stranded'],
    },
  ),
  moved('2026.4.29', '2026.5.12', 'made-by-4.29', 'an older release left its tokens unsealed is ok', {
    verdict: 'ok',
    near: ['owner-older-than-store', 'sidecar-unreadable'],
  }),
];

/** Upgrades that have not taken the database over: 8.1 and later refuse it until it is migrated. */
const upgrades = (['2026.8.1', '2026.9.6'] as const).map((version) =>
  moved(
    '2026.7.1',
    version,
    'database-not-migrated',
    'the database is of a release that this one migrates first needs the migration',
    {
      verdict: 'act',
      causes: { 'migration-stranded': 'act' },
      under: ['agent-has-no-profile'],
      next: { main: null },
      pickAside: 'models status and a turn say "uses schema version 1; run openclaw doctor --fix"',
    },
  ),
);

/** The releases between migrate it with the first call, so that nobody is needed. */
const upgradesByThemselves = (['2026.8.2', '2026.9.1'] as const).map((version) =>
  moved(
    '2026.7.1',
    version,
    'database-migrates-itself',
    'the database is migrated with the next call is ok',
    {
      verdict: 'ok',
      near: ['migration-stranded'],
    },
  ),
);

/** An agent's own old file beside a filled shared store: it is refused, whatever it would inherit. */
const ownOldFile = (['2026.8.1', '2026.9.6'] as const).map((version) =>
  store(version, 'own-old-file', "a second agent's old file was left behind needs the migration", [], {
    agents: ['main', 'work'],
    phases: [
      { by: '2026.4.29', steps: [signIn('2026.4.29', { who: 'bob', agent: 'work' })] },
      { by: version, steps: [signIn(version), used(version)] },
    ],
    label: {
      verdict: 'act',
      causes: { 'migration-stranded': 'act' },
      under: ['agent-has-no-profile'],
      next: { main: idOf(version), work: null },
    },
  }),
);

const stamped = (by: string) => ({
  do: 'json' as const,
  file: CONFIG,
  set: [{ path: ['meta', 'lastTouchedVersion'], value: by }],
});

/** A configuration that a newer release wrote last: from 2026.6.11 on the gateway does not start with it. */
const settings = [
  store(
    '2026.7.1',
    'settings-of-a-newer-release',
    'a newer release wrote the settings wants that release back',
    [signIn('2026.7.1'), used('2026.7.1'), stamped('2026.9.6')],
    { label: { verdict: 'act', causes: OLDER, near: ['gateway-does-not-start'] } },
  ),
  store(
    '2026.6.5',
    'settings-of-a-newer-release-taken',
    'a newer release wrote the settings and this one takes them is ok',
    [signIn('2026.6.5'), used('2026.6.5'), stamped('2026.9.6')],
    { label: { verdict: 'ok', near: ['owner-older-than-store'] } },
  ),
];

/** Homes with a history: upgrades and downgrades. */
export const HISTORY: StoreSpec[] = [
  ...downgrades,
  ...upgrades,
  ...upgradesByThemselves,
  ...ownOldFile,
  ...settings,
];
