import { asRecord, asText, asTexts, byName, dig } from '../../platform/json-value.ts';
import type { OrderRules } from './order-rules.ts';

/** One model that an agent may call, as the configuration names it. */
export interface ChosenModel {
  role: 'primary' | 'fallback';
  /** Lower case. */
  provider: string;
  model: string;
  /** Profile named in the reference, or null. */
  pinned: string | null;
  /** False when nobody chose it. */
  chosen: boolean;
  /** Where it is said, as a path in the configuration. */
  setting: string;
}

/** An agent's entry: keyed under `agents.entries` (2026.9) or in `agents.list`. */
export function agentEntry(config: unknown, agent: string): Record<string, unknown> | null {
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

/** Takes `provider/model` apart; a bare name belongs to `fallbackProvider`. */
export function splitRef(ref: string, fallbackProvider: string): { provider: string; model: string } {
  const slash = ref.indexOf('/');
  if (slash <= 0) return { provider: fallbackProvider, model: ref };
  return { provider: ref.slice(0, slash).trim().toLowerCase(), model: ref.slice(slash + 1).trim() };
}

/** Names that follow an `@` and are part of the model's own name: a date, or how its weights are packed. */
const VERSION_TAG = /^(\d{8}|i?q\d+(?:_[a-z0-9]+)*|\d+bit)(?=@|$)/i;

/** Takes a profile off the end of a reference: `openai/gpt-5.5@openai:me@example.com` (`splitTrailingAuthProfile`). */
function withoutPin(raw: string): { ref: string; pinned: string | null } {
  const text = raw.trim();
  let at = text.indexOf('@', text.lastIndexOf('/') + 1);
  while (at > 0 && VERSION_TAG.test(text.slice(at + 1))) at = text.indexOf('@', at + 1);
  const pinned = at > 0 ? text.slice(at + 1).trim() : '';
  const ref = at > 0 ? text.slice(0, at).trim() : text;
  return pinned !== '' && ref !== '' ? { ref, pinned } : { ref: text, pinned: null };
}

/** The one provider under which the configuration lists a bare model name, or null (`inferUniqueProviderFromConfiguredModels`). */
function listedProvider(config: unknown, model: string): string | null {
  const found = new Set<string>();
  for (const key of Object.keys(asRecord(dig(config, 'agents', 'defaults', 'models')) ?? {})) {
    const ref = splitRef(key, '');
    if (ref.provider !== '' && ref.model.toLowerCase() === model.toLowerCase()) found.add(ref.provider);
  }
  for (const [provider, entry] of Object.entries(asRecord(dig(config, 'models', 'providers')) ?? {})) {
    const models = dig(entry, 'models');
    const listed = Array.isArray(models) && models.some((one) => asText(dig(one, 'id')) === model);
    if (listed) found.add(provider.trim().toLowerCase());
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The reference behind an alias (`agents.defaults.models["provider/model"].alias`), or null. */
function behindAlias(config: unknown, agent: string, name: string): string | null {
  for (const models of [agentEntry(config, agent)?.['models'], dig(config, 'agents', 'defaults', 'models')]) {
    for (const [key, entry] of Object.entries(asRecord(models) ?? {})) {
      if (asText(dig(entry, 'alias'))?.toLowerCase() === name.toLowerCase()) return key;
    }
  }
  return null;
}

function resolve(
  config: unknown,
  agent: string,
  raw: string,
  rules: OrderRules,
): Pick<ChosenModel, 'provider' | 'model' | 'pinned'> {
  const { ref, pinned } = withoutPin(raw);
  const known = behindAlias(config, agent, ref) ?? ref;
  const own = splitRef(rules.defaultModel, 'openai').provider;
  const provider = known.includes('/') ? own : (listedProvider(config, known) ?? own);
  const named = splitRef(known, provider);
  return { ...named, provider: rules.runtimeRefs[named.provider] ?? named.provider, pinned };
}

/** `resolveAgentModelFallbacksOverride`: an agent's own list wins; its own primary model may put an end to the default list. */
function fallbacksOf(
  own: unknown,
  defaults: unknown,
  rules: OrderRules,
): { refs: string[]; inherited: boolean } {
  const list = dig(own, 'fallbacks');
  if (Array.isArray(list)) return { refs: asTexts(list), inherited: false };
  const named = (asText(own) ?? asText(dig(own, 'primary'))) !== null;
  if (named && rules.ownModelDropsFallbacks) return { refs: [], inherited: false };
  return { refs: asTexts(dig(defaults, 'fallbacks')), inherited: true };
}

/** More than any agent has: what stands behind them is not looked at. */
export const MOST_FALLBACKS = 200;

function namedFallbacks(refs: readonly string[]): string[] {
  return refs.filter((ref) => ref.trim() !== '');
}

/** How many fallbacks an agent has, those beyond {@link MOST_FALLBACKS} as well. */
export function fallbackCount(config: unknown, agent: string, rules: OrderRules): number {
  const own = agentEntry(config, agent)?.['model'];
  const { refs } = fallbacksOf(own, dig(config, 'agents', 'defaults', 'model'), rules);
  return namedFallbacks(refs).length;
}

/** The models an agent may call: the primary one first, then its fallbacks in order, each once. */
export function chosenModels(config: unknown, agent: string, rules: OrderRules): ChosenModel[] {
  const own = agentEntry(config, agent)?.['model'];
  const defaults = dig(config, 'agents', 'defaults', 'model');
  const ownPrimary = asText(own) ?? asText(dig(own, 'primary'));
  const primary = ownPrimary ?? asText(defaults) ?? asText(dig(defaults, 'primary'));
  const place = (inherited: boolean) => (inherited ? 'agents.defaults.model' : `agents.${agent}.model`);
  const { refs, inherited } = fallbacksOf(own, defaults, rules);
  const models: ChosenModel[] = [
    {
      role: 'primary',
      ...resolve(config, agent, primary ?? rules.defaultModel, rules),
      chosen: primary !== null,
      setting: `${place(ownPrimary === null)}.primary`,
    },
    ...namedFallbacks(refs)
      .slice(0, MOST_FALLBACKS)
      .map((ref) => ({
        role: 'fallback' as const,
        ...resolve(config, agent, ref, rules),
        chosen: true,
        setting: `${place(inherited)}.fallbacks`,
      })),
  ];
  const byName = new Map<string, ChosenModel>();
  for (const one of models) {
    const key = `${one.provider}/${one.model}`;
    if (!byName.has(key)) byName.set(key, one);
  }
  return [...byName.values()];
}
