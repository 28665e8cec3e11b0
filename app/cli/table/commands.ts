import { SCENES } from '../../demo/sample-homes.ts';
import { say } from '../../language/say.ts';
import type { FlagName } from './flags.ts';

/** What `service` does. */
const SERVICE_ACTIONS = ['install', 'status', 'remove', 'test'] as const;

/** Shells that `completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What is typed behind a command. */
export interface Operands {
  least: number;
  most: number;
  /** What the command takes, in words. */
  what: () => string;
  /** The only words that it takes, or what a shell completes it with. */
  of: readonly string[] | 'sign-in' | 'repair' | 'change' | 'command' | 'file';
}

/**
 * One way to type a command, part by part: a text stands as it is, a list holds flags of which one may be given
 * (`['json', 'format']` is printed as `[--json | --format F]`).
 */
export type Form = readonly (string | readonly FlagName[])[];

/**
 * What the exit code of a command says beside 64 (not understood) and 70 (our fault):
 * `verdict` 0 ok or idle, 1 act, 2 soon, 3 unknown; `outcome` 0 done, 1 not done; `service` 0 at work, 1 silent, 3 not installed.
 */
export type Exits = 'verdict' | 'outcome' | 'service';

export interface Command {
  /** How the overview writes its operands. */
  args?: string;
  operands?: Operands;
  forms: readonly Form[];
  /** Flags that go with it and stand in no form. */
  unwritten?: readonly FlagName[];
  /** Its line in the overview; a command without one is not listed there. */
  does?: () => string;
  /** Which block of the overview it stands in: what looks at sign-ins and changes them, or what is around it. */
  block?: 'sign-ins' | 'around';
  /** What stands behind the program's name in examples of the overview. */
  examples?: readonly string[];
  exits: Exits;
}

const A_SIGN_IN = (least: number): Operands => ({
  least,
  most: 1,
  what: () => say('the name of a sign-in'),
  of: 'sign-in',
});

const oneOf = (words: readonly string[], least: number): Operands => ({
  least,
  most: 1,
  what: () => say('one of {words}', { words: words.join(', ') }),
  of: words,
});

/**
 * Every command, in the order of the overview. How a command line is understood (`arguments.ts`), the help, the completion and
 * docs/cli.md (`npm run docs`) come from here: a new command is an entry here, its page in `pages.ts`, and what runs it.
 */
export const COMMANDS = {
  status: {
    forms: [[['verbose'], ['json', 'format'], ['provider'], ['agent'], ['show-accounts'], ['ask-owner']]],
    does: () => say('What every sign-in is worth right now. Passive: reads files, runs nothing.'),
    block: 'sign-ins',
    examples: ['status', 'status --json | jq .verdict'],
    exits: 'verdict',
  },
  explain: {
    args: '[PROFILE]',
    operands: A_SIGN_IN(0),
    forms: [['[PROFILE]', ['json'], ['agent'], ['ask-owner']]],
    does: () => say('Why one sign-in is in its state, with evidence and the next step.'),
    block: 'sign-ins',
    examples: ['explain work'],
    exits: 'verdict',
  },
  login: {
    args: 'PROFILE',
    operands: A_SIGN_IN(1),
    forms: [['PROFILE', ['device'], ['turn'], ['yes'], ['json']]],
    does: () => say('Sign in again in the browser, hand it to OpenClaw, and prove that it works.'),
    block: 'sign-ins',
    examples: ['login me@example.com'],
    exits: 'outcome',
  },
  plan: {
    args: 'PROFILE',
    operands: A_SIGN_IN(1),
    forms: [['PROFILE', ['json']]],
    does: () => say('What a sign-in or a repair would change there. Changes nothing.'),
    block: 'sign-ins',
    exits: 'outcome',
  },
  repair: {
    args: '[CODE...]',
    operands: { least: 0, most: Infinity, what: () => say('codes'), of: 'repair' },
    forms: [['[CODE... | PLAN...]', ['yes'], ['json'], ['agent']]],
    does: () => say('Make the repairs that need no sign-in, each shown first and undoable for 30 days.'),
    block: 'sign-ins',
    exits: 'outcome',
  },
  undo: {
    args: '[ID]',
    operands: { least: 0, most: 1, what: () => say('one id'), of: 'change' },
    forms: [['[ID]', ['yes'], ['json']]],
    does: () => say('Take back the newest repair, or the one named by history.'),
    block: 'sign-ins',
    exits: 'outcome',
  },
  watch: {
    forms: [[['json'], ['hook'], ['webhook'], ['provider'], ['agent']]],
    // How the installed service is started: with what was kept for it.
    unwritten: ['service'],
    does: () => say('A line per change until you stop it.'),
    block: 'sign-ins',
    exits: 'outcome',
  },
  history: {
    args: '[PROFILE]',
    operands: A_SIGN_IN(0),
    forms: [['[PROFILE]', ['json'], ['meant'], ['agent']]],
    does: () => say('What happened: sign-ins, renewals, refusals, pauses, losses. Newest first.'),
    block: 'sign-ins',
    exits: 'outcome',
  },
  bundle: {
    args: 'FILE',
    operands: { least: 0, most: 1, what: () => say('a file name'), of: 'file' },
    forms: [['FILE'], ['--preview']],
    unwritten: ['preview'],
    does: () => say('What Clawlamp sees and has done, redacted and checked, in one file for a report.'),
    block: 'around',
    exits: 'outcome',
  },
  lamp: {
    forms: [[['json']]],
    does: () => say('How to get the desktop app: the same engine as an icon in the menu bar.'),
    block: 'around',
    exits: 'outcome',
  },
  service: {
    args: 'ACTION',
    operands: oneOf(SERVICE_ACTIONS, 1),
    forms: [
      ['install', ['hook'], ['webhook'], ['ping'], ['dry-run'], ['json']],
      ['status|remove|test', ['json']],
    ],
    does: () => say('watch kept alive by the system: install, status, remove, or test for a test notice.'),
    block: 'around',
    exits: 'service',
  },
  completion: {
    args: 'SHELL',
    operands: oneOf(SHELLS, 1),
    forms: [[SHELLS.join('|')]],
    does: () => say('The script that lets bash, zsh, fish or powershell complete commands and names.'),
    block: 'around',
    exits: 'outcome',
  },
  drill: {
    args: '[SCENE]',
    operands: oneOf(SCENES, 0),
    forms: [[`[${SCENES.join('|')}]`, ['yes']]],
    does: () =>
      say('Practise on made-up sign-ins: expiry, shared or gateway. Nothing of yours is read or changed.'),
    block: 'around',
    exits: 'outcome',
  },
  help: {
    args: '[COMMAND]',
    operands: { least: 0, most: 1, what: () => say('a command'), of: 'command' },
    forms: [['[COMMAND]']],
    exits: 'outcome',
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

/** The entry of a command, with what only some of them have. */
export function commandOf(name: CommandName): Command {
  return COMMANDS[name];
}

/** Flags that a command names. */
function flagsOf(name: CommandName): FlagName[] {
  const { forms, unwritten = [] } = commandOf(name);
  const written = forms.flat().flatMap((part) => (typeof part === 'string' ? [] : [...part]));
  return [...new Set([...written, ...unwritten])];
}

/** Commands that name a flag: those it goes with. */
export function commandsWith(flag: FlagName): CommandName[] {
  return COMMAND_NAMES.filter((name) => flagsOf(name).includes(flag));
}
