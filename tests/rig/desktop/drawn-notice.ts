import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PNG } from 'pngjs';
import { BusPeer } from './bus-peer.ts';
import type { Desktop } from './desktop.ts';
import { startLeashed } from './leashed-process.ts';
import type { Notice } from './notification-daemon.ts';
import { changedArea, colourCount, crop, screenPicture } from './screen-picture.ts';
import { startSessionBus } from './session-bus.ts';
import { until } from './until.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/**
 * Has the real daemon dunst draw a recorded notice, from the very arguments the application sent, and returns the
 * picture of it. dunst runs on a bus of its own beside the desktop's, so the recording daemon stays in place.
 */
export async function drawNotice(desktop: Desktop, notice: Notice): Promise<PNG> {
  const folder = mkdtempSync(path.join(desktop.folder, 'notice-'));
  const bus = await startSessionBus(folder, desktop.env);
  const config = path.join(folder, 'dunstrc');
  writeFileSync(config, DUNSTRC);
  const before = screenPicture(desktop.framebuffer);
  const dunst = startLeashed('dunst', ['-config', config], {
    env: { ...desktop.env, DBUS_SESSION_BUS_ADDRESS: bus.address },
  });
  const peer = await BusPeer.connect(bus.address);
  try {
    await until('dunst to take its name', () => peer.hasOwner(NAME));
    const { appName, icon, summary, body, actions, hints } = notice;
    const args = [appName, 0, icon, summary, body, actions, hints, 0];
    await peer.call(NAME, PATH, NAME, 'Notify', 'susssasa{sv}i', args);
    let last: PNG | null = null;
    return await until('dunst to draw the notice', () => {
      const now = screenPicture(desktop.framebuffer);
      const settled = last !== null && last.data.equals(now.data);
      last = now;
      const area = changedArea(before, now);
      if (!settled || !area) return null;
      const picture = crop(now, area);
      return colourCount(picture) > 8 ? picture : null;
    });
  } finally {
    peer.close();
    await dunst.stop();
    await bus.daemon.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const DUNSTRC = `[global]
  width = (320, 420)
  height = 200
  origin = top-right
  offset = 16x16
  padding = 12
  horizontal_padding = 14
  frame_width = 1
  frame_color = "#c9ced6"
  corner_radius = 8
  font = Sans 11
  markup = full
  format = "<b>%s</b>\\n%b"
  max_icon_size = 48
  min_icon_size = 0
  show_indicators = no
[urgency_low]
  background = "#f6f7f9"
  foreground = "#1b1f24"
  timeout = 0
[urgency_normal]
  background = "#f6f7f9"
  foreground = "#1b1f24"
  timeout = 0
[urgency_critical]
  background = "#f6f7f9"
  foreground = "#1b1f24"
  frame_color = "#b42318"
  timeout = 0
`;
