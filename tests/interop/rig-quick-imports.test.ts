import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { programPaths } from '../../config/setup/programs.mjs';
import { runToEnd } from '../rig/processes/child.ts';

/** The rig's programs import by way of quick-imports.mjs: each answer is the one that Node gives, on real packages. */

const RESOLVER = new URL('../rig/processes/quick-resolver.mjs', import.meta.url).href;

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
