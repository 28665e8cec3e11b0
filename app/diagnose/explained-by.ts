import type { CauseCode } from '../model/cause.ts';

/** What ends a grant for good, the more telling first. */
const GRANT_ENDS: readonly CauseCode[] = ['fresh-login-rejected', 'rotation-lost', 'grant-rejected'];

/** What keeps a route from a sign-in that exists. */
const ROUTE_ENDS: readonly CauseCode[] = [
  'owner-older-than-store',
  'stores-split',
  'migration-stranded',
  'profiles-disappeared',
  'wrong-store-or-host',
  'gateway-holds-old-credential',
  'newer-login-not-selected',
  'order-has-no-usable-profile',
];

/** What takes profiles out of an agent's reach, wherever they went. */
const PROFILES_GONE: readonly CauseCode[] = [
  'owner-older-than-store',
  'stores-split',
  'migration-stranded',
  'profiles-disappeared',
  'wrong-store-or-host',
];

/**
 * Which cause explains which, for every code: the causes that may stand above it, the likeliest first. An empty row is
 * always the root of its incident. Free of circles; a test holds it to that.
 */
export const EXPLAINED_BY: Readonly<Record<CauseCode, readonly CauseCode[]>> = {
  // What comes from outside, and what nothing read here can explain.
  'provider-incident': [],
  'clock-wrong': [],
  'store-newer-than-us': [],
  'store-locked': [],
  'wrong-store-or-host': [],
  'port-busy': [],
  'permissions-unsafe': [],
  'belongs-to-another-account': [],
  'permissions-block-writing': [],
  'route-misconfigured': ['owner-older-than-store', 'migration-stranded'],
  'externally-owned': [],
  'not-on-route': [],
  'codex-login-in-keyring': [],
  'codex-policy-blocks-login': [],
  'owner-older-than-store': [],
  'repair-interrupted': [],
  'watch-service-silent': [],
  'secret-provider-missing': [],

  // Stores.
  'store-unreadable': ['store-locked', 'owner-older-than-store'],
  'stores-split': ['owner-older-than-store', 'repair-interrupted'],
  'migration-stranded': ['owner-older-than-store', 'stores-split'],
  'profiles-disappeared': [
    'repair-interrupted',
    'owner-older-than-store',
    'stores-split',
    'migration-stranded',
    'wrong-store-or-host',
  ],
  'sidecar-unreadable': ['owner-older-than-store', 'order-has-no-usable-profile'],
  'sidecar-orphaned': [
    'owner-older-than-store',
    'migration-stranded',
    'profiles-disappeared',
    'sidecar-unreadable',
  ],
  'archive-holds-tokens': ['owner-older-than-store', 'migration-stranded'],
  'credential-without-secret': ['owner-older-than-store'],
  'gateway-does-not-start': ['owner-older-than-store', 'migration-stranded', 'secret-provider-missing'],
  'runtime-missing': ['owner-older-than-store', 'route-misconfigured'],

  // Grants.
  'blocked-by-network': [],
  'fresh-login-rejected': ['provider-incident'],
  'rotation-lost': ['permissions-block-writing', 'provider-incident'],
  'renewal-unanswered': ['permissions-block-writing', 'provider-incident', 'blocked-by-network'],
  'rotation-in-flight': ['rotation-lost', 'store-locked'],
  'grant-shared-with-codex': [],
  'grant-shared-across-agents': [],
  'workspace-wrong': [],
  'account-mismatch': ['workspace-wrong'],
  'gateway-holds-old-credential': ['wrong-store-or-host'],
  'newer-login-not-selected': ['wrong-store-or-host', 'stores-split'],
  'grant-rejected': [
    'provider-incident',
    'fresh-login-rejected',
    'renewal-unanswered',
    'gateway-holds-old-credential',
    'grant-shared-with-codex',
    'grant-shared-across-agents',
    'workspace-wrong',
    'rotation-lost',
    'permissions-block-writing',
    'newer-login-not-selected',
    'order-has-no-usable-profile',
    'account-mismatch',
  ],
  'copied-between-machines': ['grant-shared-across-agents', 'grant-rejected', 'sidecar-unreadable'],
  'version-known-bad': ['fresh-login-rejected', 'auth-dead-gateway-alive'],
  'refresh-timeout-masks-cause': ['blocked-by-network', 'store-locked', 'provider-incident'],

  // Routes.
  'order-has-no-usable-profile': [
    'stores-split',
    'profiles-disappeared',
    'wrong-store-or-host',
    'newer-login-not-selected',
  ],
  'agent-has-no-profile': [
    'repair-interrupted',
    ...PROFILES_GONE,
    'store-unreadable',
    'credential-without-secret',
    'order-has-no-usable-profile',
  ],
  'session-pinned-to-missing-profile': PROFILES_GONE,
  'auth-dead-gateway-alive': [
    'provider-incident',
    'blocked-by-network',
    ...ROUTE_ENDS,
    'runtime-missing',
    'gateway-does-not-start',
    'credential-without-secret',
    'renewal-unanswered',
    ...GRANT_ENDS,
    'workspace-wrong',
    'account-mismatch',
    'sidecar-unreadable',
    'route-misconfigured',
    'agent-has-no-profile',
    'expired',
  ],
  'billing-route-changed': [
    ...ROUTE_ENDS,
    'runtime-missing',
    'renewal-unanswered',
    ...GRANT_ENDS,
    'sidecar-unreadable',
    'expired',
  ],
  'service-env-differs': ['wrong-store-or-host', 'blocked-by-network', 'billing-route-changed'],

  // Pauses.
  'lockout-active': [
    'provider-incident',
    'fresh-login-rejected',
    'grant-rejected',
    'blocked-by-network',
    'rotation-lost',
    'workspace-wrong',
    'sidecar-unreadable',
    'refresh-timeout-masks-cause',
    'auth-dead-gateway-alive',
  ],
  'lockout-outlives-recovery': [
    'provider-incident',
    'grant-rejected',
    'fresh-login-rejected',
    'order-has-no-usable-profile',
  ],

  // Dates.
  'expired-but-renewable': ['clock-wrong', 'rotation-in-flight'],
  expired: [
    'clock-wrong',
    'grant-rejected',
    'rotation-lost',
    'newer-login-not-selected',
    'order-has-no-usable-profile',
  ],
  expiring: ['clock-wrong', 'grant-rejected', 'newer-login-not-selected'],
  'setup-token-expiring': ['clock-wrong', 'grant-rejected', 'newer-login-not-selected'],
  'short-lived-provider': ['clock-wrong', 'grant-rejected', 'newer-login-not-selected'],

  // Codex.
  'codex-login-incomplete': ['codex-policy-blocks-login'],
  'codex-login-unreadable': [],
  'codex-login-elsewhere': ['codex-policy-blocks-login'],
  'codex-login-opaque': [],
};

/** Causes that take the ground from under others: what rests on a date means nothing while the clock is wrong. */
export const MASKS: ReadonlySet<CauseCode> = new Set<CauseCode>(['clock-wrong']);
