import { isSince } from '../../rig/openclaw/configuration.ts';
import type { CodexVersion, OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { StoreSpec } from '../store-spec.ts';
import { ALL, DAY, failed, idOf, MINUTE, order, signIn, store, used } from './parts.ts';

const TWO = ['main', 'work'];

const inherited = ALL.filter((_, index) => index % 2 === 0).map((version) =>
  store(
    version,
    'second-agent-inherits',
    'a second agent has what the first one signed in is ok for both',
    [signIn(version), used(version)],
    {
      agents: TWO,
      label: {
        verdict: 'ok',
        next: { main: idOf(version), work: idOf(version) },
        near: ['grant-shared-across-agents', 'agent-has-no-profile'],
      },
    },
  ),
);

/** A store copied by hand into a second agent's folder, as recipes on the web tell people to do. */
const copied = (['2026.3.28', '2026.4.11', '2026.5.12', '2026.5.28'] as const).map((version) =>
  store(
    version,
    'store-copied',
    'the store was copied into a second agent will break by itself',
    [
      signIn(version),
      {
        do: 'copy',
        from: '.openclaw/agents/main/agent/auth-profiles.json',
        to: '.openclaw/agents/work/agent/auth-profiles.json',
      },
    ],
    {
      agents: TWO,
      label: {
        verdict: 'ok',
        causes: { 'grant-shared-across-agents': 'risk' },
        // A sealed store is bound to its path, so the copy tells that it is one.
        under: version === '2026.5.12' ? ['copied-between-machines'] : [],
        next: { main: idOf(version), work: `work/${idOf(version)}` },
        owner: 'accepted',
      },
    },
  ),
);

/** Up to 2026.4.11 OpenClaw itself copies what a second agent lacks, as soon as that agent's store is loaded (run). */
const copiedByOwner = (['2026.3.28', '2026.4.11'] as const).map((version) =>
  store(
    version,
    'copied-by-openclaw',
    'OpenClaw copied the sign-in into a second agent will break by itself',
    [signIn(version), { do: 'open', agent: 'work' }],
    {
      agents: TWO,
      label: {
        verdict: 'ok',
        causes: { 'grant-shared-across-agents': 'risk' },
        next: { main: idOf(version), work: `work/${idOf(version)}` },
      },
    },
  ),
);

/** Later versions leave it where it is. */
const loaded = (['2026.4.29', '2026.5.28', '2026.7.33'] as const).map((version) =>
  store(
    version,
    'second-agent-loaded',
    'a second agent was loaded and still inherits is ok',
    [signIn(version), { do: 'open', agent: 'work' }],
    {
      agents: TWO,
      label: {
        verdict: 'ok',
        next: { main: idOf(version), work: idOf(version) },
        near: ['grant-shared-across-agents'],
      },
    },
  ),
);

/**
 * The same in databases. Under the same id OpenClaw itself leaves such a copy out and inherits (6.5 to 9.1, run); under
 * another one it keeps it.
 */
const COPY = 'openai:copy';

const both = (version: OpenClawVersion, dead: boolean): StoreSpec =>
  store(
    version,
    dead ? 'sign-in-in-two-agents-dead' : 'sign-in-in-two-agents',
    dead
      ? 'two agents hold one sign-in and one was refused needs one owner and a sign-in'
      : 'two agents hold one sign-in will break by itself',
    [
      signIn(version),
      signIn(version, { agent: 'work', id: COPY }),
      order(version, [COPY], 'work'),
      ...(dead ? [failed(version, 'auth', 10 * MINUTE, { agent: 'work', id: COPY })] : []),
    ],
    {
      agents: TWO,
      label: {
        verdict: dead ? 'act' : 'ok',
        causes: { 'grant-shared-across-agents': dead ? 'act' : 'risk' },
        under: dead ? ['grant-rejected'] : [],
        next: { main: idOf(version), work: `work/${COPY}` },
      },
    },
  );

const own = (['2026.4.29', '2026.6.11', '2026.9.1'] as const).map((version) =>
  store(
    version,
    'own-sign-in-each',
    'two agents each signed in for themselves is ok',
    [signIn(version), signIn(version, { agent: 'work', copy: 2, age: DAY })],
    {
      agents: TWO,
      label: {
        verdict: 'ok',
        next: { main: idOf(version), work: `work/${idOf(version)}` },
        near: ['grant-shared-across-agents'],
      },
    },
  ),
);

/**
 * From 2026.5.28 on the gateway's environment may hold a key that serves the same route, which cannot be seen from here;
 * before, nothing but a sign-in serves `openai-codex`.
 */
const noProfile = (['2026.4.11', '2026.5.12', '2026.6.5', '2026.9.6'] as const).map((version) => {
  const severity = isSince(version, '2026.5.28') ? 'unknown' : 'act';
  return store(
    version,
    'signed-out',
    'an agent calls a model for which nothing is signed in needs a sign-in, unless a key is hidden in its service',
    [signIn(version), { do: 'sign-out', profileId: idOf(version) }],
    {
      faultCounts: false,
      label: {
        verdict: severity,
        causes: { 'agent-has-no-profile': severity },
        next: { main: null },
        near: ['migration-stranded', 'order-has-no-usable-profile'],
      },
    },
  );
});

/** Only the second agent signed in: the first one has no way to its profile. */
const onlyOther = (['2026.5.28', '2026.7.1', '2026.9.1'] as const).map((version) =>
  store(
    version,
    'only-second-agent',
    'only the second agent signed in leaves the first without one',
    [signIn(version, { agent: 'work' })],
    {
      agents: TWO,
      label: {
        verdict: 'act',
        causes: { 'agent-has-no-profile': 'act' },
        next: { main: null, work: `work/${idOf(version)}` },
        near: ['stores-split'],
      },
    },
  ),
);

const CODEX = { '2026.4.29': '0.125.0', '2026.6.11': '0.150.1', '2026.9.6': '0.169.0' } as const;
const PAIRS = Object.entries(CODEX) as [keyof typeof CODEX, (typeof CODEX)[keyof typeof CODEX]][];

const withCodex = PAIRS.flatMap(([version, codex]) =>
  [false, true].map((dead) =>
    store(
      version,
      dead ? 'shared-with-codex-dead' : 'shared-with-codex',
      dead
        ? 'OpenClaw holds the login of Codex and was refused needs its own sign-in'
        : 'OpenClaw holds the login of Codex will break by itself',
      [
        signIn(version, { grant: { codex, who: 'alice' }, ago: 13 * MINUTE }),
        ...(dead ? [failed(version, 'auth', 2 * MINUTE)] : []),
      ],
      {
        codex: { version: codex, login: 'alice' },
        label: {
          verdict: dead ? 'act' : 'ok',
          causes: { 'grant-shared-with-codex': dead ? 'act' : 'risk' },
          under: dead ? ['grant-rejected'] : [],
          near: dead ? ['grant-shared-across-agents'] : ['grant-shared-across-agents', 'grant-rejected'],
          codexSays: 'Logged in using ChatGPT',
        },
      },
    ),
  ),
);

/** Releases between, for which it was run whether they take Codex's login in turn with their own. */
const BETWEEN = [
  '2026.5.12',
  '2026.5.28',
  '2026.6.5',
  '2026.7.1',
  '2026.7.33',
  '2026.8.1',
  '2026.9.1',
] as const;
const BESIDE: [OpenClawVersion, CodexVersion][] = [
  ...PAIRS,
  ...BETWEEN.map((version): [OpenClawVersion, CodexVersion] => [version, '0.150.1']),
];

const besideCodex = BESIDE.map(([version, codex]) =>
  store(
    version,
    'beside-codex',
    'OpenClaw and Codex each signed in for themselves is ok',
    [signIn(version), used(version)],
    {
      codex: { version: codex, login: 'alice' },
      label: {
        verdict: 'ok',
        // These two take it in turn with their own, and the own one was used last.
        ...(version === '2026.6.5' || version === '2026.6.11'
          ? {
              next: { main: 'codex-cli' },
              pickAside: 'its look-up knows its own stores alone; a turn uses the login',
            }
          : {}),
        near: ['grant-shared-with-codex'],
        codexSays: 'Logged in using ChatGPT',
      },
    },
  ),
);

export const SHARING: StoreSpec[] = [
  ...inherited,
  ...copied,
  ...copiedByOwner,
  ...loaded,
  ...ALL.filter((version) => isSince(version, '2026.6.5'))
    .filter((_, index) => index % 2 === 0)
    .map((version) => both(version, false)),
  both('2026.6.11', true),
  both('2026.8.2', true),
  ...own,
  ...noProfile,
  ...onlyOther,
  ...withCodex,
  ...besideCodex,
];
