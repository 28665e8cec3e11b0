import * as v from 'valibot';
import type { NoticeMemory } from '../app/notify/memory.ts';

/** What the app keeps between runs: settings and non-secret names, never a credential. */
export interface Settings {
  noticeMemory(): NoticeMemory;
  /** Writes only when something differs. */
  rememberNotices(memory: NoticeMemory): void;
}

const MEMORY = v.record(
  v.string(),
  v.object({
    grant: v.string(),
    endsAt: v.nullable(v.number()),
    thresholds: v.array(v.picklist(['soon', 'act'])),
    seenAt: v.number(),
  }),
);

/** The memory in a settings file, or an empty one when the file holds something else. */
export function readMemory(stored: unknown): NoticeMemory {
  const parsed = v.safeParse(MEMORY, stored);
  return parsed.success ? parsed.output : {};
}

/** Opens `settings.json` in `folder`, readable by this user only. A damaged file counts as empty. */
export async function openSettings(folder: string): Promise<Settings> {
  // By dynamic import: electron-store costs 60 ms that the lamp need not wait for.
  const { default: Store } = await import('electron-store');
  const store = new Store<{ notices: unknown }>({
    cwd: folder,
    name: 'settings',
    configFileMode: 0o600,
    clearInvalidConfig: true,
  });
  let memory = readMemory(store.get('notices'));
  return {
    noticeMemory: () => memory,
    rememberNotices(next) {
      if (JSON.stringify(next) === JSON.stringify(memory)) return;
      memory = next;
      store.set('notices', next);
    },
  };
}
