import { languageFor, languageOfRun, type Language, type Spoken } from '../../app/language/languages.ts';

/**
 * The language of the app: the one a person set, else the system's. `CLAWLAMP_LANGUAGE` goes before both, for those who
 * start it from a terminal and for tests.
 * @param preferred the system's, best first (BCP 47)
 */
export function chosenLanguage(
  set: Language | null,
  env: Readonly<Record<string, string | undefined>>,
  preferred: readonly string[],
): Spoken {
  return languageOfRun(env) ?? set ?? languageFor(preferred);
}
