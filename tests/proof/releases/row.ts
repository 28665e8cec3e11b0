import type { GatewaySeen, Said } from './home-at-work.ts';

/** A store in some form, shown to a release by `models status --json`. */
export interface FormSeen extends Said {
  /** `id=status` of every profile that the release lists. */
  listed: string[];
  /** The profile its own code takes next from a copy, or null. */
  next: string | null;
  /** Why its own code took none, in its words. */
  problem?: string;
  /** Files that asking added (`+`), removed (`-`) or changed (`~`). */
  changed: string[];
  /** `PRAGMA user_version` of every database afterwards. */
  schemas: Record<string, number>;
}

/** A part that could not be tried, with why. */
export interface Failed {
  failed: string;
}

/** What a release is tried on, part by part. A text that is not `ok` says what went otherwise. */
export interface Parts {
  /** A store of its own code read beside that code (profiles, tokens, dates, order), then signed in again by one click. */
  signedIn: { generation: string; read: string; signedIn: string; schemas: Record<string, number> };
  /** States made by the release, and of how many our next profile is its own pick. */
  picks: { of: number; same: number; differ: string[] };
  /** One real turn, as our reading named it before, and `PRAGMA user_version` of the databases that stood there then. */
  turn: { turn: string; schemas: Record<string, number> };
  /** (a), (c), (h): its own store asked twice; with a newer number; with an agent's old file beside it. */
  own: {
    newer: Record<string, Said & { changed: string[] }>;
    askedOwn: { first: string[]; again: string[] };
    oldFile: Record<string, Said & { listed: string[] }>;
    schemas: Record<string, number>;
  };
  /** (b), (h): stores in older and newer forms. */
  forms: Record<string, FormSeen>;
  /** (d), (g): configurations with marks of other releases, and a secret whose provider is gone. */
  settings: {
    settings: Record<string, Said>;
    gateways: Record<string, GatewaySeen>;
    secrets: Record<string, GatewaySeen>;
  };
  /** (e): extensions and packages with codex in their name, and turns on the codex runtime. */
  codex: {
    ships: string[];
    turns: Record<string, Said & { seen: number; asked: string[] }>;
  };
  /** (f): how the command line takes an agent for a sign-in, beside the same line with a wrong flag. */
  parser: Record<string, Said>;
}

export type PartName = keyof Parts;

/** The parts that every release is tried on. */
export const BASE: readonly PartName[] = ['signedIn', 'picks', 'turn'];
/** The parts that rules are taken from. */
export const FACTS: readonly PartName[] = ['own', 'forms', 'settings', 'codex', 'parser'];

export type Row = { release: string; problem?: string } & { [P in PartName]?: Parts[P] | Failed };
