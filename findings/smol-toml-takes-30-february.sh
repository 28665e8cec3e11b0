#!/bin/sh
# smol-toml 1.9.1 parses days that their month does not have and rolls them over, refuses the second 60 that RFC 3339 and TOML
# allow, and reads a float that overflows as infinity. Prints what it does; exit 1 when that has changed.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true,"type":"module"}' > package.json
npm install --ignore-scripts --no-audit --no-fund --silent smol-toml@1.9.1
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
const { version } = JSON.parse(readFileSync('node_modules/smol-toml/package.json', 'utf8'));
const read = (text) => {
  try {
    const { a } = parse(text);
    return a instanceof Date ? a.toISOString() : String(a);
  } catch (error) {
    return `refused: ${String(error.message).split('\n')[0]}`;
  }
};
const seen = {
  'a = 2023-02-30': '2023-03-02',
  'a = 2023-02-29': '2023-03-01',
  'a = 1979-05-27T07:32:60Z': 'refused: Invalid TOML document: invalid date',
  'a = 1e999': 'Infinity',
};
console.log(`smol-toml ${version}`);
let changed = false;
for (const [text, was] of Object.entries(seen)) {
  const now = read(text);
  if (now !== was) changed = true;
  console.log(`  ${text}  ->  ${now}${now === was ? '' : `   (was: ${was})`}`);
}
process.exit(changed ? 1 : 0);
JS
node try.mjs
