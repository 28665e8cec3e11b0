import { join } from 'node:path';
import type { EngineOptions } from '../model/engine.ts';
import type { Secret } from '../model/secret.ts';
import type { Ports, Vault } from '../platform/ports.ts';
import { DemoIssuer } from './demo-issuer.ts';
import { DEMO_PEOPLE, type Scene, writeSampleCodex, writeScene } from './sample-homes.ts';
import { removeTree } from '../platform/plain-files.ts';
import { privateFolder } from '../platform/durable-file.ts';
import { machineNow } from '../platform/this-machine.ts';

/** A running demo: the whole app works on it with these options and ports. */
export interface Demo {
  options: EngineOptions;
  /** The given ports with everything that could reach the user's own things replaced. */
  ports(real: Ports): Ports;
  issuerUrl: string;
  /** Stops the sign-in server and removes every file of the demo. */
  stop(): Promise<void>;
}

/**
 * Sets up sample OpenClaw and Codex homes and an embedded sign-in server. Nothing of the user's is read or written: no
 * home, no keyring, no search path, and no host but this machine.
 * @param dir an empty or missing folder, removed by `stop`.
 * @param now epoch ms at the start; the clock of the tokens goes on from the real one.
 * @param scene what there is to put right.
 */
export async function startDemo(
  dir: string,
  now: () => number = machineNow,
  scene: Scene = 'expiry',
): Promise<Demo> {
  await privateFolder(dir);
  const issuer = new DemoIssuer(DEMO_PEOPLE.ada, now);
  await issuer.start();
  const stateDir = join(dir, 'openclaw');
  const codexHome = join(dir, 'codex');
  const stop = async (): Promise<void> => {
    await issuer.stop();
    await removeTree(dir);
  };
  try {
    await writeScene(stateDir, issuer, now(), scene);
    await writeSampleCodex(codexHome, issuer, now());
  } catch (error) {
    await stop();
    throw error;
  }
  const dataDir = join(dir, 'clawlamp');
  const vault = memoryVault();
  return {
    options: {
      stateDir,
      config: join(stateDir, 'openclaw.json'),
      codexHome,
      issuer: issuer.url,
      dataDir,
      allowJsonWriter: true,
    },
    // Without a search path no installed program is found, so the guarded JSON writer stands in, as it says.
    ports: (real) => ({ ...real, vault, env: {}, home: dir }),
    issuerUrl: issuer.url,
    stop,
  };
}

/** The demo's keyring: this process's memory. */
function memoryVault(): Vault {
  const entries = new Map<string, Secret>();
  return {
    kind: 'keytar',
    get: (account) => Promise.resolve(entries.get(account) ?? null),
    set: (account, secret) => Promise.resolve(void entries.set(account, secret)),
    delete: (account) => Promise.resolve(void entries.delete(account)),
  };
}
