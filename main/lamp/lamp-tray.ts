import { say } from '../../app/language/say.ts';
import { Menu, Tray, type NativeImage } from 'electron';
import type { PanelView } from '../../app/contract/view.ts';
import type { Snooze } from '../../app/preferences/snooze.ts';
import { visible } from '../../app/platform/text/visible.ts';
import { countBeside, lampPictureName } from './lamp-picture.ts';
import type { Box } from '../panel/panel-place.ts';
import { menuWords, trayMenu, type MenuActions } from './tray-menu.ts';

export interface LampTray {
  /** Draws a view. Redraws only what changed: repeated `setImage` costs CPU on Linux (electron/electron #26603). */
  draw(view: PanelView, hush: Snooze): void;
  bounds(): Box;
  /** Makes the icon anew: an icon made before the desktop's tray was there never registers with it. */
  renew(): void;
  destroy(): void;
}

export interface LampTrayDeps {
  image: (picture: string) => NativeImage;
  actions: MenuActions;
  clicked: () => void;
}

/** Puts the lamp in the tray at once, as "unknown", before anything has been read. */
export function createLampTray(deps: LampTrayDeps): LampTray {
  let drawn: { view: PanelView; hush: Snooze } | null = null;
  let picture = 'unknown';
  let tooltip = say('Clawlamp is reading the sign-ins.');
  let menu = '';
  let count = '';
  let tray = make();

  function make(): Tray {
    const made = new Tray(deps.image(picture));
    made.setToolTip(tooltip);
    made.on('click', () => deps.clicked());
    return made;
  }

  const draw = (next: PanelView, hush: Snooze): void => {
    drawn = { view: next, hush };
    const nextPicture = lampPictureName(next);
    if (nextPicture !== picture) tray.setImage(deps.image((picture = nextPicture)));
    // Made-up sign-ins are nowhere told as if they were somebody's.
    const words = visible(next.demo ? say('Demo: {headline}', { headline: next.headline }) : next.headline);
    if (words !== tooltip) tray.setToolTip((tooltip = words));
    const nextCount = countBeside(next, process.platform);
    if (nextCount !== count) tray.setTitle((count = nextCount));
    const items = trayMenu(next, deps.actions, hush);
    const menuNow = menuWords(items);
    if (menuNow === menu) return;
    menu = menuNow;
    tray.setContextMenu(Menu.buildFromTemplate(items));
  };

  return {
    draw,
    bounds: () => tray.getBounds(),
    renew() {
      tray.destroy();
      menu = '';
      count = '';
      tray = make();
      if (drawn) draw(drawn.view, drawn.hush);
    },
    destroy: () => tray.destroy(),
  };
}
