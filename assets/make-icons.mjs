/**
 * Draws every icon of Clawlamp from assets/shapes.mjs: `node assets/make-icons.mjs`. The results are checked in, so a
 * build needs none of this.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { APP_ICON, LAMPS } from './shapes.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Middle tones of about one luminance: at least 3:1 on white and on near-black panels alike, so shape carries the meaning. */
const COLOURS = {
  ok: [26, 137, 74],
  'ok-untested': [26, 137, 74],
  'ok-risk': [26, 137, 74],
  'ok-untested-risk': [26, 137, 74],
  idle: [107, 114, 128],
  'idle-risk': [107, 114, 128],
  soon: [184, 106, 0],
  act: [217, 45, 32],
  unknown: [107, 114, 128],
  busy: [47, 111, 222],
};
const HALO = [255, 255, 255];

/** Paints layers (first at the bottom) into a square picture; `zoom` below 1 leaves a margin. */
function draw(size, layers, zoom = 1) {
  const png = new PNG({ width: size, height: size });
  const samples = size > 100 ? 3 : 6;
  for (let py = 0; py < size; py += 1) {
    for (let px = 0; px < size; px += 1) {
      let [r, g, b, a] = [0, 0, 0, 0];
      for (let s = 0; s < samples * samples; s += 1) {
        const fx = ((px + ((s % samples) + 0.5) / samples) / size - 0.5) / zoom;
        const fy = ((py + (Math.floor(s / samples) + 0.5) / samples) / size - 0.5) / zoom;
        const hit = layers.findLast(({ shape }) => shape((fx + 0.5) * 22, (fy + 0.5) * 22) <= 0);
        if (!hit) continue;
        const alpha = hit.alpha ?? 1;
        r += hit.colour[0] * alpha;
        g += hit.colour[1] * alpha;
        b += hit.colour[2] * alpha;
        a += alpha;
      }
      const at = (py * size + px) * 4;
      if (a === 0) continue;
      png.data[at] = Math.round(r / a);
      png.data[at + 1] = Math.round(g / a);
      png.data[at + 2] = Math.round(b / a);
      png.data[at + 3] = Math.round((255 * a) / (samples * samples));
    }
  }
  return png;
}

/** Colour on a light backing one pixel wider than the silhouette: readable on dark, light and coloured panels. */
function panelLamp(state, size) {
  const { body, silhouette } = LAMPS[state];
  return draw(
    size,
    [
      { shape: (x, y) => silhouette(x, y) - 1, colour: HALO },
      { shape: body, colour: COLOURS[state] },
    ],
    20 / 22,
  );
}

/** macOS colours a template by itself: black with alpha only. */
const template = (state, size) => draw(size, [{ shape: LAMPS[state].body, colour: [0, 0, 0] }], 18 / 20);

function appIcon(size) {
  return draw(size, [
    { shape: APP_ICON.plate, colour: [24, 44, 56] },
    { shape: APP_ICON.claws, colour: [240, 106, 79] },
    { shape: APP_ICON.lamp, colour: [255, 214, 102] },
  ]);
}

/** One icon entry as a 32-bit bitmap: the oldest form every Windows shell reads at small sizes. */
function bitmap(png) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(png.width, 4);
  header.writeInt32LE(png.height * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = [];
  for (let y = png.height - 1; y >= 0; y -= 1) {
    const row = Buffer.from(png.data.subarray(y * png.width * 4, (y + 1) * png.width * 4));
    for (let i = 0; i < row.length; i += 4) [row[i], row[i + 2]] = [row[i + 2], row[i]];
    rows.push(row);
  }
  const mask = Buffer.alloc(Math.ceil(png.width / 32) * 4 * png.height);
  return Buffer.concat([header, ...rows, mask]);
}

function ico(pictures) {
  const entries = pictures.map((png) => (png.width >= 256 ? PNG.sync.write(png) : bitmap(png)));
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  entries.forEach((entry, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(pictures[i].width % 256, at);
    head.writeUInt8(pictures[i].height % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(entry.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += entry.length;
  });
  return Buffer.concat([head, ...entries]);
}

/** The macOS container: a type and a PNG each. */
function icns() {
  const kinds = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 };
  const drawn = new Map();
  const parts = Object.entries(kinds).map(([kind, size]) => {
    if (!drawn.has(size)) drawn.set(size, PNG.sync.write(appIcon(size)));
    const data = drawn.get(size);
    const head = Buffer.alloc(8);
    head.write(kind, 0, 'latin1');
    head.writeUInt32BE(data.length + 8, 4);
    return Buffer.concat([head, data]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

const tray = join(here, 'tray');
mkdirSync(tray, { recursive: true });
const save = (name, png) => writeFileSync(join(here, name), PNG.sync.write(png));
for (const state of Object.keys(LAMPS)) {
  save(`tray/${state}.png`, panelLamp(state, 22));
  save(`tray/${state}@2x.png`, panelLamp(state, 44));
  save(`tray/${state}Template.png`, template(state, 18));
  save(`tray/${state}Template@2x.png`, template(state, 36));
  writeFileSync(join(tray, `${state}.ico`), ico([16, 20, 24, 32, 48].map((size) => panelLamp(state, size))));
}
save('icon.png', appIcon(512));
writeFileSync(join(here, 'icon.ico'), ico([16, 24, 32, 48, 64, 256].map(appIcon)));
writeFileSync(join(here, 'icon.icns'), icns());
