export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const PANEL_SIZE = { width: 380, height: 520 };
const GAP = 8;

/** A lamp of the usual size around the pointer. */
const around = ({ x, y }: { x: number; y: number }): Box => ({ x: x - 12, y: y - 12, width: 24, height: 24 });

/**
 * Where the panel goes: beside the tray icon when the system tells where that is, else in the corner of the work area
 * where that platform keeps its tray. Linux reports an empty box (electron/electron #6773). It grows with
 * `zoom` as far as `area` lets it, and is always inside it.
 * @param pointer where the pointer was when somebody opened it at the lamp; null when it was opened in another way
 */
export function panelPlace(
  icon: Box,
  area: Box,
  platform: NodeJS.Platform,
  zoom = 1,
  pointer: { x: number; y: number } | null = null,
): Box {
  const isKnown = icon.width > 0 && icon.height > 0;
  // Whoever clicked on the lamp has the pointer on it.
  const tray = !isKnown && pointer ? around(pointer) : icon;
  const width = Math.min(Math.round(PANEL_SIZE.width * zoom), area.width);
  const height = Math.min(Math.round(PANEL_SIZE.height * zoom), area.height);
  const known = tray.width > 0 && tray.height > 0;
  const right = area.x + area.width - width - GAP;
  const trayIsBelow = known ? tray.y + tray.height / 2 > area.y + area.height / 2 : platform === 'win32';
  const x = known ? Math.round(tray.x + tray.width / 2 - width / 2) : right;
  const edge = trayIsBelow ? area.y + area.height - height - GAP : area.y + GAP;
  // Where no place is told, no room may be kept for the bar either (i3): the panel keeps off the lamp by itself.
  const y =
    isKnown || !known
      ? edge
      : trayIsBelow
        ? Math.min(edge, tray.y - height)
        : Math.max(edge, tray.y + tray.height);
  return {
    x: Math.max(area.x, Math.min(x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - height)),
    width,
    height,
  };
}
