import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { OpenClawInstall, StoreReading } from '../../../app/openclaw/discovery/install.ts';
import type { StorePorts } from '../../../app/openclaw/store/read-store.ts';
import { readStore } from '../../../app/openclaw/store/read-store.ts';

/** The clock of these tests: 23 November 2026, 12:00 UTC. */
export const NOW = Date.UTC(2026, 10, 23, 12);
export const DAY = 86_400_000;

/** A token-like text with claims; nothing checks its signature. */
export function jwt(claims: Record<string, unknown> = {}): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`;
}

export interface Fake {
  type?: unknown;
  provider?: unknown;
  access?: unknown;
  refresh?: unknown;
  expires?: unknown;
  accountId?: unknown;
  email?: unknown;
  [more: string]: unknown;
}

/** An entry as OpenClaw writes it, made up. */
export function oauth(more: Fake = {}): Fake {
  return {
    type: 'oauth',
    provider: 'openai-codex',
    access: jwt({ iat: NOW / 1000, exp: (NOW + 10 * DAY) / 1000 }),
    refresh: 'rt-CANARY-1',
    expires: NOW + 10 * DAY,
    accountId: 'acc-1',
    email: 'me@example.com',
    ...more,
  };
}

/** A temporary home with an OpenClaw state directory in it. */
export class StoreHome {
  readonly home: string;

  constructor(home: string) {
    this.home = home;
  }

  static async make(within = tmpdir()): Promise<StoreHome> {
    return new StoreHome(await realpath(await mkdtemp(path.join(within, 'clawlamp-store-'))));
  }

  get stateDir(): string {
    return path.join(this.home, '.openclaw');
  }

  get keyFile(): string {
    return path.join(this.home, '.config', 'openclaw', 'auth-profile-secret-key');
  }

  agentDir(agent = 'main'): string {
    return path.join(this.stateDir, 'agents', agent, 'agent');
  }

  async write(file: string, content: string | Uint8Array | object): Promise<string> {
    const target = path.resolve(this.stateDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    const plain = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(target, plain ? content : JSON.stringify(content), { mode: 0o600 });
    return target;
  }

  /** `auth-profiles.json` of an agent. */
  profiles(profiles: Record<string, unknown>, agent = 'main', more: object = {}): Promise<string> {
    return this.write(path.join(this.agentDir(agent), 'auth-profiles.json'), {
      version: 1,
      profiles,
      ...more,
    });
  }

  state(state: object, agent = 'main'): Promise<string> {
    return this.write(path.join(this.agentDir(agent), 'auth-state.json'), state);
  }

  /** An encrypted sidecar as 2026.5.12 writes it; returns the entry that refers to it. */
  async sidecar(profileId: string, tokens: object, seed = 'seed-one', more: Fake = {}): Promise<Fake> {
    const id = createHash('sha256').update(profileId).digest('hex').slice(0, 32);
    const iv = randomBytes(12);
    const key = createHash('sha256').update(`openclaw:auth-profile-oauth:${seed}`).digest();
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    cipher.setAAD(Buffer.from(`${id}\0${profileId}\0openai-codex`));
    const ciphertext = Buffer.concat([cipher.update(JSON.stringify(tokens)), cipher.final()]);
    const encrypted = {
      algorithm: 'aes-256-gcm',
      iv: iv.toString('base64url'),
      tag: cipher.getAuthTag().toString('base64url'),
      ciphertext: ciphertext.toString('base64url'),
    };
    const sealed = { version: 1, profileId, provider: 'openai-codex', encrypted };
    await this.write(this.sidecarPath(id), sealed);
    return oauth({
      access: undefined,
      refresh: undefined,
      oauthRef: { source: 'openclaw-credentials', provider: 'openai-codex', id },
      ...more,
    });
  }

  sidecarPath(id: string): string {
    return path.join(this.stateDir, 'credentials', 'auth-profiles', `${id}.json`);
  }

  /** Runs statements against a database, made in WAL mode as OpenClaw makes it, and closes it. */
  async database(
    file: string,
    statements: string[],
    cells: [sql: string, value: unknown][] = [],
  ): Promise<string> {
    const target = path.resolve(this.stateDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    const database = new DatabaseSync(target);
    try {
      database.exec('PRAGMA journal_mode = WAL');
      for (const statement of statements) database.exec(statement);
      for (const [sql, value] of cells) {
        const plain = typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
        const literal = typeof plain === 'number' ? String(plain) : `'${plain.replaceAll("'", "''")}'`;
        // Nothing is prepared: the package holds the file of a prepared statement open, and Windows would not remove it then.
        database.exec(sql.replace('?', () => literal));
      }
    } finally {
      database.close();
    }
    return target;
  }

  /** An agent's database in the shape of 2026.6.5 to 2026.9.6. */
  agentDatabase(
    cells: { store?: unknown; state?: unknown; version?: number },
    agent = 'main',
  ): Promise<string> {
    return this.database(
      path.join(this.agentDir(agent), 'openclaw-agent.sqlite'),
      [
        'CREATE TABLE IF NOT EXISTS auth_profile_store (store_key TEXT NOT NULL PRIMARY KEY, store_json TEXT NOT NULL, updated_at INTEGER NOT NULL)',
        'CREATE TABLE IF NOT EXISTS auth_profile_state (state_key TEXT NOT NULL PRIMARY KEY, state_json TEXT NOT NULL, updated_at INTEGER NOT NULL)',
        `PRAGMA user_version = ${cells.version ?? 1}`,
      ],
      [
        ...(cells.store === undefined
          ? []
          : ([["INSERT OR REPLACE INTO auth_profile_store VALUES ('primary', ?, 1)", cells.store]] as [
              string,
              unknown,
            ][])),
        ...(cells.state === undefined
          ? []
          : ([["INSERT OR REPLACE INTO auth_profile_state VALUES ('primary', ?, 1)", cells.state]] as [
              string,
              unknown,
            ][])),
      ],
    );
  }

  /** The shared state database in the shape of 2026.8.1 to 2026.9.6. */
  stateDatabase(rows: Record<string, unknown>, version = 18): Promise<string> {
    return this.database(
      path.join('state', 'openclaw.sqlite'),
      [
        'CREATE TABLE IF NOT EXISTS config_machine_state (state_key TEXT NOT NULL PRIMARY KEY, value_json TEXT NOT NULL, updated_at_ms INTEGER NOT NULL) STRICT',
        `PRAGMA user_version = ${version}`,
      ],
      Object.entries(rows).map(([key, value]) => [
        `INSERT OR REPLACE INTO config_machine_state VALUES ('${key}', ?, 1)`,
        value,
      ]),
    );
  }

  ports(more: Partial<StorePorts> = {}): StorePorts {
    return {
      clock: { now: () => NOW, after: () => () => undefined },
      env: { HOME: this.home },
      files: systemFiles(),
      platform: 'linux',
      home: this.home,
      ...more,
    };
  }

  place(more: Partial<OpenClawInstall> = {}): OpenClawInstall {
    return {
      stateDir: this.stateDir,
      configPath: path.join(this.stateDir, 'openclaw.json'),
      env: { HOME: this.home },
      defaultAgent: 'main',
      agents: [],
      owner: null,
      ...more,
    };
  }

  /** A place whose installed release is known. */
  owned(version: string): Partial<OpenClawInstall> {
    return { owner: { version, binPath: '/x/openclaw.mjs', packageDir: '/x', nodePath: '/x/node' } };
  }

  read(
    agent = 'main',
    place: Partial<OpenClawInstall> = {},
    ports: Partial<StorePorts> = {},
  ): Promise<StoreReading> {
    return readStore(this.ports(ports), this.place(place), { id: agent, agentDir: this.agentDir(agent) });
  }

  dispose(): Promise<void> {
    return rm(this.home, { recursive: true, force: true });
  }
}
