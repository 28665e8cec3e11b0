import type { PanelView } from '../contract/view.ts';
import { visibleDocument } from '../platform/text/visible.ts';

/** Fields that are names for programs, which come back as they went out, or what a person wrote into a field. Nobody reads them. */
const NAMES = new Set(['id', 'row', 'plan', 'act', 'focus', 'hook', 'webhook', 'gateway']);

/**
 * A view as it goes to panel, menu and tooltip: the last writer of the desktop. Whatever a view forgot, no character that nobody
 * sees is left in what is drawn.
 */
export function shownView(view: PanelView): PanelView {
  return visibleDocument(view, NAMES);
}
