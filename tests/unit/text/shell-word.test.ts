import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forOneCommand, jsonWord, operands, shellWord } from '../../../app/platform/text/shell-word.ts';
import { withWords, wordsOf } from '../../../app/platform/text/shell-line.ts';

/** Text that an argument can hold: no NUL, and whole characters, since a lone half of a pair has no bytes. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ab$`"\'\\!*?~#=%&|;<>(){}[] \t\n-…é') }),
);
const argument = text.map((one) => one.replaceAll('\0', '').replace(/\p{Cs}/gu, ''));

/** The words as a real shell hands them to a program. */
function through(shell: string, words: readonly string[], platform: NodeJS.Platform = 'linux'): string[] {
  const line = `printf '%s\\0' ${words.map((word) => shellWord(word, platform)).join(' ')}`;
  const { stdout } = spawnSync(shell, ['-c', line], { encoding: 'buffer', env: { PATH: '/usr/bin:/bin' } });
  return stdout.toString('utf8').split('\0').slice(0, -1);
}

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

describe('a word for a shell', () => {
  it.each(['sh', 'bash', 'zsh', 'fish'])(
    'comes back as one identical argument through the real %s',
    (shell) => {
      if (!has(shell)) return;
      fc.assert(
        fc.property(fc.array(argument, { minLength: 1, maxLength: 40 }), (words) => {
          expect(through(shell, words)).toEqual(words);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('stays as it is where every shell takes it as it is', () => {
    for (const plain of ['openai:m…e@example.com', '/srv/open-claw/a.json', 'a=b', 'José', '2026.9.4'])
      expect(shellWord(plain, 'linux')).toBe(plain);
    expect(shellWord('=ls', 'linux')).toBe("'=ls'");
    expect(shellWord('', 'linux')).toBe("''");
    expect(shellWord("it's", 'linux')).toBe("'it'\\''s'");
  });

  it('holds nothing on Windows that cmd, PowerShell or Git Bash acts upon', () => {
    fc.assert(
      fc.property(argument, (word) => {
        const quoted = shellWord(word, 'win32');
        if (/^[\p{L}\p{M}\p{N}_@+=:./…-]+$/u.test(quoted)) return;
        expect(quoted).toMatch(/^"[^"$`!\u201c-\u201f\n\r]*"$/u);
        expect((quoted.match(/%/g) ?? []).length).toBeLessThan(2);
        // The closing quote is not escaped.
        expect((/\\*"$/.exec(quoted)?.[0].length ?? 0) % 2).toBe(1);
      }),
    );
    expect(shellWord('C:\\Users\\Ada L\\', 'win32')).toBe('"C:\\Users\\Ada L\\\\"');
    expect(shellWord('a"&calc', 'win32')).toBe('"a?&calc"');
    expect(shellWord('100% sure', 'win32')).toBe('"100% sure"');
  });

  it('is no option where a name is meant', () => {
    expect(operands(['openai:a', 'b c'], 'linux')).toBe("openai:a 'b c'");
    expect(operands(['--issuer=http://x'], 'linux')).toBe('-- --issuer=http://x');
  });

  it('has a variable and JSON in front of and within a command, per system', () => {
    expect(forOneCommand('X_DIR', '/srv/a b', 'linux')).toBe("X_DIR='/srv/a b' ");
    expect(forOneCommand('X_DIR', 'C:\\a b', 'win32')).toBe('$env:X_DIR="C:\\a b"; ');
    expect(jsonWord({ operation: 'login' }, 'linux')).toBe('\'{"operation":"login"}\'');
    expect(jsonWord({ operation: 'login' }, 'win32')).toBe('\'{\\"operation\\":\\"login\\"}\'');
    expect(jsonWord("$(x)'", 'win32')).toBe('"??(x)\'?"');
  });
});

describe('a command line', () => {
  it('is split into the words that it was made of', () => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 8 }), (words) => {
        const line = words.map((word) => shellWord(word, 'linux')).join(' ');
        expect(
          wordsOf(`${line} `)
            .slice(0, -1)
            .map((word) => word.text),
        ).toEqual(words);
      }),
    );
  });

  it('says which quote is open at its end', () => {
    expect(wordsOf("clawlamp 'a b").at(-1)).toEqual({ raw: "'a b", text: 'a b', open: "'" });
    expect(wordsOf('clawlamp "a \\"').at(-1)).toEqual({ raw: '"a \\"', text: 'a "', open: '"' });
    expect(wordsOf('clawlamp ').at(-1)).toEqual({ raw: '', text: '', open: '' });
  });

  it('is changed word by word: whatever a change does, no quote is crossed', () => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 6 }), argument, (words, found) => {
        const line = ['openclaw', ...words].map((word) => shellWord(word, 'linux')).join(' ');
        const change = (word: string): string => (found === '' ? word : word.replaceAll(found, "x'y"));
        const changed = withWords(line, change, 'linux');
        expect(
          wordsOf(`${changed} `)
            .slice(0, -1)
            .map((word) => word.text),
        ).toEqual(['openclaw', ...words].map(change));
      }),
    );
    expect(
      withWords("OPENCLAW_STATE_DIR='/srv/a b' openclaw x", (word) => word.replace('a b', 'c d'), 'linux'),
    ).toBe("OPENCLAW_STATE_DIR='/srv/c d' openclaw x");
  });
});
