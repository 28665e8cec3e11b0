/** A process that makes one repair and is killed by its test. Run by Node 24 with type transformation; its scene comes over stdin. */
import { writeSync } from 'node:fs';
import { createEngine } from '../../../app/engine/engine.ts';
import { quickProcesses } from '../../rig/processes/quick-start.ts';
import { personsPorts } from '../consumers/person.ts';
import { NO_VAULT } from '../relogin/sign-in.ts';

export interface RepairScene {
  env: Record<string, string>;
  home: string;
  stateDir: string;
  dataDir: string;
  openclawBin: string;
  /** Code of the repair to make. */
  code: string;
  /** Dies as soon as a program of the owner was killed, as in a power cut. */
  dieWithOwner: boolean;
}

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const scene = JSON.parse(Buffer.concat(parts).toString('utf8')) as RepairScene;
const { env, home, stateDir, dataDir, openclawBin, code } = scene;
const real = quickProcesses({ compiled: false });
const processes = {
  ...real,
  async run(spec: Parameters<typeof real.run>[0]) {
    const result = await real.run(spec);
    if (result.code === null && !result.timedOut) {
      writeSync(1, 'OWNER-KILLED\n');
      if (scene.dieWithOwner) process.kill(process.pid, 'SIGKILL');
    }
    return result;
  },
};
const ports = { ...personsPorts({ env, home }), processes, vault: NO_VAULT };
const engine = createEngine(ports, { dataDir, stateDir, openclawBin });
await engine.read();
const plan = engine.plans(null).find((one) => one.code === code);
const outcome = plan ? await engine.repair(plan.id) : { kind: 'no plan' };
writeSync(1, `FINISHED ${outcome.kind} ${'error' in outcome ? outcome.error.code : ''}\n`);
process.exit(0);
