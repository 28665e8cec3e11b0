import { defineConfig } from 'vitest/config';

/** Files of the unit project that are about a folder of the core: what a mutant of it meets (`stryker.config.mjs`). */
const ABOUT: Record<string, readonly string[]> = {
  notify: ['notify/*', 'service/delivery', 'text/visible', 'preferences', 'cli/watch-outside'],
  diagnose: ['diagnose/**/*'],
  transactions: ['transactions/**/*'],
};

export default defineConfig({
  test: {
    root: '.',
    include: (ABOUT[process.env.CLAWLAMP_MUTATE_FOLDER ?? 'notify'] ?? []).map(
      (name) => `tests/unit/${name}.test.ts`,
    ),
    testTimeout: 120_000,
  },
});
