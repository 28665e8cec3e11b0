import type { Message } from '../app/language/messages.ts';
import { say, speak } from '../app/language/say.ts';
import { clipboard, powerMonitor, app } from 'electron';
import { randomUUID } from 'node:crypto';

import { join } from 'node:path';
import type { SettingChange } from '../app/contract/pages.ts';
import type { PanelView } from '../app/contract/view.ts';
import { createPanelModel } from '../app/view/panel-model.ts';
import { shownView } from '../app/view/shown-view.ts';
import { whyText } from '../app/view/why-text.ts';
import { NIGHT, snoozedUntil, tomorrow, withMute, type Snooze } from '../app/preferences/snooze.ts';
import { AppError, errorView } from '../app/model/errors.ts';
import { Secret } from '../app/model/secret.ts';
import type { Preferences } from '../app/preferences/preferences.ts';
import { failureWords } from '../app/words/names.ts';
import type { Notice } from '../app/platform/ports.ts';
import { sendExternally, noticePayload } from '../app/notify/external-notice.ts';
import { saveBundle } from './panel/bundle-file.ts';
import { FIRST_COMMANDS } from '../app/view/pages/first-commands.ts';
import { askForProgram } from './panel/choose-program.ts';
import { confirmSetting } from './panel/confirm-setting.ts';
import { openCore } from './core.ts';
import { createDesktopNotices } from './system/desktop-notices.ts';
import type { LampTray } from './lamp/lamp-tray.ts';
import { faultLine } from './fault-line.ts';
import { createLoginItem } from './system/login-item.ts';
import { systemFetch } from './system/system-fetch.ts';
import { followNotices } from '../app/notify/follow-notices.ts';
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

  const address = (): string | null => model.view().login?.url ?? null;
  const panel = createPanelWindow({
    preload: join(out, 'preload', 'preload.cjs'),
    bundle: join(out, 'renderer'),
    icon,
    view: () => shownView(model.view()),
    trayBounds: tray.bounds,
    handlers: {
      view: () => shownView(model.view()),
      signIn: ({ row }) => done(model.signIn(row)),
      signInByCode: ({ row }) => done(model.signInByCode(row)),
      copyCode: async () => {
        await copy(model.view().login?.code?.userCode ?? null);
        return done(await model.openCodePage());
      },
      cancelSignIn: () => done(model.cancelSignIn()),
      answerAccount: ({ useNewAccount }) => done(model.answerAccount(useNewAccount)),
      dismissLogin: () => done(model.dismissLogin()),
      proveTurn: ({ row }) => done(model.takeOffer(row, 'turn')),
      restartGateway: ({ row }) => done(model.takeOffer(row, 'restart')),
      startGateway: ({ row }) => done(model.startGateway(row)),
      copyCommand: async ({ program }) => done(await copy(FIRST_COMMANDS[program])),
      chooseProgram: async () => done(await chooseProgram()),
      openSignInPage: async () => done(await model.openSignInPage()),
      pasteAnswer: ({ text }) => done(model.pasteAnswer(text)),
      copySignInAddress: async () => done(await copy(address())),
      copyWhy: async ({ row }) => done(await copy(whyText(model.view(), row, core.home))),
      askOwner: ({ row }) => done(model.askOwner(row)),
      repair: ({ plan }) => done(model.repair(plan)),
      undoRepair: ({ act }) => done(model.undoRepair(act)),
      meant: async () => done(await model.meant()),
      showPage: ({ page }) => done(model.showPage(page)),
      changeSetting: async ({ change }) => done(await changeSetting(change)),
      // SECURITY: a secret from here on.
      keepGatewayToken: async ({ address, token }) =>
        done(await model.keepGatewayToken(address, Secret.from(token.trim()))),
      saveBundle: async () => done(await keepBundle()),
      copyBundle: async () => done(await copy(bundle())),
      readAgain: async () => done(await model.readAgain()),
      closePanel: () => done(panel.hide()),
    },
  });
  const bundle = (): string | null => {
    const { page } = model.view();
    return page.page === 'bundle' ? page.bundle.text : null;
  };
  const keepBundle = async (): Promise<void> => {
    const text = bundle();
    if (text === null) return;
    const told = await saveBundle(text).then(
      (path) => (path === null ? null : { path }),
      (error: NodeJS.ErrnoException) => ({ failed: new AppError('FILE_REFUSED', error.code ?? null) }),
    );
    // The dialog took the focus, and the panel gave way.
    panel.open({ standIn });
    if (told) model.bundleSaved('path' in told ? told.path : told.failed);
  };
  const changeSetting = async (change: SettingChange): Promise<void> => {
    const answer = await confirmSetting(change, settings.preferences(), core.dataDir);
    // The question took the focus, and the panel gave way.
    if (answer !== 'nothing to ask') panel.open({ standIn });
    if (answer !== 'no') model.changeSetting(change);
  };
  const chooseProgram = async (): Promise<void> => {
    const path = await askForProgram();
    // The dialog took the focus, and the panel gave way.
    panel.open({ standIn });
    if (path === null) return;
    const refusal = await core.refusalOfProgram(path);
    if (!refusal) settings.setPreferences({ ...settings.preferences(), program: path });
    model.setNote(refusal ? failureWords(refusal) : null);
    if (!refusal) await model.readAgain();
  };
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

function done(_: void): null {
  return null;
}

async function copy(text: string | null): Promise<void> {
  // Returns a promise from Electron 44 on, nothing before.
  if (text !== null) await clipboard.writeText(text);
}

/** Lets a running write end and the watches close before the process goes. */
function leaveTidily(stop: () => Promise<void>): void {
  let left = false;
  app.on('will-quit', (event) => {
    if (left) return;
    left = true;
    event.preventDefault();
    void stop()
      .catch(() => undefined)
      // Not by another quit: asked for before Electron is done with this one it goes unheard, and the lamp stays (33, run).
      .then(() => setTimeout(() => app.exit(0)));
  });
}
