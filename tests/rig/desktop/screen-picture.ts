import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The X screen as a PNG, read from Xvfb's framebuffer file. Format: XWDFile.h version 7, big-endian 32-bit header
 * words; Xvfb writes ZPixmap, 32 bits per pixel, blue first.
 * @throws Error when the file is not of that kind
 */
export function screenPicture(framebuffer: string): PNG {
  const file = readFileSync(framebuffer);
  const word = (index: number): number => file.readUInt32BE(index * 4);
  const headerSize = word(0);
  const [version, format] = [word(1), word(2)];
  const [width, height] = [word(4), word(5)];
  const [bitsPerPixel, bytesPerLine, colours] = [word(11), word(12), word(19)];
  if (version !== 7 || format !== 2 || bitsPerPixel !== 32) throw new Error('Not a 32-bit XWD framebuffer.');
  const pixels = file.subarray(headerSize + colours * 12);
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y * bytesPerLine + x * 4;
      const to = (y * width + x) * 4;
      png.data[to] = pixels[from + 2] ?? 0;
      png.data[to + 1] = pixels[from + 1] ?? 0;
      png.data[to + 2] = pixels[from] ?? 0;
      png.data[to + 3] = 255;
    }
  }
  return png;
}

/** The part of a picture inside an area. */
export function crop(picture: PNG, { x, y, width, height }: Area): PNG {
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, x, y, width, height, 0, 0);
  return part;
}

/** The smallest area outside which two pictures of one size are equal, or null when they are equal. */
export function changedArea(before: PNG, after: PNG): Area | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = 0; y < after.height; y += 1) {
    for (let x = 0; x < after.width; x += 1) {
      const at = (y * after.width + x) * 4;
      if (before.data.compare(after.data, at, at + 3, at, at + 3) === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** How many different colours a picture has: an empty or failed drawing has very few. */
export function colourCount(picture: PNG): number {
  const seen = new Set<number>();
  for (let at = 0; at < picture.data.length; at += 4) seen.add(picture.data.readUInt32BE(at));
  return seen.size;
}
