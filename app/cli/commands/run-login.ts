import { say, tell } from '../../language/say.ts';
import { signInBackoff } from '../../diagnose/sign-in-backoff.ts';
import { AppError } from '../../model/errors.ts';
import type { Engine } from '../../model/engine.ts';
import type { ProfileRow } from '../../model/snapshot.ts';
import type { LoginEvent, LoginOutcome, LoginRun, Sharer } from '../../model/sign-in-run.ts';
import { loginStarted, sharingWords } from '../../view/sign-in/login-view.ts';
import { offersOf, turnWords, writerWords } from '../../view/sign-in/login-outcome.ts';
import { clockTime } from '../../view/moment.ts';
import { failureWords, shown } from '../../words/names.ts';
import { accountWords } from '../../view/words.ts';
import type { Arguments } from '../arguments.ts';
import { shortened, shortenedDocument } from '../print/shorten.ts';
import { nextStepOf } from '../error-steps.ts';
import type { Page } from '../print/page.ts';
import { EXIT, type Stdio } from '../stdio.ts';

const MARKS = { running: '…', done: '✓', skipped: '-' } as const;

/** One line on stderr per event; the address itself is printed in full, since a person may have to open it. */
function eventLine(event: LoginEvent, labels: Map<string, string>, showAccounts: boolean): string | null {
  if (event.type === 'step') {
    const note = event.note ? ` (${shown(event.note)})` : '';
    return shortened(`${MARKS[event.state]} ${labels.get(event.step) ?? event.step}${note}`, showAccounts);
  }
  if (event.type === 'shared') return `  ${sharingWords(event.with).sentence}`;
  if (event.type === 'url') {
    const note = event.portNote ? `\n  ${shown(event.portNote)}` : '';
    return `  ${say('If the browser does not open, open this address:')}\n  ${event.url}${note}`;
  }
  if (event.type === 'code') {
    const { verificationUrl, userCode, expiresAt } = event;
    const words = {
      address: shown(verificationUrl),
      code: shown(userCode),
      time: clockTime(expiresAt),
    };
    return `  ${say('On any device, open {address}\n  and type the code {code} (until {time}).', words)}`;
  }
  return null;
}

async function settleAccount(
  event: Extract<LoginEvent, { type: 'confirm-account' }>,
  run: LoginRun,
  args: Arguments,
  stdio: Stdio,
): Promise<void> {
  const before = shortened(accountWords(event.before, event.after), args.showAccounts);
  const after = shortened(accountWords(event.after, event.before), args.showAccounts);
  stdio.stderr.write(
    `  ${say('Another account signed in: {after}. Before it was {before}.', { after, before })}\n`,
  );
  if (args.yes) return run.answer(true);
  const use = stdio.ask ? await stdio.ask(`  ${say('Use the new account? [y/N]')} `) : false;
  if (!stdio.ask)
    stdio.stderr.write(
      `  ${say('Nobody can be asked here. Run it again with --yes to accept the account.')}\n`,
    );
  run.answer(use);
}

/** Where the browser runs on another machine: takes the address at which it ended, as often as it takes. */
async function askForPaste(run: LoginRun, stdio: Stdio, until: AbortSignal): Promise<void> {
  while (stdio.line && !until.aborted) {
    const text = await stdio.line(`  ${say('Or paste the address at which the browser ended:')} `, until);
    if (text === null || until.aborted) return;
    if (text.trim() === '') continue;
    const refused = run.paste(text);
    if (!refused) return;
    const why = refused.detail ? ` (${refused.detail})` : '';
    stdio.stderr.write(`  ${refused.sentence}${why} ${refused.nextStep}\n`);
  }
}

function outcomeText(outcome: LoginOutcome, page: Page): string {
  if (outcome.kind !== 'done') {
    const { code, sentence, detail } = outcome.error;
    if (outcome.kind === 'unchanged' && code === 'SIGNIN_CANCELLED')
      return say('Stopped. Nothing was changed.');
    const after = {
      unchanged: [],
      undone: [say('The old state was put back.')],
      stuck: [say('The old state could not be put back.')],
    }[outcome.kind];
    return [
      sentence,
      ...after,
      nextStepOf(outcome.error, page.call),
      ...(detail ? [say('Detail: {detail}', { detail: shown(detail) })] : []),
    ].join('\n');
  }
  const proofs = outcome.proofs.map(
    (proof) =>
      `  ${proof.passed ? '✓' : '✕'} ${shown(proof.what)}${proof.note ? ` (${shown(proof.note)})` : ''}`,
  );
  const strength: Record<typeof outcome.proof, string> = {
    used: say('A real call used it.'),
    accepted: say('It was accepted.'),
    untested: say('No call has used it yet.'),
  };
  return [
    say('Signed in: {account}. {strength}', {
      account: accountWords(outcome.account),
      strength: strength[outcome.proof],
    }),
    ...proofs,
    `  ${shown(writerWords(outcome.writer, outcome.passedOver))}`,
    ...outcome.warnings.map((warning) => `  ${say('Careful: {risk}', { risk: shown(warning) })}`),
  ].join('\n');
}

/** What scripts get: the outcome without the person id, which no one needs. */
function outcomeDocument(outcome: LoginOutcome) {
  if (outcome.kind !== 'done') return { schema: 1, ...outcome };
  const { email, accountId, plan } = outcome.account;
  return { schema: 1, ...outcome, account: { email, accountId, plan } };
}

/** A gateway that still holds the old sign-in is restarted only where a person says so. */
async function offerRestart(engine: Engine, row: ProfileRow, stdio: Stdio): Promise<void> {
  if (!stdio.ask) return;
  const question = say(
    'The gateway may still hold the old sign-in. Restart it now? What runs in it is cut off. [y/N]',
  );
  if (!(await stdio.ask(`  ${question} `))) return;
  const said = await engine.restartGateway(row.id).catch(failureWords);
  stdio.stderr.write(`  ${said}\n`);
}

/** One sitting for all who shared the old sign-in: each gets one of its own, if the person wants it. */
async function askNext(
  engine: Engine,
  sharers: readonly Sharer[],
  args: Arguments,
  stdio: Stdio,
  page: Page,
): Promise<number> {
  for (const { row, holder, canSignIn } of sharers) {
    const next = engine.current()?.profiles.find((one) => one.id === row);
    if (!canSignIn || !next || !stdio.ask) continue;
    const wanted = await stdio.ask(
      `  ${say('Sign in {holder} too, with a sign-in of its own? [y/N]', { holder: shown(holder) })} `,
    );
    if (wanted) return runLogin(engine, next, args, stdio, page);
  }
  return EXIT.ok;
}

/**
 * Runs the one-click sign-in of a row: progress on stderr, the outcome on stdout. Returns 0 when it is done, 1 when not.
 * @throws AppError when it cannot even start
 */
export async function runLogin(
  engine: Engine,
  row: ProfileRow,
  args: Arguments,
  stdio: Stdio,
  page: Page,
): Promise<number> {
  const held = signInBackoff(row.id, engine.current() ?? (await engine.read()), engine.timeline().events);
  if (held && !args.yes) throw new AppError('SIGNIN_HELD', tell(held.why));
  const run = engine.login(row.id, args.device ? 'code' : 'browser');
  const labels = new Map(
    loginStarted(row.id, row.id).steps.map(({ step, label }) => [step as string, label]),
  );
  let sharers: readonly Sharer[] = [];
  let pasting = new AbortController();
  const stop = run.subscribe((event) => {
    if (event.type === 'shared') sharers = event.with;
    if (event.type === 'step' && event.step !== 'browser') pasting.abort();
    const line = eventLine(event, labels, args.showAccounts);
    if (line) stdio.stderr.write(`${line}\n`);
    if (event.type === 'url') {
      pasting = new AbortController();
      void askForPaste(run, stdio, pasting.signal);
    }
    if (event.type === 'confirm-account') void settleAccount(event, run, args, stdio);
  });
  const cancel = (): void => run.cancel();
  stdio.signal.addEventListener('abort', cancel, { once: true });
  if (stdio.signal.aborted) cancel();
  const outcome = await run.finished;
  pasting.abort();
  stop();
  stdio.signal.removeEventListener('abort', cancel);
  stdio.stdout.write(
    args.json
      ? `${JSON.stringify(shortenedDocument(outcomeDocument(outcome), args.showAccounts), null, 2)}\n`
      : `${shortened(outcomeText(outcome, page), args.showAccounts)}\n`,
  );
  if (offersOf(outcome).includes('restart')) await offerRestart(engine, row, stdio);
  if (outcome.kind !== 'done') return EXIT.act;
  if (args.turn) {
    const step = await engine.proveTurn(row.id);
    stdio.stderr.write(`${step.passed ? '✓' : '✕'} ${turnWords(step)}\n`);
    if (!step.passed) return EXIT.act;
  }
  return args.json ? EXIT.ok : askNext(engine, sharers, args, stdio, page);
}
