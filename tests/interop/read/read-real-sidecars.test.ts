import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Egress } from '../../rig/egress/egress.ts';
import { startEgress } from '../../rig/egress/egress.ts';
import type { Issuer, RigGrant } from '../../rig/issuer/issuer.ts';
import { ALICE, startIssuer } from '../../rig/issuer/issuer.ts';
import type { OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { createOpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { readAgent, secretsOf, withSdk } from './read-real-support.ts';

let issuer: Issuer;
let egress: Egress;

beforeAll(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterAll(async () => {
  await egress?.stop();
  await issuer?.stop();
});

describe('sidecars of the real 2026.5.12', () => {
  let home: OpenClawHome;
  let grant: RigGrant;
  const keyFile = (): string => path.join(home.home, '.config', 'openclaw', 'auth-profile-secret-key');
  const sidecar = async (): Promise<string> => {
    const folder = path.join(home.stateDir, 'credentials', 'auth-profiles');
    return path.join(folder, (await readdir(folder))[0] as string);
  };

  beforeAll(async () => {
    home = await createOpenClawHome({ version: '2026.5.12', egress, runtime: 'own' });
    grant = await issuer.mintGrant(ALICE);
    await home.seedProfile(grant);
  });
  afterAll(() => home?.dispose());

  /** Our reading, and whether the owner can still sign in with it: its SDK's own resolved store. */
  async function both(): Promise<{ problem: string | null; theirs: boolean }> {
    const reading = await readAgent(home, 'main');
    const out = await withSdk(
      home,
      `const { ensureAuthProfileStore } = await sdk('provider-auth');
       const store = ensureAuthProfileStore(${JSON.stringify(home.agentDir('main'))}, { readOnly: true });
       console.log(Boolean(store.profiles[${JSON.stringify(home.profileId(ALICE))}]?.access));`,
    );
    expect(reading.state).toBe('read');
    const profile = reading.profiles[0];
    expect(profile?.access === null).toBe(profile?.problem !== null);
    return { problem: profile?.problem?.kind ?? null, theirs: out.trim().endsWith('true') };
  }

  test('are told apart when they cannot be opened, exactly when the owner cannot open them either', async () => {
    expect(await both()).toEqual({ problem: null, theirs: true });

    await rename(keyFile(), `${keyFile()}.away`);
    expect(await both()).toEqual({ problem: 'key-missing', theirs: false });
    await writeFile(keyFile(), 'another-key\n', { mode: 0o600 });
    expect(await both()).toEqual({ problem: 'key-wrong', theirs: false });
    await rename(`${keyFile()}.away`, keyFile());
    expect(await both()).toEqual({ problem: null, theirs: true });

    const file = await sidecar();
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.slice(0, 200));
    expect(await both()).toEqual({ problem: 'sidecar-damaged', theirs: false });
    await writeFile(file, good.replace('"profileId": "openai-codex:', '"profileId": "openai-codex:x'));
    expect(await both()).toEqual({ problem: 'sidecar-damaged', theirs: false });
    await rm(file);
    expect(await both()).toEqual({ problem: 'sidecar-missing', theirs: false });
    await writeFile(file, good);
    expect(await both()).toEqual({ problem: null, theirs: true });
  });

  test('keep opening after the whole home moved, since the profile names its sidecar', async () => {
    const moved = await createOpenClawHome({ version: '2026.5.12', egress, runtime: 'own' });
    try {
      await cp(home.stateDir, moved.stateDir, { recursive: true });
      await mkdir(path.dirname(keyFile()).replace(home.home, moved.home), { recursive: true });
      await cp(keyFile(), keyFile().replace(home.home, moved.home));
      const reading = await readAgent(moved, 'main');
      expect(secretsOf(reading, moved.profileId(ALICE)).refresh).toBe(grant.refresh);
    } finally {
      await moved.dispose();
    }
  });
});
