import type { Message } from '../language/messages.ts';
import { told, type Words } from '../model/told.ts';
import type { CauseCode } from '../model/cause.ts';
import type { ProfileRow, Verdict } from '../model/snapshot.ts';

/** Whether a word of `models status --json` speaks for a sign-in (auth-health-*.js, 2026.5.12 and 2026.9.6). */
const OPENCLAW_WORDS: Record<string, boolean> = {
  ok: true,
  static: true,
  expiring: true,
  expired: false,
  missing: false,
};

const OURS: Record<Verdict, boolean | null> = { ok: true, soon: true, act: false, idle: null, unknown: null };

/** Why an owner's good word does not move us, by what we know; the first that fits is said. */
const AGAINST_GOOD: readonly (readonly [CauseCode, Message])[] = [
  ['grant-rejected', 'It goes by the stored date alone. The provider has refused this sign-in since.'],
  ['fresh-login-rejected', 'It goes by the stored date alone. The first use was refused all the same.'],
  ['rotation-lost', 'It goes by the stored date alone, and does not see that a renewal was lost.'],
  ['codex-login-incomplete', 'It looks only whether a login is there, not whether it can sign in.'],
  ['codex-policy-blocks-login', 'This release looks at the forced settings only when a call is made.'],
  [
    'gateway-holds-old-credential',
    'It reads the store. The running gateway still holds what stood there before.',
  ],
  ['lockout-outlives-recovery', 'It goes by the stored date, and a lockout still keeps the sign-in out.'],
  ['sidecar-unreadable', 'It does not open the tokens to answer.'],
  ['account-mismatch', 'It does not compare the account with the profile.'],
];

function reasonAgainstGood(row: ProfileRow): Words {
  const known = AGAINST_GOOD.find(([code]) => row.causes.includes(code))?.[1];
  return told(known ?? 'It goes by what is stored. What really happened since is what Clawlamp goes by.');
}

function reasonAgainstBad(row: ProfileRow, word: Words): Words {
  if (row.causes.includes('expired-but-renewable') || row.deadline?.renewable) {
    return told(
      'It calls a past or missing date "{word}". The refresh token is there, and the next call renews it.',
      { word },
    );
  }
  if (word === 'missing') return told('It found no date with this sign-in, which says nothing against it.');
  return told('It found something that no file tells. Believe the owner here.');
}

function reasonForUnknown(row: ProfileRow): Words {
  if (row.causes.includes('codex-login-in-keyring')) {
    return told('Codex may open the keyring. Clawlamp does not, and so makes no claim.');
  }
  return told(
    'It goes by what is stored. That does not prove that the next call works, so Clawlamp makes no claim.',
  );
}

/**
 * Puts an owner's word beside ours.
 * @param good whether the word speaks for the sign-in; null for a word that was not understood
 */
export function weigh(
  row: ProfileRow,
  word: Words,
  good: boolean | null,
): { agrees: boolean | null; why: Words | null } {
  const ours = OURS[row.health];
  if (good === null) return { agrees: null, why: told('Its word was not understood.') };
  if (row.health === 'idle')
    return { agrees: null, why: told('No route uses it, so Clawlamp does not judge it.') };
  if (ours === null) return { agrees: null, why: reasonForUnknown(row) };
  if (ours === good) return { agrees: true, why: null };
  return { agrees: false, why: good ? reasonAgainstGood(row) : reasonAgainstBad(row, word) };
}

/** {@link weigh} for a status word of OpenClaw. */
export function weighOpenClaw(row: ProfileRow, word: string): ReturnType<typeof weigh> {
  return weigh(row, word, OPENCLAW_WORDS[word] ?? null);
}

/** For a sign-in whose route the owner says does not run: whatever the sign-in is worth, no call is answered with it. */
export function weighRoute(row: ProfileRow): ReturnType<typeof weigh> {
  const found = weigh(row, '', false);
  if (found.agrees !== false) return found;
  return {
    agrees: false,
    why: told('It looked at the route too, not only at the sign-in. Believe the owner here.'),
  };
}

/** For a sign-in that the owner does not list where we found one. */
export function notListed(row: ProfileRow): { agrees: null; why: Words } {
  const why =
    row.kind === 'api-key'
      ? told('It lists keys elsewhere, and says nothing of their worth.')
      : told(
          'It reads another store than the one this sign-in stands in, or leaves out what no configuration names.',
        );
  return { agrees: null, why };
}
