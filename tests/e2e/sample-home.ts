import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Token-shaped text that no real provider made, to be looked for wherever it must not be. */
export const CANARY = 'canary-7Hq2Zx9Lm4Rt8Wv3';

export interface SampleProfile {
  provider?: string;
  type?: 'oauth' | 'token';
  /** Epoch ms; ten days from now when absent. */
  expires?: number;
  email?: string;
}

export interface SampleStore {
  /** Order by provider, inside the store as older releases keep it. */
  order?: Record<string, string[]>;
  profiles: Record<string, SampleProfile>;
  usageStats?: Record<string, unknown>;
  /** Written instead of a store: a damaged file, say. */
  raw?: string;
}

/** An OpenClaw state directory of the JSON generation and an empty Codex home, in files that a test rewrites. */
export interface SampleHome {
  stateDir: string;
  codexHome: string;
  dataDir: string;
  args: string[];
  /** Replaces an agent's store the way OpenClaw writes it: a temporary file, renamed. Agent main when none is named. */
  write(store: SampleStore, agent?: string): void;
  /** Replaces OpenClaw's configuration but for the routes. */
  configure(more: Record<string, unknown>): void;
  /** Replaces the Codex CLI's login. */
  writeCodex(email: string): void;
}

const unsigned = (claims: object): string =>
  ['{"alg":"none"}', JSON.stringify(claims), CANARY]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

function credential(id: string, profile: SampleProfile): Record<string, unknown> {
  const email = profile.email ?? id.split(':')[1] ?? '';
  const provider = profile.provider ?? id.split(':')[0] ?? '';
  const expires = profile.expires ?? Date.now() + 10 * DAY;
  if (profile.type === 'token') return { type: 'token', provider, token: `tok-${CANARY}-${id}`, expires };
  const access = unsigned({
    iat: Math.floor((expires - 10 * DAY) / 1000),
    exp: Math.floor(expires / 1000),
    'https://api.openai.com/auth': { chatgpt_account_id: 'acct-sample', chatgpt_plan_type: 'plus' },
    'https://api.openai.com/profile': { email },
  });
  return {
    type: 'oauth',
    provider,
    access,
    refresh: `rt-${CANARY}-${id}`,
    expires,
    accountId: 'acct-sample',
    email,
  };
}

/** A package as OpenClaw's own is found: by its name, its version and its entry. It is never run here. */
export function placeProgram(packageDir: string, version = '2026.4.29'): void {
  mkdirSync(packageDir, { recursive: true, mode: 0o700 });
  const manifest = { name: 'openclaw', version, bin: { openclaw: 'openclaw.mjs' } };
  writeFileSync(path.join(packageDir, 'package.json'), JSON.stringify(manifest), { mode: 0o600 });
  writeFileSync(path.join(packageDir, 'openclaw.mjs'), '#!/usr/bin/env node\nprocess.exit(1);\n', {
    mode: 0o700,
  });
}

/** Makes the folders in `folder` (a desktop's home), with a route from each agent to `model`. */
export function makeSampleHome(
  folder: string,
  agents = ['main'],
  model = 'openai-codex/gpt-5.5',
  /** False on a machine where no OpenClaw is found. */
  program = true,
): SampleHome {
  const stateDir = path.join(folder, '.openclaw');
  const codexHome = path.join(folder, '.codex');
  const dataDir = path.join(folder, 'data');
  const agentDir = (agent: string): string => path.join(stateDir, 'agents', agent, 'agent');
  for (const made of [agentDir('main'), codexHome, dataDir])
    mkdirSync(made, { recursive: true, mode: 0o700 });
  for (const made of [folder, stateDir]) chmodSync(made, 0o700);
  const replace = (file: string, text: string): void => {
    writeFileSync(`${file}.tmp`, text, { mode: 0o600 });
    renameSync(`${file}.tmp`, file);
  };
  const configure = (more: Record<string, unknown>): void =>
    replace(
      path.join(stateDir, 'openclaw.json'),
      JSON.stringify({
        agents: { defaults: { model: { primary: model } }, list: agents.map((id) => ({ id })) },
        // Without a place of its own, the log of any gateway that ran on this machine would speak here.
        logging: { file: path.join(stateDir, 'logs', 'gateway.log') },
        ...more,
      }),
    );
  configure({});
  if (program) placeProgram(path.join(folder, 'openclaw'));
  return {
    stateDir,
    codexHome,
    dataDir,
    args: [
      ...['--state-dir', stateDir, '--codex-home', codexHome, '--data-dir', dataDir],
      ...(program ? ['--openclaw-bin', path.join(folder, 'openclaw', 'openclaw.mjs')] : []),
    ],
    write({ profiles, order, usageStats, raw }, agent = 'main') {
      const entries = Object.entries(profiles).map(([id, profile]) => [id, credential(id, profile)]);
      const store = {
        version: 1,
        profiles: Object.fromEntries(entries),
        ...(order ? { order } : {}),
        ...(usageStats ? { usageStats } : {}),
      };
      mkdirSync(agentDir(agent), { recursive: true, mode: 0o700 });
      replace(path.join(agentDir(agent), 'auth-profiles.json'), raw ?? JSON.stringify(store));
    },
    configure,
    writeCodex(email) {
      const { access, refresh } = credential('codex:cli', { email });
      const tokens = {
        id_token: access,
        access_token: access,
        refresh_token: refresh,
        account_id: 'acct-sample',
      };
      const login = {
        auth_mode: 'chatgpt',
        OPENAI_API_KEY: null,
        tokens,
        last_refresh: new Date().toISOString(),
      };
      replace(path.join(codexHome, 'auth.json'), JSON.stringify(login));
    },
  };
}

export const ADA = 'openai-codex:ada@example.com';
export const ADA_EMAIL = 'ada@example.com';

/** Stores that lead to each state of the lamp. Made anew, so that their times are of now. */
export const SAMPLES = {
  untested: (): SampleStore => ({ profiles: { [ADA]: {} } }),
  ok: (): SampleStore => ({
    profiles: { [ADA]: { expires: Date.now() + 7 * DAY } },
    usageStats: { [ADA]: { lastUsed: Date.now() - 60_000, errorCount: 0 } },
  }),
  soon: (): SampleStore => ({
    profiles: { [ADA]: { type: 'token', provider: 'openai-codex', expires: Date.now() + 10 * 60_000 } },
  }),
  /** What OpenClaw records when the sign-in server refuses a grant for good. */
  act: (): SampleStore => ({
    profiles: { [ADA]: { expires: Date.now() + 7 * DAY } },
    usageStats: {
      [ADA]: {
        lastUsed: Date.now() - HOUR,
        errorCount: 1,
        failureCounts: { auth_permanent: 1 },
        lastFailureAt: Date.now() - 60_000,
        disabledUntil: Date.now() + 5 * HOUR,
        disabledReason: 'auth_permanent',
      },
    },
  }),
  unknown: (): SampleStore => ({ profiles: {}, raw: '{ "version": 1, "profiles": ' }),
} as const;
