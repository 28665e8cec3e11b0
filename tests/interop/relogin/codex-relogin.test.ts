import { readdir, readFile, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Engine } from '../../../app/model/engine.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import type { Browser, Ports, ProcessSpec } from '../../../app/platform/ports.ts';
import type { LoginEvent, LoginOutcome, LoginRun } from '../../../app/model/sign-in-run.ts';
import {
  CODEX_VERSIONS,
  ensurePrograms,
  programPaths,
  type CodexVersion,
} from '../../../config/setup/install/programs.mjs';
import { createCodexHome, type CodexHome } from '../../rig/codex/codex-home.ts';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, BOB, startIssuer, type Issuer, type RigAccount } from '../../rig/issuer/issuer.ts';
import { personsPorts } from '../consumers/person.ts';
import { ReloginHome } from './home.ts';

const VERSIONS: readonly CodexVersion[] = CODEX_VERSIONS;
let issuer: Issuer;
let egress: Egress;
let home: CodexHome;
let children: Omit<ProcessSpec, 'input'>[];
const engines: Engine[] = [];

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterAll(async () => {
  await egress.stop();
  await issuer.stop();
});
beforeEach(() => {
  children = [];
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stop();
  await home.dispose();
});

/** The engine over a real Codex home; what the person does in the browser is done by HTTP. */
async function engineFor(
  person: RigAccount | null,
  more: { stateDir?: string; openclawBin?: string } = {},
): Promise<Engine> {
  const processes = systemProcesses();
  const browser: Browser = {
    async open(url) {
      if (!person) return;
      const visit = await issuer.authorizeAs(url, person);
      const next = visit.answer?.location;
      if (next?.startsWith('http://')) await fetch(next);
    },
  };
  const ports: Ports = {
    ...personsPorts({ env: home.env, home: home.home, browser }),
    processes: {
      ...processes,
      converse: (spec) => {
        children.push(spec);
        return processes.converse(spec);
      },
    },
  };
  const dataDir = path.join(home.home, 'clawlamp');
  const options = { dataDir, issuer: issuer.url, codexBin: home.binPath, ...more };
  const engine = createEngine(ports, options);
  engines.push(engine);
  await engine.read();
  return engine;
}

async function signIn(
  engine: Engine,
  during?: (event: LoginEvent, run: LoginRun) => void,
  row = 'codex-cli',
): Promise<{ outcome: LoginOutcome; events: LoginEvent[] }> {
  const run = engine.login(row);
  const events: LoginEvent[] = [];
  run.subscribe((event) => {
    events.push(event);
    during?.(event, run);
  });
  const outcome = await run.finished;
  // Until what it left was read, the engine is not done with it.
  await engine.stop();
  return { outcome, events };
}

/** A login whose access token is nearly over: at its next start Codex would renew it. */
async function dueHome(version: CodexVersion): Promise<string> {
  home = await createCodexHome(issuer, egress, { version });
  issuer.accessLifetime = 60;
  try {
    await home.login(ALICE);
  } finally {
    issuer.accessLifetime = 864_000;
  }
  return readFile(home.authFile, 'utf8');
}

function sinceThen(from: number): string[] {
  return issuer.ledger.requests.slice(from).map((one) => one.kind);
}

describe.each(VERSIONS)('signing in Codex %s again', (version) => {
  it('leaves a new login of its own, spends and revokes nothing of the old one, and proves it', async () => {
    const old = JSON.parse(await dueHome(version)) as { tokens: { refresh_token: string } };
    const engine = await engineFor(ALICE);
    expect(engine.current()?.profiles).toMatchObject([{ id: 'codex-cli', canSignIn: true }]);
    const from = issuer.ledger.requests.length;
    const { outcome } = await signIn(engine);
    expect(outcome).toMatchObject({ kind: 'done', account: { email: ALICE.email }, warnings: [] });
    if (outcome.kind !== 'done') throw new Error('unreachable');
    expect(outcome.proofs[0]).toMatchObject({ by: 'owner-store', passed: true });
    const { tokens } = await home.authJson();
    expect(tokens.refresh_token).not.toBe(old.tokens.refresh_token);
    expect(sinceThen(from)).not.toContain('refresh');
    expect(sinceThen(from)).not.toContain('revoke');
    expect(children).toHaveLength(1);
    expect(JSON.stringify([children[0]!.args, children[0]!.env])).not.toContain(tokens.refresh_token);
  });

  it('keeps the old login byte for byte when the person cancels', async () => {
    const before = await dueHome(version);
    const engine = await engineFor(null);
    const from = issuer.ledger.requests.length;
    const { outcome } = await signIn(engine, (event, run) => {
      if (event.type === 'url') setTimeout(() => run.cancel(), 200);
    });
    expect(outcome).toMatchObject({ kind: 'unchanged', error: { code: 'SIGNIN_CANCELLED' } });
    expect(await readFile(home.authFile, 'utf8')).toBe(before);
    expect(sinceThen(from)).not.toContain('refresh');
    // Its port is free again at once.
    await new Promise<void>((done, fail) => {
      const server = createServer().once('error', fail);
      server.listen(1455, '127.0.0.1', () => server.close(() => done()));
    });
  });

  it('refuses another workspace before anything is stored, and takes it once the person means it', async () => {
    const before = await dueHome(version);
    const refused = await signIn(await engineFor(BOB), (event, run) => {
      if (event.type === 'confirm-account') run.answer(false);
    });
    expect(refused.outcome).toMatchObject({ kind: 'unchanged', error: { code: 'ACCOUNT_MISMATCH' } });
    expect(await readFile(home.authFile, 'utf8')).toBe(before);
    const meant = await signIn(await engineFor(BOB), (event, run) => {
      if (event.type === 'confirm-account') run.answer(true);
    });
    expect(meant.outcome).toMatchObject({ kind: 'done', account: { email: BOB.email } });
    if (meant.outcome.kind !== 'done') throw new Error('unreachable');
    expect(meant.outcome.warnings.join()).toContain('another account than before');
    expect((await home.authJson()).tokens.account_id).toBe(BOB.accountId);
  });
});

describe('Codex 0.169.0', () => {
  it('is signed in by a code while another program holds its first port, which is not told to stop', async () => {
    await dueHome('0.169.0');
    const asked: string[] = [];
    const holder = await new Promise<Server>((done) => {
      const server = createServer((socket) => socket.on('data', (data) => asked.push(String(data))));
      server.listen(1455, '127.0.0.1', () => done(server));
    });
    try {
      const { outcome, events } = await signIn(await engineFor(null), (event) => {
        if (event.type === 'code') setTimeout(() => void issuer.approveDevice(event.userCode, ALICE), 300);
      });
      expect(outcome).toMatchObject({ kind: 'done' });
      expect(JSON.stringify(events)).toContain('port 1455 is held by');
      expect(asked).toEqual([]);
    } finally {
      holder.close();
    }
  });

  it('takes the pasted address of a browser on another machine, and refuses one of another sign-in', async () => {
    await dueHome('0.169.0');
    const answers: unknown[] = [];
    const { outcome } = await signIn(await engineFor(null), (event, run) => {
      if (event.type !== 'url') return;
      void issuer.authorizeAs(event.url, ALICE, 'never-return').then(({ callback }) => {
        answers.push(run.paste(callback.href.slice(0, -3)), run.paste(callback.href));
      });
    });
    expect(answers).toMatchObject([{ code: 'PASTE_REFUSED' }, null]);
    expect(outcome).toMatchObject({ kind: 'done', account: { email: ALICE.email } });
  });

  it('says that the sign-in server refused, and keeps the old login', async () => {
    const before = await dueHome('0.169.0');
    const engine = await engineFor(null);
    const { outcome } = await signIn(engine, (event) => {
      if (event.type === 'url') void issuer.authorizeAs(event.url, ALICE, 'deny');
    });
    expect(outcome).toMatchObject({ kind: 'unchanged', error: { code: 'SIGNIN_DENIED' } });
    expect(await readFile(home.authFile, 'utf8')).toBe(before);
  });

  it('does not sign in where the settings allow an API key only', async () => {
    await dueHome('0.169.0');
    await writeFile(path.join(home.codexHome, 'config.toml'), 'forced_login_method = "api"\n');
    const engine = await engineFor(ALICE);
    expect(engine.current()?.profiles).toMatchObject([{ canSignIn: false }]);
    expect(() => engine.login('codex-cli')).toThrow('NOT_OURS_TO_SIGN_IN');
    expect(await readdir(home.codexHome)).toContain('auth.json');
  });
});

describe('one sign-in that OpenClaw and Codex share', () => {
  it('becomes two, one click after the other, and the old one is spent by nobody', async () => {
    await dueHome('0.169.0');
    const openclaw = await ReloginHome.make('2026.9.6');
    try {
      const { tokens } = await home.authJson();
      const profileId = `openai:${ALICE.email}`;
      const { access_token: access, refresh_token: refresh } = tokens;
      const account = { accountId: ALICE.accountId, email: ALICE.email };
      await openclaw.seed('main', profileId, {
        access,
        refresh,
        expires: Date.now() + 3_600_000,
        ...account,
      });
      const engine = await engineFor(ALICE, {
        stateDir: openclaw.stateDir,
        openclawBin: openclaw.program.bin,
      });
      const shared = (): boolean =>
        engine.current()!.causes.some(({ code }) => code === 'grant-shared-with-codex');
      expect(shared()).toBe(true);
      const from = issuer.ledger.requests.length;

      const first = await signIn(engine, undefined, profileId);
      expect(first.outcome).toMatchObject({ kind: 'done', proof: 'accepted' });
      expect(first.events[0]).toEqual({
        type: 'shared',
        with: [{ row: 'codex-cli', holder: 'the Codex CLI', canSignIn: true }],
      });
      expect(shared()).toBe(false);
      // The old one is Codex's alone now, as it was.
      expect((await home.authJson()).tokens.refresh_token).toBe(refresh);

      const second = await signIn(engine);
      expect(second.outcome).toMatchObject({ kind: 'done', account: { email: ALICE.email } });
      const stored = (await openclaw.stored('main', profileId))?.credential as { refresh: string };
      const mine = (await home.authJson()).tokens.refresh_token;
      expect(new Set([stored.refresh, mine, refresh]).size).toBe(3);
      expect(sinceThen(from).filter((kind) => kind === 'refresh' || kind === 'revoke')).toEqual([]);
      expect(engine.current()?.causes.map(({ code }) => code)).not.toContain('grant-shared-with-codex');
    } finally {
      await openclaw.remove();
    }
  });
});

it('leaves the old login and frees the port when Clawlamp is killed while the browser is open', async () => {
  const before = await dueHome('0.169.0');
  const file = path.join(import.meta.dirname, '../../../app/cli/cli.ts');
  const args = ['login', 'codex-cli', '--issuer', issuer.url, '--codex-bin', home.binPath];
  const starter = `const { main } = await import(process.argv[1]);
    const out = { write: (text) => process.stderr.write(text) };
    const nobody = { stdout: out, stderr: out, ask: null, line: null, signal: new AbortController().signal };
    await main(${JSON.stringify(args)}, process.env, nobody);`;
  const { node24 } = programPaths();
  const flags = ['--experimental-transform-types', '--no-warnings', '--input-type=module'];
  const child = spawn(node24, [...flags, '-e', starter, file], {
    env: { ...home.env, PATH: path.dirname(node24) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += String(part)));
  await expect.poll(() => said, { timeout: 20_000 }).toContain('open this address');
  child.kill('SIGKILL');
  await expect
    .poll(
      () =>
        new Promise<boolean>((done) => {
          const server = createServer().once('error', () => done(false));
          server.listen(1455, '127.0.0.1', () => server.close(() => done(true)));
        }),
      { timeout: 10_000 },
    )
    .toBe(true);
  expect(await readFile(home.authFile, 'utf8')).toBe(before);
});
