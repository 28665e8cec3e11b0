import path from 'node:path';
import { expect } from 'vitest';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { locateOpenClaw } from '../../../app/openclaw/discovery/locate.ts';
import type { OpenClawInstall, StoreReading } from '../../../app/openclaw/discovery/install.ts';
import type { StorePorts } from '../../../app/openclaw/store/read-store.ts';
import { readStore } from '../../../app/openclaw/store/read-store.ts';
import type { OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { runToEnd } from '../../rig/processes/child.ts';
import { quicker } from '../../rig/processes/quick-start.ts';

/** Our readers pointed at a rig home, as the app itself points them at a person's home. */

export function portsOf(home: OpenClawHome, env: Record<string, string> = {}): StorePorts {
  return {
    clock: systemClock(),
    files: systemFiles(),
    platform: process.platform,
    home: home.home,
    env: { ...home.env, ...env },
  };
}

export async function placeOf(home: OpenClawHome, withOwner: boolean): Promise<OpenClawInstall> {
  const place = await locateOpenClaw(portsOf(home), withOwner ? { openclawBin: home.binPath } : {});
  if (!place) throw new Error('no place');
  return place;
}

export async function readAgent(home: OpenClawHome, agent: string, withOwner = true): Promise<StoreReading> {
  const place = await placeOf(home, withOwner);
  const found = place.agents.find(({ id }) => id === agent);
  if (!found) throw new Error(`no agent ${agent}`);
  return readStore(portsOf(home), place, found);
}

/** Runs a few lines against the version's own plugin SDK. */
export async function withSdk(home: OpenClawHome, lines: string): Promise<string> {
  const script = `
    const sdk = (name) => import(${JSON.stringify(path.join(home.packageDir, 'dist', 'plugin-sdk'))} + '/' + name + '.js');
    ${lines}`;
  const args = ['--input-type=module', '-e', script];
  const done = await runToEnd(home.nodePath, args, { env: quicker(home.env, args), cwd: home.home });
  expect(done.code, done.stderr).toBe(0);
  return done.stdout;
}

export function secretsOf(reading: StoreReading, profileId: string): { access?: string; refresh?: string } {
  const profile = reading.profiles.find((one) => one.profileId === profileId);
  return { access: profile?.access?.open(), refresh: profile?.refresh?.open() };
}
