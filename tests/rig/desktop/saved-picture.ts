import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The pictures that belong to the documents, and where those of a run that is not to change them go. */
const DOCUMENTS = 'docs/screenshots/';
const ARTIFACTS = 'tests/.artifacts/screenshots/';

/**
 * Writes a picture below the checkout (`docs/screenshots/menu.png`) and returns its absolute path. A run of the tests leaves the
 * documents as they are: their pictures change only with CLAWLAMP_PICTURES=write (`npm run -s pictures`).
 */
export function savePicture(relative: string, picture: PNG | Buffer): string {
  const kept = relative.startsWith(DOCUMENTS) && process.env.CLAWLAMP_PICTURES !== 'write';
  const file = path.join(root, kept ? ARTIFACTS + relative.slice(DOCUMENTS.length) : relative);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.isBuffer(picture) ? picture : PNG.sync.write(picture));
  return file;
}
