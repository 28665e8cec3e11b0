import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, expect, it, vi } from 'vitest';
import { animatedPicture } from '../../rig/desktop/animated-picture.ts';
import { difference } from '../../rig/desktop/baseline.ts';
import { savePicture } from '../../rig/desktop/saved-picture.ts';

afterEach(() => vi.unstubAllEnvs());

/** A grey picture with some pixels of another grey. */
function picture(width: number, changed = 0, by = 200): Buffer {
  const png = new PNG({ width, height: 10 });
  png.data.fill(40);
  for (let at = 0; at < changed; at += 1) png.data.fill(by, at * 4, at * 4 + 3);
  return PNG.sync.write(png);
}

it('a picture differs by the share of its pixels that are another colour, and wholly by another size', () => {
  expect(difference(picture(10), picture(10))).toBe(0);
  expect(difference(picture(10), picture(10, 5))).toBe(0.05);
  // What the edges of letters do from one drawing to the next.
  expect(difference(picture(10), picture(10, 100, 60))).toBe(0);
  expect(difference(picture(10), picture(11))).toBe(1);
});

it('a tour is a PNG that shows its first scene to whoever cannot play it', () => {
  const tour = animatedPicture([
    { picture: picture(10, 3), ms: 500 },
    { picture: picture(10, 7), ms: 1_500 },
  ]);
  expect(tour.includes('acTL')).toBe(true);
  expect(difference(tour, picture(10, 3))).toBe(0);
  expect(() =>
    animatedPicture([
      { picture: picture(10), ms: 1 },
      { picture: picture(11), ms: 1 },
    ]),
  ).toThrow('differ in size');
});

it('a run of the tests puts no picture among the documents, and the command for pictures does', () => {
  const root = path.resolve(import.meta.dirname, '..', '..', '..');
  const tour = path.join(root, 'docs', 'screenshots', 'tour.png');
  const before = readFileSync(tour);
  vi.stubEnv('CLAWLAMP_PICTURES', '');
  const kept = savePicture('docs/screenshots/tour.png', picture(10));
  expect(path.relative(root, kept)).toBe(path.join('tests', '.artifacts', 'screenshots', 'tour.png'));
  expect(readFileSync(tour).equals(before)).toBe(true);
  rmSync(kept);
  vi.stubEnv('CLAWLAMP_PICTURES', 'write');
  expect(savePicture('docs/screenshots/tour.png', before)).toBe(tour);
  expect(readFileSync(tour).equals(before)).toBe(true);
});
