import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { startIssuer, type Issuer } from '../../rig/issuer/issuer.ts';

let issuer: Issuer;
let egress: Egress;
beforeEach(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterEach(async () => {
  await egress.stop();
  await issuer.stop();
});

/** Runs a line of script in the Node that the real gateways run. */
async function inNode24(script: string): Promise<string> {
  const { stdout } = await promisify(execFile)(programPaths().node24, ['--input-type=module', '-e', script], {
    env: { PATH: process.env.PATH ?? '', ...egress.env() },
    timeout: 20_000,
  });
  return stdout.trim();
}

const ask = (url: string) => `
  const answer = await fetch(${JSON.stringify(url)}, { headers: { authorization: 'Bearer x' } }).then((r) => r.status, (e) => 'failed');
  console.log(answer);`;

it('answers for the provider hosts from the rig, over TLS that the child trusts', async () => {
  expect(await inNode24(ask('https://chatgpt.com/backend-api/wham/usage'))).toBe('401');
  expect(egress.passed).toEqual(['chatgpt.com GET /backend-api/wham/usage']);
  expect(issuer.ledger.count({ kind: 'account-read', status: 401 })).toBe(1);
});

it('refuses every other host and names it', async () => {
  expect(await inNode24(ask('https://example.com/'))).toBe('failed');
  expect(await inNode24(ask('http://example.com/'))).toBe('failed');
  expect(egress.refused).toEqual(['example.com:443', 'example.com:80']);
  expect(await egress.strays()).toEqual([]);
});

it('refuses and records a child that goes around the proxy', async () => {
  const script = `
    import net from 'node:net';
    net.connect(443, '192.0.2.1').on('error', (e) => console.log(e.code));`;
  expect(await inNode24(script)).toBe('ENETUNREACH');
  expect(await egress.strays()).toEqual(['192.0.2.1:443']);
});

it('lets a child reach loopback directly', async () => {
  expect(await inNode24(ask(`${issuer.url}/backend-api/wham/usage`))).toBe('401');
  expect(egress.passed).toEqual([]);
});
