import type { LogPattern } from './log-meaning.ts';

/** Words that put a code into an authentication failure, so that a chat which merely quotes the code does not count. */
const REFRESH_FAILED =
  /token refresh failed|refresh(?:ing)? (?:the )?token|could not be refreshed|oauth.{0,40}(?:fail|reject|refus)|app-server.{0,80}fail|\b401\b/i;

/** First match wins, so the rows that explain more stand first. */
export const LOG_PATTERNS: readonly LogPattern[] = [
  {
    meaning: 'network-blocked',
    reason: 'unsupported_country_region_territory',
    all: [/unsupported_country_region_territory|unsupported_region/i],
    source: '#51175, #42176',
    seenIn: ['2026.4.29', '2026.9.6'],
  },
  {
    meaning: 'network-blocked',
    reason: 'a proxy refused the connection',
    all: [
      /Proxy Authentication Required|Proxy response \(\d{3}\)|tunneling socket could not be established/i,
      REFRESH_FAILED,
    ],
    source: '#95564, #112445; proxy-agent.js of undici in 2026.5.12',
    seenIn: ['2026.5.12', '2026.5.12'],
  },
  {
    meaning: 'wrong-workspace',
    reason: 'deactivated_workspace',
    all: [/deactivated_workspace/],
    source: '#56693',
    seenIn: ['2026.5.28', '2026.9.6'],
  },
  {
    meaning: 'rejected',
    reason: 'refresh_token_reused',
    all: [/refresh_token_reused|refresh token (?:has already been|was already) used/i, REFRESH_FAILED],
    source: '#26322; oauth-refresh-failure-*.js of 2026.5.12',
    seenIn: ['2026.4.11', '2026.9.6'],
  },
  {
    meaning: 'rejected',
    reason: 'refresh_token_invalidated',
    all: [
      /refresh_token_invalidated|token_invalidated|refresh token was revoked|token has been invalidated/i,
      REFRESH_FAILED,
    ],
    source: '#138097, #99120; "refresh token was revoked" inside codex 0.169.0',
    seenIn: ['2026.7.1', '2026.9.6'],
  },
  {
    meaning: 'rejected',
    reason: 'token_expired',
    all: [/token_expired|could not validate your token/i, REFRESH_FAILED],
    source: '#81941, #82591',
    seenIn: ['2026.3.28', '2026.9.6'],
  },
  {
    meaning: 'rejected',
    reason: 'invalid_grant',
    all: [/invalid_grant|invalid refresh token/i, REFRESH_FAILED],
    source: 'oauth-refresh-failure-*.js of 2026.5.12',
    seenIn: ['2026.3.28', '2026.9.6'],
  },
  {
    meaning: 'rejected',
    reason: 'signed_in_elsewhere',
    all: [/since logged out or signed in to another account/i],
    source: '#81668; text inside codex 0.169.0',
    seenIn: null,
  },
  {
    meaning: 'claude-login-dead',
    reason: 'the Claude login has ended',
    all: [/OAuth session expired and could not be refreshed/i],
    source: '#135519',
    seenIn: ['2026.8.1', '2026.9.6'],
  },
  {
    meaning: 'claude-login-dead',
    reason: 'the Claude CLI was refused',
    all: [/Failed to authenticate/, /\b401\b/, /claude|anthropic/i],
    source: '#56934, #95367',
    seenIn: ['2026.3.28', '2026.9.6'],
  },
  {
    meaning: 'rejected',
    reason: 'sign_in_again',
    all: [
      /oauth token refresh failed|access token could not be refreshed|authentication session could not be refreshed automatically/i,
      /sign(?:ing)? in again/i,
    ],
    source: 'oauth-refresh-failure-*.js of 2026.5.12',
    seenIn: ['2026.5.12', '2026.9.6'],
  },
  {
    meaning: 'timed-out',
    reason: 'auth refresh request timed out',
    all: [/auth refresh request timed out/i],
    source: '#86215, #90649, #100693; text inside codex 0.169.0',
    seenIn: null,
  },
  {
    meaning: 'call-timed-out',
    reason: 'a call with this sign-in timed out',
    all: [/\bProfile \S{1,160} timed out\. Trying next account/],
    source:
      'run of 2026.5.12: what is left when Codex restarts over a refused refresh; .js of agent/embedded',
    seenIn: ['2026.5.12', '2026.5.12'],
  },
  {
    meaning: 'rejected',
    reason: 'auth_permanent',
    all: [/reason[=:"\s]+auth_permanent/i],
    source: '#81941; usage-*.js of 2026.5.12',
    seenIn: ['2026.3.28', '2026.9.6'],
  },
  {
    meaning: 'all-failed',
    reason: 'no model left after a refused sign-in',
    all: [/candidate_failed/, /\bnext=none\b/, /\breason=(?:auth|session_expired)\b/],
    source: '#86215; rig run of 2026.5.12',
    seenIn: ['2026.3.28', '2026.9.6'],
  },
  {
    meaning: 'stores-split',
    reason: 'shared and agent stores in conflict',
    all: [
      /shared auth credential rows conflict with the relocation target|Failed relocating the shared auth store/,
    ],
    source: '#135581, #137353',
    seenIn: ['2026.8.1', '2026.9.6'],
  },
  {
    meaning: 'migration-needed',
    reason: 'AUTH_PROFILE_MIGRATION_REQUIRED',
    all: [/AUTH_PROFILE_MIGRATION_REQUIRED|retired auth profile files are ignored/],
    source: '#114033',
    seenIn: ['2026.8.1', '2026.9.6'],
  },
  {
    meaning: 'migration-needed',
    reason: 'SECRETS_DEGRADED',
    all: [/SECRETS_DEGRADED/, /auth profile/i],
    source: '#114033',
    seenIn: ['2026.8.1', '2026.9.6'],
  },
  {
    meaning: 'sidecar-lost',
    reason: 'OAuth sidecar cannot be decrypted',
    all: [
      /OAuth profile secret key source is required|Could not decrypt legacy OAuth sidecar|failed to create oauth profile secret key file/,
    ],
    source: '#80991, #82292, #82777',
    seenIn: ['2026.5.12', '2026.9.6'],
  },
  {
    meaning: 'no-usable-profile',
    reason: 'explicit order without a usable profile',
    all: [/Explicit auth order for .{1,60} has no usable profiles/],
    source: '#135140',
    seenIn: ['2026.8.1', '2026.9.6'],
  },
  {
    meaning: 'no-usable-profile',
    reason: 'no route-compatible source',
    all: [/No route-compatible authentication source/],
    source: '#135355',
    seenIn: ['2026.8.1', '2026.9.6'],
  },
  {
    meaning: 'no-usable-profile',
    reason: 'no usable key for this route',
    all: [/requires api-key auth: No usable api-key authentication/],
    source: '#135581',
    seenIn: null,
  },
  {
    meaning: 'profile-missing',
    reason: 'Codex app-server profile not found',
    all: [/Codex app-server auth profile .{1,120} was not found/],
    source: '#152968',
    seenIn: ['2026.4.29', '2026.8.2'],
  },
  {
    meaning: 'profile-missing',
    reason: 'no API key found for provider',
    all: [/No API key found for provider/],
    source: '#39925, #127011',
    seenIn: ['2026.3.28', '2026.9.6'],
  },
  {
    meaning: 'all-locked-out',
    reason: 'all profiles in cooldown',
    all: [/No available auth profile for .{1,60} \(all in cooldown or unavailable/],
    source: '#3604, #64905',
    seenIn: ['2026.3.28', '2026.5.28'],
  },
  {
    meaning: 'foreign-login',
    reason: 'login taken over from another program',
    all: [
      /synced openai-codex credentials from external cli|using external OAuth credential after refresh failure/,
    ],
    source: '#53466, #99120',
    seenIn: ['2026.5.28', '2026.6.11'],
  },
  {
    meaning: 'contention',
    reason: 'lock wait ended',
    all: [/file lock timeout|file lock stale|refresh_contention/],
    source: '#85118; sidecar-lock-*.js of 2026.5.12',
    seenIn: ['2026.3.28', '2026.9.6'],
  },
  {
    meaning: 'contention',
    reason: 'auth store lock may be busy',
    all: [/auth store lock may be busy/],
    source: '#147494, #151103',
    seenIn: ['2026.5.28', '2026.9.6'],
  },
  {
    meaning: 'needs-terminal',
    reason: 'login needs a terminal',
    all: [/models auth login requires an interactive TTY/],
    source: '#75793, #113326',
    seenIn: ['2026.3.28', '2026.9.6'],
  },
];
