import { told, type Words } from '../../model/told.ts';
import { AppError, errorView, type FoundError } from '../../model/errors.ts';
import { grantFingerprint } from '../../model/secret.ts';
import type { StoreReading } from '../../openclaw/discovery/install.ts';
import type { Grant } from '../../oauth/grant.ts';
import type { FoundLoginOutcome } from '../../model/sign-in-run.ts';
import { dataKey } from '../../platform/sealing/data-key.ts';
import { backupPath, pruneBackups, writeBackup } from '../journal/backup.ts';
import { note, type Commit } from './commit-state.ts';
import { startCapture, takeBefore } from './sign-in-change.ts';
import { Journal, type JournalEntry } from '../journal/journal.ts';
import type { LoginDeps } from './sign-in-parts.ts';
import { profileIn, type LoginPlan } from './preflight.ts';
import type { RunControl } from './run-events.ts';
import { sealValue } from '../../platform/sealing/sealed-value.ts';
import { finishAndProve } from './finish.ts';
import type { AfterPayload, StoreState, ProfileChange } from '../../openclaw/write/store-writer.ts';
import { lockoutsOnly } from './dependent-state.ts';
import { storeTarget } from '../../openclaw/write/write-target.ts';

/**
 * Writes a fresh grant as a transaction: backup, journal, write, verify, then everything that must agree. Before the
 * write a failure changes nothing; after it a failure puts the old credential back, unless a newer one stands there.
 */
export async function commitGrant(
  deps: LoginDeps,
  control: RunControl,
  plan: LoginPlan,
  grant: Grant,
  id: string,
): Promise<FoundLoginOutcome> {
  const journal = new Journal(deps.options.dataDir);
  const { commit, warning } = await control.step('backup', () => prepare(deps, plan, grant, journal, id));
  const warnings = warning ? [...plan.warnings, warning] : [...plan.warnings];
  try {
    control.stopIfCancelled();
    await control.step(
      'write',
      () => write(commit),
      () => plan.writer.description,
    );
  } catch (error) {
    return afterFailedWrite(commit, error);
  }
  try {
    const reading = await control.step('verify', async () => {
      control.stopIfCancelled();
      return verify(commit);
    });
    // What cannot be closed now is closed by the next start, which finds the new sign-in in place: it is no reason to undo it.
    return await finishAndProve(commit, control, reading, warnings).finally(() =>
      close(commit).catch(() => {}),
    );
  } catch (error) {
    return undo(commit, errorView(error));
  }
}

/** Backup and journal, both durable and read back, before anything is written. */
async function prepare(
  deps: LoginDeps,
  plan: LoginPlan,
  grant: Grant,
  journal: Journal,
  id: string,
): Promise<{ commit: Commit; warning: Words | null }> {
  const { ports, options, reading, row } = deps;
  const { profile, target } = plan;
  // First by our own reading, then once more under the owner's lock: a newer generation wins.
  const now = profileIn(await deps.readAgain(reading.agent), profile.profileId);
  // The grant counts, not its stored end: 2026.5.12 sets that to 0 when a turn fails, which is no newer sign-in.
  if (grantFingerprint(now.refresh) !== grantFingerprint(profile.refresh)) {
    throw new AppError('STORE_CHANGED');
  }
  const kept = await dataKey(ports.vault, options.dataDir);
  const { key, warning } = kept;
  const take = await startCapture(deps, plan, id, kept);
  const before = await plan.writer.snapshot(id, profile.profileId, profile, key, take.stores[0]?.taken);
  if (!before) throw new AppError('STORE_CHANGED');
  await takeBefore(deps, take);
  const at = ports.clock.now();
  await writeBackup(options.dataDir, {
    id,
    at,
    profileId: profile.profileId,
    storePath: target.storePath,
    before,
  });
  const after = sealValue(key, id, 'after', afterPayload(grant));
  const entry: JournalEntry = {
    v: 2,
    id,
    at,
    state: 'intent',
    rowId: row.id,
    profileId: profile.profileId,
    provider: profile.provider,
    agentId: plan.agentId,
    stateDir: deps.place.stateDir,
    target: storeTarget(target),
    after,
    agreement: lockoutsOnly(profile.profileId, profile.provider, reading.agent.agentDir),
  };
  await journal.put(entry, kept);
  const change: ProfileChange = { id, profileId: profile.profileId, key, before, after };
  return { commit: { deps, plan, grant, change, journal, entry, take }, warning };
}

function afterPayload({ access, refresh, idToken, expiresAt, account }: Grant): AfterPayload {
  return {
    // SECURITY: opened to be sealed at once.
    access: access.open(),
    refresh: refresh.open(),
    idToken: idToken?.open() ?? null,
    expires: expiresAt,
    accountId: account.accountId,
    email: account.email,
    plan: account.plan,
  };
}

async function write(commit: Commit): Promise<void> {
  const { plan, journal, change } = commit;
  await journal.grantPermit(change.id);
  await note(commit, { state: 'writing' });
  const result = await plan.writer.write(change, journal.permitPath(change.id));
  if (result !== 'written') throw new AppError('STORE_CHANGED');
  await note(commit, { state: 'written' });
}

/** The owner's words are not enough: our own reading must find the new grant, and the owner's program must list it. */
async function verify({ deps, plan, grant }: Commit): Promise<StoreReading> {
  const reading = await deps.readAgain(deps.reading.agent);
  const found = profileIn(reading, plan.profile.profileId);
  if (found.problem)
    throw new AppError(
      'VERIFY_FAILED',
      told('the stored tokens can not be read: {kind}', { kind: found.problem.kind }),
    );
  const same =
    grantFingerprint(found.refresh) === grantFingerprint(grant.refresh) &&
    grant.access.equals(found.access) &&
    found.expiresAt === grant.expiresAt;
  if (!same) throw new AppError('VERIFY_FAILED', told('the store does not hold the new sign-in'));
  if (plan.cli) {
    const status = await plan.cli.profileStatus(plan.askedAgent, plan.profile.profileId);
    if (status.expiresAt !== grant.expiresAt || !['ok', 'expiring'].includes(status.status)) {
      throw new AppError('VERIFY_FAILED', told('models status says {status}', { status: status.status }));
    }
  }
  return reading;
}

/** The write said no, or nothing. What the store holds decides. */
async function afterFailedWrite(commit: Commit, error: unknown): Promise<FoundLoginOutcome> {
  const view = errorView(error);
  await commit.journal.withdrawPermit(commit.change.id).catch(() => {});
  let holding: StoreState;
  try {
    // Nothing was asked of the owner yet, or it refused under its own lock: no need to ask again.
    const refused = commit.entry.state === 'intent' || view.code === 'STORE_CHANGED';
    holding = refused ? 'before' : await commit.plan.writer.compare(commit.change);
  } catch {
    return stuck(commit, view);
  }
  if (holding === 'after' || holding === 'torn') return undo(commit, view);
  await close(commit);
  return { kind: 'unchanged', error: view };
}

/** Puts the old credential back through the same code, and proves it by reading. */
async function undo(commit: Commit, error: FoundError): Promise<FoundLoginOutcome> {
  const { deps, plan, change } = commit;
  try {
    await note(commit, { state: 'undoing' });
    const result = await plan.writer.restore(change);
    if (result !== 'written') {
      // Nothing at all may stand there: then the backup is what is left of the old sign-in.
      if ((await plan.writer.compare(change)) === 'absent') return stuck(commit, error);
      await close(commit);
      const newer = new AppError('STORE_CHANGED', told('a newer sign-in stands there and was left in place'));
      return { kind: 'undone', error: newer.view() };
    }
    const back = profileIn(await deps.readAgain(deps.reading.agent), plan.profile.profileId);
    if (grantFingerprint(back.refresh) !== grantFingerprint(plan.profile.refresh))
      return stuck(commit, error);
    await close(commit);
    return { kind: 'undone', error };
  } catch {
    return stuck(commit, error);
  }
}

/** The journal entry stays: the next start tries again. */
function stuck(commit: Commit, error: FoundError): FoundLoginOutcome {
  const place = backupPath(commit.deps.options.dataDir, commit.change.id);
  return {
    kind: 'stuck',
    error: new AppError(
      'UNDO_FAILED',
      told('{sentence} Backup: {place}', { sentence: error.sentence, place }),
    ).view(),
  };
}

async function close(commit: Commit): Promise<void> {
  const { options, ports } = commit.deps;
  await commit.journal.remove(commit.change.id);
  await pruneBackups(options.dataDir, ports.clock.now(), new Set([commit.change.id])).catch(() => {});
}
