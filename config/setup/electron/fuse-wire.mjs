import { SetupError } from '../run/screen.mjs';

/** Marks the fuse wire inside an Electron executable (electron docs/tutorial/fuses.md, "The hard way"). */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/** Index of each fuse in the wire, version 1 (electron build/fuses/fuses.json5). */
export const FUSES = { nodeCliInspect: 3, browserSnapshot: 6 };

/**
 * Sets fuses in an executable's bytes, in place.
 * @param {Buffer} executable
 * @param {Record<number, boolean>} wanted fuse index -> on
 * @throws SetupError when there is no version 1 wire or it is too short
 */
export function setFuses(executable, wanted) {
  let found = 0;
  for (let at = executable.indexOf(SENTINEL); at !== -1; at = executable.indexOf(SENTINEL, at + 1)) {
    const version = executable[at + SENTINEL.length];
    const length = executable[at + SENTINEL.length + 1];
    if (version !== 1) continue;
    found += 1;
    for (const [index, on] of Object.entries(wanted)) {
      if (Number(index) >= length)
        throw new SetupError('This Electron does not have the fuse that is needed.');
      executable[at + SENTINEL.length + 2 + Number(index)] = on ? 0x31 : 0x30;
    }
  }
  if (!found) throw new SetupError('This executable has no Electron fuse wire.');
}
