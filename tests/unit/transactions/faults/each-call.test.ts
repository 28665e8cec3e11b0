import { expect, test, vi } from 'vitest';
import { arm, disarm, FAULTS, type Fault } from './injector.ts';
import { World } from './world.ts';

/**
 * Every call by which something is written or taken away fails once, in every way, through a whole sign-in and the recovery
 * of a repair. Behind each the store holds the old or the new state, what was said of it is true, and the next start leaves
 * nothing open. The processes that are really killed stand in the interop project.
 */
vi.mock('../../../../app/platform/node/durable-files.ts', async (original) => {
  const { durableFiles } = await original<{ durableFiles: never }>();
  const { withFaults } = await import('./injector.ts');
  return { durableFiles: withFaults(durableFiles) };
});

interface Told {
  kind: string;
  error?: { code: string };
  warnings?: string[];
}
type Outcome = Told | void;
type Act = (world: World) => Promise<Outcome>;

const START = Date.now();
const signIn: Act = (world) => world.signIn();
const repair: Act = (world) => world.repair();
const recover: Act = (world) => world.recover();

/** The number of the first call of a name in a run, where nothing fails. */
async function callOf(make: () => Promise<World>, act: Act, name: RegExp): Promise<number> {
  const world = await make();
  arm(null);
  await act(world);
  const { calls } = disarm();
  await world.dispose();
  const at = calls.findIndex((one) => name.test(one));
  if (at < 0) throw new Error(`no ${String(name)} in:\n${calls.join('\n')}`);
  return at;
}

/** A world in which a process died within the first call of that name. */
async function cutOff(make: () => Promise<World>, act: Act, name: RegExp, fault: Fault): Promise<World> {
  const at = await callOf(make, act, name);
  const world = await make();
  arm({ at, fault });
  await act(world).catch(() => {});
  disarm();
  await world.bury();
  world.later();
  return world;
}

const plain = (): Promise<World> => World.make(false, START);
const owned = (): Promise<World> => World.make(true, START);

const STORE = /^replace .* agent\/auth-profiles\.json$/;

const SCENARIOS: { name: string; make: () => Promise<World>; act: Act; states: [Act | null, Act | null] }[] =
  [
    { name: 'a sign-in by the guarded writer', make: plain, act: signIn, states: [null, signIn] },
    { name: "a sign-in by the owner's program", make: owned, act: signIn, states: [null, signIn] },
    {
      name: 'the recovery of a repair',
      make: () => cutOff(plain, repair, STORE, 'dies within'),
      act: recover,
      states: [null, recover],
    },
  ];

test.each(SCENARIOS)(
  '$name, with every call failing once',
  async ({ make, act, states }) => {
    const told: { profiles: string; routing: string }[] = [];
    let count = 0;
    for (const one of states) {
      const world = await make();
      arm(null);
      await one?.(world);
      count = Math.max(count, disarm().calls.length);
      told.push(await world.holds());
      await world.dispose();
    }
    if (states[1] !== act) throw new Error('the second state is the one that the act ends in');
    const [old, fresh] = told as [(typeof told)[0], (typeof told)[0]];
    const faults: string[] = [];
    for (const [rank, fault] of FAULTS.entries()) {
      for (let at = 0; at < count; at += 1) {
        // Of the three refusals each call gets one: they go one way but for the word that is told.
        if (rank < 3 && at % 3 !== rank) continue;
        const world = await make();
        arm({ at, fault });
        const outcome = await act(world).catch(
          (error: unknown) => ({ kind: `threw ${String(error)}` }) as Outcome,
        );
        const { calls, died } = disarm();
        const wrong = (what: string): void => void faults.push(`${fault} at ${at} (${calls[at]}): ${what}`);
        if (!died && outcome) judge(outcome, await world.holds(), old, fresh, wrong);
        if (died) await world.bury();
        world.later();
        await world.recover().catch((error: unknown) => wrong(`the recovery threw ${String(error)}`));
        const now = await world.holds();
        const [isOld, isNew] = [now.profiles === old.profiles, now.profiles === fresh.profiles];
        if (!isOld && !isNew) wrong('neither the old nor the new entries');
        if (!isNew && now.routing !== old.routing)
          wrong('old entries beside a routing that is not the old one');
        if (isNew && now.routing !== fresh.routing && !(outcome && outcome.warnings?.length))
          wrong(`new entries beside another routing: ${now.routing}`);
        const strays = await world.strays();
        if (strays.length > 0) wrong(`left behind: ${strays.join(', ')}`);
        const open = await world.open();
        if (open.length > 0) wrong(`still open: ${open.join(', ')}`);
        await world.dispose();
      }
    }
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(5);
  },
  120_000,
);

/** What was said must be so: nothing was changed, it was put back, or it is done. */
function judge(
  outcome: Told,
  now: { profiles: string; routing: string },
  old: typeof now,
  fresh: typeof now,
  wrong: (what: string) => void,
): void {
  const { kind, error } = outcome;
  const same = (one: typeof now): boolean => one.profiles === now.profiles && one.routing === now.routing;
  if (error?.code === 'INTERNAL') wrong(`told as ${error.code}`);
  if (kind === 'done') {
    if (now.profiles !== fresh.profiles) wrong('told as done, and the new entries are not there');
  } else if (kind === 'unchanged' || kind === 'undone') {
    if (!same(old)) wrong(`told as ${kind}, and the old state is not there`);
  } else if (kind !== 'stuck') wrong(kind);
}
