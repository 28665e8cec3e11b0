import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { EditStep, OwnerStep, StoreSpec } from '../store-spec.ts';
import { DAY, idOf, MINUTE, order, saved, SECOND, signIn, store, used } from './parts.ts';

const LOCK = '.openclaw/agents/main/agent/auth-profiles.json.lock';
const REFRESH_LOCK = '.openclaw/locks/oauth-refresh/corpus.lock';

/** A lock as OpenClaw writes it, by a process; process 1 always lives. */
const lock = (pid: number, ago: number, file = LOCK): EditStep => ({
  do: 'write',
  file,
  text: `{"pid":${pid},"createdAt":"NOW"}`,
  ago,
});

const locked = (version: OpenClawVersion, held: EditStep): StoreSpec =>
  store(
    version,
    'lock-held',
    'a living process holds a lock past its time cannot be told',
    [signIn(version), used(version), held],
    { label: { verdict: 'unknown', causes: { 'store-locked': 'unknown' } } },
  );

const unlocked = (version: OpenClawVersion, id: string, title: string, held: EditStep): StoreSpec =>
  store(version, id, title, [signIn(version), used(version), held], {
    label: { verdict: 'ok', near: ['store-locked'] },
  });

/** The owner takes a lock of 30 s for forgotten, and from 2026.5.12 on only when its holder has ended (file-lock-*.js). */
const locks = [
  locked('2026.5.12', lock(1, 10 * MINUTE)),
  locked('2026.5.28', { ...lock(1, 10 * MINUTE), text: '' } as EditStep),
  locked('2026.9.6', lock(1, 10 * MINUTE, REFRESH_LOCK)),
  unlocked('2026.5.28', 'lock-just-taken', 'the lock was taken a moment ago is ok', lock(1, 5 * SECOND)),
  unlocked(
    '2026.5.12',
    'lock-of-the-dead',
    'the holder of the lock has ended is ok',
    lock(999_999_999, 10 * MINUTE),
  ),
  unlocked(
    '2026.4.29',
    'lock-forgotten',
    'OpenClaw takes the old lock away by itself is ok',
    lock(1, 10 * MINUTE),
  ),
  unlocked(
    '2026.9.6',
    'renewal-lock-just-taken',
    'a renewal began a moment ago is ok',
    lock(1, MINUTE, REFRESH_LOCK),
  ),
];

/** The marker that says where the shared store is went missing: its rows are there, and OpenClaw looks elsewhere. */
const split = (['2026.8.1', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'marker-lost',
    'the sign-ins stand in the shared store and OpenClaw looks into another one needs the doctor',
    [
      signIn(version),
      order(version, [idOf(version)]),
      {
        do: 'sql',
        file: '.openclaw/state/openclaw.sqlite',
        statements: [{ sql: "DELETE FROM config_machine_state WHERE state_key = 'auth.sharedStore'" }],
      },
    ],
    {
      label: {
        verdict: 'act',
        causes: { 'stores-split': 'act' },
        under: ['agent-has-no-profile'],
        next: { main: null },
      },
    },
  ),
);

/** The marker leads to the shared store, which is empty: the sign-in stayed behind in the main agent's own database. */
const leftInMain = (['2026.8.2', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'left-in-main',
    'the sign-in stayed in the main agent and the others look into the shared store needs the doctor',
    [
      saved('anthropic:key', { type: 'api_key', provider: 'anthropic', key: 'sk-corpus-not-a-key' }),
      { do: 'sign-out', profileId: 'anthropic:key' },
      { ...signIn(version), local: true } as OwnerStep,
    ],
    {
      agents: ['ops', 'main'],
      label: {
        verdict: 'act',
        causes: { 'stores-split': 'act' },
        under: ['agent-has-no-profile'],
        next: { ops: null, main: `main/${idOf(version)}` },
      },
    },
  ),
);

const whole = (['2026.8.1', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'order-beside-shared',
    'the order stands in the agent and the sign-in in the shared store is ok',
    [signIn(version), order(version, [idOf(version)]), used(version, DAY)],
    { label: { verdict: 'ok', near: ['stores-split'] } },
  ),
);

export const LOCKS: StoreSpec[] = [...locks, ...split, ...leftInMain, ...whole];
