import { type Arguments, readArguments } from './cli/arguments.ts';
import { askAboutGateway } from './cli/ask-about-gateway.ts';
import { explainDocument, statusDocument } from './cli/document.ts';
import { findProfile } from './cli/find-profile.ts';
import { narrowed } from './cli/narrow.ts';
import { painter, type Paint } from './cli/paint.ts';
import { explainText, statusText } from './cli/print-status.ts';
import type { Settled } from './cli/run-changes.ts';
import { opinionDocument, opinionText } from './cli/print-opinion.ts';
import type { Tellers } from './cli/run-watch.ts';
import { shortened, shortenedDocument } from './cli/shorten.ts';
import { EXIT, lastWriter, type Stdio } from './cli/stdio.ts';
import type { Engine } from './engine-contract.ts';
import { speak } from './language/say.ts';
import { terminalLanguage } from './language/terminal-language.ts';
import { type ErrorCode, errorView } from './model/errors.ts';
import type { Opinion } from './opinion/opinion.ts';
import type { Snapshot, Verdict } from './model/snapshot.ts';
import type { TimelineEvent } from './timeline/event.ts';
import { eventsOf } from './view/timeline-view.ts';

const VERDICT_EXIT: Record<Verdict, number> = {
  ok: EXIT.ok,
  idle: EXIT.ok,
  act: EXIT.act,
  soon: EXIT.soon,
  unknown: EXIT.unknown,
};

/** Failures that are the caller's words, and those that are ours. Everything else failed at the task: 1. */
const ERROR_EXIT: Partial<Record<ErrorCode, number>> = {
  USAGE: EXIT.usage,
  GATEWAY_ADDRESS: EXIT.usage,
  PROFILE_NOT_FOUND: EXIT.usage,
  PROFILE_AMBIGUOUS: EXIT.usage,
  FILE_EXISTS: EXIT.usage,
  REPAIR_NOT_FOUND: EXIT.usage,
  REPAIR_NEEDS_YES: EXIT.usage,
  INSTALL_NOT_FOUND: EXIT.usage,
  INTERNAL: EXIT.fault,
};

type Env = Readonly<Record<string, string | undefined>>;

function status(
  snapshot: Snapshot,
  args: Arguments,
  stdio: Stdio,
  paint: Paint,
  opinion: Opinion | null,
): number {
  const own = narrowed(snapshot, args);
  stdio.stdout.write(
    args.json
      ? `${JSON.stringify({ ...statusDocument(own, args.showAccounts), ...opinionDocument(opinion, args.showAccounts) }, null, 2)}\n`
      : statusText(shortenedDocument(own, args.showAccounts), paint) +
          opinionText(opinion, null, args.showAccounts, paint),
  );
  return VERDICT_EXIT[own.verdict];
}

function explain(
  snapshot: Snapshot,
  timeline: readonly TimelineEvent[],
  args: Arguments,
  stdio: Stdio,
  paint: Paint,
  opinion: Opinion | null,
): number {
  const row = findProfile(narrowed(snapshot, args), args.operands[0] ?? '');
  const events = eventsOf(row, snapshot, timeline);
  if (args.json) {
    const document = explainDocument(snapshot, row, events, args.showAccounts);
    const whole = { ...document, ...opinionDocument(opinion, args.showAccounts) };
    stdio.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
  } else {
    const short = shortenedDocument({ snapshot, row, events }, args.showAccounts);
    const asked = opinionText(opinion, row.id, args.showAccounts, paint);
    stdio.stdout.write(explainText(short.snapshot, short.row, short.events, paint) + asked);
  }
  return VERDICT_EXIT[row.health];
}

async function run(args: Arguments, env: Env, stdio: Stdio): Promise<number> {
  if (args.version) return (await import('./cli/run-lamp.ts')).runVersion(args, stdio);
  if (args.command === 'lamp') return (await import('./cli/run-lamp.ts')).runLamp(args, stdio);
  if (args.command === 'help') {
    const { helpText } = await import('./cli/help.ts');
    stdio.stdout.write(helpText(args.operands[0]));
    return EXIT.ok;
  }
  if (args.command === 'completion') {
    const { COMPLETION_SCRIPTS } = await import('./cli/completion-scripts.ts');
    stdio.stdout.write(COMPLETION_SCRIPTS[args.operands[0] as keyof typeof COMPLETION_SCRIPTS]);
    return EXIT.ok;
  }
  const { openEngine } = await import('./cli/open-engine.ts');
  const { engine, end, tellers } = await openEngine(args, env);
  try {
    return await runOn(engine, args, env, stdio, tellers);
  } finally {
    await engine.stop();
    await end();
  }
}

/** Asks the owners of the row that is explained, or of all that are shown. */
function ask(engine: Engine, snapshot: Snapshot, args: Arguments, stdio: Stdio): Promise<Opinion> {
  const own = narrowed(snapshot, args);
  if (args.command === 'explain') {
    return engine.secondOpinion(findProfile(own, args.operands[0] ?? '').id, stdio.signal);
  }
  const rows = own === snapshot ? null : own.profiles.map(({ id }) => id);
  return engine.secondOpinion(rows, stdio.signal);
}

/** Settles what a crash left, and says so. */
async function settledActs(engine: Engine, stdio: Stdio): Promise<Settled> {
  const open = (await engine.acts()).filter((act) => act.state === 'open').map(({ id }) => id);
  const told = await engine.settle();
  for (const sentence of told) stdio.stderr.write(`${sentence}\n`);
  const acts = open.length > 0 ? await engine.acts() : [];
  const undone = acts.filter((act) => open.includes(act.id) && act.state === 'undone').map(({ id }) => id);
  return { told: told.length, undone };
}

async function runOn(
  engine: Engine,
  args: Arguments,
  env: Env,
  stdio: Stdio,
  tellers: Tellers,
): Promise<number> {
  const paint = painter(stdio.stdout, env);
  await askAboutGateway(args, stdio, tellers.ports, tellers.dataDir);
  if (args.command === 'watch')
    return (await import('./cli/run-watch.ts')).runWatch(engine, args, stdio, paint, tellers);
  // On a server this may be the only program of ours that ever runs: what a crash left is settled here too.
  const settled = ['login', 'repair', 'undo'].includes(args.command)
    ? await settledActs(engine, stdio)
    : { told: 0, undone: [] };
  const first = await engine.read();
  const opinion = args.askOwner ? await ask(engine, first, args, stdio) : null;
  // What a gateway answered may be a cause by now.
  const snapshot = engine.current() ?? first;
  const events = engine.timeline().events;
  if (args.command === 'status') return status(snapshot, args, stdio, paint, opinion);
  if (args.command === 'explain') return explain(snapshot, events, args, stdio, paint, opinion);
  const changes = () => import('./cli/run-changes.ts');
  if (args.command === 'history')
    return (await import('./cli/run-history.ts')).runHistory(engine, snapshot, args, stdio, paint);
  if (args.command === 'drill')
    return (await import('./cli/run-drill.ts')).runDrill(engine, snapshot, args, stdio, paint);
  if (args.command === 'bundle') return (await import('./cli/run-bundle.ts')).runBundle(engine, args, stdio);
  if (args.command === 'plan') return (await changes()).runPlan(engine, snapshot, args, stdio, paint);
  if (args.command === 'repair')
    return (await changes()).runRepairs(engine, snapshot, args, stdio, paint, settled);
  if (args.command === 'undo') return (await changes()).runUndo(engine, args, stdio, settled);
  const row = findProfile(narrowed(snapshot, args), args.operands[0] ?? '');
  return (await import('./cli/run-login.ts')).runLogin(engine, row, args, stdio);
}

/** What a shell asks while a line is typed: the words that may stand there, a line each. Reads only, and never fails. */
async function offer(words: readonly string[], env: Env, stdio: Stdio): Promise<number> {
  const { openEngine } = await import('./cli/open-engine.ts');
  const { complete } = await import('./cli/complete.ts');
  let opened: Awaited<ReturnType<typeof openEngine>> | null = null;
  const engine = async (): Promise<Engine> => {
    opened = await openEngine(readArguments(['status']), env);
    await opened.engine.read();
    return opened.engine;
  };
  const found = await complete(words, engine);
  stdio.stdout.write(found.map((word) => `${word}\n`).join(''));
  await (opened as Awaited<ReturnType<typeof openEngine>> | null)?.end();
  return EXIT.ok;
}

function complain(thrown: unknown, args: Arguments | null, stdio: Stdio): number {
  const view = errorView(thrown);
  const detail = view.detail ? shortened(view.detail, args?.showAccounts ?? false) : null;
  if (args?.json)
    stdio.stdout.write(`${JSON.stringify({ schema: 1, error: { ...view, detail } }, null, 2)}\n`);
  stdio.stderr.write(`${view.sentence}${detail ? ` (${detail})` : ''}\n${view.nextStep}\n`);
  return ERROR_EXIT[view.code] ?? EXIT.act;
}

/**
 * The terminal program: one command, one exit code, never a stack trace.
 * @param argv arguments behind the program's name
 * @param env environment of the run; the core reads no other
 * @returns the exit code of the contract in docs/cli.md
 */
export async function main(argv: readonly string[], env: Env, terminal: Stdio): Promise<number> {
  const stdio = lastWriter(terminal, argv.includes('--json'));
  let args: Arguments | null = null;
  try {
    if (argv[0] === 'complete') return await offer(argv.slice(1), env, stdio);
    const own = terminalLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale);
    // What a program reads is the same everywhere.
    await speak(argv.includes('--json') ? 'en' : own);
    args = readArguments(argv);
    return await run(args, env, stdio);
  } catch (error) {
    return complain(error, args, stdio);
  }
}
