import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../app/engine.ts';
import { systemClock } from '../../app/node/clock.ts';
import { systemFiles } from '../../app/node/files.ts';
import { systemProcesses } from '../../app/node/processes.ts';
import { ensurePrograms } from '../../config/setup/programs.mjs';
import { startEgress, type Egress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer } from '../rig/issuer/issuer.ts';
import type { RigVersion } from '../rig/openclaw/configuration.ts';
import { createOpenClawHome, type OpenClawHome } from '../rig/openclaw/openclaw-home.ts';
import { NO_VAULT, personsBrowser } from './relogin/sign-in.ts';

/**
 * One click while the real gateway runs and holds the old sign-in: its next turn carries the new grant. One release of
 * each way to store. The gateways of 2026.3.28 and 2026.4.11 cannot say what they hold; that of 2026.4.29 installs its
 * plugins' packages from the registry when it starts, so no turn of it can be had here.
 */
const VERSIONS: RigVersion[] = [
  '2026.3.28',
  '2026.4.11',
  '2026.5.12',
  '2026.5.28',
  '2026.7.1',
  '2026.8.2',
  '2026.9.6',
];
const CANNOT_SAY: RigVersion[] = ['2026.3.28', '2026.4.11'];

const table: string[] = [];
let issuer: Issuer;
let egress: Egress;
let home: OpenClawHome;

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterEach(() => home.dispose());
afterAll(async () => {
  await egress.stop();
  await issuer.stop();
  console.log(['version     turns of the gateway        the gateway says', ...table].join('\n'));
});

const turnGrant = (): string | null | undefined =>
  issuer.ledger.requests.findLast((one) => one.kind === 'model-turn')?.grantId;

describe.each(VERSIONS)('a running gateway of the real %s', (version) => {
  it('uses the new sign-in at its next turn', async () => {
    home = await createOpenClawHome({ version, egress });
    const old = await issuer.mintGrant(ALICE);
    const profileId = await home.seedProfile(old);
    await home.startGateway();
    const first = await home.turn();
    expect(first.ok, first.stdout + first.stderr).toBe(true);
    expect(turnGrant()).toBe(old.grantId);
    issuer.reject(old.grantId);
    // The Codex harness of 2026.5.12 takes 72 s to fail; relogin-spoiling-gateway.test.ts waits for it.
    if (version !== '2026.5.12') expect((await home.turn()).ok).toBe(false);

    const engine = createEngine(
      {
        clock: systemClock(),
        files: systemFiles(),
        processes: systemProcesses(),
        vault: NO_VAULT,
        browser: personsBrowser(issuer, { account: ALICE }),
        env: home.env,
        home: home.home,
        platform: process.platform,
      },
      {
        stateDir: home.stateDir,
        config: home.configPath,
        codexHome: path.join(home.home, '.codex'),
        openclawBin: home.binPath,
        issuer: issuer.url,
        dataDir: path.join(home.home, 'clawlamp-data'),
      },
    );
    await engine.read();
    const outcome = await engine.login(profileId).finished;
    expect(outcome).toMatchObject({ kind: 'done', profileId, proof: 'accepted' });
    if (outcome.kind !== 'done') throw new Error('unreachable');
    const said = outcome.proofs.find((one) => one.by === 'gateway');
    expect(said?.passed).toBe(!CANNOT_SAY.includes(version));

    const refreshes = issuer.ledger.count({ kind: 'refresh', grantId: old.grantId });
    const next = await home.turn();
    expect(next.ok, next.stdout + next.stderr).toBe(true);
    const used = turnGrant();
    expect(used).not.toBe(old.grantId);
    expect(used).toBe(issuer.ledger.grants().at(-1)?.grantId);
    expect(issuer.ledger.count({ kind: 'refresh', grantId: old.grantId })).toBe(refreshes);
    expect(await home.profileStatus(profileId)).toMatchObject({ status: 'ok' });
    table.push(
      `${version.padEnd(11)} old, refused, new grant     ${said?.passed ? 'the new end' : (said?.note ?? '')}`,
    );
  });
});

describe('over all of them', () => {
  it('Clawlamp redeemed and revoked nothing of others, and no token was used twice', () => {
    expect(table).toHaveLength(VERSIONS.length);
    expect(issuer.ledger.count({ kind: 'revoke' })).toBe(0);
    expect(issuer.ledger.count({ code: 'refresh_token_reused' })).toBe(0);
    const ours = issuer.ledger.requests.filter((one) => one.kind === 'refresh' && one.status === 200);
    expect(ours).toEqual([]);
  });
});
