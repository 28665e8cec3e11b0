import { told } from '../../../app/model/told.ts';
import { said } from '../../support/said.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import type { StoredProfile } from '../../../app/openclaw/discovery/install.ts';
import type { ProcessSpec } from '../../../app/platform/ports.ts';
import { chooseWriter, storeOf, type WriterChoice } from '../../../app/openclaw/write/choose-writer.ts';
import type { LoginDeps } from '../../../app/transactions/sign-in/sign-in-parts.ts';

let dir: string;
let server: Server | null = null;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clawlamp-writer-'));
  await writeFile(
    join(dir, 'auth-profiles.json'),
    JSON.stringify({ version: 1, profiles: { p: { type: 'oauth' } } }),
  );
});
afterEach(async () => {
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = null;
  await rm(dir, { recursive: true, force: true });
});

interface World {
  /** What the owner's script answers, or null without an OpenClaw. */
  answer: Record<string, unknown> | null;
  allowJsonWriter?: boolean;
  generation?: string;
  gatewayPort?: number;
}

function choose({
  answer,
  allowJsonWriter = false,
  generation = 'json-inline',
  gatewayPort = 1,
}: World): Promise<WriterChoice> {
  const storePath = join(dir, 'auth-profiles.json');
  const run = ({ input }: ProcessSpec) => {
    // The script's answer stands behind the mark that came with its document.
    const { mark } = JSON.parse(input instanceof Secret ? input.open() : (input ?? '')) as { mark: string };
    return Promise.resolve({
      code: 0,
      stdout: `\n${mark}${JSON.stringify(answer)}\n`,
      stderr: '',
      timedOut: false,
    });
  };
  const owner = answer && {
    version: '2026.5.12',
    binPath: '/x/openclaw.mjs',
    packageDir: '/x',
    nodePath: '/x/node',
  };
  const location = { file: storePath, identity: null };
  const profile = { profileId: 'p', location, where: storePath } as StoredProfile;
  const deps = {
    ports: { processes: { run }, clock: { now: () => 0 }, env: {}, platform: 'linux' },
    options: { allowJsonWriter },
    place: { owner, env: {} },
    reading: { agent: { id: 'main', agentDir: dir }, generation, path: storePath, profiles: [] },
  } as unknown as LoginDeps;
  return chooseWriter(deps, storeOf(deps.place, deps.reading, profile), {
    mark: '',
    order: {},
    gatewayPort,
    gatewayRemote: false,
  });
}

describe('who writes', () => {
  it('is the plugin SDK where it has a locked update, and it is said why the gateway was not asked', async () => {
    const choice = await choose({ answer: { ok: true, way: 'update' } });
    expect(said(choice.writer.description)).toBe('OpenClaw 2026.5.12, its own plugin SDK');
    expect(choice.passedOver.map((one) => said(one.writer))).toEqual(['the running gateway']);
    expect(said(choice.passedOver[0]?.why)).toContain('no finished sign-in');
  });

  it('says so when the SDK offers only the parts of one', async () => {
    const choice = await choose({ answer: { ok: true, way: 'parts' } });
    expect(said(choice.writer.description)).toContain('its lock and its save');
  });

  it('is nobody when the SDK can not, unless a person chose otherwise', async () => {
    const cannot = { ok: false, why: 'capability', missing: ['withFileLock'] };
    await expect(choose({ answer: cannot })).rejects.toMatchObject({
      code: 'OWNER_CANNOT_WRITE',
      detail: told('it has no {missing}', { missing: 'withFileLock' }),
    });
    await expect(choose({ answer: null })).rejects.toMatchObject({ code: 'OWNER_NOT_FOUND' });
    const { target, passedOver } = await choose({ answer: cannot, allowJsonWriter: true });
    expect(target.writer).toBe('json');
    expect(passedOver.map((one) => said(one.writer))).toEqual([
      'the running gateway',
      "OpenClaw's plugin SDK",
      "OpenClaw's own commands",
    ]);
    expect(said(passedOver[1]?.why)).toBe('it has no withFileLock');
  });

  it('is never Clawlamp itself for a store with sidecars or a database, nor while a gateway runs', async () => {
    for (const generation of ['json-sidecar', 'sqlite-agent', 'sqlite-shared', 'unknown']) {
      await expect(
        choose({ answer: null, allowJsonWriter: true, generation }),
        generation,
      ).rejects.toMatchObject({
        code: 'OWNER_NOT_FOUND',
      });
    }
    server = createServer();
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await expect(choose({ answer: null, allowJsonWriter: true, gatewayPort: port })).rejects.toMatchObject({
      code: 'STORE_BUSY',
    });
  });

  it.each([
    ['LOCKED', 'STORE_BUSY'],
    ['FULL', 'DISK_FULL'],
    ['READ_ONLY', 'STORE_READ_ONLY'],
    ['NEWER', 'STORE_UNKNOWN'],
    ['UNREADABLE', 'STORE_UNREADABLE'],
    ['EPIPE', 'OWNER_FAILED'],
  ])('names the fault %s of its script as %s', { timeout: 20_000 }, async (code, named) => {
    await expect(choose({ answer: { ok: false, why: 'failed', code } })).rejects.toMatchObject({
      code: named,
    });
  });
});
