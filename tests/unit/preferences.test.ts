import { describe, expect, it } from 'vitest';
import { DEFAULTS, readPreferences } from '../../app/preferences/preferences.ts';
import { decideNotices } from '../../app/notify/policy.ts';
import { sendExternally, noticePayload } from '../../app/notify/external-notice.ts';
import { systemFiles } from '../../app/platform/node/files.ts';
import { thisUser } from '../../app/platform/node/this-user.ts';
import { systemProcesses } from '../../app/platform/node/processes.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rowInArguments, rowOfLink } from '../../main/deep-link.ts';
import { HOUR, NOW, row, snapshot } from './view/samples.ts';

const machine = { files: systemFiles(), platform: process.platform, user: thisUser() };

describe('preferences in a settings file', () => {
  it('that are damaged are their default, and the others stay', () => {
    expect(
      readPreferences({ startAtLogin: true, lead: 5, hook: 'rm -rf /', webhook: 'http://example.com' }),
    ).toEqual({
      ...DEFAULTS,
      startAtLogin: true,
    });
    expect(readPreferences('nonsense')).toEqual(DEFAULTS);
    const good = {
      startAtLogin: false,
      language: 'ja',
      updates: true,
      lead: HOUR,
      hook: '/usr/local/bin/tell',
      webhook: 'https://example.com/x',
      gateway: 'wss://gateway.example.com',
      program: '/opt/openclaw/bin/openclaw',
      stateDir: '/srv/openclaw',
      startOffered: true,
    };
    expect(readPreferences(good)).toEqual(good);
    expect(readPreferences({ ...good, webhook: 'https://me:pw@example.com/' }).webhook).toBeNull();
    expect(readPreferences({ ...good, gateway: 'ws://example.com' }).gateway).toBeNull();
  });
});

describe('a lead that a person chose', () => {
  const soon = row({
    health: 'soon',
    kind: 'token',
    deadline: { at: NOW + 5 * HOUR, kind: 'static-token', renewable: false },
    canSignIn: false,
  });
  const decide = (lead: number | null, now: number) =>
    decideNotices({
      previous: null,
      next: { ...snapshot({ profiles: [soon], verdict: 'soon' }), now },
      memory: {},
      newGrantName: () => 'g',
      lead,
    });

  it('holds back what ends later, and says when it will be said', () => {
    expect(decide(HOUR, NOW)).toMatchObject({ show: [], memory: {}, again: NOW + 4 * HOUR });
    expect(decide(HOUR, NOW + 4 * HOUR).show).toHaveLength(1);
    expect(decide(null, NOW).show).toHaveLength(1);
    expect(decide(6 * HOUR, NOW).show).toHaveLength(1);
  });

  it('never holds back what has failed', () => {
    const failed = { ...soon, health: 'act' as const };
    const next = snapshot({ profiles: [failed], verdict: 'act' });
    const { show } = decideNotices({ previous: null, next, memory: {}, newGrantName: () => 'g', lead: HOUR });
    expect(show).toHaveLength(1);
  });
});

describe('the second path of a notice', () => {
  const notice = {
    title: 'Sign in again: alice@example.com',
    body: 'OpenClaw, agent main. eyJhbGciOiJSUzI1NiJ9.aaaaaaaaaaaa.bbbb',
    urgency: 'normal' as const,
  };
  const tale = noticePayload(notice, NOW, '/home/alice');

  it('holds words only: accounts shortened, nothing secret', () => {
    expect(tale).toEqual({
      schema: 1,
      program: 'clawlamp',
      title: 'Sign in again: a…e@example.com',
      body: 'OpenClaw, agent main. [secret]',
      urgency: 'normal',
      at: new Date(NOW).toISOString(),
    });
  });

  it('runs the hook with it on standard input, and tells of one that fails or is not there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hook-'));
    try {
      const heard = path.join(folder, 'heard');
      const hook = path.join(folder, 'hook.sh');
      writeFileSync(hook, `#!/bin/sh\ncat > ${heard}\necho "$# $OPENAI_API_KEY" >> ${heard}\n`, {
        mode: 0o700,
      });
      const outside = {
        ...machine,
        processes: systemProcesses(),
        env: { PATH: process.env.PATH, OPENAI_API_KEY: 'sk-no' },
      };
      expect(await sendExternally({ hook, webhook: null }, tale, outside)).toEqual([]);
      const [line, rest] = readFileSync(heard, 'utf8').split('\n');
      expect(JSON.parse(line!)).toEqual(tale);
      expect(rest).toBe('0 ');
      writeFileSync(hook, '#!/bin/sh\nexit 3\n');
      expect(await sendExternally({ hook, webhook: null }, tale, outside)).toEqual([
        'The hook ended with code 3.',
      ]);
      const gone = { hook: path.join(folder, 'none'), webhook: null };
      expect(await sendExternally(gone, tale, outside)).toEqual(['The hook could not be started (ENOENT).']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('posts it to the webhook without following a redirect, and tells of a refusal', async () => {
    const calls: RequestInit[] = [];
    const answering = (status: number) =>
      (async (_: unknown, init?: RequestInit) => {
        calls.push(init!);
        return new Response('', { status });
      }) as typeof globalThis.fetch;
    const world = { ...machine, processes: systemProcesses(), env: {} };
    const path_ = { hook: null, webhook: 'https://example.com/hook' };
    expect(await sendExternally(path_, tale, { ...world, fetch: answering(200) })).toEqual([]);
    expect(calls[0]).toMatchObject({ method: 'POST', redirect: 'error' });
    expect(JSON.parse(calls[0]!.body as string)).toEqual(tale);
    expect(await sendExternally(path_, tale, { ...world, fetch: answering(500) })).toEqual([
      'The webhook answered with HTTP 500.',
    ]);
    const dead = (() => Promise.reject(new Error('x'))) as typeof globalThis.fetch;
    expect(await sendExternally(path_, tale, { ...world, fetch: dead })).toEqual([
      'The webhook could not be reached.',
    ]);
  });
});

describe('a link', () => {
  it('opens a row by its name', () => {
    expect(rowOfLink('clawlamp://profile/openai-codex%3Ame%40example.com')).toBe(
      'openai-codex:me@example.com',
    );
    expect(rowOfLink('clawlamp://profile/codex-cli/')).toBe('codex-cli');
    expect(rowInArguments(['--demo', 'clawlamp://profile/codex-cli'])).toBe('codex-cli');
  });

  it.each([
    'clawlamp://login/codex-cli',
    'clawlamp://profile/',
    'clawlamp://profile/a/b',
    'clawlamp://profile/a?login=1',
    'clawlamp://profile/a#x',
    'clawlamp://profile/%00',
    'clawlamp://profile/%E0%A4%A',
    'https://profile/codex-cli',
    ' clawlamp://profile/codex-cli',
    `clawlamp://profile/${'a'.repeat(600)}`,
    'codex-cli',
  ])('that is anything else opens nothing: %s', (link) => {
    expect(rowOfLink(link)).toBeNull();
  });
});
