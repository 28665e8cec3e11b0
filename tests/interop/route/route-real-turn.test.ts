import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { readSessionPins } from '../../../app/openclaw/store/session-pins.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { startEgress } from '../../rig/egress/egress.ts';
import { ALICE, BOB, startIssuer, type Issuer } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { ownerPicks } from '../../rig/openclaw/owner-pick.ts';
import { placeOf, portsOf } from '../read/read-real-support.ts';

/** A real gateway's turn is carried by the profile that our simulator and the release's own order named before it. */

async function ours(home: OpenClawHome): Promise<{ next: string | null; codes: string[] }> {
  const ports = { ...portsOf(home), clock: systemClock(), files: systemFiles() } as unknown as Ports;
  const dataDir = path.join(home.home, 'clawlamp');
  const { facts } = await gather(ports, { openclawBin: home.binPath, dataDir });
  const { snapshot } = diagnose(facts);
  return {
    next: snapshot.routes.find((one) => one.role === 'primary')?.next ?? null,
    codes: snapshot.causes.map((one) => one.code),
  };
}

/** The account whose grant the last model turn carried. */
function carriedBy(issuer: Issuer): string | undefined {
  const grantId = issuer.ledger.requests.findLast((one) => one.kind === 'model-turn')?.grantId;
  return grantId ? issuer.ledger.grant(grantId).account.email : undefined;
}

/** Changes order and use record with the release's own writer, the gateway being down. */
async function arrange(home: OpenClawHome, part: object): Promise<void> {
  const body = `
    return (await sdk.updateAuthProfileStoreWithLock({ agentDir: input.agentDir, sharedStoreWrite: true, updater: (store) => {
      Object.assign(store, input.part);
      return true;
    } })) !== null;`;
  expect(await home.sdk('provider-auth', body, { agentDir: home.agentDir(), part })).toBe(true);
}

describe.each(['2026.5.12', '2026.9.6'] as const)('a real turn of OpenClaw %s', (version) => {
  it('uses the profile that was named before it, in order and past a lockout', async () => {
    const issuer = await startIssuer();
    const egress = await startEgress(issuer.url);
    const home = await createOpenClawHome({ version, egress });
    try {
      const alice = await home.seedProfile(await issuer.mintGrant(ALICE));
      const bob = await home.seedProfile(await issuer.mintGrant(BOB));
      const provider = alice.split(':')[0] as string;
      const named = async () => {
        const [pick] = await ownerPicks(version, [{ name: 'now', home: home.home, agent: 'main' }]);
        const own = await ours(home);
        expect(own.next, pick?.problem).toBe(pick?.next);
        return own.next;
      };

      await arrange(home, { order: { [provider]: [bob, alice] } });
      expect(await named()).toBe(bob);
      await home.startGateway();
      const first = await home.turn();
      expect(first.ok, first.stderr).toBe(true);
      expect(carriedBy(issuer)).toBe(BOB.email);
      await home.stopGateway();

      const place = await placeOf(home, true);
      const [main] = place.agents;
      const pins = main && (await readSessionPins(systemFiles(), place, main));
      expect(pins).toMatchObject({ state: 'read' });
      expect(pins?.pins.every((pin) => pin.profileId === bob && pin.source === 'auto')).toBe(true);

      const now = Date.now();
      const lock = { cooldownUntil: now + 3_600_000, cooldownReason: 'auth', lastFailureAt: now };
      await arrange(home, { usageStats: { [bob]: lock } });
      expect(await named()).toBe(alice);
      await home.startGateway();
      const second = await home.turn();
      expect(second.ok, second.stderr).toBe(true);
      expect(carriedBy(issuer)).toBe(ALICE.email);
      expect(await egress.strays()).toEqual([]);
    } finally {
      await home.dispose();
      await egress.stop();
      await issuer.stop();
    }
  }, 480_000);
});
