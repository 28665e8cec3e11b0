import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BRACKETED } from '../../../app/language/languages.ts';
import { speak } from '../../../app/language/say.ts';
import { unspoken } from '../../support/unspoken.ts';
import { makeHome, NOW, type Home } from './home.ts';

/** No line of the terminal program is outside of the catalogues, but for commands, names and what stands in the stores. */
describe('the terminal program', () => {
  let home: Home;
  beforeAll(async () => {
    home = await makeHome();
  });
  afterAll(async () => {
    await speak('en');
    await home.dispose();
  });

  it.each([
    [['status', '--now', NOW]],
    [['status', '-v', '--now', NOW]],
    [['explain', 'me@example.com', '--now', NOW]],
    [['explain', '--now', NOW]],
    [['plan', 'me@example.com', '--now', NOW]],
    [['history', '--now', NOW]],
    [['repair', '--now', NOW]],
    [['explain', 'nobody@example.com', '--now', NOW]],
    [['undo', '--now', NOW]],
  ])('speaks in %j', async (argv) => {
    const { out, err } = await home.runWith({ CLAWLAMP_LANGUAGE: BRACKETED }, ...argv);
    const text = `${out}\n${err}`;
    expect(text).toContain('⟦');
    // A message may be broken over lines, so brackets are counted over the whole.
    const left = unspoken(text);
    expect(left, text).toEqual([]);
  });
});
