import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Processes } from '../../../app/platform/ports.ts';
import { quickProcesses } from '../../rig/processes/quick-start.ts';
import type { LoginOutcome } from '../../../app/model/sign-in-run.ts';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { profilesFile, sidecarGrant } from '../../rig/openclaw/stored-grant.ts';
import { until } from '../../rig/processes/child.ts';
import { rigEngine } from './rig-engine.ts';
import { withCallbackPorts } from '../../rig/processes/callback-ports.ts';

/**
 * The gateway of 2026.5.12 with the Codex harness writes the sign-in it holds in memory back over a new one, at each turn
 * (rig-seed-2026-5-12.test.ts). Here a real turn of the real gateway comes between our write and the reload.
 */
let issuer: Issuer;
let egress: Egress;
let home: OpenClawHome;
let old: RigGrant;
let profileId: string;

beforeEach(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
  home = await createOpenClawHome({ version: '2026.5.12', egress, runtime: 'codex' });
  old = await issuer.mintGrant(ALICE);
  profileId = await home.seedProfile(old);
  await home.startGateway();
  expect((await home.turn()).ok).toBe(true);
  issuer.reject(old.grantId);
});
afterEach(async () => {
  await home.dispose();
  await egress.stop();
  await issuer.stop();
});

const storedGrant = async (): Promise<string | undefined> =>
  issuer.ledger.grantOf((await sidecarGrant(home, profileId)).refresh ?? '')?.grantId;

/**
 * A turn that fails, to its end: the gateway writes its old copy back as it begins, and once more at each of the seven
 * tries of ten seconds that Codex gives it.
 */
async function spoilingTurn(): Promise<void> {
  const turn = home.turn().catch(() => null);
  await until(
    'the old sign-in to come back',
    async () => (await profilesFile(home))[profileId]?.expires === 0 && (await storedGrant()) === old.grantId,
    60_000,
  );
  await turn;
}

/** Signs in with the real engine; a spoiling turn begins before the first call of `secrets.reload`. */
async function signIn(): Promise<LoginOutcome> {
  const real = quickProcesses();
  let left = 1;
  const processes: Processes = {
    ...real,
    async run(spec) {
      if (spec.args.includes('secrets.reload') && left-- > 0) await spoilingTurn();
      return real.run(spec);
    },
  };
  const engine = await rigEngine(home, issuer, processes);
  return withCallbackPorts(() => engine.login(profileId).finished);
}

describe('a gateway that spoils the new sign-in', () => {
  it('before the reload: it is written once more, and the next turn uses it', async () => {
    expect(await signIn()).toMatchObject({ kind: 'done' });
    expect(await storedGrant()).not.toBe(old.grantId);
    expect((await home.turn()).ok).toBe(true);
    expect(issuer.ledger.requests.findLast((one) => one.kind === 'model-turn')?.grantId).not.toBe(
      old.grantId,
    );
  });
});
