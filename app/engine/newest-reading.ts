import { diagnose, soonest, type Diagnosis } from '../diagnose/diagnose.ts';
import { failedSnapshot } from '../diagnose/gather/failed-snapshot.ts';
import { gather } from '../diagnose/gather/gather.ts';
import { observationOf } from '../diagnose/observation.ts';
import { withGateway } from '../diagnose/remote-gateway.ts';
import type { Timeline } from '../history/history.ts';
import type { EngineOptions } from '../model/engine.ts';
import type { GatewayAnswerFact } from '../model/second-opinion.ts';
import type { FoundSnapshot, Snapshot } from '../model/snapshot.ts';
import { refusalOfData } from '../platform/data-folder.ts';
import type { Ports } from '../platform/ports.ts';
import { beatPath } from '../service/heartbeat.ts';
import { installedService } from '../service/installed-service.ts';
import { changeFolders, openChanges } from '../transactions/journal/open-changes.ts';
import { spokenSnapshot } from '../words/spoken-snapshot.ts';
import type { RemoteGateway } from './remote-gateway.ts';
import type { Hints } from './watch/hints.ts';
import { WatchTargetSet } from './watch/watch-targets.ts';
import { startWatch, type WatchTargets, type Watch, type Woken } from './watch/watch.ts';

/** A failed reading is tried again after this, in ms. */
const RETRY_MS = 60_000;

/**
 * While something is written all the time, everything is read again this often although nothing that is known to matter
 * changed: whether a gateway runs, say, is told by no event. In ms.
 */
const BUSY_MS = 60_000;

/**
 * What subscribers are told of: everything but the moments of the reading and of the last use. A busy gateway notes one with each
 * call; whoever shows it asks for the newest snapshot.
 */
function essence(snapshot: FoundSnapshot): string {
  return JSON.stringify({ ...snapshot, now: 0 }, (key, value: unknown) =>
    key === 'usedAt' ? undefined : value,
  );
}

export interface ReadingDeps {
  ports: Ports;
  options: EngineOptions;
  elsewhere: RemoteGateway;
  timeline: Timeline;
  /** What each sign-in has proved in this run, by its grant. */
  accepted: Map<string, 'accepted' | 'used'>;
  gatewayAnswers: () => GatewayAnswerFact[];
  /** Ids of interrupted changes that wait for a keyring. */
  waitsForKeyring: () => ReadonlySet<string>;
  /** True in the middle of a sign-in. */
  signingIn: () => boolean;
  /** Asks for one more reading that nobody waits for. */
  readSoon: () => void;
}

/**
 * The newest reading, what it came to, and what it rests on. Tells subscribers only of real changes. Its readings must not
 * overlap: see `ReadQueue`.
 */
export class NewestReading {
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  readonly #grounds: WatchTargetSet;
  readonly #unsettled: ReturnType<typeof openChanges>;
  #readAt = 0;
  #latest: Diagnosis | null = null;
  /** Stands in the place of the newest snapshot while the newest reading is one that failed. */
  #lost: FoundSnapshot | null = null;
  #watch: Watch | null = null;
  /** True after an end: a reading that was not waited for tells nobody. */
  #silent = false;
  /** Who has just come at the start of a session may be here before the service is. */
  #watchedSince = 0;
  #footing: WatchTargets = { directories: [], sure: [], logPlaces: [], nextChange: null };

  constructor(private readonly deps: ReadingDeps) {
    const { ports, options } = deps;
    this.#grounds = new WatchTargetSet(ports.files, ports.clock);
    this.#unsettled = openChanges(options.dataDir);
  }

  /** What is true now, in the language that is spoken: the newest snapshot, or the one that stands in for it; null before the first. */
  current(): Snapshot | null {
    const newest = this.#found();
    return newest && spokenSnapshot(newest);
  }

  /** Tells every subscriber what is true now, whether or not it changed. */
  retell(): void {
    const snapshot = this.#silent ? null : this.current();
    if (snapshot) for (const listener of [...this.#listeners]) listener(snapshot);
  }

  /** What the last reading that did not fail came to. */
  diagnosis(): Diagnosis | null {
    return this.#latest;
  }

  /** Folders of the gateway logs that the last reading looked at. */
  logFolders(): string[] {
    return this.#footing.logPlaces.map(({ directory }) => directory);
  }

  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Reads everything once, and tells of what changed.
   * @param asked true when a person waits for it
   */
  async once(asked: boolean): Promise<Snapshot> {
    const { elsewhere, signingIn } = this.deps;
    const before = this.#found();
    try {
      await elsewhere.refresh(asked);
      this.#latest = await this.#look();
      this.#lost = null;
    } catch (thrown) {
      this.#lost = await this.#lose(thrown);
      this.#tell(before, this.#lost);
      throw thrown;
    }
    const { snapshot } = this.#latest;
    // Only what watches writes. In the middle of a sign-in the store is half way by design.
    if (this.#watch && !signingIn()) await this.remember();
    this.#tell(before, snapshot);
    return spokenSnapshot(snapshot);
  }

  /** The system told of changes: reads again, unless they leave standing what the last reading rests on. */
  async lookAt(hints: Hints): Promise<void> {
    const { changed, againInMs } = await this.#grounds.changed(hints);
    const age = this.deps.ports.clock.now() - this.#readAt;
    if (changed || age < 0 || age >= BUSY_MS) await this.once(false);
    else if (againInMs !== null) this.#watch?.later(hints, againInMs);
  }

  /** Writes down what the last reading shows, also where nothing watches. */
  async remember(): Promise<void> {
    const latest = this.#latest;
    if (latest) await this.deps.timeline.record(observationOf(latest.cases, latest.snapshot.now));
  }

  /** True between the start and the end of watching. */
  watches(): boolean {
    return this.#watch !== null;
  }

  /** Says that watching is about to begin. */
  willWatch(): void {
    this.#silent = false;
    this.#watchedSince = this.deps.ports.clock.now();
  }

  /** From now on events of what was read lead to the next reading. */
  watch(woken: Woken): void {
    this.#watch = startWatch(this.deps.ports, woken);
  }

  unwatch(): void {
    this.#watch?.stop();
    this.#watch = null;
  }

  /** From now on subscribers are told nothing, until watching begins anew. */
  silence(): void {
    this.#silent = true;
  }

  /** The same in facts, which no language changes. */
  #found(): FoundSnapshot | null {
    return this.#lost ?? this.#latest?.snapshot ?? null;
  }

  #tell(before: FoundSnapshot | null, after: FoundSnapshot): void {
    if (before && essence(before) === essence(after)) return;
    this.retell();
  }

  async #look(): Promise<Diagnosis> {
    const { ports, options, elsewhere, timeline, accepted, gatewayAnswers, waitsForKeyring } = this.deps;
    const { memory } = await timeline.load();
    const refused = await refusalOfData(ports, options.dataDir);
    const open = refused ? [] : await this.#unsettled(ports.clock.now());
    const waiting = waitsForKeyring();
    const interrupted = open.map((one) =>
      waiting.has(one.id) ? { ...one, waits: 'keyring' as const } : one,
    );
    this.#grounds.begin();
    const observed = { ...ports, files: this.#grounds.files };
    const refusedFolder = typeof refused?.detail === 'string' ? refused.detail : null;
    const service = refused ? null : await installedService(ports, options.dataDir, this.#watchedSince);
    const serviceSilent =
      service?.state === 'silent' ? { since: service.since, file: beatPath(options.dataDir) } : null;
    const answers = gatewayAnswers();
    const known = {
      ...{ accepted, memory, gatewayAnswers: answers },
      ...{ interrupted, refusedFolder, serviceSilent },
    };
    const gathered = await gather(observed, options, known);
    const own = diagnose(gathered.facts);
    const diagnosis = { ...own, snapshot: withGateway(own.snapshot, elsewhere.last) };
    this.#grounds.end(essence(diagnosis.snapshot));
    this.#readAt = ports.clock.now();
    const { logPlaces, directories } = gathered;
    // A change of ours that another process leaves half-way is told by its record.
    const sure = changeFolders(options.dataDir);
    const next = soonest(own.nextChange, elsewhere.nextAt);
    this.#footing = { directories, sure, logPlaces, nextChange: next };
    if (await this.#watch?.rest(this.#footing)) this.deps.readSoon();
    return diagnosis;
  }

  /** Tells of a reading that failed, and sees to the next one: the timer that led here has fired. */
  async #lose(thrown: unknown): Promise<FoundSnapshot> {
    const now = this.deps.ports.clock.now();
    await this.#watch?.rest({ ...this.#footing, nextChange: now + RETRY_MS }).catch(() => undefined);
    return failedSnapshot(this.#latest?.snapshot ?? null, thrown, now);
  }
}
