import { join, resolve } from 'node:path';
import type { Ports } from '../platform/ports.ts';
import type { CodexReading } from './reading.ts';

/** CODEX_HOME as Codex finds it. */
export interface CodexHome {
  path: string;
  state: CodexReading['homeState'];
}

type HomePorts = Pick<Ports, 'env' | 'home'> & Partial<Pick<Ports, 'accountHome' | 'platform'>>;

/**
 * CODEX_HOME where nothing names it: `.codex` in the home. On Windows that is the account's known folder and no variable changes it
 * (crate `dirs`, FOLDERID_Profile; `codex.exe` 0.169.0, run); elsewhere HOME comes first.
 * @param env the environment of the Codex in question
 */
export function defaultCodexHome(ports: HomePorts, env: HomePorts['env'] = ports.env): string {
  const home =
    ports.platform === 'win32' ? ports.accountHome || ports.home : env.HOME || ports.env.HOME || ports.home;
  return join(home, '.codex');
}

/**
 * `--codex-home`, else CODEX_HOME, else `.codex` in the home. Codex does not expand `~`, takes a relative path from its
 * working directory, resolves links, and refuses to start when a named folder is missing (measured on 0.169.0).
 */
export async function findCodexHome(
  ports: HomePorts & Pick<Ports, 'files'>,
  options: { codexHome?: string },
): Promise<CodexHome> {
  const named = options.codexHome || ports.env.CODEX_HOME || null;
  const path = resolve(named ?? defaultCodexHome(ports));
  const real = await ports.files.realPath(path).catch(() => path);
  if (!real) return { path, state: named ? 'missing' : 'absent' };
  const facts = await ports.files.facts(real).catch(() => null);
  return { path: real, state: facts && facts.kind !== 'directory' ? 'not-a-folder' : 'present' };
}
