import { tell } from '../language/say.ts';
import type { FoundOpinion, Opinion } from '../model/second-opinion.ts';
import type { Words } from '../model/told.ts';

const saidOrNull = (words: Words | null): string | null => (words === null ? null : tell(words));

/** What the owners answered, in the language that is spoken now. */
export function spokenOpinion({ at, answers }: FoundOpinion): Opinion {
  return {
    at,
    answers: answers.map((answer) => ({
      ...answer,
      says: answer.says.map((one) => ({ ...one, theirs: tell(one.theirs), why: saidOrNull(one.why) })),
      words: saidOrNull(answer.words),
      note: saidOrNull(answer.note),
    })),
  };
}
