import { lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { isInside } from '../../../config/setup/test/private-temp.mjs';
import { nameTestFile } from '../issuer/run-ledger.ts';
import { compiledFolder } from './quick-start.ts';

/** Where a launcher keeps what V8 compiled, unless it is told otherwise, by its release and V8's version. */
const LAUNCHERS = '/tmp/node-compile-cache';

/**
 * For files that start real programs: none finds what the file before left in OpenClaw's own folder of logs. Only where /tmp is
 * the run's own (`config/setup/test/private-temp.mjs`): elsewhere that folder is the person's. What its issuers are asked is noted
 * with the file's name.
 */
beforeAll(() => {
  nameTestFile(basename(expect.getState().testPath ?? ''));
  if (!isInside()) return;
  rmSync('/tmp/openclaw', { recursive: true, force: true });
  // What was compiled is kept for the next run: a launcher finds its own again by the program's version and date.
  const kept = `${compiledFolder()}/launchers`;
  mkdirSync(kept, { recursive: true });
  if (!lstatSync(LAUNCHERS, { throwIfNoEntry: false })) symlinkSync(kept, LAUNCHERS);
});
