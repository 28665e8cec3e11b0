import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';

/** One picture of a tour, and how long it stands, in ms. */
export interface Scene {
  picture: Buffer;
  ms: number;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** The compressed pixels of a PNG file. */
function pixelsOf(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** An animated PNG (w3.org/TR/png-3, section 11.3.6) that plays the scenes for ever. All of one size. */
export function animatedPicture(scenes: readonly Scene[]): Buffer {
  const frames = scenes.map(({ picture, ms }) => ({ png: PNG.sync.read(picture), ms }));
  const [first] = frames;
  if (!first) throw new Error('a tour needs a scene');
  const { width, height } = first.png;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, red green blue alpha.
  head.set([8, 6, 0, 0, 0], 8);
  const count = Buffer.alloc(8);
  count.writeUInt32BE(frames.length, 0);
  let sequence = 0;
  const drawn = frames.flatMap(({ png, ms }, index) => {
    if (png.width !== width || png.height !== height) throw new Error('the scenes differ in size');
    const control = Buffer.alloc(26);
    control.writeUInt32BE(sequence++, 0);
    control.writeUInt32BE(width, 4);
    control.writeUInt32BE(height, 8);
    control.writeUInt16BE(ms, 20);
    control.writeUInt16BE(1_000, 22);
    const pixels = pixelsOf(PNG.sync.write(png, { colorType: 6, deflateLevel: 9 }));
    if (index === 0) return [chunk('fcTL', control), chunk('IDAT', pixels)];
    const number = Buffer.alloc(4);
    number.writeUInt32BE(sequence++, 0);
    return [chunk('fcTL', control), chunk('fdAT', Buffer.concat([number, pixels]))];
  });
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('acTL', count),
    ...drawn,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
