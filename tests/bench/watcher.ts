/**
 * Watches one home with the engine of a build, in a process of its own, so that what it costs is its own. Told by argv: the
 * root of the build, the home, and what is changed when a sign-in breaks. Answers each line on stdin:
 * `count` with `{ cpu, reads, looks, told }` so far (ms of CPU; whole readings; snapshots told), `end` by leaving.
 * Tells each verdict as it changes: `{ verdict, at }`, epoch ms.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';
import type * as EngineModule from '../../app/engine/engine.ts';
import type * as ClockModule from '../../app/platform/node/clock.ts';
import type * as FilesModule from '../../app/platform/node/files.ts';
import type { Ports } from '../../app/platform/ports.ts';

const [root = '', home = ''] = process.argv.slice(2);
/** A module of that build, under the name that it has there: older builds keep it elsewhere. */
const load = <T>(...names: string[]): Promise<T> => {
  const file = names.map((name) => path.join(root, 'app', name)).find((one) => existsSync(one));
  if (file === undefined) throw new Error(`no ${names.join(' or ')} in ${root}`);
  return import(pathToFileURL(file).href) as Promise<T>;
};
const { createEngine } = await load<typeof EngineModule>('engine/engine.ts', 'engine.ts');
const { systemClock } = await load<typeof ClockModule>('platform/node/clock.ts', 'node/clock.ts');
const { systemFiles } = await load<typeof FilesModule>('platform/node/files.ts', 'node/files.ts');

const none = () => Promise.reject(new Error('nothing of this kind while it watches'));
const real = systemFiles();
let reads = 0;
let told = 0;
const config = path.join(home, '.openclaw', 'openclaw.json');
const ports = {
  clock: systemClock(),
  files: {
    ...real,
    // Each whole reading looks at the home folder itself, and nothing else does.
    facts: (file: string) => {
      if (file === home) reads += 1;
      return real.facts(file);
    },
  },
  processes: { run: none, converse: none },
  vault: { kind: 'none', get: none, set: none, delete: none },
  browser: { open: none },
  env: { HOME: home, TMPDIR: path.join(home, 'tmp') },
  home,
  platform: process.platform,
} as unknown as Ports;

const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const engine = createEngine(ports, { dataDir: path.join(home, 'clawlamp'), config });
let verdict: string | null = null;
engine.subscribe((snapshot) => {
  told += 1;
  if (snapshot.verdict === verdict) return;
  verdict = snapshot.verdict;
  say({ verdict, at: performance.timeOrigin + performance.now() });
});
await engine.start();
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'end') break;
  const { user, system } = process.cpuUsage();
  say({ cpu: (user + system) / 1000, reads, told, rss: process.memoryUsage().rss });
}
await engine.stop();
process.exit(0);
