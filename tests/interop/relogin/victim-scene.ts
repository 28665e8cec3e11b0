import path from 'node:path';
import { ALICE, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import type { ReloginHome } from './home.ts';
import type { VictimScene } from './victim.ts';

/** The program that signs in and is killed, or has its world changed under it. */
export const VICTIM = path.join(import.meta.dirname, 'victim.ts');

/** Switches with which Node runs it. */
export const VICTIM_FLAGS = ['--experimental-transform-types', '--no-warnings'];

/** What a {@link VICTIM} reads from its standard input to sign Alice in. */
export function victimScene(
  home: ReloginHome,
  issuer: Issuer,
  profileId: string,
  more: Pick<VictimScene, 'stop' | 'dieWithOwner' | 'quick'>,
): VictimScene {
  return {
    env: home.env,
    home: home.dir,
    stateDir: home.stateDir,
    dataDir: home.dataDir,
    openclawBin: home.program.bin,
    issuer: issuer.url,
    userId: ALICE.userId,
    profileId,
    provider: home.provider,
    ...more,
  };
}

/** Seeds one locked-out sign-in of Alice. Its end is not the one that its token names, so that a half-written profile shows. */
export async function seedLockedOut(
  home: ReloginHome,
  issuer: Issuer,
): Promise<{ old: RigGrant; profileId: string }> {
  const old = await issuer.mintGrant(ALICE);
  const profileId = `${home.provider}:${ALICE.email}`;
  const credential = {
    type: 'oauth',
    provider: home.provider,
    access: old.access,
    refresh: old.refresh,
    expires: old.expires - 86_400_000,
    accountId: ALICE.accountId,
    email: ALICE.email,
  };
  await home.change(
    'main',
    `store.profiles[data.profileId] = data.credential;
     store.usageStats = { [data.profileId]: { errorCount: 2, disabledUntil: Date.now() + 3600e3, disabledReason: 'auth_permanent' } };`,
    { profileId, credential, keep: [profileId] },
  );
  return { old, profileId };
}
