import type { CodexReading } from '../../../app/codex/reading.ts';
import { diagnose } from '../../support/spoken.ts';
import type { Facts, OpenClawFacts, Rights } from '../../../app/diagnose/gather/facts.ts';
import { signalOf, type LogSignal } from '../../../app/openclaw/log/gateway-log.ts';
import { parseLogLine } from '../../../app/openclaw/log/log-line.ts';
import type { Cause, CauseCode } from '../../../app/model/cause.ts';
import { Secret } from '../../../app/model/secret.ts';
import type {
  ProfileUsage,
  StoredProfile,
  StoreLocation,
  StoreReading,
} from '../../../app/openclaw/discovery/install.ts';

/** Readings as the readers give them, made up of named parts. Diagnosis is pure, so no file or fake is needed here. */

export const NOW = Date.parse('2026-05-14T12:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token in the provider's form with made-up claims and a signature that signs nothing. */
export function accessToken(claims: Record<string, unknown> = {}): Secret {
  const token = `${base64url({ alg: 'none' })}.${base64url(claims)}.c2ln`;
  return Secret.from(token) as Secret;
}

type Part = Partial<StoredProfile & { inherited: boolean }>;

/** The place that a reading would give with such words: `FILE` or `FILE TABLE.KEY …`. */
function locationOf(where: string): StoreLocation {
  const [file = where, row] = where.split(' ');
  const dot = row?.indexOf('.') ?? -1;
  return {
    file,
    identity: null,
    ...(row && dot > 0 ? { table: row.slice(0, dot), key: row.slice(dot + 1) } : {}),
  };
}

/** A healthy ten-day sign-in of two days ago for `me@example.com`. */
export function signIn(part: Part = {}): StoreReading['profiles'][number] {
  const profileId = part.profileId ?? 'openai-codex:me@example.com';
  return {
    profileId,
    provider: 'openai-codex',
    kind: 'oauth',
    access: accessToken(),
    refresh: Secret.from(`refresh-of-${profileId}`),
    expiresAt: NOW + 8 * DAY,
    issuedAt: NOW - 2 * DAY,
    account: { email: 'me@example.com', accountId: 'acct-1', userId: 'user-1', plan: 'plus' },
    problem: null,
    where: '/state/agents/main/agent/auth-profiles.json',
    location: locationOf(part.where ?? '/state/agents/main/agent/auth-profiles.json'),
    inherited: false,
    ...part,
  };
}

export function usage(part: Partial<ProfileUsage> = {}): ProfileUsage {
  return {
    lastUsed: null,
    lastFailureAt: null,
    errorCount: 0,
    failureCounts: {},
    cooldownUntil: null,
    cooldownReason: null,
    disabledUntil: null,
    disabledReason: null,
    ...part,
  };
}

export function storeOf(part: Partial<StoreReading> = {}): StoreReading {
  const path = '/state/agents/main/agent/auth-profiles.json';
  return {
    agent: { id: 'main', agentDir: '/state/agents/main/agent' },
    generation: 'json-sidecar',
    schemaVersion: 1,
    state: 'read',
    note: null,
    path,
    profiles: [signIn()],
    order: {},
    lastGood: {},
    usage: {},
    files: [path],
    leftovers: [],
    ...part,
  };
}

/** The seed's configuration: `openai/gpt-5.5` through the codex runtime. */
export const SEED_CONFIG = {
  agents: {
    defaults: {
      model: { primary: 'openai/gpt-5.5' },
      models: { 'openai/gpt-5.5': { agentRuntime: { id: 'codex' } } },
    },
  },
  plugins: { allow: ['codex'], entries: { codex: { enabled: true } } },
};

export interface Parts {
  version?: string | null;
  config?: Record<string, unknown>;
  configState?: OpenClawFacts['config']['state'];
  stores?: StoreReading[];
  /** Log lines as a gateway writes them. */
  log?: string[];
  logShared?: boolean;
  rights?: Rights[];
  codex?: CodexReading | null;
  codexRights?: Rights[];
  accepted?: Facts['accepted'];
  gatewayAnswers?: Facts['gatewayAnswers'];
  locks?: OpenClawFacts['locks'];
  gateways?: OpenClawFacts['gateways'];
  /** Moment of the last line of the gateway's log, epoch ms. */
  alive?: number;
  now?: number;
}

function signals(lines: string[], shared: boolean): LogSignal[] {
  return lines.flatMap((raw) => {
    const line = parseLogLine(raw, 'openclaw-2026-05-14.log');
    return (line && signalOf(line, shared)) ?? [];
  });
}

export function factsOf(parts: Parts = {}): Facts {
  const stores = parts.stores ?? [storeOf()];
  const owner = {
    binPath: '/bin/openclaw',
    packageDir: '/lib/openclaw',
    version: parts.version ?? '2026.5.11',
    nodePath: '/bin/node',
  };
  return {
    now: parts.now ?? NOW,
    uid: 1000,
    openclaws: [
      {
        name: null,
        place: {
          stateDir: '/state',
          configPath: '/state/openclaw.json',
          env: {},
          defaultAgent: 'main',
          agents: stores.map((store) => store.agent),
          owner: parts.version === null ? null : owner,
        },
        config: {
          path: '/state/openclaw.json',
          state: parts.configState ?? 'read',
          value: parts.config ?? SEED_CONFIG,
          note: parts.configState === 'unreadable' ? 'It is not JSON5.' : null,
          files: ['/state/openclaw.json'],
        },
        stores,
        log: {
          signals: signals(parts.log ?? [], parts.logShared ?? false),
          alive: parts.alive === undefined ? null : { at: parts.alive, file: 'openclaw-2026-05-14.log' },
        },
        rights: parts.rights ?? [],
        ...(parts.locks ? { locks: parts.locks } : {}),
        ...(parts.gateways ? { gateways: parts.gateways } : {}),
      },
    ],
    codexes: parts.codex ? [{ name: null, reading: parts.codex, rights: parts.codexRights ?? [] }] : [],
    accepted: parts.accepted ?? new Map(),
    memory: null,
    gatewayAnswers: parts.gatewayAnswers ?? [],
  };
}

/** A readable Codex login of its own grant. */
export function codexLogin(part: Partial<CodexReading> = {}): CodexReading {
  return {
    home: '/home/me/.codex',
    homeState: 'present',
    storage: 'file',
    generation: 'codex-file',
    state: 'read',
    note: null,
    path: '/home/me/.codex/auth.json',
    hidden: null,
    leftover: null,
    mode: 'chatgpt',
    missing: [],
    login: {
      access: accessToken(),
      refresh: Secret.from('refresh-of-codex'),
      account: { email: 'me@example.com', accountId: 'acct-1', userId: 'user-1', plan: 'plus' },
      expiresAt: NOW + 8 * DAY,
      issuedAt: NOW - 2 * DAY,
      lastRefreshAt: NOW - 2 * DAY,
      loginOwnerId: 'owner-1',
      issuer: null,
      workspace: 'acct-1',
    },
    account: { email: 'me@example.com', accountId: 'acct-1', userId: 'user-1', plan: 'plus' },
    policy: { forcedMethod: null, forcedWorkspaces: [] },
    configNote: null,
    override: null,
    program: { binPath: '/bin/codex', version: '0.169.0' },
    files: ['/home/me/.codex/auth.json', '/home/me/.codex/config.toml'],
    ...part,
  };
}

/** A warning of a 2026.5.12 gateway in the form it writes. */
export function logLine(
  at: number,
  text: string,
  extra: Record<string, unknown> = {},
  level = 'WARN',
): string {
  return JSON.stringify({
    '0': '{"subsystem":"agents/harness"}',
    '1': extra,
    '2': text,
    _meta: { logLevelName: level, date: new Date(at).toISOString() },
    time: new Date(at).toISOString(),
    message: text,
  });
}

/** The seed's failure as the real 2026.5.12 wrote it, for provider openai-codex. */
export function refreshRejected(at: number, code = 'token_expired'): string {
  return logLine(at, 'Codex agent harness failed; not falling back to embedded PI backend', {
    harnessId: 'codex',
    provider: 'openai',
    error: `OAuth token refresh failed for openai-codex: OpenAI Codex token refresh failed (401): {"error":{"message":"Could not validate your token. Please try signing in again.","type":"invalid_request_error","param":null,"code":"${code}"}}`,
  });
}

export const judge = (parts: Parts = {}) => diagnose(factsOf(parts)).snapshot;

export const causeIn = (parts: Parts, code: CauseCode): Cause | undefined =>
  judge(parts).causes.find((cause) => cause.code === code);
