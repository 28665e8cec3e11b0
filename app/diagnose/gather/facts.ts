import type { Words } from '../../model/told.ts';
import type { CodexReading } from '../../codex/reading.ts';
import type { SharedFolder } from '../../openclaw/discovery/agent-folders.ts';
import type { Archive } from '../../openclaw/store/archives.ts';
import type { CodexPlugin } from '../../openclaw/discovery/codex-plugin.ts';
import type { ConfigReading } from '../../openclaw/config/config.ts';
import type { GatewayFacts, ShellFacts } from '../../openclaw/discovery/gateway-facts.ts';
import type { ForeignThing } from '../../openclaw/discovery/other-account.ts';
import type { OldWorkspace } from '../../openclaw/discovery/old-workspace.ts';
import type { OpenClawInstall, StoreReading } from '../../openclaw/discovery/install.ts';
import type { SessionPins } from '../../openclaw/store/session-pins.ts';
import type { StoreLock } from '../../openclaw/store/store-locks.ts';
import type { Memory } from '../../history/memory.ts';
import type { GatewayAnswerFact } from '../../model/second-opinion.ts';
import type { CodexHomes } from './codex-homes.ts';
import type { LogReading } from '../../openclaw/log/gateway-log.ts';
import type { RefusedLog } from '../../openclaw/log/log-trust.ts';

/** Rights of a file or folder that holds credentials. */
export interface Rights {
  path: string;
  kind: 'file' | 'directory' | 'symlink' | 'other';
  /** Permission bits, 0 on Windows, where they say nothing. */
  mode: number;
  uid: number;
  /** True when the owner's program may not write it: by its permission bits, or the read-only attribute on Windows. */
  readOnly?: boolean;
}

/** Everything read about one OpenClaw. */
export interface OpenClawFacts {
  /** Null for the OpenClaw that flags, environment and defaults name; else the profile by which another one is told apart. */
  name: string | null;
  place: OpenClawInstall;
  config: ConfigReading;
  /** One reading per agent, the default agent first. */
  stores: StoreReading[];
  log: LogReading;
  /** Logs that its configuration names and that are not read, since others own or may change them. */
  refusedLogs?: RefusedLog[];
  rights: Rights[];
  /** What of it is another account's or open to others: then it is only looked at. */
  foreign?: ForeignThing[];
  /** Copies with secrets in them that finished migrations left. */
  archives?: Archive[];
  /** Whether the codex plugin is installed; null or absent where no route asks for it. */
  codexPlugin?: CodexPlugin | null;
  /** Where it looks for a login of Codex's own. */
  codexHomes?: CodexHomes;
  /** Profiles that chats are bound to, one reading per agent. */
  pins?: SessionPins[];
  /** Lock files beside its stores. */
  locks?: StoreLock[];
  /** Copies of a store that its owner left, looked for only when sign-ins are missing. */
  backups?: string[];
  /** Gateways that read from it, by their service or while they run. */
  gateways?: GatewayFacts[];
  /** Whether one of them is a running process; null where that cannot be seen. */
  gatewayRuns?: boolean | null;
  /** True for a folder that nothing runs on and that looks like a copy or a left-over: on no route. */
  dormant?: boolean;
  /** Workspaces that an older release set up, and this one has not taken over. */
  oldWorkspaces?: OldWorkspace[];
  /** Folders that its configuration gives to more than one agent. */
  sharedFolders?: SharedFolder[];
  /** Marks by which a store shows that it was made in another place. */
  strangers?: Stranger[];
}

/** One mark of a store that was made elsewhere. */
export interface Stranger {
  kind: 'sidecar-of-another-path' | 'path-of-another-home';
  /** The path that the store names, where it names one. */
  path: string | null;
  where: string;
}

/** A change of ours that was begun and is neither done nor undone, while nobody is at work on it. */
export interface InterruptedChange {
  kind: 'repair' | 'sign-in';
  id: string;
  /** Epoch ms. */
  at: number;
  /** False while nothing was written yet. */
  begun: boolean;
  /** Title of the repair, or name of the sign-in. */
  title: Words;
  /** Folder of the OpenClaw, where the record tells it. */
  stateDir: string | null;
  /** Stores that it changes. */
  places: string[];
  /** What it waits for: the keyring that holds its key, or a person, since nothing vouches for what an earlier Clawlamp wrote. */
  waits?: 'keyring' | 'click' | null;
}

/** Everything read about one Codex home. */
export interface CodexFacts {
  /** Null for the home that flags, environment and defaults name; else what tells another one apart. */
  name: string | null;
  reading: CodexReading;
  rights: Rights[];
  /** What of it is another account's or open to others: then it is only looked at. */
  foreign?: ForeignThing[];
  /** Name of another home whose login this one uses, because both lead to one file; absent for a login of its own. */
  sameLoginAs?: string | null;
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
  memory: Memory | null;
  /** What of our own folder is not ours alone, so that nothing in it is believed; null or absent when all is. */
  refusedFolder?: string | null;
  /** The installed service leaves no sign of life since then (epoch ms), by that file; null or absent when it is well or not there. */
  serviceSilent?: { since: number; file: string } | null;
  /** Changes of ours that were cut off. */
  interrupted?: readonly InterruptedChange[];
  /** What running gateways said they hold, the last time a person asked. */
  gatewayAnswers: readonly GatewayAnswerFact[];
  /** What the shell (or whatever started us) looks at, to compare a gateway with. */
  shell?: ShellFacts;
  /** Gateways of this machine that read from none of the OpenClaws found. */
  elsewhere?: GatewayFacts[];
}
