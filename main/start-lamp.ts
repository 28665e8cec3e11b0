import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { registerAppScheme } from './app-scheme.ts';
import { handleFaults } from './faults.ts';
import { rowInArguments, rowOfLink } from './deep-link.ts';
import { lockDownContents } from './lock-down.ts';
import { createLampImages } from './lamp/lamp-images.ts';
import { createLampTray, type LampTray } from './lamp/lamp-tray.ts';
import type { AppController } from './app-controller.ts';
import { startOptions, type StartOptions } from './start-options.ts';
import { keepYoungHeapSmall } from '../app/platform/node/young-heap.ts';

/**
 * Starts the lamp; to be called before Electron is ready. The lamp comes first: it is put in the tray, and the rest is loaded
 * behind it.
 * @param out folder of the built files, in the checkout or the packed app: holds `main/` and `renderer/`
 */
export function startLamp(out: string): void {
  keepYoungHeapSmall();
  const options = startOptions(process.argv.slice(1));
  handleFaults();
  quitAtSignals();
  app.setName('Clawlamp');
  app.setAppUserModelId('io.github.clawlamp');
  const ownFolder = options.dataDir
    ? join(resolve(options.dataDir), 'desktop')
    : options.demo
      ? mkdtempSync(join(app.getPath('temp'), 'clawlamp-demo-'))
      : null;
  if (ownFolder) {
    // Before the lock below: two data folders are two Clawlamps.
    mkdirSync(ownFolder, { recursive: true, mode: 0o700 });
    app.setPath('userData', ownFolder);
    if (options.demo) process.on('exit', () => rmSync(ownFolder, { recursive: true, force: true }));
  }

  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  // A development run is not what a link should start.
  if (app.isPackaged) app.setAsDefaultProtocolClient('clawlamp');
  lockDownContents();
  app.dock?.hide();
  // The panel is thrown away when hidden; the lamp stays.
  app.on('window-all-closed', () => undefined);
  void app.whenReady().then(() => start(options, out));
}

/**
 * The end of a session and Ctrl+C: a quit like any other, in which a change under way is finished or undone. Without this the system
 * ends the process at once (Electron 33 on Linux, run). Who asks again means it.
 */
function quitAtSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.once(signal, () => app.exit(1));
      app.quit();
    });
  }
}

/** A link that came before there was anything to open it in. */
let linked: string | null = null;

async function start(options: StartOptions, out: string): Promise<void> {
  const root = join(out, '..');
  let desk: AppController | null = null;
  const tray: LampTray = createLampTray({
    image: createLampImages(join(root, 'assets', 'tray'), process.platform),
    actions: {
      openPanel: (row) => desk?.openPanel(row, true),
      signIn: (row) => desk?.signIn(row),
      cancelSignIn: () => desk?.cancelSignIn(),
      readAgain: () => desk?.readAgain(),
      snooze: (row, length) => desk?.snooze(row, length),
      mute: (row, muted) => desk?.mute(row, muted),
      setQuietNights: (quiet) => desk?.setQuietNights(quiet),
      openPage: (page) => desk?.openPage(page),
      showDemo: () => void desk?.showDemo(),
      leaveDemo: () => void desk?.leaveDemo(),
      quit: () => app.quit(),
    },
    clicked: () => desk?.trayClicked(),
  });
  // Windows and Linux hand a link to a second start, macOS to the first one.
  app.on('second-instance', (_, argv) => desk?.openPanel(rowInArguments(argv)));
  app.on('open-url', (event, link) => {
    event.preventDefault();
    linked = rowOfLink(link);
    if (linked !== null) desk?.openPanel(linked);
  });
  app.on('activate', () => desk?.openPanel(null));
  const { openAppController: openDesk } = await import('./desk.ts');
  desk = await openDesk({ options, tray, root, out });
  linked ??= rowInArguments(process.argv.slice(1));
  if (linked !== null) desk.openPanel(linked);
}
