/**
 * Mutation testing of one folder of the core, or of some of its files: `npm run -s prove:mutants -- FOLDER [FILE…]` sets
 * CLAWLAMP_MUTATE. Each mutant meets the tests of the unit project that are about its folder (`mutants.vitest.config.ts`) and reach it: one that
 * only a test elsewhere would kill counts as survived. What was tried before is not tried again unless code or test changed.
 */
const folder = process.env.CLAWLAMP_MUTATE_FOLDER ?? 'notify';

export default {
  mutate: (process.env.CLAWLAMP_MUTATE ?? `app/${folder}/**/*.ts`).split(' '),
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'config/mutants.vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `tests/.artifacts/mutants/${folder}.json`,
  // Words are held by the catalogues' own tests; a mutant of one only says that a sentence is not repeated in a test.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: [
    '/out',
    '/dist',
    '/.cache',
    '/docs/screenshots',
    '/tests/e2e',
    '/tests/cases',
    '/findings',
  ],
  reporters: ['json', 'clear-text'],
  jsonReporter: { fileName: `tests/.artifacts/mutants/${folder}-report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  concurrency: 1,
  timeoutMS: 20_000,
  tempDirName: 'tests/.artifacts/mutants/tmp',
  allowEmpty: true,
};
