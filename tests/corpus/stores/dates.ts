import type { StoreSpec } from '../store-spec.ts';
import { DAY, HOUR, idOf, MINUTE, refusedLine, routeOf, signIn, store, used } from './parts.ts';

const renewable = (['2026.3.28', '2026.5.12', '2026.6.5', '2026.7.1', '2026.8.2', '2026.9.6'] as const).map(
  (version) =>
    store(
      version,
      'expired-renewable',
      'the access token has ended and OpenClaw renews it is ok',
      [signIn(version, { age: 11 * DAY }), used(version, 2 * DAY)],
      {
        label: {
          verdict: 'ok',
          causes: { 'expired-but-renewable': 'ok' },
          near: ['expired', 'expiring', 'grant-rejected'],
        },
      },
    ),
);

const notYet = (['2026.4.29', '2026.7.33'] as const).map((version) =>
  store(
    version,
    'ending-renewable',
    'the access token ends in minutes and OpenClaw renews it is ok',
    [signIn(version, { age: 10 * DAY - 10 * MINUTE }), used(version)],
    { label: { verdict: 'ok', near: ['expired-but-renewable', 'expiring'] } },
  ),
);

const ended = (['2026.4.11', '2026.6.11', '2026.9.1'] as const).map((version) =>
  store(
    version,
    'token-ended',
    'a pasted token has ended needs a new one, and the next call finds nothing',
    [signIn(version, { age: 11 * DAY, fields: { type: 'token' } })],
    {
      label: {
        verdict: 'act',
        causes: { expired: 'act' },
        next: { main: null },
        near: ['expired-but-renewable', 'setup-token-expiring'],
      },
    },
  ),
);

const ending = (['2026.4.29', '2026.7.1', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'token-ending',
    'a pasted token ends within its last tenth will need a new one',
    [signIn(version, { age: 9.5 * DAY, fields: { type: 'token' } })],
    {
      label: { verdict: 'soon', causes: { 'setup-token-expiring': 'soon' }, near: ['expired', 'expiring'] },
    },
  ),
);

const lasting = (['2026.4.29', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'token-lasting',
    'a pasted token has most of its life ahead is ok',
    [signIn(version, { age: 3 * DAY, fields: { type: 'token' } })],
    { label: { verdict: 'ok', near: ['setup-token-expiring', 'expired', 'short-lived-provider'] } },
  ),
);

/** A sign-in saved without its refresh token, as some imports leave it. */
const unrenewable = (age: number) =>
  (['2026.5.28', '2026.7.33'] as const).map((version) =>
    store(
      version,
      age > 10 * DAY ? 'sign-in-ended' : 'sign-in-ending',
      age > 10 * DAY
        ? 'a sign-in without a refresh token has ended needs a sign-in'
        : 'a sign-in without a refresh token ends soon will need a sign-in',
      [signIn(version, { age, fields: { refresh: '' } })],
      {
        label:
          age > 10 * DAY
            ? { verdict: 'act', causes: { expired: 'act' }, near: ['expired-but-renewable'] }
            : { verdict: 'soon', causes: { expiring: 'soon' }, near: ['setup-token-expiring', 'expired'] },
      },
    ),
  );

const clockBehind = (['2026.3.28', '2026.7.1', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'clock-behind',
    'the clock is days behind the tokens cannot be told',
    [signIn(version, { age: HOUR })],
    {
      later: -3 * DAY,
      label: { verdict: 'unknown', causes: { 'clock-wrong': 'unknown' } },
    },
  ),
);

const clockNearly = (['2026.5.28', '2026.8.1'] as const).map((version) =>
  store(
    version,
    'clock-nearly-right',
    'the clock is two minutes behind a token is ok',
    [signIn(version, { age: HOUR })],
    { later: -HOUR - 2 * MINUTE, label: { verdict: 'ok', near: ['clock-wrong'] } },
  ),
);

/** 2026.5.12 throws the date away before it renews for Codex, and keeps it so when nothing comes (run). */
const wiped = store(
  '2026.5.12',
  'date-thrown-away',
  'OpenClaw threw the stored date away and no renewal is known cannot be told',
  [
    signIn('2026.5.12'),
    {
      do: 'json',
      file: '.openclaw/agents/main/agent/auth-profiles.json',
      set: [{ path: ['profiles', idOf('2026.5.12'), 'expires'], value: 0 }],
    },
  ],
  { label: { verdict: 'unknown', causes: { 'rotation-in-flight': 'unknown' }, owner: 'accepted' } },
);

const fenced = [false, true].map((failed) =>
  store(
    '2026.9.6',
    failed ? 'renewal-unanswered' : 'renewal-pending',
    failed
      ? 'a renewal failed and nobody knows why needs a sign-in'
      : 'a renewal is under way cannot be told until it ends',
    [signIn('2026.9.6'), { do: 'fence', profileId: idOf('2026.9.6'), failed }],
    {
      label: failed
        ? {
            verdict: 'act',
            next: { main: null },
            causes: { 'renewal-unanswered': 'act' },
            near: ['rotation-in-flight', 'rotation-lost', 'grant-rejected', 'expired'],
          }
        : {
            // OpenClaw counts on the renewal and would take it.
            verdict: 'unknown',
            causes: { 'rotation-in-flight': 'unknown' },
            near: ['rotation-lost', 'renewal-unanswered', 'grant-rejected', 'expired'],
          },
    },
  ),
);

/** The log tells that the provider answered the renewal, and how. */
const refusedRenewal = store(
  '2026.9.6',
  'renewal-refused',
  'a renewal was refused and its marker stays needs a sign-in',
  [
    signIn('2026.9.6'),
    refusedLine('2026.9.6', 'token_expired', 20 * MINUTE),
    { do: 'fence', profileId: idOf('2026.9.6'), failed: true },
  ],
  {
    label: {
      verdict: 'act',
      next: { main: null },
      causes: { 'rotation-lost': 'act' },
      under: ['grant-rejected'],
      near: ['renewal-unanswered', 'rotation-in-flight'],
    },
  },
);

/** After the renewal the marker is gone: the new tokens stand in its place. */
const settled = store(
  '2026.9.6',
  'renewal-done',
  'a renewal ended well is ok',
  [
    signIn('2026.9.6', { age: 9 * DAY }),
    { do: 'fence', profileId: idOf('2026.9.6'), failed: false },
    signIn('2026.9.6', { age: HOUR, copy: 2 }),
  ],
  { label: { verdict: 'ok', near: ['rotation-in-flight', 'rotation-lost'] } },
);

/** Sign-ins of providers whose access lasts an hour or some, on the route of the agent (failure card 28). */
const shortLived = (
  [
    ['2026.4.11', 'google-gemini-cli', 'gemini-3-pro-preview', true],
    ['2026.7.33', 'google-gemini-cli', 'gemini-3-pro-preview', true],
    ['2026.9.1', 'google-gemini-cli', 'gemini-3-pro-preview', false],
    ['2026.7.1', 'xai', 'grok-4', true],
    ['2026.9.6', 'xai', 'grok-4', true],
    ['2026.4.29', 'minimax-portal', 'MiniMax-M2.5', false],
    ['2026.7.1', 'minimax-portal', 'MiniMax-M2.5', false],
    ['2026.9.6', 'minimax-portal', 'MiniMax-M2.5', false],
  ] as const
).map(([version, provider, model, renews]): StoreSpec => {
  const id = `${provider}:default`;
  const credential = {
    type: 'oauth' as const,
    provider,
    grant: { who: 'alice' as const, age: HOUR, life: 2 * HOUR },
  };
  return store(
    version,
    renews ? 'short-lived-renewing' : 'short-lived-ending',
    renews
      ? 'the short sign-in of a provider is renewed by OpenClaw is ok'
      : 'OpenClaw does not renew the short sign-in of a provider will need its sign-in again',
    [{ do: 'sign-in', profileId: id, credential, ago: HOUR }],
    {
      config: routeOf(`${provider}/${model}`),
      label: renews
        ? { verdict: 'ok', next: { main: id }, near: ['short-lived-provider', 'expiring'] }
        : {
            verdict: 'soon',
            next: { main: id },
            causes: { 'short-lived-provider': 'soon' },
            near: ['expiring'],
          },
    },
  );
});

export const DATES: StoreSpec[] = [
  ...renewable,
  ...notYet,
  ...ended,
  ...ending,
  ...lasting,
  ...unrenewable(11 * DAY),
  ...unrenewable(9.5 * DAY),
  ...clockBehind,
  ...clockNearly,
  wiped,
  ...fenced,
  refusedRenewal,
  settled,
  ...shortLived,
];
