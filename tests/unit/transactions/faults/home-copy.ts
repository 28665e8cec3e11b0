import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A folder with everything in it, as it stood at a moment. Null for a folder. */
export type Copy = readonly { name: string; mode: number; bytes: Buffer | null }[];

/** Takes a folder down. Records name it by its path, so what is taken down can stand again only there. */
export function copyOf(folder: string): Copy {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const file = path.join(folder, name);
    const facts = statSync(file);
    return { name, mode: facts.mode & 0o777, bytes: facts.isDirectory() ? null : readFileSync(file) };
  });
}

/** Makes a folder as it was. */
export function putCopy(folder: string, copy: Copy): void {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
  for (const { name, mode, bytes } of copy) {
    const file = path.join(folder, name);
    if (bytes) writeFileSync(file, bytes, { mode });
    else mkdirSync(file, { mode });
    chmodSync(file, mode);
  }
}
