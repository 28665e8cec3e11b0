import { providerOf } from '../../rig/openclaw/configuration.ts';
import type { StoreSpec } from '../store-spec.ts';
import { DAY, HOUR, idOf, MINUTE, order, signIn, store, used } from './parts.ts';

const ALICES = '00000000-0000-4000-8000-00000000aaaa';

/** The stored workspace goes out with every call, so a wrong one fails. */
const wrongWorkspace = (['2026.4.29', '2026.7.1', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'workspace-mixed-up',
    'the stored workspace is not the one of the token needs a sign-in',
    [signIn(version, { who: 'bob', id: `${providerOf(version)}:default`, fields: { accountId: ALICES } })],
    {
      label: {
        verdict: 'act',
        causes: { 'account-mismatch': 'act' },
        next: { main: `${providerOf(version)}:default` },
        near: ['workspace-wrong'],
      },
    },
  ),
);

/** Calls work, and bill somebody else than the name says. */
const wrongName = (['2026.5.28', '2026.8.1'] as const).map((version) =>
  store(
    version,
    'name-mixed-up',
    'the profile is named after another person bills the wrong one',
    [signIn(version, { who: 'bob', id: idOf(version, 'alice') })],
    { label: { verdict: 'ok', causes: { 'account-mismatch': 'risk' } } },
  ),
);

const anyName = (['2026.4.29', '2026.7.1'] as const).map((version) => {
  const id = `${providerOf(version)}:default`;
  return store(
    version,
    'name-says-nothing',
    'the profile has a name without a person in it is ok',
    [signIn(version, { who: 'bob', id })],
    { label: { verdict: 'ok', next: { main: id }, near: ['account-mismatch'] } },
  );
});

/** The same person signed in to another workspace under the same id: Clawlamp saw the first one. */
const otherWorkspace = (['2026.5.28', '2026.7.33', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'workspace-changed',
    'a new sign-in of the profile went to another workspace wants the right one chosen',
    [],
    {
      phases: [
        { by: version, steps: [signIn(version), used(version, DAY)] },
        { lookAgo: 5 * HOUR },
        { by: version, steps: [signIn(version, { who: 'alice-team', age: HOUR, id: idOf(version) })] },
      ],
      label: {
        verdict: 'act',
        causes: { 'workspace-wrong': 'act' },
        near: ['account-mismatch', 'profiles-disappeared'],
      },
    },
  ),
);

const sameWorkspace = (['2026.7.33', '2026.9.6'] as const).map((version) =>
  store(version, 'workspace-kept', 'a new sign-in of the profile went to the same workspace is ok', [], {
    phases: [
      { by: version, steps: [signIn(version), used(version, DAY)] },
      { lookAgo: 5 * HOUR },
      { by: version, steps: [signIn(version, { age: HOUR, copy: 2 })] },
    ],
    label: { verdict: 'ok', near: ['workspace-wrong', 'billing-route-changed', 'profiles-disappeared'] },
  }),
);

const PROFILES = '.openclaw/agents/main/agent/auth-profiles.json';

/** Everything vanished behind the owner's back: its own records still name the sign-in. */
const vanished = (['2026.4.29', '2026.5.28'] as const).map((version) =>
  store(version, 'all-vanished', 'every sign-in vanished since the last look tells of the loss', [], {
    phases: [
      { by: version, steps: [signIn(version), used(version), order(version, [idOf(version)])] },
      { lookAgo: 15 * MINUTE },
      { by: version, steps: [{ do: 'json', file: PROFILES, set: [{ path: ['profiles'], value: {} }] }] },
    ],
    label: {
      verdict: 'act',
      causes: { 'profiles-disappeared': 'act' },
      under: ['agent-has-no-profile'],
      next: { main: null },
    },
  }),
);

/** The second of two signed out, as its owner signs out: nobody needs to do anything. */
const signedOut = (['2026.4.11', '2026.6.11', '2026.9.1'] as const).map((version) =>
  store(
    version,
    'second-signed-out',
    'the second sign-in was signed out since the last look is only told',
    [],
    {
      phases: [
        { by: version, steps: [signIn(version), signIn(version, { who: 'bob' }), used(version)] },
        { lookAgo: 5 * HOUR },
        { by: version, steps: [{ do: 'sign-out', profileId: idOf(version, 'bob') }] },
      ],
      label: { verdict: 'ok', causes: { 'profiles-disappeared': 'info' } },
    },
  ),
);

const stayed = (['2026.4.11', '2026.9.1'] as const).map((version) =>
  store(version, 'sign-in-stayed', 'every sign-in of the last look is still there is ok', [], {
    phases: [
      { by: version, steps: [signIn(version), signIn(version, { who: 'bob' }), used(version)] },
      { lookAgo: 5 * HOUR },
      { by: version, steps: [used(version, 50 * MINUTE, { who: 'bob' })] },
    ],
    label: {
      verdict: 'ok',
      next: { main: idOf(version) },
      near: ['profiles-disappeared', 'billing-route-changed'],
    },
  }),
);

/** The route went from a sign-in to a key that is billed by use. */
const billed = (['2026.5.28', '2026.7.1', '2026.9.6'] as const).map((version) =>
  store(version, 'route-billed', 'the route went from a sign-in to a key tells of the bill', [], {
    phases: [
      {
        by: version,
        steps: [
          signIn(version),
          used(version),
          {
            do: 'sign-in',
            profileId: 'openai:key',
            credential: { type: 'api_key', provider: 'openai', key: 'sk-corpus-not-a-key' },
            ago: DAY,
          },
          { do: 'order', provider: 'openai', ids: [idOf(version), 'openai:key'], ago: DAY },
        ],
      },
      { lookAgo: 5 * HOUR },
      {
        by: version,
        steps: [{ do: 'order', provider: 'openai', ids: ['openai:key', idOf(version)], ago: HOUR }],
      },
    ],
    label: {
      verdict: 'act',
      causes: { 'billing-route-changed': 'act' },
      next: { main: 'openai:key' },
      near: ['profiles-disappeared'],
    },
  }),
);

export const IDENTITY: StoreSpec[] = [
  ...wrongWorkspace,
  ...wrongName,
  ...anyName,
  ...otherWorkspace,
  ...sameWorkspace,
  ...vanished,
  ...signedOut,
  ...stayed,
  ...billed,
];
