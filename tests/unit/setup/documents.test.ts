import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');
const documents = tracked.filter((name) => name.endsWith('.md') && existsSync(path.join(root, name)));

/** Links and pictures of a document that lead into this repository, from its own folder. */
export function brokenLinks(text: string, folder: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|href)="([^"#]+)"/g)]
    .map(([, link, source]) => link ?? source ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
  return links.filter((link) => !existsSync(path.join(root, folder, link)));
}

/** Files and folders of ours that a document names in code marks and that are not there. */
export function brokenPaths(text: string): string[] {
  const named = [...text.matchAll(/`((?:app|main|renderer|config|tests|docs|findings)\/[\w./-]*\w\/?)`/g)];
  return named
    .map(([, name]) => name ?? '')
    .filter((name) => !/^tests\/\.artifacts/.test(name) && !existsSync(path.join(root, name)));
}

/** Commands of package.json that a document names and that are not there. `…` stands for many. */
export function brokenCommands(text: string): string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)(?!…)/g)].map(([, name]) => name ?? '');
  return named.filter((name) => !(name in scripts) && !/:$/.test(name));
}

describe.each(documents)('%s', (name) => {
  const text = read(name);

  it('links to what is there', () => expect(brokenLinks(text, path.dirname(name))).toEqual([]));
  it('names files that are there', () => expect(brokenPaths(text)).toEqual([]));
  it('names commands that are there', () => expect(brokenCommands(text)).toEqual([]));
});

test('the README is read in two minutes', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120);
});

test('a link, a path and a command that are not there are found', () => {
  expect(brokenLinks('[a](docs/no-such.md) <img src="docs/none.png"> [b](https://example.com)', '.')).toEqual(
    ['docs/no-such.md', 'docs/none.png'],
  );
  expect(brokenPaths('`app/engine/engine.ts` and `app/attic/old.ts`')).toEqual(['app/attic/old.ts']);
  expect(brokenCommands('`npm run check` and `npm run -s prove:nothing`')).toEqual(['prove:nothing']);
});
