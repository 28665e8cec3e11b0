import type { Message } from '../app/language/messages.ts';
import { say, speak } from '../app/language/say.ts';
import { app, powerMonitor } from 'electron';
import { randomUUID } from 'node:crypto';

import { join } from 'node:path';
import type { PanelView } from '../app/contract/view.ts';
import { createPanelModel } from '../app/view/panel-model.ts';
import { shownView } from '../app/view/shown-view.ts';
import { NIGHT, snoozedUntil, tomorrow, withMute, type Snooze } from '../app/preferences/snooze.ts';
import { spokenError } from '../app/words/spoken.ts';
import { DEFAULTS, type Preferences } from '../app/preferences/preferences.ts';
import type { AppController, AppControllerDeps } from './app-controller.ts';
import { openCore } from './core.ts';
import { createDesktopNotices } from './system/desktop-notices.ts';
import { faultLine } from './fault-line.ts';
import { createLoginItem } from './system/login-item.ts';
import { createOutsideNotices } from './system/outside-notices.ts';
import { followNotices } from '../app/notify/follow-notices.ts';
import { leaveTidily } from './leave-tidily.ts';
import { panelHandlers } from './panel/panel-handlers.ts';
import type { PanelHandlers } from '../app/contract/ipc.ts';
import { createDemoShown, type Watched } from './demo-shown.ts';
import { createPanelWindow } from './panel/panel-window.ts';
import { chosenLanguage } from './system/chosen-language.ts';
import { openSettings, type Settings } from './system/settings.ts';
import { feedOf, lookForUpdate } from './updates.ts';
import { watchTrayPresence } from './lamp/tray-presence.ts';

const NO_TRAY: Message =
  'This desktop has no tray, so this window stands in. On GNOME, the AppIndicator extension adds one.';

const HOUR_MS = 3_600_000;

/** Ties the engine to tray, panel and notices, and starts it. */
export async function openAppController({
  options,
  tray,
  root,
  out,
}: AppControllerDeps): Promise<AppController> {
  const icon = join(root, 'assets', 'icon.png');
  let kept = (): Pick<Preferences, 'gateway' | 'program' | 'stateDir'> => DEFAULTS;
  const [core, settings] = await Promise.all([
    openCore(options, {
      gateway: () => kept().gateway,
      program: () => kept().program,
      stateDir: () => kept().stateDir,
    }),
    openSettings(app.getPath('userData')),
  ]);
  kept = () => settings.preferences();
  const feedFile = join(process.resourcesPath, 'app-update.yml');
  const speakAs = (set: Settings): Promise<void> =>
    speak(chosenLanguage(set.preferences().language, process.env, app.getPreferredSystemLanguages()));
  await speakAs(settings);
  let outside: string | null = null;
  const loginItem = createLoginItem(process.platform, app.getPath('home'), process.execPath);
  const model = createPanelModel(core, {
    preferences: settings.preferences,
    setPreferences(next) {
      const before = settings.preferences();
      settings.setPreferences(next);
      if (next.startAtLogin !== before.startAtLogin) void loginItem.set(next.startAtLogin);
      if (next.lead !== before.lead) notices.again();
      if (next.language !== before.language) void speakAs(settings).then(() => core.engine.retell());
    },
    hush: settings.hush,
    setHush: (hush) => hushed(hush),
    canStartAtLogin: loginItem.possible && !options.demo,
    looksElsewhere: options.engine.stateDir === undefined && !options.demo,
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
    view: () => shownView(shown().model.view()),
    trayBounds: tray.bounds,
    handlers: () => handlers,
  });
  const handlersOf = (watched: Watched): PanelHandlers =>
    panelHandlers({
      ...watched,
      hide: () => panel.hide(),
      bringBack: () => panel.open({ standIn }),
      showDemo: () => demo.show(),
      leaveDemo: () => demo.leave(),
    });
  const own: Watched = { core, settings, model };
  const shown = (): Watched => demo.current() ?? own;
  let handlers = handlersOf(own);
  const openPanel = (row: string | null, atLamp = false): void => {
    shown().model.opening(row);
    panel.open({ standIn, atLamp });
  };

  let asked = false;
  const draw = (drawn: PanelView): void => {
    const view = shownView(drawn);
    tray.draw(view, shown().settings.hush());
    panel.update(view);
    // The browser took the focus and the panel gave way; a question and an ending bring it back.
    const asks = Boolean(view.login?.confirm ?? view.login?.result);
    if (asks && !asked) panel.open({ standIn });
    asked = asks;
  };
  model.subscribe((view) => {
    if (!demo.current()) draw(view);
  });
  const demo = createDemoShown({
    options,
    own,
    startOwn: () => startOwn(),
    speak: speakAs,
    draw,
    changed() {
      handlers = handlersOf(shown());
      draw(shown().model.view());
    },
  });
  draw(model.view());
  const desktop = createDesktopNotices(icon, process.platform);
  const tellOutside = createOutsideNotices({
    core,
    settings,
    signal: leaving.signal,
    tell: (words) => (outside = words),
  });
  const notices = followNotices({
    engine: core.engine,
    clock: core.clock,
    notifier: {
      show(notice, clicked) {
        desktop.show(notice, clicked);
        tellOutside(notice);
      },
      close: desktop.close,
    },
    settings,
    newGrantName: randomUUID,
    open: (row) => openPanel(row),
  });

  /** Keeps it, decides anew what is on screen, and shows it in the menu. */
  const hushed = (hush: Snooze): void => {
    const now = shown();
    now.settings.setHush(hush);
    notices.again();
    tray.draw(shownView(now.model.view()), hush);
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
  const lookAgain = (): void =>
    void shown()
      .model.readAgain(false)
      .catch(() => undefined);
  powerMonitor.on('resume', lookAgain);
  powerMonitor.on('unlock-screen', lookAgain);
  app.on('before-quit', () => {
    leaving.abort();
    desktop.closeAll();
    panel.destroy();
    tray.destroy();
  });
  leaveTidily(async () => {
    await demo.end().catch(() => undefined);
    // Cancelling is safe at any step: a write under way is finished or undone, never cut.
    const run = core.engine.running();
    run?.cancel();
    await run?.finished;
    await core.stop();
  });

  async function startOwn(): Promise<void> {
    try {
      const told = await core.engine.start();
      if (told.length > 0) model.setNote(told.join(' '));
    } catch (thrown) {
      // The lamp stays, as unknown, and says why; "Read again" tries once more.
      const { sentence, nextStep } = spokenError(thrown);
      model.setNote(`${sentence} ${nextStep}`);
      process.stderr.write(`${faultLine(thrown)}\n`);
    }
  }
  await startOwn();
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
      shown().model.showPage(page);
    },
    showDemo: () => demo.show().then(() => openPanel(null)),
    leaveDemo: () => demo.leave(),
    trayClicked: () => (panel.isOpen() ? panel.hide() : openPanel(null, true)),
    signIn(row) {
      shown().model.signIn(row);
      openPanel(row);
    },
    cancelSignIn: () => shown().model.cancelSignIn(),
    readAgain: () =>
      void shown()
        .model.readAgain()
        .catch(() => undefined),
    snooze(row, length) {
      const now = core.clock.now();
      hushed(
        snoozedUntil(shown().settings.hush(), row, length === 'hour' ? now + HOUR_MS : tomorrow(now), now),
      );
    },
    mute: (row, muted) => hushed(withMute(shown().settings.hush(), row, muted)),
    setQuietNights: (quiet) => hushed({ ...shown().settings.hush(), quiet: quiet ? NIGHT : null }),
  };
}
