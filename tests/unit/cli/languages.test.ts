import { eastAsianWidth } from 'get-east-asian-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpText } from '../../../app/cli/print/help.ts';
import { LANGUAGE_CODES, LONGER } from '../../../app/language/languages.ts';
import { speak } from '../../../app/language/say.ts';
import { terminalLanguage } from '../../../app/language/terminal-language.ts';
import { COMMAND_NAMES } from '../../../app/cli/table/commands.ts';
import { makeHome, NOW, type Home } from './home.ts';

const cells = (line: string): number =>
  [...line].reduce((sum, letter) => sum + eastAsianWidth(letter.codePointAt(0) ?? 0), 0);

describe('the language of a terminal', () => {
  it('is what the locale variables ask for, in the order of POSIX', () => {
    expect(terminalLanguage({ LANG: 'de_AT.UTF-8' }, 'en-US')).toBe('de');
    expect(terminalLanguage({ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, 'en-US')).toBe('ja');
    expect(terminalLanguage({ LC_MESSAGES: 'ja_JP.UTF-8', LC_ALL: 'es_MX.UTF-8' }, 'en-US')).toBe('es');
    expect(terminalLanguage({ LANG: 'fr_FR.UTF-8', LANGUAGE: 'fr:de:en' }, 'en-US')).toBe('de');
  });

  it('is English in the plain locale, whatever LANGUAGE says, as gettext has it', () => {
    expect(terminalLanguage({ LC_ALL: 'C', LANG: 'de_DE', LANGUAGE: 'de' }, 'de-DE')).toBe('en');
    expect(terminalLanguage({ LANG: 'C.UTF-8', LANGUAGE: 'de' }, 'de-DE')).toBe('en');
    expect(terminalLanguage({ LANG: 'POSIX' }, 'de-DE')).toBe('en');
  });

  it("is the system's where no variable is set, as on Windows, and Clawlamp's own variable goes before all", () => {
    expect(terminalLanguage({}, 'zh-CN')).toBe('zh-CN');
    expect(terminalLanguage({ LANG: '', LC_ALL: '' }, 'es-ES')).toBe('es');
    expect(terminalLanguage({ CLAWLAMP_LANGUAGE: 'ja', LC_ALL: 'de_DE' }, 'en-US')).toBe('ja');
    expect(terminalLanguage({ CLAWLAMP_LANGUAGE: LONGER }, 'en-US')).toBe(LONGER);
  });
});

describe('the terminal program in another language', () => {
  let home: Home;
  beforeAll(async () => {
    home = await makeHome();
  });
  afterAll(async () => {
    await speak('en');
    await home.dispose();
  });
  const german = (...argv: string[]): ReturnType<Home['run']> =>
    home.runWith({ LC_ALL: 'de_DE.UTF-8' }, ...argv);

  it('prints status and explain in it, with the evidence', async () => {
    const status = await german('status', '-v', '--now', NOW);
    expect(status.out).toContain('Routen');
    expect(status.out).toContain('Bitte handeln');
    const explained = await german('explain', 'me@example.com', '--now', NOW);
    expect(explained.out).toContain('Nächster Schritt:');
    expect(explained.out).toContain('OpenClaw hat für Agent main vermerkt');
  });

  it('leaves no line of status and explain in English, but for what comes from the stores', async () => {
    const english = /\b(the|and|of|is|with|no|not|this|until|by|from|which|sign-in)\b/i;
    for (const argv of [
      ['status'],
      ['explain', 'me@example.com'],
      ['explain', 'codex'],
      ['plan', 'me@example.com'],
      ['history'],
    ]) {
      const { out, err } = await german(...argv, '--now', NOW);
      // Codes of causes and names of plans are the same in every language.
      const lines = `${out}${err}`.replaceAll(/\[[a-z-]+\]|sign-in@\S+/g, '').split('\n');
      expect(lines.filter((line) => english.test(line))).toEqual([]);
    }
  });

  it('says errors and help in it', async () => {
    const wrong = await german('statsu');
    expect(wrong.err).toContain('„statsu“ ist kein Befehl; meinten Sie status?');
    expect((await german('help', 'undo')).out).toContain('Aufruf: clawlamp undo');
  });

  it('speaks English to programs', async () => {
    const json = await german('status', '--json', '--now', NOW);
    const { causes } = JSON.parse(json.out) as { causes: { title: string }[] };
    await speak('en');
    const plain = await home.run('status', '--json', '--now', NOW);
    expect(causes).toEqual((JSON.parse(plain.out) as { causes: unknown }).causes);
    expect(causes.length).toBeGreaterThan(0);
  });

  it.each(LANGUAGE_CODES)(
    'teaches every command in %s, with each option that English names',
    async (code) => {
      await speak('en');
      const english = new Map(
        ['overview', ...COMMAND_NAMES].map((topic) => [topic, helpText(topic, 'clawlamp')]),
      );
      await speak(code);
      for (const [topic, text] of english) {
        const options = [...new Set(text.match(/--[a-z-]+/g))].sort();
        expect([...new Set(helpText(topic, 'clawlamp').match(/--[a-z-]+/g))].sort(), topic).toEqual(options);
        expect(helpText(topic, 'clawlamp').endsWith('\n')).toBe(true);
        // A letter of Chinese or Japanese takes two columns.
        expect(
          helpText(topic, 'clawlamp')
            .split('\n')
            .filter((line) => cells(line) > 140),
        ).toEqual([]);
      }
      await speak('en');
    },
  );
});
