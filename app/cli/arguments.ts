import { parseArgs } from 'node:util';
import { say } from '../language/say.ts';
import type { EngineOptions } from '../model/engine.ts';
import { AppError } from '../model/errors.ts';
import { gatewayAddress } from '../openclaw/remote-gateway/address.ts';
import { FORMATS, type Format } from './formats/names.ts';
import { COMMAND_NAMES, commandOf, commandsWith, type CommandName } from './table/commands.ts';
import { FLAG_NAMES, flagOf, type FLAGS, type FlagName } from './table/flags.ts';

/** A command line, understood. */
export interface Arguments {
  command: CommandName;
  /** What stands behind the command. */
  operands: string[];
  engine: Omit<EngineOptions, 'dataDir'>;
  dataDir: string | null;
  json: boolean;
  yes: boolean;
  device: boolean;
  /** watch, service: where notices go besides the screen, and the address that hears that the service is well. */
  outside: { hook: string | null; webhook: string | null; ping: string | null };
  /** watch: as the installed service, with what was kept for it. */
  service: boolean;
  /** service: show what would be done. */
  dryRun: boolean;
  /** login: one real turn of an agent as the last proof. */
  turn: boolean;
  /** history: a person says that the changes still open were meant. */
  meant: boolean;
  /** bundle: print what it would hold instead of writing it. */
  preview: boolean;
  /** status: the routes, too. */
  verbose: boolean;
  /** Ask the owners for their own verdict too. */
  askOwner: boolean;
  /** status: in the words of another program. */
  format: Format | null;
  demo: boolean;
  /** Only say which Clawlamp this is. */
  version: boolean;
  showAccounts: boolean;
  provider: string | null;
  agent: string | null;
  /** One OpenClaw by its name, `default` for the one without. */
  profile: string | null;
  /** Epoch ms to judge from, or null for the real time. */
  now: number | null;
}

type Table = typeof FLAGS;
type Options = { [K in FlagName]: { type: Table[K]['kind'] extends 'switch' ? 'boolean' : 'string' } };

/** The table as Node's own parser takes it. */
const OPTIONS = Object.fromEntries(
  FLAG_NAMES.map((name) => {
    const { kind, short } = flagOf(name);
    return [name, { type: kind === 'switch' ? 'boolean' : 'string', ...(short ? { short } : {}) }];
  }),
) as Options;

/** What was given, a key for each flag that was. */
type Values = ReturnType<typeof parsed>['values'];

function usage(detail: string): AppError {
  return new AppError('USAGE', detail);
}

function takes(command: string, what: string): AppError {
  return usage(say('{command} takes {what}', { command, what }));
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own words name the option that was not understood, and nothing else.
    throw usage(
      error instanceof Error ? (error.message.split('. ')[0] ?? 'unknown option') : 'unknown option',
    );
  }
}

/** The command that a word was probably meant to be: begun, with its letters in another order, or wrong towards its end. */
function nearest(word: string): CommandName | undefined {
  const typed = word.toLowerCase();
  const letters = (text: string): string => [...text].sort().join('');
  return (
    COMMAND_NAMES.find((one) => typed.length > 1 && one.startsWith(typed)) ??
    COMMAND_NAMES.find((one) => letters(one) === letters(typed)) ??
    COMMAND_NAMES.find((one) => one.slice(0, 3) === typed.slice(0, 3))
  );
}

function commandNamed(word: string | undefined): CommandName {
  if (word === undefined) return 'help';
  const command = COMMAND_NAMES.find((one) => one === word);
  if (!command) {
    const near = nearest(word);
    const words = { word: word.slice(0, 40), near };
    throw usage(
      near
        ? say('"{word}" is not a command; did you mean {near}?', words)
        : say('"{word}" is not a command', words),
    );
  }
  return command;
}

/**
 * Refuses flags that do not go with the command, each of those that would mean nothing where one expects much. Help takes every
 * flag: who asks for it has a line half typed.
 * @throws AppError USAGE
 */
function checkFlags(command: CommandName, values: Values): void {
  for (const name of FLAG_NAMES) {
    if (values[name] === undefined || command === 'help') continue;
    const { refused, named = `--${name}` } = flagOf(name);
    const goesWith = commandsWith(name);
    if (refused && !goesWith.includes(command))
      throw usage(say('{option} goes with {command}', { option: named, command: goesWith.join(', ') }));
  }
}

/** @throws AppError USAGE where there are too few or too many, or a word that the command does not know */
function checkOperands(command: CommandName, operands: readonly string[], counted: boolean): void {
  const { least, most, what, of } = commandOf(command).operands ?? {
    least: 0,
    most: 0,
    what: () => say('nothing more'),
    of: 'file',
  };
  const first = operands[0];
  if (typeof of !== 'string' && (first === undefined ? least > 0 : !of.includes(first)))
    throw takes(command, what());
  if (counted && (operands.length < least || operands.length > most)) throw takes(command, what());
}

/** @throws AppError USAGE where a value is none that its flag takes, or two flags exclude each other */
function checkValues(values: Values): void {
  for (const name of FLAG_NAMES) {
    const value = values[name];
    if (typeof value !== 'string') continue;
    const { choices, fits, takes: what, without } = flagOf(name);
    if (choices && !choices.includes(value))
      throw takes(`--${name}`, say('one of {words}', { words: choices.join(', ') }));
    if (fits && what && !fits(value)) throw takes(`--${name}`, what());
    if (without && values[without])
      throw usage(say('{option} goes without {other}', { option: `--${name}`, other: `--${without}` }));
  }
}

/**
 * Understands a command line (without the program's own name).
 * @throws AppError USAGE naming what was not understood
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const command = values.help ? 'help' : commandNamed(positionals[0]);
  const operands = values.help ? positionals : positionals.slice(1);
  checkFlags(command, values);
  if (!values.help) checkOperands(command, operands, !values.version);
  const gateway = values.gateway === undefined ? undefined : gatewayAddress(values.gateway).url;
  checkValues(values);
  return {
    command,
    operands,
    engine: {
      stateDir: values['state-dir'],
      config: values.config,
      codexHome: values['codex-home'],
      openclawBin: values['openclaw-bin'],
      codexBin: values['codex-bin'],
      gateway,
      issuer: values.issuer,
    },
    dataDir: values['data-dir'] ?? null,
    json: values.json ?? false,
    yes: values.yes ?? false,
    device: values.device ?? false,
    outside: { hook: values.hook ?? null, webhook: values.webhook ?? null, ping: values.ping ?? null },
    service: values.service ?? false,
    dryRun: values['dry-run'] ?? false,
    turn: values.turn ?? false,
    meant: values.meant ?? false,
    preview: values.preview ?? false,
    verbose: values.verbose ?? false,
    askOwner: values['ask-owner'] ?? false,
    format: FORMATS.find((one) => one === values.format) ?? null,
    demo: values.demo ?? false,
    version: values.version ?? false,
    showAccounts: values['show-accounts'] ?? false,
    provider: values.provider ?? null,
    agent: values.agent ?? null,
    profile: values.profile ?? null,
    now: values.now === undefined ? null : Date.parse(values.now),
  };
}
