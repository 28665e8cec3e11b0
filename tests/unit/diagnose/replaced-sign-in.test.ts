import { describe, expect, it } from 'vitest';
import type { StoredProfile } from '../../../app/openclaw/discovery/install.ts';
import { HOUR, judge, NOW, signIn, storeOf, usage } from './facts-builder.ts';

/** An agent's own refused sign-in for which OpenClaw takes the main agent's: it stays, and says who pays. */

const WORK = '/state/agents/work/agent/auth-profiles.json';
const ADA = { email: 'ada@example.com', accountId: 'acct-ada', userId: 'user-ada', plan: 'plus' };
const GRACE = { email: 'grace@example.com', accountId: 'acct-grace', userId: 'user-grace', plan: 'plus' };
const ada = signIn({ profileId: 'openai-codex:ada@example.com', account: ADA });

function shown(account: typeof ADA, failed = true, held = true) {
  const own: StoredProfile = signIn({
    profileId: 'openai-codex:grace@example.com',
    account,
    where: WORK,
    location: { file: WORK, identity: null },
  });
  const refused = usage({
    errorCount: 1,
    failureCounts: { auth_permanent: 1 },
    // Before the sign-in it would be the failure of an earlier one.
    lastFailureAt: failed ? NOW - HOUR : NOW - 100 * 24 * HOUR,
  });
  return judge({
    version: '2026.5.12',
    config: {
      agents: {
        defaults: { model: { primary: 'openai-codex/gpt-5.5' } },
        list: [{ id: 'main' }, { id: 'work' }],
      },
    },
    stores: [
      storeOf({ profiles: [ada] }),
      storeOf({
        agent: { id: 'work', agentDir: '/state/agents/work/agent' },
        path: WORK,
        profiles: [{ ...ada, inherited: true }],
        ...(held ? { replaced: [{ profile: own, by: ada.profileId, usage: refused, where: WORK }] } : {}),
      }),
    ],
  });
}

const rowOf = (one: ReturnType<typeof shown>) =>
  one.profiles.find(({ id }) => id === 'work/openai-codex:grace@example.com');

describe('an own sign-in that OpenClaw passes over', () => {
  it('stays, refused, with who is used instead and since when, and somebody must act', () => {
    const one = shown(GRACE);
    expect(one.verdict).toBe('act');
    expect(rowOf(one)).toMatchObject({ health: 'act', onRoute: true, deadline: null, canSignIn: false });
    const [cause] = one.causes.filter(({ rows }) => rows.includes('work/openai-codex:grace@example.com'));
    expect(cause).toMatchObject({ code: 'grant-rejected', severity: 'act' });
    expect(cause?.title).toBe(
      `Refused. Agent work uses ada@example.com of agent main instead since ${new Date(NOW - HOUR).toISOString()}`,
    );
    expect(cause?.fix?.command).toBe('openclaw models auth --agent work login --provider openai-codex');
    // The one that is used is not spoken ill of, and no line of the log is taken from it.
    expect(one.profiles.find(({ profileId }) => profileId === ada.profileId)).toMatchObject({ health: 'ok' });
  });

  it('is no alarm where the same person pays: the row stays, and needs no one', () => {
    const one = shown(ADA);
    expect(one.verdict).toBe('ok');
    expect(rowOf(one)).toMatchObject({ health: 'idle', onRoute: false });
  });

  it('is another bill where it is passed over without being refused now', () => {
    const one = shown(GRACE, false);
    expect(one.causes.map(({ code, severity }) => [code, severity])).toContainEqual([
      'billing-route-changed',
      'act',
    ]);
    expect(shown(ADA, false).verdict).toBe('ok');
  });

  it('is nothing where there is none', () => {
    const one = shown(GRACE, true, false);
    expect([one.verdict, rowOf(one)]).toEqual(['ok', undefined]);
  });
});
