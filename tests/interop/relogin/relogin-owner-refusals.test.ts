import { told } from '../../../app/model/told.ts';
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms, programPaths } from '../../../config/setup/install/programs.mjs';
import { quickProcesses } from '../../rig/processes/quick-start.ts';
import { OwnerWriter } from '../../../app/openclaw/write/sdk-writer.ts';
import { ReloginHome } from './home.ts';

let home: ReloginHome;
beforeAll(() => ensurePrograms().then(() => {}));
afterEach(() => home.remove());

function writer(packageDir: string, nodePath = home.node): OwnerWriter {
  return new OwnerWriter(quickProcesses(), {
    owner: { packageDir, nodePath, binPath: join(packageDir, 'openclaw.mjs'), version: home.version },
    storePath: join(home.agentDir('main'), 'auth-profiles.json'),
    env: home.env,
    agentDir: home.agentDir('main'),
    sidecarKey: null,
  });
}

describe('an owner that can not write', () => {
  it('is named when its Node is too old', async () => {
    home = await ReloginHome.make('2026.9.6');
    // A real old Node is not at hand everywhere: this one says an old version and fails as it would.
    const old = join(home.dir, 'node');
    await writeFile(
      old,
      `#!/bin/sh\nexec '${home.node}' --import 'data:text/javascript,Object.defineProperty(process,"version",{value:"v20.1.0"})' "$@"\n`,
    );
    await chmod(old, 0o755);
    const broken = join(home.dir, 'broken');
    await mkdir(join(broken, 'dist'), { recursive: true });
    await cp(
      join(programPaths().openclaw['2026.9.6'].packageDir, 'package.json'),
      join(broken, 'package.json'),
    );
    await expect(writer(broken, old).probe()).rejects.toMatchObject({ code: 'OWNER_NODE_TOO_OLD' });
    await expect(writer(broken).probe()).rejects.toMatchObject({ code: 'OWNER_FAILED' });
  });

  it('is named when it lacks the locked update, and when it is not there at all', async () => {
    home = await ReloginHome.make('2026.5.12');
    const bare = join(home.dir, 'bare');
    await mkdir(bare);
    await writeFile(join(bare, 'sdk.mjs'), 'export const upsertAuthProfileWithLock = () => null;');
    const manifest = {
      name: 'openclaw',
      version: '1.0.0',
      exports: { './plugin-sdk/provider-auth': './sdk.mjs' },
    };
    await writeFile(join(bare, 'package.json'), JSON.stringify(manifest));
    await expect(writer(bare).probe()).rejects.toMatchObject({
      code: 'OWNER_CANNOT_WRITE',
      detail: told('it has no {missing}', {
        missing: 'updateAuthProfileStoreWithLock, withFileLock, saveAuthProfileStore',
      }),
    });
    await expect(writer(join(home.dir, 'nowhere')).probe()).rejects.toMatchObject({
      code: 'OWNER_NOT_FOUND',
    });
  });

  it('answers through its own package name, without being installed anywhere else', async () => {
    for (const version of ['2026.5.12', '2026.9.6'] as const) {
      home = await ReloginHome.make(version);
      await expect(writer(home.program.packageDir).probe()).resolves.toBeUndefined();
      await home.remove();
    }
  });
});
