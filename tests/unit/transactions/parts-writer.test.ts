import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Secret } from '../../../app/model/secret.ts';
import type { Ports, ProcessSpec } from '../../../app/platform/ports.ts';
import type { StorePlace } from '../../../app/openclaw/write/choose-writer.ts';
import { LeftoverWriter } from '../../../app/openclaw/write/orphan-writer.ts';
import { OwnerWriter } from '../../../app/openclaw/write/sdk-writer.ts';
import { choosePartsWriter, partsWriterFor } from '../../../app/openclaw/write/entries-writer.ts';
import { SettingsWriter } from '../../../app/openclaw/write/config-writer.ts';
import type { WriteTarget } from '../../../app/openclaw/write/write-target.ts';
import { StoreHome } from '../openclaw/support.ts';

/** Who makes the changes of a repair: each kind of thing has one writer, and none is written without its owner. */

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
  await mkdir(home.agentDir(), { recursive: true, mode: 0o700 });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await home.dispose();
});

const owner = { version: '2026.5.12', binPath: '/x/openclaw.mjs', packageDir: '/x', nodePath: '/x/node' };
const run = vi.fn(() => Promise.reject(new Error('no program here')));
const ports = (): Ports => ({ ...home.ports(), processes: { run } }) as unknown as Ports;

function target(what: WriteTarget['what'], more: Partial<WriteTarget> = {}): WriteTarget {
  const at = {
    writer: 'owner' as const,
    agentDir: home.agentDir(),
    storePath: path.join(home.stateDir, 'openclaw.json'),
  };
  return { ...at, ...(what ? { what } : {}), owner, env: {}, ...more } as WriteTarget;
}

describe('the writer of a target', () => {
  it.each(['leftover', 'archive'] as const)('of a %s is ours, and needs no owner', (what) => {
    expect(partsWriterFor(target(what, { owner: null }), ports())).toBeInstanceOf(LeftoverWriter);
  });

  it('of settings is OpenClaw’s own command', () => {
    expect(partsWriterFor(target('settings'), ports())).toBeInstanceOf(SettingsWriter);
  });

  it('of chats is OpenClaw’s own SDK', () => {
    expect(partsWriterFor(target('chats', { agentId: 'work' }), ports())).toBeInstanceOf(OwnerWriter);
  });

  it.each([
    ['work', { agentId: 'work' }],
    ['main', {}],
  ])('of chats asks for those of %s', async (agent, more) => {
    run.mockClear();
    await expect(partsWriterFor(target('chats', more), ports()).probe()).rejects.toThrow();
    const [spec] = run.mock.calls[0] as unknown as [ProcessSpec];
    expect(JSON.parse((spec.input as Secret).open())).toMatchObject({ op: 'chatsProbe', agentId: agent });
  });

  it.each(['settings', 'chats'] as const)('of %s without an owner is nobody', (what) => {
    expect(() => partsWriterFor(target(what, { owner: null }), ports())).toThrow(
      expect.objectContaining({ code: 'OWNER_NOT_FOUND' }) as Error,
    );
  });
});

describe('the writer that is chosen', () => {
  const config = {} as never;
  const deps = () => ({ ports: ports(), options: { dataDir: path.join(home.home, 'data') } });

  async function place(what: StorePlace['what'], owned: boolean): Promise<StorePlace> {
    const storePath = path.join(home.agentDir(), 'auth-profiles.json.sqlite-import.1.bak');
    await writeFile(storePath, '{}', { mode: 0o600 });
    const at = home.place(owned ? { owner } : {});
    return { place: at, agentDir: home.agentDir(), storePath, generation: 'json-inline', what } as StorePlace;
  }

  it('for a left-over file keeps no owner and no environment, so that a record of it names none', async () => {
    const chosen = await choosePartsWriter(deps(), await place('archive', true), config);
    expect(chosen.writer).toBeInstanceOf(LeftoverWriter);
    expect(chosen.target).toMatchObject({ what: 'archive', owner: null, env: {} });
  });

  it('for settings is asked first whether it can write, and its refusal stands', async () => {
    vi.spyOn(SettingsWriter.prototype, 'probe').mockRejectedValue(new Error('too old'));
    await expect(choosePartsWriter(deps(), await place('settings', true), config)).rejects.toThrow('too old');
  });

  it('for chats takes the release that is found, with its variables and the agent', async () => {
    vi.spyOn(OwnerWriter.prototype, 'probe').mockResolvedValue(undefined as never);
    const chosen = await choosePartsWriter(
      deps(),
      { ...(await place('chats', true)), agentId: 'work' },
      config,
    );
    expect(chosen.target).toMatchObject({ what: 'chats', owner, agentId: 'work' });
    expect(chosen.target.env).toMatchObject({ HOME: home.home });
  });

  it.each(['settings', 'chats'] as const)('for %s is nobody where no OpenClaw is found', async (what) => {
    await expect(choosePartsWriter(deps(), await place(what, false), config)).rejects.toMatchObject({
      code: 'OWNER_NOT_FOUND',
    });
  });

  it('is nobody where the thing is another account’s, before anybody is asked', async () => {
    const probe = vi.spyOn(SettingsWriter.prototype, 'probe');
    const machine = { ...ports(), user: { uid: 4_242, gid: 4_242 } } as Ports;
    await expect(
      choosePartsWriter({ ...deps(), ports: machine }, await place('settings', true), config),
    ).rejects.toMatchObject({ code: 'OTHER_ACCOUNT' });
    await expect(
      choosePartsWriter({ ...deps(), ports: machine }, await place('leftover', true), config),
    ).rejects.toMatchObject({ code: 'OTHER_ACCOUNT' });
    expect(probe).not.toHaveBeenCalled();
  });
});
