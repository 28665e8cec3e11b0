import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { runToEnd } from '../../rig/processes/child.ts';
import { StoreHome, oauth } from '../../unit/openclaw/support.ts';

/** The reader on a Node that has SQLite built in (24), where the native package is not loaded at all. */

const APP = path.resolve(import.meta.dirname, '..', '..', '..', 'app');

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

async function onNode24(file: string): Promise<{ answer: unknown; stderr: string }> {
  const script = `
    const { readDatabase } = await import(${JSON.stringify(path.join(APP, 'openclaw', 'sqlite', 'sqlite-readonly.ts'))});
    const { systemFiles } = await import(${JSON.stringify(path.join(APP, 'platform', 'node', 'files.ts'))});
    const reading = await readDatabase(systemFiles(), ${JSON.stringify(file)}, (database) => [
      database.userVersion(),
      database.hasTable('auth_profile_store'),
      database.hasTable('other'),
      typeof database.row(['store_json'], "SELECT store_json FROM auth_profile_store WHERE store_key = ?", 'primary')?.store_json,
    ]);
    const loaded = process.report.getReport().sharedObjects.filter((name) => name.includes('photostructure'));
    console.log(JSON.stringify({ reading, loaded }));`;
  const done = await runToEnd(programPaths().node24, ['--input-type=module', '-e', script], {
    env: { HOME: home.home, PATH: '/usr/bin:/bin' },
  });
  expect(done.code, done.stderr).toBe(0);
  return { answer: JSON.parse(done.stdout), stderr: done.stderr };
}

test('reads without the native package and without a warning on stderr', async () => {
  const file = await home.agentDatabase({
    version: 23,
    store: { version: 1, profiles: { 'openai:me': oauth() } },
  });
  const { answer, stderr } = await onNode24(file);
  expect(answer).toMatchObject({
    reading: { state: 'read', value: [23, true, false, 'string'] },
    loaded: [],
  });
  expect(stderr).toBe('');
});

test('names what is wrong in the same words', async () => {
  const file = await home.write('x.sqlite', 'no database, however long one looks at it. '.repeat(40));
  const { answer } = await onNode24(file);
  expect(answer).toMatchObject({
    reading: { state: 'unreadable', note: { message: 'It is not a SQLite database.' } },
  });
});
