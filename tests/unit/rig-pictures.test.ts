import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { animatedPicture } from '../rig/desktop/animated-picture.ts';
import { difference } from '../rig/desktop/baseline.ts';

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
