import { expect, it } from 'vitest';
import { signalOf } from '../../app/openclaw/log/gateway-log.ts';
import { parseLogLine } from '../../app/openclaw/log/log-line.ts';

it('a line of a log that is made to be slow costs no more than a long one', () => {
  const before = performance.now();
  const line = parseLogLine(`oauth${' fail'.repeat(20_000)}${'a'.repeat(200_000)}`, 'a.log');
  if (line) signalOf(line, false);
  expect(performance.now() - before).toBeLessThan(200);
});
