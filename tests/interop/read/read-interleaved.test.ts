import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { StoreReading } from '../../../app/openclaw/discovery/install.ts';
import { SdkSession } from '../../rig/openclaw/sdk-session.ts';
import { StoreHome } from '../../unit/openclaw/support.ts';
import { pause } from '../../rig/processes/child.ts';
import { randomOf } from '../fuzz/mutate.ts';

/**
 * Reading while the real program writes as fast as it can. Each state it writes carries its number in every field, so that
 * a mixture of two states gives itself away. Random delays are seeded: `INTERLEAVE_SEED=7` for others.
 */

const SEED = Number(process.env.INTERLEAVE_SEED ?? 1);
const READINGS = 1250;
const EPOCH = 2_000_000_000_000;

/** Writes states until the time is up, each with the number after the one before, at least one; returns the next number. */
const WRITE = `
  let { number } = input;
  const { id, provider, agentDir, until } = input;
  do {
    const updater = (store) => {
      store.profiles[id] = {
        type: 'oauth', provider, access: 'at-' + number, refresh: 'rt-' + number,
        expires: ${EPOCH} + number, accountId: 'acc', email: number + '@example.com',
      };
      store.usageStats = { [id]: { lastUsed: number + 1, errorCount: number } };
      return true;
    };
    await sdk.updateAuthProfileStoreWithLock({ agentDir, sharedStoreWrite: true, updater });
    number++;
  } while (Date.now() < until);
  return number;`;

/**
 * How far the parts may lie apart, because the program itself puts one after the other on the disk: JSON releases write
 * profiles, tokens and routing state into files of their own. In one file or one transaction nothing may.
 */
const APART: [version: OpenClawVersion, generation: string, apart: number][] = [
  ['2026.4.29', 'json-inline', 1],
  ['2026.5.12', 'json-sidecar', 1],
  ['2026.7.1', 'sqlite-agent', 0],
  ['2026.9.6', 'sqlite-shared', 0],
];

let home: StoreHome;
let writer: SdkSession | undefined;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(async () => {
  await writer?.stop();
  await home.dispose();
});

interface Numbers {
  profile: number[];
  tokens: number[];
  routing: number[];
}

function numbersOf(reading: StoreReading, id: string): Numbers {
  const profile = reading.profiles.find((one) => one.profileId === id);
  const last = (text: string | undefined): number => Number(/(\d+)$/.exec(text ?? '')?.[1]);
  const usage = reading.usage[id];
  return {
    profile: [(profile?.expiresAt ?? 0) - EPOCH, Number.parseInt(profile?.account.email ?? '', 10)],
    tokens: [last(profile?.access?.open()), last(profile?.refresh?.open())],
    routing: [(usage?.lastUsed ?? 0) - 1, usage?.errorCount ?? -1],
  };
}

test.each(APART)(
  `${READINGS} readings while the real %s writes show only states that were there`,
  { timeout: 150_000 },
  async (version, generation, apart) => {
    const random = randomOf(SEED);
    const provider =
      version < '2026.5.2' ? 'openai-codex' : version === '2026.5.12' ? 'openai-codex' : 'openai';
    const id = `${provider}:me`;
    const session = await SdkSession.start(version, home.home, 'provider-auth');
    writer = session;
    const write = (number: number, ms: number): Promise<number> =>
      session.run<number>(WRITE, {
        ...{ id, provider, number, until: Date.now() + ms },
        ...(generation === 'sqlite-shared' ? {} : { agentDir: home.agentDir() }),
      });
    // A JSON release takes a fifth of a second for one write, so the readings are spread over more of them.
    const json = generation.startsWith('json');
    let number = await write(0, 20);
    let writing = true;
    let readings = 0;
    const writes = (async () => {
      while (writing) number = await write(number, 300);
    })();

    const clock = { now: () => Date.now(), after: () => () => undefined };
    const wrong: string[] = [];
    const seen = new Set<number>();
    let busy = 0;
    let before: Numbers | null = null;
    while (readings < READINGS && wrong.length === 0) {
      readings++;
      const reading = await home.read('main', home.owned(version), { clock });
      if (json || random() < 0.5) await pause(random() * (json ? 24 : 4));
      if (reading.state === 'unreadable') {
        busy++;
        continue;
      }
      if (reading.state !== 'read' || reading.generation !== generation) {
        wrong.push(`${readings}: ${reading.state} ${reading.generation}`);
        break;
      }
      const numbers = numbersOf(reading, id);
      const all = Object.values(numbers).flat() as number[];
      const torn = [numbers.profile, numbers.tokens, numbers.routing].some(
        (part) => new Set(part).size !== 1,
      );
      const spread = Math.max(...all) - Math.min(...all);
      const back = before && numbers.profile[0]! < before.profile[0]!;
      if (torn || !(spread <= apart) || back) wrong.push(`${readings}: ${JSON.stringify([before, numbers])}`);
      before = numbers;
      seen.add(numbers.profile[0] as number);
    }
    writing = false;
    await writes;
    console.log(
      `${version}: ${readings} readings, ${number} states written, ${seen.size} of them seen, ${busy} answers "changing right now"`,
    );
    expect(wrong.join('\n')).toBe('');
    expect(seen.size).toBeGreaterThan(json ? 25 : READINGS / 10);
    expect(busy).toBeLessThan(READINGS / 20);
  },
);
