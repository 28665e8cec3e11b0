import { bundleText } from './support-bundle/bundle.ts';
import { diagnose, soonest, type Diagnosis } from '../diagnose/diagnose.ts';
import { gather, type Gathered } from '../diagnose/gather/gather.ts';
import { trustOf } from '../diagnose/access-report.ts';
import { lostReading } from '../diagnose/gather/failed-snapshot.ts';
import type { Engine, EngineOptions } from '../model/engine.ts';
import { AppError } from '../model/errors.ts';
import type { FoundSnapshot, ProfileRow, Snapshot } from '../model/snapshot.ts';
import { spokenOpinion } from '../words/spoken-opinion.ts';
import { spokenSnapshot } from '../words/spoken-snapshot.ts';
import { askOwners } from '../second-opinion/ask-owners.ts';
import type { GatewayAnswerFact, Opinion } from '../model/second-opinion.ts';
import type { Ports } from '../platform/ports.ts';
import { GatewayPlace } from './remote-gateway.ts';
import { withGateway } from '../diagnose/remote-gateway.ts';
import { createChanges } from '../transactions/changes.ts';
import { refusalOfData } from '../platform/data-folder.ts';
import { changeFolders, openChanges } from '../transactions/journal/open-changes.ts';
import { proveTurn } from '../transactions/agent-turn.ts';
import { restartGateway } from '../openclaw/programs/restart-gateway.ts';
import { createSettling } from '../transactions/journal/crash-recovery.ts';
import { openClawOf, startRow } from '../transactions/sign-in/start.ts';
import { beatPath } from '../service/heartbeat.ts';
import { installedService } from '../service/installed-service.ts';
import type { Fetch } from '../platform/ports.ts';
import { namedFetch } from '../platform/named-fetch.ts';
import type { LoginOutcome, LoginRun } from '../model/sign-in-run.ts';
import { deedOf } from '../history/own-change.ts';
import { sightOf } from '../diagnose/observation.ts';
import { Timeline } from '../history/history.ts';
import { Grounds } from './watch/watch-targets.ts';
import type { Hints } from './watch/hints.ts';
import { startWatch, type Footing, type Watch } from './watch/watch.ts';

/** What a host may add beyond the options: its own network. */
export interface EngineExtras {
  /** Fetch that follows the system's proxy and certificates (Electron's); Node's own by default. */
  fetch?: Fetch;
  /** The gateway elsewhere that a person wants to be asked: an address or null. Asked at each reading. */
  gateway?: () => string | null;
  /** The OpenClaw program that a person has chosen: a path or null. Asked at each reading. */
  program?: () => string | null;
}

interface Reading {
  gathered: Gathered;
  diagnosis: Diagnosis;
}

/** A failed reading is tried again after this, in ms. */
const RETRY_MS = 60_000;

/** A reading that is under way at the end is waited for so long, in ms: it changes nothing, and may hang on a slow disk. */
const LAST_READING_MS = 100;

/**
 * While something is written all the time, everything is read again this often although nothing that is known to matter
 * changed: whether a gateway runs, say, is told by no event. In ms.
 */
const BUSY_MS = 60_000;

/** Waits for something that never rejects, but no longer than this. */
async function endsWithin(work: Promise<unknown>, ms: number, clock: Ports['clock']): Promise<void> {
  let cancel = (): void => undefined;
  const late = new Promise<void>((done) => {
    cancel = clock.after(ms, done);
  });
  await Promise.race([work, late]);
  cancel();
}

/** What subscribers can tell apart: everything but the moment of the reading. */
function essence(snapshot: FoundSnapshot): string {
  return JSON.stringify({ ...snapshot, now: 0 });
}

/**
 * The one engine behind tray, CLI and tests. It reads passively, tells subscribers only of real changes, and hands a
 * sign-in the freshest reading. Reads never overlap; a read asked for meanwhile starts after the running one.
 */
export function createEngine(ports: Ports, given: EngineOptions, extras: EngineExtras = {}): Engine {
  const options: EngineOptions = {
    ...given,
    get chosenProgram() {
      return given.chosenProgram ?? extras.program?.() ?? null;
    },
  };
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const fetch = namedFetch(extras.fetch ?? globalThis.fetch);
  const accepted = new Map<string, 'accepted' | 'used'>();
  const timeline = new Timeline(ports, options.dataDir);
  const elsewhere = new GatewayPlace(ports, options, () => options.gateway ?? extras.gateway?.() ?? null);
  const unsettled = openChanges(options.dataDir);
  const grounds = new Grounds(ports.files, ports.clock);
  let readAt = 0;
  let latest: Reading | null = null;
  let gatewayAnswers: GatewayAnswerFact[] = [];
  let asking: Promise<unknown> = Promise.resolve();
  let watch: Watch | null = null;
  /** Who has just come at the start of a session may be here before the service is. */
  let watchedSince = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Snapshot> | null = null;
  /** True when somebody who waits wants the gateway elsewhere asked as well. */
  let askedFor = false;
  let login: LoginRun | null = null;
  /** Set from the start of a sign-in until its outcome is about to be written down. */
  let ending: Promise<void> | null = null;
  let ended: Promise<void> = Promise.resolve();
  /** Stands in the place of the newest snapshot while the newest reading is one that failed. */
  let lost: FoundSnapshot | null = null;
  /** What a crash left, while it is settled at the start. */
  let starting: Promise<unknown> = Promise.resolve();
  let leaving = new AbortController();
  let footing: Footing = { directories: [], sure: [], logPlaces: [], nextChange: null };

  const found = (): FoundSnapshot | null => lost ?? latest?.diagnosis.snapshot ?? null;
  const current = (): Snapshot | null => {
    const newest = found();
    return newest && spokenSnapshot(newest);
  };

  function notify(before: FoundSnapshot | null, after: FoundSnapshot): void {
    if (before && essence(before) === essence(after)) return;
    retell();
  }

  function retell(): void {
    const snapshot = current();
    if (snapshot) for (const listener of [...listeners]) listener(snapshot);
  }

  async function look(): Promise<Reading> {
    const { memory } = await timeline.load();
    const refused = await refusalOfData(ports, options.dataDir);
    const open = refused ? [] : await unsettled(ports.clock.now());
    const waiting = settling.waiting();
    const interrupted = open.map((one) =>
      waiting.has(one.id) ? { ...one, waits: 'keyring' as const } : one,
    );
    grounds.begin();
    const observed = { ...ports, files: grounds.files };
    const refusedFolder = refused?.detail ?? null;
    const service = refused ? null : await installedService(ports, options.dataDir, watchedSince);
    const serviceSilent =
      service?.state === 'silent' ? { since: service.since, file: beatPath(options.dataDir) } : null;
    const known = { accepted, memory, gatewayAnswers, interrupted, refusedFolder, serviceSilent };
    const gathered = await gather(observed, options, known);
    const own = diagnose(gathered.facts);
    const diagnosis = { ...own, snapshot: withGateway(own.snapshot, elsewhere.last) };
    grounds.end(essence(diagnosis.snapshot));
    readAt = ports.clock.now();
    const { logPlaces, directories } = gathered;
    // A change of ours that another process leaves half-way is told by its record.
    const sure = changeFolders(options.dataDir);
    footing = { directories, sure, logPlaces, nextChange: soonest(own.nextChange, elsewhere.nextAt) };
    if (await watch?.rest(footing)) readSoon();
    return { gathered, diagnosis };
  }

  /** Tells of a reading that failed, and sees to the next one: the timer that led here has fired. */
  async function lose(thrown: unknown): Promise<FoundSnapshot> {
    const now = ports.clock.now();
    await watch?.rest({ ...footing, nextChange: now + RETRY_MS }).catch(() => undefined);
    return lostReading(latest?.diagnosis.snapshot ?? null, thrown, now);
  }

  async function readOnce(asked: boolean): Promise<Snapshot> {
    const before = found();
    try {
      await elsewhere.refresh(asked);
      latest = await look();
      lost = null;
    } catch (thrown) {
      lost = await lose(thrown);
      notify(before, lost);
      throw thrown;
    }
    const { diagnosis } = latest;
    const { snapshot } = diagnosis;
    // Only what watches writes. In the middle of a sign-in the store is half way by design.
    if (watch && !login && !ending) await timeline.record(sightOf(diagnosis.cases, snapshot.now));
    notify(before, snapshot);
    return spokenSnapshot(snapshot);
  }

  /** One reading runs and at most one waits: everyone who asks meanwhile shares the one that starts after them. */
  function read(asked = true): Promise<Snapshot> {
    askedFor ||= asked;
    waiting ??= (() => {
      const next = queue.then(() => {
        waiting = null;
        const person = askedFor;
        askedFor = false;
        return readOnce(person);
      });
      queue = next.catch(() => undefined);
      return next;
    })();
    return waiting;
  }

  /** A reading nobody waits for: its failure is told as `unknown`, and the next event or a minute later tries again. */
  function readSoon(): void {
    void read(false).catch(() => undefined);
  }

  /** The system told of changes: what they leave standing is not read again. */
  async function lookAt(hints: Hints): Promise<void> {
    // Somebody waits for a reading that starts after this one.
    if (waiting) return;
    const { changed, againInMs } = await grounds.changed(hints);
    const age = ports.clock.now() - readAt;
    if (changed || age < 0 || age >= BUSY_MS) await readOnce(false);
    else if (againInMs !== null) watch?.later(hints, againInMs);
  }

  function lookSoon(hints: Hints): void {
    queue = queue.then(() => lookAt(hints)).catch(() => undefined);
  }

  function noteProof(rowId: string, outcome: LoginOutcome): void {
    const grant = latest?.diagnosis.rows.find((row) => row.id === rowId)?.grant;
    if (outcome.kind === 'done' && outcome.proof !== 'untested' && grant) accepted.set(grant, outcome.proof);
  }

  async function afterLogin(rowId: string, outcome: LoginOutcome): Promise<void> {
    login = null;
    await read().catch(() => undefined);
    timeline.note(deedOf(rowId, outcome, ports.clock.now()));
    ending = null;
    await remember();
    noteProof(rowId, outcome);
    readSoon();
  }

  /** Writes down what the last reading shows, also where nothing watches. */
  async function remember(): Promise<void> {
    if (latest) await timeline.record(sightOf(latest.diagnosis.cases, latest.diagnosis.snapshot.now));
  }

  /** A row that the gateway elsewhere told of. */
  function toldRow(rowId: string | null): ProfileRow | undefined {
    return current()?.profiles.find((one) => one.id === rowId && elsewhere.holds(one.id));
  }

  function signIn(rowId: string, way: 'browser' | 'code' = 'browser'): LoginRun {
    if (login) throw new AppError('SIGNIN_BUSY');
    const told = toldRow(rowId);
    const run = told
      ? elsewhere.login(told)
      : startRow(ports, options, latest?.diagnosis ?? null, rowId, way, fetch);
    login = run;
    ending = run.finished.then((outcome) => afterLogin(rowId, outcome));
    ended = ending;
    return run;
  }

  async function askAll(wanted: string | readonly string[] | null, signal?: AbortSignal): Promise<Opinion> {
    // Asked against what stands there now, so that a difference is not a matter of time.
    await read();
    const { diagnosis } = latest as Reading;
    const { answers, gateways } = await askOwners(ports, options.dataDir, diagnosis, wanted, signal);
    // A newer answer about a row replaces the older one.
    const told = new Set(gateways.flatMap(({ held }) => held.map((one) => one.row)));
    const kept = gatewayAnswers.map((fact) => ({
      ...fact,
      held: fact.held.filter((one) => !told.has(one.row)),
    }));
    gatewayAnswers = [...kept.filter(({ held }) => held.length > 0), ...gateways];
    if (gateways.length > 0) await read();
    const its = elsewhere.opinion(wanted);
    return spokenOpinion({ at: ports.clock.now(), answers: its ? [...answers, its] : answers });
  }

  function secondOpinion(rows: string | readonly string[] | null, signal?: AbortSignal): Promise<Opinion> {
    const leave = leaving.signal;
    const ends = signal ? AbortSignal.any([signal, leave]) : leave;
    const next = asking.then(() => askAll(rows, ends));
    asking = next.catch(() => undefined);
    return next;
  }

  const settling = createSettling(ports, options, timeline);

  const diagnosis = () => latest?.diagnosis ?? null;
  const settle = (id: string) => settling.settle('click', id);
  const changes = createChanges({ ports, options, read, diagnosis, settle });

  return {
    current,
    read: (byPerson) => read(byPerson),
    settle: () => settling.settle('command'),
    async start() {
      if (watch) return [];
      watchedSince = ports.clock.now();
      // What a crash left is settled before anything is shown.
      const leave = leaving.signal;
      const settled = settling.settle('start');
      starting = settled;
      const told = await settled;
      if (leave.aborted) return told;
      watch = startWatch(ports, { reread: readSoon, look: lookSoon });
      await read(false);
      const { note } = timeline.latest();
      return [...told, ...[note ?? [], timeline.problem() ?? []].flat()];
    },
    async stop() {
      watch?.stop();
      watch = null;
      leaving.abort();
      leaving = new AbortController();
      // What changes something is finished or undone, never cut.
      await starting;
      await ended;
      await changes.ended();
      await endsWithin(queue, LAST_READING_MS, ports.clock);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retell,
    secondOpinion,
    login: signIn,
    async proveTurn(rowId) {
      await read();
      const { openclaw, row } = openClawOf(rowId, latest?.diagnosis ?? null);
      const step = await proveTurn(ports, openclaw.place, row, current()?.routes ?? []);
      const grant = latest?.diagnosis.rows.find((one) => one.id === rowId)?.grant;
      if (step.passed && grant) accepted.set(grant, 'used');
      await read();
      return step;
    },
    async restartGateway(rowId, verb) {
      // What stands there at this moment says whether a renewal is under way.
      await read();
      const { openclaw } = openClawOf(rowId, latest?.diagnosis ?? null);
      const said = await restartGateway(ports, openclaw.place, openclaw.stores, verb);
      await read();
      return said;
    },
    plans(rowId) {
      const told = toldRow(rowId);
      return told ? elsewhere.plans(told) : changes.plans(rowId);
    },
    repair: changes.repair,
    undo: changes.undo,
    acts: changes.acts,
    async bundle() {
      if (!latest) await read();
      const { diagnosis } = latest as Reading;
      const { home, platform } = ports;
      const [events, acts] = [timeline.latest().events, await changes.acts()];
      return bundleText({ diagnosis, events, acts, home, platform, node: process.version });
    },
    trust() {
      const folders = footing.logPlaces.map(({ directory }) => directory);
      return trustOf(
        { cases: latest?.diagnosis.cases ?? [] },
        options,
        folders,
        elsewhere.last?.address.name ?? null,
      );
    },
    timeline: () => timeline.latest(),
    async acknowledge() {
      timeline.note({ kind: 'acknowledged', at: ports.clock.now() });
      await read();
      await remember();
      return read();
    },
    running: () => login,
  };
}
