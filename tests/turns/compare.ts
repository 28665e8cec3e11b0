import type { Snapshot } from '../../app/model/snapshot.ts';
import type { CauseCode } from '../../app/model/cause.ts';
import { nextProfileOf } from '../cases/next-profile.ts';

/** What came of one agent's turn, as it is kept. */
export interface TurnResult {
  agent: string;
  answered: boolean;
  /** How the program ended; null: it did not in time. */
  code?: number | null;
  /** Last words of the program. */
  words: string;
  /** Model calls in their order: status, and the profiles that hold the credential they carried (empty: none that is known). */
  calls: { status: number; profiles: string[] }[];
  renewals: number;
}

export type Fault = 'false ok' | 'false act' | 'wrong next';

/**
 * Causes for which a person is called although the next call may well be answered: what is billed, lost, or lost soon. All
 * others that call a person say that a call fails.
 */
const NOT_OF_THE_NEXT_CALL: readonly CauseCode[] = [
  'billing-route-changed',
  'profiles-disappeared',
  'permissions-block-writing',
  'workspace-wrong',
  'account-mismatch',
  'session-pinned-to-missing-profile',
  'repair-interrupted',
];

/**
 * A pause says that OpenClaw will not call, for the provider's reason. Which releases try all the same is a matter of the
 * reason and of when they tried last (at most twice a minute), and what comes of it is the provider's to say: here it is well
 * again, so such a try is answered. Counted for itself.
 */
const PAUSES: readonly CauseCode[] = ['lockout-active', 'lockout-outlives-recovery'];

/** In the place of an agent: not a turn, but whether the release's gateway starts on the home. */
export const GATEWAY = 'its gateway';

/** Causes that are of the gateway's start: an embedded turn knows nothing of them. */
export const OF_THE_GATEWAY: readonly CauseCode[] = [
  'gateway-does-not-start',
  'secret-provider-missing',
  'owner-older-than-store',
];

export interface Comparison {
  faults: { fault: Fault; words: string }[];
  /** Answered although OpenClaw pauses the sign-in: it tried it. */
  triedInPause: boolean;
  /** Answered, and a person is called for something else. */
  warned: CauseCode[];
}

/** Compares our reading of a home with the turns of its agents. */
export function compare(snapshot: Snapshot, turns: TurnResult[]): Comparison {
  const { verdict } = snapshot;
  const faults: Comparison['faults'] = [];
  const failed = turns.filter(({ answered }) => !answered);
  // Where nothing was ever set up, nobody makes a turn.
  const idle = verdict === 'idle' && snapshot.profiles.length > 0;
  if (verdict === 'ok' || idle) {
    for (const { agent, words } of failed) {
      faults.push({ fault: 'false ok', words: `${agent}: ${shortened(words)}` });
    }
  }
  const acts = snapshot.causes.filter(({ severity, under }) => severity === 'act' && !under);
  const gatewayTried = turns.some(({ agent }) => agent === GATEWAY);
  const claims = acts.filter(
    ({ code }) => !NOT_OF_THE_NEXT_CALL.includes(code) && (gatewayTried || !OF_THE_GATEWAY.includes(code)),
  );
  const allAnswered = verdict === 'act' && failed.length === 0 && turns.length > 0;
  const triedInPause = allAnswered && claims.length > 0 && claims.every(({ code }) => PAUSES.includes(code));
  if (allAnswered && claims.length > 0 && !triedInPause) {
    faults.push({ fault: 'false act', words: claims.map(({ code }) => code).join(' ') });
  }
  for (const { agent, calls, answered } of turns) {
    const next = nextProfileOf(snapshot, agent);
    const [first] = calls;
    if (next === undefined || !first || first.profiles.length === 0) continue;
    // A login of Codex's own has a row of its own name.
    const held = next === 'codex-cli' ? 'codex' : (next ?? '');
    if (!first.profiles.includes(held) && !(next === null && !answered)) {
      faults.push({
        fault: 'wrong next',
        words: `${agent}: ${next} by us, ${first.profiles.join('=')} by the turn`,
      });
    }
  }
  const warned = allAnswered && claims.length === 0 ? acts.map(({ code }) => code) : [];
  return { faults, triedInPause, warned };
}

/** The line of a failed turn that tells why. */
function shortened(words: string): string {
  const lines = words.split('\n');
  const telling = lines.filter((line) =>
    /error|fail|refus|invalid|unavailable|no api key|newer|requires|not /i.test(line),
  );
  return (telling.at(-1) ?? lines.at(-1) ?? '').slice(0, 300);
}
