import type { ResolveHookContext } from 'node:module';
import { expect, it, vi } from 'vitest';
import { quickResolver } from '../../rig/processes/quick-resolver.mjs';

const FOLDER = 'file:///program/dist/';
const context = (conditions = ['node', 'import']): ResolveHookContext => ({
  conditions,
  importAttributes: {},
  importAssertions: {},
  parentURL: `${FOLDER}entry.js`,
});

/** Node: what it gives back for an address, and how often it was asked. */
function node(
  url = (specifier: string) => new URL(specifier, FOLDER).href,
  format: string | null = 'module',
) {
  return vi.fn((specifier: string) => ({ url: url(specifier), format }));
}

it('answers for a neighbour of a file that Node answered for, with the same format', () => {
  const resolve = quickResolver(() => true);
  const next = node();
  expect(resolve('./a.js', context(), next)).toMatchObject({ url: `${FOLDER}a.js` });
  expect(resolve('./b.js', context(), next)).toEqual({
    url: `${FOLDER}b.js`,
    format: 'module',
    shortCircuit: true,
  });
  expect(next).toHaveBeenCalledTimes(1);
});

it('keeps the endings of one folder apart: each may have a format of its own', () => {
  const resolve = quickResolver(() => true);
  const next = vi.fn((specifier: string) => ({
    url: new URL(specifier, FOLDER).href,
    format: specifier.endsWith('.mjs') ? 'module' : 'commonjs',
  }));
  for (const name of ['./a.js', './a.mjs', './b.js', './b.mjs']) resolve(name, context(), next);
  expect(next).toHaveBeenCalledTimes(2);
  expect(resolve('./c.js', context(), next)).toMatchObject({ format: 'commonjs' });
  expect(resolve('./c.mjs', context(), next)).toMatchObject({ format: 'module' });
});

it.each([
  'chalk',
  '#inner',
  'node:fs',
  './data.json',
  './a.js?again',
  './a.cjs',
  './a',
  '../%61.js',
  '/program/dist/a.js',
])('leaves %s to Node', (specifier) => {
  const resolve = quickResolver(() => true);
  const next = node();
  for (const one of ['./a.js', specifier, specifier]) resolve(one, context(), next);
  expect(next).toHaveBeenCalledTimes(3);
});

it('leaves to Node what is required, what is no plain file, and what has no file for a parent', () => {
  const next = node();
  for (const [isFile, asked] of [
    [true, context(['node', 'require'])],
    [false, context()],
    [true, { ...context(), parentURL: 'data:text/javascript,0' }],
  ] as const) {
    const resolve = quickResolver(() => isFile);
    next.mockClear();
    resolve('./a.js', context(), next);
    resolve('./b.js', asked, next);
    expect(next).toHaveBeenCalledTimes(2);
  }
});

it('learns nothing from a file that Node found elsewhere, or of which it names no format', () => {
  for (const next of [node(() => 'file:///elsewhere/a.js'), node(undefined, null)]) {
    const resolve = quickResolver(() => true);
    resolve('./a.js', context(), next);
    resolve('./b.js', context(), next);
    expect(next).toHaveBeenCalledTimes(2);
  }
});
