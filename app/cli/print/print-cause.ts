import { say } from '../../language/say.ts';
import type { Cause } from '../../model/cause.ts';
import { stepOf } from '../../view/cause-view.ts';
import { momentWords } from '../../view/moment.ts';
import { shown, shownCommand } from '../../words/names.ts';
import { asCalled } from '../call.ts';
import { paragraph, plain, type Page } from './page.ts';

/** One cause with its evidence, indented; its step only where no other one was told before it. */
export function causeLines(cause: Cause, now: number, page: Page, steps: boolean): string[] {
  const { paint } = page;
  const step = steps ? stepOf(cause) : null;
  const evidence = cause.evidence.flatMap((fact) => {
    const what = plain(fact.what, page);
    const where = plain(fact.where, page);
    const line =
      fact.at === null
        ? say('{what} ({where})', { what, where })
        : say('{what} ({where}, {moment})', { what, where, moment: momentWords(fact.at, now) });
    return paragraph(`- ${line}`, page, { indent: 4, hang: 6, colours: ['dim'] });
  });
  const under = cause.under ? ` ${say('(part of {cause})', { cause: cause.under })}` : '';
  const code = paint(`[${cause.code}]${under}`, 'dim');
  const title = paragraph(plain(cause.title, page), page, { indent: 2, colours: ['bold'] });
  const command = step?.command ? asCalled(shownCommand(step.command), page.call) : null;
  return [
    ...title.slice(0, -1),
    `${title.at(-1) ?? ''} ${code}`,
    ...paragraph(plain(cause.detail, page, 600), page, { indent: 4 }),
    ...evidence,
    ...(step
      ? paragraph(say('Next: {next}', { next: shown(step.label) }), page, { indent: 4, hang: 6 })
      : []),
    // Never broken: a command is there to be pasted.
    ...(command ? [`      ${paint(command, 'cyan')}`] : []),
  ];
}
