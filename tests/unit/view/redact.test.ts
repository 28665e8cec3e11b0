import { describe, expect, it } from 'vitest';
import { forSharing, plainLine, withoutSecrets } from '../../../app/platform/text/redact.ts';
import { panelView } from '../../../app/view/panel-view.ts';
import { loginProgress, loginStarted } from '../../../app/view/sign-in/login-view.ts';
import { whyText } from '../../../app/view/copied/why-text.ts';
import { needsSignIn, NOW, rejected, row, snapshot } from './samples.ts';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3ODAwMDAwMDB9.c2lnbmF0dXJlLXZhbHVl';
const REFRESH = 'rt_0Canary9fK2mQ7xVb4Zt8LwPjRs6Yd3';
const OPAQUE = 'qW7eR2tY9uI4oP1aS6dF3gH8jK5lZ0xC2vB7nM4qW9eR';

const seen = (change: Parameters<typeof snapshot>[0]) =>
  panelView({
    snapshot: snapshot(change),
    login: null,
    now: NOW,
    focus: null,
    opened: 0,
    demo: false,
    vault: 'none',
    home: '/home/me',
    note: null,
  });

describe('words on screen', () => {
  it.each([JWT, REFRESH, OPAQUE, `Bearer ${OPAQUE.slice(0, 24)}`, `code=${OPAQUE.slice(0, 20)}`])(
    'never hold something shaped like a secret: %s',
    (secret) => {
      expect(withoutSecrets(`before ${secret} after`)).toMatch(/^before .*\[secret\] after$/);
    },
  );

  it.each([
    'error.code=token_expired',
    'OAuth token refresh failed for openai-codex',
    '/home/me/.openclaw/agents/main4/agent/auth-profiles.json',
    'credentials/auth-profiles/6f1d3a52b0c94e77a1d2c3b4e5f60718.json',
    '1f0e9b1c-6a55-4c8e-9b6b-2f1b8a7c9d10',
    'code: route-misconfigured',
    'openai-codex:me.with.a.long.name2026@mail.example.com',
    'state auth_profile_store row 1 of openclaw-agent.sqlite',
  ])('keep what is no secret: %s', (words) => {
    expect(withoutSecrets(words)).toBe(words);
  });

  it('carry a canary through no field of the panel view', () => {
    const cause = rejected();
    const words = JSON.stringify(
      seen({
        profiles: [
          row({
            profileId: `openai-codex:${REFRESH}`,
            provider: JWT,
            agent: `main ${OPAQUE}`,
            account: { email: null, accountId: OPAQUE, userId: null, plan: REFRESH },
          }),
        ],
        routes: [
          {
            install: null,
            role: 'primary',
            agent: JWT,
            model: REFRESH,
            runtime: JWT,
            next: null,
            why: `because ${OPAQUE}`,
          },
        ],
        causes: [
          {
            ...cause,
            title: `T ${JWT}`,
            detail: REFRESH,
            evidence: [{ what: `got ${JWT}`, where: REFRESH, at: null }],
            fix: { kind: 'owner', label: OPAQUE, command: `openclaw --token ${OPAQUE}` },
          },
          { ...cause, rows: [], title: JWT },
        ],
        installs: [{ ...snapshot().installs[0]!, dir: `/x/${OPAQUE}` }],
      }),
    );
    for (const secret of [JWT, REFRESH, OPAQUE]) expect(words).not.toContain(secret);
  });

  it('carry a canary through no step, note or outcome of a sign-in', () => {
    const start = loginStarted('r', `me ${REFRESH}`);
    const running = loginProgress(start, {
      type: 'step',
      step: 'write',
      state: 'running',
      note: `wrote ${JWT}`,
    });
    const failed = loginProgress(running, {
      type: 'finished',
      outcome: {
        kind: 'undone',
        error: { code: 'OWNER_FAILED', sentence: 'OpenClaw refused the change.', nextStep: 'x', detail: JWT },
      },
    });
    const words = JSON.stringify([start, running, failed]);
    for (const secret of [JWT, REFRESH]) expect(words).not.toContain(secret);
  });

  it('cannot be broken by control or direction marks in a foreign name', () => {
    expect(plainLine('me\u202egro.elpmaxe\u0007\n@x')).toBe('me\ufffdgro.elpmaxe\ufffd @x');
    expect(plainLine('x'.repeat(400))).toHaveLength(300);
  });

  it('leave markup in a name as plain characters for React and the menu to draw', () => {
    const name = '<img src=x onerror=alert(1)>';
    const view = seen({ profiles: [row({ account: { ...row().account, email: name } })] });
    expect(view.groups[0]!.rows[0]!.title).toBe(name);
  });
});

describe('the copied reason', () => {
  const view = seen(needsSignIn());

  it('holds state, cause, evidence and next step with names shortened', () => {
    const text = whyText(view, 'openai-codex:me@example.com', '/home/me')!;
    expect(text).toContain('[grant-rejected] The sign-in server no longer accepts this sign-in');
    expect(text).toContain('error.code=token_expired (gateway log');
    expect(text).toContain('Next: Sign in again');
    expect(text).not.toContain('me@example.com');
  });

  it('shortens e-mails and the home folder', () => {
    expect(forSharing('alice@example.com in /home/alice/.openclaw', '/home/alice')).toBe(
      'a…e@example.com in ~/.openclaw',
    );
  });

  it('is nothing for a row that does not exist', () => {
    expect(whyText(view, 'no-such-row', '/home/me')).toBeNull();
  });
});
