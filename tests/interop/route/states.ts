import type { AgentPart } from '../../rig/openclaw/owner-pick.ts';

/** States in which a version has to choose a profile, as plain data. Tokens are made up and go nowhere. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface RouteState {
  name: string;
  config: object;
  agents: Record<string, AgentPart>;
  /** The agent whose route is asked for. */
  agent: string;
}

type Credential = Record<string, unknown>;

/** The provider that holds ChatGPT sign-ins: `openai` from the agent databases on. */
function signInProvider(version: string): 'openai-codex' | 'openai' {
  return Number(version.split('.')[1]) < 6 ? 'openai-codex' : 'openai';
}

/** A model that a ChatGPT sign-in carries: under its own provider until 2026.4.29. */
function signInModel(version: string): string {
  return Number(version.split('.')[1]) < 5 ? 'openai-codex/gpt-5.4' : 'openai/gpt-5.5';
}

/** How agents are configured: a list, keyed by 2026.9.6. */
function agentsConfig(version: string, agents: string[], own: object = {}): object {
  if (version === '2026.9.6') {
    return {
      ownership: 'explicit',
      entries: Object.fromEntries(agents.map((id, at) => [id, at > 0 ? own : {}])),
    };
  }
  return { list: agents.map((id, at) => ({ id, ...(at === 0 ? { default: true } : own) })) };
}

/** Numbers from a seed (mulberry32), so that a failing combination can be made again. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Maker {
  readonly p: string;
  readonly a: string;
  readonly b: string;
  readonly c: string;

  constructor(
    readonly version: string,
    readonly now: number,
  ) {
    this.p = signInProvider(version);
    [this.a, this.b, this.c] = ['a', 'b', 'c'].map((name) => `${this.p}:${name}`) as [string, string, string];
  }

  oauth(name: string, part: Credential = {}): Credential {
    return {
      ...{ type: 'oauth', provider: this.p, access: `access-${name}`, refresh: `refresh-${name}` },
      ...{ expires: this.now + 100 * HOUR, accountId: `acct-${name}`, email: `${name}@example.test` },
      ...part,
    };
  }

  token(name: string, part: Credential = {}): Credential {
    return { type: 'token', provider: this.p, token: `token-${name}`, ...part };
  }

  key(name: string, part: Credential = {}): Credential {
    return { type: 'api_key', provider: this.p, key: `key-${name}`, ...part };
  }

  two(part: AgentPart = {}): Record<string, AgentPart> {
    return { main: { profiles: { [this.a]: this.oauth('a'), [this.b]: this.oauth('b') }, ...part } };
  }

  state(
    name: string,
    agents: Record<string, AgentPart>,
    part: object = {},
    agent = 'main',
    model?: unknown,
  ): RouteState {
    const names = Object.keys(agents);
    const own = model ?? { primary: signInModel(this.version) };
    return {
      name,
      agent,
      agents,
      config: {
        agents: { defaults: { model: own }, ...(names.length > 1 ? agentsConfig(this.version, names) : {}) },
        ...part,
      },
    };
  }
}

/** Models that name a program which signs in by itself, and whose they are (null: those of the ChatGPT sign-in). */
const CLI_MODELS = [
  ['google-gemini-cli', 'gemini-3-pro-preview', 'google'],
  ['claude-cli', 'claude-opus-4-6', 'anthropic'],
  ['codex-cli', 'gpt-5.5', null],
  ['codex', 'gpt-5.5', null],
] as const;

/** The named states of a version: orders, locks, kinds, names, inheritance. */
export function namedStates(version: string, now: number): RouteState[] {
  const m = new Maker(version, now);
  const { p, a, b, c } = m;
  const used = (at: number) => ({ lastUsed: now - at });
  const listed = (id: string, mode = 'oauth', provider = p) => ({ [id]: { provider, mode } });
  const model = signInModel(version).split('/')[1];
  const other = p === 'openai' ? 'openai-codex' : 'openai';
  return [
    m.state('two sign-ins', m.two()),
    m.state('the one used longest ago', m.two({ usageStats: { [a]: used(HOUR), [b]: used(2 * HOUR) } })),
    m.state('used at the same moment', m.two({ usageStats: { [a]: used(HOUR), [b]: used(HOUR) } })),
    m.state('last good is the second', m.two({ lastGood: { [p]: b } })),
    m.state('stored order', m.two({ order: { [p]: [b, a] } })),
    m.state('configured order', m.two(), { auth: { order: { [p]: [b, a] } } }),
    m.state('stored order against configured', m.two({ order: { [p]: [a, b] } }), {
      auth: { order: { [p]: [b] } },
    }),
    m.state('order with a missing first', m.two({ order: { [p]: [c, b, a] } })),
    m.state('stored order of which nothing exists', m.two({ order: { [p]: [c] } })),
    m.state('configured order of which nothing exists', m.two(), { auth: { order: { [p]: [c] } } }),
    m.state('configured order of nothing, with profiles listed', m.two({ usageStats: { [a]: used(HOUR) } }), {
      auth: { order: { [p]: [c] }, profiles: listed(c) },
    }),
    m.state('order of one', m.two({ order: { [p]: [b] } })),
    m.state('order with one twice', m.two({ order: { [p]: [b, b, a] } })),
    m.state('configured profile', m.two(), { auth: { profiles: listed(b) } }),
    m.state('configured profiles that do not exist', m.two(), { auth: { profiles: listed(c) } }),
    m.state('configured as a key, stored as a sign-in', m.two(), {
      auth: { profiles: { ...listed(a, 'api_key'), ...listed(b) } },
    }),
    m.state(
      'configured as a sign-in, stored as a token',
      { main: { profiles: { [a]: m.token('a'), [b]: m.oauth('b') } } },
      {
        auth: { order: { [p]: [a, b] }, profiles: listed(a) },
      },
    ),
    m.state('configured for another provider', m.two(), {
      auth: { profiles: listed(a, 'oauth', 'anthropic') },
    }),
    m.state('kinds in turn', {
      main: { profiles: { [a]: m.key('a'), [b]: m.token('b'), [c]: m.oauth('c') } },
    }),
    m.state('ended token first', {
      main: {
        profiles: { [a]: m.token('a', { expires: now - HOUR }), [b]: m.oauth('b') },
        order: { [p]: [a, b] },
      },
    }),
    m.state('running token first', {
      main: {
        profiles: { [a]: m.token('a', { expires: now + HOUR }), [b]: m.oauth('b') },
        order: { [p]: [a, b] },
      },
    }),
    m.state(
      'cooldown on the first',
      m.two({
        order: { [p]: [a, b] },
        usageStats: { [a]: { cooldownUntil: now + HOUR, cooldownReason: 'auth' } },
      }),
    ),
    m.state(
      'cooldown that has passed',
      m.two({
        order: { [p]: [a, b] },
        usageStats: { [a]: { cooldownUntil: now - HOUR, cooldownReason: 'auth' } },
      }),
    ),
    m.state(
      'everything locked out',
      m.two({
        usageStats: {
          [a]: { cooldownUntil: now + 3 * HOUR },
          [b]: { disabledUntil: now + HOUR, disabledReason: 'billing' },
        },
      }),
    ),
    m.state(
      'blocked by a limit',
      m.two({
        usageStats: {
          [a]: { blockedUntil: now + HOUR, blockedReason: 'subscription_limit', blockedSource: 'wham' },
        },
      }),
    ),
    m.state(
      'slowed down for another model',
      m.two({
        order: { [p]: [a, b] },
        usageStats: {
          [a]: { cooldownUntil: now + HOUR, cooldownReason: 'rate_limit', cooldownModel: 'some-other-model' },
        },
      }),
    ),
    m.state(
      'slowed down for this model',
      m.two({
        order: { [p]: [a, b] },
        usageStats: {
          [a]: { cooldownUntil: now + HOUR, cooldownReason: 'rate_limit', cooldownModel: model },
        },
      }),
    ),
    m.state('access token has ended', {
      main: { profiles: { [a]: m.oauth('a', { expires: now - HOUR }), [b]: m.oauth('b') } },
    }),
    ...CLI_MODELS.flatMap(([cli, name, vendor]) => {
      const of = vendor ?? p;
      const theirs = {
        [`${of}:y`]: m.oauth('y', { provider: of }),
        [`${of}:z`]: m.key('z', { provider: of }),
      };
      const own = { [`${cli}:x`]: m.oauth('x', { provider: cli }) };
      const primary = { primary: `${cli}/${name}` };
      return [
        m.state(`model of ${cli}`, { main: { profiles: { ...own, ...theirs } } }, {}, 'main', primary),
        m.state(`model of ${cli}, vendor's profiles`, { main: { profiles: theirs } }, {}, 'main', primary),
        m.state(`vendor's model, profile of ${cli}`, { main: { profiles: own } }, {}, 'main', {
          primary: `${of}/${name}`,
        }),
      ];
    }),
    m.state('nothing stored', { main: { profiles: {} } }),
    m.state('a key for the provider of the model', {
      main: { profiles: { 'openai:k': m.key('k', { provider: 'openai' }), [b]: m.oauth('b') } },
    }),
    m.state('order under the other name', m.two({ order: { [other]: [b, a] } })),
    m.state('sign-in under the other name', {
      main: { profiles: { [`${other}:x`]: m.oauth('x', { provider: other }) } },
    }),
    m.state('provider in capitals', {
      main: { profiles: { [a]: m.oauth('a', { provider: p.toUpperCase() }) } },
    }),
    m.state('second agent inherits', { ...m.two({ order: { [p]: [b, a] } }), work: {} }, {}, 'work'),
    m.state(
      'second agent has its own',
      { ...m.two(), work: { profiles: { [c]: m.oauth('c') }, shared: false } },
      {},
      'work',
    ),
    m.state(
      'second agent has its own order',
      { ...m.two(), work: { order: { [p]: [b] }, shared: false } },
      {},
      'work',
    ),
    m.state(
      'another provider',
      { main: { profiles: { 'anthropic:t': m.token('t', { provider: 'anthropic' }), [a]: m.oauth('a') } } },
      {},
      'main',
      {
        primary: 'anthropic/claude-opus-4-6',
      },
    ),
    m.state('profile named in the model', m.two(), {}, 'main', { primary: `${signInModel(version)}@${b}` }),
  ];
}

/** Combinations drawn from a seed: up to four profiles of mixed kinds, orders with gaps, locks and uses. */
export function drawnStates(version: string, now: number, seed: number, count: number): RouteState[] {
  const m = new Maker(version, now);
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chance = (of: number) => random() < of;
  return Array.from({ length: count }, (_, at) => {
    const ids = ['a', 'b', 'c', 'd'].map((name) => `${m.p}:${name}`);
    const kept = ids.filter(() => chance(0.75));
    const profiles = Object.fromEntries(
      kept.map((id) => {
        const kind = pick(['oauth', 'oauth', 'oauth', 'token', 'key'] as const);
        const ended = chance(0.3) ? { expires: now - HOUR } : {};
        return [id, m[kind](id.slice(-1), kind === 'key' ? {} : ended)];
      }),
    );
    const usageStats = Object.fromEntries(
      kept
        .filter(() => chance(0.6))
        .map((id) => {
          const lock = pick(['none', 'none', 'cooldown', 'disabled', 'past'] as const);
          const until = now + Math.ceil(random() * 20) * HOUR;
          return [
            id,
            {
              lastUsed: now - Math.floor(random() * 5) * HOUR - MINUTE,
              ...(lock === 'cooldown'
                ? { cooldownUntil: until, cooldownReason: pick(['auth', 'rate_limit', 'timeout']) }
                : {}),
              ...(lock === 'disabled' ? { disabledUntil: until, disabledReason: 'billing' } : {}),
              ...(lock === 'past' ? { cooldownUntil: now - HOUR } : {}),
            },
          ];
        }),
    );
    const shuffled = () => [...ids].sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 4));
    const order = chance(0.4) ? { order: { [m.p]: shuffled() } } : {};
    const auth = {
      ...(chance(0.3) ? { order: { [m.p]: shuffled() } } : {}),
      ...(chance(0.3)
        ? {
            profiles: Object.fromEntries(
              shuffled().map((id) => [id, { provider: m.p, mode: pick(['oauth', 'token', 'api_key']) }]),
            ),
          }
        : {}),
    };
    const config = Object.keys(auth).length > 0 ? { auth } : {};
    return m.state(`drawn ${seed}.${at}`, { main: { profiles, usageStats, ...order } }, config);
  });
}
