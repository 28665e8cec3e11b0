import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agentName, consumerName, installName } from '../../../app/words/names.ts';
import { CANARY, makeHome, NOW, type Home } from './home.ts';

/** The sample person of the other tests, with one more OpenClaw made by `--profile side`. */
let home: Home;
beforeEach(async () => {
  home = await makeHome();
  const side = path.join(home.dir, '.openclaw-side');
  const agent = path.join('agents', 'main', 'agent');
  await mkdir(path.join(side, agent), { recursive: true });
  const store = path.join(agent, 'auth-profiles.json');
  await cp(path.join(home.dir, '.openclaw', store), path.join(side, store));
  const text = (await readFile(path.join(side, store), 'utf8')).replaceAll('refresh-me', 'refresh-side');
  // Nothing is known against this one.
  const { profiles } = JSON.parse(text) as { profiles: object };
  await writeFile(path.join(side, store), JSON.stringify({ version: 1, profiles }), { mode: 0o600 });
  const config = { agents: { defaults: { model: 'openai-codex/gpt-5.5' } } };
  await writeFile(path.join(side, 'openclaw.json'), JSON.stringify(config));
});
afterEach(() => home.dispose());

interface Document {
  verdict: string;
  installs: { kind: string; name: string | null }[];
  profiles: { id: string; install: string | null; health: string }[];
  routes: { install: string | null; next: string }[];
}

async function status(...argv: string[]): Promise<Document & { code: number }> {
  const { code, out } = await home.run('status', '--json', '--now', NOW, '--show-accounts', ...argv);
  return { code, ...(JSON.parse(out) as Document) };
}

it('names the install of every row, route and place', async () => {
  const all = await status();
  expect(all.installs.map(({ kind, name }) => [kind, name])).toEqual([
    ['openclaw', null],
    ['openclaw', 'side'],
    ['codex', null],
  ]);
  expect(all.profiles.find((row) => row.install === 'side')?.id).toBe('side~openai-codex:me@example.com');
  expect(all.routes.find((route) => route.install === 'side')?.next).toBe('side~openai-codex:me@example.com');
});

it('--profile narrows to one OpenClaw, its verdict and its exit code; default is the one without a name', async () => {
  const side = await status('--profile', 'side');
  expect(side.profiles.map((row) => row.id)).toEqual(['side~openai-codex:me@example.com']);
  expect(side.installs).toHaveLength(1);
  expect([side.code, side.verdict]).toEqual([0, 'ok']);
  const own = await status('--profile', 'default');
  expect(own.profiles.every((row) => row.install === null && row.id !== 'codex-cli')).toBe(true);
  expect(own.code).toBe(1);
});

it('an OpenClaw that is not there is a wrong word, not an empty answer', async () => {
  const { code, err } = await home.run('status', '--profile', 'nowhere');
  expect(code).toBe(64);
  expect(err).toMatch(/No OpenClaw here has that name/);
});

it('finds a sign-in by its full name, and by --profile where one e-mail is in both', async () => {
  const explain = (...argv: string[]) =>
    home.run('explain', ...argv, '--now', NOW, '--json', '--show-accounts');
  const id = (out: string) => (JSON.parse(out) as { profile: { id: string } }).profile.id;
  expect(id((await explain('side~openai-codex:me@example.com')).out)).toBe(
    'side~openai-codex:me@example.com',
  );
  expect(id((await explain('me@example.com', '--profile', 'side')).out)).toBe(
    'side~openai-codex:me@example.com',
  );
  expect((await explain('me@example.com')).code).toBe(64);
});

it('groups by install in words, and keeps the secrets of each', async () => {
  const { out } = await home.run('status', '-v', '--now', NOW);
  expect(out).toMatch(/^OpenClaw, agent main$/m);
  expect(out).toMatch(/^OpenClaw side, agent main$/m);
  expect(out).toMatch(/^ {2}OpenClaw side, agent main: openai-codex\/gpt-5\.5 through/m);
  expect(out).toMatch(/^OpenClaw side in .*\.openclaw-side/m);
  expect(out).not.toContain(CANARY);
});

it('says one name in one way', () => {
  expect(installName({ kind: 'codex', name: 'agent-main' })).toBe('Codex agent-main');
  expect(consumerName({ consumer: 'codex', agent: null, install: null })).toBe('Codex CLI');
  expect(agentName({ agent: 'main', install: null })).toBe('Agent main');
  expect(agentName({ agent: 'main', install: 'side' })).toBe('OpenClaw side, agent main');
});
