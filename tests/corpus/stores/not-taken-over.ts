import type { StoreSpec } from '../store-spec.ts';
import { signIn, store, used } from './parts.ts';

const CONFIG = '.openclaw/openclaw.json';

const touched = {
  do: 'json' as const,
  file: CONFIG,
  set: [{ path: ['meta', 'lastTouchedAt'], value: '2026-07-01T08:00:00.000Z' }],
};

/** A setting that the onboarding of 2026.3.28 to 7.33 writes: from 8.1 on nothing runs before it is migrated. */
const oldSettings = [
  ...(['2026.8.2', '2026.9.6'] as const).map((version) =>
    store(
      version,
      'settings-of-an-older-release',
      'the settings of an older release were not migrated needs the migration',
      [signIn(version), used(version), touched],
      {
        label: {
          verdict: 'act',
          causes: { 'migration-stranded': 'act' },
          near: ['owner-older-than-store', 'gateway-does-not-start'],
          pickAside: 'the look-up does not read the settings; a turn says "OpenClaw config is invalid"',
        },
      },
    ),
  ),
  store(
    '2026.7.33',
    'settings-of-its-own-time',
    'the settings name when they were touched, as this release writes them, is ok',
    [signIn('2026.7.33'), used('2026.7.33'), touched],
    { label: { verdict: 'ok', near: ['migration-stranded'] } },
  ),
];

const workspaceRecord = {
  do: 'write' as const,
  file: 'workspace/.openclaw/workspace-state.json',
  text: '{"version":1,"setupCompletedAt":"2026-04-01T08:00:00.000Z"}',
};

/** The record that 2026.3.28 to 4.29 keep in a workspace: from 8.1 on the agent is refused before it is migrated. */
const oldWorkspace = [
  ...(['2026.8.1', '2026.9.6'] as const).map((version) =>
    store(
      version,
      'workspace-of-an-older-release',
      'the workspace was set up by an older release needs the migration',
      [signIn(version), used(version), workspaceRecord],
      {
        label: {
          verdict: 'act',
          causes: { 'migration-stranded': 'act' },
          pickAside:
            'the look-up does not look at workspaces; a turn says "Legacy workspace setup state requires migration"',
        },
      },
    ),
  ),
  store(
    '2026.7.1',
    'workspace-of-an-older-release-taken',
    'the workspace was set up by an older release, which this one takes, is ok',
    [signIn('2026.7.1'), used('2026.7.1'), workspaceRecord],
    { label: { verdict: 'ok', near: ['migration-stranded'] } },
  ),
];

/** `agents/work/agent` as a link to the folder of main. */
const linkedFolder = [
  { do: 'write' as const, file: '.openclaw/agents/main/agent/.keep', text: '' },
  { do: 'write' as const, file: '.openclaw/agents/work/.keep', text: '' },
  { do: 'link' as const, from: '.openclaw/agents/main/agent', to: '.openclaw/agents/work/agent' },
];

const refused: StoreSpec['label'] = {
  verdict: 'act',
  causes: { 'gateway-does-not-start': 'act' },
  pickAside: 'the look-up does not read the settings; a turn says "Duplicate agentDir detected"',
};

/** Two agents in one folder: OpenClaw runs nothing with such settings; from 8.1 on it follows links to find out. */
const sharedFolders = [
  store(
    '2026.5.12',
    'two-agents-one-folder',
    'two agents are set to one folder, which OpenClaw refuses, wants the settings changed',
    [
      signIn('2026.5.12'),
      {
        do: 'json',
        file: CONFIG,
        set: [
          {
            path: ['agents', 'list'],
            value: [
              { id: 'main', default: true },
              { id: 'work', agentDir: '~/.openclaw/agents/main/agent/' },
            ],
          },
        ],
      },
    ],
    {
      agents: ['main', 'work'],
      label: refused,
    },
  ),
  store(
    '2026.9.6',
    'two-agents-one-linked-folder',
    "a second agent's folder is a link to the first one's, which OpenClaw refuses, wants the settings changed",
    [signIn('2026.9.6'), used('2026.9.6'), ...linkedFolder],
    {
      agents: ['main', 'work'],
      label: refused,
    },
  ),
  store(
    '2026.5.28',
    'two-agents-one-linked-folder-taken',
    "a second agent's folder is a link to the first one's, which this release takes, is ok",
    [signIn('2026.5.28'), used('2026.5.28'), ...linkedFolder],
    {
      agents: ['main', 'work'],
      label: { verdict: 'ok', near: ['gateway-does-not-start', 'grant-shared-across-agents'] },
    },
  ),
];

/** What of an older release's settings and folders a newer one refuses, and what two agents may not share. */
export const NOT_TAKEN_OVER: StoreSpec[] = [...oldSettings, ...oldWorkspace, ...sharedFolders];
