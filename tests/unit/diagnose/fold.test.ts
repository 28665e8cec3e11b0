import { describe, expect, it } from 'vitest';
import { EXPLAINED_BY, MASKS } from '../../../app/diagnose/explained-by.ts';
import { groupByRootCause } from '../../../app/diagnose/group-by-root-cause.ts';
import {
  CAUSE_CODES,
  type Cause,
  type FoundCause,
  type CauseCode,
  type Severity,
} from '../../../app/model/cause.ts';
import { pick, randomFrom } from './random.ts';

const RANK: Record<Severity, number> = { act: 0, unknown: 1, soon: 2, risk: 3, info: 4, ok: 5 };

const cause = (code: CauseCode, severity: Severity = 'act', part: Partial<Cause> = {}): Cause => ({
  code,
  severity,
  title: code,
  detail: code,
  rows: ['a'],
  evidence: [],
  fix: null,
  ...part,
});

/** Codes above one another, from a code up to those that nothing explains. */
function ancestors(code: CauseCode, seen: CauseCode[] = []): void {
  if (seen.includes(code)) throw new Error(`A circle: ${[...seen, code].join(' < ')}`);
  for (const parent of EXPLAINED_BY[code]) ancestors(parent, [...seen, code]);
}

describe('the table of what explains what', () => {
  it('has a row for every code, and no circle', () => {
    expect(Object.keys(EXPLAINED_BY).sort()).toEqual([...CAUSE_CODES].sort());
    for (const code of CAUSE_CODES) expect(() => ancestors(code), code).not.toThrow();
  });

  it('names no parent twice', () => {
    for (const parents of Object.values(EXPLAINED_BY)) expect(new Set(parents).size).toBe(parents.length);
  });
});

describe('folding', () => {
  it('puts what a refusal brings under the refusal', () => {
    const folded = groupByRootCause([
      cause('lockout-active', 'soon'),
      cause('auth-dead-gateway-alive'),
      cause('version-known-bad', 'risk'),
      cause('grant-rejected'),
    ]);
    expect(folded.map((one) => [one.code, one.under])).toEqual([
      ['grant-rejected', undefined],
      ['auth-dead-gateway-alive', 'grant-rejected'],
      ['version-known-bad', 'auth-dead-gateway-alive'],
      ['lockout-active', 'grant-rejected'],
    ]);
  });

  it('lets a mild cause explain no grave one', () => {
    const folded = groupByRootCause([cause('grant-shared-with-codex', 'risk'), cause('grant-rejected')]);
    expect(folded.map((one) => one.under)).toEqual([undefined, undefined]);
    expect(folded[0]?.code).toBe('grant-rejected');
  });

  it('lets a wrong clock stand above dates, however grave they look', () => {
    const folded = groupByRootCause([cause('expired'), cause('clock-wrong', 'unknown')]);
    expect(folded.map((one) => [one.code, one.under])).toEqual([
      ['clock-wrong', undefined],
      ['expired', 'clock-wrong'],
    ]);
  });

  it('keeps the incidents of two rows and of two installs apart', () => {
    const rows = groupByRootCause([
      cause('grant-rejected', 'act', { rows: ['b'] }),
      cause('lockout-active', 'soon'),
    ]);
    expect(rows.map((one) => one.under)).toEqual([undefined, undefined]);
    const installs = groupByRootCause([
      cause('store-locked', 'unknown', { rows: [], scope: 'openclaw' }),
      cause('store-unreadable', 'unknown', { rows: [], scope: 'codex' }),
    ]);
    expect(installs.map((one) => one.under)).toEqual([undefined, undefined]);
  });

  it('places every cause once, in whole groups whose root is the gravest unless it masks the rest', () => {
    const severities = Object.keys(RANK) as Severity[];
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const random = randomFrom(seed);
      const causes = Array.from({ length: Math.floor(random() * 14) }, () =>
        cause(pick(random, CAUSE_CODES), pick(random, severities), {
          rows: ['a', 'b', 'c'].filter(() => random() < 0.4),
          scope: pick(random, ['openclaw', 'codex']),
        }),
      );
      const folded = groupByRootCause(causes);
      const bare = ({ under: _, ...one }: FoundCause) => JSON.stringify(one);
      expect(folded.map(bare).sort(), `seed ${seed}`).toEqual(causes.map(bare).sort());
      let root: FoundCause | null = null;
      const above: CauseCode[] = [];
      let lastRoot = -1;
      for (const one of folded) {
        if (one.under === undefined) {
          root = one;
          above.length = 0;
          expect(RANK[one.severity], `seed ${seed}`).toBeGreaterThanOrEqual(lastRoot);
          lastRoot = RANK[one.severity];
        } else {
          // What explains a cause has been told before it, within the same incident.
          expect(above, `seed ${seed}`).toContain(one.under);
          const masked = above.some((code) => MASKS.has(code));
          if (!masked)
            expect(RANK[root?.severity ?? 'ok'], `seed ${seed}`).toBeLessThanOrEqual(RANK[one.severity]);
        }
        above.push(one.code);
      }
    }
  });
});
