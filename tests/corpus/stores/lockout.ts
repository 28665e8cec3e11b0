import type { StoreSpec } from '../store-spec.ts';
import { DAY, failed, HOUR, idOf, MINUTE, order, SECOND, signIn, store, used } from './parts.ts';

const alone = (['2026.3.28', '2026.5.12', '2026.6.5', '2026.7.33', '2026.8.1', '2026.9.6'] as const).map(
  (version) =>
    store(
      version,
      'paused-alone',
      'the only sign-in is paused for a rate limit waits for its end',
      [signIn(version), used(version), failed(version, 'rate_limit', 5 * SECOND)],
      {
        label: {
          verdict: 'soon',
          causes: { 'lockout-active': 'soon' },
          near: ['lockout-outlives-recovery', 'grant-rejected', 'order-has-no-usable-profile'],
        },
      },
    ),
);

const besides = (['2026.4.11', '2026.5.28', '2026.7.1', '2026.9.1'] as const).map((version) =>
  store(
    version,
    'paused-beside-working',
    'the first sign-in is paused and the second works uses the second',
    [
      signIn(version),
      signIn(version, { who: 'bob' }),
      order(version, [idOf(version), idOf(version, 'bob')]),
      failed(version, 'rate_limit', 5 * SECOND),
    ],
    {
      label: {
        verdict: 'soon',
        causes: { 'lockout-active': 'soon' },
        next: { main: idOf(version, 'bob') },
      },
    },
  ),
);

const over = (['2026.3.28', '2026.6.11', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'pause-over',
    'a pause has ended is ok',
    [signIn(version), used(version), failed(version, 'rate_limit', 30 * MINUTE)],
    { label: { verdict: 'ok', near: ['lockout-active', 'lockout-outlives-recovery'] } },
  ),
);

const billing = (['2026.4.29', '2026.6.11', '2026.8.2'] as const).map((version) =>
  store(
    version,
    'paused-for-billing',
    'the only sign-in is switched off for billing answers nothing for hours',
    [signIn(version), used(version, DAY), failed(version, 'billing', HOUR)],
    {
      label: {
        verdict: 'act',
        causes: { 'lockout-active': 'act' },
        near: ['lockout-outlives-recovery', 'grant-rejected'],
      },
    },
  ),
);

/** A new sign-in saved as 2026.9.6 and others save it: the lockout of the old one stays (run, `tests/rig/README.md`). */
const outlived = (['2026.3.28', '2026.4.29', '2026.6.11', '2026.7.33', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'pause-outlives-sign-in',
    'someone signed in again and the old pause still holds wants it cleared',
    [signIn(version), failed(version, 'billing', 8 * MINUTE), signIn(version, { age: 5 * MINUTE, copy: 2 })],
    {
      label: {
        verdict: 'act',
        causes: { 'lockout-outlives-recovery': 'act' },
        near: ['lockout-active', 'grant-rejected'],
      },
    },
  ),
);

export const LOCKOUT: StoreSpec[] = [...alone, ...besides, ...over, ...billing, ...outlived];
