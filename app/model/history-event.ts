import * as v from 'valibot';
import type { Words } from './told.ts';

/**
 * What a timeline may hold. No token, no fingerprint, no foreign sentence: only dates, row ids, counts, and words of ours or
 * codes cut to a safe form. A row id may contain an e-mail, because the owner names profiles so.
 */

/** Longest row id, folder or version that is kept. */
export const LONGEST_NAME = 200;

const time = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const maybeName = v.nullable(name);

const common = {
  /** When it happened, as well as it is known. Epoch ms. */
  at: time,
  /** When Clawlamp noticed. Epoch ms. */
  seen: time,
  /** Row id, or null for what concerns a whole install or this machine. */
  row: maybeName,
  /** Key of the install (see memory.ts), or null. */
  install: maybeName,
};

/** What pays for a call: `sign-in` is a subscription, `key` is billed by use. */
export const CREDENTIAL_KINDS = ['sign-in', 'key', 'other', 'none'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export const EVENT = v.variant('kind', [
  /** A new grant. `sure` is false when it may as well have been an early renewal. */
  v.object({
    ...common,
    kind: v.literal('signed-in'),
    by: v.picklist(['clawlamp', 'elsewhere']),
    sure: v.boolean(),
  }),
  /** New tokens of the same grant, by the program that owns it. */
  v.object({ ...common, kind: v.literal('renewed'), by: name, sure: v.boolean() }),
  /** A sign-in of Clawlamp that changed nothing, was put back, or stands half-way. */
  v.object({
    ...common,
    kind: v.literal('sign-in-failed'),
    result: v.picklist(['unchanged', 'undone', 'stuck']),
    code: name,
  }),
  /** What Clawlamp did at its start about a sign-in that a crash had cut off. */
  v.object({
    ...common,
    kind: v.literal('settled'),
    result: v.picklist(['kept-old', 'kept-new', 'finished', 'undone', 'left']),
  }),
  v.object({ ...common, kind: v.literal('refused'), reason: name }),
  v.object({ ...common, kind: v.literal('recovered') }),
  v.object({ ...common, kind: v.literal('lockout-began'), reason: name, until: time, agent: name }),
  v.object({ ...common, kind: v.literal('lockout-ended'), early: v.boolean() }),
  /** `first` when the whole install is new to Clawlamp. */
  v.object({ ...common, kind: v.literal('appeared'), first: v.boolean() }),
  v.object({ ...common, kind: v.literal('disappeared'), asked: v.boolean() }),
  v.object({ ...common, kind: v.literal('moved'), to: name }),
  v.object({
    ...common,
    kind: v.literal('account-changed'),
    what: v.picklist(['person', 'workspace', 'plan']),
    from: maybeName,
    to: maybeName,
  }),
  v.object({
    ...common,
    kind: v.literal('route-changed'),
    agent: name,
    model: name,
    from: v.picklist(CREDENTIAL_KINDS),
    to: v.picklist(CREDENTIAL_KINDS),
    /** Row that was used before, or null. */
    fromRow: maybeName,
  }),
  v.object({ ...common, kind: v.literal('version-changed'), from: maybeName, to: maybeName }),
  v.object({ ...common, kind: v.literal('clock-jumped'), from: time, to: time }),
  v.object({ ...common, kind: v.literal('acknowledged') }),
  /** An earlier file was damaged and put aside. */
  v.object({ ...common, kind: v.literal('history-lost'), file: name }),
]);

export type TimelineEvent = v.InferOutput<typeof EVENT>;
export type EventKind = TimelineEvent['kind'];

/** What is known of the past, as a person may see it. */
export interface History<Text = string> {
  state: 'read' | 'absent' | 'damaged' | 'newer' | 'unreadable';
  /** One sentence for a person when the file is not as it should be, or null. */
  note: Text | null;
  /** Oldest first. */
  events: TimelineEvent[];
}

/** The same before it is said. */
export type FoundHistory = History<Words>;
