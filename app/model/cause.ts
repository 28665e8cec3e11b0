import type { Words } from './told.ts';

/** Codes of the cause catalogue. Stable: scripts rely on them. */
export const CAUSE_CODES = [
  'grant-shared-across-agents',
  'grant-shared-with-codex',
  'grant-rejected',
  'fresh-login-rejected',
  'auth-dead-gateway-alive',
  'newer-login-not-selected',
  'gateway-holds-old-credential',
  'stores-split',
  'order-has-no-usable-profile',
  'session-pinned-to-missing-profile',
  'lockout-active',
  'lockout-outlives-recovery',
  'billing-route-changed',
  'provider-incident',
  'wrong-store-or-host',
  'agent-has-no-profile',
  'expired-but-renewable',
  'expired',
  'expiring',
  'not-on-route',
  'externally-owned',
  'copied-between-machines',
  'refresh-timeout-masks-cause',
  'store-locked',
  'profiles-disappeared',
  'sidecar-unreadable',
  'sidecar-orphaned',
  'migration-stranded',
  'blocked-by-network',
  'short-lived-provider',
  'setup-token-expiring',
  'service-env-differs',
  'account-mismatch',
  'workspace-wrong',
  'codex-login-in-keyring',
  'codex-login-elsewhere',
  'codex-login-opaque',
  'codex-login-incomplete',
  'codex-login-unreadable',
  'codex-policy-blocks-login',
  'rotation-in-flight',
  'rotation-lost',
  'version-known-bad',
  'store-unreadable',
  'store-newer-than-us',
  'port-busy',
  'permissions-unsafe',
  'permissions-block-writing',
  'belongs-to-another-account',
  'route-misconfigured',
  'clock-wrong',
  'owner-older-than-store',
  'credential-without-secret',
  'runtime-missing',
  'secret-provider-missing',
  'gateway-does-not-start',
  'renewal-unanswered',
  'archive-holds-tokens',
  'repair-interrupted',
  'watch-service-silent',
] as const;

export type CauseCode = (typeof CAUSE_CODES)[number];

export type Severity = 'act' | 'soon' | 'risk' | 'info' | 'ok' | 'unknown';

/** One fact that proves a cause. `where` is a file, table row, log or program; `at` is epoch ms or null when undated. */
export interface Evidence<Text = string> {
  what: Text;
  where: string;
  at: number | null;
}

export type FixKind = 'relogin' | 'repair' | 'owner' | 'wait' | 'advise';

export interface Fix<Text = string> {
  kind: FixKind;
  /** Button or advice text: one verb, sentence case. */
  label: Text;
  /** A command of the owner to show, when kind is `owner` or `advise`. */
  command?: string;
}

/** How a cause says which install it is about. `name` is null for the one that flags and defaults name. */
export function scopeOf(kind: 'openclaw' | 'codex' | 'gateway', name: string | null): string {
  return name === null ? kind : `${kind}~${name}`;
}

/** Why a row is not simply ok, with proof and at most one next step. */
export interface Cause<Text = string> {
  code: CauseCode;
  /** Which kind of it, where one code has several: stable, as the code is. */
  variant?: string;
  severity: Severity;
  title: Text;
  detail: Text;
  /** Ids of the profile rows it touches. */
  rows: string[];
  evidence: Evidence<Text>[];
  fix: Fix<Text> | null;
  /** Code of the cause that explains this one, when it is not the root of the incident. */
  under?: CauseCode;
  /** Which install it is about, as {@link scopeOf} says; absent when it is about several. */
  scope?: string;
}

/** The same before it is said: what the finders make. */
export type FoundCause = Cause<Words>;
export type FoundEvidence = Evidence<Words>;
export type FoundFix = Fix<Words>;
