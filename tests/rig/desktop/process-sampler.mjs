import { readFileSync, readdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

// Runs as a worker thread of ProcessWatch: a test's own work must not make it miss a child.
const seen = new Set();
/** Every process of the tree so far: one whose parent ended is nobody's child any more, and still ours. */
const known = new Set();
let visited;

function text(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}

/** Children are listed by the thread that forked them (proc(5), /proc/pid/task/tid/children). */
function children(pid) {
  let threads = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    // ended
  }
  return threads.flatMap((tid) =>
    (text(`/proc/${pid}/task/${tid}/children`) ?? '').split(' ').filter(Boolean).map(Number),
  );
}

function look(pid, parent) {
  if (visited.has(pid)) return;
  visited.add(pid);
  const command = text(`/proc/${pid}/cmdline`);
  const key = `${pid} ${command}`;
  if (command && parent !== 0 && !seen.has(key)) {
    seen.add(key);
    const utf8 = (part) => Buffer.from(part, 'latin1').toString('utf8');
    const environ = text(`/proc/${pid}/environ`);
    const env =
      environ === null
        ? null
        : Object.fromEntries(
            environ
              .split('\0')
              .filter((pair) => pair.includes('='))
              .map((pair) => [pair.slice(0, pair.indexOf('=')), utf8(pair.slice(pair.indexOf('=') + 1))]),
          );
    parentPort.postMessage({ pid, parent, argv: command.replace(/\0$/, '').split('\0').map(utf8), env });
  }
  known.add(pid);
  for (const child of children(pid)) look(child, pid);
}

setInterval(() => {
  visited = new Set();
  look(workerData.rootPid, 0);
  for (const pid of known) {
    if (visited.has(pid)) continue;
    if (text(`/proc/${pid}/stat`) === null) known.delete(pid);
    else look(pid, pid);
  }
}, 4);
