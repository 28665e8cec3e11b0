import { join, resolve } from 'node:path';
import type { Ports } from '../ports.ts';
import type { CodexReading } from './reading.ts';

/** CODEX_HOME as Codex finds it. */
export interface CodexHome {
  path: string;
  state: CodexReading['homeState'];
}

/**
 * `--codex-home`, else CODEX_HOME, else `.codex` in the home. Codex does not expand `~`, takes a relative path from its
 * working directory, resolves links, and refuses to start when a named folder is missing (measured on 0.169.0).
 */
export async function findCodexHome(
  ports: Pick<Ports, 'env' | 'home' | 'files'>,
  options: { codexHome?: string },
): Promise<CodexHome> {
  const named = options.codexHome || ports.env.CODEX_HOME || null;
  const path = resolve(named ?? join(ports.env.HOME || ports.home, '.codex'));
  const real = await ports.files.realPath(path).catch(() => path);
  if (!real) return { path, state: named ? 'missing' : 'absent' };
  const facts = await ports.files.facts(real).catch(() => null);
  return { path: real, state: facts && facts.kind !== 'directory' ? 'not-a-folder' : 'present' };
}
