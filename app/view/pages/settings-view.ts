import { LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts';
import { say } from '../../language/say.ts';
import type { SettingsView, TrustView } from '../../contract/pages.ts';
import type { AccessReport } from '../../model/access-report.ts';
import type { Act } from '../../model/plan.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Snooze } from '../../preferences/snooze.ts';
import { LEADS, type Preferences } from '../../preferences/preferences.ts';
import { momentWords } from '../moment.ts';
import { withoutHome } from '../../platform/home-folder.ts';
import { accountName, consumerName, installName, shown } from '../../words/names.ts';

export interface SettingsInput {
  preferences: Preferences;
  hush: Snooze;
  snapshot: Snapshot | null;
  acts: readonly Act[];
  /** False where this desktop has no way to start a program at login. */
  canStartAtLogin: boolean;
  /** False where a flag says where to look. */
  looksElsewhere: boolean;
  /** Where newer versions come from; null without a feed. */
  feed: string | null;
  /** What the last notice outside came to; null before one. */
  outside: string | null;
  /** Why an address of a gateway was not taken. */
  gatewayNote: string | null;
  gatewayToken: SettingsView['gatewayToken'];
  vault: string;
  dataDir: string;
  home: string;
  now: number;
  timeZone?: string;
}

const HOUR_MS = 3_600_000;

function leadWords(lead: number | null): string {
  if (lead === null) return say('Automatic');
  return lead > 6 * HOUR_MS
    ? say('At most a day before')
    : lead > HOUR_MS
      ? say('At most 6 hours before')
      : say('At most an hour before');
}

/** "22:00" of minutes from midnight. */
function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minutes from midnight of "22:00", or null for anything else. */
export function minuteOf(clock: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? [];
  return hour && minute ? Number(hour) * 60 + Number(minute) : null;
}

/** The settings page in words. Pure. */
export function settingsView(input: SettingsInput): SettingsView {
  const { preferences, hush, snapshot, acts, home, now, timeZone } = input;
  const path = (text: string): string => withoutHome(shown(text), home);
  return {
    startAtLogin: input.canStartAtLogin ? preferences.startAtLogin : null,
    updates: input.feed === null ? null : preferences.updates,
    languages: [null, ...LANGUAGE_CODES].map((code) => ({
      code,
      name: code === null ? say('Same as system') : LANGUAGES[code].name,
      chosen: preferences.language === code,
    })),
    leads: LEADS.map((lead) => ({ value: lead, label: leadWords(lead), chosen: preferences.lead === lead })),
    quiet: {
      on: hush.quiet !== null,
      from: clockOf(hush.quiet?.from ?? 22 * 60),
      to: clockOf(hush.quiet?.to ?? 8 * 60),
    },
    mutes: (snapshot?.profiles ?? []).map((row) => ({
      row: row.id,
      label: `${accountName(row)}, ${consumerName(row)}`,
      muted: hush.muted.includes(row.id),
    })),
    hook: preferences.hook ?? '',
    webhook: preferences.webhook ?? '',
    gateway: preferences.gateway ?? '',
    gatewayNote: input.gatewayNote,
    gatewayToken: input.gatewayToken,
    outside: input.outside,
    watched: (snapshot?.installs ?? []).map((install) => ({
      name: `${installName(install)}${install.version ? ` ${shown(install.version, 40)}` : ''}`,
      where: path(install.dir),
    })),
    folder: input.looksElsewhere
      ? { chosen: preferences.stateDir === null ? null : path(preferences.stateDir) }
      : null,
    backups: {
      where: path(input.dataDir),
      vault: input.vault,
      acts: [...acts].reverse().map((act) => ({
        id: act.id,
        title: shown(act.title, 120),
        at: momentWords(act.at, now, timeZone),
        state:
          act.state === 'undone'
            ? say('undone')
            : act.undoUntil > now
              ? say('can be undone')
              : say('too old to undo'),
        canUndo: act.state === 'done' && act.undoUntil > now,
      })),
    },
  };
}

/** The trust page in words. Pure. */
export function trustView(
  trust: AccessReport,
  { webhook, updates, gateway }: Pick<Preferences, 'webhook' | 'updates' | 'gateway'>,
  feed: string | null,
  home: string,
): TrustView {
  const path = (text: string): string => withoutHome(shown(text), home);
  return {
    read: trust.read.map(path),
    mayWrite: trust.mayWrite.map((one) => ({ path: path(one.path), by: shown(one.by), when: one.when })),
    own: path(trust.own),
    hosts: [
      ...trust.hosts.map(({ host, when }) => ({ host: shown(host), when })),
      ...(webhook === null
        ? []
        : [{ host: new URL(webhook).host, when: say('with each notice, because you set it') }]),
      ...(feed === null || !updates
        ? []
        : [{ host: new URL(feed).host, when: say('at each start, to look for a newer Clawlamp') }]),
    ],
    never: [
      say('Tokens leave this program only into their owner’s own store and to the server that issued them.'),
      say('No token of another program is renewed, copied to another machine or revoked.'),
      gateway === null
        ? say('Nothing is sent on a timer, and nothing about you is collected.')
        : say('Nothing but your gateway is asked on a timer, and nothing about you is collected.'),
    ],
  };
}
