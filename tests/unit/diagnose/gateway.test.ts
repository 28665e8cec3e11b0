import { describe, expect, it } from 'vitest';
import { grantFingerprint, Secret } from '../../../app/model/secret.ts';
import type { GatewayAnswerFact } from '../../../app/model/second-opinion.ts';
import { causeIn, DAY, judge, NOW, signIn, storeOf } from './facts-builder.ts';

const CODE = 'gateway-holds-old-credential';
const row = signIn();

/** The gateway's answer of a minute ago, about the store as it still is, unless said otherwise. */
function answered(
  held: Partial<GatewayAnswerFact['held'][number]> = {},
  part: Partial<GatewayAnswerFact> = {},
): { gatewayAnswers: GatewayAnswerFact[] } {
  const stored = row.expiresAt as number;
  const one = {
    row: row.profileId,
    expiresAt: stored - 4 * DAY,
    storedExpiresAt: stored,
    grant: grantFingerprint(row.refresh),
    ...held,
  };
  return { gatewayAnswers: [{ install: null, at: NOW - 60_000, held: [one], ...part }] };
}

describe('a gateway that holds another end than the store', () => {
  it('needs someone, and is told how to take the new one by its version', () => {
    expect(causeIn(answered(), CODE)).toMatchObject({
      severity: 'act',
      rows: [row.profileId],
      fix: { kind: 'owner', command: 'openclaw secrets reload' },
      evidence: [{ where: 'models.authStatus', at: NOW - 60_000 }, { where: row.where }],
    });
    expect(causeIn({ ...answered(), version: '2026.9.6' }, CODE)?.fix?.command).toContain(
      'models.authRefresh',
    );
    expect(judge(answered()).profiles[0]?.health).toBe('act');
  });

  it.each([
    ['nobody asked', { gatewayAnswers: [] }],
    ['it is the same end, to the second', answered({ expiresAt: (row.expiresAt as number) + 900 })],
    ['the answer is of another OpenClaw', answered({}, { install: 'work' })],
    ['the row is gone', answered({ row: 'openai-codex:other@example.com' })],
    ['the store has another grant since', answered({ grant: grantFingerprint(Secret.from('later')) })],
    ['the store has another end since', answered({ storedExpiresAt: (row.expiresAt as number) - DAY })],
  ])('is no cause when %s', (_, parts) => {
    expect(causeIn(parts, CODE)).toBeUndefined();
  });

  it('is worth knowing only where no route uses the row', () => {
    const other = signIn({ profileId: 'anthropic:me', provider: 'anthropic' });
    const about = answered({ row: other.profileId, grant: grantFingerprint(other.refresh) });
    const stores = [storeOf({ profiles: [signIn(), other] })];
    expect(causeIn({ ...about, stores }, CODE)).toMatchObject({ severity: 'info' });
  });
});
