import { said as inWords } from '../../support/said.ts';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'smol-toml';
import { readCodex } from '../../../app/codex/read-codex.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { CODEX_VERSIONS, programPaths, type CodexVersion } from '../../../config/setup/install/programs.mjs';
import { runToEnd } from '../../rig/processes/child.ts';

/** Our reading of `config.toml` beside the word of every real Codex: what it does not load is not ok, and nothing else is. */

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-codex-config-')));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const levels = (count: number): string => `a = ${'['.repeat(count)}${']'.repeat(count)}`;

/** Texts that every release loads. */
const LOADED: (string | Buffer)[] = [
  '',
  '# nothing\n',
  'a = 1',
  'a.b.c = 1\na.b.d = 2\n',
  '[a.b]\nc = 1\n[a]\nd = 1\n',
  '[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 1\n',
  'a = { b = 1, c.d = 2 }\n',
  'a = {\n b = 1, # why\n c = 2,\n}\n',
  'a = [\n 1, "x", true, { b = 1 },\n]\n',
  'a = """\nx \\\n   y"""""\n',
  "a = '''\nx\\y'''\n",
  'a = "\\x41\\e[0m\\u00e9\\U0001F600"\n',
  "a = 'C:\\dir'\n",
  '\uFEFFa = 1\n',
  'a = 1\r\nb = """\r\nx\r\n"""\r\n',
  'a = 9223372036854775807\nb = -9223372036854775808\nc = 0xDEAD_beef\n',
  'a = 1.5e3\nb = inf\nc = -nan\n',
  'a = 1979-05-27T07:32:60Z\nb = 1979-05-27 07:32\nc = 2024-02-29\nd = 07:32:00.5\n',
  '"é" = 1\n"" = 2\n1.2 = 3\n',
  '__proto__ = 1\nconstructor.a = 1\n',
  levels(80),
  'zebra = 1\n[zoo]\nx = 1\n',
];

/** Texts that every release stops at with "Error loading configuration". */
const STOPPED: (string | Buffer)[] = [
  'this is not toml\n',
  '{"a":1}\n',
  'a: 1\n',
  'a = yes\n',
  'a = 1 b = 2\n',
  'a =\n1\n',
  'a = "x\n',
  'a = """x\n',
  "a = 'x\n",
  'a = [1, 2\n',
  'a = { b = 1\n',
  '[a\nb = 1\n',
  'a = 1\na = 2\n',
  'a = 1\n"a" = 2\n',
  'a = { b = 1, b = 2 }\n',
  '[a]\nb = 1\n[a]\nc = 2\n',
  'a = 1\n[a]\nb = 2\n',
  'a = { b = 1 }\na.c = 2\n',
  'a = { b = 1 }\n[a.c]\nd = 1\n',
  'a.b = 1\n[a]\nc = 2\n',
  '[a]\nb.c = 1\n[a.b]\nd = 2\n',
  '[[a]]\nb = 1\n[a]\nc = 1\n',
  'a = [1]\n[[a]]\nb = 1\n',
  'a = [1,,2]\n',
  'a = {,}\n',
  'a = "C:\\Users\\x"\n',
  'a = "\\q"\n',
  'a = "\\ud800"\n',
  'a = 01\n',
  'a = 1__0\n',
  'a = .5\n',
  'a = 1e999\n',
  'a = 9223372036854775808\n',
  'a = 2023-02-29\n',
  'a = 2023-02-30T07:32:00Z\n',
  'a = 1979-13-27\n',
  'a = 24:00:00\n',
  'é = 1\n',
  'a b = 1\n',
  'a = 1\rb = 2\r',
  'a = "x\u0000y"\n',
  '# a\u0000b\n',
  'a = "x\u007f"\n',
  'a = 1\n\uFEFFb = 1\n',
  bytes('a = "', [0xff], '"\n'),
  bytes('# ', [0xc0, 0x80], '\n'),
  Buffer.from('\uFEFFa = 1\n', 'utf16le'),
  levels(81),
  `[${'k.'.repeat(199)}k]\n`,
];

const AT_ONCE = 6;
let count = 0;
async function ask(version: CodexVersion, text: string | Buffer) {
  const home = path.join(root, String(++count));
  const codexHome = path.join(home, '.codex');
  await mkdir(codexHome, { recursive: true });
  await writeFile(path.join(codexHome, 'auth.json'), '{"OPENAI_API_KEY":"sk-FAKE-not-a-key"}', {
    mode: 0o600,
  });
  await writeFile(path.join(codexHome, 'config.toml'), text);
  const { node24, codexes } = programPaths();
  const env = { HOME: home, PATH: `${path.dirname(node24)}:/usr/bin:/bin` };
  const ports = { env, home, files: systemFiles(), platform: 'linux' as const };
  const [reading, done] = await Promise.all([
    readCodex(ports, { codexBin: codexes[version] }),
    runToEnd(node24, [codexes[version], 'login', 'status'], { env }),
  ]);
  const said = done.stderr.split('\n').filter((line) => line && !line.startsWith('WARNING:'));
  return { reading, loaded: done.code === 0, said: said.join('\n') };
}

const shown = (text: string | Buffer): string => JSON.stringify(text.toString()).slice(0, 60);

/** Asks about many texts, some at a time. The releases in between get every third: all four are of one mind. */
async function askAll(version: CodexVersion, texts: (string | Buffer)[]) {
  const whole = version === CODEX_VERSIONS[0] || version === CODEX_VERSIONS.at(-1);
  const wanted = whole ? texts : texts.filter((_, at) => at % 3 === 0);
  const answers: ({ text: string | Buffer } & Awaited<ReturnType<typeof ask>>)[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE);
    answers.push(...(await Promise.all(some.map(async (text) => ({ text, ...(await ask(version, text)) })))));
  }
  return answers;
}

for (const version of CODEX_VERSIONS) {
  test(`what Codex ${version} loads is read, and what it stops at is said to be broken`, async () => {
    for (const { text, reading, loaded, said } of await askAll(version, LOADED)) {
      expect(loaded, `${shown(text)}: ${said}`).toBe(true);
      expect(reading, shown(text)).toMatchObject({ state: 'read', configNote: null, configBroken: false });
    }
    for (const { text, reading, loaded, said } of await askAll(version, STOPPED)) {
      expect(loaded, shown(text)).toBe(false);
      expect(said, shown(text)).toMatch(/^Error loading configuration/);
      expect(reading, shown(text)).toMatchObject({ configBroken: true });
      expect(inWords(reading.configNote), shown(text)).toBeTypeOf('string');
    }
  });
}

test('the line is the one that Codex names', async () => {
  const text = 'model = "a"\n\n[features]\nx = true\nx = false\n';
  const { reading, said } = await ask('0.171.0', text);
  expect(said).toContain('config.toml:5:1: duplicate key');
  expect(inWords(reading.configNote)).toContain('line 5, column 1');
});

test('the releases that know no profile setting stop at it', async () => {
  const text = 'profile = "work"\n[profiles.work]\nmodel = "m"\n';
  for (const version of CODEX_VERSIONS) {
    const { reading, loaded } = await ask(version, text);
    expect(loaded, version).toBe(version === '0.125.0');
    expect(reading.configNote === null, version).toBe(loaded);
    expect(reading.configBroken, version).toBe(false);
  }
});

test("Codex's own schema is seen only by asking it", async () => {
  const { reading, loaded, said } = await ask('0.171.0', 'model = 5\n');
  expect(loaded).toBe(false);
  expect(said).toContain('invalid type: integer `5`, expected a string');
  expect(reading.configNote).toBeNull();
});

test('the library alone does not draw the same line: when it does, the corrections can go', () => {
  const differs = (text: string): boolean => {
    try {
      parse(text);
      return STOPPED.includes(text);
    } catch {
      return !STOPPED.includes(text);
    }
  };
  for (const text of [
    'a = 2023-02-29\n',
    'a = 2023-02-30T07:32:00Z\n',
    'a = 1e999\n',
    'a = 9223372036854775807\n',
    'a = 1979-05-27T07:32:60Z\n',
    levels(81),
  ])
    expect(differs(text), text).toBe(true);
});
