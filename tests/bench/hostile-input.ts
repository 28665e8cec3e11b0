import { diagnose } from '../../app/diagnose/diagnose.ts';
import { gather } from '../../app/diagnose/gather/gather.ts';
import type { Ports } from '../../app/platform/ports.ts';
import { StoreHome } from '../unit/openclaw/support.ts';
import { HOSTILE } from './hostile.ts';

/**
 * How long a reading with its verdict holds the process at a time, whatever stands in the files: for each case the longest
 * piece of work between two turns of the event loop, in CPU ms of the thread that has the windows. Run with Node 24:
 * `node --experimental-transform-types tests/bench/hostile-input.ts [words of a case]`.
 */

const MOST_MS = 200;

const threadCpu = (): number => {
  const { user, system } = (
    process as unknown as { threadCpuUsage(): { user: number; system: number } }
  ).threadCpuUsage();
  return (user + system) / 1000;
};

/** Runs `work` and gives its longest piece between two turns of the event loop, and all of it, in CPU ms. */
async function pieces(work: () => Promise<unknown>): Promise<{ longest: number; whole: number }> {
  let [longest, running] = [0, true];
  const start = threadCpu();
  let last = start;
  const turn = (): void => {
    const now = threadCpu();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  await new Promise((done) => setImmediate(done));
  await work();
  await new Promise((done) => setImmediate(done));
  running = false;
  turn();
  return { longest, whole: threadCpu() - start };
}

const wanted = process.argv[2] ?? '';
let worst = 0;
for (const { name, make } of HOSTILE.filter((one) => one.name.includes(wanted))) {
  const home = await StoreHome.make();
  try {
    await make(home);
    const none = (): Promise<never> => Promise.reject(new Error('no child in a reading'));
    const ports = {
      ...home.ports(),
      clock: { now: Date.now, after: () => () => undefined },
      processes: { run: none },
    } as unknown as Ports;
    const read = async (): Promise<void> => {
      const { facts } = await gather(ports, { dataDir: home.home });
      diagnose(facts);
    };
    const { longest, whole } = await pieces(read);
    worst = Math.max(worst, longest);
    console.log(
      `${longest > MOST_MS ? '!' : ' '} ${longest.toFixed(0).padStart(6)} ms of ${whole.toFixed(0).padStart(6)}  ${name}`,
    );
  } catch (error) {
    console.log(`? ${name}: ${(error as Error).message.slice(0, 200)}`);
    worst = Infinity;
  } finally {
    await home.dispose();
  }
}
console.log(`longest block: ${worst.toFixed(0)} ms (at most ${MOST_MS})`);
process.exitCode = worst <= MOST_MS ? 0 : 1;
