/**
 * What every channel is told of a release: one source for all of them.
 * @typedef {object} Release
 * @property {string} name
 * @property {string} productName
 * @property {string} version
 * @property {string} description one sentence with its full stop
 * @property {string} short a few words, for lists
 * @property {string} license SPDX
 * @property {string} homepage
 * @property {(kind: keyof typeof FILES) => { file: string, url: string, sha256: string }} file
 */

/** Files of a release by kind, as electron-builder.yml names them; `{version}` is the release's. */
const FILES = {
  deb: 'clawlamp_{version}_amd64.deb',
  macArm: 'clawlamp-{version}-arm64-mac.dmg',
  macIntel: 'clawlamp-{version}-x64-mac.dmg',
  windows: 'clawlamp-{version}-x64-setup.exe',
};

/** What lists of packages show: a Homebrew `desc` has at most 80 signs, no article and no name. */
const SHORT = 'Lamp for OpenClaw and Codex sign-ins';

/**
 * Reads the lines of a SHA256SUMS file.
 * @param {string} text
 * @returns {Map<string, string>} file name to sum, lower case hex
 * @throws Error where a line is not one
 */
export function readSums(text) {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, sum, name] = /^([\da-f]{64}) [ *]([\w.-]+)$/.exec(line) ?? [];
      if (!name) throw new Error(`Not a line of SHA256SUMS: ${line}`);
      return [name, sum];
    }),
  );
}

/**
 * @param {object} manifest package.json
 * @param {Map<string, string>} sums
 * @returns {Release}
 */
export function releaseOf(manifest, sums) {
  const { name, productName, version, description, license, homepage } = manifest;
  // Every word of these goes into files that shells and package managers run.
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`Not the version of a release: ${version}`);
  if (!/^https:\/\/[\w./-]+$/.test(homepage)) throw new Error(`Not the address of a homepage: ${homepage}`);
  if (/["'$`\\\n]/.test(description))
    throw new Error('The description holds a sign that a shell would read.');
  return {
    ...{ name, productName, version, description, short: SHORT, license, homepage },
    file(kind) {
      const file = FILES[kind].replace('{version}', version);
      const sha256 = sums.get(file);
      if (!sha256) throw new Error(`SHA256SUMS has no ${file}.`);
      return { file, url: `${homepage}/releases/download/v${version}/${file}`, sha256 };
    },
  };
}
