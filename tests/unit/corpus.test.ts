import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../app/model/snapshot.ts';
import { differencesOf, isFalseAct, isFalseOk, type Judged } from '../corpus/compare.ts';
import type { Opinion } from '../corpus/owner/opinion.ts';
import type { Label, StoreSpec } from '../corpus/store-spec.ts';
import { STORES } from '../corpus/stores/stores.ts';
import { proofsOf } from '../corpus/table.ts';
import { walledFiles } from '../corpus/walled-files.ts';
import { judge, NOW, storeOf, usage } from './diagnose/facts-builder.ts';

/** The corpus's own guards: a wrong engine, a wrong route and a look beyond the walls are noticed. */

const ID = 'openai-codex:me@example.com';
const fine = judge();
const dead = judge({
  stores: [storeOf({ usage: { [ID]: usage({ lastFailureAt: NOW, failureCounts: { auth: 1 } }) } })],
});
const labelled = (label: Label): StoreSpec => ({ id: 'x', title: 'x', openclaw: '2026.4.29', label });
const differ = (
  label: Label,
  snapshot: Snapshot,
  owner: Opinion | null = null,
  codexSays: string | null = null,
) => differencesOf(labelled(label), snapshot, owner, codexSays);
const picks = (pick: string | null): Opinion => ({ picks: { main: pick }, refusal: null });

describe('a label', () => {
  it('agrees with the truth only', () => {
    expect(differ({ verdict: 'ok', next: { main: ID } }, fine)).toEqual([]);
    expect(differ({ verdict: 'act', causes: { 'grant-rejected': 'act' } }, dead)).toEqual([]);
  });

  it('notices another verdict, cause, severity, fold, near miss, route and proof', () => {
    const wrong: [Label, Snapshot, RegExp][] = [
      [{ verdict: 'act' }, fine, /is ok, not act/],
      [{ verdict: 'act' }, dead, /grant-rejected act besides/],
      [{ verdict: 'act', causes: { 'grant-rejected': 'soon' } }, dead, /lacks the cause grant-rejected soon/],
      [{ verdict: 'act', under: ['grant-rejected'] }, dead, /lacks grant-rejected under/],
      [{ verdict: 'act', near: ['grant-rejected'] }, dead, /comes close to grant-rejected/],
      [{ verdict: 'ok', next: { main: null } }, fine, /uses .* next, not null/],
      [{ verdict: 'ok', proof: { [ID]: 'used' } }, fine, /the proof of .* is not used/],
    ];
    for (const [label, snapshot, words] of wrong) expect(differ(label, snapshot).join()).toMatch(words);
  });

  it('notices an owner and a Codex of another mind', () => {
    expect(differ({ verdict: 'ok' }, fine, picks(ID))).toEqual([]);
    expect(differ({ verdict: 'ok' }, fine, picks('other')).join()).toMatch(/other by its OpenClaw/);
    expect(differ({ verdict: 'ok' }, fine, picks(null)).join()).toMatch(/null by its OpenClaw/);
    expect(differ({ verdict: 'ok', owner: 'refused' }, fine, picks(ID)).join()).toMatch(/accepted it/);
    expect(differ({ verdict: 'ok', codexSays: 'Logged in' }, fine, null, 'Not logged in').join()).toMatch(
      /Codex/,
    );
  });

  it('tells a false calm and a false alarm', () => {
    const judged = (snapshot: Snapshot, verdict: Label['verdict']): Judged => ({
      ...{ spec: labelled({ verdict }), snapshot, owner: null, codexSays: null, differences: [] },
    });
    expect([isFalseOk(judged(fine, 'act')), isFalseAct(judged(fine, 'act'))]).toEqual([true, false]);
    expect([isFalseOk(judged(dead, 'soon')), isFalseAct(judged(dead, 'soon'))]).toEqual([false, true]);
    expect([isFalseOk(judged(fine, 'ok')), isFalseAct(judged(dead, 'act'))]).toEqual([false, false]);
  });
});

describe('the labels', () => {
  it('have ids of their own, and count what they prove', () => {
    expect(new Set(STORES.map(({ id }) => id)).size).toBe(STORES.length);
    const [first] = STORES.filter(({ label }) => label.causes?.['grant-rejected']);
    expect(proofsOf([first as StoreSpec]).get('grant-rejected')).toEqual({ positive: 1, near: 0 });
  });
});

describe('the walls', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'walls-'));
    await writeFile(path.join(home, 'file'), 'inside');
  });
  afterAll(() => rm(home, { recursive: true }));

  it('let through what stands inside, and nothing else of the machine', async () => {
    const files = walledFiles(home);
    expect((await files.read(path.join(home, 'file'), 100)).toString()).toBe('inside');
    expect(await files.list(home)).toEqual(['file']);
    for (const outside of [homedir(), '/proc', '/etc', path.dirname(home), `${home}-other`]) {
      expect(await files.list(outside)).toEqual([]);
      expect(await files.facts(outside)).toBeNull();
      expect(await files.realPath(outside)).toBeNull();
      await expect(files.read(outside, 100)).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });
});
