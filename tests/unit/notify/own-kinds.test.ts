import { expect, it } from 'vitest';
import { decideNotices } from '../../../app/notify/policy.ts';
import type { Cause } from '../../../app/model/cause.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { needsSignIn, rejected, row, snapshot } from '../view/samples.ts';

const decide = (next: Snapshot, memory = {}) =>
  decideNotices({ previous: snapshot(), next, memory, newGrantName: () => 'g', timeZone: 'UTC' });
const ID = 'openai-codex:me@example.com';
const own = (code: Cause['code'], rows: string[], change: Partial<Cause> = {}): Cause => ({
  ...rejected(rows),
  code,
  fix: { kind: 'advise', label: 'Look' },
  ...change,
});
const billed = own('billing-route-changed', [ID]);

it('a billing route that changed is a notice of its own, higher kind, once, and not a second time for its row', () => {
  const next = snapshot({ verdict: 'act', profiles: [row({ health: 'act' })], causes: [billed] });
  const first = decide(next);
  expect(first.show).toMatchObject([{ title: 'Billing route changed', urgency: 'critical', row: ID }]);
  expect(decide(next, first.memory).show).toEqual([]);
  expect(decide(snapshot(), first.memory).close).toHaveLength(1);
});

it('it is said beside the sign-in that is needed, and also when that explains it', () => {
  const both = {
    ...needsSignIn(),
    causes: [...needsSignIn().causes, { ...billed, under: 'grant-rejected' as const }],
  };
  expect(decide(both).show.map((one) => one.title)).toEqual([
    'Billing route changed',
    'Sign in again: me@example.com',
  ]);
});

it('sign-ins that disappeared are one too, but not a tidy removal, and not a pause that ends by itself', () => {
  const gone = own('profiles-disappeared', []);
  expect(decide(snapshot({ verdict: 'act', causes: [gone] })).show).toMatchObject([
    { title: 'Sign-ins disappeared', urgency: 'critical', row: null },
  ]);
  expect(decide(snapshot({ causes: [{ ...gone, severity: 'info' }] })).show).toEqual([]);
  expect(decide(snapshot({ causes: [{ ...billed, severity: 'soon' }] })).show).toEqual([]);
});

it('while a provider refuses good sign-ins nobody is asked for another one there', () => {
  const incident = own('provider-incident', ['a', 'b'], { fix: { kind: 'wait', label: 'Wait' } });
  const refused = (id: string) => row({ id, health: 'act', proof: 'untested' });
  const next = snapshot({
    verdict: 'act',
    profiles: [refused('a'), refused('b'), refused('c')],
    causes: [incident, rejected(['c'])],
  });
  expect(decide(next).show).toEqual([]);
  const over = { ...next, causes: [rejected(['c'])], profiles: [refused('c')] };
  expect(decide(over).show).toMatchObject([{ title: 'Sign in again: me@example.com' }]);
});
