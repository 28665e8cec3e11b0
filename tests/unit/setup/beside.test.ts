import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** Set-up fetches the real programs beside everything else, and says when each part is there. */

const steps = vi.hoisted(() => ({
  cacheDir: '',
  done: [] as string[],
  broken: false,
  fetch: (): Promise<void> => Promise.resolve(),
}));
const note = (name: string) => () => Promise.resolve(void steps.done.push(name));

vi.mock('../../../config/setup/run/places.mjs', () => ({
  root: '/nowhere',
  electronPackage: '/nowhere/electron',
  get cacheDir() {
    return steps.cacheDir;
  },
}));
vi.mock('../../../config/setup/install/npm-packages.mjs', () => ({ ensurePackages: note('packages') }));
vi.mock('../../../config/setup/electron/electron-runtime.mjs', () => ({
  ensureElectron: () => Promise.resolve({ executable: '/nowhere/electron' }),
}));
vi.mock('../../../config/setup/install/system-libraries.mjs', () => ({
  ensureLibraries: () => Promise.resolve({}),
}));
vi.mock('../../../config/setup/install/keytar-build.mjs', () => ({ ensureKeytar: note('keytar') }));
vi.mock('../../../config/setup/install/build.mjs', () => ({
  ensureBuilt: (name: string) =>
    steps.broken ? Promise.reject(new Error('does not compile')) : note(`built ${name}`)(),
}));
vi.mock('../../../config/setup/install/programs.mjs', () => ({ ensurePrograms: () => steps.fetch() }));

const { prepareDesktop } = (await import(
  new URL('../../../config/setup/install/prepare.mjs', import.meta.url).href
)) as {
  prepareDesktop(what: object): Promise<{ missing: object; programs: Promise<void> }>;
};
/** Lets the programs arrive, or not, once they are fetched. */
function held(): { end: (error?: Error) => Promise<void> } {
  let settle: ((error?: Error) => void) | null = null;
  steps.fetch = () =>
    new Promise((resolve, reject) => (settle = (error) => (error ? reject(error) : resolve())));
  return {
    end: async (error) => (await vi.waitFor(() => settle ?? Promise.reject(new Error('not yet'))))(error),
  };
}
const locked = (): boolean => existsSync(path.join(steps.cacheDir, 'setup.lock'));

beforeEach(() => {
  steps.cacheDir = mkdtempSync(path.join(tmpdir(), 'setup-beside-'));
  steps.done.length = 0;
  steps.broken = false;
});
afterEach(() => rmSync(steps.cacheDir, { recursive: true, force: true }));

it('has the application before the last program, and lets no other set-up begin until then', async () => {
  const fetched = held();
  const { programs } = await prepareDesktop({ groups: [], programs: 'small' });
  expect(steps.done).toEqual(['packages', 'keytar', 'built desktop', 'built cli']);
  expect(locked()).toBe(true);
  await fetched.end();
  await programs;
  expect(locked()).toBe(false);
});

it('tells what could not be fetched by its promise, and is ready for another set-up', async () => {
  const fetched = held();
  const { programs } = await prepareDesktop({ groups: [], programs: 'all' });
  const said = expect(programs).rejects.toThrow('no registry');
  await fetched.end(new Error('no registry'));
  await said;
  expect(locked()).toBe(false);
});

it('fetches nothing where no program is asked for', async () => {
  steps.fetch = () => Promise.reject(new Error('asked for'));
  const { programs } = await prepareDesktop({ groups: [] });
  await programs;
  expect(steps.done).toContain('built cli');
});

it('leaves nothing that still installs where the application cannot be made', async () => {
  const fetched = held();
  steps.broken = true;
  const prepared = prepareDesktop({ groups: [], programs: 'small' }).then(
    () => 'made',
    (error: Error) => error.message,
  );
  const soon = new Promise((resolve) => setTimeout(resolve, 50, 'still waiting'));
  expect(await Promise.race([prepared, soon])).toBe('still waiting');
  await fetched.end();
  expect(await prepared).toBe('does not compile');
  expect(locked()).toBe(false);
});
