import { rmSync } from 'node:fs';
import path from 'node:path';

/** electron-builder's hook after it packed: the app that Electron shows when it has none does not belong in ours. */
export default function afterPack(context) {
  const resources =
    context.electronPlatformName === 'darwin'
      ? path.join(
          context.appOutDir,
          `${context.packager.appInfo.productFilename}.app`,
          'Contents',
          'Resources',
        )
      : path.join(context.appOutDir, 'resources');
  rmSync(path.join(resources, 'default_app.asar'), { force: true });
}
