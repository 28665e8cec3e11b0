import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { isInside } from '../../../config/setup/private-temp.mjs';
import { nameTestFile } from '../issuer/run-ledger.ts';

/**
 * For files that start real programs: none finds what the file before left in OpenClaw's own folder of logs. Only where /tmp is
 * the run's own (`config/setup/private-temp.mjs`): elsewhere that folder is the person's. What its issuers are asked is noted
 * with the file's name.
 */
beforeAll(() => {
  nameTestFile(basename(expect.getState().testPath ?? ''));
  if (isInside()) rmSync('/tmp/openclaw', { recursive: true, force: true });
});
