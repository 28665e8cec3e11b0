import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { runToEnd } from '../../rig/processes/child.ts';
import { quickStart } from '../../rig/processes/quick-start.ts';

/** The rig's programs import by way of quick-imports.mjs: each answer is the one that Node gives, on real packages. */

const RESOLVER = new URL('../../rig/processes/quick-resolver.mjs', import.meta.url).href;

/** Loads a release's plugin SDK by Node's own answers, and writes down where the quick ones differ. */
const COMPARE = `
  import { lstatSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  import { fileURLToPath } from 'node:url';
  import { quickResolver } from ${JSON.stringify(RESOLVER)};
  const quick = quickResolver((url) => lstatSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile() ?? false);
  const seen = { asked: 0, quick: 0, differ: [] };
  registerHooks({
    resolve(specifier, context, next) {
      const own = next(specifier, context);
      seen.asked += 1;
      const found = quick(specifier, context, () => own);
      if (found !== own) {
        seen.quick += 1;
        if (found.url !== own.url || found.format !== own.format) seen.differ.push([specifier, own, found]);
      }
      return own;
    },
  });
  await import(process.argv[1]);
  process.stdout.write('\\n@@' + JSON.stringify(seen), () => process.exit(0));`;

describe.each(['2026.5.12', '2026.9.6'] as const)('the modules of OpenClaw %s', (version) => {
  it('are found where Node finds them, and in its format', async () => {
    const { node24, openclaw } = programPaths();
    const entry = path.join(openclaw[version].packageDir, 'dist', 'plugin-sdk', 'agent-runtime.js');
    const { stdout, stderr } = await runToEnd(node24, ['--input-type=module', '-e', COMPARE, entry], {
      env: { HOME: '/nonexistent', PATH: '/usr/bin:/bin' },
    });
    const at = stdout.lastIndexOf('\n@@');
    expect(at, stderr).toBeGreaterThanOrEqual(0);
    const seen = JSON.parse(stdout.slice(at + 3)) as { asked: number; quick: number; differ: unknown[] };
    expect(seen.differ).toEqual([]);
    expect(seen.quick).toBeGreaterThan(500);
  });
});

/** Tells where its compiled code is kept, for itself and for a thread. */
const TELLS = `
  import { getCompileCacheDir } from 'node:module';
  import { isMainThread, parentPort, Worker } from 'node:worker_threads';
  const own = getCompileCacheDir() ?? null;
  if (!isMainThread) parentPort.postMessage(own);
  else new Worker(new URL(import.meta.url)).once('message', (thread) => process.stdout.write(JSON.stringify({ own, thread })));`;

describe('compiled code', () => {
  it.each([
    ['openclaw.mjs', false],
    ['dist/entry.js', false],
    ['dist/infra/store.worker.mjs', true],
  ] as const)('is kept for the threads of %s, for itself: %s', async (name, itself) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'rig-compiled-'));
    try {
      const script = path.join(folder, name);
      await mkdir(path.dirname(script), { recursive: true });
      await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
      await writeFile(script, TELLS);
      const kept = path.join(folder, 'kept');
      const tells = async (more: Record<string, string>): Promise<unknown> => {
        const env = { HOME: folder, PATH: '/usr/bin:/bin', ...quickStart(), RIG_COMPILED: kept, ...more };
        const { stdout, stderr } = await runToEnd(programPaths().node24, [script], { env });
        return stdout ? (JSON.parse(stdout) as unknown) : stderr;
      };
      const there = expect.stringContaining(kept) as string;
      expect(await tells({})).toEqual({ own: itself ? there : null, thread: there });
      expect(await tells({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual({ own: null, thread: null });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
