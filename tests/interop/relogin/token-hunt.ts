import { Secret } from '../../../app/model/secret.ts';
import type { ProcessSpec } from '../../../app/platform/ports.ts';
import type { ReloginHome } from './home.ts';

/** Files in which OpenClaw itself keeps tokens in clear: its databases, or its profiles file; 2026.5.12 keeps none so. */
const DATABASES = /[\\/](state[\\/]openclaw|agent[\\/]openclaw-agent)\.sqlite(-wal|-shm)?$/;
const PROFILES = /[\\/]agent[\\/]auth-profiles\.json$/;

/** Paths under a home, other than the owner's own store, that hold any of the tokens in clear. */
export async function strayTokenFiles(home: ReloginHome, tokens: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [path, bytes] of await home.files()) {
    if (DATABASES.test(path) || (home.version !== '2026.5.12' && PROFILES.test(path))) continue;
    if (tokens.some((token) => bytes.includes(token))) found.push(path);
  }
  return found;
}

/** Children whose arguments or environment hold any of the tokens. */
export function leakingChildren(children: readonly ProcessSpec[], tokens: readonly string[]): ProcessSpec[] {
  return children.filter((child) => {
    const visible = [child.file, ...child.args, ...Object.entries(child.env).flat(), child.cwd ?? ''].join(
      '\0',
    );
    return tokens.some((token) => visible.includes(token));
  });
}

/** How many children got any of the tokens over stdin: proves that a hunt through argv and env looked at the right ones. */
export function feedingChildren(children: readonly ProcessSpec[], tokens: readonly string[]): number {
  return children.filter((child) => {
    const input = child.input instanceof Secret ? child.input.open() : (child.input ?? '');
    return tokens.some((token) => input.includes(token));
  }).length;
}
