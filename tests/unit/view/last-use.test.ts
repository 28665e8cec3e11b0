import { afterEach, describe, expect, it } from 'vitest';
import type { Spoken } from '../../../app/language/languages.ts';
import { speak } from '../../../app/language/say.ts';
import { withNewestUses } from '../../../app/view/newest-uses.ts';
import { panelView } from '../../../app/view/panel-view.ts';
import { HOUR, NOW, row, snapshot } from './samples.ts';

afterEach(() => speak('en'));

const seen = (usedAt: number | undefined, change = {}) => {
  const profiles = [row({ ...(usedAt === undefined ? {} : { usedAt }), ...change })];
  const view = panelView({
    snapshot: { ...snapshot(), profiles },
    login: null,
    now: NOW,
    timeZone: 'UTC',
    focus: null,
    opened: 0,
    demo: false,
    home: '/home/me',
    vault: 'none',
    note: null,
  });
  const [first] = view.groups.flatMap(({ rows }) => rows);
  return { used: first?.used, lastUse: first?.lastUse, label: first?.label };
};

describe('the last use of a sign-in', () => {
  it.each([
    ['en', 'used 4 min ago', 'used 1 min ago', 'used 2 hr ago', 'used yesterday'],
    ['de', 'vor 4 Min. genutzt', 'vor 1 Min. genutzt', 'vor 2 Std. genutzt', 'gestern genutzt'],
    ['es', 'último uso hace 4 min', 'último uso hace 1 min', 'último uso hace 2 h', 'último uso ayer'],
    ['ja', '4 分前使用', '1 分前使用', '2 時間前使用', '昨日使用'],
    ['zh-CN', '4分钟前用过', '1分钟前用过', '2小时前用过', '昨天用过'],
  ] as [Spoken, string, string, string, string][])('in %s', async (language, four, one, hours, day) => {
    await speak(language);
    const used = (ago: number) => seen(NOW - ago)?.used;
    expect([used(4 * 60_000), used(60_000), used(2 * HOUR), used(20 * HOUR)]).toEqual([
      four,
      one,
      hours,
      day,
    ]);
  });

  it('is told of what works, and where its owner notes it', () => {
    expect(seen(NOW - 4 * 60_000)).toMatchObject({
      used: 'used 4 min ago',
      lastUse: 'Last used 4 min ago.',
      label: expect.stringContaining('works, used 4 min ago. ') as string,
    });
    expect(seen(undefined)).toMatchObject({ used: null, lastUse: null });
    expect(seen(NOW - HOUR, { health: 'act' })).toMatchObject({ used: null, lastUse: null });
    // An owner's clock that runs ahead tells of no future.
    expect(seen(NOW + HOUR).used).toBe('used just now');
  });

  it('moves on with the newest reading, of which nobody was told', () => {
    const told = { ...snapshot(), profiles: [row({ usedAt: NOW - HOUR }), row({ id: 'other' })] };
    const newer = { ...told, profiles: [row({ usedAt: NOW - 60_000 })] };
    expect(withNewestUses(told, newer).profiles.map(({ usedAt }) => usedAt)).toEqual([
      NOW - 60_000,
      undefined,
    ]);
    expect(withNewestUses(told, null)).toBe(told);
  });
});
