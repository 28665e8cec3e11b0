import { posix, win32 } from 'node:path';
import { thisSystem } from './this-system.ts';
import { withoutEnd } from './text/text-ends.ts';

/**
 * A path in the form in which two names of one place are equal, as far as its text tells. Windows: whatever its case and slashes,
 * and with `\\?\` before it. macOS: whatever its case and the coding of its letters (its file systems keep the form that was typed
 * and find both). Elsewhere: dots and doubled slashes aside, as it stands. To be compared, never to be opened.
 * @param path absolute
 */
export function pathKey(path: string, platform: NodeJS.Platform = thisSystem()): string {
  if (platform === 'win32') {
    const plain = path
      .replaceAll('/', '\\')
      .replace(/^\\\\\?\\(?:UNC\\)?/i, (lead) => (/unc/i.test(lead) ? '\\\\' : ''));
    const normal = win32.normalize(plain);
    return (normal.length > 3 ? withoutEnd(normal, '\\') : normal).toLowerCase();
  }
  const normal = posix.normalize(path);
  const bare = normal.length > 1 ? normal.replace(/\/$/, '') : normal;
  return platform === 'darwin' ? bare.normalize('NFC').toLowerCase() : bare;
}

/** Whether two absolute paths name one place, as far as their texts tell ({@link pathKey}); links are for `Files.identity`. */
export function samePath(a: string, b: string, platform: NodeJS.Platform = thisSystem()): boolean {
  return pathKey(a, platform) === pathKey(b, platform);
}
