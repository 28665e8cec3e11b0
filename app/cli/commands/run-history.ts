import type { Engine } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { TimelineEvent } from '../../model/history-event.ts';
import { eventsOf, newestFirst } from '../../view/timeline-view.ts';
import { typedName } from '../../platform/text/own-command.ts';
import { shown } from '../../words/names.ts';
import type { Arguments } from '../arguments.ts';
import { historyDocument } from '../print/document.ts';
import { AmbiguousName, findProfile } from '../find-profile.ts';
import { narrowed } from '../filter.ts';
import type { Page } from '../print/page.ts';
import { actsText } from '../print/print-plan.ts';
import { historyText } from '../print/print-history.ts';
import { shortened, shortenedDocument } from '../print/shorten.ts';
import { EXIT, type Stdio } from '../stdio.ts';

/** Rows of the past that a name fits: a sign-in that is gone still has its history. */
function pastRows(events: readonly TimelineEvent[], text: string): Set<string> {
  const wanted = typedName(text).toLowerCase();
  const rows = [...new Set(events.flatMap((event) => event.row ?? []))];
  const exact = rows.filter((row) =>
    [row, shortened(row, false)].some((id) => typedName(id).toLowerCase() === wanted),
  );
  return new Set(exact.length > 0 ? exact : rows.filter((row) => row.toLowerCase().includes(wanted)));
}

function eventsNamed(snapshot: Snapshot, events: readonly TimelineEvent[], text: string): TimelineEvent[] {
  try {
    return eventsOf(findProfile(snapshot, text), snapshot, events);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'PROFILE_NOT_FOUND') throw error;
    const rows = pastRows(events, text);
    if (rows.size === 0) throw error;
    if (rows.size > 1) throw new AmbiguousName([...rows].map(typedName));
    return newestFirst(events.filter((event) => event.row !== null && rows.has(event.row)));
  }
}

/** Events of the rows that `--agent` and `--provider` leave; the whole timeline without them. */
function eventsShown(snapshot: Snapshot, events: readonly TimelineEvent[], args: Arguments): TimelineEvent[] {
  const own = narrowed(snapshot, args);
  const name = args.operands[0];
  if (name !== undefined) return eventsNamed(own, events, name);
  if (own === snapshot) return newestFirst(events);
  return newestFirst(own.profiles.flatMap((row) => eventsOf(row, own, events)));
}

/**
 * Shows the timeline, newest first: all of it, or that of one sign-in, also of one that is gone. With `--meant` it first
 * takes a person's word that the changes still open were meant. Returns 0.
 * @throws AppError PROFILE_NOT_FOUND or PROFILE_AMBIGUOUS
 */
export async function runHistory(
  engine: Engine,
  first: Snapshot,
  args: Arguments,
  stdio: Stdio,
  page: Page,
): Promise<number> {
  const snapshot = args.meant ? await engine.acknowledge() : first;
  const { events, note } = engine.timeline();
  const chosen = eventsShown(snapshot, events, args);
  const acts = args.operands[0] === undefined ? await engine.acts() : [];
  if (args.json) {
    stdio.stdout.write(
      `${JSON.stringify({ ...historyDocument(chosen, note, args.showAccounts), repairs: shortenedDocument(acts, args.showAccounts) }, null, 2)}\n`,
    );
    return EXIT.ok;
  }
  if (note) stdio.stderr.write(`${shown(note)}\n`);
  const short = shortenedDocument(chosen, args.showAccounts);
  stdio.stdout.write(
    historyText(short, snapshot.now, args.operands[0] !== undefined, page) +
      actsText(shortenedDocument(acts, args.showAccounts), snapshot.now, page),
  );
  return EXIT.ok;
}
