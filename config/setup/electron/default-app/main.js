/**
 * What Electron runs when it is started as `electron PATH`. The registry-shipped runtime comes without one.
 * It has to be an ES module with top-level await around `import(main)`: with CommonJS, `ready` fires before an
 * ES module app has been evaluated, and listeners added at its top are late.
 */
import { app } from 'electron';
import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(1);
const requested = [];
while (args[0]?.startsWith('-')) {
  const flag = args.shift();
  if (flag === '--version' || flag === '-v') {
    process.stdout.write(`v${process.versions.electron}\n`);
    process.exit(0);
  }
  if (flag === '-r' || flag === '--require') requested.push(args.shift());
}
const target = path.resolve(args[0] ?? '.');

try {
  process.defaultApp = true;
  const require = createRequire(path.join(process.cwd(), 'electron-default-app.js'));
  for (const module of requested) require(module);
  const manifest = path.join(target, 'package.json');
  if (fs.existsSync(manifest)) {
    const about = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (about.version) app.setVersion(about.version);
    if (about.productName || about.name) app.name = about.productName || about.name;
    app.setDesktopName(about.desktopName || `${app.name}.desktop`);
    app.setAppPath(target);
  }
  await import(pathToFileURL(Module._resolveFilename(target, null, true)).href);
} catch (error) {
  process.stderr.write(`Cannot start ${target}: ${error?.stack ?? error}\n`);
  process.exit(1);
}
