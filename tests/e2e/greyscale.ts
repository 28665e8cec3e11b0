import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

const trayFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../assets/tray');

/** The lamp's picture as the repository has it, 22 pixels wide or, for sharp screens, 44. */
export const lampAsset = (name: string, width = 22): PNG =>
  PNG.sync.read(readFileSync(path.join(trayFolder, `${name}${width === 44 ? '@2x' : ''}.png`)));

/** Grey values of a picture laid on one ground colour (0 black to 255 white). */
function greys(picture: PNG, ground: number): number[] {
  const values: number[] = [];
  for (let at = 0; at < picture.data.length; at += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = picture.data.subarray(at, at + 4);
    const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    values.push((grey * a + ground * (255 - a)) / 255);
  }
  return values;
}

/** Mean difference per pixel, 0 to 255, with the colour taken away, on a dark or a light panel. */
export function greyDistance(a: PNG, b: PNG, ground: number): number {
  if (a.width !== b.width || a.height !== b.height) return 255;
  const [one, two] = [greys(a, ground), greys(b, ground)];
  return one.reduce((sum, value, at) => sum + Math.abs(value - (two[at] ?? 0)), 0) / one.length;
}

/** The asset that a picture from the tray is nearest to, and how far from it. */
export function nearestLamp(picture: PNG, names: readonly string[]): { name: string; distance: number } {
  const all = names.map((name) => ({
    name,
    distance: greyDistance(picture, lampAsset(name, picture.width), 128),
  }));
  return all.sort((a, b) => a.distance - b.distance)[0] ?? { name: 'none', distance: 255 };
}
