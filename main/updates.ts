import { readFile } from 'node:fs/promises';
import type { AppUpdater } from 'electron-updater';

/** What of electron-updater is used. */
export type Updater = Pick<
  AppUpdater,
  'autoDownload' | 'autoInstallOnAppQuit' | 'allowDowngrade' | 'logger' | 'checkForUpdates' | 'downloadUpdate'
>;

export interface UpdatesDeps {
  /** `app-update.yml`, which electron-builder lays beside the app when it is built with a feed (`publish`). */
  feedFile: string;
  isPackaged: boolean;
  /** Loads the updater only once there is a feed and a person wants it. */
  load(): Promise<Updater>;
  /** Settles when no sign-in runs, at once when none does. */
  idle(): Promise<void>;
  /** Told the version that the next start will be. */
  ready(version: string): void;
}

/** The address in a feed's file, or null: without one there are no updates. */
export async function feedOf(feedFile: string): Promise<string | null> {
  const text = await readFile(feedFile, 'utf8').catch(() => '');
  const [, url] = /^url:\s*['"]?(https:\/\/[^\s'"]+)/m.exec(text) ?? [];
  const [, repository] = /^repo:\s*['"]?([\w.-]+)/m.exec(text) ?? [];
  return url ?? (repository ? 'https://github.com' : null);
}

/**
 * Looks for an update once, at this start, and lays it ready for the next one. Off without a feed, in a run from source and
 * for whoever did not ask for it. Nothing is installed while Clawlamp runs, and nothing is fetched while somebody signs in.
 * @returns whether there was anything newer. A feed that does not answer is no news: the next start asks again.
 */
export async function lookForUpdate(deps: UpdatesDeps, wanted: boolean): Promise<boolean> {
  if (!wanted || !deps.isPackaged || (await feedOf(deps.feedFile)) === null) return false;
  try {
    await deps.idle();
    const updater = await deps.load();
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = true;
    updater.allowDowngrade = false;
    // Its log would name this machine's folders.
    updater.logger = null;
    const found = await updater.checkForUpdates();
    if (!found?.isUpdateAvailable) return false;
    await deps.idle();
    await updater.downloadUpdate();
    deps.ready(found.updateInfo.version);
    return true;
  } catch {
    return false;
  }
}
