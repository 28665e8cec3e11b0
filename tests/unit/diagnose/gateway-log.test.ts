import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profileTag, readGatewayLog, signalOf } from '../../../app/openclaw/log/gateway-log.ts';
import { parseLogLine } from '../../../app/openclaw/log/log-line.ts';
import { LOG_PATTERNS } from '../../../app/openclaw/log/log-patterns.ts';
import { logPlaces } from '../../../app/openclaw/log/log-files.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { OpenClawInstall } from '../../../app/openclaw/discovery/install.ts';
import { logLine, NOW, refreshRejected } from './facts-builder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'clawlamp-log-'));
});
afterEach(() => rm(root, { recursive: true }));

const place = (stateDir: string): OpenClawInstall => ({
  stateDir,
  configPath: path.join(stateDir, 'openclaw.json'),
  env: {},
  defaultAgent: 'main',
  agents: [],
  owner: null,
});
const machine = (home: string) => ({ env: { TMPDIR: root }, home, platform: 'linux' as const });
const configured = (file: string) =>
  logPlaces(machine('/home/me'), place('/home/me/.openclaw'), { logging: { file } }, 1000);

describe('where the gateway log stands', () => {
  it('is where the configuration says, with the files that rotation made', () => {
    const [found] = configured('~/logs/gateway.log');
    expect(found).toMatchObject({ directory: '/home/me/logs', ownership: 'own' });
    expect(found?.pick(['gateway.1.log', 'other.log', 'gateway.log'])).toEqual([
      'gateway.log',
      'gateway.1.log',
    ]);
  });

  it('is else in the shared folder, newest day first, of this profile only', () => {
    const found = logPlaces(machine('/home/me'), place('/home/me/.openclaw'), {}, 1000);
    expect(found.map((one) => one.directory)).toEqual([
      '/tmp/openclaw',
      path.join(root, 'openclaw-1000'),
      '/tmp/openclaw-1000',
    ]);
    const names = [
      'openclaw-2026-05-13.log',
      'openclaw-2026-05-14.log',
      'openclaw-work-2026-05-14.log',
      'x.log',
    ];
    expect(found[0]?.pick(names)).toEqual(['openclaw-2026-05-14.log', 'openclaw-2026-05-13.log']);
    expect(found[0]?.ownership).toBe('default');
    expect(logPlaces(machine('/home/me'), place('/srv/other'), {}, 1000)[0]?.ownership).toBe('foreign');
  });
});

/** As a gateway writes it: the subsystem as JSON in the first argument (2026.4.29 to 2026.9.6, run). */
function gatewayLine(at: number, words: string, subsystem = 'gateway'): string {
  return JSON.stringify({ 0: JSON.stringify({ subsystem }), 1: words, time: new Date(at).toISOString() });
}

describe('reading the gateway log', () => {
  const shared = (stateDir: string) =>
    logPlaces(machine(path.dirname(stateDir)), place(stateDir), {}, 1000).filter((one) =>
      one.directory.startsWith(root),
    );
  const started = (stateDir: string) =>
    `${JSON.stringify({ '0': JSON.stringify({ module: 'cron', storePath: `${stateDir}/cron/jobs.json` }), '1': 'cron: started' })}\n`;

  it('reads only the end, and survives cut lines, foreign bytes and rotation', async () => {
    const file = path.join(root, 'gateway.log');
    const filler = `${JSON.stringify({ message: 'x'.repeat(1000) })}\n`.repeat(400);
    const old = `${refreshRejected(NOW - 1000, 'refresh_token_reused')}\n`;
    await writeFile(file, `${old}${filler}{"broken\n\u0000\u0001\n${refreshRejected(NOW)}\n{"half`);
    const { signals } = await readGatewayLog(systemFiles(), configured(file));
    expect(signals.map((signal) => [signal.reason, signal.at])).toEqual([['token_expired', NOW]]);
    await writeFile(path.join(root, 'gateway.1.log'), old);
    await writeFile(file, '');
    const rotated = await readGatewayLog(systemFiles(), configured(file));
    expect(rotated.signals.map((signal) => signal.reason)).toEqual(['refresh_token_reused']);
  });

  it('says nothing when there is no log', async () => {
    expect(await readGatewayLog(systemFiles(), configured(path.join(root, 'none', 'a.log')))).toEqual({
      signals: [],
      alive: null,
      failedStart: null,
    });
  });

  it('tells the lines of another gateway in the shared folder apart', async () => {
    const mine = path.join(root, 'home', '.openclaw');
    const folder = path.join(root, 'openclaw-1000');
    const file = path.join(folder, 'openclaw-2026-05-14.log');
    await mkdir(folder);
    const sharedFlags = async () =>
      (await readGatewayLog(systemFiles(), shared(mine))).signals.map((signal) => signal.shared);
    await writeFile(file, `${refreshRejected(NOW)}\n`);
    expect(await sharedFlags()).toEqual([false]);
    await appendFile(file, `${started('/srv/other/.openclaw')}${refreshRejected(NOW)}\n`);
    expect(await sharedFlags()).toEqual([false, true]);
    await appendFile(file, `${started(mine)}${refreshRejected(NOW)}\n`);
    expect(await sharedFlags()).toEqual([false, true, false]);
  });

  const gateway = () => path.join(root, 'gateway.log');
  const reasons = async (files = systemFiles()) =>
    (await readGatewayLog(files, configured(gateway()))).signals.map((signal) => signal.reason);

  it('reads again when a rotation runs between list and read', async () => {
    await writeFile(gateway(), `${refreshRejected(NOW)}\n`);
    const real = systemFiles();
    let rotated = false;
    const files = {
      ...real,
      readEnd: async (file: string, most: number) => {
        if (!rotated) {
          rotated = true;
          await rename(gateway(), path.join(root, 'gateway.1.log'));
          await writeFile(gateway(), `${logLine(NOW + 1, 'a new day')}\n`);
        }
        return real.readEnd(file, most);
      },
    };
    expect(await reasons(files)).toEqual(['token_expired']);
  });

  it('survives a rotation at every look, a file that shrinks to nothing and one that is gone', async () => {
    const real = systemFiles();
    let inode = 0;
    const restless = {
      ...real,
      facts: async (file: string) => {
        const facts = await real.facts(file);
        return facts && { ...facts, inode: (inode += 1) };
      },
    };
    await writeFile(gateway(), `${refreshRejected(NOW)}\n`);
    expect(await reasons(restless)).toEqual(['token_expired']);
    const shrinking = { ...real, readEnd: () => Promise.resolve(Buffer.alloc(0)) };
    expect(await reasons(shrinking)).toEqual([]);
    const gone = {
      ...real,
      readEnd: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' })),
    };
    expect(await reasons(gone)).toEqual([]);
  });

  it('takes nothing from a line that its window cuts, also when the file grows meanwhile', async () => {
    const cut = refreshRejected(NOW);
    for (const shift of [0, 1, 50, cut.length - 1]) {
      const filler = `${'x'.repeat(256 * 1024 - 1 - shift)}\n`;
      await writeFile(gateway(), `${cut}\n${filler}`);
      expect(await reasons(), String(shift)).toEqual([]);
    }
    const real = systemFiles();
    const growing = {
      ...real,
      facts: async (file: string) => {
        const facts = await real.facts(file);
        return facts && { ...facts, size: 10 };
      },
    };
    expect(await reasons(growing)).toEqual([]);
  });

  it('has nothing to say about a line longer than the window, and goes on after it', async () => {
    await writeFile(gateway(), `${'y'.repeat(300 * 1024)}`);
    expect(await reasons()).toEqual([]);
    await appendFile(gateway(), `\n${refreshRejected(NOW)}\r\n`);
    expect(await reasons()).toEqual(['token_expired']);
  });

  it('takes nothing from a half-written or broken record, whatever it quotes', async () => {
    const chat = logLine(NOW, '401 refresh_token_reused', {}, 'INFO');
    await writeFile(gateway(), `${chat}\n${chat.slice(0, -10)}\n${chat.slice(0, chat.length - 3)}`);
    expect(await reasons()).toEqual([]);
  });

  it('reads Windows line ends and broken UTF-8, and leaves compressed files alone', async () => {
    const line = Buffer.from(refreshRejected(NOW));
    await writeFile(
      gateway(),
      Buffer.concat([Buffer.from([0xff, 0xc3, 0x0d, 0x0a]), line, Buffer.from('\r\n')]),
    );
    await writeFile(`${gateway()}.1.gz`, line);
    await writeFile(path.join(root, 'gateway.1.log.gz'), line);
    expect(await reasons()).toEqual(['token_expired']);
  });

  it('stays within its bounds over a whole family of large files', async () => {
    let bytes = 0;
    const real = systemFiles();
    const counting = {
      ...real,
      readEnd: async (file: string, most: number) => {
        const part = await real.readEnd(file, most);
        bytes += part.length;
        return part;
      },
    };
    const filler = `${JSON.stringify({ message: 'x'.repeat(1000) })}\n`.repeat(200);
    for (const name of ['gateway.log', 'gateway.1.log', 'gateway.2.log', 'gateway.3.log']) {
      await writeFile(path.join(root, name), filler);
    }
    await reasons(counting);
    expect(bytes).toBeLessThanOrEqual(256 * 1024);
  });

  it('tells when the gateway last spoke, of ours only', async () => {
    const ready = gatewayLine(NOW, 'http server listening');
    await writeFile(gateway(), `${logLine(NOW - 5, 'a')}\n${ready}\nno time\n`);
    expect((await readGatewayLog(systemFiles(), configured(gateway()))).alive).toEqual({
      at: NOW,
      file: gateway(),
    });
  });

  it('takes no line of a command for a sign of life, although commands write into the same file', async () => {
    // As the real `models auth list` of 2026.7.1 and an agent run without a gateway of 2026.4.29 write them.
    const command = JSON.stringify({ 0: 'Profiles: (none)', time: new Date(NOW).toISOString() });
    const plugins = gatewayLine(NOW, '[plugins] failed to stage', 'plugins');
    await writeFile(gateway(), `${command}\n${plugins}\n`);
    expect((await readGatewayLog(systemFiles(), configured(gateway()))).alive).toBeNull();
  });

  it('tells of a start that failed, until a gateway speaks again', async () => {
    const words = 'Gateway failed to start: Error: Startup failed: required secrets are unavailable.';
    const failed = JSON.stringify({ 0: words, time: new Date(NOW).toISOString() });
    const dying = gatewayLine(NOW + 1_000, 'shutdown');
    await writeFile(gateway(), `${failed}\n${dying}\n`);
    const read = () => readGatewayLog(systemFiles(), configured(gateway()));
    expect((await read()).failedStart).toEqual({ at: NOW, file: gateway(), failure: 'secrets' });
    await writeFile(gateway(), `${failed}\n${dying}\n${gatewayLine(NOW + 60_000, 'gateway ready')}\n`);
    expect(await read()).toMatchObject({ failedStart: null, alive: { at: NOW + 60_000 } });
  });

  it('takes a second gateway that finds the first one there for no failed start', async () => {
    const words = 'Gateway failed to start: gateway already running (pid 7); lock timeout after 5000ms';
    await writeFile(gateway(), `${JSON.stringify({ 0: words, time: new Date(NOW).toISOString() })}\n`);
    expect((await readGatewayLog(systemFiles(), configured(gateway()))).failedStart).toBeNull();
  });

  it('knows a profile by the hash that OpenClaw writes', () => {
    // Seen in the log of the real 2026.5.12, for a profile of its own making.
    expect(profileTag('openai-codex:alice@example.test')).toMatch(/^sha256:[0-9a-f]{12}$/);
    const raw = logLine(NOW, 'auth refresh request timed out', {
      profileId: profileTag('openai-codex:me@example.com'),
    });
    const line = parseLogLine(raw, 'a.log');
    const signal = line && signalOf(line, true);
    expect(signal?.names('openai-codex:me@example.com', null)).toBe(true);
    expect(signal?.names('openai-codex:you@example.com', null)).toBe(false);
    expect(signal?.tagged).toBe(true);
  });
});

describe('the table of log lines', () => {
  const text = (raw: string) => {
    const line = parseLogLine(raw, 'a.log');
    return line && signalOf(line, false);
  };

  it('names a source for every row', () => {
    expect(LOG_PATTERNS.filter((row) => !/#\d+|\.js|codex/.test(row.source))).toEqual([]);
  });

  // Every string of the list of signals, in the words of the reports.
  it.each([
    [
      '[openai-codex] Token refresh failed: 401 { "error": { "code": "refresh_token_reused" } }',
      'refresh_token_reused',
    ],
    ['OAuth refresh failed: your refresh token was already used. Please log out', 'refresh_token_reused'],
    ['OAuth token refresh failed for openai: 400 {"error":"invalid_grant"}', 'invalid_grant'],
    ['401 {"error":{"code":"refresh_token_invalidated"}}', 'refresh_token_invalidated'],
    ['401 {"error":{"code":"token_invalidated"}}', 'refresh_token_invalidated'],
    ['401 Your authentication token has been invalidated.', 'refresh_token_invalidated'],
    [
      'Your access token could not be refreshed because your refresh token was revoked.',
      'refresh_token_invalidated',
    ],
    [
      'token refresh failed (401): {"error":{"message":"Could not validate your token.","code":"token_expired"}}',
      'token_expired',
    ],
    ['candidate_failed reason=auth_permanent next=none', 'auth_permanent'],
    [
      'model fallback decision: decision=candidate_failed requested=a/b candidate=a/b reason=auth next=none',
      'no model left after a refused sign-in',
    ],
    [
      'you have since logged out or signed in to another account. Please sign in again.',
      'signed_in_elsewhere',
    ],
    ['OAuth token refresh failed for openai. Please try signing in again.', 'sign_in_again'],
    ['Your access token could not be refreshed. Please sign in again.', 'sign_in_again'],
    [
      'Your authentication session could not be refreshed automatically. Please sign in again.',
      'sign_in_again',
    ],
    ['auth refresh request timed out after 10s', 'auth refresh request timed out'],
    [
      'code->token failed: 403 {"error":{"code":"unsupported_country_region_territory"}}',
      'unsupported_country_region_territory',
    ],
    ['OpenAI Codex OAuth failed (unsupported_region)', 'unsupported_country_region_territory'],
    [
      'OAuth token refresh failed for openai: Proxy response (407) !== 200 when HTTP Tunneling',
      'a proxy refused the connection',
    ],
    ['AUTH_PROFILE_MIGRATION_REQUIRED', 'AUTH_PROFILE_MIGRATION_REQUIRED'],
    ['retired auth profile files are ignored', 'AUTH_PROFILE_MIGRATION_REQUIRED'],
    ['[SECRETS_DEGRADED] auth profile store', 'SECRETS_DEGRADED'],
    [
      'Failed relocating the shared auth store: Error: shared auth credential rows conflict with the relocation target',
      'shared and agent stores in conflict',
    ],
    ['Explicit auth order for openai has no usable profiles.', 'explicit order without a usable profile'],
    ['No route-compatible authentication source is configured for openai.', 'no route-compatible source'],
    ['requires api-key auth: No usable api-key authentication is available', 'no usable key for this route'],
    ['No API key found for provider "openai-codex".', 'no API key found for provider'],
    ['No available auth profile for openai (all in cooldown or unavailable).', 'all profiles in cooldown'],
    ['file lock timeout for auth-profiles.json', 'lock wait ended'],
    ['refresh_contention', 'lock wait ended'],
    [
      'Failed to remove auth profile "a"; the auth store lock may be busy. Wait a moment and retry.',
      'auth store lock may be busy',
    ],
    [
      'OAuth profile secret key source is required to persist OAuth profile secrets',
      'OAuth sidecar cannot be decrypted',
    ],
    [
      'Could not decrypt legacy OAuth sidecar for a; re-authenticate this profile.',
      'OAuth sidecar cannot be decrypted',
    ],
    ['failed to create oauth profile secret key file', 'OAuth sidecar cannot be decrypted'],
    ['Codex app-server auth profile "openai:default" was not found.', 'Codex app-server profile not found'],
    ['synced openai-codex credentials from external cli', 'login taken over from another program'],
    ['using external OAuth credential after refresh failure', 'login taken over from another program'],
    ['OAuth session expired and could not be refreshed', 'the Claude login has ended'],
    ['claude-cli: Failed to authenticate. API Error: 401', 'the Claude CLI was refused'],
    ['Error: models auth login requires an interactive TTY.', 'login needs a terminal'],
    ['{"error":{"code":"deactivated_workspace"}}', 'deactivated_workspace'],
  ])('understands %s', (line, reason) => {
    expect(text(`2026-05-14T12:00:00.000Z ${line}`)).toMatchObject({ reason, at: NOW });
  });

  it.each([
    'remote model catalog refresh failed',
    'models.authStatus 875ms',
    'Failed to fetch: 401 from a web page',
  ])('has nothing to say about %s', (line) => expect(text(line)).toBeNull());

  // How long it takes is held in tests/bench/hostile-line.test.ts.
  it('comes to an end on a hostile line', () => {
    expect(() => text(`oauth${' fail'.repeat(20_000)}${'a'.repeat(200_000)}`)).not.toThrow();
  });
});
