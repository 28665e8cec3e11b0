import { say } from '../../language/say.ts';
import type { Engine } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import type { Plan, RepairOutcome } from '../../model/plan.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { ownCommand, typedName } from '../../platform/text/own-command.ts';
import { absoluteMoment } from '../../view/moment.ts';
import type { Arguments } from '../arguments.ts';
import { findProfile } from '../find-profile.ts';
import { narrowed } from '../filter.ts';
import { asCalled } from '../call.ts';
import { paragraph, type Page } from '../print/page.ts';
import { planText, repairText } from '../print/print-plan.ts';
import { lacksProgram } from '../../model/program-found.ts';
import { programWords } from '../print/program-words.ts';
import { shortened, shortenedDocument } from '../print/shorten.ts';
import { EXIT, type Stdio } from '../stdio.ts';

/** What was settled before a command began. */
export interface Settled {
  /** How many interrupted changes were looked at. */
  told: number;
  /** Acts that were open and are undone now. */
  undone: string[];
}

const NOTHING_SETTLED: Settled = { told: 0, undone: [] };

function json(document: object, args: Arguments): string {
  return `${JSON.stringify(shortenedDocument({ schema: 1, ...document }, args.showAccounts), null, 2)}\n`;
}

/**
 * Prints what could be changed for one sign-in: the new sign-in and every repair that touches it. Changes nothing.
 * @throws AppError PROFILE_NOT_FOUND or PROFILE_AMBIGUOUS
 */
export function runPlan(
  engine: Engine,
  snapshot: Snapshot,
  args: Arguments,
  stdio: Stdio,
  page: Page,
): number {
  const row = findProfile(narrowed(snapshot, args), args.operands[0] ?? '');
  const plans = engine.plans(row.id);
  const helps = asCalled(ownCommand.explain(shortened(row.id, args.showAccounts)), page.call);
  const none = `${[say('Clawlamp can change nothing here.'), ...(helps ? [say('What helps: {command}', { command: helps })] : [])].join('\n')}\n`;
  const text = plans.map((plan) => planText(plan, page)).join('\n') || none;
  // Said before what it stands in the way of.
  const first =
    plans.length > 0 && page.call.printed && lacksProgram(row, snapshot)
      ? `${paragraph(programWords(), page).join('\n')}\n\n`
      : '';
  stdio.stdout.write(args.json ? json({ plans }, args) : first + shortened(text, args.showAccounts));
  return EXIT.ok;
}

/** Plans of the rows that `--agent`, `--provider` and `--profile` leave, and of the codes or plan names that were given. */
function chosen(engine: Engine, snapshot: Snapshot, args: Arguments, settled: Settled): Plan[] {
  const kept = new Set(narrowed(snapshot, args).profiles.map((row) => row.id));
  const all = kept.size === snapshot.profiles.length;
  const touches = (plan: Plan): boolean =>
    plan.rows.length === 0 ? all : plan.rows.some((row) => kept.has(row));
  const plans = engine.plans(null).filter(touches);
  if (args.operands.length === 0) return plans.filter((plan) => !plan.onRequest);
  const named = (plan: Plan): boolean =>
    args.operands.some((word) =>
      [plan.id, shortened(plan.id, false), plan.code ?? ''].map(typedName).includes(typedName(word)),
    );
  const found = plans.filter(named);
  // What was asked for is what was just done.
  const done = settled.told > 0 && args.operands.every((word) => word.startsWith('repair-interrupted'));
  if (found.length === 0 && !done) throw new AppError('REPAIR_NOT_FOUND');
  return found;
}

async function agreed(plan: Plan, args: Arguments, stdio: Stdio, page: Page): Promise<boolean> {
  if (!args.json) stdio.stderr.write(shortened(planText(plan, page), args.showAccounts));
  if (args.yes) return true;
  return stdio.ask ? stdio.ask(`  ${say('Make this change? [y/N]')} `) : false;
}

/**
 * Makes the repairs that need no sign-in: all, or those named by cause or plan. Each is shown and asked for, unless `--yes`.
 * Returns 0 when all that were wanted are done, 1 when one is not, 64 when nobody could be asked.
 * @throws AppError REPAIR_NOT_FOUND when what was named cannot be repaired
 */
export async function runRepairs(
  engine: Engine,
  snapshot: Snapshot,
  args: Arguments,
  stdio: Stdio,
  page: Page,
  settled = NOTHING_SETTLED,
): Promise<number> {
  const plans = chosen(engine, snapshot, args, settled);
  if (plans.length > 0 && !args.yes && !stdio.ask) {
    const text = plans.map((plan) => planText(plan, page)).join('\n');
    stdio.stdout.write(args.json ? json({ plans }, args) : shortened(text, args.showAccounts));
    throw new AppError('REPAIR_NEEDS_YES');
  }
  const outcomes: RepairOutcome[] = [];
  for (const plan of plans) {
    if (stdio.signal.aborted || !(await agreed(plan, args, stdio, page))) continue;
    const outcome = await engine.repair(plan.id);
    outcomes.push(outcome);
    if (!args.json)
      stdio.stdout.write(shortened(repairText(outcome, plan.title, false, page), args.showAccounts));
  }
  if (args.json) stdio.stdout.write(json({ outcomes }, args));
  else if (outcomes.length === 0)
    stdio.stdout.write(
      `${plans.length === 0 ? say('Nothing to repair.') : stdio.signal.aborted ? say('Stopped. Nothing was changed.') : say('Nothing was changed.')}\n`,
    );
  return outcomes.every(({ kind }) => kind === 'done') ? EXIT.ok : EXIT.act;
}

/** Takes back the repair that is named, or the newest one. Returns 0 when it is done, 1 when not. */
export async function runUndo(
  engine: Engine,
  args: Arguments,
  stdio: Stdio,
  page: Page,
  settled = NOTHING_SETTLED,
): Promise<number> {
  const id = args.operands[0] ?? null;
  // What was cut off went back to the old state just now: nothing older is taken back in its place.
  if (settled.undone.some((act) => id === null || act.startsWith(id))) {
    if (args.json) stdio.stdout.write(json({ outcome: { kind: 'done', act: settled.undone.at(-1) } }, args));
    return EXIT.ok;
  }
  const acts = (await engine.acts()).filter((act) => act.state === 'done');
  const act = acts.filter((one) => id === null || one.id.startsWith(id)).at(-1);
  if (!act) throw new AppError('UNDO_NOT_FOUND');
  if (!args.yes) {
    if (!stdio.ask) throw new AppError('REPAIR_NEEDS_YES', act.title);
    const question = shortened(
      `${say('Undo "{title}" of {moment}? [y/N]', { title: act.title, moment: absoluteMoment(act.at) })} `,
      args.showAccounts,
    );
    if (!(await stdio.ask(question))) return EXIT.act;
  }
  const outcome = await engine.undo(act.id);
  stdio.stdout.write(
    args.json
      ? json({ outcome }, args)
      : shortened(repairText(outcome, act.title, true, page), args.showAccounts),
  );
  return outcome.kind === 'done' ? EXIT.ok : EXIT.act;
}
