import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../app/cli/cli.ts';
import { asCalled, placeFlags, programCalled } from '../../../app/cli/call.ts';
import { cellsOf, wrapped } from '../../../app/cli/print/wrap.ts';
import { wordsOf } from '../../../app/platform/text/shell-line.ts';
import { type Home, makeHome, NOW } from './home.ts';

/** What stands in a terminal: order, width, names, and commands that run when they are pasted. */

let home: Home;
beforeAll(async () => {
  home = await makeHome();
});
afterAll(() => home.dispose());

const at = ['--now', NOW];

/** A run on a terminal of that width, without colours. */
async function onTerminal(columns: number, argv: string[], signal = new AbortController().signal) {
  let out = '';
  let err = '';
  const code = await main(
    argv,
    { ...home.env, NO_COLOR: '1' },
    {
      stdout: { write: (text) => (out += text), isTTY: true, columns },
      stderr: { write: (text) => (err += text) },
      ask: null,
      line: null,
      signal,
    },
  );
  return { code, out, err };
}

describe('the text of a status', () => {
  it('says why right after the verdict, the home as "~", and routes only when asked', async () => {
    const { out } = await home.run('status', ...at);
    const [verdict, , why] = out.split('\n');
    expect(verdict).toContain('needs you to sign in again.');
    expect(why).toBe('Why');
    expect(out).toContain('(~/.openclaw/agents/main/agent/auth-profiles.json,');
    expect(out).not.toContain(home.dir);
    expect(out).not.toContain('Routes');
    const verbose = await home.run('status', '-v', ...at);
    expect(verbose.out).toContain('\nRoutes\n  main: openai-codex/gpt-5.5 through');
  });

  it('wraps to the width of the terminal under what it belongs to, and not in a file', async () => {
    const { out } = await onTerminal(60, ['status', ...at]);
    const long = out.split('\n').filter((line) => cellsOf(line) > 60);
    // A path and a command stay whole: they are there to be copied.
    expect(long.every((line) => /~\/\.|clawlamp login/.test(line))).toBe(true);
    expect(out).toMatch(/^ {4}- OpenClaw recorded .*\n {6}\S/m);
    expect(out).toMatch(/^ {4}The last real use of .*\n {4}\S/m);
    const piped = await home.run('status', ...at);
    expect(piped.out.split('\n').some((line) => line.length > 120)).toBe(true);
  });

  it('says that the program is missing before anything is offered that would need it', async () => {
    // No OpenClaw program is on the path of this home.
    const missing =
      'The OpenClaw program was not found, so nothing can be signed in or repaired there. Add --openclaw-bin with its path.';
    const { out } = await home.run('status', ...at);
    expect(out.trimEnd().split('\n').at(-1)).toBe(missing);
    expect(out).not.toContain('clawlamp login');
    expect((await home.run('plan', 'me@', ...at)).out.split('\n')[0]).toBe(missing);
    expect((await home.run('explain', 'me@', ...at)).out).toContain(missing);
    // A login of Codex needs none.
    expect((await home.run('explain', 'codex-cli', ...at)).out).not.toContain('--openclaw-bin');
    const login = await home.run('login', 'me@', '--data-dir', path.join(home.dir, 'data'));
    expect(login.out + login.err).toContain('Set --openclaw-bin to its path.');
  });

  it('tells an empty machine what to do next', async () => {
    const nowhere = path.join(home.dir, 'nowhere');
    const { code, out } = await home.run('status', '--state-dir', nowhere, '--codex-home', nowhere, ...at);
    expect(code).toBe(0);
    expect(out).toContain('Nothing to watch yet.');
    expect(out).toContain('Sign in once with OpenClaw or with the Codex CLI');
    expect(out).toContain('clawlamp status --demo');
  });
});

describe('wrapping', () => {
  it('counts cells, breaks Japanese without blanks, and begins no line with a full stop', () => {
    const text =
      '保存されたトークンの期限はまだ先ですが、それは日付にすぎません。もう一度サインインしてください。';
    const lines = wrapped(text, 30, 2, 4);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => cellsOf(line) <= 31)).toBe(true);
    expect(lines.slice(1).every((line) => /^ {4}[^ 。、]/.test(line))).toBe(true);
    expect(lines.map((line) => line.trim()).join('')).toBe(text);
  });

  it('leaves a word that is longer than the width whole, and a short line as it is', () => {
    const path = '/a/very/long/path/that/nobody/could/break/in/two';
    expect(wrapped(`see ${path} there`, 24, 0)).toEqual(['see', path, 'there']);
    expect(wrapped('short', 80, 2)).toEqual(['  short']);
  });
});

describe('a command that is printed', () => {
  const pasted = (command: string): string[] =>
    wordsOf(command).flatMap(({ raw, text }) => (raw ? [text] : []));

  it('names the place that was named, and runs when pasted', async () => {
    const stateDir = path.join(home.dir, '.openclaw');
    const place = ['--state-dir', stateDir, '--codex-home', path.join(home.dir, "no one's")];
    const { out } = await home.run('explain', ...place, ...at);
    const command = out.split('\n').find((line) => line.includes('clawlamp explain ')) ?? '';
    const words = pasted(command.slice(command.indexOf('clawlamp')));
    expect(words.slice(0, 2)).toEqual(['clawlamp', 'explain']);
    expect(words).toEqual(expect.arrayContaining(place));
    const again = await home.run(...words.slice(1), ...at);
    expect([again.code, again.err]).toEqual([0, '']);
    // `plan` takes the same words as `login`, and changes nothing.
    expect((await home.run('plan', ...words.slice(2), ...at)).err).toBe('');
  });

  it('is there for each name that fits, and each of them is one', async () => {
    const { code, err } = await home.run('explain', 'example.com', ...at);
    expect(code).toBe(64);
    const names = err.split('\n').filter((line) => line.startsWith('  '));
    expect(names).toEqual([
      '  openai-codex:m…e@example.com',
      '  work/openai-codex:y…u@example.com',
      '  codex-cli',
    ]);
    for (const name of names) expect((await home.run('explain', name.trim(), ...at)).code).not.toBe(64);
  });

  it('is none in a demo, whose sign-ins no command reaches', async () => {
    for (const argv of [['status'], ['explain'], ['explain', 'nobody']]) {
      const { out, err } = await home.run(...argv, '--demo');
      expect(out + err).not.toMatch(/clawlamp [a-z]|openclaw models/);
    }
  });

  it('is written as the program was called', () => {
    const npm = { npm_command: 'run-script', npm_lifecycle_event: 'cli', npm_package_name: 'clawlamp' };
    const here = { ...npm, npm_package_json: '/src/clawlamp/package.json', INIT_CWD: '/src/clawlamp/app' };
    expect(programCalled('/src/clawlamp/out/cli/clawlamp.mjs', here)).toBe('npm run -s cli --');
    const away = { ...here, INIT_CWD: '/home/me', npm_package_json: '/src/my clawlamp/package.json' };
    expect(programCalled('/x.mjs', away)).toBe("npm --prefix '/src/my clawlamp' run -s cli --");
    const npx = { npm_command: 'exec' };
    expect(programCalled('/home/me/.npm/_npx/0a/node_modules/.bin/clawlamp', npx)).toBe('npx clawlamp');
    expect(programCalled('/usr/bin/clawlamp', { PATH: '/bin:/usr/bin' })).toBe('clawlamp');
    expect(programCalled('/opt/clawlamp/clawlamp', { PATH: '/bin' })).toBe('/opt/clawlamp/clawlamp');
    expect(programCalled('/out/cli/clawlamp.mjs', {})).toBe('node /out/cli/clawlamp.mjs');
    // Another script of another package that happens to start it.
    expect(programCalled('/usr/bin/clawlamp', { ...npm, npm_package_name: 'other', PATH: '/usr/bin' })).toBe(
      'clawlamp',
    );
  });

  it('has the place behind the verb, and leaves the commands of others alone', () => {
    const call = { program: 'npx clawlamp', place: "--state-dir '/a b'", printed: true };
    expect(asCalled('clawlamp login -- -x', call)).toBe("npx clawlamp login --state-dir '/a b' -- -x");
    expect(asCalled('openclaw doctor --fix', call)).toBe('openclaw doctor --fix');
    expect(asCalled('openclaw doctor --fix', { ...call, printed: false })).toBeNull();
    const engine = { stateDir: '-odd', codexHome: undefined };
    expect(placeFlags({ engine, dataDir: '/d' })).toBe('--state-dir=-odd --data-dir /d');
  });
});

describe('explain without a name', () => {
  it('explains what needs someone most, and names the others', async () => {
    const { code, out } = await home.run('explain', ...at);
    expect(code).toBe(1);
    expect(out).toContain('✕ openai-codex:m…e@example.com');
    expect(out).toContain('clawlamp explain work/openai-codex:y…u@example.com');
    expect(out).not.toContain('clawlamp explain openai-codex:m…e@example.com');
    const named = await home.run('explain', 'you@', ...at);
    expect(named.out).not.toContain('These can be explained');
  });

  it('says so where there is none', async () => {
    const nowhere = path.join(home.dir, 'nowhere');
    const { code, err } = await home.run('explain', '--state-dir', nowhere, '--codex-home', nowhere, ...at);
    expect(code).toBe(64);
    expect(err).toContain('there is no sign-in here');
  });
});

describe('a signal', () => {
  it.each([
    [['status'], 3],
    [['plan', 'me@'], 1],
  ])('while %j reads ends it without a verdict, and says that nothing was changed', async (words, exit) => {
    const { code, out, err } = await onTerminal(80, [...words, ...at], AbortSignal.abort());
    expect([code, out, err]).toEqual([exit, '', 'Stopped. Nothing was changed.\n']);
  });
});

describe('an error', () => {
  it('names a command in the terminal where the panel names a button', async () => {
    const { err } = await home.run('explain', 'nobody', ...at);
    expect(err).toContain('See the names: clawlamp status');
    const unknown = await home.run('nonsense');
    expect(unknown.err).toContain('See the commands: clawlamp help');
    expect((await home.run('help')).code).toBe(0);
  });
});
