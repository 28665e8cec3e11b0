import { type Arguments, readArguments } from './arguments.ts';
import { askAboutGateway } from './ask-about-gateway.ts';
import { explainDocument, statusDocument } from './print/document.ts';
import { callOf, programCalled, type Call } from './call.ts';
import { nextStepOf } from './error-steps.ts';
import { formatAsked, IN_ENGLISH } from './formats/names.ts';
import { AmbiguousName, findProfile } from './find-profile.ts';
import { narrowed } from './filter.ts';
import { painter } from './print/styles.ts';
import type { Page } from './print/page.ts';
import { explainableText, explainText, statusText } from './print/print-status.ts';
import type { Settled } from './commands/run-changes.ts';
import { opinionDocument, opinionText } from './print/print-opinion.ts';
import type { Tellers } from './commands/run-watch.ts';
import { shortened, shortenedDocument } from './print/shorten.ts';
import { EXIT, lastWriter, type Stdio } from './stdio.ts';
import type { Engine } from '../model/engine.ts';
import { say, speak } from '../language/say.ts';
import { terminalLanguage } from '../language/terminal-language.ts';
import { AppError, type ErrorCode, errorView } from '../model/errors.ts';
import type { Opinion } from '../model/second-opinion.ts';
import type { ProfileRow, Snapshot, Verdict } from '../model/snapshot.ts';
import type { TimelineEvent } from '../model/history-event.ts';
import { inUrgencyOrder } from '../view/row-view.ts';
import { eventsOf } from '../view/timeline-view.ts';

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
  SERVICE_ABSENT: EXIT.usage,
  SERVICE_TELLS_NOBODY: EXIT.usage,
  REPAIR_NEEDS_YES: EXIT.usage,
  INSTALL_NOT_FOUND: EXIT.usage,
  INTERNAL: EXIT.fault,
};

type Env = Readonly<Record<string, string | undefined>>;

function status(
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

function explain(
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

async function run(
  typed: Arguments,
  env: Env,
  stdio: Stdio,
  call: Call,
  started: string | null,
): Promise<number> {
  const kept = typed.command === 'watch' && typed.service;
  const args = kept ? await (await import('./service/kept-settings.ts')).withKeptSettings(typed, env) : typed;
  if (args.version) return (await import('./commands/run-lamp.ts')).runVersion(args, stdio);
  if (args.command === 'lamp') return (await import('./commands/run-lamp.ts')).runLamp(args, stdio);
  if (args.command === 'help') {
    const { helpText } = await import('./print/help.ts');
    stdio.stdout.write(helpText(args.operands[0], call.program));
    return EXIT.ok;
  }
  if (args.command === 'completion') {
    const { COMPLETION_SCRIPTS } = await import('./completion/completion-scripts.ts');
    stdio.stdout.write(COMPLETION_SCRIPTS[args.operands[0] as keyof typeof COMPLETION_SCRIPTS]);
    return EXIT.ok;
  }
  if (args.command === 'service') {
    const { execPath, argv, versions } = process;
    const running = { execPath, argv, started, electron: 'electron' in versions };
    return (await import('./service/run-service.ts')).runService(args, env, stdio, running);
  }
  const { openEngine } = await import('./open-engine.ts');
  const { engine, end, tellers } = await openEngine(args, env);
  try {
    return await runOn(engine, args, env, stdio, tellers, call);
  } finally {
    await engine.stop();
    await end();
  }
}

/** Asks the owners of the row that is explained, or of all that are shown. */
function ask(engine: Engine, snapshot: Snapshot, args: Arguments, stdio: Stdio): Promise<Opinion> {
  const own = narrowed(snapshot, args);
  if (args.command === 'explain') {
    return engine.secondOpinion(explained(own, args).id, stdio.signal);
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
  call: Call,
): Promise<number> {
  const { columns, isTTY } = stdio.stdout;
  const page: Page = {
    paint: painter(stdio.stdout, env),
    width: isTTY && columns ? columns : Infinity,
    home: args.demo ? '' : tellers.ports.home,
    verbose: args.verbose,
    call,
  };
  await askAboutGateway(args, stdio, tellers.ports, tellers.dataDir);
  if (args.command === 'watch')
    return (await import('./commands/run-watch.ts')).runWatch(engine, args, stdio, page, tellers);
  // On a server this may be the only program of ours that ever runs: what a crash left is settled here too.
  const settled = ['login', 'repair', 'undo'].includes(args.command)
    ? await settledActs(engine, stdio)
    : { told: 0, undone: [] };
  const first = await unlessStopped(engine.read(), stdio.signal);
  const opinion = args.askOwner ? await unlessStopped(ask(engine, first, args, stdio), stdio.signal) : null;
  // What a gateway answered may be a cause by now.
  const snapshot = engine.current() ?? first;
  if (args.format !== null) {
    const { runFormat } = await import('./formats/run-format.ts');
    return runFormat(args.format, snapshot, args, stdio, tellers.ports.clock.now());
  }
  const events = engine.timeline().events;
  if (args.command === 'status') return status(snapshot, args, stdio, page, opinion);
  if (args.command === 'explain') return explain(snapshot, events, args, stdio, page, opinion);
  const changes = () => import('./commands/run-changes.ts');
  if (args.command === 'history')
    return (await import('./commands/run-history.ts')).runHistory(engine, snapshot, args, stdio, page);
  if (args.command === 'drill')
    return (await import('./commands/run-drill.ts')).runDrill(engine, snapshot, args, stdio, page);
  if (args.command === 'bundle')
    return (await import('./commands/run-bundle.ts')).runBundle(engine, args, stdio);
  if (args.command === 'plan') return (await changes()).runPlan(engine, snapshot, args, stdio, page);
  if (args.command === 'repair')
    return (await changes()).runRepairs(engine, snapshot, args, stdio, page, settled);
  if (args.command === 'undo') return (await changes()).runUndo(engine, args, stdio, page, settled);
  const row = findProfile(narrowed(snapshot, args), args.operands[0] ?? '');
  return (await import('./commands/run-login.ts')).runLogin(engine, row, args, stdio, page);
}

/**
 * What is awaited, unless a signal comes first. Only for what changes nothing.
 * @throws AppError STOPPED
 */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new AppError('STOPPED');
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_done, fail) => {
    stop = () => fail(new AppError('STOPPED'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** What a shell asks while a line is typed: the words that may stand there, a line each. Reads only, and never fails. */
async function offer(words: readonly string[], env: Env, stdio: Stdio): Promise<number> {
  const { openEngine } = await import('./open-engine.ts');
  const { complete } = await import('./completion/complete.ts');
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

function complain(thrown: unknown, args: Arguments | null, stdio: Stdio, call: Call): number {
  const accounts = args?.showAccounts ?? false;
  const view = errorView(thrown);
  const detail = view.detail ? shortened(view.detail, accounts) : null;
  const nextStep = nextStepOf(view, call);
  if (args?.json)
    stdio.stdout.write(`${JSON.stringify({ schema: 1, error: { ...view, nextStep, detail } }, null, 2)}\n`);
  if (view.code === 'STOPPED') {
    stdio.stderr.write(`${view.sentence} ${view.nextStep}\n`);
    // What was stopped while it looked tells nothing about the sign-ins.
    return args && ['status', 'explain'].includes(args.command) ? EXIT.unknown : EXIT.act;
  }
  const names = thrown instanceof AmbiguousName ? thrown.names : null;
  stdio.stderr.write(`${view.sentence}${detail && !names ? ` (${detail})` : ''}\n`);
  for (const name of names ?? []) stdio.stderr.write(`  ${shortened(name, accounts)}\n`);
  stdio.stderr.write(`${nextStep}\n`);
  return ERROR_EXIT[view.code] ?? EXIT.act;
}

/**
 * The terminal program: one command, one exit code, never a stack trace.
 * @param argv arguments behind the program's name
 * @param env environment of the run; the core reads no other
 * @param started the file that was started as a program, or null
 * @returns the exit code of the contract in docs/cli.md
 */
export async function main(
  argv: readonly string[],
  env: Env,
  terminal: Stdio,
  started: string | null = null,
): Promise<number> {
  const stdio = lastWriter(terminal, argv.includes('--json'));
  let args: Arguments | null = null;
  const program = programCalled(started, env);
  try {
    if (argv[0] === 'complete') return await offer(argv.slice(1), env, stdio);
    const own = terminalLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale);
    // What a program reads is the same everywhere.
    const format = formatAsked(argv);
    await speak(argv.includes('--json') || (format && IN_ENGLISH.includes(format)) ? 'en' : own);
    args = readArguments(argv);
    return await run(args, env, stdio, callOf(program, args), started);
  } catch (error) {
    const code = complain(error, args, stdio, callOf(program, args));
    const format = formatAsked(argv);
    if (format === null) return code;
    return (await import('./formats/run-format.ts')).runFailedFormat(format, error, stdio);
  }
}
