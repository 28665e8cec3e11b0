import path from 'node:path';
import { defineConfig } from 'vite';
import { nativeModules, targets } from './native-modules.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Builds the terminal program into one file, out/cli/clawlamp.mjs, beside which only the native modules are needed. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: nativeModules },
  build: {
    ssr: path.join(root, 'app/cli.ts'),
    outDir: path.join(root, 'out/cli'),
    target: targets.node,
    emptyOutDir: true,
    rolldownOptions: {
      // Named here too: npm may have left keytar out, and what is not installed is not known as external.
      external: nativeModules,
      output: {
        format: 'esm',
        entryFileNames: 'clawlamp.mjs',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
});
