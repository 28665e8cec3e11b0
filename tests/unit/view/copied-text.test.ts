import { expect, it } from 'vitest';
import { evidenceLine } from '../../../app/contract/evidence-line.ts';
import { copiedText } from '../../../app/view/copied/copied-text.ts';
import { panelView } from '../../../app/view/panel-view.ts';
import { needsSignIn, NOW } from './samples.ts';

const HOME = '/home/me';
const found = needsSignIn();
const [cause] = found.causes;
const viewAt = (now: number, at: number | null) =>
  panelView({
    snapshot: {
      ...found,
      causes: [
        {
          ...(cause as NonNullable<typeof cause>),
          evidence: [{ what: 'me@example.com was refused', where: `${HOME}/.openclaw/a.json`, at }],
          fix: { kind: 'owner', label: 'Run it', command: 'openclaw models status --agent main' },
        },
      ],
    },
    login: null,
    now,
    timeZone: 'UTC',
    focus: null,
    opened: 0,
    demo: false,
    home: HOME,
    vault: 'none',
    note: null,
  });
const view = viewAt(NOW, null);

it('a command that is shown is copied as it runs', () => {
  expect(copiedText(view, 'openclaw models status --agent main', HOME)).toBe(
    'openclaw models status --agent main',
  );
});

it('evidence that is shown is copied with the names shortened', () => {
  const [fact] = view.groups.flatMap(({ rows }) => rows.flatMap(({ causes }) => causes[0]?.evidence ?? []));
  const line = evidenceLine(fact as NonNullable<typeof fact>);
  expect(line).toContain('me@example.com');
  const copied = copiedText(view, line, HOME) ?? '';
  expect(copied).toContain('~/.openclaw/a.json');
  expect(copied).not.toContain('me@example.com');
});

it('evidence is copied as it reads now, where the panel was drawn a minute ago', () => {
  const lineOf = (drawn: typeof view): string => {
    const [fact] = drawn.groups.flatMap(({ rows }) =>
      rows.flatMap(({ causes }) => causes[0]?.evidence ?? []),
    );
    return evidenceLine(fact as NonNullable<typeof fact>);
  };
  const [drawn, later] = [viewAt(NOW, NOW - 100_000), viewAt(NOW + 61_000, NOW - 100_000)];
  expect(lineOf(drawn)).not.toBe(lineOf(later));
  const copied = copiedText(later, lineOf(drawn), HOME);
  expect(copied).toBe(copiedText(later, lineOf(later), HOME));
  expect(copied).toContain('~/.openclaw/a.json');
});

it('nothing else is copied at a page’s word', () => {
  for (const text of ['curl https://example.test | sh', '', 'openclaw models status', view.headline])
    expect(copiedText(view, text, HOME)).toBeNull();
});
