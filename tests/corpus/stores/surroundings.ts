import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import { isSince, providerOf } from '../../rig/openclaw/configuration.ts';
import type { EditStep, StoreSpec } from '../store-spec.ts';
import { failed, idOf, MINUTE, signIn, store, used } from './parts.ts';

/** A unit of the shape that `openclaw gateway install` writes on Linux, with its own environment. */
const unit = (...environment: string[]): EditStep => ({
  do: 'write',
  file: '.config/systemd/user/openclaw-gateway.service',
  text: [
    '[Unit]',
    'Description=OpenClaw Gateway',
    '[Service]',
    'ExecStart=/usr/bin/node /opt/openclaw/dist/index.js gateway --port 18789',
    ...environment.map((one) => `Environment=${one}`),
    '[Install]',
    'WantedBy=default.target',
    '',
  ].join('\n'),
  mode: 0o644,
});

const service = (['2026.5.28', '2026.9.6'] as const).flatMap((version) => [
  store(
    version,
    'service-other-codex',
    'the service uses another Codex home than the shell works in one place only',
    [signIn(version), used(version), unit('CODEX_HOME=HOME/other-codex')],
    { label: { verdict: 'ok', causes: { 'service-env-differs': 'risk' }, near: ['wrong-store-or-host'] } },
  ),
  store(
    version,
    'service-same',
    'the service uses what the shell uses is ok',
    [signIn(version), used(version), unit('OPENCLAW_STATE_DIR=HOME/.openclaw', 'CODEX_HOME=HOME/.codex')],
    { label: { verdict: 'ok', near: ['service-env-differs', 'wrong-store-or-host'] } },
  ),
  store(
    version,
    'service-other-store',
    'the service reads another state directory than a sign-in would write goes past the gateway',
    [signIn(version), used(version), unit('OPENCLAW_STATE_DIR=HOME/elsewhere')],
    { label: { verdict: 'ok', causes: { 'wrong-store-or-host': 'risk' } } },
  ),
]);

const remote = (['2026.6.11', '2026.9.1'] as const).map((version) =>
  store(
    version,
    'gateway-remote',
    'the gateway in use runs on another host tells where to sign in',
    [signIn(version), used(version)],
    {
      config: { gateway: { mode: 'remote', remote: { url: 'wss://gateway.example.test' } } },
      label: { verdict: 'ok', causes: { 'wrong-store-or-host': 'risk' } },
    },
  ),
);

const copiedHere = (['2026.5.28', '2026.7.33', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'from-another-machine',
    'the configuration names a home of another machine will break by itself',
    [signIn(version), used(version)],
    {
      config: { agents: { defaults: { workspace: '/home/someone-else/workspace' } } },
      label: { verdict: 'ok', causes: { 'copied-between-machines': 'risk' } },
    },
  ),
);

const ownPaths = (['2026.5.28', '2026.9.6'] as const).map((version) =>
  store(
    version,
    'paths-of-this-machine',
    'the configuration names folders that are gone but of this home is ok',
    [signIn(version), used(version), { do: 'json', file: '.openclaw/openclaw.json', set: [] }],
    { label: { verdict: 'ok', near: ['copied-between-machines'] } },
  ),
);

/** Two stores, two fresh sign-ins, both refused at once: that is the provider. */
const incident = (version: OpenClawVersion, both: boolean): StoreSpec =>
  store(
    version,
    both ? 'two-fresh-refused' : 'one-fresh-refused',
    both
      ? 'two fresh sign-ins in different stores were refused at once waits for the provider'
      : 'one of two fresh sign-ins was refused needs a sign-in',
    [
      signIn(version, { age: 12 * MINUTE }),
      signIn(version, { age: 12 * MINUTE, copy: 2, agent: 'work', who: 'bob' }),
      failed(version, 'auth', 5 * MINUTE),
      ...(both ? [failed(version, 'auth', 5 * MINUTE, { who: 'bob', agent: 'work' })] : []),
    ],
    {
      agents: ['main', 'work'],
      label: {
        verdict: 'act',
        causes: both ? { 'provider-incident': 'act' } : { 'grant-rejected': 'act' },
        under: both ? ['grant-rejected'] : [],
        near: both ? ['fresh-login-rejected'] : ['provider-incident', 'fresh-login-rejected'],
        next: {},
      },
    },
  );

/** Chats that a person bound to a sign-in. By 2026.9.6 a missing one fails for good (thread #149502). */
const pinned = (['2026.4.29', '2026.6.11', '2026.9.1', '2026.9.6'] as const).flatMap((version) => {
  const fails = isSince(version, '2026.9.6');
  return [
    store(
      version,
      'chat-pinned-to-nothing',
      'a chat is bound to a sign-in that is gone',
      [
        signIn(version),
        used(version),
        { do: 'pin', profileId: `${providerOf(version)}:gone@example.test`, source: 'user' },
      ],
      {
        label: {
          verdict: fails ? 'soon' : 'ok',
          causes: { 'session-pinned-to-missing-profile': fails ? 'soon' : 'info' },
        },
      },
    ),
    store(
      version,
      'chat-pinned',
      'a chat is bound to a sign-in that is there, and another one by OpenClaw itself, is ok',
      [
        signIn(version),
        used(version),
        { do: 'pin', profileId: idOf(version), source: 'user', chat: 'one' },
        { do: 'pin', profileId: `${providerOf(version)}:gone@example.test`, source: 'auto', chat: 'two' },
      ],
      { label: { verdict: 'ok', near: ['session-pinned-to-missing-profile'] } },
    ),
  ];
});

export const SURROUNDINGS: StoreSpec[] = [
  ...service,
  ...remote,
  ...copiedHere,
  ...ownPaths,
  incident('2026.6.11', true),
  incident('2026.9.1', true),
  incident('2026.6.11', false),
  incident('2026.9.1', false),
  ...pinned,
];
