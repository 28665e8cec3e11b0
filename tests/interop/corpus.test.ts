import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CODEX_VERSIONS } from '../../config/setup/install/programs.mjs';
import { runCorpus, type CorpusRun } from '../corpus/run.ts';
import { programsOfStore } from '../corpus/store-spec.ts';
import { STORES } from '../corpus/stores/stores.ts';
import { printed, sizeOf, totalsOf } from '../corpus/table.ts';
import { toldApart } from '../corpus/told.ts';
import { needsOfTier } from '../rig/tier.ts';

/** Labelled stores that the real programs made or accepted, judged by the real engine. See `tests/corpus/README.md`. */

const ARTIFACT = path.join(import.meta.dirname, '..', '.artifacts', 'corpus.txt');

/** Stores of the run; CORPUS picks some by an expression on their id while one is working on them. */
const named = process.env.CORPUS;
const chosen = STORES.filter((spec) =>
  named ? new RegExp(named).test(spec.id) : needsOfTier(programsOfStore(spec)),
);

/** Stores whose route is answered by a key in the configuration or by a program that signs in by itself. */
const KEYS_ELSEWHERE: string[] = [];

let run: CorpusRun;

beforeAll(async () => {
  run = await runCorpus(chosen);
  const text = printed(run.judged);
  await mkdir(path.dirname(ARTIFACT), { recursive: true });
  await writeFile(ARTIFACT, `${text}\n`);
  console.log(text);
}, 900_000);
afterAll(() => run?.stop());

describe('a store in which', () => {
  for (const spec of chosen) {
    const by = [spec.openclaw && `OpenClaw ${spec.openclaw}`, spec.codex && `Codex ${spec.codex.version}`];
    const name = `${spec.title} (${by.filter(Boolean).join(', ') || 'no program'})`;
    test(name, () => {
      const found = run.judged.find((one) => one.spec === spec);
      expect(found?.differences, spec.id).toEqual([]);
    });
  }
});

describe('the whole corpus', () => {
  test('was left untouched by every look', () => {
    expect(run.touched).toEqual([]);
  });

  test('is read the same without the program that made it, where its files tell enough', () => {
    expect(run.differentWithoutOwner).toEqual([]);
    // Of all tiers together more than ten.
    expect(run.readWithoutOwner).toBe(chosen.filter((spec) => spec.sameWithoutOwner).length);
    if (!named) expect(STORES.filter((spec) => spec.sameWithoutOwner).length).toBeGreaterThan(10);
  });

  test('is told the same by the terminal and by the panel', () => {
    const apart = run.judged.flatMap(({ spec, snapshot }) =>
      snapshot ? toldApart(snapshot).map((one) => `${spec.id}: ${one}`) : [],
    );
    expect(apart).toEqual([]);
  });

  test('never has a primary route that would use nothing next, and is ok', () => {
    const calm = run.judged.flatMap(({ spec, snapshot }) =>
      snapshot?.verdict === 'ok' &&
      snapshot.routes.some((route) => route.role === 'primary' && route.next === null)
        ? [spec.id]
        : [],
    );
    expect(calm).toEqual(KEYS_ELSEWHERE);
  });

  test('reached nothing but the rig', async () => {
    expect(run.reached).toEqual([]);
  });

  test.skipIf(named)('is large enough, never wrongly calm and never wrongly alarmed', () => {
    const totals = totalsOf(run.judged);
    expect(totals.stores).toBe(chosen.length);
    const size = sizeOf(STORES);
    expect(size.stores).toBeGreaterThanOrEqual(120);
    expect(size.openclawVersions).toBeGreaterThanOrEqual(10);
    expect(size.codexVersions).toBe(CODEX_VERSIONS.length);
    expect(size.unproven).toEqual([]);
    expect(totals.falseOk).toEqual([]);
    expect(totals.falseAct).toEqual([]);
  });
});
