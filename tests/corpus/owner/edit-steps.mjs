// What happens to a store outside its owner: damage, copies, rights, hand edits. Always on a store that the owner made.
import {
  appendFileSync,
  chmodSync,
  cpSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A path inside the home; one `*` in the last part stands for the only name that fits. */
function at(job, name) {
  const file = path.join(job.home, name);
  if (!name.includes('*')) return file;
  const [start, end] = path.basename(file).split('*');
  const fitting = readdirSync(path.dirname(file)).filter(
    (one) => one.startsWith(start) && one.endsWith(end) && one.length >= start.length + end.length,
  );
  if (fitting.length !== 1) throw new Error(`${name} fits ${fitting.length} files`);
  return path.join(path.dirname(file), fitting[0]);
}

function put(file, text, mode = 0o600) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
  chmodSync(file, mode);
}

export const editSteps = {
  /** `HOME/` in the text stands for the home, `NOW` for the moment of the step. */
  write(job, { file, text, mode }) {
    const own = text.replaceAll('HOME/', `${job.home}/`).replaceAll('NOW', new Date().toISOString());
    put(path.join(job.home, file), own, mode);
  },

  /** A line of the gateway's log in the form in which 2026.5.12 and 2026.9.6 write it, dated now. */
  log(job, { text, fields = {}, level = 'WARN', subsystem = 'agents/harness' }) {
    const time = new Date().toISOString();
    const line = {
      0: JSON.stringify({ subsystem }),
      1: fields,
      2: text,
      _meta: { logLevelName: level, date: time },
      time,
      message: text,
    };
    const file = path.join(job.home, '.openclaw', 'logs', 'gateway.log');
    appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  },

  /** Changes parsed JSON: `set` holds paths with their new values; a value left out removes the field. */
  json(job, { file, set }) {
    const value = JSON.parse(readFileSync(at(job, file), 'utf8'));
    for (const { path: keys, value: next } of set) {
      let into = value;
      for (const key of keys.slice(0, -1)) into = into[key] ??= {};
      if (next === undefined) delete into[keys.at(-1)];
      else into[keys.at(-1)] = next;
    }
    put(at(job, file), JSON.stringify(value, null, 2));
  },

  truncate(job, { file, bytes }) {
    const whole = readFileSync(at(job, file));
    put(at(job, file), whole.subarray(0, bytes));
  },

  delete: (job, { file }) => rmSync(at(job, file), { recursive: true }),

  move: (job, { from, to }) => renameSync(at(job, from), path.join(job.home, to)),

  copy(job, { from, to }) {
    mkdirSync(path.dirname(path.join(job.home, to)), { recursive: true });
    cpSync(at(job, from), path.join(job.home, to), { recursive: true });
  },

  link(job, { from, to }) {
    symlinkSync(path.join(job.home, from), path.join(job.home, to));
  },

  mode: (job, { file, mode }) => chmodSync(at(job, file), mode),

  /** Makes a file look as if nobody had touched it for that long (ms). */
  rest(job, { file, since }) {
    const then = new Date(Date.now() - since);
    utimesSync(at(job, file), then, then);
  },

  /** Gives the home to an ordinary person: permission bits do not bind the administrator. */
  person(job) {
    if (process.getuid?.() !== 0) return;
    for (const name of ['.', ...readdirSync(job.home, { recursive: true })]) {
      lchownSync(path.join(job.home, name), 65_534, 65_534);
    }
  },

  /** Statements on a database, by Node's own SQLite; afterwards everything stands in the main file. */
  sql(job, { file, statements }) {
    const database = new DatabaseSync(path.join(job.home, file));
    for (const { sql, values } of statements) {
      if (values) database.prepare(sql).run(...values);
      else database.exec(sql);
    }
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
  },
};
