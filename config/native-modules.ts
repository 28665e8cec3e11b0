import { readFileSync } from 'node:fs';

/** Packages that load a compiled file from their own folder: they stay outside every bundle. */
export const nativeModules = ['keytar', '@napi-rs/keyring', '@photostructure/sqlite'];

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The dependencies that are bundled: one file starts faster than a hundred. */
export const bundledModules = Object.keys(manifest.dependencies).filter(
  (name) => !nativeModules.includes(name),
);

/**
 * What the code must run on: Electron 33 (Node 20.18, Chrome 130), which set-up may fall back to, and so also
 * Electron 45. The CLI runs on the Node that package.json's `engines` asks for.
 */
export const targets = { node: 'node20.18', chrome: 'chrome130' };
