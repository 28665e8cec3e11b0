import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const load = (name: string) => import(new URL(`../../../config/package/${name}.mjs`, import.meta.url).href);

interface Bill {
  bomFormat: string;
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; version: string } };
  components: { name: string; version: string; purl: string }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

describe('the bill of materials', () => {
  it('names what runs, the runtime too, and nothing that differs from one build to the next', async () => {
    const { sbomOf } = (await load('sbom')) as { sbomOf(electron: string): Promise<string> };
    const text = await sbomOf('45.4.1');
    const bill = JSON.parse(text) as Bill;
    const names = bill.components.map(({ name }) => name);
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
      dependencies: Record<string, string>;
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.component).toMatchObject({ name: 'clawlamp', version: manifest.version });
    expect(names).toEqual(expect.arrayContaining(['electron', ...Object.keys(manifest.dependencies)]));
    expect(names).not.toContain('electron-builder');
    expect(bill.components.find(({ name }) => name === 'electron')?.version).toBe('45.4.1');
    expect(bill.serialNumber ?? bill.metadata.timestamp).toBeUndefined();
    expect(text).not.toContain(root);
  }, 120_000);
});

const built = ['main', 'preload', 'renderer'].every((name) =>
  existsSync(path.join(root, 'out', `.bundled-${name}.json`)),
);

describe.skipIf(!built)('the notice of the desktop packages (of what was built)', () => {
  it('has the words of every licence, and refuses a package that has none', async () => {
    const { noticeOf } = (await load('notices')) as {
      noticeOf(builds: string[], beside: string[]): string;
    };
    const text = noticeOf(['main', 'preload', 'renderer'], ['@napi-rs/keyring', 'node-gyp-build']);
    for (const name of ['react', 'electron-updater', 'undici', '@napi-rs/keyring', 'lazy-val'])
      expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'm'));
    expect(text).not.toContain(root);
    expect(() => noticeOf(['main'], ['tsx-that-is-not-there'])).toThrow();
  });
});
