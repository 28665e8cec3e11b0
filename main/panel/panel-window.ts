import { BrowserWindow, ipcMain, nativeTheme, screen, session, type Session } from 'electron';
import { PANEL_CALL, VIEW_CHANGED } from '../../app/contract/channels.ts';
import type { PanelHandlers } from '../../app/contract/ipc.ts';
import type { PanelView } from '../../app/contract/view.ts';
import { serveBundle } from '../app-scheme.ts';
import { isOurs, PANEL_URL } from './bundle-address.ts';
import { lockDownSession } from '../lock-down.ts';
import { answerCall } from './panel-calls.ts';
import { allowZoom } from './panel-zoom.ts';
import { panelPlace, PANEL_SIZE, type Box } from './panel-place.ts';

/** A hidden window costs some 50 MB; a new one opens in about half a second. */
const KEEP_HIDDEN_MS = 60_000;
/** Relative times move on while somebody looks. */
const TICK_MS = 60_000;

export interface PanelWindowDeps {
  preload: string;
  bundle: string;
  icon: string;
  /** Asked anew for each call: a demo takes the place of the person's own. */
  handlers: () => PanelHandlers;
  view: () => PanelView;
  trayBounds: () => Box;
}

export interface PanelWindow {
  /** Opens the panel, making it when there is none. `standIn`: a framed window for a desktop without a tray.
   * `atLamp`: somebody opened it at the lamp, where the pointer is. */
  open(options: { standIn: boolean; atLamp?: boolean }): void;

  hide(): void;
  /** Sends the view to an open panel; without one it does nothing. */
  update(view: PanelView): void;
  isOpen(): boolean;
  /** Throws the window away, for quitting. */
  destroy(): void;
}

/** Long enough for a window manager to have put a window where it wants it. */
const PUT_MS = 200;
/** A frame is not thicker. In px. */
const FRAME = 64;

/** A window manager that draws a frame around it all the same (i3) puts it to the right and below by the frame: put it back, once. */
function settleAt(shown: BrowserWindow, box: Box): void {
  setTimeout(() => {
    if (shown.isDestroyed() || !shown.isVisible()) return;
    const [x = box.x, y = box.y] = shown.getPosition();
    const [right, down] = [x - box.x, y - box.y];
    if ((right === 0 && down === 0) || Math.max(Math.abs(right), Math.abs(down)) > FRAME) return;
    shown.setBounds({ ...box, x: box.x - right, y: box.y - down });
  }, PUT_MS);
}

/** The panel: made on demand, thrown away a minute after it was hidden, never kept in the background. */
export function createPanelWindow(deps: PanelWindowDeps): PanelWindow {
  let window: BrowserWindow | null = null;
  let doomed: NodeJS.Timeout | null = null;
  let tick: NodeJS.Timeout | null = null;
  let panelSession: Session | null = null;
  /** Where the pointer was when the panel was opened at the lamp. */
  let pointer: { x: number; y: number } | null = null;

  // SECURITY: one handler for the life of the app; each call is checked against the panel that is open at that moment.
  ipcMain.handle(PANEL_CALL, (event, name: unknown, input: unknown) => {
    const isPanelFrame =
      window !== null &&
      !window.isDestroyed() &&
      event.sender === window.webContents &&
      event.senderFrame === window.webContents.mainFrame;
    return answerCall(
      deps.handlers(),
      isOurs,
      { isPanelFrame, url: event.senderFrame?.url ?? '' },
      name,
      input,
    );
  });

  const ownSession = (): Session => {
    if (panelSession) return panelSession;
    // Without "persist:" it lives in memory: the renderer leaves nothing on disk.
    panelSession = session.fromPartition('panel', { cache: false });
    lockDownSession(panelSession);
    serveBundle(panelSession, deps.bundle);
    return panelSession;
  };

  const stopTimers = (): void => {
    if (doomed) clearTimeout(doomed);
    if (tick) clearInterval(tick);
    doomed = tick = null;
  };

  const make = (standIn: boolean): BrowserWindow => {
    const made = new BrowserWindow({
      ...PANEL_SIZE,
      minWidth: 320,
      minHeight: 320,
      show: false,
      frame: standIn,
      // A tiling window manager gives a window that may grow a whole workspace; one of fixed size floats.
      resizable: process.platform !== 'linux',
      skipTaskbar: !standIn,
      fullscreenable: false,
      maximizable: false,
      title: 'Clawlamp',
      icon: deps.icon,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1f23' : '#ffffff',
      webPreferences: {
        preload: deps.preload,
        session: ownSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
      },
    });
    made.removeMenu();
    allowZoom(made, () => place(made, standIn));
    if (!standIn) {
      made.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
      made.on('blur', () => hide());
    }
    made.on('close', (event) => {
      event.preventDefault();
      hide();
    });
    made.on('closed', () => {
      stopTimers();
      window = null;
    });
    // A crashed renderer held no secret and no state: the next click makes a new one.
    made.webContents.on('render-process-gone', () => made.destroy());
    void made.loadURL(PANEL_URL).catch(() => made.destroy());
    return made;
  };

  const update = (view: PanelView): void => {
    if (window && !window.isDestroyed()) window.webContents.send(VIEW_CHANGED, view);
  };

  const hide = (): void => {
    if (!window?.isVisible()) return;
    window.hide();
    stopTimers();
    doomed = setTimeout(() => window?.destroy(), KEEP_HIDDEN_MS);
  };

  const place = (shown: BrowserWindow, standIn: boolean): void => {
    const tray = deps.trayBounds();
    const near = screen.getDisplayNearestPoint(tray.width > 0 ? tray : screen.getCursorScreenPoint());
    const zoom = shown.webContents.getZoomFactor();
    const box = panelPlace(tray, near.workArea, process.platform, zoom, pointer);
    // A framed window is where its person put it, and of the size that the zoom asks for.
    if (standIn) shown.setContentSize(box.width, box.height);
    else {
      shown.setBounds(box);
      if (process.platform === 'linux') settleAt(shown, box);
    }
  };

  const present = (shown: BrowserWindow, standIn: boolean): void => {
    if (shown.isDestroyed()) return;
    stopTimers();
    tick = setInterval(() => update(deps.view()), TICK_MS);
    place(shown, standIn);
    shown.show();
    shown.focus();
  };

  const open = ({ standIn, atLamp = false }: { standIn: boolean; atLamp?: boolean }): void => {
    if (!window?.isVisible()) pointer = atLamp ? screen.getCursorScreenPoint() : null;
    if (window && !window.isDestroyed()) {
      update(deps.view());
      present(window, standIn);
      return;
    }
    const made = make(standIn);
    window = made;
    made.once('ready-to-show', () => present(made, standIn));
  };

  return {
    open,

    hide,
    update,
    isOpen: () => window?.isVisible() ?? false,
    destroy: () => window?.destroy(),
  };
}
