import { describe, expect, it } from 'vitest';
import { hasNoBox } from '../../../app/openclaw/programs/program-environment.ts';
import { wordsOfRefusal } from '../../../app/openclaw/programs/cli-words.ts';

describe('a question', () => {
  it('tells a Node that has no box from an owner that failed', () => {
    const ended = {
      code: 9,
      stdout: '',
      stderr: '/usr/bin/node: bad option: --permission\n',
      timedOut: false,
    };
    expect(hasNoBox(ended)).toBe(true);
    expect(hasNoBox({ ...ended, stderr: 'Error' })).toBe(false);
    expect(hasNoBox({ ...ended, code: 1 })).toBe(false);
  });
});

describe("an owner's own words", () => {
  it.each([
    [
      { ok: false, error: { type: 'cli_error', message: 'uses newer schema version 18' } },
      '',
      /^uses newer schema version 18$/,
    ],
    [{ ok: false, error: 'plain' }, '', /^plain$/],
    [
      null,
      'openclaw: Node.js v22.12+ is required (current: v20.20.2).\nIf you use nvm',
      /^openclaw: Node\.js v22\.12\+ is required/,
    ],
    [null, 'openclaw: Node 20.20.2: node:sqlite is unavailable; use 24.16+', /use 24\.16\+$/],
    [
      null,
      '[openclaw] Reason: Invalid config at /x:\n- meta: Unrecognized key: "migrations"\n',
      /^Invalid config at .* - meta: Unrecognized key/,
    ],
    [null, 'some warning\n', null],
    [{ ok: true }, '', null],
  ] as const)('%j %s', (answer, stderr, words) => {
    const found = wordsOfRefusal(answer as Record<string, unknown> | null, stderr);
    if (words === null) expect(found).toBeNull();
    else expect(found).toMatch(words);
  });

  it('are cut, on one line, and without anything shaped like a token', () => {
    const message = `refused rt_0123456789abcdef.xyz\u202e ${'x'.repeat(900)}`;
    const words = wordsOfRefusal({ error: { message } }, '') ?? '';
    expect(words).toMatch(/^refused \[secret\]/);
    expect(words.length).toBeLessThanOrEqual(300);
    expect(words).not.toContain('\u202e');
  });
});
