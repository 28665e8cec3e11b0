export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const PANEL_SIZE = { width: 380, height: 520 };
const GAP = 8;

/**
 * Where the panel goes: beside the tray icon when the system tells where that is, else in the corner of the work area
 * where that platform keeps its tray. Linux reports an empty box (electron/electron #6773). It grows with
 * `zoom` as far as `area` lets it, and is always inside it.
 */
export function panelPlace(tray: Box, area: Box, platform: NodeJS.Platform, zoom = 1): Box {
  const width = Math.min(Math.round(PANEL_SIZE.width * zoom), area.width);
  const height = Math.min(Math.round(PANEL_SIZE.height * zoom), area.height);
  const known = tray.width > 0 && tray.height > 0;
  const right = area.x + area.width - width - GAP;
  const trayIsBelow = known ? tray.y + tray.height / 2 > area.y + area.height / 2 : platform === 'win32';
  const x = known ? Math.round(tray.x + tray.width / 2 - width / 2) : right;
  const y = trayIsBelow ? area.y + area.height - height - GAP : area.y + GAP;
  return {
    x: Math.max(area.x, Math.min(x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - height)),
    width,
    height,
  };
}
