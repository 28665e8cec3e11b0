import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { BusPeer } from './bus-peer.ts';
import { findItem, readMenu, sendMenuClick, type MenuItem } from './tray-menu.ts';

const ITEM = 'org.kde.StatusNotifierItem';

export interface TrayFacts {
  id: string;
  status: string;
  title: string;
  /** The tooltip's title line, which is what Electron sets. */
  tooltip: string;
  iconName: string;
}

type Pixmap = [number, number, Buffer];

/** One icon in the tray, as its application shows it over D-Bus. */
export class TrayItem {
  constructor(
    private readonly peer: BusPeer,
    /** Unique name of the application's connection. */
    readonly owner: string,
    readonly path: string,
    /** The text that the application registered with; its shape differs between Electron versions. */
    readonly registeredAs: string,
  ) {}

  async facts(): Promise<TrayFacts> {
    const all = await this.peer.properties(this.owner, this.path, ITEM);
    const text = (name: string): string => (all[name]?.value as string | undefined) ?? '';
    const toolTip = all.ToolTip?.value as [string, Pixmap[], string, string] | undefined;
    return {
      id: text('Id'),
      status: text('Status'),
      title: text('Title'),
      tooltip: toolTip?.[2] ?? '',
      iconName: text('IconName'),
    };
  }

  /** The icon as drawn, largest size first. @throws Error when it shows none */
  async icon(): Promise<PNG> {
    const all = await this.peer.properties(this.owner, this.path, ITEM);
    const pixmaps = [...((all.IconPixmap?.value ?? []) as Pixmap[])].sort((a, b) => b[0] - a[0]);
    const first = pixmaps[0];
    if (first) return fromArgb(first);
    // On desktops that call themselves GNOME, Electron gives a file instead.
    const name = (all.IconName?.value as string | undefined) ?? '';
    const folder = (all.IconThemePath?.value as string | undefined) ?? '';
    const file = [name, path.join(folder, `${name}.png`)].find(
      (candidate) => candidate && existsSync(candidate),
    );
    if (!file) throw new Error('The tray item has no icon.');
    return PNG.sync.read(readFileSync(file));
  }

  async menu(): Promise<MenuItem[]> {
    return readMenu(this.peer, this.owner, await this.#menuPath());
  }

  /** Clicks the entry reached by these labels. @throws Error when a person could not click it */
  async clickMenu(...labels: string[]): Promise<void> {
    const menu = await this.#menuPath();
    const { id } = findItem(await readMenu(this.peer, this.owner, menu), labels);
    await sendMenuClick(this.peer, this.owner, menu, id);
  }

  /** A left click. */
  async activate(): Promise<void> {
    await this.peer.call(this.owner, this.path, ITEM, 'Activate', 'ii', [0, 0]);
  }

  /** Process id of the application. */
  pid(): Promise<number> {
    return this.peer.pidOf(this.owner);
  }

  async #menuPath(): Promise<string> {
    const all = await this.peer.properties(this.owner, this.path, ITEM);
    const menu = all.Menu?.value as string | undefined;
    if (!menu || menu === '/') throw new Error('The tray item has no menu.');
    return menu;
  }
}

/** StatusNotifierItem pixmaps are ARGB32 in network byte order. */
function fromArgb([width, height, bytes]: Pixmap): PNG {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height * 4; at += 4) {
    png.data[at] = bytes[at + 1] ?? 0;
    png.data[at + 1] = bytes[at + 2] ?? 0;
    png.data[at + 2] = bytes[at + 3] ?? 0;
    png.data[at + 3] = bytes[at] ?? 0;
  }
  return png;
}
