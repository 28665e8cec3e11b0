import hooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { MAY_ALL_THE_SAME, PLATFORM_ONLY, RESTRICTED_MODULES } from './config/platform-only.mjs';

/** Imports that would let an arrow run the wrong way (renderer → contract ← main → app). */
const noElectronInCore = {
  'no-restricted-imports': [
    'error',
    {
      paths: [{ name: 'electron', message: 'app/ is the core: it knows no Electron.' }],
      patterns: [
        { group: ['**/main/**', '**/renderer/**'], message: 'app/ imports nothing from the shell.' },
      ],
    },
  ],
};

/** The same, and no files and timers: one rule is not added to by another block. */
const platformOnlyImports = {
  'no-restricted-imports': [
    'error',
    {
      ...noElectronInCore['no-restricted-imports'][1],
      paths: [...noElectronInCore['no-restricted-imports'][1].paths, ...RESTRICTED_MODULES],
    },
  ],
};

const rendererStaysInside = {
  'no-restricted-imports': [
    'error',
    {
      paths: [{ name: 'electron', message: 'The renderer reaches main through the bridge only.' }],
      patterns: [
        { group: ['node:*'], message: 'The renderer has no Node.' },
        { regex: '/(app/(?!contract/|language/)|main/)', message: 'The renderer sees view models only.' },
      ],
    },
  ],
};

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', '.cache/**', 'tests/.artifacts/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // What is told is an object until it is said: in a text it would read "[object Object]".
    files: ['app/**/*.ts', 'main/**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: true, allowRegExp: true, allowAny: true },
      ],
    },
  },
  { files: ['app/**/*.ts'], rules: noElectronInCore },
  {
    files: ['app/**/*.ts'],
    ignores: ['app/platform/**', 'app/openclaw/write/sdk-script/**', ...Object.keys(MAY_ALL_THE_SAME)],
    rules: { ...PLATFORM_ONLY, ...platformOnlyImports },
  },
  {
    // Text that others wrote is held against these: none may take longer than the text is long.
    files: ['app/**/*.ts', 'main/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules, ...rendererStaysInside },
  },
  { files: ['app/cli/cli.ts', 'config/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
