import { rmSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { isInside } from '../../../config/setup/private-temp.mjs';

/**
 * For files that start real programs: none finds what the file before left in OpenClaw's own folder of logs. Only where /tmp is
 * the run's own (`config/setup/private-temp.mjs`): elsewhere that folder is the person's.
 */
beforeAll(() => {
  if (isInside()) rmSync('/tmp/openclaw', { recursive: true, force: true });
});
