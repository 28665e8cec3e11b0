import { said } from '../../support/said.ts';
import { describe, expect, it } from 'vitest';
import { notListed, weigh, weighOpenClaw } from '../../../app/second-opinion/reasons.ts';
import type { ProfileRow } from '../../../app/model/snapshot.ts';
import { judge } from '../diagnose/facts-builder.ts';

const row = (part: Partial<ProfileRow>): ProfileRow => ({
  ...(judge().profiles[0] as ProfileRow),
  ...part,
});

describe("an owner's word beside ours", () => {
  it.each([
    ['ok', row({ health: 'ok', causes: [] }), true, null],
    ['ok', row({ health: 'act', causes: ['grant-rejected'] }), false, /stored date alone/],
    ['ok', row({ health: 'act', causes: [] }), false, /what is stored/],
    ['ok', row({ health: 'unknown', causes: ['codex-login-in-keyring'] }), null, /keyring/],
    ['ok', row({ health: 'idle', causes: ['not-on-route'] }), null, /No route/],
    ['expired', row({ health: 'ok', causes: ['expired-but-renewable'] }), false, /renews it/],
    ['expired', row({ health: 'ok', causes: [], deadline: null }), false, /Believe the owner/],
    ['expired', row({ health: 'act', causes: ['expired'] }), true, null],
    ['unclear', row({ health: 'ok', causes: [] }), null, /not understood/],
  ] as const)('%s', (word, own, agrees, why) => {
    const found = weighOpenClaw(own, word);
    expect(found.agrees).toBe(agrees);
    if (why === null) expect(found.why).toBeNull();
    else expect(said(found.why)).toMatch(why);
  });

  it('says why a login that Codex calls good cannot sign in', () => {
    const own = row({ health: 'act', causes: ['codex-login-incomplete'] });
    expect(said(weigh(own, 'logged in using ChatGPT', true).why)).toMatch(/whether a login is there/);
  });

  it('makes no claim for what it does not list', () => {
    expect(notListed(row({ kind: 'oauth' }))).toMatchObject({ agrees: null });
  });
});
