import { expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import { causeIn, signIn, storeOf, type Parts } from './facts-builder.ts';

const KEY = Secret.from('sk-proj-FAKE');
const CODE = 'credential-without-secret';

const stored = (part: Parameters<typeof signIn>[0], version = '2026.5.12'): Parts => ({
  version,
  stores: [storeOf({ profiles: [signIn(part)] })],
});

it('an API key in a ChatGPT sign-in or token is not ok', () => {
  const both = { access: KEY, refresh: KEY };
  expect(causeIn(stored(both), CODE)).toMatchObject({ severity: 'act', variant: 'key-as-token' });
  const token = { kind: 'token' as const, access: KEY, refresh: null };
  expect(causeIn(stored(token), CODE)).toMatchObject({ severity: 'act' });
  const unified = { ...token, profileId: 'openai:me@example.com', provider: 'openai' };
  expect(causeIn(stored(unified, '2026.7.33'), CODE)).toMatchObject({ severity: 'act' });
});

it('whether a refresh token of its own helps one day cannot be told', () => {
  expect(causeIn(stored({ access: KEY }), CODE)).toMatchObject({ severity: 'unknown' });
});

it('an API key where a key belongs, and a token, are none', () => {
  expect(causeIn(stored({}), CODE)).toBeUndefined();
  const key = { kind: 'api-key' as const, access: KEY, refresh: null };
  expect(causeIn(stored(key), CODE)).toBeUndefined();
  // Of another provider, whose tokens may look so.
  const other = {
    kind: 'token' as const,
    provider: 'anthropic',
    profileId: 'anthropic:default',
    access: KEY,
    refresh: null,
  };
  expect(causeIn(stored(other), CODE)).toBeUndefined();
});
