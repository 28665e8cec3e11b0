import { spokenError } from '../../app/words/spoken.ts';
import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, describe, expect, it } from 'vitest';
import { listText, placeholdersOf, uses } from '../../config/words.mjs';
import { LANGUAGE_CODES, LANGUAGES, languageFor, LONGER } from '../../app/language/languages.ts';
import { de } from '../../app/language/de.ts';
import { es } from '../../app/language/es.ts';
import { ja } from '../../app/language/ja.ts';
import { longer } from '../../app/language/longer.ts';
import { MESSAGES, type Message } from '../../app/language/messages.ts';
import { language, say, sayParts, speak, type Catalogue } from '../../app/language/say.ts';
import { zhCn } from '../../app/language/zh-cn.ts';
import { AppError } from '../../app/model/errors.ts';
import { absoluteMoment, relativeMoment } from '../../app/view/moment.ts';
import { panelView } from '../../app/view/panel-view.ts';
import { chosenLanguage } from '../../main/system/chosen-language.ts';
import { DAY, HOUR, NOW, row, snapshot } from './view/samples.ts';

const CATALOGUES: [code: keyof typeof LANGUAGES, catalogue: Catalogue][] = [
  ['de', de],
  ['es', es],
  ['ja', ja],
  ['zh-CN', zhCn],
];

afterEach(() => speak('en'));

describe.each(CATALOGUES)('the catalogue of %s', (code, catalogue) => {
  it('has every message, none that is not said, and none that is empty', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...MESSAGES].sort());
    expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fills the same places, and every number that changes the words has a form for any number', () => {
    const wrong = MESSAGES.filter((message) => {
      const [there, here] = [placeholdersOf(message), placeholdersOf(catalogue[message])];
      const plural = /, plural,/.test(catalogue[message]);
      return (
        JSON.stringify(there) !== JSON.stringify(here) || (plural && !catalogue[message].includes('other {'))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is understood by the formatter, message by message', () => {
    for (const message of MESSAGES) {
      const values = Object.fromEntries(placeholdersOf(message).map((name: string) => [name, 3]));
      const format = new IntlMessageFormat(catalogue[message], LANGUAGES[code].locale, undefined, {
        ignoreTag: true,
      });
      expect(() => format.format(values), message).not.toThrow();
    }
  });

  it('ends a sentence where English ends one, and keeps names and commands as they are', () => {
    const ends = /[.。?？!！…:：]["“”»]?}*$/;
    const broken = MESSAGES.filter((message) => ends.test(message) && !ends.test(catalogue[message]));
    expect(broken).toEqual([]);
    const names = /OpenClaw|Clawlamp|CODEX_\w+|--[a-z-]+|token_expired/g;
    const lost = MESSAGES.filter((message) =>
      [...new Set(message.match(names))].some((name) => !catalogue[message].includes(name)),
    );
    expect(lost).toEqual([]);
  });
});

describe('messages', () => {
  it('are listed as they stand in the source: run "npm run words" when this fails', async () => {
    const path = new URL('../../app/language/messages.ts', import.meta.url);
    expect(readFileSync(path, 'utf8')).toBe(await listText());
  });

  it('are given exactly the values that they name', () => {
    const wrong = uses()
      .filter(({ message, given }) => {
        // A call that takes one of two messages may give what only one of them names.
        return given !== null && !placeholdersOf(message).every((name: string) => given.includes(name));
      })
      .map(({ where, message }) => `${where}: ${message}`);
    expect(wrong).toEqual([]);
  });

  it('change with the number', async () => {
    const words: Message = '{count, plural, one {1 chat} other {# chats}}';
    expect([1, 2].map((count) => say(words, { count }))).toEqual(['1 chat', '2 chats']);
    await speak('de');
    expect([1, 2].map((count) => say(words, { count }))).toEqual(['1 Chat', '2 Chats']);
    await speak('ja');
    expect(say(words, { count: 1 })).toBe('1 件のチャット');
  });

  it('hold elements where the language puts them, and a value is never read as a message', async () => {
    const element = { drawn: true };
    const parts = sayParts<object>('On any device, open {address} and type:', { address: element });
    expect(parts).toEqual(['On any device, open ', element, ' and type:']);
    expect(say('Codex {name}', { name: '{count, plural}<b>' })).toBe('Codex {count, plural}<b>');
  });
});

describe('a language', () => {
  it.each<[preferred: string[], spoken: string]>([
    [['de-AT', 'en'], 'de'],
    [['de_DE.UTF-8'], 'de'],
    [['es-419'], 'es'],
    [['fr-FR', 'ja-JP'], 'ja'],
    [['zh_CN.UTF-8'], 'zh-CN'],
    [['zh-Hans-SG'], 'zh-CN'],
    [['zh-TW', 'es'], 'es'],
    [['zh-Hant-HK'], 'en'],
    [['C.UTF-8', 'de'], 'en'],
    [['', 'pt-BR'], 'en'],
    [[], 'en'],
  ])('for someone who prefers %j is %s', (preferred, spoken) => {
    expect(languageFor(preferred)).toBe(spoken);
  });

  it('is the one that was set, unless the terminal names one', () => {
    expect(chosenLanguage('ja', {}, ['de'])).toBe('ja');
    expect(chosenLanguage(null, {}, ['de'])).toBe('de');
    expect(chosenLanguage('ja', { CLAWLAMP_LANGUAGE: 'es' }, ['de'])).toBe('es');
    expect(chosenLanguage(null, { CLAWLAMP_LANGUAGE: LONGER }, [])).toBe(LONGER);
  });

  it('is spoken by errors, dates and the whole panel, and English comes back', async () => {
    const view = () =>
      panelView({
        snapshot: snapshot({ profiles: [row()] }),
        login: null,
        now: NOW,
        timeZone: 'UTC',
        focus: null,
        opened: 0,
        demo: false,
        vault: 'none',
        home: '/home/me',
        note: null,
      });
    const english = view();
    await speak('de');
    expect(language()).toBe('de');
    expect(spokenError(new AppError('SIGNIN_CANCELLED')).sentence).toBe('Die Anmeldung wurde abgebrochen.');
    expect(absoluteMoment(NOW, 'UTC')).toBe('23. Nov. 2026 um 14:00');
    expect(relativeMoment(NOW + 3 * HOUR, NOW)).toBe('in 3 Stunden');
    const german = view();
    expect(german.language).toBe('de');
    expect(german.headline).toBe('Die genutzte Anmeldung funktioniert.');
    expect(german.groups[0]?.rows[0]?.word).toBe('Funktioniert');
    expect(german.groups[0]?.rows[0]?.deadline).toBe(
      'Zugriffstoken läuft am 3. Dez. 2026 um 14:00 (in 10 Tagen) ab, von OpenClaw ohne Ihr Zutun erneuert',
    );
    await speak('zh-CN');
    expect(relativeMoment(NOW + 10 * DAY, NOW)).toBe('10天后');
    await speak('en');
    expect(view()).toEqual(english);
  });

  it('may be 40 % longer than English everywhere, for the tests of what is cut', () => {
    const grown = longer();
    for (const message of MESSAGES) expect(grown[message].length).toBeGreaterThan(message.length);
    expect(grown['Needs you'].length).toBeGreaterThanOrEqual(Math.round('Needs you'.length * 1.4));
  });
});

it('LANGUAGES are the five', () => expect(LANGUAGE_CODES).toEqual(['en', 'de', 'es', 'ja', 'zh-CN']));

describe('the languages that are not English', () => {
  const found = (catalogue: Record<string, string>, fault: RegExp): string[] =>
    Object.values(catalogue).filter((text) => fault.test(text));

  it('say of an agent and of a proxy two words in Chinese, with its own marks and no blanks around values', () => {
    expect(found(zhCn, /代理(?!服务器)/)).toEqual([]);
    for (const [english, text] of Object.entries(zhCn))
      if (/\bprox(y|ies)\b/i.test(english)) expect(text, english).not.toContain('智能体');
    expect(found(zhCn, /[\u4e00-\u9fff][,;?!](?=[\u4e00-\u9fff{])/)).toEqual([]);
    expect(found(zhCn, /[\u4e00-\u9fff] \{\w+\}|(?<=\{\w+)\} [\u4e00-\u9fff]/)).toEqual([]);
  });

  it('put no blank before a particle in Japanese, end with its own full stop, and count one without "all"', async () => {
    // The help sets words of the command line apart.
    const help = uses().filter(({ where }) => /^app.cli.(table|print.help)/.test(where));
    const apart = new Set(help.map(({ message }) => ja[message as Message]));
    expect(found(ja, /[A-Za-z0-9}] (が|は)(?!\n)/).filter((text) => !apart.has(text))).toEqual([]);
    expect(found(ja, /[\u3040-\u30ff\u4e00-\u9fff]\.( |$)/)).toEqual([]);
    expect(found(ja, /ま(す|した)ため/)).toEqual([]);
    await speak('ja');
    const works =
      '{count, plural, one {The sign-in in use works.} =2 {Both sign-ins in use work.} other {All # sign-ins in use work.}}';
    expect(say(works, { count: 1 })).not.toContain('すべて');
    expect(say(works, { count: 3 })).toContain('すべて');
    await speak('en');
    expect(say(works, { count: 2 })).toBe('Both sign-ins in use work.');
  });

  it('have one German word for each thing', () => {
    expect(found(de, /stillgelegt|Sie beweisen|Braucht Sie|Nicht zu sagen|als nächstes\b/)).toEqual([]);
    expect(found(de, /(nutzt|mit) (jetzt )?ein API-Schlüssel/)).toEqual([]);
    expect(found(de, /^Wieder anmelden/)).toEqual([]);
  });

  it('have the genders and dates of Spanish', async () => {
    expect(found(es, /\b(a|de) agente \{|Le necesita|Omitidas|Está bloqueada|termina (el )?\{/)).toEqual([]);
    await speak('es');
    expect(absoluteMoment(NOW, 'UTC')).toBe('23 nov 2026 a las 14:00');
    await speak('en');
  });

  it('say the reason of a pause, who writes and why nobody else, in their own words', async () => {
    await speak('de');
    const words = [
      say('a call was refused for good'),
      say('the running gateway'),
      say('they take a pasted token only, and a sign-in without its refresh token ends by itself'),
      say('recorded'),
    ];
    for (const text of words) expect(text).not.toMatch(/\b(the|a|was|they|recorded|own)\b/);
    await speak('en');
  });
});
