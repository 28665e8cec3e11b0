import path from 'node:path';
import { createEngine } from '../../app/engine/engine.ts';
import type { Snapshot } from '../../app/model/snapshot.ts';
import type { Ports } from '../../app/platform/ports.ts';
import { programPaths, type OpenClawVersion } from '../../config/setup/install/programs.mjs';
import { walledFiles } from '../corpus/walled-files.ts';

/** A home with a history, standing in a folder of its own. */
export interface HomeToJudge {
  /** The folder that is the person's HOME. */
  home: string;
  /** Where Clawlamp keeps what it remembers; outside the home. */
  dataDir: string;
  /** The release that is installed there. */
  owner: OpenClawVersion;
  /** `home`: found by HOME alone. `state-dir`: the state directory is named as well. */
  by: 'home' | 'state-dir';
  /** The moment of judgement, epoch ms. */
  now: number;
}

const never = (what: string) => (): never => {
  throw new Error(`reading must not ${what}`);
};

/**
 * One look of the real engine at a home. Nothing of this machine is there but the home and the installed programs: no
 * process, no service, no log of another gateway below /tmp.
 */
export function lookInto({ home, dataDir, owner, by, now }: HomeToJudge): Promise<Snapshot> {
  const ports: Ports = {
    clock: { now: () => now, after: () => () => undefined },
    files: walledFiles(home, dataDir),
    processes: { run: never('start a program'), converse: never('start a program') },
    vault: { kind: 'none', get: never('open a keyring'), set: never('write'), delete: never('write') },
    browser: { open: never('open a browser') },
    env: { HOME: home, PATH: '/usr/bin:/bin' },
    home,
    platform: process.platform,
  };
  return createEngine(ports, {
    dataDir,
    openclawBin: programPaths().openclaw[owner].bin,
    ...(by === 'state-dir' ? { stateDir: path.join(home, '.openclaw') } : {}),
  }).read();
}
