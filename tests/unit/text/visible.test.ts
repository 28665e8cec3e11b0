import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forTerminal, painter } from '../../../app/cli/print/styles.ts';
import { lastWriter } from '../../../app/cli/stdio.ts';
import { noticePayload } from '../../../app/notify/external-notice.ts';
import { holdsHidden, visible, visibleJson, visibleLines } from '../../../app/platform/text/visible.ts';
import { panelView } from '../../../app/view/panel-view.ts';
import { shownView } from '../../../app/view/shown-view.ts';
import { trayMenu } from '../../../main/lamp/tray-menu.ts';
import { needsSignIn, NOW, row, snapshot } from '../view/samples.ts';

const MARKS = [
  ...[0x00, 0x07, 0x08, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x2028, 0x2029, 0xfeff, 0x180e, 0xe0041],
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
  ...[0x2060, 0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => String.fromCodePoint(code));

describe('text that people see', () => {
  it.each(MARKS)('holds no %j', (mark) => {
    const text = visible(`a${mark}b`);
    expect(text).toMatch(/^a[ \ufffd]b$/);
    expect(holdsHidden(visibleLines(`a${mark}\nb`).replace('\n', ''))).toBe(false);
  });

  it('keeps every letter that can be seen', () => {
    for (const seen of ['José', 'Ünïcödé', '日本語', 'a\u00a0b', '✕ ◐ ● ○ …', '中文，标点。', 'עברית'])
      expect(visible(seen)).toBe(seen);
  });

  it('is the same data in JSON, with what is hidden escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const document = { [text]: [text, MARKS.join('')] };
        const json = visibleJson(JSON.stringify(document, null, 2));
        expect(JSON.parse(json)).toEqual(document);
        expect(holdsHidden(json.replaceAll('\n', ''))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('has our own colours in a terminal and nobody else’s', () => {
    const paint = painter({ write: () => undefined, isTTY: true }, {});
    const said = forTerminal(paint(`bold \u001b]52;c;AA\u0007 \u0001;31\u0002`, 'bold'));
    expect(said.startsWith('\u001b[1mbold ')).toBe(true);
    expect(said.endsWith('\u001b[0m')).toBe(true);
    expect(holdsHidden(said.slice(4, -4))).toBe(false);
  });

  it('goes to a terminal through one last writer', async () => {
    let out = '';
    let asked = '';
    const stdio = lastWriter(
      {
        stdout: { write: (text) => (out += text), isTTY: true },
        stderr: { write: (text) => (out += text) },
        ask: (question) => ((asked = question), Promise.resolve(true)),
        line: null,
        signal: new AbortController().signal,
      },
      false,
    );
    stdio.stdout.write('a\u001b[2Jb\n');
    stdio.stderr.write('c\u202ed\n');
    await stdio.ask?.('Undo "x\u0007"?');
    expect(out).toBe('a\ufffd[2Jb\nc\ufffdd\n');
    expect(asked).toBe('Undo "x\ufffd"?');
    expect(stdio.stdout.isTTY).toBe(true);
  });

  it('is clean in panel, menu and tooltip, and names for programs come back as they are', () => {
    const bad = MARKS.join('x');
    const sample = needsSignIn();
    const view = shownView(
      panelView({
        snapshot: snapshot({
          ...sample,
          profiles: [
            row({
              id: `r${bad}`,
              profileId: bad,
              provider: bad,
              agent: bad,
              account: { email: bad, accountId: bad, userId: bad, plan: bad },
            }),
          ],
          installs: [{ ...snapshot().installs[0]!, dir: `/x/${bad}`, note: bad }],
        }),
        login: null,
        now: NOW,
        focus: null,
        opened: 0,
        demo: false,
        vault: 'none',
        home: '/home/me',
        note: bad,
      }),
    );
    const nothing = (): void => undefined;
    const menu = trayMenu(view, {
      openPanel: nothing,
      signIn: nothing,
      cancelSignIn: nothing,
      readAgain: nothing,
      snooze: nothing,
      mute: nothing,
      setQuietNights: nothing,
      openPage: nothing,
      showDemo: nothing,
      leaveDemo: nothing,
      quit: nothing,
    });
    const words: string[] = [];
    const walk = (value: unknown, key: string): void => {
      if (typeof value === 'string' && !['id', 'row', 'focus'].includes(key)) words.push(value);
      else if (value !== null && typeof value === 'object')
        for (const [name, item] of Object.entries(value)) walk(item, name);
    };
    walk(view, '');
    walk(menu, '');
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((one) => holdsHidden(one.replaceAll('\n', '')))).toEqual([]);
    expect(view.groups[0]?.rows[0]?.id).toBe(`r${bad}`);
  });

  it('is clean in what a hook is told', () => {
    const tale = noticePayload({ title: 'a\u202eb', body: 'c\u001b[2Jd', urgency: 'low' }, NOW, '/home/me');
    expect([tale.title, tale.body]).toEqual(['a\ufffdb', 'c\ufffd[2Jd']);
  });
});
