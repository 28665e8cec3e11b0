import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TERMINAL_MARK, terminalWords } from '../../../main/terminal-words.ts';

const launcher = readFileSync(
  path.resolve(import.meta.dirname, '../../../config/package/linux/clawlamp'),
  'utf8',
);

describe('the words of a terminal command', () => {
  const started = (...words: string[]): string[] | null =>
    terminalWords(['/opt/Clawlamp/clawlamp', ...words]);

  it('stand behind our mark and the end of Chromium\u2019s switches', () => {
    expect(started('--no-zygote', TERMINAL_MARK, '--', 'status', '--json')).toEqual(['status', '--json']);
    expect(started(TERMINAL_MARK, '--', 'status', '--', '--json')).toEqual(['status', '--', '--json']);
    expect(started(TERMINAL_MARK, '--')).toEqual([]);
  });

  it.each([
    ['the lamp', ['--demo']],
    ['nothing', []],
    ['a link', ['clawlamp://row/1']],
    ['a link that carries the mark', ['clawlamp://row/1', TERMINAL_MARK, '--', 'repair']],
    ['the mark alone', [TERMINAL_MARK, 'status']],
    ['the words without the mark', ['--', 'status']],
  ])('are none where there is %s', (_what, words) => {
    expect(started(...words)).toBeNull();
  });

  it('are put there by the launcher of the packages', () => {
    expect(launcher).toContain(`${TERMINAL_MARK} -- "$@"`);
    expect(launcher).toContain('--ozone-platform=headless');
  });
});
