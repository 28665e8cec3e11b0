import { createHash } from 'node:crypto';
import { diagnose } from '../../app/diagnose/diagnose.ts';
import { gather } from '../../app/diagnose/gather/gather.ts';
import type { Ports } from '../../app/platform/ports.ts';
import type { StoreHome } from '../unit/openclaw/support.ts';

/** CPU of this process, user and system, in ms. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** A fixed piece of work, so that a figure can be judged on a machine of any speed: CPU ms of hashing 8 MB. */
export function yardstick(): number {
  const block = Buffer.alloc(8 * 1024 * 1024, 1);
  const runs = Array.from({ length: 7 }, () => {
    const start = cpu();
    createHash('sha256').update(block).digest();
    return cpu() - start;
  });
  return median(runs);
}

export interface Figures {
  /** Median CPU ms of one reading with its verdict. */
  whole: number;
  /** Of it, the verdict alone. */
  judged: number;
  profiles: number;
}

/** Reads and judges a home again and again: `warm` times unmeasured, then `runs` times. */
export async function measure(home: StoreHome, warm = 40, runs = 80): Promise<Figures> {
  const none = () => Promise.reject(new Error('no child in a reading'));
  const ports = { ...home.ports(), processes: { run: none } } as unknown as Ports;
  const options = { stateDir: home.stateDir, dataDir: home.home };
  const whole: number[] = [];
  const judged: number[] = [];
  let profiles = 0;
  for (let run = 0; run < warm + runs; run++) {
    const start = cpu();
    const { facts } = await gather(ports, options);
    const between = cpu();
    const { snapshot } = diagnose(facts);
    const end = cpu();
    profiles = snapshot.profiles.length;
    if (run < warm) continue;
    whole.push(end - start);
    judged.push(end - between);
  }
  return { whole: median(whole), judged: median(judged), profiles };
}
