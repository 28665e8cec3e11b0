import type { PanelView } from '../../app/contract/view.ts';

/** The picture's name for a view: the lamp, hollow when nothing but dates speaks for it, with a dot for a known risk. */
export function lampPictureName(view: Pick<PanelView, 'lamp' | 'lampFilled' | 'lampRisk'>): string {
  const lamp = view.lamp === 'ok' && !view.lampFilled ? 'ok-untested' : view.lamp;
  return view.lampRisk && (view.lamp === 'ok' || view.lamp === 'idle') ? `${lamp}-risk` : lamp;
}

/**
 * What stands beside the lamp: how many sign-ins need somebody, from two on. Only macOS draws words beside an icon of the menu
 * bar (Electron's Tray.setTitle); elsewhere the tooltip says it.
 */
export function countBeside({ groups }: Pick<PanelView, 'groups'>, platform: NodeJS.Platform): string {
  const needing = groups.flatMap(({ rows }) => rows).filter(({ health }) => health === 'act').length;
  return platform === 'darwin' && needing > 1 ? String(needing) : '';
}
