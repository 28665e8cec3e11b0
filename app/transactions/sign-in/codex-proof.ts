import { told, type Words } from '../../model/told.ts';
import type { CodexReading } from '../../codex/reading.ts';
import { AppError } from '../../model/errors.ts';
import { grantFingerprint } from '../../model/secret.ts';
import { NO_ACCOUNT, type Account } from '../../model/snapshot.ts';
import type { FoundLoginOutcome, FoundProofStep } from '../../model/sign-in-run.ts';
import type { CodexPlan } from './codex-preflight.ts';
import type { RunControl } from './run-events.ts';

/** What Codex says after its sign-in, and whom it had before. */
export interface CodexSaid {
  /** E-mail before, where anything told it. */
  identity: string | null;
  /** E-mail that Codex has now, or null when it does not say. */
  codexAccount: string | null;
  /** True when the provider answered a read that Codex made with the new login. */
  limits: boolean;
}

/**
 * Reads the new login back and collects proof. From here nothing is undone: Codex stored it, and only Codex may change it.
 * @throws AppError VERIFY_FAILED when the old login still stands there.
 */
export async function codexProof(
  deps: { readAgain(): Promise<CodexReading> },
  control: RunControl,
  plan: CodexPlan,
  said: CodexSaid,
): Promise<FoundLoginOutcome> {
  const after = await control.step('verify', async () => {
    if (plan.keptIn === 'elsewhere') return null;
    const reading = await deps.readAgain();
    const grant = grantFingerprint(reading.login?.refresh ?? null);
    if (reading.state !== 'read' || grant === null || grant === plan.before.grant) {
      throw new AppError('VERIFY_FAILED', told('the login file of Codex does not hold the new sign-in'));
    }
    return reading;
  });
  control.skip('agree', told('Codex has one login'));
  control.skip('gateway', told('Codex has no gateway of its own'));
  const account = after?.account ?? { ...NO_ACCOUNT, email: said.codexAccount };
  const warnings = await control.step('account', () => Promise.resolve(accountWarnings(plan, account, said)));
  const proofs: FoundProofStep[] = [
    {
      what: told('Codex names the account from its own store'),
      by: 'owner-store',
      passed: said.codexAccount !== null && (account.email === null || account.email === said.codexAccount),
      note: said.codexAccount === null ? told('It did not say.') : null,
    },
    {
      what: told('The provider answered a read that Codex made with the new sign-in'),
      by: 'provider',
      passed: said.limits,
      note: said.limits ? null : told('It did not answer.'),
    },
  ];
  await control.step('proof', () => Promise.resolve());
  return {
    kind: 'done',
    profileId: 'codex-cli',
    account,
    proof: proofs.some((one) => one.passed) ? 'accepted' : 'untested',
    proofs,
    writer: told('Codex itself, through its app server'),
    passedOver: [],
    warnings,
  };
}

/** The workspace was held to before anything was stored. The person in it only shows afterwards, and is told. */
function accountWarnings(plan: CodexPlan, now: Account, { identity, codexAccount }: CodexSaid): Words[] {
  const before = plan.before.account;
  const otherPerson = before?.userId && now.userId && before.userId !== now.userId;
  const email = codexAccount ?? now.email;
  const otherName = !before?.userId && identity !== null && email !== null && identity !== email;
  const otherWorkspace = before?.accountId && now.accountId && before.accountId !== now.accountId;
  if (!otherPerson && !otherName && !otherWorkspace) return [];
  return [
    told('Codex is signed in with another account than before ({identity} until now).', {
      identity: identity ?? '?',
    }),
  ];
}
