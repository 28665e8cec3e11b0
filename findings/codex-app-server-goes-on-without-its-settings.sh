#!/bin/sh
# Codex 0.171.0 with a config.toml that is no TOML: `codex login status` stops with exit 1, while `codex app-server` says
# "Invalid configuration; using defaults." and answers (its login then goes to the default store), and only a thread/start is
# refused. Offline, made-up key. Prints what it does; exit 1 when that has changed.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --ignore-scripts --no-audit --no-fund --silent @openai/codex@0.171.0
mkdir -p home/.codex
printf 'cli_auth_credentials_store = "keyring\n' > home/.codex/config.toml
printf '{"auth_mode":"apikey","OPENAI_API_KEY":"sk-made-up-0000"}' > home/.codex/auth.json
codex() {
  env -i PATH="$PATH" HOME="$dir/home" HTTPS_PROXY=http://127.0.0.1:9 node_modules/.bin/codex "$@"
}
codex --version
code=0
codex login status > status.txt 2>&1 || code=$?
grep -v '^WARNING' status.txt || true
echo "  login status: exit $code"
{
  echo '{"id":1,"method":"initialize","params":{"clientInfo":{"name":"finding","title":"Finding","version":"1"}}}'
  echo '{"method":"initialized"}'
  sleep 2
  echo '{"id":2,"method":"account/read","params":{}}'
  echo "{\"id\":3,\"method\":\"thread/start\",\"params\":{\"cwd\":\"$dir\"}}"
  sleep 4
} | codex app-server > answers.txt 2> /dev/null || true
grep -o '"summary":"Invalid configuration; using defaults."' answers.txt || true
grep '"id":2' answers.txt | cut -c1-160 || true
grep '"id":3' answers.txt | cut -c1-200 || true
[ "$code" = 1 ] && grep -q 'Error loading configuration' status.txt &&
  grep -q 'using defaults' answers.txt && grep '"id":2' answers.txt | grep -q '"result"' &&
  grep '"id":3' answers.txt | grep -q '"error"'
