import { tell } from '../language/say.ts';
import type { Spoken } from '../language/languages.ts';
import { type ErrorView, errorView } from '../model/errors.ts';
import type { LoginRun, FoundLoginRun } from '../model/sign-in-run.ts';
import type { Several, Told } from '../model/told.ts';

/** The type of something told once it is said: sentences become text, everything else stays what it is. */
export type Said<T> = T extends Told | Several
  ? string
  : T extends readonly (infer One)[]
    ? Said<One>[]
    : T extends object
      ? { [Name in keyof T]: Said<T[Name]> }
      : T;

function isTold(value: object): value is Told | Several {
  return ('message' in value && 'values' in value) || ('parts' in value && 'by' in value);
}

/** Plain data with every sentence in it said, in the language that is spoken now unless another one is named. */
export function spoken<T>(value: T, tongue?: Spoken): Said<T> {
  return saidIn(value, tongue) as Said<T>;
}

function saidIn(value: unknown, tongue?: Spoken): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => saidIn(one, tongue));
  if (isTold(value)) return tell(value, tongue);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, saidIn(one, tongue)]));
}

/** What is said of anything thrown: see `errorView`. */
export function spokenError(thrown: unknown): ErrorView {
  return spoken(errorView(thrown));
}

/** A running sign-in that says what it tells. */
export function spokenRun(run: FoundLoginRun): LoginRun {
  return {
    profileId: run.profileId,
    subscribe: (listener) => run.subscribe((event) => listener(spoken(event))),
    answer: (useNewAccount) => run.answer(useNewAccount),
    paste: (text) => spoken(run.paste(text)),
    cancel: () => run.cancel(),
    finished: run.finished.then(spoken),
  };
}
