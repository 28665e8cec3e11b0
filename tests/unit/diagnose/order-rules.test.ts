import { expect, it } from 'vitest';
import { orderRules } from '../../../app/openclaw/routing/order-rules.ts';
import { ownFormOf } from '../../../app/openclaw/store/own-form.ts';
import { schemaCeilings } from '../../../app/openclaw/store/known-schemas.ts';

/** Each neighbour of a change as the release itself was seen to pick (docs/releases.md). */
it.each([
  ['2026.4.10', 'anthropic/claude-opus-4-6', 'provider', 'own', false],
  ['2026.4.11', 'openai/gpt-5.4', 'provider', 'own', false],
  ['2026.4.23', 'openai/gpt-5.4', 'provider', 'own', false],
  ['2026.4.24', 'openai/gpt-5.5', 'auth-provider', 'own', true],
  ['2026.4.29', 'openai/gpt-5.5', 'auth-provider', 'own', true],
  ['2026.5.2', 'openai/gpt-5.5', 'auth-provider', 'own', false],
  ['2026.5.3-1', 'openai/gpt-5.5', 'auth-provider', 'own', false],
  ['2026.5.7', 'openai/gpt-5.5', 'auth-provider', 'own', false],
  ['2026.5.12', 'openai/gpt-5.5', 'auth-provider', 'codex', false],
  ['2026.5.18', 'openai/gpt-5.5', 'auth-provider', 'codex-if-there', false],
])(
  '%s takes %s by default, orders by %s, and runs openai models by %s',
  (version, model, keys, runtime, rewrites) => {
    const rules = orderRules(version, 'json-inline');
    expect([rules.defaultModel, rules.orderKeys, rules.openAiRuntime]).toEqual([model, keys, runtime]);
    expect(Object.keys(rules.runtimeRefs).length > 0).toBe(rewrites);
  },
);

it('the form that a release leaves as it is is the newest that it opens', () => {
  for (const version of ['2026.6.5', '2026.7.33', '2026.8.1', '2026.9.1', '2026.9.6']) {
    const { state, agent } = schemaCeilings(version);
    expect(ownFormOf(version), version).toMatchObject({ state, agent });
  }
});
