import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../../app/cli/table/commands.ts';
import { CANARY, makeHome, type Home } from './home.ts';

let home: Home;
beforeAll(async () => {
  home = await makeHome();
});
afterAll(() => home.dispose());

const offered = async (...words: string[]): Promise<string[]> => {
  const { code, out, err } = await home.run('complete', '--', ...words);
  expect([code, err]).toEqual([0, '']);
  return out.split('\n').filter(Boolean);
};

describe('completion', () => {
  it('offers commands, then their options, shells and codes', async () => {
    expect(await offered('')).toEqual([...COMMAND_NAMES].sort());
    expect(await offered('ex')).toEqual(['explain']);
    expect(await offered('status', '--js')).toEqual(['--json']);
    expect(await offered('completion', '')).toEqual(['bash', 'fish', 'powershell', 'zsh']);
    expect(await offered('repair', 'lockout-o')).toEqual(['lockout-outlives-recovery']);
  });

  it('offers the names of sign-ins, shortened and without a secret', async () => {
    const names = await offered('explain', '');
    expect(names.length).toBeGreaterThan(1);
    expect(names.join(' ')).toContain('m…e@example.com');
    expect(names.join(' ')).not.toContain(CANARY);
    expect(await offered('login', 'codex-')).toEqual(['codex-cli']);
  });

  it('offers nothing where a value of the person stands', async () => {
    expect(await offered('status', '--state-dir', '')).toEqual([]);
    expect(await offered('watch', 'x')).toEqual([]);
  });

  it('takes no shell that it does not know', async () => {
    expect((await home.run('completion', 'tcsh')).code).toBe(64);
  });
});

it.each([
  ['stauts', 'status'],
  ['hist', 'history'],
  ['explian', 'explain'],
  ['repiar', 'repair'],
])('%s is answered with %s', async (typed, meant) => {
  const { code, err } = await home.run(typed);
  expect(code).toBe(64);
  expect(err).toContain(`did you mean ${meant}?`);
});
