import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Chromium's texts in the languages that Clawlamp speaks. electron-builder's own choice takes their countries along. */
const LOCALES = ['de.pak', 'en-US.pak', 'es.pak', 'ja.pak', 'zh-CN.pak'];

/** Of Electron's archive, and of the folder that set-up makes out of the registry's: what is of no use in an app. */
const LEFT_OVER = ['.checked', 'version'];

/** electron-builder's hook after it packed: takes away what does not belong in ours. */
export default function afterPack(context) {
  const { appOutDir, electronPlatformName, packager } = context;
  const mac = electronPlatformName === 'darwin';
  const resources = mac
    ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
    : path.join(appOutDir, 'resources');
  // The app that Electron shows when it has none.
  rmSync(path.join(resources, 'default_app.asar'), { force: true });
  if (mac) return;
  for (const name of LEFT_OVER) rmSync(path.join(appOutDir, name), { force: true });
  const locales = path.join(appOutDir, 'locales');
  for (const name of readdirSync(locales)) {
    if (!LOCALES.includes(name)) rmSync(path.join(locales, name));
  }
}
