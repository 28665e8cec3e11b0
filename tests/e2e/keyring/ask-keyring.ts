/**
 * One start of a program of ours on a test desktop: makes or finds the key of the backups through the real vault, and says what came
 * of it as one line of JSON. Run by the Node that runs TypeScript, with the environment of the desktop; a second run is a restart.
 */
import { said as inWords } from '../../support/said.ts';
import { askToUnlock } from '../../../app/platform/node/dbus/secret-service.ts';
import { systemVault } from '../../../app/platform/node/vault.ts';
import { AppError } from '../../../app/model/errors.ts';
import { dataKey, keyNamed } from '../../../app/platform/sealing/data-key.ts';

const [dataDir = '', what = 'key', name = '', promptMs = '20000'] = process.argv.slice(2);
const env = process.env;
const vault = systemVault(env, { unlock: () => askToUnlock(env, 5_000, Number(promptMs)) });
const started = performance.now();

async function answer(): Promise<object> {
  if (what === 'key') {
    const { keptIn, warning, name: made } = await dataKey(vault, dataDir);
    return { keptIn, warning: inWords(warning), name: made };
  }
  const found = await keyNamed(vault, dataDir, name, what === 'quietly' ? 'quietly' : 'ask');
  return { opened: found.name === name };
}

const said = await answer().catch((error: unknown) => ({
  code: error instanceof AppError ? error.code : String(error),
}));
const { kind, program } = vault;
process.stdout.write(`${JSON.stringify({ ...said, kind, program, ms: performance.now() - started })}\n`);
// What still hangs in a keyring holds nothing up.
process.exit(0);
