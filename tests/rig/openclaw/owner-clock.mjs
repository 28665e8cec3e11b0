// A clock for one owner's process: the program believes that it is the time a step names, and time runs on from there.
// Loaded before the program's own code, which takes `Date` where it finds it.
const RealDate = globalThis.Date;
let offset = 0;
let since = 0;
let pace = 1;

/** Sets what this process takes for now (epoch ms), and how fast its time runs on from there. */
export function setNow(at, rate = 1) {
  since = RealDate.now();
  offset = at - since;
  pace = rate;
}

/** The machine's own time, whatever this process takes for now. */
export const machineNow = () => RealDate.now();

const now = () => Math.round(since + offset + (RealDate.now() - since) * pace);

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
