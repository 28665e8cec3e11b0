import { describe, expect, it } from 'vitest';
import { holdsAny } from '../../../app/engine/support-bundle/canary.ts';
import { shortened, shortenedDocument } from '../../../app/cli/print/shorten.ts';
import { holdsHome, withoutHome } from '../../../app/platform/home-folder.ts';
import { withoutAccounts, withShortEmails } from '../../../app/platform/text/short-email.ts';
import { forSharing } from '../../../app/platform/text/redact.ts';

describe('an address in text', () => {
  it.each([
    ['me@example.com', 'm…e@example.com'],
    ['jane@example.com', 'j…e@example.com'],
    ['josé@example.com', 'j…é@example.com'],
    ['jose\u0301@example.com', 'j…e\u0301@example.com'],
    ['ada@exämple.de', 'a…a@exämple.de'],
    ['ada@localhost', 'a…a@localhost'],
    ['ада@пример.рф', 'а…а@пример.рф'],
    ['山田太郎@例え.jp', '山…郎@例え.jp'],
    ["o'brien@example.com", 'o…n@example.com'],
    ['"ada b"@example.com', 'a…b@example.com'],
    ['ada@[192.0.2.1]', 'a…a@[192.0.2.1]'],
    ['ada@192.0.2.1', 'a…a@192.0.2.1'],
    ['ada\uff20example.com', 'a…a@example.com'],
    ['?login_hint=ada%40example.com', '?login_hint=a…a@example.com'],
    ['openai:ada@localhost (agent main)', 'openai:a…a@localhost (agent main)'],
    ["'openai:josé@x.de'", "'openai:j…é@x.de'"],
  ])('is shortened: %s', (text, short) => {
    expect(withShortEmails(text)).toBe(short);
    // What is short already stays.
    expect(withShortEmails(short)).toBe(short);
    expect(shortened(`of ${text}.`, false)).toBe(`of ${short}.`);
    expect(forSharing(text, '/home/me')).not.toContain(text);
  });

  it.each([
    'openclaw plugins install @openclaw/codex@2026.9.4',
    '/opt/homebrew/opt/node@22/bin/node',
    'openclaw-gateway@work.service',
    'openclaw@latest',
    '@openclaw/codex',
    'a @ b',
  ])('is no address: %s', (text) => {
    expect(withShortEmails(text)).toBe(text);
  });

  it('is taken out of a document whatever it looks like, in its commands too', () => {
    const odd = 'we ird!name@ho st';
    const document = {
      profiles: [{ id: `openai:${odd}`, account: { email: odd } }],
      fix: { command: `openclaw models auth order set 'openai:${odd}' "it's"` },
    };
    const text = JSON.stringify(shortenedDocument(document, false));
    expect(text).not.toContain('we ird');
    expect(text).toContain("'openai:w…e@ho st'");
    expect(JSON.stringify(shortenedDocument(document, true))).toContain(odd);
  });

  it('is not found within the address of another, by the check of a bundle', () => {
    const short = withoutAccounts(['ab@x.de', 'b@x.de'])('ab@x.de, b@x.de');
    expect(short).toBe('a…b@x.de, b…@x.de');
    expect(holdsAny('x…b@x.de', [], ['b@x.de'])).toBe(false);
    expect(holdsAny('of b@x.de', [], ['b@x.de'])).toBe(true);
  });

  it('takes a time that grows with the text', () => {
    const long = 'a.'.repeat(2_000_000);
    const began = process.cpuUsage().user;
    withShortEmails(`${long}@`);
    withShortEmails('"'.repeat(200_000) + '@');
    expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(3_000);
  });
});

describe('a home folder in text', () => {
  it.each<[NodeJS.Platform, string, string, string]>([
    ['linux', '/home/ada', '/home/ada/.openclaw', '~/.openclaw'],
    ['linux', '/home/ada', '/home/adam/.openclaw', '/home/adam/.openclaw'],
    ['linux', '/home/ada', '/HOME/ADA/x', '/HOME/ADA/x'],
    ['linux', '/home/ada/', 'in /home//ada.', 'in ~.'],
    ['linux', '/', '/x/y', '/x/y'],
    ['darwin', '/Users/Ada', '/users/ADA/.codex', '~/.codex'],
    ['darwin', '/Users/Jos\u00e9', '/System/Volumes/Data/Users/Jose\u0301/x', '~/x'],
    ['win32', 'C:\\Users\\Ada L', 'c:/users/ada l/.openclaw', '~/.openclaw'],
    ['win32', 'C:\\Users\\Ada', '\\\\?\\C:\\USERS\\ADA\\x', '~\\x'],
    ['win32', 'C:\\Users\\Ada', '{"dir":"C:\\\\Users\\\\Ada\\\\x"}', '{"dir":"~\\\\x"}'],
    ['win32', 'C:\\Users\\Ada', 'file:///C:/Users/Ada/x', 'file:///~/x'],
    ['win32', 'C:\\Users\\Ada', '/mnt/c/Users/Ada/x and /c/users/ada', '~/x and ~'],
    ['win32', 'C:\\Users\\Ada', 'C:\\Users\\Adam', 'C:\\Users\\Adam'],
    ['win32', '\\\\srv\\home\\ada', '//SRV/Home/ada/x', '~/x'],
  ])('is found as %s writes it: %s in %s', (platform, home, text, said) => {
    expect(withoutHome(text, home, platform)).toBe(said);
    expect(holdsHome(said, home, platform)).toBe(false);
    expect(holdsAny(said, [], [home], platform)).toBe(false);
  });

  it('is seen by the check of a bundle in the writing of its system', () => {
    expect(holdsAny('c:/users/ADA/x', [], ['C:\\Users\\Ada'], 'win32')).toBe(true);
    expect(holdsAny('/users/ada/x', [], ['/Users/Ada'], 'darwin')).toBe(true);
    expect(holdsAny('/home/ada', [], ['/home/ada'], 'linux')).toBe(true);
  });
});
