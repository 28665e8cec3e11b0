import { describe, expect, it } from 'vitest';
import { LOG_PATTERNS } from '../../../app/openclaw/log/log-patterns.ts';
import { mayMean, signalOf } from '../../../app/openclaw/log/gateway-log.ts';
import { parseLogLine } from '../../../app/openclaw/log/log-line.ts';

function line(level: string, message: string): string {
  return JSON.stringify({ 0: '{"subsystem":"agent/embedded"}', 1: message, _meta: { logLevelName: level } });
}

/** What the line says to a reading that takes each one. */
function says(raw: string): boolean {
  const parsed = parseLogLine(raw, 'gateway.log');
  return parsed !== null && signalOf(parsed, false) !== null;
}

const REFUSED = 'OAuth token refresh failed for openai: refresh_token_reused. Please sign in again.';
const TAKEN_OVER = 'synced openai-codex credentials from external cli';

describe('a line that is passed over unread', () => {
  it('is none that a reading makes something of, whatever its level and form', () => {
    const texts = [REFUSED, TAKEN_OVER, 'deactivated_workspace', 'turn 7 took 30 ms', `he said "${REFUSED}"`];
    const levels = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL', 'warn', 'SILLY', ''];
    const lines = texts.flatMap((text) => [
      ...levels.map((level) => line(level, text)),
      JSON.stringify({ 1: text }),
      JSON.stringify({ level: 'error', msg: text }),
      JSON.stringify({ 1: text, 2: { logLevelName: 'INFO' }, _meta: { logLevelName: 'ERROR' } }),
      `2026-11-01T10:00:00.000Z [gateway] ${text}`,
    ]);
    expect(lines.filter((raw) => says(raw) && !mayMean(raw))).toEqual([]);
    expect(lines.filter(says).length).toBeGreaterThan(20);
  });

  it('is each one of a call that went well', () => {
    expect(mayMean(line('INFO', 'turn 7 took 30 ms'))).toBe(false);
    expect(mayMean(line('DEBUG', REFUSED))).toBe(false);
  });

  it('is told by words that JSON writes as they are', () => {
    const sources = LOG_PATTERNS.filter((row) => row.meaning === 'foreign-login').flatMap(({ all }) => all);
    expect(sources.length).toBeGreaterThan(0);
    for (const { source } of sources) expect(source).toMatch(/^[\w |-]+$/);
  });
});
