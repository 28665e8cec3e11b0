import { appendFile } from 'node:fs/promises';
import type { Ledger } from './ledger.ts';

/** File of `npm test` that gathers what every issuer of the run was asked. */
const RUN_LEDGER = 'CLAWLAMP_TEST_LEDGER';

let testFile = '';

/** Says which test file runs: what breaks the rule is then found where it happened. */
export function nameTestFile(name: string): void {
  testFile = name;
}

/** Adds one issuer's counts to the ledger of the whole run, when there is one. One line, so that lanes may write at once. */
export async function appendTally(ledger: Ledger): Promise<void> {
  const path = process.env[RUN_LEDGER];
  const entries = ledger.tally().map((entry) => ({ ...entry, file: testFile }));
  if (path) await appendFile(path, `${JSON.stringify(entries)}\n`);
}
