import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeHome, type Home } from '../unit/cli/home.ts';

/** What the terminal prints as a command is pasted into a real shell, on a home of its own, and is understood there. */

const root = path.resolve(import.meta.dirname, '..', '..');
const bundle = path.join(root, 'out/cli/clawlamp.mjs');
let home: Home;
let place: string[];

beforeAll(async () => {
  const { prepareCli } = (await import(path.join(root, 'config/setup/install/prepare.mjs'))) as {
    prepareCli(): Promise<void>;
  };
  await prepareCli();
  home = await makeHome();
  // Named by a path that a shell would take apart.
  const codex = path.join(home.dir, "it's here");
  place = ['--state-dir', path.join(home.dir, '.openclaw'), '--codex-home', codex];
}, 120_000);
afterAll(() => home.dispose());

interface Ran {
  code: number;
  text: string;
}

/** @param cwd where the person stands */
function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((done) => {
    execFile(program, [...args], { cwd, env, timeout: 60_000 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 70) : 0;
      done({ code, text: `${stdout}${stderr}` });
    });
  });
}

/** The environment of a shell in which nothing of ours runs: what npm sets for its scripts is not there. */
function shellEnv(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD)/.test(name));
  return { ...Object.fromEntries(own), HOME: home.dir, LC_ALL: 'C', PATH: process.env.PATH };
}

/** Every command of ours in a text: they stand at the end of their lines. */
function commandsIn(text: string, program: string): string[] {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf(program);
    return at < 0 ? [] : [line.slice(at)];
  });
}

it.each([
  ['by its file', process.execPath, [bundle], `node ${bundle}`],
  ['by npm', 'npm', ['run', '-s', 'cli', '--'], 'npm run -s cli --'],
])(
  'every command that is printed runs when it is pasted, started %s',
  async (_how, start, before, program) => {
    const env = shellEnv();
    const texts: string[] = [];
    for (const words of [
      ['status'],
      ['explain'],
      ['explain', 'nobody'],
      ['plan', 'codex'],
      ['history'],
      ['nonsense'],
    ]) {
      const { text } = await run(
        start,
        [...before, ...words, ...(words[0] === 'nonsense' ? [] : place)],
        root,
        env,
      );
      texts.push(text);
    }
    const nowhere = path.join(home.dir, 'nowhere');
    texts.push(
      (await run(start, [...before, 'status', '--state-dir', nowhere, '--codex-home', nowhere], root, env))
        .text,
    );
    // A sign-in would open a browser, and `watch` would not end: `plan` and `status` take the same words.
    const found = [...new Set(texts.flatMap((text) => commandsIn(text, program)))];
    expect(found.length).toBeGreaterThan(4);
    expect(found.some((one) => one.includes('--codex-home'))).toBe(true);
    for (const command of found) {
      const harmless = command
        .replace(`${program} login`, `${program} plan`)
        .replace(`${program} watch`, `${program} status`);
      const { code, text } = await run('sh', ['-c', harmless], root, env);
      expect([64, 70], `${command}\n${text}`).not.toContain(code);
      expect(text, command).not.toMatch(/was not understood|No sign-in has that name|More than one/);
    }
  },
  240_000,
);
