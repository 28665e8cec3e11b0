import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { StoreSpec } from '../store-spec.ts';
import { isSince } from '../../rig/openclaw/configuration.ts';
import { DAY, saved, signIn, store, used } from './parts.ts';

/** The newer version has run, so its own store is there, and holds nothing. */
const opened = [
  saved('anthropic:key', { type: 'api_key', provider: 'anthropic', key: 'sk-corpus-not-a-key' }, 1000),
  { do: 'sign-out' as const, profileId: 'anthropic:key' },
];

const PAIRS: [old: OpenClawVersion, now: OpenClawVersion][] = [
  ['2026.5.28', '2026.6.5'],
  ['2026.4.29', '2026.6.11'],
  ['2026.3.28', '2026.7.33'],
];

/** From 2026.8.1 on OpenClaw writes no sign-in beside such a file; looking at it is all it does. */
const LATER: typeof PAIRS = [
  ['2026.5.28', '2026.8.1'],
  ['2026.5.28', '2026.9.6'],
];

const looked = [{ do: 'cli' as const, args: ['models', 'status', '--json'], mayFail: true }];

const stranded = [...PAIRS, ...LATER].map(([old, now]) =>
  store(
    now,
    `left-behind-from-${old}`,
    'an upgrade left the sign-ins in the old file needs the migration, not a sign-in',
    [],
    {
      phases: [
        { by: old, steps: [signIn(old), used(old)] },
        { by: now, steps: isSince(now, '2026.8.1') ? looked : opened },
      ],
      label: {
        verdict: 'act',
        causes: { 'migration-stranded': 'act' },
        under: ['agent-has-no-profile'],
        next: { main: null },
      },
    },
  ),
);

/** The owner's own migration moves the file: nothing is left to do. */
const migrated = (['2026.6.11', '2026.9.6'] as const).map((now) =>
  store(now, 'migrated', "the owner's doctor moved the old sign-ins over is ok", [], {
    phases: [
      { by: '2026.5.28', steps: [signIn('2026.5.28'), used('2026.5.28')] },
      {
        by: now,
        steps: [{ do: 'cli', args: ['doctor', '--fix', '--non-interactive', '--yes'], mayFail: true }],
      },
    ],
    label: {
      verdict: 'ok',
      causes: { 'archive-holds-tokens': 'info' },
      near: ['migration-stranded', 'agent-has-no-profile'],
    },
  }),
);

/** Someone signed in again after the upgrade: the old file is only a leftover. */
const signedInAgain = (['2026.6.5', '2026.7.1'] as const).map((now) =>
  store(now, 'old-file-beside', 'the old file stands beside a store in use is ok', [], {
    phases: [
      { by: '2026.5.28', steps: [signIn('2026.5.28', { age: 9 * DAY })] },
      { by: now, steps: [signIn(now, { copy: 2 }), used(now)] },
    ],
    label: { verdict: 'ok', near: ['migration-stranded'] },
  }),
);

const OLD = '.openclaw/agents/main/agent/auth-profiles.json';

/** Someone put a backup of the old file back beside the shared store in use: the release refuses the agent for its name alone. */
const putBack = (['2026.8.2'] as const).map((now) =>
  store(now, 'old-file-put-back', 'the old file was put back beside a shared store needs the migration', [], {
    phases: [
      {
        by: '2026.5.28',
        steps: [signIn('2026.5.28', { age: 9 * DAY }), { do: 'move', from: OLD, to: 'backup.json' }],
      },
      { by: now, steps: [signIn(now, { copy: 2 }), used(now), { do: 'move', from: 'backup.json', to: OLD }] },
    ],
    label: {
      verdict: 'act',
      causes: { 'migration-stranded': 'act' },
      under: ['agent-has-no-profile'],
      next: { main: null },
    },
  }),
);

export const MIGRATION: StoreSpec[] = [...stranded, ...migrated, ...signedInAgain, ...putBack];
