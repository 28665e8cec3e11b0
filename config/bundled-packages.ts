import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the npm package that a module is of, or null for our own code. */
function packageFolder(id: string): string | null {
  const file = id.split('?')[0] ?? '';
  const at = file.lastIndexOf('/node_modules/');
  if (at === -1) return null;
  const [scope = '', name = ''] = file.slice(at + '/node_modules/'.length).split('/');
  return path.join(file.slice(0, at), 'node_modules', scope.startsWith('@') ? path.join(scope, name) : scope);
}

/**
 * Writes down which packages a build has code of, as a sorted list of `[name, version, folder]` with the folder relative to the
 * checkout. What is shipped has to carry their licences, and only the bundler knows what it took.
 * @param root the checkout
 * @param name of the list: `out/.bundled-<name>.json`
 */
export function bundledPackages(root: string, name: string): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_, bundle) {
      const folders = new Set<string>();
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(part.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : null;
          if (folder) folders.add(folder);
        }
      }
      const list = [...folders].sort().map((folder) => {
        const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
          name: string;
          version: string;
        };
        return [manifest.name, manifest.version, path.relative(root, folder)];
      });
      mkdirSync(path.join(root, 'out'), { recursive: true });
      writeFileSync(path.join(root, 'out', `.bundled-${name}.json`), `${JSON.stringify(list, null, 1)}\n`);
    },
  };
}
