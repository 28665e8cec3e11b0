import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { checksumsOf } = (await import(
  new URL('../../../config/package/checksums.mjs', import.meta.url).href
)) as { checksumsOf(folder: string): Promise<string> };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clawlamp-sums-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the sums of a release', () => {
  it('are those of its packages, as sha256sum --check reads them', async () => {
    for (const name of [
      'b.deb',
      'a.AppImage',
      'clawlamp-linux-x64.cdx.json',
      'builder-debug.yml',
      'latest.yml',
    ])
      writeFileSync(path.join(folder, name), 'abc');
    mkdirSync(path.join(folder, 'unpacked.zip'));
    const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await checksumsOf(folder)).toBe(
      `${sum}  a.AppImage\n${sum}  b.deb\n${sum}  clawlamp-linux-x64.cdx.json\n`,
    );
  });

  it('are refused where there is nothing to sum up', async () => {
    await expect(checksumsOf(folder)).rejects.toThrow(/no package/);
  });
});
