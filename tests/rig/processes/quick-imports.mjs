// Preloaded into the real programs of the rig: Node's own answer to `import './chunk.js'`, without its detour.
//
// For each file that is imported, Node reads the format of its package anew, and Node 24 parses the package's whole
// `exports` each time (internal/modules/package_json_reader, getPackageScopeConfig: a getter behind a spread). OpenClaw
// names some 300 exports and imports up to 2,000 chunks: a third of its start. All files of one ending in one folder have
// one format, so Node is asked for the first of them; the others get the same, where they are plain files at the path that
// is written. tests/interop/rig/rig-quick-imports.test.ts compares each answer with Node's.
import { lstatSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { quickResolver } from './quick-resolver.mjs';

// Node 20 has no such hooks; Electron loads its own way.
if (module.registerHooks && !process.versions.electron) {
  const isFile = (url) => lstatSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile() ?? false;
  module.registerHooks({ resolve: quickResolver(isFile) });
}

// A launcher has a folder for what V8 compiled, but for its own thread alone: 2026.9.6 starts some fifteen threads in a gateway
// and as many scripts, and each of them compiles the same chunks. These get the rig's folder; a launcher would start itself
// once more in it.
const isLauncher = isMainThread && /[\\/](openclaw\.mjs|openclaw|entry\.m?js)$/.test(process.argv[1] ?? '');
const folder = process.env.RIG_COMPILED;
if (folder && !isLauncher && !module.getCompileCacheDir?.()) module.enableCompileCache?.(folder);
