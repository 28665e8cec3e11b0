import { expect, it } from 'vitest';
import { trayMenu, type MenuActions } from '../../../main/lamp/tray-menu.ts';
import type { ProfileRow, Snapshot } from '../../../app/model/snapshot.ts';
import { decideNotices } from '../../../app/notify/policy.ts';
import { panelView, type PanelInput } from '../../../app/view/panel-view.ts';
import { NOW, rejected, row, snapshot } from './samples.ts';

/** What the lamp draws of a home with thousands of sign-ins. Counted in looks at the rows, so that a busy machine says the same. */

/** A home of so many, every second one refused; `looks` counts each time that somebody looks at the id of one. */
function home(count: number): { snapshot: Snapshot; looks: () => number } {
  let looks = 0;
  const profiles = Array.from({ length: count }, (_, n): ProfileRow => {
    const id = `openai-codex:${n}@example.com`;
    const one = row({
      ...{ profileId: id, agent: `agent-${n % 200}`, health: n % 2 === 0 ? 'ok' : 'act' },
      ...{ account: { email: `${n}@example.com`, accountId: null, userId: null, plan: null } },
      lineage: Array.from({ length: 40 }, (_none, at) => `openai-codex:${(n + at + 1) % count}@example.com`),
    });
    return Object.defineProperty(one, 'id', { enumerable: true, get: () => ((looks += 1), id) });
  });
  const refused = profiles.filter(({ health }) => health === 'act').map(({ id }) => id);
  const causes = [rejected(refused), ...refused.map((id) => rejected([id]))];
  looks = 0;
  return { snapshot: snapshot({ verdict: 'act', profiles, causes }), looks: () => looks };
}

const input = (of: Snapshot, focus: string | null = null): PanelInput => ({
  ...{ snapshot: of, login: null, now: NOW, focus, opened: 0, demo: false, home: '/home/me', vault: 'none' },
  ...{ note: null, repairs: { plans: [], changing: null, results: new Map() } },
});

it('to draw twice as many sign-ins is not four times the work', () => {
  const [few, many] = [2_000, 4_000].map((count) => {
    const { snapshot: of, looks } = home(count);
    const view = panelView(input(of));
    trayMenu(view, {} as MenuActions);
    decideNotices({ previous: null, next: of, memory: {}, newGrantName: () => 'grant' });
    return looks();
  });
  expect(many!).toBeLessThan(3 * few!);
  // Each row is looked at some times, not once for each other row.
  expect(many!).toBeLessThan(40 * 4_000);
});

it('no more than three hundred are drawn, the one asked for and those that need someone among them', () => {
  const focus = 'openai-codex:3998@example.com';
  const view = panelView(input(home(4_000).snapshot, focus));
  const rows = view.groups.flatMap((group) => group.rows);
  expect(rows).toHaveLength(300);
  expect(rows.filter(({ health }) => health === 'act')).toHaveLength(299);
  expect(rows.map(({ id }) => id)).toContain(focus);
  expect(view.focus).toBe(focus);
  expect(view.standing[0]?.title).toBe('3,700 more sign-ins are not drawn here');
  expect(view.headline).toMatch(/^2,?000 of 4,?000 need you/);
  expect(trayMenu(view, {} as MenuActions).length).toBeLessThanOrEqual(15);
});

it('a home of two hundred is drawn whole, and nothing is said to be missing', () => {
  const view = panelView(input(home(200).snapshot));
  expect(view.groups.flatMap((group) => group.rows)).toHaveLength(200);
  expect(view.standing).toEqual([]);
});
