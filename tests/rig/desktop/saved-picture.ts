import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Writes a picture below the checkout (`docs/screenshots/menu.png`) and returns its absolute path. */
export function savePicture(relative: string, picture: PNG | Buffer): string {
  const file = path.join(root, relative);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.isBuffer(picture) ? picture : PNG.sync.write(picture));
  return file;
}
