import { told, type Words } from '../model/told.ts';
import { randomUUID } from 'node:crypto';
import type { EngineOptions } from '../model/engine.ts';
import { AppError, errorView, type FoundError } from '../model/errors.ts';
import type { FoundRepairOutcome } from '../model/plan.ts';
import type { Ports } from '../platform/ports.ts';
import { ActFile, sealId, undoUntil, type ActRecord, type ActState } from './journal/change-records.ts';
import { ActStores } from './journal/change-stores.ts';
import { repairFacts } from './journal/change-facts.ts';
import { dataKey, type DataKey } from '../platform/sealing/data-key.ts';
import { refuseOpenData } from '../platform/data-folder.ts';
import { holdLoginLock } from '../platform/process-lock.ts';
import { readOwnerConfig, type OwnerConfig } from '../openclaw/config/live-config.ts';
import { askOwnerAfter } from './owner-check.ts';
import type { RepairPlan } from './plans/repair-plan.ts';
import { choosePartsWriter } from '../openclaw/write/entries-writer.ts';
import { reloadGateway } from '../openclaw/programs/reload-gateway.ts';
import { refuseSameFile } from './same-file.ts';
import { storeTarget, type WriteTarget } from '../openclaw/write/write-target.ts';

export interface RepairDeps {
  ports: Ports;
  options: EngineOptions;
  /** Reads everything again; true when what asked for the repair is gone and every route still answers. */
  helped: () => Promise<boolean>;
}

/**
 * Runs a repair as a transaction: writer, backup and journal, write, own reading, owner's word, gateway. The plan is a
 * value made earlier: if a store no longer says what it read, nothing is written. Any failure after the write puts the old
 * state back through the same owner's code.
 */
export async function runRepair(deps: RepairDeps, repair: RepairPlan): Promise<FoundRepairOutcome> {
  const { ports, options } = deps;
  const { id: plan } = repair.plan;
  let release: () => Promise<void>;
  try {
    await refuseOpenData(ports, options.dataDir);
    release = await holdLoginLock(options.dataDir, ports.clock.now());
  } catch (error) {
    return { kind: 'unchanged', plan, error: errorView(error) };
  }
  try {
    return await transact(deps, repair);
  } catch (error) {
    return { kind: 'unchanged', plan, error: errorView(error) };
  } finally {
    await release();
  }
}

/** One repair under way. */
interface Running {
  deps: RepairDeps;
  repair: RepairPlan;
  acts: ActFile;
  record: ActRecord;
  key: DataKey;
  stores: ActStores;
  /** The first store, with its owner's program. */
  target: WriteTarget | null;
  config: OwnerConfig;
  writer: Words;
  warnings: Words[];
}

async function transact(deps: RepairDeps, repair: RepairPlan): Promise<FoundRepairOutcome> {
  const running = await prepare(deps, repair);
  const { acts, record, stores } = running;
  try {
    await acts.grantPermit(record.id);
    await note(running, 'writing');
  } catch (error) {
    await acts.remove(record.id);
    throw error;
  }
  try {
    if (!(await stores.forth(acts.permitPath(record.id)))) throw new AppError('STORE_CHANGED');
    // Some releases drop what they would not have written themselves, and say that they saved it.
    if ((await stores.holdings()).some((holding) => holding !== 'after')) {
      throw new AppError('OWNER_FAILED', told('it does not store this change'));
    }
    for (const [at, mark] of (await stores.marks()).entries()) {
      const store = record.stores[at];
      if (store && mark) store.mark = mark;
    }
    await note(running, 'written');
    return await prove(running);
  } catch (error) {
    return takeBack(running, errorView(error));
  }
}

/** Everything that can fail before the first write: writers, key, the state of each store, the durable record. */
async function prepare(deps: RepairDeps, repair: RepairPlan): Promise<Running> {
  const { ports, options } = deps;
  const { place } = repair;
  const version = place.owner?.version ?? null;
  const config = await readOwnerConfig(ports.files, place.configPath, place.env, version);
  const choices: Awaited<ReturnType<typeof choosePartsWriter>>[] = [];
  for (const store of repair.stores) choices.push(await choosePartsWriter(deps, store, config));
  const kept = await dataKey(ports.vault, options.dataDir);
  const { key, warning } = kept;
  const id = randomUUID();
  const acts = new ActFile(options.dataDir);
  const record: ActRecord = {
    v: 2,
    id,
    at: await acts.nextMoment(ports.clock.now()),
    state: 'intent',
    plan: repairFacts(repair),
    stateDir: place.stateDir,
    stores: [],
  };
  for (const [at, { edits }] of repair.stores.entries()) {
    const { writer, target } = choices[at] as (typeof choices)[number];
    const taken = await writer.snapshotParts(sealId(id, at), edits, key);
    if (!taken) throw new AppError('STORE_CHANGED');
    record.stores.push({ target: storeTarget(target), ...taken });
  }
  // The last look before anything of it becomes durable.
  await refuseSameFile(ports.files, repair);
  const writers = choices.map((one) => one.writer);
  const stores = new ActStores(record, key, writers);
  await acts.put(record, kept);
  const writer = choices[0]?.writer.description ?? '';
  return {
    deps,
    repair,
    acts,
    record,
    key: kept,
    target: choices[0]?.target ?? null,
    stores,
    config,
    writer,
    warnings: warning ? [warning] : [],
  };
}

async function note(running: Running, state: ActState): Promise<void> {
  running.record.state = state;
  await running.acts.put(running.record, running.key);
}

/** Our own reading, the owner's word, then the running gateway, which may have put its own copy back. */
async function prove(running: Running): Promise<FoundRepairOutcome> {
  const { deps, repair, record, stores, acts, config, warnings, writer } = running;
  if (!(await deps.helped())) throw new AppError('REPAIR_NO_EFFECT', repair.plan.title);
  const proofs = [
    { what: told('Clawlamp reads the store, and the cause is gone'), passed: true, note: null },
  ];
  const owner = await askOwnerAfter(deps.ports, repair, running.target);
  const gateway = await reloadGateway(deps, repair.place, config, repair.checks[0]?.agent ?? 'main');
  if (gateway?.passed === false) warnings.push(gateway.note ?? '');
  if ((await stores.holdings()).some((holding) => holding === 'before' || holding === 'torn')) {
    throw new AppError('GATEWAY_STALE', told('the running gateway wrote its old copy of the store back'));
  }
  await note(running, 'done');
  await acts.withdrawPermit(record.id);
  await acts.prune(deps.ports.clock.now()).catch(() => {});
  return {
    kind: 'done',
    plan: repair.plan.id,
    act: record.id,
    undoUntil: undoUntil(record.at),
    writer,
    proofs: [...proofs, ...owner, ...(gateway ? [gateway] : [])],
    warnings,
  };
}

/** Puts the old state back, and says so; what cannot be put back now is tried again at the next start. */
async function takeBack(running: Running, error: FoundError): Promise<FoundRepairOutcome> {
  const { repair, record, stores, acts } = running;
  const plan = repair.plan.id;
  try {
    await acts.withdrawPermit(record.id);
    const before = await stores.holdings();
    await note(running, 'undoing');
    if ((await stores.backAndLook()).came === 'stuck') return stuck(repair, record, error);
    await acts.remove(record.id);
    const untouched = before.every((holding) => holding === 'before' || holding === 'other');
    return { kind: untouched ? 'unchanged' : 'undone', plan, error };
  } catch {
    return stuck(repair, record, error);
  }
}

/** The record stays open: what stands in the store is neither the old state nor the new one, or could not be seen. */
function stuck({ plan }: RepairPlan, { id }: ActRecord, { sentence }: FoundError): FoundRepairOutcome {
  return { kind: 'stuck', plan: plan.id, act: id, error: new AppError('UNDO_FAILED', sentence).view() };
}
