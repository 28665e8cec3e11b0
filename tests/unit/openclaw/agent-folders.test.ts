import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { sharedFolders } from '../../../app/openclaw/discovery/agent-folders.ts';
import type { OpenClawInstall } from '../../../app/openclaw/discovery/install.ts';

describe('folders that a configuration gives to more than one agent', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(path.join(tmpdir(), 'folders-'));
    mkdirSync(path.join(home, '.openclaw/agents/main/agent'), { recursive: true });
    mkdirSync(path.join(home, '.openclaw/agents/work'), { recursive: true });
    symlinkSync('../main/agent', path.join(home, '.openclaw/agents/work/agent'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const found = async (version: string | null, config: unknown, platform: NodeJS.Platform = 'linux') => {
    const place = { stateDir: path.join(home, '.openclaw'), env: {}, owner: version ? { version } : null };
    const ports = { env: { HOME: home }, home, files: systemFiles(), platform };
    const shared = await sharedFolders(ports, place as unknown as OpenClawInstall, config);
    return shared.map(({ agents }) => agents.sort().join(' '));
  };
  const list = (...agents: object[]) => ({ agents: { list: agents } });

  it('are found by the path as it is written, in any release', async () => {
    const config = list({ id: 'main' }, { id: 'ops', agentDir: '~/.openclaw/agents/main/agent/' });
    for (const version of ['2026.3.28', '2026.5.12', '2026.7.33', '2026.9.6'])
      expect(await found(version, config), version).toEqual(['main ops']);
  });

  it('are found behind a link from 2026.8.1 on, and taken before', async () => {
    const config = list({ id: 'main' }, { id: 'work' });
    expect(await found('2026.7.33', config)).toEqual([]);
    expect(await found('2026.8.1', config)).toEqual(['main work']);
    expect(await found('2026.9.6', { agents: { entries: { main: {}, work: {} } } })).toEqual(['main work']);
  });

  it('are found for agents that a binding or a default names', async () => {
    const config = { ...list({ id: 'ops', agentDir: '~/.openclaw/agents/chat/agent' }) };
    expect(await found('2026.5.12', { ...config, bindings: [{ agentId: 'Chat' }] })).toEqual(['chat ops']);
    expect(await found('2026.5.12', config)).toEqual([]);
  });

  it('differ by capitals on Linux, and not on macOS', async () => {
    const config = list({ id: 'main' }, { id: 'ops', agentDir: '~/.openclaw/agents/Main/agent' });
    expect(await found('2026.5.12', config)).toEqual([]);
    expect(await found('2026.5.12', config, 'darwin')).toEqual(['main ops']);
  });

  it('are nothing where each agent has its own, where there is one agent, and where the release is not known', async () => {
    expect(await found('2026.9.6', list({ id: 'main' }, { id: 'ops' }))).toEqual([]);
    expect(await found('2026.9.6', list({ id: 'work' }))).toEqual([]);
    expect(
      await found(null, list({ id: 'main' }, { id: 'work', agentDir: '~/.openclaw/agents/main/agent' })),
    ).toEqual([]);
  });
});
