import { defineConfig } from 'vitest/config';

/**
 * Three projects, told apart by what they need: `unit` needs nothing, `interop` the real openclaw and codex,
 * `e2e` a real Electron on a private display and bus. The last two share ports 1455 and 1457, so they run one by one.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          include: ['tests/unit/**/*.test.ts', 'app/**/*.test.ts'],
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: 'interop',
          root: '.',
          include: ['tests/interop/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          root: '.',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
