import { MOST_AGENTS } from '../discovery/agents.ts';
import { told, type Words } from '../../model/told.ts';
import { asRecord, asText, asTexts, byName, dig } from '../../platform/json-value.ts';
import { agentEntry, chosenModels, splitRef } from './model-choice.ts';
import type { CodexPlugin } from '../discovery/codex-plugin.ts';
import type { OrderRules } from './order-rules.ts';

/** A model that an agent may call, the runtime that carries the call, and the providers whose profiles it may use. */
export interface ModelRoute {
  agent: string;
  /** `primary`, or `fallback`: called when those before it fail. */
  role: 'primary' | 'fallback';
  /** `provider/model` as configured, with its alias resolved, or OpenClaw's default. */
  model: string;
  /** Provider part of `model`, lower case. */
  provider: string;
  /** Model part of `model`. */
  modelName: string;
  rules: OrderRules;
  /** False when the model is OpenClaw's own default and nobody chose it. */
  chosen: boolean;
  /** `codex` (the Codex app-server harness), or OpenClaw's own loop: `pi` on old versions, `openclaw` on new ones. */
  runtime: string;
  /** Providers whose profiles may carry this route, best first. */
  profileProviders: string[];
  /** Profile named in the model reference itself, where the version heeds it, or null. */
  pinned: string | null;
  /** Why the runtime cannot start, or null. */
  blocked: RouteBlock | null;
  /** True when calls fail unless the codex plugin is installed: nothing takes its place. */
  needsCodex: boolean;
}

/** What is known of the codex plugin; null where it was not looked for. */
export type CodexPluginState = CodexPlugin['state'] | null;

export interface RouteBlock {
  /** `certain` when OpenClaw's own code refuses it; `likely` when some versions heal it at start. */
  strength: 'certain' | 'likely';
  /** The setting that stands in the way, as a path in the configuration. */
  setting: string;
  sentence: Words;
}

const OPENAI = 'openai';
const OPENAI_CODEX = 'openai-codex';

/** The runtime named for a model in a `models` map, whose keys are `provider/model` or the bare model name. */
function runtimeInMap(models: unknown, provider: string, model: string): string | null {
  for (const [key, entry] of Object.entries(asRecord(models) ?? {})) {
    const ref = splitRef(key.includes('/') ? key : `${provider}/${key}`, provider);
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

/** Until 2026.4.29 the runtime is the agent's, under one of two names, and gives way to the own loop when it is not there. */
function agentRuntime(config: unknown, agent: string): string | null {
  for (const holder of [agentEntry(config, agent), dig(config, 'agents', 'defaults')]) {
    const id = asText(dig(holder, 'agentRuntime', 'id')) ?? asText(dig(holder, 'embeddedHarness', 'runtime'));
    if (id) return id;
  }
  return null;
}

function usesOpenAiAddress(config: unknown): boolean {
  const base = asText(dig(byName(dig(config, 'models', 'providers'), OPENAI), 'baseUrl'));
  return base === null || /^https:\/\/api\.openai\.com(\/v1)?\/?$/i.test(base);
}

/** Whether the codex plugin would register its runtime: by what lies on the disk, else by what the configuration names. */
function codexIsThere(config: unknown, plugin: CodexPluginState): boolean {
  if (plugin === 'missing' || plugin === 'too-new') return false;
  const plugins = dig(config, 'plugins');
  if (codexPluginBlock(config, false) !== null) return false;
  return (
    plugin === 'there' ||
    dig(plugins, 'entries', 'codex') !== undefined ||
    dig(plugins, 'installs', 'codex') !== undefined ||
    asTexts(dig(plugins, 'allow')).includes('codex')
  );
}

interface Runtime {
  id: string;
  /** True when the configuration names it, so that nothing else may take its place. */
  named: boolean;
}

function runtimeOf(
  config: unknown,
  agent: string,
  provider: string,
  model: string,
  rules: OrderRules,
  plugin: CodexPluginState,
): Runtime {
  const renamed = rules.openAiRuntime === 'codex-if-there' || rules.scheme === 'unified';
  const own = renamed ? 'openclaw' : 'pi';
  const early = rules.openAiRuntime === 'own';
  const configured = (
    early ? agentRuntime(config, agent) : configuredRuntime(config, agent, provider, model)
  )?.toLowerCase();
  if (configured && configured !== 'auto' && configured !== 'default') {
    return { id: configured === 'codex-app-server' ? 'codex' : configured, named: !early };
  }
  const split = rules.scheme === 'split' && provider === OPENAI_CODEX;
  const openAi = split || (provider === OPENAI && usesOpenAiAddress(config));
  if (early || !openAi) return { id: own, named: false };
  if (rules.openAiRuntime === 'codex') return { id: 'codex', named: true };
  return { id: codexIsThere(config, plugin) ? 'codex' : own, named: false };
}

/** What keeps the codex plugin from running, in the order OpenClaw checks it (config-normalization-shared-*.js, 2026.5.12). */
function codexPluginBlock(config: unknown, healsAllowList: boolean): RouteBlock | null {
  const plugins = dig(config, 'plugins');
  if (dig(plugins, 'enabled') === false) {
    return {
      strength: 'certain',
      setting: 'plugins.enabled',
      sentence: told('All plugins are switched off, and this route needs the codex plugin.'),
    };
  }
  if (asTexts(dig(plugins, 'deny')).includes('codex')) {
    return {
      strength: 'certain',
      setting: 'plugins.deny',
      sentence: told('The codex plugin is on the deny list, and this route needs it.'),
    };
  }
  if (dig(plugins, 'entries', 'codex', 'enabled') === false) {
    return {
      strength: 'certain',
      setting: 'plugins.entries.codex.enabled',
      sentence: told('The codex plugin is switched off, and this route needs it.'),
    };
  }
  const allow = asTexts(dig(plugins, 'allow'));
  if (allow.length > 0 && !allow.includes('codex')) {
    return {
      // plugin-auto-enable-*.js of 2026.5.12 adds a needed harness plugin to the list in memory when the gateway starts.
      strength: healsAllowList ? 'likely' : 'certain',
      setting: 'plugins.allow',
      sentence: told('The list of allowed plugins leaves out codex, and this route needs it.'),
    };
  }
  return null;
}

/** Providers whose order a turn asks for (`listOpenAIAuthProfileProvidersForAgentRuntime`, and each version's run code). */
function profileProviders(provider: string, runtime: string, config: unknown, rules: OrderRules): string[] {
  const openAi = provider === OPENAI || provider === OPENAI_CODEX;
  if (!openAi || rules.scheme === 'unified' || rules.openAiRuntime === 'own') return [provider];
  if (runtime === 'codex' || provider === OPENAI_CODEX) return [OPENAI_CODEX];
  const order = byName(dig(config, 'auth', 'order'), OPENAI);
  const codexFirst =
    rules.openAiRuntime === 'codex-if-there' &&
    asTexts(order)
      .find((id) => id.trim() !== '')
      ?.toLowerCase()
      .startsWith(`${OPENAI_CODEX}:`);
  return codexFirst ? [OPENAI_CODEX, OPENAI] : [OPENAI, OPENAI_CODEX];
}

/** An old name for ChatGPT models that newer releases only know as something to migrate. */
function legacyRef(provider: string, setting: string, rules: OrderRules): RouteBlock | null {
  if (provider !== OPENAI_CODEX || rules.scheme !== 'unified') return null;
  return {
    strength: 'certain',
    setting,
    sentence: told('The model has its old name (openai-codex), which this OpenClaw no longer routes.'),
  };
}

/**
 * The routes of one agent as the configuration says them: its primary model, then its fallbacks in their order.
 * `healsAllowList` tells whether this OpenClaw adds a needed plugin to a restrictive list by itself, `plugin` whether the
 * codex plugin is installed.
 */
export function modelRoutes(
  config: unknown,
  agent: string,
  rules: OrderRules,
  healsAllowList: boolean,
  plugin: CodexPluginState = null,
): ModelRoute[] {
  return chosenModels(config, agent, rules).map(({ role, provider, model, pinned, chosen, setting }) => {
    const runtime = runtimeOf(config, agent, provider, model, rules, plugin);
    const needsCodex = runtime.id === 'codex' && (runtime.named || rules.openAiRuntime === 'codex');
    return {
      agent,
      role,
      model: `${provider}/${model}`,
      provider,
      modelName: model,
      rules,
      chosen,
      runtime: runtime.id,
      profileProviders: profileProviders(provider, runtime.id, config, rules),
      pinned: rules.pinInReference && role === 'primary' ? pinned : null,
      needsCodex,
      blocked:
        legacyRef(provider, setting, rules) ?? (needsCodex ? codexPluginBlock(config, healsAllowList) : null),
    };
  });
}

/** Agents that the gateway serves: those the configuration names, else only the default one. */
export function servedAgents(config: unknown, defaultAgent: string): string[] {
  const list = dig(config, 'agents', 'list');
  const listed = Array.isArray(list) ? list.flatMap((entry) => asText(dig(entry, 'id')) ?? []) : [];
  const keyed = asRecord(dig(config, 'agents', 'entries'));
  const ids = (keyed ? Object.keys(keyed) : listed).map((id) => id.toLowerCase());
  return ids.length > 0 ? [...new Set(ids.slice(0, MOST_AGENTS))] : [defaultAgent];
}
