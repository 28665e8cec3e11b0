import { extname, join, normalize, sep } from 'node:path';

/** The panel's own scheme, so that nothing runs with the rights of `file://` (Electron security checklist, item 18). */
const PANEL_ORIGIN = 'app://clawlamp';
export const PANEL_URL = `${PANEL_ORIGIN}/index.html`;

/** True for an address of our own bundle. */
export function isOurs(url: string): boolean {
  return url === PANEL_ORIGIN || url.startsWith(`${PANEL_ORIGIN}/`);
}

/** What the bundle is made of; another kind of file is not served. */
export const BUNDLE_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The bundle file that an address names, or null for anything that is not one. Pure. */
export function bundleFile(url: string, root: string): string | null {
  let parsed: URL;
  let path: string;
  try {
    parsed = new URL(url);
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'app:' || parsed.host !== 'clawlamp' || path.includes('\0')) return null;
  const file = normalize(join(root, path));
  return file.startsWith(root + sep) && extname(file) in BUNDLE_TYPES ? file : null;
}
