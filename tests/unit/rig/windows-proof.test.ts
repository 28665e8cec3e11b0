import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { layOut, LINUX, WINDOWS, type HomeToCompare } from '../../proof/windows/homes.ts';
import type { Known } from '../../proof/windows/known.ts';
import { Kept, lineOf, printOf, retried, rowOf } from '../../proof/windows/results.ts';

/** What `npm run -s prove:windows` makes of what it sees. What it sees is made by the real `node.exe`. */

const folder = mkdtempSync(path.join(tmpdir(), 'windows-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

const part = { part: 'homes', title: 'homes', node: '24.0.0' };
const known: Known[] = [{ part: 'homes', names: /^modes-/, of: 'windows', why: 'Modes.' }];

describe('a difference', () => {
  it('is ours unless it is known, in that part and by its whole name', () => {
    const faults = ['modes-open', 'other', 'not-modes-open'].map((name) => ({ name, what: '' }));
    const { row, ours } = rowOf(part, { of: 5, faults }, known);
    expect(ours.map(({ name }) => name)).toEqual(['other', 'not-modes-open']);
    expect(row.known).toEqual([{ name: 'modes-open', of: 'windows', why: 'Modes.' }]);
    expect(lineOf(row)).toMatch(/2 of 5 as on Linux .* 1 by Windows, 0 by Wine, 2 ours/);
    expect(rowOf({ ...part, part: 'else' }, { of: 5, faults }, known).ours).toHaveLength(3);
  });
});

it('what was tried again is as it is now, and all else as it was', () => {
  const faults = ['modes-open', 'cured', 'still', 'explained'].map((name) => ({ name, what: '' }));
  const { row: old } = rowOf(part, { of: 9, faults }, known);
  const named = [...known, { part: 'homes', names: /^explained$/, of: 'wine' as const, why: 'Links.' }];
  const { row: again } = rowOf(part, { of: 3, faults: faults.slice(2) }, named);
  const row = retried(old, again);
  expect(row).toMatchObject({ of: 9, ours: ['still'] });
  expect(row.known.map(({ name }) => name)).toEqual(['modes-open', 'explained']);
});

describe('a row', () => {
  it('is kept for the build with which it was made, and no other', () => {
    const kept = new Kept(path.join(folder, 'kept.json'));
    const { row } = rowOf(part, { of: 1, faults: [] }, known);
    kept.put(row, 'one');
    kept.put({ ...row, node: '22.0.0' }, 'one');
    expect(kept.row('homes', '24.0.0', 'one')).toMatchObject(row);
    expect(kept.row('homes', '24.0.0', 'two')).toBeNull();
    expect(kept.row('homes', '20.0.0', 'one')).toBeNull();
  });

  it('is made anew when a byte of the build changes', () => {
    const build = path.join(folder, 'build');
    mkdirSync(path.join(build, 'parts'), { recursive: true });
    writeFileSync(path.join(build, 'parts', 'a.mjs'), '1');
    const before = printOf(build);
    expect(printOf(build)).toBe(before);
    writeFileSync(path.join(build, 'parts', 'a.mjs'), '2');
    expect(printOf(build)).not.toBe(before);
  });
});

describe('a home', () => {
  const home = path.join(folder, 'home');
  mkdirSync(path.join(home, '.openclaw'), { recursive: true });
  mkdirSync(path.join(home, '.config', 'openclaw'), { recursive: true });
  writeFileSync(path.join(home, '.config', 'openclaw', 'key'), 'k');
  writeFileSync(
    path.join(home, '.openclaw', 'openclaw.json'),
    JSON.stringify({ workspace: '/home/ada/work/one', other: '/home/adam' }),
  );
  const one: HomeToCompare = { id: 'x/1', folder: home, namedAs: '/home/ada', owner: '2026.9.6', now: 0 };

  it('has Windows’ paths in its settings there, and Linux’ here', () => {
    const [windows, linux] = [WINDOWS, LINUX].map((side) => {
      const drive = path.join(folder, side.name);
      const look = layOut(drive, { ...one, env: { HERE: 'HOME/in' } }, side);
      const place = path.join(drive, 'users', `${side.name}-x-1`);
      return { look, place, text: readFileSync(path.join(place, '.openclaw', 'openclaw.json'), 'utf8') };
    });
    expect(JSON.parse(windows?.text ?? '')).toEqual({
      workspace: 'C:\\users\\root\\work\\one',
      other: '/home/adam',
    });
    expect(windows?.look.env).toMatchObject({ USERPROFILE: 'C:\\users\\root', HERE: 'C:\\users\\root\\in' });
    expect(windows?.look.move).toEqual({ from: 'C:\\users\\windows-x-1', to: 'C:\\users\\root' });
    const roaming = path.join(windows?.place ?? '', 'AppData', 'Roaming', 'OpenClaw', 'key');
    expect(readFileSync(roaming, 'utf8')).toBe('k');
    const at = '/windows/drive_c/users/linux-x-1';
    expect(JSON.parse(linux?.text ?? '')).toEqual({ workspace: `${at}/work/one`, other: '/home/adam' });
    expect(linux?.look).toMatchObject({ env: { HOME: at, HERE: `${at}/in` } });
    expect(linux?.look.move).toBeUndefined();
  });
});
