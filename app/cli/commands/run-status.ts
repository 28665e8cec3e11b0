import { say } from '../../language/say.ts';
import type { Engine } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import type { TimelineEvent } from '../../model/history-event.ts';
import type { Opinion } from '../../model/second-opinion.ts';
import type { ProfileRow, Snapshot, Verdict } from '../../model/snapshot.ts';
import { inUrgencyOrder } from '../../view/row-view.ts';
import { eventsOf } from '../../view/timeline-view.ts';
import type { Arguments } from '../arguments.ts';
import { narrowed } from '../filter.ts';
import { findProfile } from '../find-profile.ts';
import { explainDocument, statusDocument } from '../print/document.ts';
import type { Page } from '../print/page.ts';
import { explainableText, explainText } from '../print/print-explain.ts';
import { opinionDocument, opinionText } from '../print/print-opinion.ts';
import { statusText } from '../print/print-status.ts';
import { shortenedDocument } from '../print/shorten.ts';
import { EXIT, type Stdio } from '../stdio.ts';

const VERDICT_EXIT: Record<Verdict, number> = {
  ok: EXIT.ok,
  idle: EXIT.ok,
  act: EXIT.act,
  soon: EXIT.soon,
  unknown: EXIT.unknown,
};

/** `status`, with the exit code of its verdict. */
export function runStatus(
  snapshot: Snapshot,
  args: Arguments,
  stdio: Stdio,
  page: Page,
  opinion: Opinion | null,
): number {
  const own = narrowed(snapshot, args);
  stdio.stdout.write(
    args.json
      ? `${JSON.stringify({ ...statusDocument(own, args.showAccounts), ...opinionDocument(opinion, args.showAccounts) }, null, 2)}\n`
      : statusText(shortenedDocument(own, args.showAccounts), page) +
          opinionText(opinion, null, args.showAccounts, page),
  );
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

/** `explain`, with the exit code of the row's verdict. */
export function runExplain(
  snapshot: Snapshot,
  timeline: readonly TimelineEvent[],
  args: Arguments,
  stdio: Stdio,
  page: Page,
  opinion: Opinion | null,
): number {
  const own = narrowed(snapshot, args);
  const row = explained(own, args);
  const events = eventsOf(row, snapshot, timeline);
  if (args.json) {
    const document = explainDocument(snapshot, row, events, args.showAccounts, page.call);
    const whole = { ...document, ...opinionDocument(opinion, args.showAccounts) };
    stdio.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
  } else {
    const rest = { ...own, profiles: own.profiles.filter((one) => one !== row) };
    const short = shortenedDocument({ snapshot, row, events, rest }, args.showAccounts);
    const asked = opinionText(opinion, row.id, args.showAccounts, page);
    const others =
      args.operands.length === 0 && rest.profiles.length > 0 ? `\n${explainableText(short.rest, page)}` : '';
    stdio.stdout.write(explainText(short.snapshot, short.row, short.events, page) + asked + others);
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
