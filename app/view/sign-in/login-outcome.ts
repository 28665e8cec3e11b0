import { namesFormat } from '../../language/formats.ts';
import { say } from '../../language/say.ts';
import type { LoginView } from '../../contract/view.ts';
import { CODEX_ROW } from '../../diagnose/codex-row.ts';
import type { LoginOutcome, PassedOver, ProofStep } from '../../model/sign-in-run.ts';
import { shown } from '../../words/names.ts';
import { accountWords } from '../words.ts';

/** Who wrote, and why nobody better did. Also for the terminal. */
export function writerWords(writer: string, passedOver: readonly PassedOver[]): string {
  const end = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
  return [
    end(say('Written by {writer}', { writer })),
    ...passedOver.map((one) => end(say('Not by {writer}: {why}', { writer: one.writer, why: one.why }))),
  ].join(' ');
}

/** A real turn is billed and a restart cuts off what runs: both only ever at a person's wish. */
export function offersOf(outcome: LoginOutcome): ('turn' | 'restart')[] {
  if (outcome.kind !== 'done') return outcome.error.code === 'GATEWAY_STALE' ? ['restart'] : [];
  if (outcome.profileId === CODEX_ROW) return [];
  const stale = outcome.proofs.some(({ by, passed }) => by === 'gateway' && !passed);
  // Without a program of the owner there is nobody to make a turn.
  const owner = outcome.proofs.some(({ by, passed }) => by === 'owner-store' && passed);
  return [...(stale ? (['restart'] as const) : []), ...(owner ? (['turn'] as const) : [])];
}

/** What came of a real turn. Also for the terminal. */
export function turnWords({ passed, note }: ProofStep): string {
  return passed
    ? say('One real turn of an agent used it.')
    : say('Not proven. {note}', { note: note ?? say('The turn failed.') });
}

/** Who took the new sign-in, in the order of the proofs: "OpenClaw and ChatGPT". */
function checkedBy(outcome: Extract<LoginOutcome, { kind: 'done' }>): string[] {
  const owner = outcome.profileId === CODEX_ROW ? 'Codex' : 'OpenClaw';
  const names: Record<ProofStep['by'], string> = {
    'owner-store': owner,
    gateway: say('the gateway'),
    provider: 'ChatGPT',
    turn: say('a real turn'),
  };
  return [...new Set(outcome.proofs.filter(({ passed }) => passed).map(({ by }) => names[by]))];
}

function doneWords(outcome: Extract<LoginOutcome, { kind: 'done' }>): string {
  const email = shown(outcome.account.email ?? accountWords(outcome.account), 120);
  const names = checkedBy(outcome);
  return names.length === 0 || outcome.proof === 'untested'
    ? say('Signed in as {email}. Nothing has proven it yet.', { email })
    : say('Signed in as {email} and checked with {names}.', {
        email,
        names: namesFormat().format(names),
      });
}

/** The end of a sign-in as the panel tells it: what was done, what was proved, and what is offered next. */
export function outcomeWords(outcome: LoginOutcome): NonNullable<LoginView['result']> {
  if (outcome.kind === 'done') {
    return {
      kind: 'done',
      sentence: doneWords(outcome),
      undo: null,
      choosesProgram: false,
      nextStep: null,
      detail: shown(writerWords(outcome.writer, outcome.passedOver), 600),
      proofs: outcome.proofs.map(({ what, passed, note }) => ({
        text: shown(note && note !== what ? `${what} (${note.replace(/\.$/, '')})` : what),
        passed,
      })),
      offers: offersOf(outcome),
      aside: null,
      // A warning that a proof already carries is said once.
      warnings: outcome.warnings
        .filter((warning) => !outcome.proofs.some(({ note }) => note === warning))
        .map((warning) => shown(warning)),
    };
  }
  const after = {
    unchanged: say('Nothing was changed.'),
    undone: say('The old state was put back.'),
    stuck: say('The old state could not be put back.'),
  }[outcome.kind];
  const { sentence, nextStep, detail } = outcome.error;
  return {
    kind: 'failed',
    sentence: sentence.includes(after) || nextStep.includes(after) ? sentence : `${sentence} ${after}`,
    nextStep,
    undo: null,
    choosesProgram: outcome.error.code === 'OWNER_NOT_FOUND',
    detail: detail === null ? null : shown(detail, 400),
    proofs: [],
    warnings: [],
    offers: offersOf(outcome),
    aside: null,
  };
}
