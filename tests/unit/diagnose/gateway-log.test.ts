import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profileTag, readGatewayLog, signalOf } from '../../../app/diagnose/gateway-log.ts';
import { parseLogLine } from '../../../app/diagnose/log-line.ts';
import { LOG_PATTERNS } from '../../../app/diagnose/data/log-patterns.ts';
import { logPlaces } from '../../../app/diagnose/log-place.ts';
import { systemFiles } from '../../../app/node/files.ts';
import type { OpenClawPlace } from '../../../app/openclaw/place.ts';
import { logLine, NOW, refreshRejected } from './facts-builder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'clawlamp-log-'));
});
afterEach(() => rm(root, { recursive: true }));

const place = (stateDir: string): OpenClawPlace => ({
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
    expect(found.map((one) => one.directory)).toEqual(['/tmp/openclaw', path.join(root, 'openclaw-1000')]);
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

  it.each([
    [
      '[openai-codex] Token refresh failed: 401 { "error": { "code": "refresh_token_reused" } }',
      'refresh_token_reused',
    ],
    ['OAuth token refresh failed for openai: 400 {"error":"invalid_grant"}', 'invalid_grant'],
    ['401 {"error":{"code":"refresh_token_invalidated"}}', 'refresh_token_invalidated'],
    ['candidate_failed reason=auth_permanent next=none', 'auth_permanent'],
    [
      'you have since logged out or signed in to another account. Please sign in again.',
      'signed_in_elsewhere',
    ],
    ['auth refresh request timed out after 10s', 'auth refresh request timed out'],
    ['AUTH_PROFILE_MIGRATION_REQUIRED', 'AUTH_PROFILE_MIGRATION_REQUIRED'],
    ['Explicit auth order for openai has no usable profiles.', 'explicit order without a usable profile'],
    ['No API key found for provider "openai-codex".', 'no API key found for provider'],
    ['No available auth profile for openai (all in cooldown or unavailable).', 'all profiles in cooldown'],
    ['file lock timeout for auth-profiles.json', 'lock wait ended'],
    ['{"error":{"code":"deactivated_workspace"}}', 'deactivated_workspace'],
  ])('understands %s', (line, reason) => {
    expect(text(`2026-05-14T12:00:00.000Z ${line}`)).toMatchObject({ reason, at: NOW });
  });

  it.each([
    'remote model catalog refresh failed',
    'models.authStatus 875ms',
    'Failed to fetch: 401 from a web page',
  ])('has nothing to say about %s', (line) => expect(text(line)).toBeNull());

  it('never takes longer on a hostile line', () => {
    const before = performance.now();
    text(`oauth${' fail'.repeat(20_000)}${'a'.repeat(200_000)}`);
    expect(performance.now() - before).toBeLessThan(200);
  });
});
