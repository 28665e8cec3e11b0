import { dirname } from 'node:path';
import { several, told } from '../model/told.ts';
import { AppError, errorView } from '../model/errors.ts';
import type { FoundRepairOutcome } from '../model/plan.ts';
import { grantFingerprint, Secret } from '../model/secret.ts';
import type { OpenClawInstall, StoreReading } from '../openclaw/discovery/install.ts';
import { ActFile, opensRecord, sealId, undoUntil, type ActRecord } from './journal/change-records.ts';
import { ActStores } from './journal/change-stores.ts';
import { keyFinder, oldKeyFinder } from './journal/believe.ts';
import type { DataKey } from '../platform/sealing/data-key.ts';
import { refusalOfData } from '../platform/data-folder.ts';
import { holdLoginLock } from '../platform/process-lock.ts';
import { readOwnerConfig } from '../openclaw/config/live-config.ts';
import { partsWriterFor } from '../openclaw/write/entries-writer.ts';
import { reloadGateway } from '../openclaw/programs/reload-gateway.ts';
import { refuseForeign } from '../openclaw/programs/refuse-foreign.ts';
import type { RepairDeps } from './run-repair.ts';
import { openValue } from '../platform/sealing/sealed-value.ts';
import type { Part } from '../openclaw/write/store-entries.ts';
import { placeOf, targetAt } from '../openclaw/write/write-target.ts';

export interface UndoDeps extends Pick<RepairDeps, 'ports' | 'options'> {
  /** The OpenClaw of a state directory as it was last read, with all its stores; null when it is gone. */
  installAt: (stateDir: string) => { place: OpenClawInstall; stores: StoreReading[] } | null;
}

/**
 * Takes back a change of the last 30 days: what was there stands there again, unless something newer does by now, which is
 * left alone.
 * @param id of the act, or null for the newest one that can be undone
 */
export async function undoAct(deps: UndoDeps, id: string | null): Promise<FoundRepairOutcome> {
  const { ports, options } = deps;
  // Before anything in it is looked at: who may write there may also plant what is to be undone.
  const refusal = await refusalOfData(ports, options.dataDir);
  if (refusal) return { kind: 'unchanged', plan: id ?? '', error: refusal.view() };
  const acts = new ActFile(options.dataDir);
  const now = ports.clock.now();
  const records = await acts.all();
  const record = records
    .filter((one) => one.state === 'done' && (id === null || one.id.startsWith(id)))
    .at(-1);
  if (!record) return { kind: 'unchanged', plan: id ?? '', error: new AppError('UNDO_NOT_FOUND').view() };
  const plan = record.plan.id;
  if (now > undoUntil(record.at)) {
    return { kind: 'unchanged', plan, error: new AppError('UNDO_TOO_LATE').view() };
  }
  let release: () => Promise<void>;
  try {
    release = await holdLoginLock(options.dataDir, now);
  } catch (error) {
    return { kind: 'unchanged', plan, error: errorView(error) };
  }
  try {
    return await putBack(deps, acts, record);
  } catch (error) {
    return { kind: 'unchanged', plan, error: errorView(error) };
  } finally {
    await release();
  }
}

/** @param shown the record as it reads, before anything vouches for it */
async function putBack(deps: UndoDeps, acts: ActFile, shown: ActRecord): Promise<FoundRepairOutcome> {
  const { ports, options } = deps;
  const plan = shown.plan.id;
  const older = oldKeyFinder(ports, options, 'click', opensRecord);
  const { record, key } = await acts.believed(shown.id, keyFinder(ports, options, 'click'), older);
  if (record.state !== 'done') throw new AppError('UNDO_NOT_FOUND');
  await refuseMoved(ports, record);
  const install = deps.installAt(record.stateDir);
  if (install)
    await refuseForeign(
      ports,
      install.place,
      record.stores.map(({ target }) => target.storePath),
    );
  refuseStale(record, key.key, install?.stores ?? []);
  const stores = new ActStores(record, key.key, writersOf(deps, record, install?.place ?? null));
  if ((await stores.holdings()).includes('other')) throw new AppError('STORE_CHANGED');
  await acts.put({ ...record, state: 'undoing' }, key);
  let failure: AppError | null = null;
  let left: ReadonlySet<number> = new Set();
  try {
    const { came, newer } = await stores.backAndLook();
    left = newer;
    // OpenClaw keeps no copy that equals what the agent inherits, and leaves it out without a word.
    if (came === 'stuck')
      failure = new AppError('OWNER_FAILED', told('it does not store again what was there'));
    // Changed between the look and the write: the others go forth again, so that no mixture stands.
    if (came === 'newer') failure = new AppError('STORE_CHANGED');
  } catch (error) {
    failure = asFailure(error);
  }
  if (failure) return forthAgain({ acts, record, key, stores }, left, failure);
  // What cannot be closed now is closed by the next start, which finds the old state in place: said as it is all the same.
  const closed = await acts.put({ ...record, state: 'undone' }, key).then(
    () => null,
    (error: unknown) => errorView(error).sentence,
  );
  const proofs = [{ what: told('What stood there before stands there again'), passed: true, note: null }];
  const gateway = install ? await tellGateway(deps, install.place, record) : null;
  return {
    kind: 'done',
    plan,
    act: record.id,
    undoUntil: undoUntil(record.at),
    writer: stores.description,
    proofs: [...proofs, ...(gateway ? [gateway] : [])],
    warnings: [...(gateway?.note ? [gateway.note] : []), ...(closed ? [closed] : [])],
  };
}

/**
 * A store that is no longer where it was: its owner, asked at the old place, would make an empty one there (run on 2026.5.12,
 * 2026.7.1 and 2026.9.6).
 * @throws AppError STORE_CHANGED
 */
async function refuseMoved({ files }: UndoDeps['ports'], { stores }: ActRecord): Promise<void> {
  for (const { target } of stores) {
    const folder = dirname(target.storePath);
    if (await files.facts(folder).catch(() => null)) continue;
    throw new AppError('STORE_CHANGED', told('nothing stands at {folder} any more', { folder }));
  }
}

function asFailure(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('UNDO_FAILED', errorView(error).sentence);
}

/**
 * What could not be put back goes forth again. "Nothing was changed" is said only where the stores were seen to hold the new
 * state; else the record stays open, and with it what can still be put back.
 */
async function forthAgain(
  { acts, record, key, stores }: { acts: ActFile; record: ActRecord; key: DataKey; stores: ActStores },
  left: ReadonlySet<number>,
  failure: AppError,
): Promise<FoundRepairOutcome> {
  const plan = record.plan.id;
  try {
    if (await stores.forthAndLook(left)) {
      await acts.put({ ...record, state: 'done' }, key);
      return { kind: 'unchanged', plan, error: failure.view() };
    }
  } catch {
    // What stands there could not be seen either.
  }
  const places = new Set(record.stores.map(({ target }) => target.storePath));
  const { sentence } = failure.view();
  return {
    kind: 'stuck',
    plan,
    act: record.id,
    error: new AppError('UNDO_FAILED', several([sentence, [...places].join(', ')], ' ')).view(),
  };
}

/** The owner's program is the one that is found now; a record names none. */
function writersOf({ ports }: UndoDeps, { stateDir, stores }: ActRecord, place: OpenClawInstall | null) {
  const targets = stores.map(({ target }) => target);
  const found = placeOf({ stateDir }, targets, place ? [place] : []);
  return targets.map((target) => partsWriterFor(targetAt(target, found, ports), ports));
}

async function tellGateway(
  deps: UndoDeps,
  place: OpenClawInstall,
  record: ActRecord,
): ReturnType<typeof reloadGateway> {
  const version = place.owner?.version ?? null;
  const config = await readOwnerConfig(deps.ports.files, place.configPath, place.env, version);
  const agent = place.agents.find((one) => one.agentDir === record.stores[0]?.target.agentDir);
  return reloadGateway(deps, place, config, agent?.id ?? place.defaultAgent);
}

/**
 * A copy that was taken out of an agent's store must not come back once the sign-in was renewed elsewhere: its refresh token
 * is spent, and to use it would end the whole family.
 * @throws AppError UNDO_STALE
 */
function refuseStale(record: ActRecord, key: Secret, readings: StoreReading[]): void {
  if (record.shared) throw new AppError('UNDO_SHARED');
  // The new tokens are compared instead: once OpenClaw has renewed them, nothing is put back.
  if (record.plan.kind === 'relogin') return;
  for (const [at, { target, before }] of record.stores.entries()) {
    // Settings, chats and left-over files are no copies of a sign-in.
    if (target.what) continue;
    for (const part of openValue<Part[]>(key, sealId(record.id, at), 'before', before)) {
      if (part.part !== 'profiles' || !part.has) continue;
      const old = Secret.from((part.value as { refresh?: unknown }).refresh);
      const heir = readings
        .find(({ agent }) => agent.agentDir === target.agentDir)
        ?.profiles.find(({ profileId }) => profileId === part.key);
      if (old && heir?.refresh && grantFingerprint(heir.refresh) !== grantFingerprint(old)) {
        throw new AppError('UNDO_STALE');
      }
    }
  }
}
