import { isSince, providerOf } from '../../rig/openclaw/configuration.ts';
import type { StoreSpec } from '../store-spec.ts';
import { ALL, DAY, failed, HOUR, idOf, MINUTE, order, signIn, store, used } from './parts.ts';

const override = ALL.map((version) =>
  store(
    version,
    'order-set',
    'the stored order puts the second account first uses it',
    [
      signIn(version),
      signIn(version, { who: 'bob' }),
      used(version),
      order(version, [idOf(version, 'bob'), idOf(version)]),
    ],
    {
      sameWithoutOwner: version !== '2026.5.12',
      label: {
        verdict: 'ok',
        next: { main: idOf(version, 'bob') },
        near: ['order-has-no-usable-profile', 'newer-login-not-selected'],
      },
    },
  ),
);

const configured = (['2026.3.28', '2026.5.28', '2026.7.1', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'order-configured',
    'the configuration puts the second account first uses it',
    [signIn(version), signIn(version, { who: 'bob' })],
    {
      config: { auth: { order: { [providerOf(version)]: [idOf(version, 'bob'), idOf(version)] } } },
      label: { verdict: 'ok', next: { main: idOf(version, 'bob') } },
    },
  ),
);

/** Without any order OpenClaw takes turns: the one that was used longest ago comes first. */
const turns = (['2026.4.11', '2026.6.5', '2026.7.33'] as const).map((version) =>
  store(
    version,
    'turns',
    'two accounts take turns uses the one that rested longer',
    [
      signIn(version),
      signIn(version, { who: 'bob' }),
      used(version, DAY, { who: 'bob' }),
      used(version, HOUR),
    ],
    { label: { verdict: 'ok', next: { main: idOf(version, 'bob') } } },
  ),
);

const deadOrder = (['2026.3.28', '2026.5.12', '2026.6.5', '2026.8.2', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'order-names-the-dead',
    'the order names only a refused sign-in while another works wants the order changed',
    [
      signIn(version),
      signIn(version, { who: 'bob' }),
      order(version, [idOf(version, 'bob')]),
      failed(version, 'auth', 10 * MINUTE, { who: 'bob' }),
    ],
    {
      label: {
        verdict: 'act',
        causes: { 'order-has-no-usable-profile': 'act' },
        under: ['grant-rejected'],
        next: { main: idOf(version, 'bob') },
        near: ['agent-has-no-profile'],
      },
    },
  ),
);

/** The same order with the working one behind: nothing for a person to do now. */
const halfDead = (['2026.6.5', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'order-names-both',
    'the order names the working sign-in first and the refused one behind can wait',
    [
      signIn(version),
      signIn(version, { who: 'bob' }),
      order(version, [idOf(version), idOf(version, 'bob')]),
      failed(version, 'auth', 10 * MINUTE, { who: 'bob' }),
    ],
    {
      label: {
        verdict: 'soon',
        causes: { 'grant-rejected': 'soon' },
        near: ['order-has-no-usable-profile'],
      },
    },
  ),
);

/** Ids that no store holds. 2026.3.28 then finds nothing; 2026.4.29 and later go by the store (run). */
const strangers = (['2026.3.28', '2026.4.29', '2026.5.12', '2026.6.11', '2026.9.1'] as const).map(
  (version) => {
    const helps = isSince(version, '2026.4.29');
    return store(
      version,
      'order-names-nobody',
      helps
        ? 'the stored order names nobody goes by the store'
        : 'the stored order names nobody finds nothing, although a sign-in is there',
      [signIn(version), order(version, [`${providerOf(version)}:gone`])],
      {
        label: helps
          ? { verdict: 'ok', near: ['order-has-no-usable-profile'] }
          : {
              verdict: 'act',
              causes: { 'order-has-no-usable-profile': 'act' },
              under: ['agent-has-no-profile'],
              next: { main: null },
            },
      },
    );
  },
);

/** One account signed in twice: the second went to another id, and the order still names the first, which has died. */
const newer = (['2026.4.29', '2026.6.5', '2026.9.6'] as const).map((version) => {
  const fresh = `${providerOf(version)}:default`;
  return store(
    version,
    'newer-sign-in-elsewhere',
    'the newer sign-in of the account is not the one in the order wants it selected',
    [
      signIn(version, { age: 8 * DAY }),
      order(version, [idOf(version)]),
      failed(version, 'auth', 2 * HOUR),
      signIn(version, { age: HOUR, copy: 2, id: fresh }),
    ],
    {
      label: {
        verdict: 'act',
        causes: { 'newer-login-not-selected': 'act' },
        under: ['grant-rejected', 'order-has-no-usable-profile'],
      },
    },
  );
});

const newerTaken = (['2026.4.29', '2026.9.6'] as const).map((version) => {
  const fresh = `${providerOf(version)}:default`;
  return store(
    version,
    'newer-sign-in-taken',
    'the newer sign-in of the account is the one in the order is ok',
    [
      signIn(version, { age: 8 * DAY }),
      signIn(version, { age: HOUR, copy: 2, id: fresh }),
      order(version, [fresh, idOf(version)]),
    ],
    { label: { verdict: 'ok', next: { main: fresh }, near: ['newer-login-not-selected'] } },
  );
});

export const ORDER: StoreSpec[] = [
  ...override,
  ...configured,
  ...turns,
  ...deadOrder,
  ...halfDead,
  ...strangers,
  ...newer,
  ...newerTaken,
];
