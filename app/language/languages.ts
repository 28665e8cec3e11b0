/** Languages that Clawlamp speaks, each by its own name, and the locale in which it writes dates and numbers. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB' },
  de: { name: 'Deutsch', locale: 'de-DE' },
  es: { name: 'Español', locale: 'es-ES' },
  ja: { name: '日本語', locale: 'ja-JP' },
  'zh-CN': { name: '简体中文', locale: 'zh-CN' },
} as const;

export type Language = keyof typeof LANGUAGES;

/** English made 40 % longer, by which tests see whether a text is cut. Nobody is offered it. */
export const LONGER = 'en-XA';

/** English with each message between brackets, by which tests see whether a text is in a catalogue at all. */
export const BRACKETED = 'en-XB';

export type Spoken = Language | typeof LONGER | typeof BRACKETED;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];

/** What `CLAWLAMP_LANGUAGE` asks for, which goes before everything else; null where it is not set. */
export function languageOfRun(env: Readonly<Record<string, string | undefined>>): Spoken | null {
  const wanted = env['CLAWLAMP_LANGUAGE'];
  if (!wanted) return null;
  return wanted === LONGER || wanted === BRACKETED ? wanted : languageFor([wanted]);
}

/**
 * The language to speak to someone with these preferences.
 * @param preferred BCP 47 tags or POSIX locale names, the best first (`de-AT`, `zh_CN.UTF-8`)
 * @returns English where none of them is spoken. Chinese in traditional characters is not: its readers get the next one.
 */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [name = '', ...parts] = (tag.split('.', 1)[0] ?? '').replaceAll('_', '-').split('-');
    const lower = name.toLowerCase();
    if (lower === 'zh') {
      const traditional = parts.some((part) => /^(hant|tw|hk|mo)$/i.test(part));
      if (!traditional) return 'zh-CN';
    } else if (lower === 'c' || lower === 'posix') {
      return 'en';
    } else {
      const found = LANGUAGE_CODES.find((code) => code === lower);
      if (found) return found;
    }
  }
  return 'en';
}
