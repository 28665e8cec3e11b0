import { randomUUID } from 'node:crypto';
import { told } from '../../model/told.ts';
import { asText } from '../../platform/json-value.ts';
import { AppError } from '../../model/errors.ts';
import { NO_ACCOUNT, type ProfileRow } from '../../model/snapshot.ts';
import type { GatewayLink, Ports } from '../../platform/ports.ts';
import { holdLoginLock } from '../../platform/process-lock.ts';
import { startRun } from './single-run.ts';
import { record } from '../../openclaw/programs/cli-json.ts';
import type { RunControl } from './run-events.ts';
import type { FoundLoginOutcome, FoundLoginRun, FoundProofStep } from '../../model/sign-in-run.ts';
import { failureWords } from '../../words/names.ts';
import {
  toldName,
  type GatewayReading,
  type ToldProfile,
  type ToldReading,
} from '../../openclaw/remote-gateway/read.ts';
import { turnOf, shownByGateway, replyTo } from './gateway-wizard.ts';

/** How long a gateway keeps its sign-in open (models-auth-login-*.mjs of 2026.9.6: 1,500 s), and a little. */
const LONGEST_MS = 26 * 60_000;

/** What a sign-in that a gateway runs itself needs. */
export interface GatewayLoginDeps {
  ports: Pick<Ports, 'clock'>;
  dataDir: string;
  row: ProfileRow;
  before: ToldProfile;
  /** Everything that it told before. */
  known: readonly ToldProfile[];
  /** Connects with the right to sign in. */
  open(): Promise<GatewayLink>;
  /** Asks the gateway anew. */
  readAgain(): Promise<GatewayReading>;
}

/**
 * Lets a gateway elsewhere sign in by a code (`models.authLogin`, OpenClaw 2026.9.6 on): it asks the provider itself, keeps its
 * old sign-in until the new one is there, stores it, and takes it into use. Clawlamp shows the code and no token passes it.
 * @throws AppError SIGNIN_BUSY when this process runs a sign-in already. Every later failure is the outcome.
 */
export function startGatewayLogin(deps: GatewayLoginDeps): FoundLoginRun {
  return startRun(deps.row.profileId, deps.ports.clock, (control) => signIn(deps, control));
}

async function signIn(deps: GatewayLoginDeps, control: RunControl): Promise<FoundLoginOutcome> {
  const release = await holdLoginLock(deps.dataDir, deps.ports.clock.now());
  try {
    const link = await control.step('preflight', () => deps.open());
    // What the gateway did in spite of a failure is told as done: its store alone says whether it did.
    let failure: unknown = null;
    try {
      control.stopIfCancelled();
      await control.step('browser', () => follow(deps, control, link));
    } catch (thrown) {
      failure = thrown;
    } finally {
      link.close();
    }
    const { reading, now } = await signedIn(deps, failure);
    const itself = told('by the gateway itself');
    control.emit({ type: 'step', step: 'exchange', state: 'done', note: itself });
    control.skip('backup', told('The gateway keeps its old sign-in until the new one is there'));
    control.emit({ type: 'step', step: 'write', state: 'done', note: itself });
    control.emit({ type: 'step', step: 'verify', state: 'done', note: null });
    return await outcomeOf(deps, control, reading, now, failure);
  } finally {
    await release();
  }
}

/** Shows the code, and waits until the gateway says how it ended. */
async function follow(
  { before, ports }: GatewayLoginDeps,
  control: RunControl,
  link: GatewayLink,
): Promise<void> {
  const sessionId = randomUUID();
  let shown: string | null = null;
  // A cancel that comes while it writes is not heeded: what it says last counts.
  const cancel = (): void => void link.request('wizard.cancel', { sessionId }).catch(() => undefined);
  let turn = turnOf(await link.request('models.authLogin', { sessionId, authChoice: before.login }));
  control.signal.addEventListener('abort', cancel, { once: true });
  if (control.signal.aborted) cancel();
  try {
    while (!turn.done) {
      const { step } = turn;
      const code = record(step?.deviceCode);
      const userCode = asText(code.code);
      const url = asText(step?.externalUrl);
      if (userCode && url && userCode !== shown) {
        shown = userCode;
        const told = code.expiresInMinutes;
        const minutes = typeof told === 'number' && told > 0 ? Math.min(told, 60) : 15;
        const expiresAt = ports.clock.now() + minutes * 60_000;
        control.emit({ type: 'code', ...shownByGateway(before.provider, url, userCode), expiresAt });
      }
      const reply = step && replyTo(step);
      turn = turnOf(await link.request('wizard.next', { sessionId, ...reply }, LONGEST_MS));
    }
  } catch (thrown) {
    cancel();
    if (control.signal.aborted) throw new AppError('SIGNIN_CANCELLED');
    throw thrown;
  } finally {
    control.signal.removeEventListener('abort', cancel);
  }
  if (turn.status === 'done') return;
  if (turn.status === 'cancelled' || control.signal.aborted) throw new AppError('SIGNIN_CANCELLED');
  throw new AppError('GATEWAY_REFUSED', turn.error?.slice(0, 200) ?? null);
}

/**
 * What stands there with a later end than before, which is what was just signed in.
 * @throws what went wrong on the way, or AppError VERIFY_FAILED, when nothing does
 */
async function signedIn(
  { before, known, readAgain }: GatewayLoginDeps,
  failure: unknown,
): Promise<{ reading: ToldReading; now: ToldProfile }> {
  const reading = await readAgain();
  if (reading.state === 'silent') throw failure ?? new AppError('GATEWAY_UNREACHABLE', reading.why.detail);
  const fresh = reading.profiles.filter((one) => {
    const old = known.find(({ profileId }) => profileId === one.profileId);
    return one.kind === 'oauth' && (!old || (one.expiresAt ?? 0) > (old.expiresAt ?? 0));
  });
  const now =
    fresh.find((one) => one.profileId === before.profileId) ??
    fresh.find((one) => one.provider === before.provider);
  if (!now) throw failure ?? new AppError('VERIFY_FAILED', told('the gateway still tells the old end'));
  return { reading, now };
}

/** How often and after how long a gateway is asked once more whether the provider has answered it meanwhile. In ms. */
const PROOF_TRIES = 5;

const PROOF_PAUSE_MS = 2_000;

/** The sign-in as the gateway tells it once the provider has answered, for which a gateway asks by itself after a sign-in. */
async function answeredSoon(
  { ports, readAgain }: GatewayLoginDeps,
  stored: ToldProfile,
): Promise<ToldProfile> {
  let now = stored;
  for (let attempt = 0; attempt < PROOF_TRIES && !now.answered; attempt += 1) {
    await new Promise<void>((resolve) => ports.clock.after(PROOF_PAUSE_MS, resolve));
    const reading = await readAgain();
    const told = reading.state === 'told' ? reading.profiles : [];
    now = told.find(({ profileId }) => profileId === stored.profileId) ?? now;
  }
  return now;
}

/** The proofs. From here nothing is undone: only the gateway may change its store. */
async function outcomeOf(
  deps: GatewayLoginDeps,
  control: RunControl,
  { version }: ToldReading,
  stored: ToldProfile,
  failure: unknown,
): Promise<FoundLoginOutcome> {
  const { before } = deps;
  control.emit({ type: 'step', step: 'account', state: 'done', note: null });
  control.skip('agree', told('the gateway sees to that itself'));
  control.emit({ type: 'step', step: 'gateway', state: 'done', note: told('it took it into use itself') });
  const now = await control.step('proof', () => answeredSoon(deps, stored));
  const proofs: FoundProofStep[] = [
    {
      what: told('The gateway stored the new sign-in and took it into use'),
      by: 'gateway',
      passed: true,
      note: null,
    },
    {
      what: told('The provider answered the gateway with the new sign-in'),
      by: 'provider',
      passed: now.answered,
      note: now.answered ? null : told('It was not asked yet.'),
    },
  ];
  return {
    kind: 'done',
    profileId: now.profileId,
    account: { ...NO_ACCOUNT, email: now.email, plan: now.plan },
    proof: 'accepted',
    proofs,
    writer: `OpenClaw ${version ?? ''}`.trim(),
    passedOver: [],
    warnings: [
      ...(now.profileId === before.profileId
        ? []
        : [
            told('Another account than before signed in: {account}. The gateway keeps both.', {
              account: toldName(now),
            }),
          ]),
      ...(failure
        ? [told('The gateway has stored it, but said: {words}', { words: failureWords(failure) })]
        : []),
    ],
  };
}
