import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { abortsWithoutSecrets } from '../../../app/diagnose/start-rules.ts';
import { isGatewaySubsystem, startFailureIn } from '../../../app/openclaw/log/gateway-lines.ts';
import { parseLogLine } from '../../../app/openclaw/log/log-line.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { findCodexPlugin } from '../../../app/openclaw/discovery/codex-plugin.ts';
import { configRefusal, retiredSettings } from '../../../app/openclaw/config/config-refusal.ts';
import {
  fencesOldFiles,
  opensSealed,
  schemaCeilings,
  schemaFloors,
} from '../../../app/openclaw/store/known-schemas.ts';
import { oldWorkspaces } from '../../../app/openclaw/discovery/old-workspace.ts';
import { dueBeforePlugin } from '../../../app/openclaw/store/migration-due.ts';
import type { OpenClawInstall, StoreReading } from '../../../app/openclaw/discovery/install.ts';
import { leadsNowhere, refsIn, secretRef } from '../../../app/openclaw/config/secret-refs.ts';
import { StoreHome } from './support.ts';

/** What each span of releases opens, refuses and needs: the tables, and what comes close to each row (docs/releases.md). */

describe('the schemas that a release opens', () => {
  test.each([
    ['2026.5.12', 1, 1],
    ['2026.7.33', 1, 1],
    ['2026.8.1', 15, 19],
    ['2026.9.2', 15, 19],
    ['2026.9.3', 16, 19],
    ['2026.9.4', 17, 19],
    ['2026.9.5', 17, 21],
    ['2026.9.6', 18, 23],
    ['2026.12.1', 18, 23],
    [null, 18, 23],
  ])('%s: state database up to %i, agent database up to %i', (version, state, agent) => {
    expect(schemaCeilings(version)).toEqual({ state, agent });
  });

  test('have a floor from 2026.8.1 on, and none where the release is not known', () => {
    expect(schemaFloors('2026.7.33')).toEqual({ state: 0, agent: 0 });
    expect(schemaFloors('2026.8.1')).toEqual({ state: 0, agent: 19 });
    expect(schemaFloors('2026.9.1')).toEqual({ state: 0, agent: 0 });
    expect(schemaFloors('2026.9.3')).toEqual({ state: 13, agent: 19 });
    expect(schemaFloors(null)).toEqual({ state: 0, agent: 0 });
  });

  test('and the forms: sealed from 2026.5.12 on, old files refused whole, then by provider', () => {
    expect(['2026.4.29', '2026.5.12', null].map(opensSealed)).toEqual([false, true, true]);
    expect(['2026.7.33', '2026.8.1', '2026.9.3', '2026.9.4', null].map(fencesOldFiles)).toEqual([
      null,
      'whole',
      'whole',
      'by-provider',
      null,
    ]);
  });
});

describe('a configuration that a newer release wrote', () => {
  const stamped = (version: string, more: object = {}) => ({
    meta: { lastTouchedVersion: version, ...more },
  });

  test('is refused from 2026.6.11 on, and before it only warned about', () => {
    expect(configRefusal(stamped('2026.9.6'), '2026.6.11')).toEqual({ key: null, writtenBy: '2026.9.6' });
    expect(configRefusal(stamped('2026.9.6'), '2026.6.5')).toBeNull();
  });

  test('is taken by the release that wrote it and by every later one', () => {
    expect(configRefusal(stamped('2026.9.6'), '2026.9.6')).toBeNull();
    expect(configRefusal(stamped('2026.7.1'), '2026.9.6')).toBeNull();
    expect(configRefusal(stamped('2026.7.1-2'), '2026.7.1')).toBeNull();
  });

  test('is refused by every release for a key that it does not know', () => {
    const settings = stamped('2026.3.28', { migrations: { modelPolicyAllowlist: true } });
    expect(configRefusal(settings, '2026.4.29')).toMatchObject({ key: 'meta.migrations' });
    expect(configRefusal(settings, '2026.8.1')).toBeNull();
    const newer = stamped('2026.8.1', { migrations: { utilityModelSeparation: true } });
    expect(configRefusal(newer, '2026.8.1')).toMatchObject({ key: 'meta.migrations.utilityModelSeparation' });
    expect(configRefusal(newer, '2026.9.6')).toBeNull();
  });

  test('says nothing of an older one, whose retired date the gateway takes out, nor where the release is not known', () => {
    expect(configRefusal(stamped('2026.7.33', { lastTouchedAt: 'then' }), '2026.9.1')).toBeNull();
    expect(configRefusal(stamped('2026.9.6'), null)).toBeNull();
    expect(configRefusal({}, '2026.8.1')).toBeNull();
    expect(configRefusal({ meta: 'odd' }, '2026.8.1')).toBeNull();
  });
});

describe('a reference to a secret', () => {
  const ref = { source: 'file' as const, provider: 'vault', id: '/key' };

  test('leads nowhere when the configuration has no provider of its name', () => {
    expect(leadsNowhere(ref, {})).toBe(true);
    expect(leadsNowhere(ref, { secrets: { providers: { vault: {} } } })).toBe(false);
    expect(leadsNowhere(ref, { secrets: { providers: { other: {} } } })).toBe(true);
  });

  test('to the environment needs no provider under its default name', () => {
    const env = { source: 'env' as const, provider: 'default', id: 'KEY' };
    expect(leadsNowhere(env, {})).toBe(false);
    expect(leadsNowhere(env, { secrets: { defaults: { env: 'shell' } } })).toBe(true);
    expect(leadsNowhere({ ...env, provider: 'shell' }, { secrets: { defaults: { env: 'shell' } } })).toBe(
      false,
    );
  });

  test('is found wherever a setting holds one, and nothing else passes for one', () => {
    expect(refsIn({ a: [{ b: ref }] })).toEqual([{ setting: 'a[0].b', ref }]);
    expect(secretRef({ source: 'ftp', provider: 'vault', id: 'x' })).toBeNull();
    expect(secretRef('vault')).toBeNull();
  });
});

describe('a line of the gateway log', () => {
  test('tells why a start failed', () => {
    expect(startFailureIn('Gateway failed to start: Invalid config at ~/.openclaw/openclaw.json')).toBe(
      'settings',
    );
    const older =
      'Your OpenClaw config was written by version 2026.12.1, but this command is running 2026.9.2.';
    expect(startFailureIn(older)).toBe('newer-settings');
    expect(startFailureIn('Gateway failed to start: something new')).toBe('other');
    expect(startFailureIn('Gateway failed to start: listen EADDRINUSE 127.0.0.1:18789')).toBeNull();
    expect(startFailureIn('a chat about uses newer schema version')).toBeNull();
  });

  test('is a sign of life only from a gateway itself', () => {
    const from = (raw: string) => isGatewaySubsystem(parseLogLine(raw, 'a.log')?.subsystem ?? null);
    expect(from('{"0":"{\\"subsystem\\":\\"gateway/health-monitor\\"}","1":"started"}')).toBe(true);
    expect(from('{"subsystem":"gateway","message":"heartbeat"}')).toBe(true);
    expect(from('2026-11-27T20:53:07.199+00:00 [gateway] ready')).toBe(true);
    expect(from('{"0":"{\\"subsystem\\":\\"plugins\\"}","1":"loaded"}')).toBe(false);
    expect(from('{"0":"Profiles: (none)"}')).toBe(false);
    expect(from('{"message":"a chat about subsystem=gateway and [gateway] ready"}')).toBe(false);
    expect(from('someone writes about the [gateway] in a chat')).toBe(false);
  });
});

describe('the codex plugin', () => {
  let home: StoreHome;
  let place: OpenClawInstall;

  beforeEach(async () => {
    home = await StoreHome.make();
    const packageDir = path.join(home.home, 'package');
    place = {
      stateDir: home.stateDir,
      configPath: path.join(home.stateDir, 'openclaw.json'),
      env: {},
      defaultAgent: 'main',
      agents: [],
      owner: { binPath: '', packageDir, version: '2026.9.1', nodePath: '' },
    };
  });
  afterEach(() => home.dispose());

  const find = (config: unknown = {}) =>
    findCodexPlugin({ files: systemFiles(), home: home.home }, place, config);

  async function plugin(folder: string, id = 'codex', wants?: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'openclaw.plugin.json'), JSON.stringify({ id }));
    const openclaw = wants ? { compat: { pluginApi: `>=${wants}` } } : {};
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'x', openclaw }));
  }

  test('is missing where no place holds it, and unknown where the package was not found', async () => {
    expect(await find()).toMatchObject({ state: 'missing' });
    place.owner = null;
    expect(await find()).toMatchObject({ state: 'unknown' });
  });

  test('is found in each place from which OpenClaw loads plugins', async () => {
    const places = [
      path.join(home.home, 'package', 'dist', 'extensions', 'codex'),
      path.join(home.stateDir, 'extensions', 'my-codex'),
      path.join(home.stateDir, 'npm', 'node_modules', '@openclaw', 'codex'),
      path.join(home.stateDir, 'npm', 'projects', 'openclaw-codex-89', 'node_modules', '@openclaw', 'codex'),
    ];
    for (const folder of places) {
      await plugin(folder);
      expect(await find(), folder).toMatchObject({ state: 'there', path: folder });
      await rm(folder, { recursive: true });
    }
  });

  test('is found where the configuration or the list of installed plugins says', async () => {
    const folder = path.join(home.home, 'elsewhere', 'codex');
    await plugin(folder);
    expect(await find()).toMatchObject({ state: 'missing' });
    expect(await find({ plugins: { load: { paths: [folder] } } })).toMatchObject({ state: 'there' });
    expect(await find({ plugins: { load: { paths: [path.dirname(folder)] } } })).toMatchObject({
      state: 'there',
    });
    await mkdir(path.join(home.stateDir, 'plugins'), { recursive: true });
    const index = { installRecords: { codex: { source: 'path', installPath: folder } } };
    await writeFile(path.join(home.stateDir, 'plugins', 'installs.json'), JSON.stringify(index));
    expect(await find()).toMatchObject({ state: 'there' });
  });

  test('is not the supervisor of a like name, and not one that wants a newer OpenClaw', async () => {
    await plugin(
      path.join(home.home, 'package', 'dist', 'extensions', 'codex-supervisor'),
      'codex-supervisor',
    );
    await plugin(path.join(home.stateDir, 'extensions', 'codex-supervisor'), 'codex-supervisor');
    expect(await find()).toMatchObject({ state: 'missing' });
    await plugin(path.join(home.stateDir, 'extensions', 'codex'), 'codex', '2026.9.5');
    expect(await find()).toMatchObject({ state: 'too-new', wants: '2026.9.5' });
    if (place.owner) place.owner.version = '2026.9.6';
    expect(await find()).toMatchObject({ state: 'there' });
  });
});

test('a lost secret keeps a gateway from starting until 2026.6.11, and degrades it from 2026.7.1 on', () => {
  const releases = ['2026.3.28', '2026.6.11', '2026.7.1', '2026.9.6', null];
  expect(releases.map(abortsWithoutSecrets)).toEqual([true, true, false, false, false]);
});

describe('what an upgrade has not taken over', () => {
  const retired = {
    meta: { lastTouchedAt: 'x' },
    commands: { ownerDisplay: 'raw' },
    gateway: { tailscale: { resetOnExit: false } },
  };

  test('is a setting of 7.33 or older from 8.1 on, wherever it stands', () => {
    const all = ['meta.lastTouchedAt', 'commands.ownerDisplay', 'gateway.tailscale.resetOnExit'];
    expect(
      retiredSettings({ agents: { defaults: { memorySearch: { enabled: false } } } }, '2026.8.2'),
    ).toEqual(['agents.defaults.memorySearch']);
    for (const version of ['2026.8.1', '2026.9.3', '2026.9.6'])
      expect(retiredSettings(retired, version)).toEqual(all);
    for (const version of ['2026.7.33', '2026.3.28', null])
      expect(retiredSettings(retired, version)).toEqual([]);
    expect(retiredSettings({ gateway: { tailscale: { mode: 'off' } }, meta: {} }, '2026.9.6')).toEqual([]);
    expect(retiredSettings({ gateway: { tailscale: { resetOnExit: undefined } } }, '2026.9.6')).toHaveLength(
      1,
    );
    for (const odd of [null, 'text', [], { gateway: 'no' }])
      expect(retiredSettings(odd, '2026.9.6')).toEqual([]);
  });

  test('is a database below its own schema where the codex plugin cannot be fetched', () => {
    const store = (ownSchema: number | null, due: unknown = null) =>
      ({ ownSchema, due, agent: { id: 'main', agentDir: '/a' } }) as unknown as StoreReading;
    expect(dueBeforePlugin(store(19), '2026.9.6', 'missing')).toMatchObject({
      kind: 'old-schema',
      refuses: true,
    });
    expect(dueBeforePlugin(store(19), '2026.9.5', 'too-new')).not.toBeNull();
    expect(dueBeforePlugin(store(23), '2026.9.6', 'missing')).toBeNull();
    expect(dueBeforePlugin(store(null), '2026.9.6', 'missing')).toBeNull();
    expect(dueBeforePlugin(store(19), '2026.9.6', 'there')).toBeNull();
    expect(dueBeforePlugin(store(19), '2026.9.6', null)).toBeNull();
    expect(dueBeforePlugin(store(19), '2026.9.1', 'missing')).toBeNull();
    expect(dueBeforePlugin(store(19), null, 'missing')).toBeNull();
  });

  test('is a record of the set-up in the workspace of an agent, wherever the settings put that', async () => {
    const home = await StoreHome.make();
    try {
      const stateDir = home.stateDir;
      const place = (version: string) =>
        ({
          stateDir,
          env: {},
          defaultAgent: 'main',
          agents: [{ id: 'main' }, { id: 'work' }],
          owner: { version },
        }) as unknown as OpenClawInstall;
      const ports = { env: { HOME: home.home }, home: home.home, files: systemFiles() };
      const found = async (config: unknown, version = '2026.9.6') =>
        (await oldWorkspaces(ports, place(version), config)).map(({ agent }) => agent);
      const record = async (folder: string) => {
        await mkdir(path.join(folder, '.openclaw'), { recursive: true });
        await writeFile(path.join(folder, '.openclaw', 'workspace-state.json'), '{}');
      };
      expect(await found({})).toEqual([]);
      await record(path.join(stateDir, 'workspace-work'));
      expect(await found({})).toEqual(['work']);
      expect(await found({}, '2026.7.33')).toEqual([]);
      await record(path.join(home.home, 'notes'));
      await record(path.join(home.home, 'notes', 'work'));
      expect(await found({ agents: { defaults: { workspace: '~/notes' } } })).toEqual(['main', 'work']);
      expect(await found({ agents: { entries: { work: { workspace: '~/elsewhere' } } } })).toEqual([]);
    } finally {
      await home.dispose();
    }
  });
});
