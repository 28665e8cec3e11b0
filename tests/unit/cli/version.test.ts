import { afterAll, beforeAll, expect, it } from 'vitest';
import { VERSION } from '../../../app/platform/version.ts';
import { type Home, makeHome } from './home.ts';

let home: Home;
beforeAll(async () => {
  home = await makeHome();
});
afterAll(() => home.dispose());

it.each([['--version'], ['-V'], ['status', '--version']])(
  'says which Clawlamp this is: %s %s',
  async (...argv) => {
    expect(await home.run(...argv)).toEqual({ code: 0, out: `clawlamp ${VERSION}\n`, err: '' });
  },
);

it('says it to programs as well', async () => {
  const { code, out } = await home.run('--version', '--json');
  expect([code, JSON.parse(out)]).toEqual([0, { schema: 1, version: VERSION }]);
});

it('says where the desktop app is', async () => {
  const { code, out, err } = await home.run('lamp');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('https://github.com/clawlamp/clawlamp/releases');
  const document = JSON.parse((await home.run('lamp', '--json')).out) as { desktopApp: string };
  expect(document.desktopApp).toBe('https://github.com/clawlamp/clawlamp/releases');
  expect((await home.run('lamp', 'more')).code).toBe(64);
});
