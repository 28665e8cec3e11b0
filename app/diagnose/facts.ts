import type { CodexReading } from '../codex/reading.ts';
import type { ConfigReading } from '../openclaw/config.ts';
import type { OpenClawPlace, StoreReading } from '../openclaw/place.ts';
import type { Memory } from '../timeline/memory.ts';
import type { LogReading } from './gateway-log.ts';

/** Rights of a file or folder that holds credentials. */
export interface Rights {
  path: string;
  kind: 'file' | 'directory' | 'symlink' | 'other';
  /** Permission bits, 0 on Windows, where they say nothing. */
  mode: number;
  uid: number;
}

/** Everything read about one OpenClaw. */
export interface OpenClawFacts {
  /** Null for the OpenClaw that flags, environment and defaults name; else the profile by which another one is told apart. */
  name: string | null;
  place: OpenClawPlace;
  config: ConfigReading;
  /** One reading per agent, the default agent first. */
  stores: StoreReading[];
  log: LogReading;
  rights: Rights[];
  /** Older files beside an empty store that still hold profiles. */
  stranded: { path: string; profiles: number }[];
  /** Copies of a store that its owner left, looked for only when sign-ins are missing. */
  backups?: string[];
}

/** Everything read about one Codex home. */
export interface CodexFacts {
  /** Null for the home that flags, environment and defaults name; else what tells another one apart. */
  name: string | null;
  reading: CodexReading;
  rights: Rights[];
}

/** One passive reading of everything, at one moment. Input of {@link diagnose}, which adds nothing from outside. */
export interface Facts {
  /** Epoch ms. */
  now: number;
  /** Owner of the home directory, or null where the system has no user ids. */
  uid: number | null;
  /** Every OpenClaw found, the one without a name first. Empty when there is none. */
  openclaws: OpenClawFacts[];
  /** Every Codex home found, the one without a name first. Empty when there is none. */
  codexes: CodexFacts[];
  /** Grants, by fingerprint, that an owner or provider accepted during this run. */
  accepted: ReadonlyMap<string, 'accepted' | 'used'>;
  /** What earlier readings knew, or null when nothing is remembered. */
  memory?: Memory | null;
}
