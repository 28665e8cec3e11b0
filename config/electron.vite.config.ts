import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledPackages } from './bundled-packages.ts';
import { bundledModules, nativeModules, targets } from './native-modules.ts';
import { sdkScriptText } from './sdk-script.ts';

const root = path.resolve(import.meta.dirname, '..');
const at = (...parts: string[]): string => path.join(root, ...parts);

/**
 * What main loads together, first come first, each with all that it imports at once: the lamp, what is behind it, and what only a
 * terminal command needs besides. Else each part that two of them share would be a file of its own.
 */
const groups = [
  { name: 'lamp', test: /[\\/]main[\\/]start-lamp\.ts$/, priority: 3 },
  { name: 'desk', test: /[\\/]main[\\/]desk\.ts$/, priority: 2 },
  {
    name: 'terminal',
    test: /[\\/]app[\\/]cli[\\/](?:terminal[\\/]run-on-terminal|open-engine|print[\\/]help|completion[\\/][a-z-]+|(?:commands|formats|service)[\\/]run-[a-z]+)\.ts$/,
    priority: 1,
  },
];

/** Builds the desktop application into out/: main as ES modules, the preload as one CommonJS file, the panel. */
export default defineConfig({
  main: {
    root,
    plugins: [sdkScriptText(), bundledPackages(root, 'main')],
    build: {
      outDir: at('out/main'),
      target: targets.node,
      externalizeDeps: { include: nativeModules, exclude: bundledModules },
      // `external` as well: npm may have left keytar out, and what is not installed is not known as external.
      rolldownOptions: {
        external: nativeModules,
        input: { index: at('main/index.ts') },
        output: { codeSplitting: { groups } },
      },
    },
  },
  preload: {
    root,
    plugins: [bundledPackages(root, 'preload')],
    build: {
      outDir: at('out/preload'),
      target: targets.node,
      // A sandboxed preload is CommonJS and can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), bundledPackages(root, 'renderer')],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      target: targets.chrome,
      // Our content security policy allows no inline script, so there is nothing to preload modules with.
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});
