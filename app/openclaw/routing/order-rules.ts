import type { Generation } from '../../model/snapshot.ts';
import { versionIsAtLeast, versionNumbers } from '../../platform/release-version.ts';

/**
 * How OpenClaw names ChatGPT sign-ins. `split`: provider `openai-codex` beside `openai` (API keys). `unified`: everything
 * is `openai`, and `openai-codex` is an old name that no route reads.
 */
export type IdScheme = 'split' | 'unified';

/** What one span of releases does when it chooses a profile. Each field is a difference found in their code. */
export interface OrderRules {
  /** First release with these rules. */
  from: [number, number, number];
  scheme: IdScheme;
  /** The model that runs when nobody chose one (`DEFAULT_PROVIDER`, `DEFAULT_MODEL`). */
  defaultModel: string;
  /**
   * What carries an `openai` model that names no runtime, by real turns without the plugin: `own`: OpenClaw's own loop;
   * `codex`: the codex plugin or nothing (2026.5.12; 8.1, 8.2 and 9.1); `codex-if-there`: the codex plugin, and the own loop
   * where no plugin registered it (5.28 to 7.33; 9.2 to 9.6, which tries to install it first).
   */
  openAiRuntime: 'own' | 'codex' | 'codex-if-there';
  /** Which provider keys of an order count: the provider alone, or first the one that it signs in through. */
  orderKeys: 'provider' | 'auth-provider';
  /** An `openai` API key serves an `openai-codex` route, and an order for `openai` counts for it. */
  openAiServesCodex: boolean;
  /** A stored order of which nothing exists any more gives way to the store. */
  emptyStoredOrderGivesWay: boolean;
  /** Among sign-ins of one kind, those whose access token has ended come last. */
  endedSignInsLast: boolean;
  /** The third lock, `blockedUntil`, is known. Before, an order written by a newer release reads as if it were not there. */
  blocksCount: boolean;
  /** A lock that names a model holds only for that model. Before, the order reads it as a lock on all. */
  locksPerModel: boolean;
  /** A profile whose tokens are elsewhere (`oauthRef`) counts although they could not be read. */
  referenceCounts: boolean;
  /** A profile named in the model reference (`model@profile`) goes before the order. Before, it is left out. */
  pinInReference: boolean;
  /** An agent that names its own primary model does not inherit the default fallbacks. */
  ownModelDropsFallbacks: boolean;
  /** A chat that a person bound to a profile which is gone is refused. Before, OpenClaw lets go of the name. */
  missingPinFails: boolean;
  /** Providers that sign in through another one: normalizeProviderId and `providerAuthAliases` of the bundled plugins. */
  aliases: Readonly<Record<string, string>>;
  /**
   * Providers in a model reference that name a runtime, with the provider meant. 2026.4.24 to 2026.4.29 rewrite them
   * whenever they load their configuration; later releases leave that to their doctor and route the reference as it stands.
   */
  runtimeRefs: Readonly<Partial<Record<string, string>>>;
  /** Where it was read. */
  source: string;
}

const PLANS = { 'volcengine-plan': 'volcengine', 'byteplus-plan': 'byteplus' };
const CODED = {
  'z.ai': 'zai',
  'z-ai': 'zai',
  'opencode-zen': 'opencode',
  'opencode-go-auth': 'opencode-go',
  'kimi-code': 'kimi',
  'kimi-coding': 'kimi',
  bedrock: 'amazon-bedrock',
  'aws-bedrock': 'amazon-bedrock',
  bytedance: 'volcengine',
  doubao: 'volcengine',
};
/** `LEGACY_RUNTIME_MODEL_PROVIDER_ALIASES` of io-DaEsZ_NY.js, 2026.4.29. */
const RUNTIME_REFS = {
  codex: 'openai',
  'codex-cli': 'openai',
  'claude-cli': 'anthropic',
  'google-gemini-cli': 'google',
};
/** Former names of ways to sign in stand for their provider (`deprecatedChoiceIds`, provider-auth-aliases-Bax8845q.js of 2026.4.29). */
const FORMER = {
  'claude-cli': 'anthropic',
  'minimax-api': 'minimax',
  'minimax-cloud': 'minimax',
  'minimax-api-lightning': 'minimax',
  'minimax-api-key-cn': 'minimax',
};
const FORMER_CODEX = { 'codex-cli': 'openai-codex', 'openai-codex-import': 'openai-codex' };
const FORMER_QWEN = {
  'modelstudio-api-key': 'qwen',
  'modelstudio-api-key-cn': 'qwen',
  'modelstudio-standard-api-key': 'qwen',
  'modelstudio-standard-api-key-cn': 'qwen',
};
const MINIMAX = { 'minimax-cn': 'minimax', 'minimax-portal-cn': 'minimax-portal' };

const FIRST: OrderRules = {
  from: [2026, 1, 0],
  scheme: 'split',
  defaultModel: 'anthropic/claude-opus-4-6',
  openAiRuntime: 'own',
  orderKeys: 'provider',
  openAiServesCodex: false,
  emptyStoredOrderGivesWay: false,
  endedSignInsLast: false,
  blocksCount: false,
  locksPerModel: false,
  referenceCounts: false,
  pinInReference: false,
  ownModelDropsFallbacks: false,
  missingPinFails: false,
  aliases: { ...CODED, ...PLANS },
  runtimeRefs: {},
  source: 'auth-profiles-B5ypC5S-.js and provider-id-Bd9aU9Z8.js of 2026.3.28',
};

const APRIL: OrderRules = {
  ...FIRST,
  from: [2026, 4, 11],
  defaultModel: 'openai/gpt-5.4',
  aliases: { ...CODED, ...PLANS, modelstudio: 'qwen', qwencloud: 'qwen' },
  source: 'order-C0bmoNU_.js and provider-env-vars-CSnj2UxZ.js of 2026.4.11',
};

const LATE_APRIL: OrderRules = {
  ...APRIL,
  from: [2026, 4, 24],
  defaultModel: 'openai/gpt-5.5',
  orderKeys: 'auth-provider',
  ownModelDropsFallbacks: true,
  aliases: { ...APRIL.aliases, ...FORMER, ...FORMER_CODEX, ...FORMER_QWEN },
  runtimeRefs: RUNTIME_REFS,
  source:
    'order-3oYpj8sv.js and selection-CwAy0mf2.js of 2026.4.29; 2026.4.24 picks alike, 2026.4.23 as before (run)',
};

/** Leaves a provider that names a runtime as it stands, and is otherwise as the releases before it: 50 of 50 picks (run). */
const EARLY_MAY: OrderRules = {
  ...LATE_APRIL,
  from: [2026, 5, 2],
  runtimeRefs: {},
  source: 'the own picks of 2026.5.2 to 2026.5.7',
};

const SIDECAR: OrderRules = {
  ...LATE_APRIL,
  from: [2026, 5, 8],
  openAiRuntime: 'codex',
  blocksCount: true,
  openAiServesCodex: true,
  referenceCounts: true,
  aliases: {
    ...PLANS,
    ...FORMER,
    ...FORMER_CODEX,
    ...FORMER_QWEN,
    bedrock: 'amazon-bedrock',
    'aws-bedrock': 'amazon-bedrock',
  },
  runtimeRefs: {},
  source: 'order-YU9choem.js, policy-AKMwD9k5.js and selection-61FIEezO.js of 2026.5.12',
};

const LATE_MAY: OrderRules = {
  ...SIDECAR,
  from: [2026, 5, 17],
  openAiRuntime: 'codex-if-there',
  referenceCounts: false,
  aliases: { ...SIDECAR.aliases, ...MINIMAX, moonshotai: 'moonshot', 'moonshot-ai': 'moonshot' },
  source: 'order-ZZTLq0Pw.js, selection-BMP-JCML.js and openai-codex-routing-Cc71DT_j.js of 2026.5.28',
};

const AGENT_DATABASE: OrderRules = {
  ...LATE_MAY,
  from: [2026, 6, 0],
  scheme: 'unified',
  openAiServesCodex: false,
  emptyStoredOrderGivesWay: true,
  aliases: { ...PLANS, ...FORMER, ...MINIMAX, novitaai: 'novita', 'novita-ai': 'novita' },
  source: 'order-Bj5wNKFR.js of 2026.6.5; the same text in 6.11, 7.1 and 7.33',
};

const SHARED_DATABASE: OrderRules = {
  ...AGENT_DATABASE,
  from: [2026, 8, 0],
  defaultModel: 'openai/gpt-5.6-sol',
  openAiRuntime: 'codex',
  endedSignInsLast: true,
  locksPerModel: true,
  pinInReference: true,
  source: 'order-PeugL3t0.js of 2026.8.1; the same text in 8.2 and 9.1',
};

const NEWEST: OrderRules = {
  ...SHARED_DATABASE,
  from: [2026, 9, 2],
  defaultModel: 'openai/gpt-6-astra',
  openAiRuntime: 'codex-if-there',
  missingPinFails: true,
  aliases: { ...FORMER, ...MINIMAX, 'x-ai': 'xai' },
  source: 'order-2p4DOkTH.mjs and prepare-auth-DGGoD4Gc.mjs of 2026.9.6',
};

/** Newest first. Each was compared with what that version's own code picks: tests/interop/route/route-agreement.test.ts. */
const RULES: readonly OrderRules[] = [
  NEWEST,
  SHARED_DATABASE,
  AGENT_DATABASE,
  LATE_MAY,
  SIDECAR,
  EARLY_MAY,
  LATE_APRIL,
  APRIL,
  FIRST,
];

/**
 * The rules in force. The program's version decides when it is known; else the store's generation; an inline JSON store
 * alone does not tell which, so the last release that wrote one stands for all.
 */
export function orderRules(version: string | null, generation: Generation): OrderRules {
  if (versionNumbers(version)) return RULES.find((one) => versionIsAtLeast(version, one.from)) ?? FIRST;
  if (generation === 'sqlite-agent') return AGENT_DATABASE;
  if (generation === 'json-sidecar') return SIDECAR;
  return generation === 'json-inline' ? LATE_MAY : NEWEST;
}

/** The provider through which one signs in (`resolveProviderIdForAuth`), lower case. */
export function authProvider(provider: string, rules: OrderRules): string {
  const name = provider.trim().toLowerCase();
  return Object.hasOwn(rules.aliases, name) ? (rules.aliases[name] ?? name) : name;
}
