import { told, type Words } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence, FoundFix } from '../../../model/cause.ts';
import { asAccount } from '../../../openclaw/discovery/owner-commands.ts';
import type { OtherAccount } from '../../../openclaw/discovery/install.ts';
import { isDefaultOf, type ForeignThing } from '../../../openclaw/discovery/other-account.ts';
import { operands, shellWord } from '../../../platform/text/shell-word.ts';
import type { RefusedLog } from '../../../openclaw/log/log-trust.ts';
import type { Case, Row } from '../../case.ts';
import { isChatGpt, ownersCommand } from '../../provider.ts';

function foreignOf(found: Case): readonly ForeignThing[] {
  return found.openclaw?.foreign ?? found.codex?.foreign ?? [];
}

/** True for an install of which something is another account's or open to others: it is looked at and left alone. */
export function isForeign(found: Case): boolean {
  return foreignOf(found).length > 0;
}

/** An account as a sentence names it. */
function userWords({ user, uid }: OtherAccount): Words {
  return user.startsWith('#') ? told('user {number}', { number: String(uid) }) : user;
}

function evidenceOf(thing: ForeignThing): FoundEvidence {
  const above = thing.at === thing.path ? null : thing.path;
  const what = thing.account
    ? above
      ? told('It belongs to {user}, and {path} lies in it', { user: userWords(thing.account), path: above })
      : told('It belongs to {user}', { user: userWords(thing.account) })
    : above
      ? told('Others may change it, and {path} lies in it', { path: above })
      : told('Others may change it');
  return { what, where: thing.at, at: null };
}

/** The row whose sign-in is shown: one that needs a person, else any of ours to sign in. */
function rowToShow(found: Case, ids: readonly string[]): Row | undefined {
  const rows = found.rows.filter((row) => row.kind === 'oauth');
  return rows.find((row) => ids.includes(row.id)) ?? rows.find((row) => isChatGpt(row.provider)) ?? rows[0];
}

/** The sign-in as the owning account makes it. */
function signInAs(account: OtherAccount, found: Case, ids: readonly string[]): FoundFix {
  const row = rowToShow(found, ids);
  const label = account.container
    ? told('Sign in inside its container')
    : told('Sign in as {user}', { user: userWords(account) });
  if (found.codex) {
    const { home } = found.codex.reading;
    const usual = account.home !== null && home === `${account.home}/.codex`;
    const command = `${asAccount(account, usual ? '' : `env CODEX_HOME=${shellWord(home)} `)}codex login`;
    return { kind: 'owner', label, command };
  }
  return row?.consumer === 'openclaw'
    ? { kind: 'owner', label, command: ownersCommand(row) }
    : { kind: 'advise', label };
}

/** What stands in the way: whose a thing is, or that others may change it. */
type Standing = Pick<RefusedLog, 'standing' | 'at'>;

const allOpen = (things: readonly Standing[]): boolean => things.every((one) => one.standing === 'open');

function closing(things: readonly Standing[]): FoundFix {
  const paths = [...new Set(things.filter((one) => one.standing === 'open').map((one) => one.at))];
  return { kind: 'advise', label: told('Close it to others'), command: `chmod go-w ${operands(paths)}` };
}

function fixFor(found: Case, ids: readonly string[]): FoundFix {
  const things = foreignOf(found);
  const account = things.find((one) => one.account !== null)?.account;
  return account ? signInAs(account, found, ids) : closing(things);
}

/** A cause of an install that is not ours: its sign-in is shown as its account makes it, and no change of ours is offered. */
export function asOtherAccount(cause: FoundCause, found: Case): FoundCause {
  if (cause.code === 'belongs-to-another-account') return cause;
  if (cause.fix?.kind === 'relogin') return { ...cause, fix: fixFor(found, cause.rows) };
  return cause.fix?.kind === 'repair' ? { ...cause, fix: null } : cause;
}

/** One thing per place, the most telling first. */
function distinct(things: readonly ForeignThing[]): ForeignThing[] {
  return things.filter((one, index) => things.findIndex((other) => other.at === one.at) === index);
}

function programUser(user: string): Words {
  return user.startsWith('#') ? told('user {number}', { number: user.slice(1) }) : user;
}

function refusedEvidence({ path, at, standing, user }: RefusedLog): FoundEvidence {
  const what =
    standing === 'another'
      ? told('{path} belongs to {user}', { path: at, user: programUser(user) })
      : told('Others may change {path}', { path: at });
  return { what, where: path, at: null };
}

/** Programs that stand there and are not run: never passed over without a word. */
function refusedPrograms(found: Case): FoundCause[] {
  const refused = found.openclaw?.place.refused ?? found.codex?.reading.refused ?? [];
  // A home beside the first one finds the same programs.
  if (refused.length === 0 || (found.openclaw ?? found.codex)?.name !== null) return [];
  const used = found.openclaw ? found.openclaw.place.owner : found.codex?.reading.program;
  return [
    {
      code: 'belongs-to-another-account',
      variant: 'program',
      severity: 'info',
      title: told('A program was found that is not run'),
      detail: used
        ? told(
            'It belongs to another account or may be changed by others, so the next one on the search path is used.',
          )
        : told(
            'It belongs to another account or may be changed by others, so nothing is asked or written through it.',
          ),
      rows: [],
      evidence: refused.slice(0, 4).map(refusedEvidence),
      fix: allOpen(refused)
        ? closing(refused)
        : { kind: 'advise', label: told('Install it for this account, or as the administrator') },
    },
  ];
}

/** A log that the configuration names and that is not read: what it would say of a refused sign-in is missing. */
function refusedLogs({ openclaw }: Case): FoundCause[] {
  const refused = openclaw?.refusedLogs ?? [];
  if (refused.length === 0) return [];
  return [
    {
      code: 'belongs-to-another-account',
      variant: 'log',
      severity: 'info',
      title: told('The log that the settings name is not read'),
      detail: told(
        'It belongs to another account or may be changed by others, so nothing that it says is believed. A refused sign-in that only it tells of stays unseen.',
      ),
      rows: [],
      evidence: refused.slice(0, 4).map(refusedEvidence),
      fix: allOpen(refused) ? closing(refused) : null,
    },
  ];
}

/** Homebrew's account owns what it installs, for everybody on the machine: used, and said. */
function lentProgram(found: Case): FoundCause[] {
  const owner = found.openclaw?.place.owner;
  if (!owner?.lentBy || found.openclaw?.name !== null) return [];
  const user = programUser(owner.lentBy);
  return [
    {
      code: 'belongs-to-another-account',
      variant: 'homebrew',
      severity: 'info',
      title: told('The OpenClaw program belongs to {user}', { user }),
      detail: told(
        'Homebrew keeps its programs that way. It is used because your search path names its folder.',
      ),
      rows: [],
      evidence: [{ what: told('It belongs to {user}', { user }), where: owner.binPath, at: null }],
      fix: null,
    },
  ];
}

/** The causes of what another account owns, or others may change: an install, or a program. */
export function otherAccountCauses(found: Case): FoundCause[] {
  return [...foreignInstall(found), ...refusedPrograms(found), ...refusedLogs(found), ...lentProgram(found)];
}

/** The cause of an install of which something is another account's, or open to others. */
function foreignInstall(found: Case): FoundCause[] {
  const things = foreignOf(found);
  if (things.length === 0) return [];
  const account = things.find((one) => one.account !== null)?.account ?? null;
  const usual = account && found.openclaw ? isDefaultOf(account, found.openclaw.place.stateDir) : false;
  return [
    {
      code: 'belongs-to-another-account',
      variant: account ? (account.container ? 'container' : 'account') : 'open',
      severity: 'info',
      title: account
        ? told('This belongs to {user}', { user: userWords(account) })
        : told('Others may change what stands here'),
      detail: account
        ? usual
          ? told('It is the own place of {user}. Clawlamp only looks at it.', { user: userWords(account) })
          : told('Another account owns it, or part of it. Clawlamp only looks at it.')
        : told('Someone else could put something in its place, so Clawlamp only looks at it.'),
      rows: [],
      evidence: distinct(things).slice(0, 8).map(evidenceOf),
      fix: fixFor(found, []),
    },
  ];
}
