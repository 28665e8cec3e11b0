import path from 'node:path';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';
import { nativeModules, targets } from './native-modules.ts';
import { sdkScriptText } from './sdk-script.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * What is loaded together, first come first: each holds what its modules import at once and no group before it does. Left to
 * itself the bundler makes fifty files of it, and each costs its search and its reading at every start.
 */
const groups = [
  { name: 'terminal', test: /[\\/]app[\\/]cli[\\/]terminal[\\/]run-on-terminal\.ts$/, priority: 3 },
  { name: 'engine', test: /[\\/]app[\\/]cli[\\/](?:open-engine|print[\\/]print-opinion)\.ts$/, priority: 2 },
  {
    name: 'commands',
    test: /[\\/]app[\\/]cli[\\/](?:commands|formats|service)[\\/]run-(?:bundle|changes|drill|format|history|login|service|watch)\.ts$/,
    priority: 1,
  },
];

/**
 * Builds the terminal program into out/cli: `clawlamp.mjs`, which a shell starts, and beside it what each command loads.
 * Only the native modules are needed besides.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [sdkScriptText(), bundledPackages(root, 'cli')],
  ssr: { noExternal: true, external: nativeModules },
  build: {
    ssr: path.join(root, 'app/cli/terminal/program.ts'),
    outDir: path.join(root, 'out/cli'),
    target: targets.node,
    emptyOutDir: true,
    rolldownOptions: {
      // Named here too: npm may have left keytar out, and what is not installed is not known as external.
      external: nativeModules,
      output: {
        format: 'esm',
        minify: true,
        entryFileNames: 'clawlamp.mjs',
        // By name alone: two builds give the same names, and one laid over another leaves nothing of it behind.
        chunkFileNames: 'parts/[name].mjs',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        codeSplitting: { groups },
      },
    },
  },
});
