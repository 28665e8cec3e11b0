import * as v from 'valibot';
import { NOT_SNOOZED, type Snooze } from '../../app/preferences/snooze.ts';
import { readPreferences, type Preferences } from '../../app/preferences/preferences.ts';
import type { NoticeSettings } from '../../app/notify/follow-notices.ts';
import { readMemory } from '../../app/notify/notice-file.ts';

/** What the app keeps between runs: settings and non-secret names, never a credential. */
export interface Settings extends NoticeSettings {
  setHush(hush: Snooze): void;
  preferences(): Preferences;
  setPreferences(next: Preferences): void;
  /** When the person last opened the panel, epoch ms; null where nobody has. */
  lookedAt(): number | null;
  looked(at: number): void;
}

const MINUTE_OF_DAY = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));
const HUSH = v.object({
  muted: v.pipe(v.array(v.pipe(v.string(), v.maxLength(512))), v.maxLength(500)),
  snoozed: v.record(v.string(), v.number()),
  quiet: v.nullable(v.object({ from: MINUTE_OF_DAY, to: MINUTE_OF_DAY })),
});

/** What is hushed by a settings file; nothing when it holds something else: silence must not come from damage. */
export function readHush(stored: unknown): Snooze {
  const parsed = v.safeParse(HUSH, stored);
  return parsed.success ? parsed.output : NOT_SNOOZED;
}

/** Settings that nothing keeps: those of a demo. */
export function settingsInMemory(given: Preferences): Settings {
  let preferences: Preferences = {
    ...given,
    gateway: null,
    program: null,
    stateDir: null,
    hook: null,
    webhook: null,
  };
  let [hush, memory] = [NOT_SNOOZED, readMemory(undefined)];
  let lookedAt: number | null = null;
  return {
    preferences: () => preferences,
    setPreferences: (next) => void (preferences = next),
    lookedAt: () => lookedAt,
    looked: (at) => void (lookedAt = at),
    hush: () => hush,
    setHush: (next) => void (hush = next),
    noticeMemory: () => memory,
    rememberNotices: (next) => void (memory = next),
  };
}

/** Opens `settings.json` in `folder`, readable by this user only. A damaged file counts as empty. */
export async function openSettings(folder: string): Promise<Settings> {
  // By dynamic import: electron-store costs 60 ms that the lamp need not wait for.
  const { default: Store } = await import('electron-store');
  const store = new Store<{ notices: unknown; hush: unknown; preferences: unknown; looked: unknown }>({
    cwd: folder,
    name: 'settings',
    configFileMode: 0o600,
    clearInvalidConfig: true,
  });
  let memory = readMemory(store.get('notices'));
  let hush = readHush(store.get('hush'));
  let preferences = readPreferences(store.get('preferences'));
  return {
    preferences: () => preferences,
    setPreferences(next) {
      preferences = next;
      store.set('preferences', next);
    },
    lookedAt() {
      const at = store.get('looked');
      return typeof at === 'number' && Number.isFinite(at) ? at : null;
    },
    looked: (at) => store.set('looked', at),
    hush: () => hush,
    setHush(next) {
      hush = next;
      store.set('hush', next);
    },
    noticeMemory: () => memory,
    rememberNotices(next) {
      if (JSON.stringify(next) === JSON.stringify(memory)) return;
      memory = next;
      store.set('notices', next);
    },
  };
}
