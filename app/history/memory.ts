import * as v from 'valibot';
import { withoutSecrets } from '../platform/text/redact.ts';
import { CREDENTIAL_KINDS, LONGEST_NAME } from '../model/history-event.ts';

/**
 * What Clawlamp knew at its last reading, kept between runs so that a change can be told from a state. It holds no token and
 * no fingerprint: the key of a fingerprint dies with its process, so "the same grant as before the restart" is told from
 * dates and accounts alone (see tokens.ts for what that can't tell).
 */

const time = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const maybeTime = v.nullable(time);
const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const maybeName = v.nullable(name);

const ACCOUNT = {
  /** Person id and workspace id of the provider; never the e-mail. */
  person: maybeName,
  workspace: maybeName,
  plan: maybeName,
};

const ROW = v.object({
  ...ACCOUNT,
  profileId: name,
  provider: name,
  kind: v.picklist(['oauth', 'token', 'api-key', 'other']),
  onRoute: v.boolean(),
  /** Access token's dates, epoch ms. */
  issuedAt: maybeTime,
  expiresAt: maybeTime,
  /** True while its owner had marked that it renews it. */
  renewing: v.boolean(),
  refusal: v.nullable(v.object({ reason: name, at: maybeTime })),
  lockout: v.nullable(v.object({ reason: name, until: time, agent: name })),
  /** The last sign-in that was seen; a renewal is none. */
  signedIn: v.nullable(v.object({ at: time, by: v.picklist(['clawlamp', 'elsewhere']) })),
  /** The account before a change that nobody has explained yet. */
  before: v.nullable(v.object({ ...ACCOUNT, at: time })),
});

const GONE = v.object({
  ...ROW.entries,
  /** Epoch ms of the first reading without it. */
  at: time,
  /** True when Clawlamp was asked to remove it, or a person said that it was meant. */
  asked: v.boolean(),
});

const ROUTE = v.object({
  model: name,
  kind: v.picklist(CREDENTIAL_KINDS),
  provider: maybeName,
  row: maybeName,
  /** Set while a route that a sign-in carried is billed by a key, and nobody has said that it was meant. */
  paid: v.nullable(v.object({ at: time, fromRow: maybeName, fromModel: name })),
});

const INSTALL = v.object({
  version: maybeName,
  /** Epoch ms of the last reading that saw it. */
  at: time,
  rows: v.record(v.string(), ROW),
  gone: v.record(v.string(), GONE),
  routes: v.record(v.string(), ROUTE),
});

const CLOCK = v.object({
  /** Last time seen before the jump, and the first one after it. Epoch ms of the clock of then. */
  from: time,
  to: time,
});

export const MEMORY = v.object({
  /** Epoch ms of the newest reading that was remembered. */
  at: time,
  clock: v.nullable(CLOCK),
  /** By {@link installKey}. */
  installs: v.record(v.string(), INSTALL),
});

export type Memory = v.InferOutput<typeof MEMORY>;
export type InstallMemory = v.InferOutput<typeof INSTALL>;
export type RowMemory = v.InferOutput<typeof ROW>;
export type GoneRow = v.InferOutput<typeof GONE>;
export type RouteMemory = v.InferOutput<typeof ROUTE>;
export type ClockJump = v.InferOutput<typeof CLOCK>;

const DAY = 24 * 3_600_000;

/** How long a change that nobody explains is worth a cause. */
export const UNEXPLAINED_MS = 7 * DAY;

/** How long a row that is gone is remembered, so that its return is known as one. */
export const GONE_MS = 30 * DAY;

/** Names an install by where it stands, so that two Clawlamps looking at different folders do not confuse each other. */
export function installKey(kind: 'openclaw' | 'codex' | 'gateway', dir: string): string {
  // The end of a long path says more than its beginning.
  return `${kind}:${dir.slice(kind.length + 1 - LONGEST_NAME)}`;
}

/** What a record holds under a foreign name, which may be one of JavaScript's own (`constructor`). */
export function heldIn<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A foreign name as it may be kept: nothing in it shaped like a secret, and not too long. */
export function keptName(text: string): string {
  const name = withoutSecrets(text).slice(0, LONGEST_NAME);
  // The one name that an object does not take for a key.
  return name === '__proto__' ? '(__proto__)' : name;
}

/** A machine's code as it may be kept: a foreign sentence, which might quote a token, becomes `other`. */
export function keptCode(text: string): string {
  return /^[A-Za-z][A-Za-z_.-]{0,63}$/.test(text) ? text : 'other';
}
