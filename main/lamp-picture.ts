import type { PanelView } from '../app/contract/view.ts';

/** The picture's name for a view: the lamp, hollow when nothing but dates speaks for it. */
export function lampPictureName(view: Pick<PanelView, 'lamp' | 'lampFilled'>): string {
  return view.lamp === 'ok' && !view.lampFilled ? 'ok-untested' : view.lamp;
}
