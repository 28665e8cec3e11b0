import { say } from '../language/say.ts';
import type { PageName, SettingChange } from '../contract/pages.ts';
import type { LoginView, PanelView, RepairedView } from '../contract/view.ts';
import type { Engine } from '../model/engine.ts';
import { errorView, type AppError } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import type { Secret } from '../model/secret.ts';
import type { Snooze } from '../preferences/snooze.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Browser, Clock } from '../platform/ports.ts';
import type { LoginRun } from '../model/sign-in-run.ts';
import { asideTold, loginProgress, loginRefused, loginStarted, pasteRefused } from './sign-in/login-view.ts';
import { turnWords } from './sign-in/login-outcome.ts';
import { createPages } from './page-model.ts';
import { opinionCommands, opinionLines } from './opinion-words.ts';
import { panelView } from './panel-view.ts';
import { causeKey, repairedWords } from './repair-view.ts';
import { inUrgencyOrder } from './row-view.ts';
import type { VaultState } from './pages/vault-state.ts';
import { accountName, failureWords } from '../words/names.ts';

export interface PanelModelDeps {
  engine: Engine;
  clock: Clock;
  browser: Browser;
  /** Asked anew for each view: a keyring may open or lock meanwhile. */
  vault: () => VaultState;
  demo: boolean;
  /** The person's home folder. */
  home: string;
  /** Clawlamp's own folder. */
  dataDir: string;
}

/** What the settings page shows and changes. Kept by the host. */
export interface PanelSettings {
  preferences(): Preferences;
  setPreferences(next: Preferences): void;
  hush(): Snooze;
  setHush(next: Snooze): void;
  canStartAtLogin: boolean;
  /** Where newer versions come from; null without a feed. */
  feed: string | null;
  /** What the last notice outside came to, or null. */
  outside(): string | null;
  /** When the person last opened the panel, epoch ms; null where nobody has. Per person, and never told to anybody. */
  lookedAt(): number | null;
  looked(at: number): void;
  /** Where tokens of gateways are kept, each for its address alone; absent where none is. */
  gatewayTokens?: GatewayTokens;
}

/** Tokens that a person typed, by the address of their gateway. */
export interface GatewayTokens {
  isKept(address: string): Promise<boolean>;
  /** @param token null to forget it. @throws AppError where it cannot be kept */
  keep(address: string, token: Secret | null): Promise<void>;
}

/** What tray, menu, notices and panel share: the engine's newest snapshot and the running sign-in as one view. */
export interface PanelModel {
  /** The view at this moment; relative times are counted from now. */
  view(): PanelView;
  subscribe(listener: (view: PanelView) => void): () => void;
  /** Starts the sign-in of a row. A refusal becomes the view's result, never a throw. */
  signIn(row: string): void;
  /** The same by a code on any device. A wait for the browser is ended for it, anything further on is not. */
  signInByCode(row: string): void;
  cancelSignIn(): void;
  answerAccount(useNewAccount: boolean): void;
  /** Takes up an offer of a finished sign-in: a real turn, or a restart of its gateway. What came of it comes with a view. */
  takeOffer(row: string, offer: 'turn' | 'restart'): void;
  /** Starts the gateway behind a row that is down. What came of it comes with a view. */
  startGateway(row: string): void;
  /** Takes a finished sign-in off the panel. A running one stays. */
  dismissLogin(): void;
  openSignInPage(): Promise<void>;
  /** Opens the page on which a code is typed. */
  openCodePage(): Promise<void>;
  /** Hands a pasted answer to the running sign-in; why it was not taken comes with a view. */
  pasteAnswer(text: string): void;
  /** Asks the owner of a row for its own verdict. The answer, or why there is none, comes with a view. */
  askOwner(row: string): void;
  /** Makes a planned repair. What came of it comes with a view. */
  repair(plan: string): void;
  /** Takes a repair back. */
  undoRepair(act: string): void;
  /** Takes a person's word that what changed was meant. */
  meant(): Promise<void>;
  readAgain(byPerson?: boolean): Promise<void>;
  /** Puts a page in front. */
  showPage(page: PageName): void;
  /** Tells on the bundle page where it was saved, or why not. */
  bundleSaved(told: string | AppError): void;
  /** Keeps one setting; why it was not taken comes with a view. */
  changeSetting(change: SettingChange): void;
  /** Keeps or forgets (null) the token of the gateway at the address that is set; what came of it comes with a view. */
  keepGatewayToken(address: string, token: Secret | null): Promise<void>;
  /** The panel is being opened, on this row or, for null, on the worst one. */
  opening(row: string | null): void;
  setNote(note: string | null): void;
  stop(): void;
}

/** Builds the model over an engine. The caller starts and stops the engine. */
export function createPanelModel(deps: PanelModelDeps, settings: PanelSettings): PanelModel {
  const { engine, clock, browser, vault, demo, home } = deps;
  const listeners = new Set<(view: PanelView) => void>();
  let snapshot: Snapshot | null = engine.current();
  let login: LoginView | null = null;
  let run: LoginRun | null = null;
  let focus: string | null = null;
  let opened = 0;
  let note: string | null = null;
  let starting = false;
  /** A sign-in of this run has succeeded: only then is a start at login worth an offer. */
  let succeeded = false;
  const offersStart = (): boolean => {
    const { startAtLogin, startOffered } = settings.preferences();
    return succeeded && settings.canStartAtLogin && !startAtLogin && !startOffered;
  };
  let said: string | null = null;
  let changing: string | null = null;
  /** The look before the one that goes on now. */
  let lookedBefore: number | null = settings.lookedAt();
  const repaired = new Map<string, RepairedView>();
  /** Acts of this run: what they were called, and the row at which they were shown. */
  const made = new Map<string, { title: string; row: string }>();
  const asked = new Map<string, { asking: boolean; lines: string[]; commands: string[] }>();

  const view = (): PanelView =>
    panelView({
      snapshot,
      events: engine.timeline().events,
      login,
      now: clock.now(),
      focus,
      opened,
      demo,
      home,
      vault: vault(),
      note,
      asked,
      said,
      repairs: { plans: engine.plans(null), changing, results: repaired },
      muted: settings.hush().muted,
      offersStart: offersStart(),
      lookedAt: lookedBefore,
      page: pages.view(snapshot),
    });
  const pages = createPages(deps, settings, () => changed());
  const changed = (): void => {
    const now = view();
    for (const listener of [...listeners]) listener(now);
  };
  const stopSnapshots = engine.subscribe((next) => {
    snapshot = next;
    said = null;
    changed();
  });

  const rowOfPlan = (plan: Plan): string | undefined =>
    inUrgencyOrder(snapshot?.profiles ?? []).find((one) => plan.rows.includes(one.id))?.id;

  /** Runs one change and tells of it at its row. Another one meanwhile is not taken. */
  function change(id: string, row: string, title: string, undone: boolean): void {
    if (changing !== null) return;
    changing = id;
    repaired.delete(row);
    changed();
    void (undone ? engine.undo(id) : engine.repair(id)).then((outcome) => {
      changing = null;
      const words = repairedWords(outcome, title, undone);
      repaired.set(row, words);
      if (outcome.kind === 'done' && !undone) made.set(outcome.act, { title, row });
      said = words.sentence;
      changed();
    });
  }

  /** What takes a finished sign-in back is told once its record stands. */
  function offerUndo(row: string, title: string): void {
    void engine.acts().then(
      (acts) => {
        const act = acts.findLast(
          (one) => one.code === null && one.state === 'done' && one.rows.includes(row),
        );
        if (!act || login?.row !== row || !login.result) return;
        made.set(act.id, { title: act.title || title, row });
        login = { ...login, result: { ...login.result, undo: act.id } };
        changed();
      },
      () => undefined,
    );
  }

  function start(row: string, way: 'browser' | 'code'): void {
    if (run) return;
    const found = snapshot?.profiles.find((candidate) => candidate.id === row);
    login = loginStarted(row, found ? accountName(found) : row);
    focus = row;
    try {
      const started = engine.login(row, way);
      run = started;
      // Each step is a new view, so a panel that was closed meanwhile opens in the middle of the story.
      started.subscribe((event) => {
        if (run !== started || !login) return;
        login = loginProgress(login, event);
        if (event.type === 'finished') {
          run = null;
          if (event.outcome.kind === 'done') {
            succeeded = true;
            offerUndo(row, login.title);
          }
        }
        changed();
      });
    } catch (thrown) {
      login = loginRefused(login, errorView(thrown));
      run = null;
    }
    changed();
  }

  return {
    view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: (row) => start(row, 'browser'),
    signInByCode(row) {
      const waiting = run;
      if (!waiting) return start(row, 'code');
      // Only the browser is waited for: nothing was received yet, so nothing is lost.
      if (!login?.url) return;
      waiting.cancel();
      void waiting.finished.then(() => start(row, 'code'));
    },
    cancelSignIn() {
      run?.cancel();
    },
    answerAccount(useNewAccount) {
      if (!login?.confirm) return;
      login = { ...login, confirm: null };
      run?.answer(useNewAccount);
      changed();
    },
    takeOffer(row, offer) {
      if (login?.row !== row || !login.result?.offers.includes(offer) || login.result.aside?.running) return;
      const told = (sentence: string, running: boolean, failed: boolean): void => {
        if (login?.row !== row) return;
        login = asideTold(login, { running, sentence, failed });
        changed();
      };
      told(
        offer === 'turn' ? say('Asking an agent for one word…') : say('Restarting the gateway…'),
        true,
        false,
      );
      const work =
        offer === 'turn'
          ? engine.proveTurn(row).then((step): [string, boolean] => [turnWords(step), !step.passed])
          : engine.restartGateway(row).then((said): [string, boolean] => [said, false]);
      work.then(
        ([sentence, failed]) => told(sentence, false, failed),
        (thrown: unknown) => told(failureWords(thrown), false, true),
      );
    },
    startGateway(row) {
      if (starting) return;
      starting = true;
      const told = (words: string): void => {
        note = said = words;
        changed();
      };
      told(say('Starting the gateway…'));
      void engine
        .restartGateway(row, 'start')
        .then(told, (thrown: unknown) => told(failureWords(thrown)))
        .finally(() => (starting = false));
    },
    dismissLogin() {
      if (!login?.result) return;
      login = null;
      changed();
    },
    async openCodePage() {
      if (login?.code) await browser.open(login.code.url);
    },
    async openSignInPage() {
      if (login?.url) await browser.open(login.url);
    },
    pasteAnswer(text) {
      const refused = run?.paste(text);
      if (!login || !refused) return;
      login = pasteRefused(login, refused);
      changed();
    },
    askOwner(row) {
      if (asked.get(row)?.asking) return;
      asked.set(row, { asking: true, lines: [], commands: [] });
      changed();
      const told = (lines: string[], commands: string[]): void => {
        asked.set(row, { asking: false, lines, commands });
        said = lines.join(' ');
        changed();
      };
      engine.secondOpinion(row).then(
        (opinion) => told(opinionLines(opinion, row), opinionCommands(opinion)),
        (thrown: unknown) => told([errorView(thrown).sentence], []),
      );
    },
    repair(id) {
      const plan = engine.plans(null).find((one) => one.id === id);
      const row = plan && (plan.rows.length === 0 ? causeKey(plan.code) : rowOfPlan(plan));
      if (plan && row) change(id, row, plan.title, false);
    },
    undoRepair(act) {
      const done = made.get(act);
      // What came of it is told at the row, where the sign-in stood.
      if (done && login?.result?.undo === act) login = null;
      if (done) change(act, done.row, done.title, true);
      else pages.undo(act);
    },
    showPage: pages.show,
    bundleSaved: pages.bundleSaved,
    changeSetting: pages.change,
    keepGatewayToken: pages.keepGatewayToken,
    async meant() {
      snapshot = await engine.acknowledge();
      changed();
    },
    async readAgain(byPerson) {
      snapshot = await engine.read(byPerson);
      changed();
    },
    opening(row) {
      pages.show('panel');
      lookedBefore = settings.lookedAt();
      settings.looked(clock.now());
      focus = row;
      opened += 1;
      changed();
    },
    setNote(next) {
      if (next === note) return;
      note = next;
      changed();
    },
    stop() {
      stopSnapshots();
      listeners.clear();
    },
  };
}
