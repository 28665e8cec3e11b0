import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PNG } from 'pngjs';
import type { Desktop } from './desktop.ts';
import { startLeashed } from './leashed-process.ts';
import { changedArea, crop } from './screen-picture.ts';
import { until } from './until.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
/** Height of the panel in pixels; it spans the top of the 1280-pixel screen with the tray at its right end. */
const PANEL = 30;
const MARGIN = 10;
const ICON = { x: 1280 - PANEL / 2, y: PANEL / 2 };

/**
 * Has the real Xfce panel draw the tray icon and its menu, opened by a right click, and returns the picture of both.
 * The desktop's own tray gives way to the panel meanwhile and comes back after.
 */
export async function drawMenu(desktop: Desktop): Promise<PNG> {
  const hadTray = desktop.tray.running;
  await desktop.tray.stop();
  const folder = path.join(desktop.env.XDG_CONFIG_HOME as string, 'xfce4/xfconf/xfce-perchannel-xml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'xfce4-panel.xml'), PANEL_XML);
  const panel = startLeashed('xfce4-panel', ['--disable-wm-check'], { env: desktop.env });
  const pointer = (...args: string[]): Promise<void> =>
    new Promise((resolve) => {
      startLeashed('xdotool', args, { env: desktop.env }).child.once('close', () => resolve());
    });
  const settled = (what: string, fits: (picture: PNG) => boolean): Promise<PNG> => {
    let last: PNG | null = null;
    return until(what, () => {
      const now = desktop.screenshot();
      const still = last !== null && last.data.equals(now.data);
      last = now;
      return still && fits(now) ? now : null;
    });
  };
  try {
    await until('the panel to watch for tray icons', () => desktop.bus.hasOwner(WATCHER));
    await until('the application to show its icon again', async () => {
      const all = await desktop.bus.properties(WATCHER, '/StatusNotifierWatcher', WATCHER);
      return (all.RegisteredStatusNotifierItems?.value as string[]).length === 1;
    });
    const cell = { x: ICON.x - PANEL / 2, y: 0, width: PANEL, height: PANEL };
    const empty = { ...cell, x: cell.x - 4 * PANEL };
    const before = await settled('the panel to draw the icon', (now) => {
      return changedArea(crop(now, empty), crop(now, cell)) !== null;
    });
    await pointer('mousemove', String(ICON.x), String(ICON.y), 'click', '3');
    const tall = (now: PNG): boolean => (changedArea(before, now)?.height ?? 0) > 2 * PANEL;
    await settled('the panel to draw the menu', tall);
    await pointer('mousemove', '640', '799'); // The pointer itself would be in the picture.
    const open = await settled('the menu without the pointer', tall);
    await pointer('key', 'Escape');
    const closed = await settled('the menu to close', (now) => changedArea(open, now) !== null);
    // Open against closed, not against before: the application's own window may have changed meanwhile.
    const menu = changedArea(closed, open);
    if (!menu) throw new Error('The menu could not be told from the rest of the screen.');
    const x = Math.max(0, Math.min(menu.x, cell.x) - MARGIN);
    return crop(open, { x, y: 0, width: 1280 - x, height: Math.min(800, menu.y + menu.height + MARGIN) });
  } finally {
    await panel.stop();
    await until('the panel to be gone', async () => !(await desktop.bus.hasOwner(WATCHER)));
    if (hadTray) await desktop.tray.start();
  }
}

const PANEL_XML = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="false"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="size" type="uint" value="${PANEL}"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-2" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
`;
