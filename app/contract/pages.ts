import type { Language } from '../language/languages.ts';

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
  /** What the last notice outside came to, or why an entry was not taken. */
  outside: string | null;
  watched: { name: string; where: string }[];
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

/** One setting that a person changed. */
export type SettingChange =
  | { name: 'startAtLogin'; on: boolean }
  | { name: 'language'; language: Language | null }
  | { name: 'updates'; on: boolean }
  | { name: 'lead'; lead: number | null }
  | { name: 'quiet'; on: boolean; from: string; to: string }
  | { name: 'mute'; row: string; muted: boolean }
  | { name: 'hook'; file: string }
  | { name: 'webhook'; url: string }
  | { name: 'gateway'; address: string };
