import { spoken, spokenRun } from '../words/spoken.ts';
import { bundleText } from './support-bundle/bundle.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import { accessReport } from '../diagnose/access-report.ts';
import type { Engine, EngineOptions } from '../model/engine.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import type { Fetch, Ports } from '../platform/ports.ts';
import { namedFetch } from '../platform/network/named-fetch.ts';
import { RemoteGateway } from './remote-gateway.ts';
import { NewestReading } from './newest-reading.ts';
import { OwnerQuestions } from './owner-questions.ts';
import { ReadQueue } from './read-queue.ts';
import { SignInSlot } from './sign-in-slot.ts';
import { createChanges } from '../transactions/changes.ts';
import { proveTurn } from '../transactions/agent-turn.ts';
import { restartGateway } from '../openclaw/programs/restart-gateway.ts';
import { createCrashRecovery } from '../transactions/journal/crash-recovery.ts';
import { openClawOf, startRow } from '../transactions/sign-in/start.ts';
import type { LoginOutcome } from '../model/sign-in-run.ts';
import { ownChangeOf } from '../history/own-change.ts';
import { Timeline } from '../history/history.ts';

/** What a host may add beyond the options: its own network. */
export interface EngineExtras {
  /** Fetch that follows the system's proxy and certificates (Electron's); Node's own by default. */
  fetch?: Fetch;
  /** The gateway elsewhere that a person wants to be asked: an address or null. Asked at each reading. */
  gateway?: () => string | null;
  /** The OpenClaw program that a person has chosen: a path or null. Asked at each reading. */
  program?: () => string | null;
  /** OpenClaw's state folder that a person has chosen: a path or null. A flag wins. Asked at each reading. */
  stateDir?: () => string | null;
}

/** A reading that is under way at the end is waited for so long, in ms: it changes nothing, and may hang on a slow disk. */
const LAST_READING_MS = 100;

/** Waits for something that never rejects, but no longer than this. */
async function endsWithin(work: Promise<unknown>, ms: number, clock: Ports['clock']): Promise<void> {
  let cancel = (): void => undefined;
  const late = new Promise<void>((done) => {
    cancel = clock.after(ms, done);
  });
  await Promise.race([work, late]);
  cancel();
}

/**
 * The one engine behind tray, CLI and tests. It reads passively, tells subscribers only of real changes, and hands a
 * sign-in the freshest reading. Reads never overlap; a read asked for meanwhile starts after the running one.
 */
export function createEngine(ports: Ports, given: EngineOptions, extras: EngineExtras = {}): Engine {
  const options: EngineOptions = {
    ...given,
    get stateDir() {
      return given.stateDir ?? extras.stateDir?.() ?? undefined;
    },
    get chosenProgram() {
      return given.chosenProgram ?? extras.program?.() ?? null;
    },
  };
  const fetch = namedFetch(extras.fetch ?? globalThis.fetch);
  const accepted = new Map<string, 'accepted' | 'used'>();
  const timeline = new Timeline(ports, options.dataDir);
  const elsewhere = new RemoteGateway(ports, options, () => options.gateway ?? extras.gateway?.() ?? null);
  const settling = createCrashRecovery(ports, options, timeline);
  const newest: NewestReading = new NewestReading({
    ...{ ports, options, elsewhere, timeline, accepted },
    gatewayAnswers: () => questions.answers(),
    waitsForKeyring: () => settling.waiting(),
    signingIn: () => slot.busy(),
    readSoon: () => queue.readSoon(),
  });
  const queue: ReadQueue<Snapshot> = new ReadQueue((asked) => newest.once(asked));
  const read = (asked?: boolean): Promise<Snapshot> => queue.read(asked);
  const { dataDir } = options;
  const questions = new OwnerQuestions({ ports, dataDir, elsewhere, read: readDiagnosis });
  const slot: SignInSlot = new SignInSlot({ look: () => read().catch(() => undefined), writeDown });
  const diagnosis = () => newest.diagnosis();
  const settle = (id: string) => settling.settle('click', id);
  const changes = createChanges({ ports, options, read, diagnosis, settle });
  /** What a crash left, while it is settled at the start. */
  let starting: Promise<unknown> = Promise.resolve();
  let leaving = new AbortController();

  /** Reads, and returns what that came to. */
  async function readDiagnosis(): Promise<Diagnosis> {
    await read();
    return diagnosis() as Diagnosis;
  }

  function noteProof(rowId: string, proof: 'accepted' | 'used'): void {
    const grant = diagnosis()?.rows.find((row) => row.id === rowId)?.grant;
    if (grant) accepted.set(grant, proof);
  }

  /** Of a sign-in that has ended: into the history, and into what the next reading knows. */
  async function writeDown(rowId: string, outcome: LoginOutcome): Promise<void> {
    timeline.note(ownChangeOf(rowId, outcome, ports.clock.now()));
    await newest.remember();
    if (outcome.kind === 'done' && outcome.proof !== 'untested') noteProof(rowId, outcome.proof);
    queue.readSoon();
  }

  /** A row that the gateway elsewhere told of. */
  function toldRow(rowId: string | null): ProfileRow | undefined {
    return newest.current()?.profiles.find((one) => one.id === rowId && elsewhere.holds(one.id));
  }

  return {
    current: () => newest.current(),
    read,
    settle: async () => spoken(await settling.settle('command')),
    async start() {
      if (newest.watches()) return [];
      newest.willWatch();
      // What a crash left is settled before anything is shown.
      const leave = leaving.signal;
      const settled = settling.settle('start');
      starting = settled;
      const told = await settled;
      if (leave.aborted) return spoken(told);
      newest.watch({
        reread: () => queue.readSoon(),
        look: (hints) => queue.behind(() => newest.lookAt(hints)),
      });
      await read(false);
      const { note } = timeline.latest();
      return spoken([...told, ...[note ?? [], timeline.problem() ?? []].flat()]);
    },
    async stop() {
      newest.unwatch();
      leaving.abort();
      leaving = new AbortController();
      // What changes something is finished or undone, never cut.
      await starting;
      await slot.ended();
      await changes.ended();
      await endsWithin(queue.idle(), LAST_READING_MS, ports.clock);
      newest.silence();
    },
    subscribe: (listener) => newest.subscribe(listener),
    retell: () => newest.retell(),
    secondOpinion(rows, signal) {
      const leave = leaving.signal;
      return questions.ask(rows, signal ? AbortSignal.any([signal, leave]) : leave);
    },
    login: (rowId, way = 'browser') =>
      slot.start(rowId, () => {
        const told = toldRow(rowId);
        return spokenRun(
          told ? elsewhere.login(told) : startRow(ports, options, diagnosis(), rowId, way, fetch),
        );
      }),
    async proveTurn(rowId) {
      await read();
      const { openclaw, row } = openClawOf(rowId, diagnosis());
      const step = await proveTurn(ports, openclaw.place, row, newest.current()?.routes ?? []);
      if (step.passed) noteProof(rowId, 'used');
      await read();
      return spoken(step);
    },
    async restartGateway(rowId, verb) {
      // What stands there at this moment says whether a renewal is under way.
      await read();
      const { openclaw } = openClawOf(rowId, diagnosis());
      const said = await restartGateway(ports, openclaw.place, openclaw.stores, verb);
      await read();
      return spoken(said);
    },
    plans(rowId) {
      const told = toldRow(rowId);
      return spoken(told ? elsewhere.plans(told) : changes.plans(rowId));
    },
    repair: async (planId) => spoken(await changes.repair(planId)),
    undo: async (actId) => spoken(await changes.undo(actId)),
    acts: async () => spoken(await changes.acts()),
    async bundle() {
      const latest = diagnosis() ?? (await readDiagnosis());
      const { home, platform } = ports;
      const [events, acts] = [timeline.latest().events, spoken(await changes.acts(), 'en')];
      return bundleText({ diagnosis: latest, events, acts, home, platform, node: process.version });
    },
    trust: () =>
      spoken(
        accessReport(
          { cases: diagnosis()?.cases ?? [] },
          options,
          newest.logFolders(),
          elsewhere.last?.address.name ?? null,
        ),
      ),
    timeline: () => {
      const { state, note, events } = timeline.latest();
      return { state, note: spoken(note), events };
    },
    async acknowledge() {
      timeline.note({ kind: 'acknowledged', at: ports.clock.now() });
      await read();
      await newest.remember();
      return read();
    },
    running: () => slot.running(),
  };
}
