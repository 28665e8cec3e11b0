import { type Arguments, readArguments } from './arguments.ts';
import { askAboutGateway } from './ask-about-gateway.ts';
import { callOf, programCalled, type Call } from './call.ts';
import { formatAsked, IN_ENGLISH } from './formats/names.ts';
import { findProfile } from './find-profile.ts';
import { narrowed } from './filter.ts';
import { painter } from './print/styles.ts';
import type { Page } from './print/page.ts';
import { printError } from './print/print-error.ts';
import type { Settled } from './commands/run-changes.ts';
import { askOwners, runExplain, runStatus } from './commands/run-status.ts';
import type { Tellers } from './commands/run-watch.ts';
import { EXIT, lastWriter, type Stdio } from './stdio.ts';
import { unlessStopped } from './unless-stopped.ts';
import type { Engine } from '../model/engine.ts';
import { speak } from '../language/say.ts';
import { lookHowInstalled } from '../platform/node/this-installation.ts';
import { terminalLanguage } from '../language/terminal-language.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Runs what needs no engine, or opens one, runs on it and closes it. */
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

/** Settles what a crash left, and says so. */
async function settledActs(engine: Engine, stdio: Stdio): Promise<Settled> {
  const open = (await engine.acts()).filter((act) => act.state === 'open').map(({ id }) => id);
  const told = await engine.settle();
  for (const sentence of told) stdio.stderr.write(`${sentence}\n`);
  const acts = open.length > 0 ? await engine.acts() : [];
  const undone = acts.filter((act) => open.includes(act.id) && act.state === 'undone').map(({ id }) => id);
  return { told: told.length, undone };
}

/** Runs a command that reads. */
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
  const opinion = args.askOwner
    ? await unlessStopped(askOwners(engine, first, args, stdio), stdio.signal)
    : null;
  // What a gateway answered may be a cause by now.
  const snapshot = engine.current() ?? first;
  if (args.format !== null) {
    const { runFormat } = await import('./formats/run-format.ts');
    return runFormat(args.format, snapshot, args, stdio, tellers.ports.clock.now());
  }
  const events = engine.timeline().events;
  if (args.command === 'status') return runStatus(snapshot, args, stdio, page, opinion);
  if (args.command === 'explain') return runExplain(snapshot, events, args, stdio, page, opinion);
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
    if (argv[0] === 'complete')
      return await (await import('./completion/run-complete.ts')).runComplete(argv.slice(1), env, stdio);
    const own = terminalLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale);
    // What a program reads is the same everywhere.
    const format = formatAsked(argv);
    await speak(argv.includes('--json') || (format && IN_ENGLISH.includes(format)) ? 'en' : own);
    args = readArguments(argv);
    lookHowInstalled(started, 'electron' in process.versions, env);
    return await run(args, env, stdio, callOf(program, args), started);
  } catch (error) {
    const code = printError(error, args, stdio, callOf(program, args));
    const format = formatAsked(argv);
    if (format === null) return code;
    return (await import('./formats/run-format.ts')).runFailedFormat(format, error, stdio);
  }
}
