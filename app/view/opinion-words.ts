import { say } from '../language/say.ts';
import type { OwnerAnswer, Opinion, Said } from '../model/second-opinion.ts';
import { shown, shownCommand } from '../words/names.ts';

const NAMES = { openclaw: 'OpenClaw', codex: 'Codex' } as const;

function nameOf(answer: OwnerAnswer): string {
  const version = answer.version ? ` ${shown(answer.version, 30)}` : '';
  return answer.program === 'gateway' ? say('The gateway') : `${NAMES[answer.program]}${version}`;
}

function saidWords(answer: OwnerAnswer, { theirs, ours, agrees, why }: Said): string {
  const name = nameOf(answer);
  const beside = agrees ? say('Clawlamp agrees.') : say('Clawlamp says {ours}.', { ours });
  return [say('{name} says: {theirs}.', { name, theirs }), beside, why]
    .filter((part) => part !== null)
    .join(' ');
}

/**
 * What the owners answered, a sentence each, in the order in which they were asked.
 * @param row only what concerns this row; null for everything, each sentence with its row's id before it
 */
export function opinionLines(opinion: Opinion, row: string | null): string[] {
  return opinion.answers.flatMap((answer) => {
    if (answer.note) return [answer.note];
    const own = answer.words
      ? [say('{name} answers: {words}', { name: nameOf(answer), words: shown(answer.words) })]
      : [];
    const says = answer.says.filter((one) => row === null || one.row === row);
    return [
      ...own,
      ...says.map((one) => `${row === null ? `${shown(one.row, 120)}: ` : ''}${saidWords(answer, one)}`),
    ];
  });
}

/** The commands that were run, as a person would type them. */
export function opinionCommands(opinion: Opinion): string[] {
  const answered = opinion.answers.filter((answer) => answer.note === null);
  return [...new Set(answered.map((answer) => shownCommand(answer.command)))];
}
