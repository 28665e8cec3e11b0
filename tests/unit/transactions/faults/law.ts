import { bury, recordsOf, tracesIn } from './traces.ts';
import type { Held, World } from './world.ts';

/** What an act said of itself, of whichever kind it is. */
export interface Told {
  kind: string;
  error?: { code: string };
  warnings?: string[];
}

/**
 * The states that may stand: before the act and after it, and which of them is that with the recorded change in it. `half`: new
 * tokens beside the old order and lockouts, which is right only where that was said.
 */
export interface Sides {
  old: Held;
  fresh: Held;
  without: Held;
  with: Held;
  half: Held;
  /** Files with tokens that a death before the act has left; the recovery takes them away. */
  strays: string[];
  /** Where it comes out whatever fails, if only one of the two will do. */
  settles: Held | null;
  /** What was undone already, by records and store. */
  undone: Set<string>;
}

/** How a run of an act ended. `came`: what was told of each sign-in that it settled. */
export interface Ended {
  told: Told | null;
  came: string[];
  died: boolean;
}

type Wrong = (what: string) => void;

/** What a sign-in that was recovered says of the state in which it left the store. */
const CAME: Partial<Record<string, 'with' | 'without'>> = {
  'kept-old': 'without',
  undone: 'without',
  'kept-new': 'with',
  finished: 'with',
};

/** The sides that count for an act: one that said what it left undone may have left it. */
function sidesFor({ told }: Pick<Ended, 'told'>, sides: Sides, held: Held): Sides {
  const said = told?.kind === 'done' && told.warnings?.length;
  return said && held === sides.half ? { ...sides, fresh: sides.half, with: sides.half } : sides;
}

/** What must hold when an act has ended, died or not, and nothing was settled yet. */
export async function atTheEnd(
  world: World,
  { told, came, died }: Ended,
  all: Sides,
  wrong: Wrong,
): Promise<void> {
  const { acts } = await recordsOf(world);
  const held = world.holds();
  const sides = sidesFor({ told }, all, held);
  const newest = acts.at(-1);
  if (newest === 'done' && held !== sides.with) wrong('recorded as done, and the change does not stand');
  if (newest === 'undone' && held !== sides.without) wrong('recorded as undone, and the change stands');
  if (died) return;
  const traces = tracesIn(world);
  const tokens = traces.tokens.filter((file) => !sides.strays.includes(file));
  if (tokens.length > 0) wrong(`tokens in ${tokens.join(', ')}`);
  if (traces.livingLocks.length > 0) wrong(`keeps others out: ${traces.livingLocks.join(', ')}`);
  for (const result of came) {
    const side = CAME[result];
    if (side && held !== sides[side]) wrong(`settled as ${result}, and that is not so`);
  }
  if (told) whatWasTold(told, held, sides, wrong);
}

function whatWasTold({ kind, error }: Told, held: Held, sides: Sides, wrong: Wrong): void {
  if (error?.code === 'INTERNAL') wrong('told as a fault of ours');
  if (kind === 'done') {
    if (held !== sides.fresh) wrong('told as done, and it is not');
  } else if (kind === 'unchanged' || kind === 'undone') {
    if (held !== sides.old) wrong(`told as ${kind}, and the old state does not stand`);
  } else if (kind !== 'stuck') wrong(kind);
}

/** What must hold behind the next start: one of the two states and nothing beside it, said as it is, and undo tells the truth. */
export async function afterTheNextStart(world: World, ended: Ended, all: Sides, wrong: Wrong): Promise<void> {
  if (ended.died) bury(world);
  world.later();
  const came = await world.recover();
  const [held, { temps }] = [world.holds(), tracesIn(world)];
  const sides = { ...sidesFor(ended, all, held), strays: [] };
  await atTheEnd(world, { told: null, came, died: false }, sides, wrong);
  if (held !== sides.with && held !== sides.without) wrong(`neither the old nor the new state: ${held}`);
  if (sides.settles !== null && held !== sides.settles) wrong('it went the other way');
  if (temps.length > 0) wrong(`left behind: ${temps.join(', ')}`);
  const { acts, open } = await recordsOf(world);
  if (open.length > 0) wrong(`still open: ${open.join(', ')}`);
  const undoable = acts.at(-1) === 'done';
  const whole = ended.told?.kind === 'done' && !ended.told.warnings?.length;
  if (whole && held === sides.with && !undoable) wrong('told as done, and cannot be undone');
  // The same records over the same store are undone in the same way: once for each such pair.
  const pair = `${acts.join()} ${undoable ? 'with' : held}`;
  if (sides.undone.has(pair)) return;
  sides.undone.add(pair);
  const undone = await world.undo();
  if (undoable ? undone.kind !== 'done' : undone.kind === 'done' || undone.error.code !== 'UNDO_NOT_FOUND')
    wrong(`undo of ${acts.join(', ') || 'nothing'}: ${JSON.stringify(undone)}`);
  if (world.holds() !== (undoable ? sides.without : held)) wrong('undo did something else than it said');
}
