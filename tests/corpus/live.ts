import path from 'node:path';
import { createEngine } from '../../app/engine/engine.ts';
import type { Snapshot } from '../../app/model/snapshot.ts';
import { systemClock } from '../../app/platform/node/clock.ts';
import { systemProcesses } from '../../app/platform/node/processes.ts';
import { ALICE } from '../rig/issuer/issuer.ts';
import { createOpenClawHome } from '../rig/openclaw/openclaw-home.ts';
import type { Workshop } from './make.ts';
import type { StoreSpec } from './store-spec.ts';
import { walledFiles } from './walled-files.ts';

/**
 * The two states that only a running gateway has: it holds what the store holds, and, after the store changed behind its
 * back, it holds the old sign-in. Known only once a person asks it.
 */
export const LIVE: StoreSpec[] = [
  {
    id: 'gateway-holds-same/2026.5.12',
    title: 'the running gateway holds what the store holds is ok',
    openclaw: '2026.5.12',
    label: {
      verdict: 'ok',
      causes: { 'version-known-bad': 'risk' },
      next: { main: 'openai-codex:alice@example.test' },
      near: ['gateway-holds-old-credential'],
    },
  },
  {
    id: 'gateway-holds-old/2026.5.12',
    title: 'the running gateway holds an older sign-in than the store wants to be told',
    openclaw: '2026.5.12',
    label: {
      verdict: 'act',
      causes: { 'gateway-holds-old-credential': 'act', 'version-known-bad': 'risk' },
      next: { main: 'openai-codex:alice@example.test' },
    },
  },
];

/** Runs a real gateway, changes its store meanwhile, and looks at both states after asking it. By id of the store. */
export async function lookAtLive(shop: Workshop): Promise<Map<string, Snapshot>> {
  const { issuer } = shop.grants;
  const home = await createOpenClawHome({ version: '2026.5.12', egress: shop.egress, runtime: 'codex' });
  const dataDir = path.join(shop.root, 'data', 'live');
  const processes = systemProcesses();
  const none = () => Promise.reject(new Error('not for a look'));
  try {
    const id = await home.seedProfile(await issuer.mintGrant(ALICE));
    await home.startGateway();
    const engine = createEngine(
      {
        clock: systemClock(),
        files: walledFiles(home.home, dataDir),
        processes: {
          ...processes,
          run: (spec) => processes.run({ ...spec, env: { ...spec.env, ...shop.egress.env() } }),
        },
        vault: { kind: 'none', get: none, set: none, delete: none },
        browser: { open: none },
        env: home.env,
        home: home.home,
        platform: process.platform,
      },
      { dataDir, openclawBin: home.binPath },
    );
    await engine.secondOpinion(id);
    const same = await engine.read();
    // Another end, so that the two sign-ins can be told apart.
    issuer.accessLifetime = 500_000;
    await home.seedProfile(await issuer.mintGrant(ALICE));
    await engine.secondOpinion(id);
    const old = await engine.read();
    return new Map([
      ['gateway-holds-same/2026.5.12', same],
      ['gateway-holds-old/2026.5.12', old],
    ]);
  } finally {
    await home.dispose();
  }
}
