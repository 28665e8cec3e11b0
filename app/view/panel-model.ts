import { spokenError } from '../words/spoken.ts';
import type { PanelModel, PanelModelDeps, PanelSettings } from './panel-contract.ts';
import { say } from '../language/say.ts';
import type { LoginView, PanelView } from '../contract/view.ts';
import type { Plan } from '../model/plan.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { LoginRun } from '../model/sign-in-run.ts';
import { asideTold, loginProgress, loginRefused, loginStarted, pasteRefused } from './sign-in/login-view.ts';
import { carryOut, offerBegun, offersStartAtLogin, undoableSignIn } from './sign-in/offers.ts';
import { createPages } from './page-model.ts';
import { opinionCommands, opinionLines } from './opinion-words.ts';
import { panelView } from './panel-view.ts';
import { MadeChanges } from './changes/made-changes.ts';
import { causeKey } from './changes/repair-view.ts';
import { withNewestUses } from './newest-uses.ts';
import { inUrgencyOrder } from './urgency.ts';
import { accountName, failureWords } from '../words/names.ts';

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
  let said: string | null = null;
  /** The look before the one that goes on now. */
  let lookedBefore: number | null = settings.lookedAt();
  const made = new MadeChanges({
    engine,
    clock,
    changed(words) {
      if (words !== undefined) said = words;
      changed();
    },
  });
  const asked = new Map<string, { asking: boolean; lines: string[]; commands: string[] }>();

  const view = (): PanelView =>
    panelView({
      snapshot: snapshot && withNewestUses(snapshot, engine.current()),
      events: engine.timeline().events,
      login,
      now: clock.now(),
      focus,
      opened,
      demo,
      leavesDemo: deps.leavesDemo,
      looksElsewhere: settings.looksElsewhere,
      home,
      vault: vault(),
      note,
      asked,
      said,
      repairs: { plans: engine.plans(null), ...made.state() },
      undo: made.bar(),
      muted: settings.hush().muted,
      offersStart: succeeded && offersStartAtLogin(settings),
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

  /** What takes a finished sign-in back is told once its record stands. */
  function offerUndo(row: string, title: string): void {
    void engine.acts().then(
      (acts) => {
        const act = undoableSignIn(acts, row);
        if (!act || login?.row !== row || !login.result) return;
        made.note(act.id, act.title || title, row);
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
      login = loginRefused(login, spokenError(thrown));
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
    cancelSignIn: () => run?.cancel(),
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
      told(offerBegun(offer), true, false);
      void carryOut(engine, row, offer).then(({ sentence, failed }) => told(sentence, false, failed));
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
      const { undo, sentence } = login.result;
      if (undo !== null) made.offer(undo, sentence);
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
        (thrown: unknown) => told([spokenError(thrown).sentence], []),
      );
    },
    repair(id) {
      const plan = engine.plans(null).find((one) => one.id === id);
      const row = plan && (plan.rows.length === 0 ? causeKey(plan.code) : rowOfPlan(plan));
      if (plan && row) made.repair(id, row, plan.title);
    },
    undoRepair(act) {
      // What came of it is told at the row, where the sign-in stood.
      if (login?.result?.undo === act) login = null;
      if (!made.undo(act)) pages.undo(act);
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
      made.stop();
      listeners.clear();
    },
  };
}
