import type { EditStep, StoreSpec } from '../store-spec.ts';
import { DAY, failed, HOUR, MINUTE, refusedLine, signIn, store } from './parts.ts';

const timedOut: EditStep = {
  do: 'log',
  text: 'Codex app-server: auth refresh request timed out after 10s',
  level: 'ERROR',
  ago: 15 * MINUTE,
};

const masked = (['2026.6.11', '2026.8.1'] as const).map((version) =>
  store(
    version,
    'refresh-timed-out',
    'a renewal timed out and nothing else is known cannot be told',
    [signIn(version), timedOut],
    {
      label: {
        verdict: 'unknown',
        causes: { 'refresh-timeout-masks-cause': 'unknown' },
        near: ['grant-rejected'],
      },
    },
  ),
);

const unmasked = (['2026.6.11', '2026.8.1'] as const).map((version) =>
  store(
    version,
    'refresh-timed-out-then-refused',
    'a renewal timed out and the next one was refused needs a sign-in',
    [
      signIn(version),
      timedOut,
      failed(version, 'auth', 10 * MINUTE),
      refusedLine(version, 'token_expired', 10 * MINUTE - 500),
    ],
    {
      label: { verdict: 'act', causes: { 'grant-rejected': 'act' }, near: ['refresh-timeout-masks-cause'] },
    },
  ),
);

const region = (code: string): EditStep => ({
  do: 'log',
  text: 'OpenAI Codex OAuth refresh failed',
  fields: {
    error: `token refresh failed: 403 {"error":{"code":"${code}","message":"Country, region, or territory not supported"}}`,
  },
  level: 'ERROR',
  ago: 12 * MINUTE,
});

const network = (['2026.4.29', '2026.7.1'] as const).map((version) =>
  store(
    version,
    'region-refused',
    'the provider refuses the region of the gateway asks for its network, not for a sign-in',
    [signIn(version), region('unsupported_country_region_territory')],
    { label: { verdict: 'act', causes: { 'blocked-by-network': 'act' }, near: ['grant-rejected'] } },
  ),
);

const notNetwork = (['2026.7.1'] as const).map((version) =>
  store(
    version,
    'region-refused-before-sign-in',
    'the region was refused before the last sign-in is ok',
    [
      signIn(version),
      { ...region('unsupported_country_region_territory'), ago: DAY },
      signIn(version, { age: HOUR, copy: 2 }),
    ],
    { label: { verdict: 'ok', near: ['blocked-by-network'] } },
  ),
);

export const NETWORK: StoreSpec[] = [...masked, ...unmasked, ...network, ...notNetwork];
