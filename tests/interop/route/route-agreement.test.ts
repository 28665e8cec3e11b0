import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import type { Route } from '../../../app/model/snapshot.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import {
  OPENCLAW_VERSIONS,
  programPaths,
  type OpenClawVersion,
} from '../../../config/setup/install/programs.mjs';
import { askOwner, indexOf, KEEPS_INDEX_FILE, type StateToMake } from '../../rig/openclaw/owner-pick.ts';
import { ofTier } from '../../rig/tier.ts';
import { drawnStates, namedStates } from './states.ts';

/** For every installed release: the profile that our simulator names is the one that the release's own code takes. */

const DRAWN = 10;
const SEED = 20_261_125;

let root: string;
const table: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'route-agreement-'));
});
afterAll(async () => {
  process.stdout.write(`${table.join('\n')}\n`);
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

/** Our own answer for one home: the profile id behind the route's next row. */
async function ours(
  home: string,
  agent: string,
  openclawBin: string,
): Promise<{ next: string | null; route?: Route }> {
  const env = { HOME: home, PATH: '/usr/bin:/bin' };
  const ports = {
    clock: systemClock(),
    files: systemFiles(),
    platform: process.platform,
    home,
    env,
  } as unknown as Ports;
  const { facts } = await gather(ports, { openclawBin, dataDir: path.join(home, 'clawlamp') });
  const { snapshot } = diagnose(facts);
  const route = snapshot.routes.find((one) => one.agent === agent && one.role === 'primary');
  const row = snapshot.profiles.find((one) => one.id === route?.next);
  return { next: row?.profileId ?? null, route };
}

/** The index of the plugins that was copied into a home is the one that the release makes there, in a process of its own. */
async function copiedIndexIsOwn(version: OpenClawVersion, made: StateToMake): Promise<void> {
  const home = path.join(root, `${version}-own-index`);
  await mkdir(home);
  await askOwner(version, { make: [{ ...made, home }], index: true });
  expect(indexOf(made.home)).toEqual(indexOf(home));
}

describe('the next profile of a route', () => {
  it.each(ofTier(OPENCLAW_VERSIONS))('is the one that OpenClaw %s itself takes', async (version) => {
    const now = Date.now();
    const states = [...namedStates(version, now), ...drawnStates(version, now, SEED, DRAWN)];
    const homes = await Promise.all(
      states.map(async (_, at) => {
        const home = path.join(root, `${version}-${at}`);
        await mkdir(home, { recursive: true });
        return home;
      }),
    );
    const make = states.map(({ name, config, agents }, at) => ({
      name,
      config,
      agents,
      home: homes[at] as string,
    }));
    const ask = states.map(({ name, agent }, at) => ({ name, agent, home: homes[at] as string }));
    const picks = await askOwner(version, { make, ask, index: true });
    const differences: string[] = [];
    let chosen = 0;
    for (const [at, pick] of picks.entries()) {
      const state = states[at];
      if (!state) throw new Error('a pick without a state');
      const { next, route } = await ours(
        homes[at] as string,
        state.agent,
        programPaths().openclaw[version].bin,
      );
      if (pick.next !== null) chosen += 1;
      const agrees = !pick.problem && next === pick.next;
      if (!agrees) {
        differences.push(
          `${state.name}: OpenClaw ${pick.problem ?? `${pick.next} of [${pick.order.join(' ')}] ${pick.refused ?? ''}`}; ours ${next} (${route?.why})`,
        );
      }
    }
    table.push(
      `${version.padEnd(10)} ${String(states.length).padStart(3)} states, ${String(chosen).padStart(3)} with a profile, ${differences.length} differ (${picks[0]?.by})`,
    );
    expect(differences).toEqual([]);
    if (KEEPS_INDEX_FILE.includes(version)) await copiedIndexIsOwn(version, make.at(-1) as StateToMake);
    expect(chosen).toBeGreaterThan(states.length / 2);
  });
});
