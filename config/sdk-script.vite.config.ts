import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { isSourceOfScript } from './sdk-script.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Stops a build that takes in anything else: that would neither be looked at for freshness nor be at hand in OpenClaw's process. */
export const ownSourcesOnly: Plugin = {
  name: 'own-sources-only',
  generateBundle(_, bundle) {
    const parts = Object.values(bundle).filter((part) => part.type === 'chunk');
    const foreign = parts.flatMap(({ modules, imports }) => [
      ...Object.keys(modules).filter((id) => path.isAbsolute(id) && !isSourceOfScript(id)),
      ...imports.filter((name) => !name.startsWith('node:')),
    ]);
    if (parts.length !== 1 || foreign.length > 0)
      this.error(`the script for OpenClaw's process may not take: ${foreign.join(', ') || 'a second file'}`);
  },
};

/**
 * Builds what runs inside the user's own OpenClaw (`app/openclaw/write/sdk-script/`) as one text, `sdk-script.mjs`, which is
 * handed over on a command line: small enough for that of Windows, with names kept. `config/sdk-script.ts` runs this.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [ownSourcesOnly],
  ssr: { noExternal: true },
  build: {
    ssr: path.join(root, 'app/openclaw/write/sdk-script/main.ts'),
    outDir: path.join(root, 'out/sdk-script'),
    // The oldest Node that the oldest OpenClaw here runs on (2026.3.28: `engines.node` >=22.14).
    target: 'node22.14',
    rolldownOptions: {
      output: {
        format: 'esm',
        entryFileNames: 'sdk-script.mjs',
        codeSplitting: false,
        minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
      },
    },
  },
});
