import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../../config/setup/install/programs.mjs';
import type { Engine } from '../../../app/model/engine.ts';
import type { Plan } from '../../../app/model/plan.ts';
import { runToEnd } from '../../rig/processes/child.ts';
import { quicker } from '../../rig/processes/quick-start.ts';
import { engineOf } from '../consumers/person.ts';
import { ReloginHome, type Version } from '../relogin/home.ts';

/** Repairs of what is no store of credentials: a setting, chats, a file that nothing refers to. On the real programs. */

let home: ReloginHome;
let engine: Engine;
beforeAll(() => ensurePrograms());
afterEach(async () => {
  await engine?.stop();
  await home.remove();
});

async function open(): Promise<void> {
  engine = engineOf(
    { env: home.env, home: home.dir },
    { dataDir: home.dataDir, stateDir: home.stateDir, openclawBin: home.program.bin },
  );
  await engine.read();
}

const planOf = (code: string): Plan | undefined => engine.plans(null).find((plan) => plan.code === code);
const codes = (): string[] => engine.current()!.causes.map(({ code }) => code);

async function seeded(version: Version, config: object, note = ''): Promise<string> {
  home = await ReloginHome.make(version);
  const id = `${home.provider}:me@example.test`;
  const expires = Date.now() + 86_400_000;
  await home.seed('main', id, { access: 'access-0000', refresh: 'refresh-0000', expires, accountId: 'a-1' });
  const whole = {
    gateway: { mode: 'local', port: 1 },
    logging: { file: path.join(home.dir, 'own.log') },
    ...config,
  };
  await writeFile(home.configPath, `${note}${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
  return id;
}

const CODEX_ROUTE = {
  agents: {
    defaults: {
      model: { primary: 'openai/gpt-5.5' },
      models: { 'openai/gpt-5.5': { agentRuntime: { id: 'codex' } } },
    },
  },
};

interface Blocked {
  version: Version;
  config: object;
  setting: string;
  to: unknown;
}
const BLOCKED: Blocked[] = [
  {
    version: '2026.5.12',
    config: {
      ...CODEX_ROUTE,
      plugins: { allow: ['openai', 'codex'], entries: { codex: { enabled: false } } },
    },
    setting: 'plugins.entries.codex.enabled',
    to: true,
  },
  {
    version: '2026.5.12',
    config: { ...CODEX_ROUTE, plugins: { allow: ['openai', 'codex'], deny: ['codex'] } },
    setting: 'plugins.deny',
    to: [],
  },
  {
    version: '2026.7.1',
    config: { agents: { defaults: { model: { primary: 'openai-codex/gpt-5.5' } } } },
    setting: 'agents.defaults.model.primary',
    to: 'openai/gpt-5.5',
  },
  {
    version: '2026.9.6',
    config: {
      ...CODEX_ROUTE,
      plugins: { allow: ['openai', 'codex'], entries: { codex: { enabled: false } } },
    },
    setting: 'plugins.entries.codex.enabled',
    to: true,
  },
];

describe.each(BLOCKED)(
  'on $version a route that $setting stands in the way of',
  ({ version, config, setting, to }) => {
    it("is opened through OpenClaw's own command, and undone byte for byte, comments and all", async () => {
      await seeded(version, config, '// a note of my own\n');
      await open();
      const before = await readFile(home.configPath);
      expect(codes()).toContain('route-misconfigured');
      const plan = planOf('route-misconfigured');
      expect(plan).toMatchObject({ steps: [{ what: `Setting ${setting}`, after: JSON.stringify(to) }] });
      const there = await engine.repair(plan!.id);
      expect(there).toMatchObject({ kind: 'done', proofs: [{ passed: true }, { passed: true }] });
      expect(codes()).not.toContain('route-misconfigured');
      expect(planOf('route-misconfigured')).toBeUndefined();
      expect(await engine.undo(null)).toMatchObject({ kind: 'done' });
      expect(await readFile(home.configPath)).toEqual(before);
      expect(codes()).toContain('route-misconfigured');
    });
  },
);

it('what somebody else changed in the configuration meanwhile stays when a setting is taken back', async () => {
  const [first] = BLOCKED as [Blocked];
  await seeded(first.version, first.config);
  await open();
  await engine.repair(planOf('route-misconfigured')!.id);
  const config = JSON.parse(await readFile(home.configPath, 'utf8')) as Record<string, unknown>;
  await writeFile(home.configPath, JSON.stringify({ ...config, gateway: { mode: 'local', port: 2 } }));
  expect(await engine.undo(null)).toMatchObject({ kind: 'done' });
  const end = JSON.parse(await readFile(home.configPath, 'utf8')) as Record<string, unknown>;
  expect(end).toMatchObject({
    gateway: { port: 2 },
    plugins: { entries: { codex: { enabled: false } } },
  });
});

it('a configuration that changed since it was read is not touched', async () => {
  const [first] = BLOCKED as [Blocked];
  await seeded(first.version, first.config);
  await open();
  const { id } = planOf('route-misconfigured')!;
  const other = { ...first.config, plugins: { allow: ['openai', 'codex'] } };
  await writeFile(home.configPath, JSON.stringify(other));
  expect(await engine.repair(id)).toMatchObject({ kind: 'unchanged', error: { code: 'REPAIR_NOT_FOUND' } });
  expect(JSON.parse(await readFile(home.configPath, 'utf8'))).toEqual(other);
});

it('chats that ask for a sign-in which is gone use the order again on 2026.9.6, and get it back by undo', async () => {
  const id = await seeded('2026.9.6', {
    agents: {
      ownership: 'explicit',
      entries: { main: {} },
      defaults: { model: { primary: 'openai/gpt-5.5' } },
    },
  });
  // Bound through the program's own session store.
  const script = `
    import { createRequire } from 'node:module'; import { pathToFileURL } from 'node:url'; import { join } from 'node:path';
    const from = createRequire(join(${JSON.stringify(home.program.packageDir)}, 'package.json'));
    const sdk = await import(pathToFileURL(from.resolve('openclaw/plugin-sdk/session-store-runtime')).href);
    const [op] = process.argv.slice(1);
    if (op === 'bind') {
      const bind = (key, more) => sdk.upsertSessionEntry({ agentId: 'main', sessionKey: 'agent:main:' + key,
        entry: { sessionId: 's-' + key, updatedAt: 1764000000000, ...more } });
      await bind('one', { authProfileOverride: 'openai:gone', authProfileOverrideSource: 'user' });
      await bind('two', { authProfileOverride: 'openai:gone', authProfileOverrideSource: 'user' });
      await bind('auto', { authProfileOverride: 'openai:gone', authProfileOverrideSource: 'auto', authProfileOverrideCompactionCount: 1 });
      await bind('kept', { authProfileOverride: ${JSON.stringify(id)}, authProfileOverrideSource: 'user' });
    }
    const all = sdk.listSessionEntries({ agentId: 'main', readOnly: true });
    process.stdout.write('\\n=' + JSON.stringify(all.sort((a, b) => a.sessionKey < b.sessionKey ? -1 : 1)) + '\\n');
    process.exit(0);`;
  const chats = async (op: string): Promise<unknown> => {
    const args = ['--input-type=module', '-e', script, op];
    const { stdout, stderr } = await runToEnd(home.node, args, { env: quicker(home.env, args) });
    const line = stdout.split('\n').find((text) => text.startsWith('='));
    if (!line) throw new Error(stderr);
    return JSON.parse(line.slice(1));
  };
  const before = await chats('bind');
  await open();
  expect(codes()).toContain('session-pinned-to-missing-profile');
  const plan = planOf('session-pinned-to-missing-profile');
  expect(plan).toMatchObject({ onRequest: true, steps: [{ before: 'openai:gone', after: null }] });
  expect(await engine.repair(plan!.id)).toMatchObject({ kind: 'done' });
  const bound = (all: unknown): string[] =>
    (all as { sessionKey: string; entry: { authProfileOverride?: string } }[]).flatMap(
      ({ sessionKey, entry }) =>
        entry.authProfileOverride ? [`${sessionKey} ${entry.authProfileOverride}`] : [],
    );
  expect(bound(await chats('list'))).toEqual([`agent:main:auto openai:gone`, `agent:main:kept ${id}`]);
  expect(await engine.undo(null)).toMatchObject({ kind: 'done' });
  expect(await chats('list')).toEqual(before);
});

it('a token file that no profile refers to is put aside on 2026.5.12 and back, one that is young is left alone', async () => {
  await seeded('2026.5.12', { agents: { defaults: { model: { primary: 'openai-codex/gpt-5.5' } } } });
  const folder = path.join(home.stateDir, 'credentials', 'auth-profiles');
  await mkdir(folder, { recursive: true });
  const lost = path.join(folder, `${'0a'.repeat(16)}.json`);
  const content = await readFile(path.join(folder, (await readdir(folder))[0]!), 'utf8');
  await writeFile(lost, content, { mode: 0o600 });
  await open();
  const { id } = planOf('sidecar-orphaned')!;
  expect(await engine.repair(id)).toMatchObject({ kind: 'unchanged', error: { code: 'STORE_CHANGED' } });
  const old = new Date(Date.now() - 2 * 3_600_000);
  await utimes(lost, old, old);
  expect(await engine.repair(id)).toMatchObject({ kind: 'done' });
  expect(await readdir(folder)).not.toContain(path.basename(lost));
  expect(codes()).not.toContain('sidecar-orphaned');
  expect(await engine.undo(null)).toMatchObject({ kind: 'done' });
  expect(await readFile(lost, 'utf8')).toBe(content);
});
