import { describe, expect, it } from 'vitest';
import type { GroupView, RowView } from '../../../app/contract/view.ts';
import { listed, type Asked, type Item } from '../../../renderer/rows/listed.ts';

const person = (id: string, size: RowView['size'] = 'line', place = 'OpenClaw'): RowView =>
  ({ id, title: `${id}@example.com`, consumer: place, place, subtitle: 'ChatGPT Plus', size }) as RowView;
const NOTHING: Asked = { text: '', needing: false, turned: new Set() };
const kinds = (items: Item[]): string[] =>
  items.map((item) =>
    item.kind === 'row' ? item.row.id : item.kind === 'rest' ? `+${item.count}` : item.title,
  );
const agents = (count: number, each: number, cards = 0): GroupView[] =>
  Array.from({ length: count }, (_, agent) => ({
    title: `agent ${agent}`,
    rows: Array.from({ length: each }, (_, at) =>
      person(`${agent}-${at}`, at < cards ? 'card' : 'line', `agent ${agent}`),
    ),
  }));

describe('the list', () => {
  it('shows cards first and every line of a few, with no heading and no place where there is one', () => {
    const groups = [{ title: 'OpenClaw', rows: [person('ada', 'card'), person('grace')] }];
    const items = listed(groups, NOTHING, null);
    expect(kinds(items)).toEqual(['ada', 'grace']);
    expect(items.every((item) => item.kind === 'row' && !item.place)).toBe(true);
  });

  it('has headings from eight rows on, all open while they are few', () => {
    const items = listed(agents(2, 4), NOTHING, null);
    expect(kinds(items).slice(0, 3)).toEqual(['agent 0', '0-0', '0-1']);
    expect(items).toHaveLength(10);
    expect(listed(agents(2, 3), NOTHING, null).some(({ kind }) => kind === 'heading')).toBe(false);
  });

  it('folds 200 sign-ins of 20 agents up to what a person can look over, and opens what is asked for', () => {
    const groups = agents(20, 10, 1);
    const items = listed(groups, NOTHING, null);
    // Eight cards, a way to the other twelve, and a heading for each agent.
    expect(items).toHaveLength(29);
    expect(kinds(items)[8]).toBe('+12');
    expect(items.filter((item) => item.kind === 'row')).toHaveLength(8);
    expect(kinds(listed(groups, NOTHING, '7-3'))).toContain('7-3');
    const turned = new Set(['heading agent 7', 'more cards']);
    const opened = kinds(listed(groups, { ...NOTHING, turned }, null));
    expect(opened).toContain('7-3');
    expect(opened).toContain('19-0');
  });

  it('finds by account, place and plan, and only what needs somebody', () => {
    const groups = agents(20, 10, 1);
    expect(kinds(listed(groups, { ...NOTHING, text: ' 19-3@EXAMPLE' }, null))).toEqual(['19-3']);
    expect(kinds(listed(groups, { ...NOTHING, text: 'agent 19' }, null))).toHaveLength(10);
    expect(kinds(listed(groups, { ...NOTHING, text: 'nobody' }, null))).toEqual([]);
    expect(
      kinds(listed(groups, { ...NOTHING, needing: true, turned: new Set(['more cards']) }, null)),
    ).toEqual(groups.map((_, agent) => `${agent}-0`));
  });
});
