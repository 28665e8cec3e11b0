import type { AccessReport } from './access-report.ts';
import type { LoginRun, ProofStep } from './sign-in-run.ts';
import type { Opinion } from './second-opinion.ts';
import type { Act, Plan, RepairOutcome } from './plan.ts';
import type { Snapshot } from './snapshot.ts';
import type { History } from './history-event.ts';

/** Where to look, and test seams. Flags win over environment variables, which win over the programs' defaults. */
export interface EngineOptions {
  stateDir?: string;
  config?: string;
  codexHome?: string;
  openclawBin?: string;
  /** An OpenClaw program that a person has chosen, for where none is found otherwise. */
  chosenProgram?: string | null;
  codexBin?: string;
  /** Address of a gateway elsewhere that is asked as well. */
  gateway?: string;
  /** Issuer base URL, for tests and the demo. */
  issuer?: string;
  /** Where Clawlamp keeps its own journal and backups. */
  dataDir: string;
  /** Lets the guarded JSON writer run when no OpenClaw package is found (the demo). */
  allowJsonWriter?: boolean;
}

/** The one engine behind tray, CLI and tests. */
export interface Engine {
  /** The newest snapshot, or null before the first reading. */
  current(): Snapshot | null;
  /**
   * Reads everything again and returns the result. Passive towards all that is read: no child, no write, and no network but to a gateway that the person has named.
   * @param byPerson false where no person asked for it: then nothing goes over a network in clear text
   */
  read(byPerson?: boolean): Promise<Snapshot>;
  /** Finishes or undoes what a crash left of a sign-in; tells what it did, a sentence each. Never throws. */
  settle(): Promise<string[]>;
  /** Settles, then starts directory watches and the next-deadline timer. Returns what settling told. */
  start(): Promise<string[]>;
  stop(): Promise<void>;
  /** Tells subscribers the newest snapshot again, in the language that is spoken now. Nothing is read. */
  retell(): void;
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
  /**
   * Asks the owners' own programs what they think of a row or several (null: of all), beside what we say. Runs children, so only ever
   * at a person's wish; one at a time, each for at most a minute. Throws PROFILE_NOT_FOUND.
   */
  secondOpinion(rows: string | readonly string[] | null, signal?: AbortSignal): Promise<Opinion>;
  /**
   * Starts the one-click sign-in of a row, in the browser or by a code that is typed on any device. Throws SIGNIN_BUSY when
   * one is running.
   */
  login(rowId: string, way?: 'browser' | 'code'): LoginRun;
  /**
   * One real, billed turn of an agent through its own route, at a person's wish only. Throws PROFILE_NOT_FOUND, NOT_ON_ROUTE
   * or OWNER_NOT_FOUND.
   */
  proveTurn(rowId: string): Promise<ProofStep>;
  /**
   * Restarts the gateway behind a row, or starts one that is down, at a person's wish only and never while a renewal is under
   * way. Returns a sentence.
   * Throws PROFILE_NOT_FOUND, OWNER_NOT_FOUND, STORE_BUSY, OWNER_FAILED or GATEWAY_UNREACHABLE.
   */
  restartGateway(rowId: string, verb?: 'restart' | 'start'): Promise<string>;
  /**
   * What could be changed, as of the last reading: for a row its sign-in and the repairs that touch it, without one every
   * repair. Nothing is run or written. Throws PROFILE_NOT_FOUND.
   */
  plans(rowId: string | null): Plan[];
  /** Makes one planned repair as a transaction, read anew before. Never throws: every failure is the outcome. */
  repair(planId: string): Promise<RepairOutcome>;
  /** Takes back a repair by its act's id (or the start of it), or the newest one. Never throws. */
  undo(actId: string | null): Promise<RepairOutcome>;
  /** Repairs of the last 30 days, oldest first. */
  acts(): Promise<Act[]>;
  /**
   * The text of a support bundle of the last reading: no secret, no address, no home folder, and checked for them. Throws
   * BUNDLE_LEAK when the check finds one.
   */
  bundle(): Promise<string>;
  /** Every file that is read or may be written and every host, as of the last reading. Paths and hosts only. */
  trust(): AccessReport;
  /** What happened, oldest first, and what is wrong with the record, as of the last reading. */
  timeline(): History;
  /** A person says that sign-ins that disappeared, a billed route and another account were meant. Returns the new truth. */
  acknowledge(): Promise<Snapshot>;
  /** The running sign-in, or null. */
  running(): LoginRun | null;
}
