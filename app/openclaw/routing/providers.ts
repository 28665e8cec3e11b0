import type { Owner } from '../../model/snapshot.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Release = readonly [year: number, month: number, patch: number];

/** Who renews a provider's OAuth sign-in in a span of releases: `nobody` means that its refresh token lies unused. */
export interface Renewal {
  /** First release looked at, inclusive; null for all before. */
  from: Release | null;
  /** Last release looked at, inclusive; null for all after. */
  to: Release | null;
  by: 'openclaw' | 'nobody';
  source: string;
}

/** What is known of a provider whose credentials stand in an OpenClaw store. */
export interface ProviderFacts {
  /** Names of it in stores of any version, lower case, the present one first. */
  ids: readonly string[];
  /** As a person says it. */
  name: string;
  /** Normal lifetime of an access token in ms, or null when nothing says it. */
  lifetime: number | null;
  /** Normal lifetime of a static token in ms, or null. */
  tokenLifetime: number | null;
  /** Spans of releases; between two of them nobody looked. */
  renewal: readonly Renewal[];
  /** Logins of other programs that OpenClaw shows under this provider: profile id, or the provider's own name. */
  external: readonly { name: string; owner: Owner; program: string; login: string | null }[];
  /** Method for `openclaw models auth login --method`, where the provider has more than one. */
  tokenMethod: string | null;
  source: string;
}

const EVER: Pick<Renewal, 'from' | 'to'> = { from: null, to: null };

const PLAIN = { lifetime: null, tokenLifetime: null, renewal: [], external: [], tokenMethod: null } as const;

/**
 * Every provider that OpenClaw signs in to, and the rules of its owner. Only what a source says is claimed: a provider
 * without a row has no lifetime, and nobody knows whether it is renewed.
 */
export const PROVIDERS: readonly ProviderFacts[] = [
  {
    ...PLAIN,
    ids: ['openai', 'openai-codex', 'codex-cli'],
    name: 'OpenAI',
    lifetime: 10 * DAY,
    renewal: [{ ...EVER, by: 'openclaw', source: 'openai-codex-provider-*.js, 2026.3.28 to 2026.9.6' }],
    external: [
      {
        name: 'codex-cli',
        owner: 'codex-cli',
        program: 'the Codex CLI',
        login: null,
      },
    ],
    source: 'appendix B; access tokens of ten days: #41634; profile-ids-*.mjs of 2026.9.6',
  },
  {
    ...PLAIN,
    ids: ['anthropic', 'claude-cli', 'anthropic-cli'],
    name: 'Anthropic',
    lifetime: 8 * HOUR,
    tokenLifetime: 365 * DAY,
    renewal: [
      {
        from: null,
        to: [2026, 9, 6],
        by: 'openclaw',
        source: 'BUILT_IN_OAUTH_PROVIDERS of pi-ai (2026.3.28 to 5.12) and of oauth-*.js (2026.5.28 to 9.6)',
      },
    ],
    external: [
      { name: 'claude-cli', owner: 'claude-cli', program: 'the Claude CLI', login: 'claude auth login' },
      { name: 'anthropic-cli', owner: 'claude-cli', program: 'the Claude CLI', login: 'claude auth login' },
    ],
    tokenMethod: 'setup-token',
    source: '#115134, #71256, #145296; openclaw.plugin.json of anthropic, 2026.3.28 to 2026.9.6',
  },
  {
    ...PLAIN,
    ids: ['google-gemini-cli'],
    name: 'Google Gemini CLI',
    lifetime: HOUR,
    renewal: [
      {
        from: null,
        to: [2026, 4, 29],
        by: 'openclaw',
        source: 'pi-ai oauth/index.js of 2026.3.28 to 2026.4.29',
      },
      {
        from: [2026, 5, 12],
        to: [2026, 5, 12],
        by: 'nobody',
        source: 'pi-ai oauth/index.js of 2026.5.12: left out',
      },
      {
        from: [2026, 5, 28],
        to: [2026, 7, 33],
        by: 'openclaw',
        source: 'gemini-cli-provider-*.js, refreshOAuth, 2026.5.28 to 2026.7.33',
      },
      {
        from: [2026, 8, 1],
        to: null,
        by: 'nobody',
        source: 'no refreshOAuth for it in 2026.8.1 to 2026.9.6',
      },
    ],
    source: '#5729, #78030, #82965',
  },
  {
    ...PLAIN,
    ids: ['google-antigravity'],
    name: 'Google Antigravity',
    lifetime: HOUR,
    renewal: [
      {
        from: null,
        to: [2026, 4, 29],
        by: 'openclaw',
        source: 'pi-ai oauth/index.js of 2026.3.28 to 2026.4.29',
      },
      { from: [2026, 5, 12], to: null, by: 'nobody', source: 'pi-ai oauth/index.js of 2026.5.12: left out' },
    ],
    source: '#3803, #7549, #42541',
  },
  {
    ...PLAIN,
    ids: ['google', 'google-vertex', 'gemini'],
    name: 'Google',
    source: 'openclaw.plugin.json of google, 2026.9.6: API keys',
  },
  {
    ...PLAIN,
    ids: ['github-copilot'],
    name: 'GitHub Copilot',
    // The session token; what the store keeps is the GitHub token, which OpenClaw exchanges for one at need.
    lifetime: HOUR / 2,
    renewal: [
      {
        ...EVER,
        by: 'openclaw',
        source:
          'pi-ai oauth/github-copilot.js of 2026.3.28; extensions/github-copilot of 2026.8.1 to 2026.9.6',
      },
    ],
    source: '#8808, #70903',
  },
  {
    ...PLAIN,
    ids: ['xai', 'x-ai'],
    name: 'xAI',
    lifetime: 6 * HOUR,
    renewal: [
      {
        from: null,
        to: [2026, 5, 12],
        by: 'nobody',
        source: 'docs/providers/xai.md of 2026.5.12: no OAuth yet',
      },
      {
        from: [2026, 5, 28],
        to: null,
        by: 'openclaw',
        source: 'extensions/xai, refreshOAuth, from 2026.5.28',
      },
    ],
    source: '#86520, #148323',
  },
  {
    ...PLAIN,
    ids: ['minimax-portal', 'minimax-portal-cn', 'minimax', 'minimax-cn'],
    name: 'MiniMax',
    lifetime: 2 * HOUR,
    renewal: [
      {
        ...EVER,
        by: 'nobody',
        source: 'no refreshOAuth in extensions/minimax, 2026.3.28 to 2026.9.6; #77467',
      },
    ],
    external: [{ name: 'minimax-cli', owner: 'minimax-cli', program: 'the MiniMax CLI', login: null }],
    source: '#77467, #79731; MINIMAX_CLI_PROFILE_ID in store-*.js, 2026.3.28 to 2026.9.6',
  },
  {
    ...PLAIN,
    ids: ['qwen-portal', 'qwen-oauth', 'qwen', 'modelstudio', 'qwencloud'],
    name: 'Qwen',
    renewal: [
      { ...EVER, by: 'nobody', source: 'docs/providers/qwen.md of 2026.3.28: Qwen OAuth was removed' },
    ],
    source: '#36982; docs/providers/qwen-oauth.md of 2026.7.1: a static portal token',
  },
  {
    ...PLAIN,
    ids: ['kimi', 'kimi-code', 'kimi-coding', 'moonshot', 'moonshotai', 'moonshot-ai'],
    name: 'Kimi',
    lifetime: HOUR / 4,
    source: 'steipete/CodexBar#2512; provider-id-*.js of 2026.5.12 (aliases)',
  },
  {
    ...PLAIN,
    ids: ['chutes'],
    name: 'Chutes',
    renewal: [
      { from: null, to: [2026, 7, 33], by: 'openclaw', source: 'chutes-oauth-*.js, 2026.5.28 to 2026.7.33' },
    ],
    source: 'auth-profiles-*.js of 2026.3.28',
  },
  {
    ...PLAIN,
    ids: ['openrouter'],
    name: 'OpenRouter',
    source: 'openclaw.plugin.json of openrouter, 2026.9.6: its sign-in makes a key',
  },
  {
    ...PLAIN,
    ids: ['microsoft-foundry'],
    name: 'Microsoft Foundry',
    source: 'openclaw.plugin.json of microsoft-foundry, 2026.3.28 to 2026.9.6',
  },
];
