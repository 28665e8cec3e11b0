import type { SealedBox } from '../../../platform/sealing/sealed-text.ts';
import type { PartEdit, WantedPart } from '../store-entries.ts';
import type { DependentState, WriteResult } from '../store-writer.ts';

/** Where the script finds things, and how its answer is told from what else the package prints. */
export interface Place {
  /** What the line of the answer begins with. */
  mark: string;
  packageDir: string;
  /** Main file of the store: its folder is the one of the store that agents inherit from where `agentDir` is null. */
  storePath: string;
  agentDir: string | null;
  /** Agent whose sessions are changed instead of its store. */
  agentId?: string;
  /** The owner's sidecar key, when the owner takes it from its environment. */
  sidecarKey?: string;
}

/** Tokens in the clear: this document goes over stdin into the owner's process and nowhere else. */
interface Tokens {
  access: string | null;
  refresh: string | null;
}

/** The two sides of a change, sealed with `key` (32 bytes as base64url) under its `id`. */
export interface Boxes {
  id: string;
  key: string;
  before: SealedBox;
  after: SealedBox;
}

export type ProfileBoxes = Boxes & { profileId: string };

/** An edit as the script is told it: a credential by its tokens. */
export type ToldEdit = PartEdit & { held?: Tokens };

export type PartsEdits = { id: string; key: string; edits: ToldEdit[] };
export type PartsBoxes = Boxes & {
  /** From `after` to `before`. */
  back: boolean;
  /** A file without which nothing is written, or null. */
  permit: string | null;
};

type Nothing = Record<never, never>;

/** What the script may be asked, and what comes with the question. */
export interface Questions {
  probe: Nothing;
  snapshot: {
    id: string;
    profileId: string;
    key: string;
    expect: Tokens;
    also?: { id: string; wanted: WantedPart[] };
  };
  compare: ProfileBoxes;
  write: ProfileBoxes & { permit: string };
  restore: ProfileBoxes;
  agree: DependentState;
  partsSnapshot: PartsEdits;
  partsTake: { id: string; key: string; role: 'before' | 'after'; wanted: WantedPart[] };
  partsCompare: Boxes;
  partsWrite: PartsBoxes;
  chatsProbe: Nothing;
  chatsSnapshot: PartsEdits;
  chatsCompare: Boxes;
  chatsWrite: PartsBoxes;
}

export type Question<Op extends keyof Questions = keyof Questions> = {
  [Name in Op]: Place & { op: Name } & Questions[Name];
}[Op];

/** What the script answers, as one line of JSON. */
export type Answer =
  | ({ ok: true } & Record<string, unknown>)
  | { ok: false; why: 'load'; name: unknown; code: unknown; node: string; wants: string | undefined }
  | { ok: false; why: 'capability'; missing: string[] }
  | { ok: false; why: 'failed'; name: unknown; code: unknown };

export type Fits = { fits: false } | { fits: true; before: SealedBox; after: SealedBox };
export type Written = { result: WriteResult };
