import dbus from 'dbus-next';
import type { BusPeer, Variants } from './bus-peer.ts';

export interface MenuItem {
  /** Changes at every rebuild: never keep it across calls. */
  id: number;
  label: string;
  kind: 'item' | 'separator';
  enabled: boolean;
  visible: boolean;
  toggle: 'none' | 'checkmark' | 'radio';
  checked: boolean;
  children: MenuItem[];
}

const DBUSMENU = 'com.canonical.dbusmenu';

type Layout = [number, Variants, dbus.Variant<Layout>[]];

/** Reads the whole menu of a tray item, as a panel does before it opens it. */
export async function readMenu(peer: BusPeer, owner: string, path: string): Promise<MenuItem[]> {
  await peer.call(owner, path, DBUSMENU, 'AboutToShow', 'i', [0]).catch(() => undefined);
  const [, layout] = await peer.call(owner, path, DBUSMENU, 'GetLayout', 'iias', [0, -1, []]);
  return toItem(layout as Layout).children;
}

/** Tells the application that a menu item was clicked. */
export async function sendMenuClick(peer: BusPeer, owner: string, path: string, id: number): Promise<void> {
  const body = [id, 'clicked', new dbus.Variant('i', 0), 0];
  await peer.call(owner, path, DBUSMENU, 'Event', 'isvu', body);
}

/**
 * Finds an item by its labels from the top ("Accounts", "work").
 * @throws Error when a label is missing, hidden or greyed out: a person could not click it either
 */
export function findItem(menu: MenuItem[], labels: string[]): MenuItem {
  let level = menu.filter((item) => item.visible);
  let found: MenuItem | undefined;
  for (const label of labels) {
    found = level.find((item) => item.label === label);
    if (!found)
      throw new Error(`No menu item "${label}" among: ${level.map((item) => item.label).join(' | ')}`);
    if (!found.enabled) throw new Error(`The menu item "${label}" is greyed out.`);
    level = found.children.filter((item) => item.visible);
  }
  if (!found) throw new Error('No label given.');
  return found;
}

/** The menu as indented lines, for messages and snapshots. */
export function menuText(menu: MenuItem[], indent = ''): string {
  return menu
    .filter((item) => item.visible)
    .map((item) => {
      if (item.kind === 'separator') return `${indent}---`;
      const mark = item.toggle === 'none' ? '' : item.checked ? '[x] ' : '[ ] ';
      const grey = item.enabled ? '' : ' (greyed out)';
      const below = item.children.length ? `\n${menuText(item.children, `${indent}  `)}` : '';
      return `${indent}${mark}${item.label}${grey}${below}`;
    })
    .join('\n');
}

function toItem([id, properties, children]: Layout): MenuItem {
  const value = <T>(name: string, fallback: T): T => (properties[name]?.value as T | undefined) ?? fallback;
  return {
    id,
    // A single underscore marks the access key, two stand for one (dbusmenu protocol, property "label").
    label: value('label', '').replace(/_(.?)/g, '$1'),
    kind: value<string>('type', 'standard') === 'separator' ? 'separator' : 'item',
    enabled: value('enabled', true),
    visible: value('visible', true),
    toggle: (value<string>('toggle-type', '') || 'none') as MenuItem['toggle'],
    checked: value<number>('toggle-state', 0) === 1,
    children: children.map((child) => toItem(child.value)),
  };
}
