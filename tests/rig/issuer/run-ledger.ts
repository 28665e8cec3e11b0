import { appendFile } from 'node:fs/promises';
import type { Ledger } from './ledger.ts';

/** File of `npm test` that gathers what every issuer of the run was asked. */
export const RUN_LEDGER = 'CLAWLAMP_TEST_LEDGER';

/** Adds one issuer's counts to the ledger of the whole run, when there is one. One line, so that lanes may write at once. */
export async function appendTally(ledger: Ledger): Promise<void> {
  const path = process.env[RUN_LEDGER];
  if (path) await appendFile(path, `${JSON.stringify(ledger.tally())}\n`);
}
