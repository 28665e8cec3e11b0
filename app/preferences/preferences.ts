import * as v from 'valibot';
import { gatewayAddress } from '../openclaw/remote-gateway/address.ts';
import { LANGUAGE_CODES, type Language } from '../language/languages.ts';

/** What a person set. Nothing secret: an address of a webhook may hold a path that its receiver knows it by, and is kept as such. */
export interface Preferences {
  startAtLogin: boolean;
  /** A language of Clawlamp, or null for the system's. */
  language: Language | null;
  /** Look for a newer Clawlamp at each start, where it was built with a feed. */
  updates: boolean;
  /** Notices of what ends soon: as early as Clawlamp thinks right, or at most this long before the end, in ms. */
  lead: number | null;
  /** A program that is run for each notice, with the notice as JSON on its standard input; null for none. */
  hook: string | null;
  /** An https address that gets each notice as JSON; null for none. */
  webhook: string | null;
  /** Address of a gateway elsewhere that is asked as well; null for none. */
  gateway: string | null;
  /** Path of an OpenClaw program that a person has chosen, for where none is found; null for none. */
  program: string | null;
  /** OpenClaw's state folder that a person has chosen in place of the usual ones; null for those. */
  stateDir: string | null;
  /** True once a start at login was offered: it is offered once. */
  startOffered: boolean;
}

export const DEFAULTS: Preferences = {
  startAtLogin: false,
  language: null,
  updates: false,
  lead: null,
  hook: null,
  webhook: null,
  gateway: null,
  program: null,
  stateDir: null,
  startOffered: false,
};

const HOUR_MS = 3_600_000;

export const LANGUAGE = v.nullable(v.picklist(LANGUAGE_CODES));

/** A lead, in ms; null is Clawlamp's own. */
export const LEAD = v.nullable(v.picklist([24 * HOUR_MS, 6 * HOUR_MS, HOUR_MS]));

/** All that can be chosen. */
export const LEADS: readonly (number | null)[] = [null, ...LEAD.wrapped.options];

/** An absolute path of a program. Never a command line: no shell reads it. */
export const HOOK = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(1_024),
  v.regex(/^(\/|[A-Za-z]:[\\/])[^\0\r\n]+$/),
);

/** https only, without a user part. */
export const WEBHOOK = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2_048),
  v.check((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
  }),
);

/** What {@link gatewayAddress} takes. */
export const GATEWAY = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2_048),
  v.check((text) => {
    try {
      return gatewayAddress(text).url !== '';
    } catch {
      return false;
    }
  }),
);

const STORED = v.object({
  startAtLogin: v.fallback(v.boolean(), DEFAULTS.startAtLogin),
  language: v.fallback(LANGUAGE, DEFAULTS.language),
  updates: v.fallback(v.boolean(), DEFAULTS.updates),
  lead: v.fallback(LEAD, DEFAULTS.lead),
  hook: v.fallback(v.nullable(HOOK), null),
  webhook: v.fallback(v.nullable(WEBHOOK), null),
  gateway: v.fallback(v.nullable(GATEWAY), null),
  program: v.fallback(v.nullable(HOOK), null),
  stateDir: v.fallback(v.nullable(HOOK), null),
  startOffered: v.fallback(v.boolean(), false),
});

/** Preferences out of a settings file; what is damaged in it is its default, and the rest stays. */
export function readPreferences(stored: unknown): Preferences {
  const parsed = v.safeParse(STORED, stored);
  return parsed.success ? parsed.output : DEFAULTS;
}
