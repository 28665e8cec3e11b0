import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCodexHome, type CodexHome } from '../../rig/codex/codex-home.ts';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, BOB, startIssuer, type Issuer } from '../../rig/issuer/issuer.ts';

let issuer: Issuer;
let egress: Egress;
let codex: CodexHome;
beforeEach(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
  codex = await createCodexHome(issuer, egress);
});
afterEach(async () => {
  await codex.dispose();
  await egress.stop();
  await issuer.stop();
});

it('has no login until the real binary makes one', async () => {
  expect(await codex.loginStatus()).toEqual({ code: 1, text: 'Not logged in' });
  await codex.login(BOB);
  const { tokens } = await codex.authJson();
  expect(tokens.account_id).toBe(BOB.accountId);
  expect(issuer.ledger.grantOf(tokens.refresh_token)?.account).toBe(BOB);
  expect(await codex.loginStatus()).toEqual({ code: 0, text: 'Logged in using ChatGPT' });
});

it('says logged in even when the issuer has ended the grant', async () => {
  await codex.login(ALICE);
  const grant = issuer.ledger.grantOf((await codex.authJson()).tokens.refresh_token);
  issuer.reject(grant?.grantId as string);
  expect(await codex.loginStatus()).toEqual({ code: 0, text: 'Logged in using ChatGPT' });
  expect(issuer.ledger.count({ kind: 'refresh' })).toBe(0);
});

it('signs in again over an old login without revoking it', async () => {
  await codex.login(ALICE);
  const before = (await codex.authJson()).tokens.refresh_token;
  await codex.login(ALICE);
  expect((await codex.authJson()).tokens.refresh_token).not.toBe(before);
  expect(issuer.ledger.count({ kind: 'revoke' })).toBe(0);
});
