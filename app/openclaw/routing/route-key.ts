import { byName, dig } from '../../platform/json-value.ts';

/** Providers that need no credential of their own: local models, and clouds that sign in by the machine's role. */
const NEEDS_NOTHING = new Set([
  'amazon-bedrock',
  'apple-fm',
  'claude-cli',
  'codex-cli',
  'google-gemini-cli',
  'google-vertex',
  'llama-cpp',
  'lmstudio',
  'ollama',
  'sglang',
  'vllm',
]);

/** Variables that hold a provider's key where the name is not simply `<PROVIDER>_API_KEY` (provider-env-vars-*.js). */
const KEY_VARIABLES: Record<string, readonly string[]> = {
  anthropic: ['ANTHROPIC_OAUTH_TOKEN', 'ANTHROPIC_API_KEY'],
  // No variable stands for a ChatGPT sign-in (openai's openclaw.plugin.json, 2026.3.28 to 2026.5.12).
  'openai-codex': [],
  'github-copilot': ['COPILOT_GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN'],
  google: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  qwen: ['QWEN_API_KEY', 'MODELSTUDIO_API_KEY', 'DASHSCOPE_API_KEY'],
};

/** The environment variables in which OpenClaw looks for a provider's key. */
export function keyVariables(provider: string): readonly string[] {
  return KEY_VARIABLES[provider] ?? [`${provider.toUpperCase().replaceAll('-', '_')}_API_KEY`];
}

/** True when a route of the provider can do without profile and key, so that nothing can be missing. */
export function needsNothing(config: unknown, provider: string): boolean {
  if (NEEDS_NOTHING.has(provider)) return true;
  const entry = byName(dig(config, 'models', 'providers'), provider);
  const auth = dig(entry, 'auth');
  const base = dig(entry, 'baseUrl');
  const local = typeof base === 'string' && /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/i.test(base);
  return auth === 'aws-sdk' || auth === 'none' || local;
}

/** True when a key for the provider stands in the configuration itself, so a route works without any profile. */
export function hasConfiguredKey(config: unknown, provider: string): boolean {
  const entry = byName(dig(config, 'models', 'providers'), provider);
  if (dig(entry, 'apiKey') !== undefined) return true;
  return keyVariables(provider).some(
    (name) => dig(config, 'env', name) !== undefined || dig(config, 'env', 'vars', name) !== undefined,
  );
}
