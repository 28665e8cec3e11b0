import { say } from '../language/say.ts';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { SCENES } from '../demo/sample-homes.ts';
import type { EngineOptions } from '../model/engine.ts';
import { AppError } from '../model/errors.ts';
import { gatewayAddress } from '../openclaw/remote-gateway/address.ts';
import { HOOK, WEBHOOK } from '../preferences/preferences.ts';
import { type Format, FORMATS } from './formats/names.ts';

export const COMMANDS = [
  'status',
  'explain',
  'login',
  'watch',
  'plan',
  'repair',
  'undo',
  'history',
  'drill',
  'bundle',
  'completion',
  'service',
  'lamp',
  'help',
] as const;
/** What `service` does. */
export const SERVICE_ACTIONS = ['install', 'status', 'remove', 'test'] as const;
/** Shells that `completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Command = (typeof COMMANDS)[number];

/** A command line, understood. */
export interface Arguments {
  command: Command;
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

const TEXT = { type: 'string' } as const;
const SWITCH = { type: 'boolean' } as const;

const OPTIONS = {
  'state-dir': TEXT,
  config: TEXT,
  'codex-home': TEXT,
  'openclaw-bin': TEXT,
  'codex-bin': TEXT,
  gateway: TEXT,
  issuer: TEXT,
  'data-dir': TEXT,
  now: TEXT,
  hook: TEXT,
  webhook: TEXT,
  ping: TEXT,
  provider: TEXT,
  agent: TEXT,
  format: TEXT,
  profile: TEXT,
  json: SWITCH,
  verbose: { ...SWITCH, short: 'v' },
  'ask-owner': SWITCH,
  yes: SWITCH,
  device: SWITCH,
  turn: SWITCH,
  meant: SWITCH,
  service: SWITCH,
  'dry-run': SWITCH,
  preview: SWITCH,
  demo: SWITCH,
  'show-accounts': SWITCH,
  help: { ...SWITCH, short: 'h' },
  version: { ...SWITCH, short: 'V' },
} as const;

/** Names of all options, for completion. */
export const FLAGS = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];

/** True for an option that takes a value. */
export function takesValue(flag: string): boolean {
  return FLAGS.some((one) => one === flag && OPTIONS[one].type === 'string');
}

const A_NAME = (): string => say('the name of a sign-in');

/** How many operands each command takes. */
const OPERANDS: Partial<Record<Command, readonly [least: number, most: number, what: () => string]>> = {
  explain: [0, 1, A_NAME],
  login: [1, 1, A_NAME],
  plan: [1, 1, A_NAME],
  repair: [0, Infinity, () => say('codes')],
  undo: [0, 1, () => say('one id')],
  history: [0, 1, A_NAME],
  bundle: [0, 1, () => say('a file name')],
  drill: [0, 1, () => say('one of {words}', { words: SCENES.join(', ') })],
  service: [1, 1, () => say('one of {words}', { words: SERVICE_ACTIONS.join(', ') })],
  completion: [1, 1, () => say('one of {words}', { words: SHELLS.join(', ') })],
  help: [0, 1, () => say('a command')],
};

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
function nearest(word: string): Command | undefined {
  const typed = word.toLowerCase();
  const letters = (text: string): string => [...text].sort().join('');
  return (
    COMMANDS.find((one) => typed.length > 1 && one.startsWith(typed)) ??
    COMMANDS.find((one) => letters(one) === letters(typed)) ??
    COMMANDS.find((one) => one.slice(0, 3) === typed.slice(0, 3))
  );
}

function commandOf(word: string | undefined): Command {
  if (word === undefined) return 'help';
  const command = COMMANDS.find((one) => one === word);
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

function moment(text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isFinite(at))
    throw takes('--now', say('a time like {example}', { example: '2026-05-24T12:00:00Z' }));
  return at;
}

function address(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  const loopback = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))) {
    throw takes('--issuer', say('an https address, or an http one on this machine'));
  }
  return text;
}

function outsideOf(
  command: Command,
  hook: string | undefined,
  webhook: string | undefined,
  ping: string | undefined,
): Arguments['outside'] {
  if ((hook ?? webhook) !== undefined && !['watch', 'service', 'help'].includes(command)) {
    throw usage(
      say('{option} goes with {command}', { option: '--hook, --webhook', command: 'watch, service' }),
    );
  }
  if (ping !== undefined && command !== 'service' && command !== 'help')
    throw usage(say('{option} goes with {command}', { option: '--ping', command: 'service' }));
  if (ping !== undefined && !v.is(WEBHOOK, ping)) throw takes('--ping', say('an https address'));
  if (hook !== undefined && !v.is(HOOK, hook)) throw takes('--hook', say('the full path of a program'));
  if (webhook !== undefined && !v.is(WEBHOOK, webhook)) throw takes('--webhook', say('an https address'));
  return { hook: hook ?? null, webhook: webhook ?? null, ping: ping ?? null };
}

function formatOf(command: Command, word: string | undefined, json: boolean | undefined): Format | null {
  if (word === undefined) return null;
  if (command !== 'status' && command !== 'help')
    throw usage(say('{option} goes with {command}', { option: '--format', command: 'status' }));
  const format = FORMATS.find((one) => one === word);
  if (!format) throw takes('--format', say('one of {words}', { words: FORMATS.join(', ') }));
  if (json) throw usage(say('{option} goes without {other}', { option: '--format', other: '--json' }));
  return format;
}

/**
 * Understands a command line (without the program's own name).
 * @throws AppError USAGE naming what was not understood
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const command = values.help ? 'help' : commandOf(positionals[0]);
  const operands = values.help ? positionals : positionals.slice(1);
  const [least, most, what] = OPERANDS[command] ?? [0, 0, () => say('nothing more')];
  if (values['ask-owner'] && command !== 'status' && command !== 'explain') {
    throw usage(say('{option} goes with {command}', { option: '--ask-owner', command: 'status, explain' }));
  }
  if (values.turn && command !== 'login')
    throw usage(say('{option} goes with {command}', { option: '--turn', command: 'login' }));
  if (!values.help && command === 'drill' && operands[0] && !SCENES.some((scene) => scene === operands[0])) {
    throw takes('drill', what());
  }
  if (!values.help && command === 'service' && !SERVICE_ACTIONS.some((one) => one === operands[0])) {
    throw takes('service', what());
  }
  if (values.service && command !== 'watch' && command !== 'help')
    throw usage(say('{option} goes with {command}', { option: '--service', command: 'watch' }));
  if (values['dry-run'] && command !== 'service' && command !== 'help')
    throw usage(say('{option} goes with {command}', { option: '--dry-run', command: 'service' }));
  if (!values.help && command === 'completion' && !SHELLS.some((shell) => shell === operands[0])) {
    throw takes('completion', what());
  }
  if (!values.help && !values.version && (operands.length < least || operands.length > most)) {
    throw takes(command, what());
  }
  return {
    command,
    operands,
    engine: {
      stateDir: values['state-dir'],
      config: values.config,
      codexHome: values['codex-home'],
      openclawBin: values['openclaw-bin'],
      codexBin: values['codex-bin'],
      gateway: values.gateway === undefined ? undefined : gatewayAddress(values.gateway).url,
      issuer: address(values.issuer),
    },
    dataDir: values['data-dir'] ?? null,
    json: values.json ?? false,
    yes: values.yes ?? false,
    device: values.device ?? false,
    outside: outsideOf(command, values.hook, values.webhook, values.ping),
    service: values.service ?? false,
    dryRun: values['dry-run'] ?? false,
    turn: values.turn ?? false,
    meant: values.meant ?? false,
    preview: values.preview ?? false,
    verbose: values.verbose ?? false,
    askOwner: values['ask-owner'] ?? false,
    format: formatOf(command, values.format, values.json),
    demo: values.demo ?? false,
    version: values.version ?? false,
    showAccounts: values['show-accounts'] ?? false,
    provider: values.provider ?? null,
    agent: values.agent ?? null,
    profile: values.profile ?? null,
    now: moment(values.now),
  };
}
