import { defineConfig } from 'vitest/config';

/** One real program, port or screen at a time: these files run one after the other, and after the project before. */
const oneByOne = { testTimeout: 400_000, hookTimeout: 400_000, fileParallelism: false };

/**
 * Three projects, told apart by what they need: `unit` needs nothing, `interop` the real openclaw and codex,
 * `e2e` a real Electron on a private display and bus. The last two share ports 1455 and 1457, so no two of their
 * files ever run at once (`groupOrder` puts the projects in a row).
 */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          include: ['tests/unit/**/*.test.ts', 'app/**/*.test.ts'],
          testTimeout: 10_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'interop',
          root: '.',
          include: ['tests/interop/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          ...oneByOne,
        },
      },
      {
        test: {
          name: 'e2e',
          root: '.',
          include: ['tests/e2e/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          ...oneByOne,
        },
      },
    ],
  },
});
