import type { Scene } from '../demo/sample-homes.ts';
import type { Engine } from '../model/engine.ts';
import { createEngine } from '../engine/engine.ts';
import type { Arguments } from './arguments.ts';
import { defaultDataDir } from '../platform/data-dir.ts';
import { thisMachine } from './machine.ts';
import type { Tellers } from './commands/run-watch.ts';
import { newTempFolder } from '../platform/plain-files.ts';

/** The engine over the real machine, or over the embedded sample for `--demo`, and how to end it. */
export async function openEngine(
  args: Arguments,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ engine: Engine; tellers: Tellers; end(): Promise<void> }> {
  const runs = ['watch', 'login', 'repair', 'undo', 'drill'].includes(args.command);
  const ports = thisMachine(env, args.now === null ? null : { now: args.now, runs });
  if (args.demo || args.command === 'drill') {
    const scene = args.command === 'drill' ? (args.operands[0] as Scene | undefined) : undefined;
    const folder = await newTempFolder('clawlamp-demo-');
    const { startDemo } = await import('../demo/demo.ts');
    const demo = await startDemo(folder, ports.clock.now, scene);
    return {
      engine: createEngine(demo.ports(ports), demo.options),
      tellers: { ports, dataDir: folder },
      end: () => demo.stop(),
    };
  }
  const dataDir = args.dataDir ?? defaultDataDir(env, ports.home, ports.platform);
  // Only a sign-in and a webhook speak to the network.
  const speaks = args.command === 'login' || args.outside.webhook !== null || args.outside.ping !== null;
  const proxied = speaks ? await import('../platform/node/proxied-fetch.ts') : null;
  const fetch = (await proxied?.proxiedFetch(env)) ?? undefined;
  return {
    engine: createEngine(ports, { ...args.engine, dataDir }, { fetch }),
    tellers: { ports, dataDir, ...(fetch ? { fetch } : {}) },
    end: async () => undefined,
  };
}
