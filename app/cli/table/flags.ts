import * as v from 'valibot';
import { say } from '../../language/say.ts';
import { HOOK, WEBHOOK } from '../../preferences/preferences.ts';
import { FORMATS } from '../formats/names.ts';

/** What stands behind a flag: nothing (a switch), any text, a number, or one of some words. */
type Kind = 'switch' | 'text' | 'number' | 'choice';

export interface Flag {
  kind: Kind;
  /** The letter that means the same. */
  short?: string;
  /** How its value is named in the help. */
  value?: string;
  choices?: readonly string[];
  /** True for a value that it takes, and then what it would take, in words. Absent: every text. */
  fits?: (text: string) => boolean;
  takes?: () => string;
  /** True where it is refused with a command that does not name it; else it is taken and means nothing there. */
  refused?: boolean;
  /** How it is named in that refusal, where others are refused alike. */
  named?: string;
  /** True where every command takes it; else those that name it. */
  every?: true;
  /** The flag that it does not go with. */
  without?: 'json';
  /** Where the overview tells it: among the options, or among the places, beside the one before it too. */
  told?: 'option' | 'place' | 'beside';
  /** Its line in the overview. */
  does?: () => string;
}

function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  const loopback = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback === true));
}

const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T/.test(text) && Number.isFinite(Date.parse(text));

/**
 * Every flag, in the order of the overview. What is read from a command line, the help, the completion and docs/cli.md come
 * from here; which commands a flag goes with, from the commands that name it.
 */
export const FLAGS = {
  json: {
    kind: 'switch',
    every: true,
    told: 'option',
    does: () => say('For scripts: one JSON document on standard output, always in English.'),
  },
  provider: {
    kind: 'text',
    every: true,
    value: 'P',
    told: 'option',
    does: () => say('Only sign-ins of this provider.'),
  },
  agent: {
    kind: 'text',
    every: true,
    value: 'A',
    told: 'option',
    does: () => say('Only this agent of OpenClaw.'),
  },
  profile: {
    kind: 'text',
    every: true,
    value: 'NAME',
    told: 'option',
    does: () => say('Only this OpenClaw, as its own --profile names it; default for the one without a name.'),
  },
  'show-accounts': {
    kind: 'switch',
    every: true,
    told: 'option',
    does: () => say('Show e-mail addresses in full.'),
  },
  meant: {
    kind: 'switch',
    told: 'option',
    does: () => say('history: say that the changes still open were meant.'),
  },
  device: { kind: 'switch', told: 'option', does: () => say('login: by a code on any device.') },
  turn: {
    kind: 'switch',
    refused: true,
    told: 'option',
    does: () => say('login: prove it with one real, billed turn of an agent, one word long.'),
  },
  yes: {
    kind: 'switch',
    told: 'option',
    does: () =>
      say(
        'login: accept another account than before, or try although it is held back; repair, undo: change without asking.',
      ),
  },
  demo: {
    kind: 'switch',
    every: true,
    told: 'option',
    does: () => say('Run on an embedded sample instead of your own files.'),
  },
  version: {
    kind: 'switch',
    every: true,
    short: 'V',
    told: 'option',
    does: () => say('Say which Clawlamp this is.'),
  },
  help: { kind: 'switch', every: true, short: 'h' },
  verbose: { kind: 'switch', short: 'v' },
  format: { kind: 'choice', value: 'F', choices: FORMATS, refused: true, without: 'json' },
  'ask-owner': { kind: 'switch', refused: true },
  hook: {
    kind: 'text',
    value: 'FILE',
    fits: (text) => v.is(HOOK, text),
    takes: () => say('the full path of a program'),
    refused: true,
    named: '--hook, --webhook',
  },
  webhook: {
    kind: 'text',
    value: 'URL',
    fits: (text) => v.is(WEBHOOK, text),
    takes: () => say('an https address'),
    refused: true,
    named: '--hook, --webhook',
  },
  ping: {
    kind: 'text',
    value: 'URL',
    fits: (text) => v.is(WEBHOOK, text),
    takes: () => say('an https address'),
    refused: true,
  },
  'dry-run': { kind: 'switch', refused: true },
  preview: { kind: 'switch' },
  service: { kind: 'switch', refused: true },
  'state-dir': {
    kind: 'text',
    every: true,
    value: 'DIR',
    told: 'place',
    does: () => say("OpenClaw's state directory."),
  },
  'codex-home': { kind: 'text', every: true, value: 'DIR', told: 'beside', does: () => say("Codex's home.") },
  config: {
    kind: 'text',
    every: true,
    value: 'FILE',
    told: 'place',
    does: () => say("OpenClaw's configuration."),
  },
  'codex-bin': {
    kind: 'text',
    every: true,
    value: 'FILE',
    told: 'beside',
    does: () => say('The codex program.'),
  },
  'openclaw-bin': {
    kind: 'text',
    every: true,
    value: 'F',
    told: 'place',
    does: () => say('The openclaw program.'),
  },
  'data-dir': {
    kind: 'text',
    every: true,
    value: 'DIR',
    told: 'beside',
    does: () => say("Clawlamp's own journal."),
  },
  gateway: {
    kind: 'text',
    every: true,
    value: 'URL',
    told: 'place',
    does: () => say('A gateway elsewhere, asked as well.'),
  },
  issuer: {
    kind: 'text',
    every: true,
    value: 'URL',
    fits: isIssuer,
    takes: () => say('an https address, or an http one on this machine'),
    told: 'place',
    does: () => say('Another sign-in server, for tests.'),
  },
  now: {
    kind: 'text',
    every: true,
    value: 'TIME',
    fits: isMoment,
    takes: () => say('a time like {example}', { example: '2026-05-24T12:00:00Z' }),
    told: 'place',
    does: () => say('Judge as if it were this time, for tests.'),
  },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

export const FLAG_NAMES = Object.keys(FLAGS) as FlagName[];

/** The entry of a flag, with what only some of them have. */
export function flagOf(name: FlagName): Flag {
  return FLAGS[name];
}

/** `--provider P`, `--json`: a flag as it is typed. */
export function typedFlag(name: FlagName): string {
  const { value } = flagOf(name);
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
