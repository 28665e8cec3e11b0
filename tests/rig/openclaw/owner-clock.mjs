// A clock for one owner's process: the program believes that it is the time a step names, and time runs on from there.
// Loaded before the program's own code, which takes `Date` where it finds it.
const RealDate = globalThis.Date;
let offset = 0;

/** Sets what this process takes for now (epoch ms). */
export function setNow(at) {
  offset = at - RealDate.now();
}

const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
