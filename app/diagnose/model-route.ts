import { asRecord, asText, asTexts, byName, dig } from './config-value.ts';
import type { IdScheme } from './id-scheme.ts';

/** The model an agent calls first, the runtime that carries the call, and the providers whose profiles it may use. */
export interface ModelRoute {
  agent: string;
  /** `provider/model` as configured, or OpenClaw's default. */
  model: string;
  /** Provider part of `model`, lower case. */
  provider: string;
  scheme: IdScheme;
  /** False when the model is OpenClaw's own default and nobody chose it. */
  chosen: boolean;
  /** `codex` (the Codex app-server harness), or OpenClaw's own loop: `pi` on old versions, `openclaw` on new ones. */
  runtime: string;
  /** Providers whose profiles may carry this route, best first. */
  profileProviders: string[];
  /** Profile named in the model reference itself, or null. */
  pinned: string | null;
  /** Why the runtime cannot start, or null. */
  blocked: RouteBlock | null;
}

export interface RouteBlock {
  /** `certain` when OpenClaw's own code refuses it; `likely` when some versions heal it at start. */
  strength: 'certain' | 'likely';
  /** The setting that stands in the way, as a path in the configuration. */
  setting: string;
  sentence: string;
}

// defaults-*.js of 2026.5.12: DEFAULT_PROVIDER "openai", DEFAULT_MODEL "gpt-5.5"; 2026.9.6 has another model name.
const DEFAULT_MODEL = 'openai/gpt-5.5';
const OPENAI = 'openai';
const OPENAI_CODEX = 'openai-codex';

function primaryOf(model: unknown): string | null {
  return asText(model) ?? asText(dig(model, 'primary'));
}

/** An agent's entry: keyed under `agents.entries` (2026.9) or in `agents.list`. */
function agentEntry(config: unknown, agent: string): Record<string, unknown> | null {
  const keyed = asRecord(byName(dig(config, 'agents', 'entries'), agent));
  if (keyed) return keyed;
  const list = dig(config, 'agents', 'list');
  if (!Array.isArray(list)) return null;
  for (const entry of list) {
    const record = asRecord(entry);
    if (record && asText(record['id'])?.toLowerCase() === agent.toLowerCase()) return record;
  }
  return null;
}

/** Takes a profile off the end of a reference: `openai/gpt-5.5@openai-codex:me@example.com`. */
function withoutPin(ref: string): { ref: string; pinned: string | null } {
  const match = /^([^@]+)@([^/]+:.+)$/.exec(ref);
  return match ? { ref: match[1] ?? ref, pinned: match[2] ?? null } : { ref, pinned: null };
}

function splitRef(ref: string): { provider: string; model: string } {
  const slash = ref.indexOf('/');
  if (slash <= 0) return { provider: OPENAI, model: ref };
  return { provider: ref.slice(0, slash).trim().toLowerCase(), model: ref.slice(slash + 1).trim() };
}

/** The runtime named for a model in a `models` map, whose keys are `provider/model` or the bare model name. */
function runtimeInMap(models: unknown, provider: string, model: string): string | null {
  for (const [key, entry] of Object.entries(asRecord(models) ?? {})) {
    const ref = splitRef(key.includes('/') ? key : `${provider}/${key}`);
    if (ref.provider === provider && ref.model === model) {
      const id = asText(dig(entry, 'agentRuntime', 'id'));
      if (id) return id;
    }
  }
  return null;
}

/** Precedence of model-runtime-policy-*.js (2026.5.12): agent's map, default map, provider's model entry, provider. */
function configuredRuntime(config: unknown, agent: string, provider: string, model: string): string | null {
  const inMaps =
    runtimeInMap(agentEntry(config, agent)?.['models'], provider, model) ??
    runtimeInMap(dig(config, 'agents', 'defaults', 'models'), provider, model);
  if (inMaps) return inMaps;
  const providerConfig = byName(dig(config, 'models', 'providers'), provider);
  const models = dig(providerConfig, 'models');
  if (Array.isArray(models)) {
    for (const entry of models) {
      const id = asText(dig(entry, 'id'));
      const named = id === model || id === `${provider}/${model}`;
      const runtime = named ? asText(dig(entry, 'agentRuntime', 'id')) : null;
      if (runtime) return runtime;
    }
  }
  return asText(dig(providerConfig, 'agentRuntime', 'id'));
}

function usesOpenAiAddress(config: unknown): boolean {
  const base = asText(dig(byName(dig(config, 'models', 'providers'), OPENAI), 'baseUrl'));
  return base === null || /^https:\/\/api\.openai\.com(\/v1)?\/?$/i.test(base);
}

function runtimeOf(
  config: unknown,
  agent: string,
  provider: string,
  model: string,
  scheme: IdScheme,
): string {
  const own = scheme === 'unified' ? 'openclaw' : 'pi';
  const configured = configuredRuntime(config, agent, provider, model)?.toLowerCase();
  if (configured && configured !== 'auto' && configured !== 'default') {
    return configured === 'codex-app-server' ? 'codex' : configured;
  }
  const openAi = provider === OPENAI_CODEX || (provider === OPENAI && usesOpenAiAddress(config));
  return openAi ? 'codex' : own;
}

/** What keeps the codex plugin from running, in the order OpenClaw checks it (config-normalization-shared-*.js, 2026.5.12). */
export function codexPluginBlock(config: unknown, healsAllowList: boolean): RouteBlock | null {
  const plugins = dig(config, 'plugins');
  if (dig(plugins, 'enabled') === false) {
    return {
      strength: 'certain',
      setting: 'plugins.enabled',
      sentence: 'All plugins are switched off, and this route needs the codex plugin.',
    };
  }
  if (asTexts(dig(plugins, 'deny')).includes('codex')) {
    return {
      strength: 'certain',
      setting: 'plugins.deny',
      sentence: 'The codex plugin is on the deny list, and this route needs it.',
    };
  }
  if (dig(plugins, 'entries', 'codex', 'enabled') === false) {
    return {
      strength: 'certain',
      setting: 'plugins.entries.codex.enabled',
      sentence: 'The codex plugin is switched off, and this route needs it.',
    };
  }
  const allow = asTexts(dig(plugins, 'allow'));
  if (allow.length > 0 && !allow.includes('codex')) {
    return {
      // plugin-auto-enable-*.js of 2026.5.12 adds a needed harness plugin to the list in memory when the gateway starts.
      strength: healsAllowList ? 'likely' : 'certain',
      setting: 'plugins.allow',
      sentence: 'The list of allowed plugins leaves out codex, and this route needs it.',
    };
  }
  return null;
}

function profileProviders(provider: string, runtime: string, scheme: IdScheme): string[] {
  if (provider !== OPENAI && provider !== OPENAI_CODEX) return [provider];
  if (scheme === 'unified') return [OPENAI, OPENAI_CODEX];
  // openai-codex-routing-*.js of 2026.5.12: the codex runtime takes `openai-codex`, pi takes both.
  if (runtime === 'codex' || provider === OPENAI_CODEX) return [OPENAI_CODEX];
  return [OPENAI, OPENAI_CODEX];
}

/**
 * The route of one agent as the configuration says it. `healsAllowList` tells whether this OpenClaw adds a needed plugin
 * to a restrictive list by itself.
 */
export function modelRoute(
  config: unknown,
  agent: string,
  scheme: IdScheme,
  healsAllowList: boolean,
): ModelRoute {
  const own = primaryOf(agentEntry(config, agent)?.['model']);
  const configured = own ?? primaryOf(dig(config, 'agents', 'defaults', 'model'));
  const { ref, pinned } = withoutPin(configured ?? DEFAULT_MODEL);
  const { provider, model } = splitRef(ref);
  const runtime = runtimeOf(config, agent, provider, model, scheme);
  return {
    agent,
    model: ref.includes('/') ? ref : `${provider}/${model}`,
    provider,
    scheme,
    chosen: configured !== null,
    runtime,
    profileProviders: profileProviders(provider, runtime, scheme),
    pinned,
    blocked: runtime === 'codex' ? codexPluginBlock(config, healsAllowList) : null,
  };
}

/** Agents that the gateway serves: those the configuration names, else only the default one. */
export function servedAgents(config: unknown, defaultAgent: string): string[] {
  const list = dig(config, 'agents', 'list');
  const listed = Array.isArray(list) ? list.flatMap((entry) => asText(dig(entry, 'id')) ?? []) : [];
  const keyed = asRecord(dig(config, 'agents', 'entries'));
  const ids = (keyed ? Object.keys(keyed) : listed).map((id) => id.toLowerCase());
  return ids.length > 0 ? [...new Set(ids)] : [defaultAgent];
}

/** True when a key for the provider stands in the configuration itself, so a route works without any profile. */
export function hasConfiguredKey(config: unknown, provider: string): boolean {
  const entry = byName(dig(config, 'models', 'providers'), provider);
  if (dig(entry, 'apiKey') !== undefined) return true;
  const name = `${provider.toUpperCase().replaceAll('-', '_')}_API_KEY`;
  return dig(config, 'env', name) !== undefined || dig(config, 'env', 'vars', name) !== undefined;
}
