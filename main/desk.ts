import type { Message } from '../app/language/messages.ts';
import { say, speak } from '../app/language/say.ts';
import { app, powerMonitor } from 'electron';
import { randomUUID } from 'node:crypto';

import { join } from 'node:path';
import type { PanelView } from '../app/contract/view.ts';
import { createPanelModel } from '../app/view/panel-model.ts';
import { shownView } from '../app/view/shown-view.ts';
import { NIGHT, snoozedUntil, tomorrow, withMute, type Snooze } from '../app/preferences/snooze.ts';
import { errorView } from '../app/model/errors.ts';
import type { Preferences } from '../app/preferences/preferences.ts';
import type { Notice } from '../app/platform/ports.ts';
import { sendExternally, noticePayload } from '../app/notify/external-notice.ts';
import { openCore } from './core.ts';
import { createDesktopNotices } from './system/desktop-notices.ts';
import type { LampTray } from './lamp/lamp-tray.ts';
import { faultLine } from './fault-line.ts';
import { createLoginItem } from './system/login-item.ts';
import { systemFetch } from './system/system-fetch.ts';
import { followNotices } from '../app/notify/follow-notices.ts';
import { leaveTidily } from './leave-tidily.ts';
import { panelHandlers } from './panel/panel-handlers.ts';
import { createPanelWindow } from './panel/panel-window.ts';
import { chosenLanguage } from './system/chosen-language.ts';
import { openSettings } from './system/settings.ts';
import { feedOf, lookForUpdate } from './updates.ts';
import type { StartOptions } from './start-options.ts';
import { watchTrayPresence } from './lamp/tray-presence.ts';

const NO_TRAY: Message =
  'This desktop has no tray, so this window stands in. On GNOME, the AppIndicator extension adds one.';

export interface AppControllerDeps {
  options: StartOptions;
  tray: LampTray;
  /** Folder of the project or of the packed app: holds `assets/`. */
  root: string;
  /** Folder of the built files: holds `main/` and `renderer/`. */
  out: string;
}

const HOUR_MS = 3_600_000;

/** What the tray's menu and clicks reach. */
export interface AppController {
  /** `atLamp`: by a click on the lamp or in its menu. */
  openPanel(row: string | null, atLamp?: boolean): void;
  /** Puts a page beside the panel in front. */
  openPage(page: 'settings' | 'trust' | 'bundle'): void;
  trayClicked(): void;
  signIn(row: string): void;
  cancelSignIn(): void;
  readAgain(): void;
  snooze(row: string, length: 'hour' | 'tomorrow'): void;
  mute(row: string, muted: boolean): void;
  setQuietNights(quiet: boolean): void;
}

/** Ties the engine to tray, panel and notices, and starts it. */
export async function openAppController({
  options,
  tray,
  root,
  out,
}: AppControllerDeps): Promise<AppController> {
  const icon = join(root, 'assets', 'icon.png');
  let kept = (): Pick<Preferences, 'gateway' | 'program'> => ({ gateway: null, program: null });
  const [core, settings] = await Promise.all([
    openCore(options, { gateway: () => kept().gateway, program: () => kept().program }),
    openSettings(app.getPath('userData')),
  ]);
  kept = () => settings.preferences();
  const feedFile = join(process.resourcesPath, 'app-update.yml');
  const speakAsSet = (): Promise<void> =>
    speak(chosenLanguage(settings.preferences().language, process.env, app.getPreferredSystemLanguages()));
  await speakAsSet();
  let outside: string | null = null;
  const loginItem = createLoginItem(process.platform, app.getPath('home'), process.execPath);
  const model = createPanelModel(core, {
    preferences: settings.preferences,
    setPreferences(next) {
      const before = settings.preferences();
      settings.setPreferences(next);
      if (next.startAtLogin !== before.startAtLogin) void loginItem.set(next.startAtLogin);
      if (next.lead !== before.lead) notices.again();
      if (next.language !== before.language) void speakAsSet().then(() => core.engine.retell());
    },
    hush: settings.hush,
    setHush: (hush) => hushed(hush),
    canStartAtLogin: loginItem.possible && !options.demo,
    feed: await feedOf(feedFile),
    outside: () => outside,
    ...(core.gatewayTokens ? { gatewayTokens: core.gatewayTokens } : {}),
    lookedAt: settings.lookedAt,
    looked: settings.looked,
  });
  let standIn = false;
  const leaving = new AbortController();

  const panel = createPanelWindow({
    preload: join(out, 'preload', 'preload.cjs'),
    bundle: join(out, 'renderer'),
    icon,
    view: () => shownView(model.view()),
    trayBounds: tray.bounds,
    handlers: panelHandlers({
      model,
      core,
      settings,
      hide: () => panel.hide(),
      bringBack: () => panel.open({ standIn }),
    }),
  });
  const openPanel = (row: string | null, atLamp = false): void => {
    model.opening(row);
    panel.open({ standIn, atLamp });
  };

  let asked = false;
  const draw = (drawn: PanelView): void => {
    const view = shownView(drawn);
    tray.draw(view, settings.hush());
    panel.update(view);
    // The browser took the focus and the panel gave way; a question and an ending bring it back.
    const asks = Boolean(view.login?.confirm ?? view.login?.result);
    if (asks && !asked) panel.open({ standIn });
    asked = asks;
  };
  model.subscribe(draw);
  draw(model.view());
  const desktop = createDesktopNotices(icon, process.platform);
  const notices = followNotices({
    engine: core.engine,
    clock: core.clock,
    notifier: {
      show(notice, clicked) {
        desktop.show(notice, clicked);
        tellBesides(notice);
      },
      close: desktop.close,
    },
    settings,
    newGrantName: randomUUID,
    open: (row) => openPanel(row),
  });

  function tellBesides(notice: Notice): void {
    const { hook, webhook } = settings.preferences();
    if ((hook === null && webhook === null) || options.demo) return;
    const tale = noticePayload(notice, core.clock.now(), core.home);
    const { processes, files, platform, user } = core;
    const { signal } = leaving;
    const world = { processes, files, platform, user, env: process.env, fetch: systemFetch, signal };
    void sendExternally({ hook, webhook }, tale, world).then((failures) => {
      outside = failures.length > 0 ? failures.join(' ') : say('The last notice went out.');
    });
  }

  /** Keeps it, decides anew what is on screen, and shows it in the menu. */
  const hushed = (hush: Snooze): void => {
    settings.setHush(hush);
    notices.again();
    tray.draw(shownView(model.view()), hush);
  };

  if (process.platform === 'linux') {
    watchTrayPresence(process.env, {
      arrivedLate() {
        standIn = false;
        tray.renew();
        model.setNote(null);
      },
      missing() {
        standIn = true;
        model.setNote(say(NO_TRAY));
        panel.open({ standIn });
      },
    });
  }
  // A laptop that slept may have missed its deadline and every change of the files.
  powerMonitor.on('resume', () => void model.readAgain(false).catch(() => undefined));
  powerMonitor.on('unlock-screen', () => void model.readAgain(false).catch(() => undefined));
  app.on('before-quit', () => {
    leaving.abort();
    desktop.closeAll();
    panel.destroy();
    tray.destroy();
  });
  leaveTidily(async () => {
    // Cancelling is safe at any step: a write under way is finished or undone, never cut.
    const run = core.engine.running();
    run?.cancel();
    await run?.finished;
    await core.stop();
  });

  const started = core.engine.start().then((told) => {
    if (told.length > 0) model.setNote(told.join(' '));
  });
  await started.catch((thrown: unknown) => {
    // The lamp stays, as unknown, and says why; "Read again" tries once more.
    const { sentence, nextStep } = errorView(thrown);
    model.setNote(`${sentence} ${nextStep}`);
    process.stderr.write(`${faultLine(thrown)}\n`);
  });
  if (options.showPanel) openPanel(null);
  void lookForUpdate(
    {
      feedFile,
      isPackaged: app.isPackaged,
      // By dynamic import: nobody without a feed should wait for it.
      load: async () => (await import('electron-updater')).autoUpdater,
      idle: async () => void (await core.engine.running()?.finished),
      ready: (version) =>
        model.setNote(say('Clawlamp {version} is ready. The next start will be that version.', { version })),
    },
    settings.preferences().updates && !options.demo,
  );
  return {
    openPanel,
    openPage(page) {
      openPanel(null, true);
      model.showPage(page);
    },
    trayClicked: () => (panel.isOpen() ? panel.hide() : openPanel(null, true)),
    signIn(row) {
      model.signIn(row);
      openPanel(row);
    },
    cancelSignIn: model.cancelSignIn,
    readAgain: () => void model.readAgain().catch(() => undefined),
    snooze(row, length) {
      const now = core.clock.now();
      hushed(snoozedUntil(settings.hush(), row, length === 'hour' ? now + HOUR_MS : tomorrow(now), now));
    },
    mute: (row, muted) => hushed(withMute(settings.hush(), row, muted)),
    setQuietNights: (quiet) => hushed({ ...settings.hush(), quiet: quiet ? NIGHT : null }),
  };
}
