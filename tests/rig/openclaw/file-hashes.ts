import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** Every file, folder and link below a folder by its path: content, kind and rights. */
export async function hashesBelow(dir: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    const { mode } = await lstat(full);
    const rights = (mode & 0o7777).toString(8);
    const content = entry.isFile()
      ? createHash('sha256')
          .update(await readFile(full))
          .digest('hex')
      : entry.isSymbolicLink()
        ? await readlink(full)
        : 'folder';
    found.set(path.relative(dir, full), `${rights} ${content}`);
  }
  return found;
}

/** What differs, a line each: `+` new, `-` gone, `*` changed. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const lines = [...after].flatMap(([name, mark]) => {
    const was = before.get(name);
    return was === undefined ? [`+ ${name}`] : was === mark ? [] : [`* ${name}`];
  });
  const gone = [...before.keys()].filter((name) => !after.has(name)).map((name) => `- ${name}`);
  return [...lines, ...gone].sort();
}
