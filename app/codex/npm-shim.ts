import { dirname, join, resolve } from 'node:path';
import type { Ports } from '../platform/ports.ts';

const MAX_SHIM_BYTES = 64 * 1024;

/** `bin/codex.js` of the package, as the start scripts of npm, pnpm and yarn name it from their own folder (cmd-shim). */
const STARTS = /%(?:~dp0|dp0%)[\\/]*([^"%\r\n]{1,1000}?[\\/]codex\.js)"/i;

/** Builds of Codex for Windows, and where the package of one keeps its program (0.125.0: `codex`, later: `bin`). */
const BUILDS = [
  { name: 'codex-win32-x64', triple: 'x86_64-pc-windows-msvc' },
  { name: 'codex-win32-arm64', triple: 'aarch64-pc-windows-msvc' },
] as const;
const FOLDERS = ['bin', 'codex'] as const;

/**
 * The `codex.exe` that an npm start script (`codex.cmd`) leads to: a script cannot be spoken with, the program can. Found as
 * `bin/codex.js` of 0.125.0 to 0.171.0 finds it: in the platform's package, below the package or beside it, else in the package.
 * @param shim path of the start script
 * @returns null where it is no such script, or its program is not installed
 */
export async function programBehindShim(ports: Pick<Ports, 'files'>, shim: string): Promise<string | null> {
  const bytes = await ports.files.read(shim, MAX_SHIM_BYTES).catch(() => null);
  const named = bytes && STARTS.exec(bytes.toString('utf8'))?.[1];
  if (!named) return null;
  const script = resolve(dirname(shim), named.replaceAll('\\', '/'));
  const real = await ports.files.realPath(script).catch(() => null);
  const root = dirname(dirname(real ?? script));
  for (const { name, triple } of BUILDS) {
    const homes = [join(root, 'node_modules', '@openai', name), join(dirname(root), name), root];
    for (const home of homes) {
      for (const folder of FOLDERS) {
        const program = join(home, 'vendor', triple, folder, 'codex.exe');
        const facts = await ports.files.facts(program).catch(() => null);
        if (facts?.kind === 'file') return program;
      }
    }
  }
  return null;
}
