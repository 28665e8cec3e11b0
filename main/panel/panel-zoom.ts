import type { BrowserWindow } from 'electron';

const SMALLEST = 1;
const LARGEST = 2;
const STEP = 0.25;

/** The zoom after a key, or null for keys that are not about zoom. Pure. */
export function zoomAfter(key: string, zoom: number): number | null {
  if (key === '0') return SMALLEST;
  if (key === '+' || key === '=') return Math.min(LARGEST, zoom + STEP);
  if (key === '-') return Math.max(SMALLEST, zoom - STEP);
  return null;
}

/** Ctrl or Command with plus, minus and zero, up to twice the size. The panel has no menu that would bring them.
 * `zoomed` is called after each change, for the window to make room. */
export function allowZoom(window: BrowserWindow, zoomed: () => void): void {
  const { webContents } = window;
  webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || !(input.control || input.meta)) return;
    const zoom = zoomAfter(input.key, webContents.getZoomFactor());
    if (zoom === null) return;
    event.preventDefault();
    webContents.setZoomFactor(zoom);
    zoomed();
  });
}
