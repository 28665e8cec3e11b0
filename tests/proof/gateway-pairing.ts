/**
 * A gateway on another address, that has to let Clawlamp in first: `npm run -s prove:pairing`, as root, in a network of its own
 * with one address beside loopback. The real OpenClaw 2026.9.6 is asked, refuses the unknown device, is told by its own
 * `devices approve` to let it in, tells what it holds, and signs in by a code after it has allowed that too. Prints what
 * happened, a line each; exits 1 when one is not as it should be.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../app/engine/engine.ts';
import type { Engine } from '../../app/model/engine.ts';
import { Secret } from '../../app/model/secret.ts';
import { gatewayAddress } from '../../app/openclaw/remote-gateway/address.ts';
import { allowClearText, keepTypedToken } from '../../app/openclaw/remote-gateway/known.ts';
import { systemGateways } from '../../app/platform/node/gateway-link.ts';
import { ensurePrograms } from '../../config/setup/install/programs.mjs';
import { personsPorts } from '../interop/consumers/person.ts';
import { startEgress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer } from '../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../rig/openclaw/openclaw-home.ts';

/** Given to the loopback of this proof's own network: near, and no loopback to the gateway. */
const ADDRESS = '10.77.0.2';
const VERSION = '2026.9.6';

let wrong = 0;
function check(what: string, good: boolean, seen: unknown): void {
  if (!good) wrong += 1;
  console.log(`${good ? 'ok ' : 'NOT'} ${what}: ${JSON.stringify(seen)}`);
}

/** What the person does on the host of the gateway. */
async function letIn(host: OpenClawHome): Promise<number> {
  const { pending } = await host.cliJson<{ pending: { requestId: string; displayName: string }[] }>([
    'devices',
    'list',
    '--json',
  ]);
  const own = pending.filter(({ displayName }) => displayName === 'Clawlamp');
  for (const { requestId } of own) await host.cli(['devices', 'approve', requestId]);
  return own.length;
}

async function signIn(engine: Engine, issuer: Issuer, row: string): Promise<string> {
  const run = engine.login(row);
  run.subscribe((event) => {
    if (event.type === 'code') void issuer.approveDevice(event.userCode, ALICE, 'https://auth.openai.com');
  });
  const outcome = await run.finished;
  return outcome.kind === 'done' ? 'done' : outcome.error.code;
}

await ensurePrograms();
const issuer = await startIssuer();
const egress = await startEgress(issuer.url);
const host = await createOpenClawHome({ version: VERSION, egress });
const laptop = await mkdtemp(join(tmpdir(), 'clawlamp-laptop-'));
try {
  const id = await host.seedProfile(await issuer.mintGrant(ALICE));
  const config = JSON.parse(await readFile(host.configPath, 'utf8')) as { gateway: { bind: string } };
  config.gateway.bind = 'lan';
  await writeFile(host.configPath, JSON.stringify(config));
  await host.startGateway();
  const env = { HOME: laptop, PATH: '/usr/bin:/bin' };
  const ports = { ...personsPorts({ env, home: laptop }), gateways: systemGateways() };
  const [dataDir, gateway] = [join(laptop, 'data'), host.gatewayUrl.replace('127.0.0.1', ADDRESS)];
  const engine = createEngine(ports, { dataDir, gateway });
  await keepTypedToken(ports.vault, dataDir, gatewayAddress(gateway), Secret.from(host.gatewayToken));
  const unasked = (await engine.read()).causes[0]?.detail ?? '';
  check(
    'without encryption it is not asked before a person allowed it',
    /not encrypted/.test(unasked),
    unasked,
  );
  await allowClearText(dataDir, gatewayAddress(gateway));
  await new Promise((resolve) => setTimeout(resolve, 5_500));
  const first = await engine.read();
  check('an unknown device is told nothing, and that is unknown', first.verdict === 'unknown', first.verdict);
  check(
    'what to do is said',
    /devices approve/.test(first.causes[0]?.fix?.label ?? ''),
    first.causes[0]?.fix,
  );
  check('it asked to be let in once', (await letIn(host)) === 1, ADDRESS);
  // An answer of the last five seconds would be taken for a new one.
  await new Promise((resolve) => setTimeout(resolve, 5_500));
  const row = (await engine.read()).profiles.find((one) => one.profileId === id);
  check('it tells what it holds', row?.health === 'ok' && row.canSignIn, row?.health);
  const before = await signIn(engine, issuer, row?.id ?? '');
  check('a sign-in wants more than that', before === 'GATEWAY_UNPAIRED', before);
  check('it asked for more once', (await letIn(host)) === 1, ADDRESS);
  const after = await signIn(engine, issuer, row?.id ?? '');
  check('then it signs in', after === 'done', after);
  const answered = (await host.turn()).ok;
  check('and its next turn is answered', answered, answered);
  await engine.stop();
} finally {
  await host.dispose();
  await egress.stop();
  await issuer.stop();
  await rm(laptop, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
