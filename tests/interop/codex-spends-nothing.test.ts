import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CodexAppServer } from '../../app/codex/app-server.ts';
import { codexSignInEnv } from '../../app/codex/child-env.ts';
import { createEngine } from '../../app/engine/engine.ts';
import { systemProcesses } from '../../app/platform/node/processes.ts';
import { CODEX_VERSIONS, ensurePrograms, type CodexVersion } from '../../config/setup/install/programs.mjs';
import { createCodexHome, type CodexHome } from '../rig/codex/codex-home.ts';
import { startEgress, type Egress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer } from '../rig/issuer/issuer.ts';
import { personsPorts } from './consumers/person.ts';

/** A login that has ended, in every release of the rig: nothing that we start may renew it, by the issuer's own ledger. */

const VERSIONS: readonly CodexVersion[] = CODEX_VERSIONS;
const OLD_MS = 9 * 24 * 3_600_000;

let issuer: Issuer;
let egress: Egress;
let home: CodexHome;
/** A proxy that the person has set: what it is asked for is refused and written down, with all that comes along. */
let proxy: Server;
let proxied: string[];

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterAll(async () => {
  await egress.stop();
  await issuer.stop();
});
beforeEach(async () => {
  proxied = [];
  proxy = createServer((req, res) => {
    let body = '';
    req.on('data', (part: Buffer) => (body += String(part)));
    req.on('end', () => {
      proxied.push(`${req.method} ${req.url} ${body}`);
      res.writeHead(403).end();
    });
  });
  proxy.on('connect', (req, socket) => {
    proxied.push(`CONNECT ${req.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await home.dispose();
});

/** The access token has ended, and the last renewal is older than the eight days after which Codex renews in any case. */
async function endedLogin(version: CodexVersion): Promise<string> {
  home = await createCodexHome(issuer, egress, { version });
  issuer.accessLifetime = 1;
  const grant = await issuer.mintGrant(ALICE).finally(() => (issuer.accessLifetime = 864_000));
  const login = {
    OPENAI_API_KEY: null,
    tokens: {
      id_token: grant.idToken,
      access_token: grant.access,
      refresh_token: grant.refresh,
      account_id: ALICE.accountId,
    },
    last_refresh: new Date(Date.now() - OLD_MS).toISOString(),
  };
  await writeFile(home.authFile, JSON.stringify(login, null, 2), { mode: 0o600 });
  await pause(1_500);
  return readFile(home.authFile, 'utf8');
}

function since(from: number): string[] {
  const spending = ['refresh', 'revoke'];
  return issuer.ledger.requests
    .slice(from)
    .map(({ kind }) => kind)
    .filter((kind) => spending.includes(kind));
}

/** Everything that makes a Codex look at its login, of a server of ours in this environment. */
async function serve(env: Record<string, string>): Promise<void> {
  const talk = await systemProcesses().converse({
    file: home.binPath,
    args: ['-c', `chatgpt_base_url="${issuer.url}/backend-api"`, 'app-server'],
    env,
    cwd: home.codexHome,
    timeoutMs: 120_000,
  });
  const server = new CodexAppServer(talk);
  await server.open('0');
  for (const [method, params] of [
    ['account/read', { refreshToken: false }],
    ['account/rateLimits/read', {}],
    ['account/read', { refreshToken: true }],
  ] as const)
    await server.call(method, params).catch(() => undefined);
  // What it does by itself when it starts may come after the answers.
  await pause(3_000);
  await server.close();
}

describe.each(VERSIONS)('an ended login of Codex %s', (version) => {
  it('is renewed by nothing that we start, whatever proxy is set, and keeps its bytes', async () => {
    const before = await endedLogin(version);
    const from = issuer.ledger.requests.length;
    const at = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const env = { ...home.env, HTTP_PROXY: at, HTTPS_PROXY: at, http_proxy: at, https_proxy: at };
    for (const name of ['NO_PROXY', 'no_proxy'] as const) delete (env as Record<string, string>)[name];
    const ports = personsPorts({ env, home: home.home });

    await serve(codexSignInEnv(ports, home.codexHome, issuer.url));
    expect(await readFile(home.authFile, 'utf8')).toBe(before);

    const engine = createEngine(ports, { dataDir: `${home.home}/clawlamp`, codexBin: home.binPath });
    const { answers } = await engine.secondOpinion(null);
    expect(answers).toMatchObject([{ says: [{ theirs: 'logged in using ChatGPT' }] }]);
    await engine.stop();
    expect(await readFile(home.authFile, 'utf8')).toBe(before);

    expect(since(from)).toEqual([]);
    const { refresh_token: token } = (await home.authJson()).tokens;
    expect(proxied.join('\n')).not.toContain(token);
    expect(proxied.filter((one) => one.includes('127.0.0.1:9'))).toEqual([]);
  });
});

it.each(['0.169.0', '0.171.0'] as const)(
  'is spent by a Codex %s that is started as usual: the ledger would have seen it, and whose child it was',
  async (version) => {
    const before = await endedLogin(version);
    const from = issuer.ledger.requests.length;
    await serve(home.env);
    expect(since(from)).toContain('refresh');
    expect(await readFile(home.authFile, 'utf8')).not.toBe(before);
    const ours = issuer.ledger.requests.slice(from).filter(({ kind }) => kind === 'refresh');
    expect(ours.every(({ fromChild }) => fromChild)).toBe(true);
    for (const one of ours) one.onPurpose = true;
  },
);
