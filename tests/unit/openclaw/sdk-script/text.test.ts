import { said } from '../../../support/said.ts';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SDK_SCRIPT } from '#sdk-script';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sdkScriptText } from '../../../../config/sdk-script.ts';
import script, { ownSourcesOnly } from '../../../../config/sdk-script.vite.config.ts';
import { Secret } from '../../../../app/model/secret.ts';
import { wallStatement } from '../../../../app/openclaw/programs/program-environment.ts';
import { OwnerWriter } from '../../../../app/openclaw/write/sdk-writer.ts';
import { systemProcesses } from '../../../../app/platform/node/processes.ts';
import { newSealKey, seal, sealLabel, type SealedBox } from '../../../../app/platform/sealing/sealed-box.ts';
import { sealText, unsealText } from '../../../../app/platform/sealing/sealed-text.ts';
import { AFTER, ID, KEY, NEW, OLD } from './support.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'clawlamp-script-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the text for OpenClaw’s own process', () => {
  it('fits on the command line of Windows with what stands before it, every quote and backslash doubled', () => {
    const line = `${wallStatement('nothing')}\n${SDK_SCRIPT}`.replace(/[\\"]/g, '\\$&');
    expect(SDK_SCRIPT.length).toBeLessThan(30_000);
    expect(line.length).toBeLessThan(32_000);
  });

  it('takes Node’s own modules alone', () => {
    const taken = [...SDK_SCRIPT.matchAll(/\bfrom\s*["'`]([^"'`]+)["'`]/g)].map(([, name]) => name);
    expect(taken.sort()).toEqual(['node:crypto', 'node:fs', 'node:module', 'node:path', 'node:url']);
    expect(SDK_SCRIPT.match(/\bimport\s*\(/g)).toHaveLength(1);
    expect(SDK_SCRIPT).not.toMatch(/\brequire\s*\(/);
  });

  it('is what the build makes of the sources now', async () => {
    const { output } = (await build({
      ...script,
      configFile: false,
      logLevel: 'error',
      build: { ...script.build, write: false },
    })) as Rolldown.RolldownOutput;
    expect(output.map(({ fileName }) => fileName)).toEqual(['sdk-script.mjs']);
    expect(output[0].code).toBe(SDK_SCRIPT);
  });

  it('stands in a bundle itself, with nothing of how it was built', async () => {
    const main = path.join(dir, 'main.ts');
    await writeFile(main, "export { SDK_SCRIPT } from '#sdk-script';");
    const { output } = (await build({
      configFile: false,
      logLevel: 'error',
      plugins: [sdkScriptText()],
      build: { ssr: main, write: false },
    })) as Rolldown.RolldownOutput;
    expect(output).toHaveLength(1);
    expect(output[0].imports).toEqual([]);
    const bundled = path.join(dir, 'bundled.mjs');
    await writeFile(bundled, output[0].code);
    expect(await import(bundled)).toMatchObject({ SDK_SCRIPT });
  });

  it.each([
    [
      'a module of ours beyond its sources',
      `export { Secret } from '${path.resolve('app/model/secret.ts')}';`,
    ],
    ['a package', "export { parse } from 'json5';"],
  ])('is not built of %s', async (_what, text) => {
    const main = path.join(dir, 'main.ts');
    await writeFile(main, text);
    const built = build({
      configFile: false,
      logLevel: 'silent',
      plugins: [ownSourcesOnly],
      build: { ssr: main, write: false },
    });
    await expect(built).rejects.toThrow(/may not take: .*(secret\.ts|json5)/);
  });
});

describe('run by Node inside a package', () => {
  let writer: OwnerWriter;
  let store: string;
  let permit: string;
  const key = newSealKey();
  const held = { access: Secret.from('old-access'), refresh: Secret.from('old-refresh') };

  /** A package whose SDK keeps one JSON file, prints beside the answer and leaves a timer behind. */
  const PROVIDER_AUTH = `
    import { readFileSync, writeFileSync } from 'node:fs';
    console.log('the package prints what it likes');
    setInterval(() => {}, 1000);
    export async function updateAuthProfileStoreWithLock({ agentDir, updater }) {
      const path = agentDir + '/auth-profiles.json';
      const store = JSON.parse(readFileSync(path, 'utf8'));
      if (process.env.OPENCLAW_AUTH_PROFILE_SECRET_KEY !== 'sidecar-key') throw new Error('no key');
      if (updater(store)) writeFileSync(path, JSON.stringify(store));
      return store;
    }`;

  beforeEach(async () => {
    const packageDir = path.join(dir, 'openclaw');
    store = path.join(dir, 'auth-profiles.json');
    permit = path.join(dir, 'permit');
    await mkdir(path.join(packageDir, 'plugin-sdk'), { recursive: true });
    const manifest = {
      name: 'openclaw',
      version: '2026.9.6',
      type: 'module',
      engines: { node: '>=20' },
      exports: { './plugin-sdk/*': './plugin-sdk/*.js' },
    };
    await writeFile(path.join(packageDir, 'package.json'), JSON.stringify(manifest));
    await writeFile(path.join(packageDir, 'plugin-sdk/provider-auth.js'), PROVIDER_AUTH);
    await writeFile(store, JSON.stringify({ version: 1, profiles: { [ID]: OLD } }));
    await writeFile(permit, '');
    writer = new OwnerWriter(systemProcesses(), {
      owner: { binPath: '', packageDir, version: '2026.9.6', nodePath: process.execPath },
      storePath: store,
      env: { HOME: dir, PATH: process.env.PATH ?? '' },
      agentDir: dir,
      sidecarKey: Secret.from('sidecar-key'),
    });
  });

  it('takes, writes, compares and puts back through the package’s own lock', async () => {
    const bytes = await readFile(store, 'utf8');
    await writer.probe();
    expect(said(writer.description)).toBe('OpenClaw 2026.9.6, its own plugin SDK');
    const before = (await writer.snapshot('tx', ID, held, key)) as SealedBox;
    const after = seal(key, sealLabel('tx', 'after'), Secret.from(JSON.stringify(AFTER)) as Secret);
    const change = { id: 'tx', profileId: ID, key, before, after };
    expect(await writer.write(change, permit)).toBe('written');
    expect(JSON.parse(await readFile(store, 'utf8'))).toEqual({ version: 1, profiles: { [ID]: NEW } });
    expect(await writer.compare(change)).toBe('after');
    expect(await writer.restore(change)).toBe('written');
    expect(await readFile(store, 'utf8')).toBe(bytes);
  });

  it('answers with errors of ours, and tells nothing of the foreign ones', async () => {
    const before = (await writer.snapshot('tx', ID, held, key)) as SealedBox;
    const swapped = { id: 'tx', profileId: ID, key, before, after: before };
    await expect(writer.write(swapped, permit)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
    const parts = { id: 'tx', key, before, after: before };
    await writeFile(store, 'damaged: old-access');
    await expect(writer.compareParts(parts)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
    await expect(writer.take('tx', 'before', [], key)).rejects.toMatchObject({
      code: 'OWNER_FAILED',
      detail: 'SyntaxError',
    });
    await rm(path.join(dir, 'openclaw/plugin-sdk/provider-auth.js'));
    await expect(writer.probe()).rejects.toMatchObject({
      code: 'OWNER_FAILED',
      detail: expect.stringContaining('MODULE_NOT_FOUND') as unknown,
    });
    expect(existsSync(store)).toBe(true);
  });
});

describe('the one seal', () => {
  it('opens here what it closed there, and the other way round', () => {
    const key = Secret.from(KEY) as Secret;
    const label = sealLabel('tx', 'before');
    const there = sealText(KEY, label, '{"a":"ä"}');
    expect(unsealText(KEY, label, there)).toBe('{"a":"ä"}');
    expect(unsealText(KEY, label, seal(key, label, Secret.from('x') as Secret))).toBe('x');
    expect(there).toMatchObject({ v: 1, tag: expect.stringMatching(/^[\w-]{22}$/) as unknown });
  });

  it.each([
    ['another label', KEY, sealLabel('tx', 'after'), {}],
    ['another key', Buffer.alloc(32, 1).toString('base64url'), sealLabel('tx', 'before'), {}],
    ['a key that is none', 'short', sealLabel('tx', 'before'), {}],
    ['a cut tag', KEY, sealLabel('tx', 'before'), { tag: 'AAAA' }],
  ])('stays closed to %s', (_what, key, label, spoilt) => {
    const box = { ...sealText(KEY, sealLabel('tx', 'before'), 'x'), ...spoilt };
    expect(unsealText(key, label, box)).toBeNull();
  });
});
