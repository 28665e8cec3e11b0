/**
 * What stands in `app/platform` alone: files, timers, signals, the environment and the time of this process. Everything else in
 * `app/` is handed a port, or asks a function of that room, so that a test can put something else in its place.
 */

/** The rules, as ESLint takes them. `no-restricted-imports` is made whole in eslint.config.js, which restricts other imports too. */
export const RESTRICTED_MODULES = ['fs', 'fs/promises', 'timers', 'timers/promises', 'process']
  .flatMap((name) => [name, `node:${name}`])
  .map((name) => ({ name, message: 'This stands in app/platform: ask a port or a function of it.' }));

const message = 'This stands in app/platform: ask a port or a function of it.';
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'];

export const PLATFORM_ONLY = {
  'no-restricted-globals': ['error', ...TIMERS.map((name) => ({ name, message }))],
  'no-restricted-properties': [
    'error',
    ...['kill', 'platform', 'env'].map((property) => ({ object: 'process', property, message })),
    { object: 'Date', property: 'now', message },
    ...TIMERS.map((property) => ({ object: 'globalThis', property, message })),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message },
    { selector: 'CallExpression[callee.name="Date"]', message },
    { selector: 'ImportExpression[source.value=/^(node:)?(fs|timers|process)(\\u002F|$)/]', message },
    {
      selector:
        'CallExpression[callee.property.name="getBuiltinModule"][arguments.0.value=/^(node:)?(fs|timers|process)(\\u002F|$)/]',
      message,
    },
  ],
};

/** Files of `app/` that may, and why. It only gets shorter: an entry that is not needed any more fails a test. */
export const MAY_ALL_THE_SAME = {
  'app/cli/terminal/compile-cache.ts': 'runs before anything else is loaded',
  'app/cli/terminal/program.ts': 'the start of the process: hands its environment on',
  'app/cli/terminal/run-on-terminal.ts': "the process' own terminal: its environment and its signals",
  'app/openclaw/programs/quiet-databases.ts': "its text runs inside the owner's process",
};
