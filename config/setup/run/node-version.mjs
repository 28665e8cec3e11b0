/** The oldest Node that everything here runs on: package.json's `engines`, and vite's and openid-client's too. */
export const oldestNode = [20, 19];

/**
 * A sentence saying that this Node is too old, or null when it will do.
 * @param {string} version as in `process.versions.node`
 */
export function nodeTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  const [needMajor, needMinor] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null;
  return `Clawlamp needs Node ${needMajor}.${needMinor} or newer; this is ${version}. Get a newer one from https://nodejs.org.`;
}

/** Ends the program with that sentence. Everything else of set-up is imported after this, so that it is reached. */
export function checkNode() {
  const sentence = nodeTooOld(process.versions.node);
  if (sentence === null) return;
  process.stderr.write(`${sentence}\n`);
  process.exit(70);
}
