/**
 * A process that signs in and is killed by its test, or has its disk changed under it. Run by Node 24 with type transformation. Reads its scene from
 * stdin, prints one line per event, and stops for ever at the point it is told to.
 */
import { spoken } from '../../../app/words/spoken.ts';
import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { quickProcesses } from '../../rig/processes/quick-start.ts';
import { AppError } from '../../../app/model/errors.ts';
import { Secret } from '../../../app/model/secret.ts';
import { locateOpenClaw } from '../../../app/openclaw/discovery/locate.ts';
import { readStore } from '../../../app/openclaw/store/read-store.ts';
import type { Ports, ProcessSpec } from '../../../app/platform/ports.ts';
import { startLogin } from '../../../app/transactions/sign-in/openclaw-sign-in.ts';
import { visitSignIn } from '../../rig/issuer/browser.ts';

export interface VictimScene {
  env: Record<string, string>;
  home: string;
  stateDir: string;
  dataDir: string;
  openclawBin: string;
  issuer: string;
  userId: string;
  profileId: string;
  provider: string;
  /** Operation of the owner's script, and whether to stop for ever before or after that child. */
  /** Owners may start from compiled code. Not where calls are counted: it is written with calls of its own. */
  quick?: boolean;
  /** Dies as soon as a program of the owner was killed. */
  dieWithOwner?: boolean;
  stop: { op: string; at: 'before' | 'after' | 'running' } | { op: string; at: 'spoil'; command: string };
}

// What is killed writes no compiled code at its end.
(nodeModule as { flushCompileCache?: () => void }).flushCompileCache?.();
const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const scene = JSON.parse(Buffer.concat(parts).toString('utf8')) as VictimScene;
const say = (line: string): void => void writeSync(1, `${line}\n`);
const forever = (): Promise<never> => new Promise(() => setInterval(() => {}, 1_000));
const none = (): Promise<never> => Promise.reject(new AppError('VAULT_UNAVAILABLE'));

const real = quickProcesses({ compiled: scene.quick === true });
const operationOf = (spec: ProcessSpec): string => {
  if (!(spec.input instanceof Secret)) return 'cli';
  return (JSON.parse(spec.input.open()) as { op: string }).op;
};
const ports: Ports = {
  clock: systemClock(),
  files: systemFiles(),
  processes: {
    ...real,
    async run(spec) {
      const here = operationOf(spec) === scene.stop.op;
      if (here && scene.stop.at === 'before') {
        say('AT');
        await forever();
      }
      // Not killed here: the world changes under it, once or for good, and it goes on.
      if (here && scene.stop.at === 'spoil') execFileSync('sh', ['-c', scene.stop.command]);
      const running = real.run(spec);
      if (here && scene.stop.at === 'running') say('AT');
      const result = await running;
      if (result.code === null && !result.timedOut) {
        say('OWNER-KILLED');
        if (scene.dieWithOwner) process.kill(process.pid, 'SIGKILL');
      }
      if (here && scene.stop.at === 'after') {
        say('AT');
        await forever();
      }
      return result;
    },
  },
  vault: { kind: 'none', get: none, set: none, delete: none },
  browser: { open: (url) => visitSignIn(url, scene.issuer, 'allow', scene.userId).then(() => {}) },
  env: scene.env,
  home: scene.home,
  platform: process.platform,
};
const place = await locateOpenClaw(ports, { stateDir: scene.stateDir, openclawBin: scene.openclawBin });
const agent = place?.agents.find((one) => one.id === 'main');
if (!place || !agent) throw new Error('the home was not found');
const reading = await readStore(ports, place, agent);
const run = startLogin({
  ports,
  options: { dataDir: scene.dataDir, issuer: scene.issuer, stateDir: scene.stateDir },
  place,
  reading,
  readAgain: (one) => readStore(ports, place, one),
  row: {
    id: scene.profileId,
    install: null,
    profileId: scene.profileId,
    provider: scene.provider,
    consumer: 'openclaw',
    agent: 'main',
    kind: 'oauth',
    account: { email: null, accountId: null, userId: null, plan: null },
    owner: 'openclaw',
    onRoute: true,
    health: 'act',
    proof: 'untested',
    deadline: null,
    lineage: [],
    causes: [],
    canSignIn: true,
  },
});
const outcome = spoken(await run.finished);
say(
  `FINISHED ${outcome.kind} ${'error' in outcome ? `${outcome.error.code} ${outcome.error.detail ?? ''}` : ''}`,
);
process.exit(0);
