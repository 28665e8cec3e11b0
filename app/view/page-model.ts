import { spokenError } from '../words/spoken.ts';
import { say } from '../language/say.ts';
import * as v from 'valibot';
import type { BundleView, PageName, PageView, SettingChange } from '../contract/pages.ts';
import { AppError } from '../model/errors.ts';
import type { Act } from '../model/plan.ts';
import type { Secret } from '../model/secret.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { withMute } from '../preferences/snooze.ts';
import { GATEWAY, HOOK, WEBHOOK } from '../preferences/preferences.ts';
import type { PanelModelDeps, PanelSettings } from './panel-contract.ts';
import { VAULT_WORDS } from './panel-view.ts';
import { repairedWords } from './changes/repair-view.ts';
import { withoutHome } from '../platform/home-folder.ts';
import { minuteOf, settingsView, trustView } from './pages/settings-view.ts';
import { failureWords, shown } from '../words/names.ts';

type PagesDeps = Pick<PanelModelDeps, 'engine' | 'clock' | 'vault' | 'home' | 'dataDir'>;

/** Which page stands in front, and what a person changes there. */
export interface Pages {
  view(snapshot: Snapshot | null): PageView;
  show(page: PageName): void;
  change(change: SettingChange): void;
  /** Keeps or forgets (null) the token of the gateway at this address, if it is the one that is set. */
  keepGatewayToken(address: string, token: Secret | null): Promise<void>;
  /** Where the bundle was saved, or why not. */
  bundleSaved(told: string | AppError): void;
  /** Takes back a repair or a sign-in of the list on the settings page. */
  undo(act: string): void;
}

const making = (): BundleView => ({ text: null, note: say('Making it…'), failed: false });

/** Builds the pages beside the panel. `changed` is called whenever they say something new. */
export function createPages(deps: PagesDeps, settings: PanelSettings, changed: () => void): Pages {
  const { engine, clock, vault, home, dataDir } = deps;
  let page: PageName = 'panel';
  let acts: Act[] = [];
  let bundle: BundleView = making();
  /** Why the last entry was not taken, or what an undo came to. */
  let note: string | null = null;
  let gatewayNote: string | null = null;
  let tokenKept = false;
  let tokenNote: string | null = null;

  async function makeBundle(): Promise<void> {
    bundle = making();
    changed();
    bundle = await engine.bundle().then(
      (text) => ({ text, note: null, failed: false }),
      (thrown: unknown) => ({ text: null, note: failureWords(thrown), failed: true }),
    );
    changed();
  }

  async function readActs(): Promise<void> {
    acts = await engine.acts().catch(() => []);
    changed();
  }

  async function readToken(): Promise<void> {
    const { gateway } = settings.preferences();
    tokenKept = gateway !== null && ((await settings.gatewayTokens?.isKept(gateway)) ?? false);
    changed();
  }

  function outsideEntry(kind: 'hook' | 'webhook', text: string): void {
    const entry = text.trim() === '' ? null : text;
    const fits = entry === null || v.is(kind === 'hook' ? HOOK : WEBHOOK, entry);
    note = fits
      ? null
      : kind === 'hook'
        ? say('That is no full path of a program, so it was not kept.')
        : say('That is no https address, so it was not kept.');
    if (fits) settings.setPreferences({ ...settings.preferences(), [kind]: entry?.trim() ?? null });
  }

  return {
    view(snapshot) {
      const preferences = settings.preferences();
      if (page === 'trust') {
        return { page, trust: trustView(engine.trust(), preferences, settings.feed, home) };
      }
      if (page === 'bundle') return { page, bundle };
      if (page === 'panel') return { page };
      return {
        page,
        settings: settingsView({
          preferences,
          hush: settings.hush(),
          snapshot,
          acts,
          canStartAtLogin: settings.canStartAtLogin,
          looksElsewhere: settings.looksElsewhere,
          feed: settings.feed,
          outside: note ?? settings.outside(),
          gatewayNote,
          gatewayToken:
            preferences.gateway !== null && settings.gatewayTokens
              ? { kept: tokenKept, note: tokenNote }
              : null,
          vault: say(VAULT_WORDS[vault()]),
          dataDir,
          home,
          now: clock.now(),
        }),
      };
    },
    show(next) {
      if (next === page) return;
      page = next;
      note = null;
      gatewayNote = null;
      tokenNote = null;
      changed();
      if (page === 'settings') {
        void readActs();
        void readToken();
      }
      if (page === 'bundle') void makeBundle();
    },
    bundleSaved(told) {
      const failed = typeof told !== 'string';
      const note = failed
        ? failureWords(told)
        : say('Saved as {path}. Read it before you send it.', {
            path: withoutHome(shown(told), home),
          });
      bundle = { ...bundle, note, failed };
      changed();
    },
    change(change) {
      const hush = settings.hush();
      switch (change.name) {
        case 'startAtLogin':
          settings.setPreferences({
            ...settings.preferences(),
            startAtLogin: change.on,
            startOffered: true,
          });
          break;
        case 'language':
          settings.setPreferences({ ...settings.preferences(), language: change.language });
          break;
        case 'updates':
          settings.setPreferences({ ...settings.preferences(), updates: change.on });
          break;
        case 'usualPlaces':
          settings.setPreferences({ ...settings.preferences(), stateDir: null });
          void engine.read().catch(() => undefined);
          break;
        case 'lead':
          settings.setPreferences({ ...settings.preferences(), lead: change.lead });
          break;
        case 'quiet': {
          const [from, to] = [minuteOf(change.from), minuteOf(change.to)];
          if (from === null || to === null) return;
          settings.setHush({ ...hush, quiet: change.on ? { from, to } : null });
          break;
        }
        case 'mute':
          settings.setHush(withMute(hush, change.row, change.muted));
          break;
        case 'hook':
          outsideEntry('hook', change.file);
          break;
        case 'webhook':
          outsideEntry('webhook', change.url);
          break;
        case 'gateway': {
          const address = change.address.trim();
          const fits = address === '' || v.is(GATEWAY, address);
          gatewayNote = fits ? null : spokenError(new AppError('GATEWAY_ADDRESS')).nextStep;
          if (!fits) break;
          settings.setPreferences({ ...settings.preferences(), gateway: address || null });
          [tokenKept, tokenNote] = [false, null];
          void readToken();
          void engine.read().catch(() => undefined);
        }
      }
      changed();
    },
    async keepGatewayToken(address, token) {
      // What was typed for one address goes to no other, should that have changed meanwhile.
      if (!settings.gatewayTokens || address !== settings.preferences().gateway) return;
      try {
        await settings.gatewayTokens.keep(address, token);
        tokenNote = token === null ? say('The token was forgotten.') : say('The token was kept.');
      } catch (thrown) {
        tokenNote = failureWords(thrown);
      }
      await readToken();
      await engine.read().catch(() => undefined);
    },
    undo(id) {
      const act = acts.find((one) => one.id === id);
      if (!act || page !== 'settings') return;
      note = say('Undoing: {title}…', { title: act.title });
      changed();
      void engine.undo(id).then((outcome) => {
        note = repairedWords(outcome, act.title, true).sentence;
        return readActs();
      });
    },
  };
}
