import { helpText, typedForms } from '../app/cli/print/help.ts';
import { COMMAND_NAMES, commandOf, commandsWith, type Exits } from '../app/cli/table/commands.ts';
import { FLAG_NAMES, flagOf, typedFlag, type FlagName } from '../app/cli/table/flags.ts';
import { PAGES } from '../app/cli/table/pages.ts';

/** What the exit code of a command may be; what each means is told below the table by hand. */
const EXIT_CODES: Record<Exits, string> = { verdict: '0, 1, 2, 3', outcome: '0, 1', service: '0, 1, 3' };

/** A cell of a table: a bar within it would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

const code = (text: string): string => `\`${cell(text)}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function commands(): string {
  const rows = COMMAND_NAMES.flatMap((name) => {
    const { does, exits } = commandOf(name);
    return does ? [[typedForms(name).map(code).join('<br>'), cell(does()), EXIT_CODES[exits]]] : [];
  });
  return table(['Command', 'Does', 'Ends with'], rows);
}

function goesWith(flag: FlagName): string {
  return flagOf(flag).every ? 'every command' : commandsWith(flag).map(code).join(', ');
}

/** Of flags that no page of a command tells. */
const NOTES: Partial<Record<FlagName, string>> = {
  help: 'Everything, or the page of one command.',
  service: 'How the installed service starts it: with what was kept for it.',
};

function does(flag: FlagName): string {
  const pages = commandsWith(flag).map((name) => `[${code(name)}](#${name})`);
  return cell(flagOf(flag).does?.() ?? NOTES[flag] ?? `See ${pages.join(', ')}.`);
}

function flags(): string {
  const rows = FLAG_NAMES.map((name) => {
    const { kind, choices, short } = flagOf(name);
    const typed = short ? `${code(`-${short}`)}, ${code(typedFlag(name))}` : code(typedFlag(name));
    return [typed, choices ? choices.map(code).join(', ') : kind, goesWith(name), does(name)];
  });
  return table(['Flag', 'Takes', 'Goes with', 'Does'], rows);
}

function pages(): string {
  return COMMAND_NAMES.filter((name) => PAGES[name])
    .map((name) => `### ${code(name)}\n\n\`\`\`text\n${helpText(name, 'clawlamp')}\`\`\``)
    .join('\n\n');
}

/** The parts of docs/cli.md that come from the table of commands, by the names of their markers, as Markdown in English. */
export function cliPageParts(): Record<string, string> {
  return { commands: commands(), flags: flags(), pages: pages() };
}
