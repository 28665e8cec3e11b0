import { spoken } from '../../../../app/words/spoken.ts';
import { expect, test, vi } from 'vitest';
import type { Copy } from './home-copy.ts';
import { arm, disarm, REFUSALS, type Fault } from './injector.ts';
import { afterTheNextStart, atTheEnd, type Ended, type Sides, type Told } from './law.ts';
import { bury, tracesIn } from './traces.ts';
import { World } from './world.ts';

/**
 * Every call by which something is written or taken away fails once, in every way, through a whole sign-in, repair, undo and
 * recovery of each. Behind each the stores hold the old or the new state, what was said and recorded of it is true, the next
 * start leaves nothing open and nothing behind, and undo works or says that there is nothing to undo. The processes that are
 * really killed stand in the interop project.
 */
vi.mock('../../../../app/platform/node/durable-files.ts', async (original) => {
  const { durableFiles } = await original<{ durableFiles: never }>();
  const { withFaults } = await import('./injector.ts');
  return { durableFiles: withFaults(durableFiles) };
});

type Act = 'signIn' | 'repair' | 'undo' | 'recover';

interface Scenario {
  name: string;
  owned?: boolean;
  /** What is done before, whole. */
  first?: Act;
  /** What it is about, from the one state to the other. */
  change: Act;
  /** Our own reading finds the change missing, so that it is put back. */
  blind?: boolean;
  /** The process died there, and what is tried is the recovery. */
  cut?: { call: RegExp; nth?: number; fault: Fault };
  /** Where it ends when nothing fails. */
  ends: 'old' | 'new';
}

const STORE = /^replace .* agent\/auth-profiles\.json$/;
const within = { call: STORE, fault: 'dies within' } as const;

const SCENARIOS: Scenario[] = [
  { name: 'a sign-in by the guarded writer', change: 'signIn', ends: 'new' },
  { name: "a sign-in by the owner's program", owned: true, change: 'signIn', ends: 'new' },
  { name: 'a sign-in that is put back', change: 'signIn', blind: true, ends: 'old' },
  { name: 'a repair', change: 'repair', ends: 'new' },
  { name: 'a repair that is put back', change: 'repair', blind: true, ends: 'old' },
  { name: 'an undo of a sign-in', first: 'signIn', change: 'undo', ends: 'new' },
  { name: 'an undo of a repair', first: 'repair', change: 'undo', ends: 'new' },
  { name: 'the recovery of a sign-in that was written', change: 'signIn', cut: within, ends: 'new' },
  {
    name: 'the recovery of a sign-in that was being put back',
    change: 'signIn',
    blind: true,
    cut: { call: STORE, nth: 2, fault: 'dies before' },
    ends: 'old',
  },
  { name: 'the recovery of a repair', change: 'repair', cut: within, ends: 'old' },
  {
    name: 'the recovery of a repair that was being put back',
    change: 'repair',
    blind: true,
    cut: { call: STORE, nth: 3, fault: 'dies before' },
    ends: 'old',
  },
  {
    name: 'the recovery of an undo',
    first: 'repair',
    change: 'undo',
    cut: { call: STORE, fault: 'dies before' },
    ends: 'new',
  },
];

async function run(world: World, act: Act, fault: Parameters<typeof arm>[0] = null) {
  arm(fault);
  const ended: Ended = { told: null, came: [], died: false };
  try {
    if (act === 'recover') ended.came = spoken(await world.recover());
    else ended.told = spoken(await world[act]());
  } catch (error) {
    ended.told = { kind: `threw ${String(error)}` } as Told;
  }
  const { calls, died, exposed, lost } = disarm();
  // Said of every sign-in here: no keyring keeps the key.
  const warnings = ended.told?.warnings?.filter((one) => !one.includes('keyring'));
  return { calls, exposed, lost, ended: { ...ended, died, told: ended.told && { ...ended.told, warnings } } };
}

/** What is tried, where it starts, and the two states that it may end in. */
async function stage(
  world: World,
  scenario: Scenario,
): Promise<{ act: Act; start: Copy; old: string; fresh: string }> {
  const { first, change, blind = false, cut } = scenario;
  if (first) expect((await run(world, first)).ended.told).toMatchObject({ kind: 'done' });
  const start = world.keep();
  const old = world.holds();
  expect((await run(world, change)).ended.told).toMatchObject({ kind: 'done' });
  const fresh = world.holds();
  expect(fresh).not.toBe(old);
  if (!cut) return { act: change, start, old, fresh };
  world.restore(start);
  world.blind = blind;
  const { calls } = await run(world, change);
  const at = calls.map((call, index) => (cut.call.test(call) ? index : -1)).filter((index) => index >= 0);
  world.restore(start);
  world.blind = blind;
  const { ended } = await run(world, change, { at: at[(cut.nth ?? 1) - 1] ?? -1, fault: cut.fault });
  expect(ended.died, calls.join('\n')).toBe(true);
  bury(world);
  return { act: 'recover', start: world.keep(), old, fresh };
}

test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  '%s, with every call failing once',
  async (_, scenario) => {
    const world = await World.make(scenario.owned ?? false);
    try {
      const { act, start, old, fresh } = await stage(world, scenario);
      const begin = (): void => {
        world.restore(start);
        world.blind = (scenario.blind ?? false) && !scenario.cut;
        if (scenario.cut) world.later();
      };
      begin();
      const strays = tracesIn(world).tokens;
      const { calls, exposed, lost } = await run(world, act);
      expect(lost, 'told before it was on the disk').toEqual([]);
      const end = scenario.ends === 'new' ? fresh : old;
      expect(world.holds()).toBe(end);
      expect(calls.length).toBeGreaterThan(5);

      const undoing = scenario.change === 'undo';
      // In the records "done" is the change that an undo takes back.
      const recorded: Sides = {
        half: world.half(old, fresh),
        strays,
        undone: new Set(),
        // Which way a recovery goes was settled before it began.
        settles: scenario.cut ? end : null,
        old,
        fresh,
        ...(undoing ? { without: fresh, with: old } : { without: old, with: fresh }),
      };
      const faults: string[] = [];
      const faultAt = async (at: number, fault: Fault): Promise<void> => {
        const wrong = (what: string): void => void faults.push(`${fault} at ${at} (${calls[at]}): ${what}`);
        begin();
        const { ended } = await run(world, act, { at, fault });
        await atTheEnd(world, ended, recorded, wrong);
        await afterTheNextStart(world, ended, recorded, wrong);
      };
      for (const [at, call] of calls.entries()) {
        // The three refusals go one way but for the word that is told of them: each call gets one, in another scenario another.
        const refusal = REFUSALS[(at + SCENARIOS.indexOf(scenario)) % REFUSALS.length] as Fault;
        // The real one refuses nothing of a folder that it cannot sync: see the port.
        if (!call.startsWith('syncFolder')) await faultAt(at, refusal);
        // Behind a lock or a sync stands what stood before it: to die there once for each name of a call is enough.
        const idle = at > 0 && /^(sync)?folder|\.lock$/i.test(calls[at - 1] ?? '');
        const again = !scenario.owned && calls.indexOf(call) < at;
        if (!idle || !again) await faultAt(at, 'dies before');
        // Within a call of one step is before the next one, unless another program was to be asked between them.
        const half = call.startsWith('createExclusive') && !(again && call.endsWith('.lock'));
        if (scenario.owned || half) await faultAt(at, 'dies within');
        if (exposed.includes(at)) await faultAt(at, 'power');
      }
      await faultAt(calls.length, 'power');
      expect(faults).toEqual([]);
    } finally {
      disarm();
      await world.dispose();
    }
  },
);
