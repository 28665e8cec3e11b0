import * as v from 'valibot';
import type { Language } from '../language/languages.ts';
import { LANGUAGE, LEAD } from '../preferences/preferences.ts';

/** What people see on the pages beside the panel itself: settings, and what Clawlamp touches. Words and states only. */

export interface SettingsView {
  /** Null where this desktop has no way to start a program at login. */
  startAtLogin: boolean | null;
  /** Null where this Clawlamp was built without a feed. */
  updates: boolean | null;
  languages: { code: Language | null; name: string; chosen: boolean }[];
  leads: { value: number | null; label: string; chosen: boolean }[];
  quiet: { on: boolean; from: string; to: string };
  mutes: { row: string; label: string; muted: boolean }[];
  hook: string;
  webhook: string;
  /** Address of a gateway elsewhere, or nothing; and why an entry was not taken. */
  gateway: string;
  gatewayNote: string | null;
  /** Whether a token is kept for that address, which is all that is ever told of it. Null where none can be typed. */
  gatewayToken: { kept: boolean; note: string | null } | null;
  /** What the last notice outside came to, or why an entry was not taken. */
  outside: string | null;
  watched: { name: string; where: string }[];
  /** The folder that a person has chosen to look in, or null for the usual ones; nothing where a flag says it. */
  folder: { chosen: string | null } | null;
  backups: {
    where: string;
    vault: string;
    acts: { id: string; title: string; at: string; state: string; canUndo: boolean }[];
  };
}

export interface TrustView {
  read: string[];
  mayWrite: { path: string; by: string; when: string }[];
  own: string;
  hosts: { host: string; when: string }[];
  never: string[];
}

export interface BundleView {
  /** Null until it is made, or where it was refused. */
  text: string | null;
  /** That it is being made, where it was saved, or why not. */
  note: string | null;
  failed: boolean;
}

/** Which page stands in front, with what it says. */
export type PageView =
  | { page: 'panel' }
  | { page: 'settings'; settings: SettingsView }
  | { page: 'trust'; trust: TrustView }
  | { page: 'bundle'; bundle: BundleView };

export type PageName = PageView['page'];

/** The name of a page, as it crosses from the panel. */
export const PAGE_NAME: v.GenericSchema<unknown, PageName> = v.picklist([
  'panel',
  'settings',
  'trust',
  'bundle',
]);

/** The id of a row, as it crosses from the panel. */
export const ROW_ID = v.pipe(v.string(), v.minLength(1), v.maxLength(512));

const CLOCK = v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/));

/** One setting that a person changed, as it crosses from the panel. */
export const SETTING_CHANGE = v.variant('name', [
  v.strictObject({ name: v.literal('startAtLogin'), on: v.boolean() }),
  v.strictObject({ name: v.literal('language'), language: LANGUAGE }),
  v.strictObject({ name: v.literal('updates'), on: v.boolean() }),
  v.strictObject({ name: v.literal('gateway'), address: v.pipe(v.string(), v.maxLength(2_048)) }),
  v.strictObject({ name: v.literal('usualPlaces') }),
  v.strictObject({ name: v.literal('lead'), lead: LEAD }),
  v.strictObject({ name: v.literal('quiet'), on: v.boolean(), from: CLOCK, to: CLOCK }),
  v.strictObject({ name: v.literal('mute'), row: ROW_ID, muted: v.boolean() }),
  v.strictObject({ name: v.literal('hook'), file: v.pipe(v.string(), v.maxLength(1_024)) }),
  v.strictObject({ name: v.literal('webhook'), url: v.pipe(v.string(), v.maxLength(2_048)) }),
]);

export type SettingChange = v.InferOutput<typeof SETTING_CHANGE>;
