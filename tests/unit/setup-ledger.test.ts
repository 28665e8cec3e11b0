import { expect, it } from 'vitest';
import { judgeLedger } from '../../config/setup/test-ledger.mjs';
import { askerOf, Ledger, type RequestKind } from '../rig/issuer/ledger.ts';

const record = (ledger: Ledger, kind: RequestKind, userAgent: string, code: string | null = null): void =>
  ledger.record({ at: 0, kind, path: '/', grantId: null, fingerprint: null, status: 200, code, userAgent });

const judged = (...ledgers: Ledger[]) =>
  judgeLedger(ledgers.map((one) => JSON.stringify(one.tally())).join('\n'));

it('knows Clawlamp by its name, by its parts, and takes nobody else for it', () => {
  for (const name of ['Clawlamp/0.1.0', 'Mozilla/5.0 Electron/33.2.1', 'openid-client/v6.9.0'])
    expect(askerOf(name), name).toBe('clawlamp');
  for (const name of ['node', 'undici', 'codex_cli_rs/0.169.0', ''])
    expect(askerOf(name), name).toBe('other');
});

it('adds up what Clawlamp asked over every issuer of a run', () => {
  const [one, two] = [new Ledger(), new Ledger()];
  record(one, 'code-exchange', 'Clawlamp/0.1.0');
  record(two, 'code-exchange', 'Clawlamp/0.1.0');
  record(two, 'code-exchange', 'Clawlamp/0.1.0', 'invalid_grant');
  record(two, 'refresh', 'node');
  record(two, 'refresh', 'node', 'refresh_token_reused');
  const { sentence, kept } = judged(one, two);
  expect(kept).toBe(true);
  expect(sentence).toContain('2 issuers saw 2 sign-ins by Clawlamp');
  expect(sentence).toContain('(refreshes by the owners and by tests: 2)');
});

it.each<[string, RequestKind, string | null]>([
  ['a refresh', 'refresh', null],
  ['a revocation', 'revoke', null],
  ['a reuse', 'refresh', 'refresh_token_reused'],
])('does not pass a run in which Clawlamp caused %s', (_, kind, code) => {
  const ledger = new Ledger();
  record(ledger, kind, 'Clawlamp/0.1.0', code);
  expect(judged(ledger).kept).toBe(false);
});
