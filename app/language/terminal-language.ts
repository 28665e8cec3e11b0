import { languageFor, languageOfRun, type Spoken } from './languages.ts';

/**
 * The language of a terminal: `CLAWLAMP_LANGUAGE`, else what the locale variables ask for in the order of POSIX and gettext
 * (https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html), else the system's.
 * @param system BCP 47 tag of the system, for terminals that set no variable
 */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>, system: string): Spoken {
  const own = languageOfRun(env);
  if (own) return own;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  if (!locale) return languageFor([system]);
  // The list of LANGUAGE counts only where the locale is not the plain one.
  const plain = /^(C|POSIX)(\.|$)/.test(locale);
  const wished = plain ? [] : (env['LANGUAGE'] ?? '').split(':').filter(Boolean);
  return languageFor([...wished, locale]);
}
