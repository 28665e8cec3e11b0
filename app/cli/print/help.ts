import { say } from '../../language/say.ts';
import { COMMAND_NAMES, commandOf, type CommandName, type Form } from '../table/commands.ts';
import { FLAG_NAMES, flagOf, typedFlag, type FlagName } from '../table/flags.ts';
import { PAGES } from '../table/pages.ts';
import { cellsOf, padded } from './wrap.ts';

/** Where what a thing does begins in the overview, and where the flag beside it, in cells. */
const DOES = 21;
const BESIDE = 54;

/** `[--json | --format F]`; a flag with a letter is written by it. */
function optional(flags: readonly FlagName[]): string {
  const typed = flags.map((flag) => {
    const { short } = flagOf(flag);
    return short ? `-${short}` : typedFlag(flag);
  });
  return `[${typed.join(' | ')}]`;
}

/** A way to type a command, without the program's name. */
function typedForm(command: CommandName, form: Form): string {
  const parts = form.map((part) => (typeof part === 'string' ? part : optional(part)));
  return [command, ...parts].join(' ');
}

/** Every way to type a command, without the program's name. */
export function typedForms(command: CommandName): string[] {
  return commandOf(command).forms.map((form) => typedForm(command, form));
}

/** The lines that say how a command is typed, one below the other. */
function usage(command: CommandName): string {
  const label = say('Usage: {line}', { line: '' });
  const indent = ' '.repeat(cellsOf(label));
  const lines = typedForms(command).map((form) => `clawlamp ${form}`);
  return lines.map((line, at) => `${at === 0 ? label : indent}${line}\n`).join('');
}

/** A line of the overview: what is typed, and what it does. */
function line(typed: string, does: string): string {
  return padded(`  ${typed}`, DOES) + does;
}

function commandLines(block: 'sign-ins' | 'around'): string[] {
  return COMMAND_NAMES.flatMap((name) => {
    const { args, does, block: own } = commandOf(name);
    return own === block && does ? [line(args ? `${name} ${args}` : name, does())] : [];
  });
}

function optionLines(): string[] {
  return FLAG_NAMES.flatMap((name) => {
    const { told, does } = flagOf(name);
    return told === 'option' && does ? [line(typedFlag(name), does())] : [];
  });
}

function placeLines(): string[] {
  const lines: string[] = [];
  for (const name of FLAG_NAMES) {
    const { told, does } = flagOf(name);
    if (!does) continue;
    if (told === 'place') lines.push(line(typedFlag(name), does()));
    const before = lines.at(-1);
    if (told === 'beside' && before !== undefined)
      lines[lines.length - 1] = padded(before, BESIDE) + padded(typedFlag(name), DOES) + does();
  }
  return lines;
}

/** The first example of each command, then what else there is. */
function examples(): string[] {
  const all = COMMAND_NAMES.map((name) => commandOf(name).examples ?? []);
  const lines = [...all.flatMap((own) => own.slice(0, 1)), ...all.flatMap((own) => own.slice(1))];
  return lines.map((one) => `  clawlamp ${one}`);
}

/** Everything on one page: the commands, the flags, the exit codes. */
function overview(): string {
  return [
    say(
      "Clawlamp tells whether OpenClaw and Codex can still sign in, says why when they can't, and signs in again.",
    ),
    '',
    say('Usage: clawlamp COMMAND [options]'),
    '',
    say('Commands'),
    ...commandLines('sign-ins'),
    '',
    ...commandLines('around'),
    '',
    say('PROFILE is a name from status, in full or shortened, or any part that only one sign-in has.'),
    '',
    say('Options'),
    ...optionLines(),
    '',
    say("Where to look (the programs' own variables and defaults otherwise)"),
    ...placeLines(),
    '',
    say(`Exit codes
  0 fine, or nothing in use   1 someone must act   2 someone must act soon   3 cannot tell
  64 not understood           70 our fault         login: 0 done, 1 not done
`),
    say('Examples'),
    ...examples(),
    '',
  ].join('\n');
}

/** What a command's own page says below its usage; undefined for a command without one, and for a word that is none. */
function pageOf(topic: string | undefined): string | undefined {
  const command = COMMAND_NAMES.find((one) => one === topic);
  const page = command && PAGES[command];
  return page && `${usage(command)}\n${say(page)}`;
}

/**
 * The help text of a command, or the overview.
 * @param program how this program was called, which is how the examples are written
 */
export function helpText(topic: string | undefined, program: string): string {
  const text = pageOf(topic) ?? overview();
  // A shell completes only what is installed under its own name.
  return topic === 'completion' ? text : text.replace(/\bclawlamp(?= )/g, () => program);
}
