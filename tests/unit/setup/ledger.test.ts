import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import { judgeLedger } from '../../../config/setup/test/test-ledger.mjs';
import { askerOf, Ledger, type RequestKind } from '../../rig/issuer/ledger.ts';
import { cameFromChild } from '../../rig/issuer/who-asked.ts';

const record = (
  ledger: Ledger,
  kind: RequestKind,
  userAgent: string,
  code: string | null = null,
  fromChild = false,
): void => {
  const nothing = { at: 0, path: '/', grantId: null, fingerprint: null, status: 200 };
  ledger.record({ ...nothing, kind, code, userAgent, fromChild });
};

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

it('does not pass a run in which a program that Clawlamp started renewed or ended a sign-in, whatever it calls itself', () => {
  for (const kind of ['refresh', 'revoke'] as const) {
    const ledger = new Ledger();
    record(ledger, kind, 'codex_cli_rs/0.171.0', null, true);
    expect(judged(ledger).kept, kind).toBe(false);
  }
});

it('takes for a test’s own what a test let happen on purpose, and nothing else of that run', () => {
  const ledger = new Ledger();
  record(ledger, 'refresh', 'Clawlamp/0.1.0', null, true);
  for (const one of ledger.requests) one.onPurpose = true;
  expect(judged(ledger).kept).toBe(true);
  record(ledger, 'refresh', 'Clawlamp/0.1.0', null, true);
  expect(judged(ledger).kept).toBe(false);
});

it('says in which test file the rule was broken', () => {
  const line = (file: string, kind: string, by: string) =>
    JSON.stringify([{ kind, by, code: null, count: 1, file }]);
  const { sentence } = judgeLedger(
    [
      line('one.test.ts', 'refresh', 'child'),
      line('two.test.ts', 'refresh', 'other'),
      line('three.test.ts', 'revoke', 'clawlamp'),
    ].join('\n'),
  );
  expect(sentence).toMatch(/: in one\.test\.ts, three\.test\.ts$/);
});

/** Asks for a token in a process of its own, as a program that is started by a program. */
const ASKS = `const { spawnSync } = require('node:child_process');
  const ask = "fetch(process.argv[1], { method: 'POST' }).catch(() => undefined)";
  spawnSync(process.execPath, ['-e', ask, process.env.AT], { env: { AT: process.env.AT } });`;

it.runIf(process.platform === 'linux')(
  'knows a program of ours by the kernel, and a child of it that forgot its mark',
  async () => {
    const seen: boolean[] = [];
    const server = createServer((req, res) => {
      seen.push(cameFromChild(req));
      res.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const AT = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const spec = { file: process.execPath, args: ['-e', ASKS], env: { AT } };
    await systemProcesses().run({ ...spec, timeoutMs: 20_000 });
    // The same program that somebody else started.
    await promisify(execFile)(spec.file, spec.args, { env: spec.env });
    await fetch(AT);
    server.close();
    expect(seen).toEqual([true, false, false]);
  },
  60_000,
);
