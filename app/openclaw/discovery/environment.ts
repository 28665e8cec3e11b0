import { grantFingerprint, Secret } from '../../model/secret.ts';
import { withoutEnd } from '../../platform/text/text-ends.ts';

/** What is kept of an environment: places in plain, of everything that may be a secret only a mark. */
export interface EnvFacts {
  /** Variables that name places, as they stand. None of them holds a secret. */
  places: Record<string, string>;
  /** A mark per proxy and key variable that is set: equal marks mean equal values, and nothing else can be had from one. */
  marks: Record<string, string>;
}

/** Variables that decide where OpenClaw looks. None of them holds a secret. */
export const PLACE_VARIABLES = [
  'OPENCLAW_HOME',
  'OPENCLAW_STATE_DIR',
  'OPENCLAW_CONFIG_PATH',
  'OPENCLAW_OAUTH_DIR',
  'OPENCLAW_AGENT_DIR',
  'PI_CODING_AGENT_DIR',
  'OPENCLAW_PROFILE',
  'OPENCLAW_INCLUDE_ROOTS',
  'OPENCLAW_GATEWAY_PORT',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_STATE_HOME',
  'XDG_CACHE_HOME',
  'XDG_RUNTIME_DIR',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
] as const;

const OTHER_PLACES = ['HOME', 'CODEX_HOME', 'OPENCLAW_SERVICE_KIND', 'SHLVL', 'TERM'];

/** Proxy variables in the form in which programs look for them; the small spelling counts as the same variable. */
export const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'OPENCLAW_PROXY_URL'] as const;

/** Key variables by the provider whose calls they pay for (env-var table of OpenClaw's providers, 2026.5.12 and 2026.9.6). */
export const KEY_VARIABLES: Readonly<Record<string, readonly string[]>> = {
  openai: ['OPENAI_API_KEY', 'CODEX_API_KEY', 'CODEX_ACCESS_TOKEN'],
  'openai-codex': ['OPENAI_API_KEY', 'CODEX_API_KEY', 'CODEX_ACCESS_TOKEN'],
  anthropic: ['ANTHROPIC_API_KEY', 'ANTHROPIC_OAUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'],
  google: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  'github-copilot': ['COPILOT_GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN'],
  xai: ['XAI_API_KEY'],
  minimax: ['MINIMAX_API_KEY'],
  qwen: ['QWEN_API_KEY', 'DASHSCOPE_API_KEY'],
  openrouter: ['OPENROUTER_API_KEY'],
  groq: ['GROQ_API_KEY'],
  mistral: ['MISTRAL_API_KEY'],
  deepseek: ['DEEPSEEK_API_KEY'],
};

/** The key that opens OpenClaw's own sealed tokens (2026.5.12): without it a gateway silently has none. */
export const SEAL_VARIABLE = 'OPENCLAW_AUTH_PROFILE_SECRET_KEY';

const PLAIN = new Set<string>([...PLACE_VARIABLES, ...OTHER_PLACES]);
const MARKED = new Set<string>([SEAL_VARIABLE, ...PROXY_VARIABLES, ...Object.values(KEY_VARIABLES).flat()]);

function markOf(name: string, value: string): string {
  // A proxy written with and without its closing slash is one proxy.
  const plain = name.endsWith('_PROXY') ? withoutEnd(value, '/') : value;
  return grantFingerprint(Secret.from(plain)) ?? '';
}

/** Sorts an environment into what may be kept; values of unknown variables are dropped at once. Blank means not set. */
export function envFacts(env: Readonly<Record<string, string | undefined>>): EnvFacts {
  const facts: EnvFacts = { places: {}, marks: {} };
  for (const [key, raw] of Object.entries(env)) {
    const value = raw?.trim();
    if (!value) continue;
    const name = /^(https?|all)_proxy$/.test(key) ? key.toUpperCase() : key;
    if (PLAIN.has(name)) facts.places[name] = value;
    else if (MARKED.has(name) && !(name in facts.marks)) facts.marks[name] = markOf(name, value);
  }
  return facts;
}
