import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatTimeline } from '../../../app/history/history-document.ts';
import type { TimelineEvent } from '../../../app/model/history-event.ts';
import { type Home, makeHome, NOW } from './home.ts';

let home: Home;
let dataDir: string;
const ME = 'openai-codex:me@example.com';
const at = (hours: number) => Date.parse(NOW) - hours * 3_600_000;
const common = (hours: number, row: string) => ({ at: at(hours), seen: at(hours), row, install: null });
const events: TimelineEvent[] = [
  { ...common(30, 'openai-codex:gone@example.com'), kind: 'disappeared', asked: false },
  { ...common(26, ME), kind: 'renewed', by: 'openclaw', sure: true },
  { ...common(3, ME), kind: 'refused', reason: 'token_expired' },
  { ...common(1, ME), kind: 'signed-in', by: 'clawlamp', sure: true },
];
const run = (...argv: string[]) => home.run(...argv, '--now', NOW, '--data-dir', dataDir);

beforeAll(async () => {
  home = await makeHome();
  dataDir = path.join(home.dir, 'data');
  await mkdir(dataDir);
  await writeFile(path.join(dataDir, 'timeline.json'), formatTimeline({ memory: null, events }));
});
afterAll(() => home.dispose());

it('is told newest first, by day, in words, with what Clawlamp did marked, and names shortened', async () => {
  const { code, out, err } = await run('history');
  expect([code, err]).toEqual([0, '']);
  expect(out.indexOf('Signed in with Clawlamp')).toBeLessThan(
    out.indexOf('Refused: the sign-in server no longer takes its token'),
  );
  expect(out).toMatch(/\* .*openai-codex:m…e@example\.com: Signed in with Clawlamp \(1 hour ago\)/);
  expect(out).toMatch(/^\w+day, \d+ May 2026$/m);
  expect(out).not.toContain('me@example.com');
});

it('as a document has the keys of the contract', async () => {
  const { code, out } = await run('history', ME, '--json', '--show-accounts');
  expect(code).toBe(0);
  const document = JSON.parse(out) as { schema: number; note: null; events: Record<string, unknown>[] };
  expect(Object.keys(document)).toEqual(['schema', 'note', 'events', 'repairs']);
  expect(document.events.map((one) => one['kind'])).toEqual(['signed-in', 'refused', 'renewed']);
  expect(document.events[1]).toEqual({
    at: new Date(at(3)).toISOString(),
    noticed: new Date(at(3)).toISOString(),
    profile: ME,
    install: null,
    kind: 'refused',
    byClawlamp: false,
    text: 'Refused: the sign-in server no longer takes its token',
    detail: { reason: 'token_expired' },
  });
});

it('of a sign-in that is gone is still told, and a name that nothing has ends with 64', async () => {
  expect((await run('history', 'gone@')).out).toContain('Disappeared');
  expect((await run('history', 'nobody-at-all')).code).toBe(64);
});

it('stands in an explanation, and neither it nor status writes anything', async () => {
  const before = await readFile(path.join(dataDir, 'timeline.json'));
  expect((await run('explain', ME)).out).toContain('Signed in with Clawlamp');
  await run('status');
  await run('history');
  expect(await readFile(path.join(dataDir, 'timeline.json'))).toEqual(before);
  expect(await readdir(dataDir)).toEqual(['timeline.json']);
});

it('takes a word that the changes were meant, and writes it down', async () => {
  expect((await run('history', '--meant')).out).toContain('Somebody said that the changes were meant');
});
