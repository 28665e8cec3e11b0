#!/bin/sh
# Codex 0.171.0: `codex app-server` renews a login whose access token has ended as soon as it is started, although all it is asked is
# `account/read` with `refreshToken: false`, which its protocol describes as reading without a renewal. The refresh token is good
# for one use, so whoever starts it to look spends it. Prints what it does; exit 1 when that has changed.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true,"type":"module"}' > package.json
npm install --ignore-scripts --no-audit --no-fund --silent @openai/codex@0.171.0
cat > try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { version } = JSON.parse(readFileSync('node_modules/@openai/codex/package.json', 'utf8'));
const renewals = [];
const server = createServer((req, res) => {
  let body = '';
  req.on('data', (part) => (body += part));
  req.on('end', () => {
    if (req.url === '/oauth/token') renewals.push(/refresh_token/.test(body));
    // Nobody is renewed here: that it was asked is what counts.
    res.writeHead(503, { 'content-type': 'application/json' }).end('{}');
  });
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims) => `${part({ alg: 'none' })}.${part(claims)}.${part('none')}`;
const now = Math.floor(Date.now() / 1000);
const account = { chatgpt_account_id: 'account-1', chatgpt_user_id: 'user-1', chatgpt_plan_type: 'plus' };
const claims = { email: 'ada@example.test', 'https://api.openai.com/auth': account };
const login = {
  OPENAI_API_KEY: null,
  tokens: {
    id_token: token({ ...claims, exp: now + 3600 }),
    access_token: token({ ...claims, exp: now - 3600 }),
    refresh_token: 'made-up-refresh-token',
    account_id: 'account-1',
  },
  last_refresh: new Date().toISOString(),
};
const home = process.cwd();
mkdirSync('.codex', { mode: 0o700 });
writeFileSync('.codex/auth.json', JSON.stringify(login), { mode: 0o600 });
writeFileSync('.codex/config.toml', `cli_auth_credentials_store = "file"\nchatgpt_base_url = "${origin}/backend-api"\n`);

const child = spawn(process.execPath, ['node_modules/@openai/codex/bin/codex.js', 'app-server'], {
  env: {
    PATH: process.env.PATH,
    HOME: home,
    CODEX_HOME: `${home}/.codex`,
    CODEX_REFRESH_TOKEN_URL_OVERRIDE: `${origin}/oauth/token`,
  },
  stdio: ['pipe', 'pipe', 'ignore'],
});
let said = '';
child.stdout.on('data', (text) => (said += text));
const say = (message) => child.stdin.write(`${JSON.stringify(message)}\n`);
say({ id: 1, method: 'initialize', params: { clientInfo: { name: 'finding', title: 'Finding', version: '1' } } });
say({ method: 'initialized' });
say({ id: 2, method: 'account/read', params: { refreshToken: false } });
const answered = () => said.split('\n').some((line) => line.includes('"id":2'));
for (let turn = 0; turn < 600 && !(answered() && renewals.length > 0); turn += 1)
  await new Promise((done) => setTimeout(done, 100));
child.kill();
server.close();
server.closeAllConnections();
console.log(`codex ${version}, an access token that ended an hour ago`);
console.log(`  account/read { refreshToken: false } was answered: ${answered()}`);
console.log(`  renewals asked for, with the refresh token: ${renewals.filter(Boolean).length > 0 ? 'at least one' : 'none'}`);
process.exit(answered() && renewals.some(Boolean) ? 0 : 1);
JS
node try.mjs
