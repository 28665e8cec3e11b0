#!/bin/sh
# @photostructure/sqlite 1.2.1, which calls itself a drop-in replacement for node:sqlite: after `close()` the file of a database of
# which one statement was prepared stays open until that statement is collected, although its change log (0.4.0) took `finalize()`
# away and says to use the close for that. node:sqlite ends the statements of a database when it closes it. Linux only (/proc).
# Prints what it does; exit 1 when that has changed.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true,"type":"module"}' > package.json
npm install --ignore-scripts --no-audit --no-fund --silent @photostructure/sqlite@1.2.1
cat > try.mjs <<'JS'
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';

const { version } = JSON.parse(readFileSync('node_modules/@photostructure/sqlite/package.json', 'utf8'));
const file = `${realpathSync('.')}/some.sqlite`;
const made = new DatabaseSync(file);
made.exec('CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1)');
made.close();

const held = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === file;
    } catch {
      return false;
    }
  }).length;

function look(how, read) {
  const database = new DatabaseSync(file, { readOnly: true });
  const statement = read(database);
  database.close();
  const open = held();
  console.log(`${version}: after the close, ${how}: open ${open} time(s)`);
  return { open, statement };
}

const bare = look('nothing prepared', (database) => void database.exec('SELECT n FROM t'));
const prepared = look('one statement prepared and read', (database) => {
  const statement = database.prepare('SELECT n FROM t');
  if (statement.get().n !== 1) throw new Error('not read');
  return statement;
});
process.exit(version === '1.2.1' && bare.open === 0 && prepared.open === 1 ? 0 : 1);
JS
node try.mjs
