import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

interface Kept {
  manifest: { name: string; version: string };
  file: string;
}

/** The first file of a tar archive that is called `package.json` one folder below the top. */
function manifestIn(tarball: Buffer): Kept['manifest'] {
  for (let at = 0; at + 512 <= tarball.length;) {
    const text = (from: number, length: number): string =>
      tarball.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12), 8) || 0;
    if (/^[^/]+\/package\.json$/.test(text(0, 100)))
      return JSON.parse(tarball.toString('utf8', at + 512, at + 512 + size)) as Kept['manifest'];
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error('no package.json in this archive');
}

/**
 * A registry of npm packages on loopback, which serves what `npm pack` made and nothing else: the documents of a package
 * (npm registry API, `GET /NAME` with `versions`, `dist-tags`, `dist.tarball`, `dist.integrity`) and its archives.
 */
export class LoopbackRegistry {
  /** Paths that were asked for and not had. */
  readonly refused: string[] = [];
  /** Names of archives that were fetched. */
  readonly served: string[] = [];
  readonly #kept: Kept[];
  readonly #server: Server;

  /** @param folder archives as `npm pack` names them */
  constructor(folder: string) {
    this.#kept = readdirSync(folder)
      .filter((name) => name.endsWith('.tgz'))
      .map((name) => path.join(folder, name))
      .map((file) => ({ file, manifest: manifestIn(gunzipSync(readFileSync(file))) }));
    this.#server = createServer((req, res) => {
      const asked = decodeURIComponent(new URL(req.url ?? '/', this.url).pathname).slice(1);
      const file = this.#kept.find((one) => `-/${path.basename(one.file)}` === asked)?.file;
      if (file) {
        this.served.push(path.basename(file));
        res.end(readFileSync(file));
        return;
      }
      const document = this.#document(asked);
      if (!document) this.refused.push(asked);
      res.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
      res.end(JSON.stringify(document ?? { error: 'Not found' }));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return this;
  }

  /** What makes npm ask here. */
  env(): Record<string, string> {
    return { npm_config_registry: this.url };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #document(name: string): object | null {
    const found = this.#kept.filter(({ manifest }) => manifest.name === name);
    if (found.length === 0) return null;
    const versions = Object.fromEntries(
      found.map(({ manifest, file }) => {
        const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
        const dist = { tarball: `${this.url}-/${path.basename(file)}`, integrity };
        return [manifest.version, { ...manifest, dist }];
      }),
    );
    const latest = Object.keys(versions)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .at(-1);
    return { name, 'dist-tags': { latest }, versions };
  }
}
