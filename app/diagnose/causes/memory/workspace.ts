import { told, type Words } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import { heldIn, keptName, UNEXPLAINED_MS, type RowMemory } from '../../../history/memory.ts';
import { observedInstall } from '../../observation.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';

type Account = Pick<RowMemory, 'person' | 'workspace' | 'plan'>;

/** The account a row had before a change that nobody explained, or null. */
function earlier(row: RowMemory, now: number): (Account & { at: number }) | null {
  if (!row.before) return { person: row.person, workspace: row.workspace, plan: row.plan, at: now };
  return now - row.before.at <= UNEXPLAINED_MS ? row.before : null;
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function changeOf(before: Account, row: Row): { what: Words; act: boolean } | null {
  const { account } = row;
  const kept = (text: string | null) => (text === null ? null : keptName(text));
  if (differs(before.workspace, kept(account.accountId))) {
    return { what: told('Its tokens now belong to another workspace than before'), act: true };
  }
  const plan = kept(account.plan);
  if (!differs(before.plan, plan)) return null;
  // A plan that is paid for and becomes free takes models away; any other change of plan is the person's own affair.
  const free = plan?.toLowerCase() === 'free';
  return free
    ? { what: told('Its plan was {before} and is {plan} now', { before: before.plan, plan }), act: true }
    : null;
}

/** Sign-ins that changed their workspace, or lost their plan, without a sign-in of Clawlamp's that was confirmed. */
export function workspaceChanged(found: Case): FoundCause[] {
  const { memory } = found.facts;
  const key = memory ? observedInstall(found)?.key : undefined;
  const known = key === undefined ? undefined : memory?.installs[key];
  if (!known) return [];
  return found.rows.flatMap((row): FoundCause[] => {
    const remembered = heldIn(known.rows, keptName(row.id));
    const before = remembered ? earlier(remembered, found.now) : null;
    const change = before ? changeOf(before, row) : null;
    if (!before || !change) return [];
    return [
      {
        code: 'workspace-wrong',
        severity: severityFor(row),
        title: told('Another workspace than before'),
        detail: told(
          '{account} is signed in, but not to the workspace or plan it had. Calls may fail or be counted elsewhere.',
          { account: nameOf(row) },
        ),
        rows: [row.id],
        evidence: [{ what: change.what, where: row.where, at: before.at }],
        fix: { kind: 'relogin', label: told('Sign in again and choose the workspace') },
      },
    ];
  });
}
