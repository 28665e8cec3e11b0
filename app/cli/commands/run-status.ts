import { say } from '../../language/say.ts';
import type { Engine } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import type { TimelineEvent } from '../../model/history-event.ts';
import type { Opinion } from '../../model/second-opinion.ts';
import type { ProfileRow, Snapshot, Verdict } from '../../model/snapshot.ts';
import { inUrgencyOrder } from '../../view/urgency.ts';
import { eventsOf } from '../../view/timeline-view.ts';
import type { Arguments } from '../arguments.ts';
import { narrowed } from '../filter.ts';
import { findProfile } from '../find-profile.ts';
import { explainDocument, statusDocument } from '../print/document.ts';
import type { Page } from '../print/page.ts';
import { jsonParts, writeInTurns, writeWhole } from '../print/in-turns.ts';
import { explainableParts, explainText } from '../print/print-explain.ts';
import { opinionDocument, opinionText } from '../print/print-opinion.ts';
import { statusParts } from '../print/print-status.ts';
import { shortenedInTurns } from '../print/shorten.ts';
import { EXIT, type Stdio } from '../stdio.ts';

const VERDICT_EXIT: Record<Verdict, number> = {
  ok: EXIT.ok,
  idle: EXIT.ok,
  act: EXIT.act,
  soon: EXIT.soon,
  unknown: EXIT.unknown,
};

/** `status`, with the exit code of its verdict. @throws AppError STOPPED */
export async function runStatus(
  snapshot: Snapshot,
  args: Arguments,
  stdio: Stdio,
  page: Page,
  opinion: Opinion | null,
): Promise<number> {
  const own = narrowed(snapshot, args);
  const { stdout, signal } = stdio;
  if (args.json) {
    const document = await statusDocument(own, args.showAccounts);
    const whole = { ...document, ...opinionDocument(opinion, args.showAccounts) };
    await writeWhole(jsonParts(whole, 2), stdout, signal);
  } else {
    const short = await shortenedInTurns(own, args.showAccounts);
    await writeInTurns(statusParts(short, page), stdout, signal);
    stdout.write(opinionText(opinion, null, args.showAccounts, page));
  }
  return VERDICT_EXIT[own.verdict];
}

/** The sign-in that is named, or the one that needs someone most.
 * @throws AppError PROFILE_NOT_FOUND or PROFILE_AMBIGUOUS */
function explained(own: Snapshot, args: Arguments): ProfileRow {
  const name = args.operands[0];
  const row = name === undefined ? inUrgencyOrder(own.profiles)[0] : findProfile(own, name);
  if (!row) throw new AppError('PROFILE_NOT_FOUND', say('there is no sign-in here'));
  return row;
}

/** `explain`, with the exit code of the row's verdict. @throws AppError STOPPED */
export async function runExplain(
  snapshot: Snapshot,
  timeline: readonly TimelineEvent[],
  args: Arguments,
  stdio: Stdio,
  page: Page,
  opinion: Opinion | null,
): Promise<number> {
  const own = narrowed(snapshot, args);
  const row = explained(own, args);
  const events = eventsOf(row, snapshot, timeline);
  const { stdout, signal } = stdio;
  if (args.json) {
    const document = explainDocument(snapshot, row, events, args.showAccounts, page.call);
    const whole = { ...document, ...opinionDocument(opinion, args.showAccounts) };
    stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
    return VERDICT_EXIT[row.health];
  }
  const { events: told, ...short } = await shortenedInTurns({ ...snapshot, events }, args.showAccounts);
  const [shown] = short.profiles.filter((_, at) => snapshot.profiles[at] === row);
  stdout.write(
    explainText(short, shown ?? row, told, page) + opinionText(opinion, row.id, args.showAccounts, page),
  );
  const kept = new Set(own.profiles.filter((one) => one !== row));
  const others = short.profiles.filter((_, at) => kept.has(snapshot.profiles[at] as ProfileRow));
  if (args.operands.length === 0 && others.length > 0) {
    stdout.write('\n');
    await writeInTurns(explainableParts({ ...short, profiles: others }, page), stdout, signal);
  }
  return VERDICT_EXIT[row.health];
}

/** Asks the owners of the row that is explained, or of all that are shown. */
export function askOwners(
  engine: Engine,
  snapshot: Snapshot,
  args: Arguments,
  stdio: Stdio,
): Promise<Opinion> {
  const own = narrowed(snapshot, args);
  if (args.command === 'explain') {
    return engine.secondOpinion(explained(own, args).id, stdio.signal);
  }
  const rows = own === snapshot ? null : own.profiles.map(({ id }) => id);
  return engine.secondOpinion(rows, stdio.signal);
}
