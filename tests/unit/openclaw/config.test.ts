import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { ConfigReading } from '../../../app/openclaw/config/config.ts';
import { readConfig } from '../../../app/openclaw/config/config.ts';
import { StoreHome } from './support.ts';

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

function read(roots?: string): Promise<ConfigReading> {
  return readConfig(systemFiles(), path.join(home.stateDir, 'openclaw.json'), roots);
}

test('JSON5 with comments and trailing commas', async () => {
  await home.write('openclaw.json', "// mine\n{ agents: { defaults: { model: 'x', }, }, }");
  expect(await read()).toMatchObject({
    state: 'read',
    value: { agents: { defaults: { model: 'x' } } },
    note: null,
  });
});

test('absent, empty, damaged, not an object', async () => {
  expect(await read()).toMatchObject({ state: 'absent', value: {} });
  for (const text of ['', '{', '[]', 'null', '{a:1} trailing CANARY']) {
    await home.write('openclaw.json', text);
    const reading = await read();
    expect(reading, text).toMatchObject({ state: 'unreadable', value: {} });
    expect(reading.note).not.toContain('CANARY');
  }
});

test('includes: one, several, nested, with lists joined and own keys winning', async () => {
  await home.write('openclaw.json', {
    $include: ['./a.json5', 'sub/b.json5'],
    plugins: { allow: ['c'] },
    one: 'own',
  });
  await home.write('a.json5', { plugins: { allow: ['a'] }, one: 'a', deep: { x: 1 } });
  await home.write('sub/b.json5', { plugins: { allow: ['b'] }, deep: { $include: './c.json5' } });
  await home.write('sub/c.json5', { y: 2 });
  const reading = await read();
  expect(reading.value).toEqual({ plugins: { allow: ['a', 'b', 'c'] }, one: 'own', deep: { x: 1, y: 2 } });
  expect(reading.files).toContain(path.join(home.stateDir, 'sub', 'c.json5'));
});

test('includes that lead out are refused, by name and by link, unless their folder is allowed', async () => {
  const outside = path.join(home.home, 'outside');
  await mkdir(outside);
  await writeFile(path.join(outside, 'x.json5'), '{ a: 1 }');
  for (const name of ['../outside/x.json5', path.join(outside, 'x.json5'), './link.json5']) {
    await home.write('openclaw.json', { $include: name });
    if (name === './link.json5')
      await symlink(path.join(outside, 'x.json5'), path.join(home.stateDir, 'link.json5'));
    expect((await read()).state, name).toBe('unreadable');
  }
  await home.write('openclaw.json', { $include: path.join(outside, 'x.json5') });
  expect(await read(outside)).toMatchObject({ state: 'read', value: { a: 1 } });
});

test('includes that are missing, go round in circles or fan out end', async () => {
  await home.write('openclaw.json', { $include: './none.json5' });
  expect((await read()).state).toBe('unreadable');
  await home.write('openclaw.json', { $include: './openclaw.json' });
  expect((await read()).state).toBe('unreadable');
  const many = Array.from({ length: 20 }, () => './many.json5');
  await home.write('many.json5', { $include: many });
  await home.write('openclaw.json', { $include: many });
  expect((await read()).state).toBe('unreadable');
});

test('names of object machinery are data', async () => {
  await home.write('openclaw.json', '{"$include":"./a.json5","__proto__":{"polluted":true}}');
  await home.write('a.json5', '{"__proto__":{"polluted":true},"constructor":{"x":1}}');
  expect((await read()).state).toBe('read');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
