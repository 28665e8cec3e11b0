import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine } from '../../../app/engine/engine.ts';
import { speak } from '../../../app/language/say.ts';
import type { Engine } from '../../../app/model/engine.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Ports } from '../../../app/platform/ports.ts';

let home: string;
let engine: Engine;
let touched: number;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'clawlamp-language-'));
  const agent = path.join(home, '.openclaw', 'agents', 'main', 'agent');
  await mkdir(agent, { recursive: true });
  await writeFile(
    path.join(home, '.openclaw', 'openclaw.json'),
    JSON.stringify({
      logging: { file: path.join(home, 'gateway.log') },
      agents: { defaults: { model: 'anthropic/claude' } },
    }),
  );
  // Cut in the middle, and open to others: a note of a reader, and causes of several finders.
  await writeFile(path.join(agent, 'auth-profiles.json'), '{"version":1,"profiles":{', { mode: 0o644 });
  touched = 0;
  const counted = Object.fromEntries(
    Object.entries(systemFiles()).map(([name, call]) => [
      name,
      typeof call === 'function'
        ? (...given: never[]) => {
            touched += 1;
            return (call as (...all: never[]) => unknown)(...given);
          }
        : call,
    ]),
  ) as unknown as Ports['files'];
  const forbidden = () => Promise.reject(new Error('nothing is run here'));
  engine = createEngine(
    {
      clock: { now: () => Date.parse('2026-05-14T12:00:00Z'), after: () => () => undefined },
      files: counted,
      processes: { run: forbidden, converse: forbidden },
      vault: { kind: 'none', get: forbidden, set: forbidden, delete: forbidden },
      browser: { open: forbidden },
      // A temporary folder of its own, too: locks and logs of other tests' gateways stand in the common one.
      env: { HOME: home, TMPDIR: path.join(home, 'tmp') },
      home,
      platform: 'linux',
    },
    { dataDir: path.join(home, 'clawlamp') },
  );
});
afterEach(async () => {
  await engine.stop();
  await speak('en');
  await rm(home, { recursive: true });
});

const wordsOf = ({ installs, routes, causes }: Snapshot): string[] => [
  ...installs.flatMap(({ note }) => note ?? []),
  ...routes.map(({ why }) => why),
  ...causes.flatMap(({ title, detail, evidence, fix }) => [
    title,
    detail,
    ...evidence.map(({ what }) => what),
    ...(fix ? [fix.label] : []),
  ]),
];

it('another language is told of what was read already: no file is looked at again', async () => {
  const english = wordsOf(await engine.read());
  expect(english.length).toBeGreaterThan(8);
  const told: Snapshot[] = [];
  engine.subscribe((snapshot) => told.push(snapshot));
  const before = touched;
  await speak('de');
  engine.retell();
  expect(touched).toBe(before);
  expect(told).toHaveLength(1);
  const german = wordsOf(told[0]!);
  expect(german).toHaveLength(english.length);
  // Every sentence is another one; what stays is nobody's language.
  expect(german.filter((words, index) => words === english[index])).toEqual([]);
});

it('nothing is left of the facts but words: no object reaches who draws', async () => {
  const snapshot = await engine.read();
  for (const words of wordsOf(snapshot)) {
    expect(words).toEqual(expect.any(String));
    expect(words).not.toMatch(/\[object|\{[a-zA-Z]+[,}]/);
  }
});
