import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Credential } from '../credential-change.ts';

/** A store as the plugin SDK hands it over, of every release: JSON files, an agent's database, the shared one. */
export type AuthProfileStore = {
  version?: number;
  profiles?: Record<string, Credential>;
  order?: Record<string, string[]>;
  lastGood?: Record<string, string>;
  usageStats?: Record<string, Record<string, unknown>>;
};

export type SessionEntry = Record<string, unknown>;

interface NoExternals {
  filterExternalAuthProfiles: boolean;
  syncExternalCli: boolean;
}

/** `openclaw/plugin-sdk/provider-auth`. */
export interface ProviderAuth {
  /** 2026.4.29 and later. Up to 2026.9.6 it answers null for a lock it did not get and for a save that failed. */
  updateAuthProfileStoreWithLock?(params: {
    agentDir: string | undefined;
    sharedStoreWrite: boolean;
    saveOptions: NoExternals & { preserveStateProfileIds: string[]; preserveOrderProfileIds: string[] };
    /** True when the store is to be saved. */
    updater(store: AuthProfileStore): boolean;
  }): Promise<AuthProfileStore | null>;
  /** Only looked for: where it is there, credentials carry the plan. */
  buildOpenAICodexCredentialExtra?: unknown;
}

/** `openclaw/plugin-sdk/file-lock`. */
export interface FileLock {
  withFileLock?(path: string, options: object, work: () => Promise<void>): Promise<void>;
}

/** `openclaw/plugin-sdk/agent-runtime`. */
export interface AgentRuntime {
  saveAuthProfileStore?(store: AuthProfileStore, agentDir: string, options: NoExternals): void;
  resolveProviderIdForAuth?(provider: string): string | undefined;
  clearAuthProfileCooldown?(params: {
    store: AuthProfileStore;
    profileId: string;
    agentDir: string;
  }): Promise<void>;
}

/** `openclaw/plugin-sdk/session-store-runtime`, 2026.9.6. */
export interface SessionStore {
  listSessionEntries(params: {
    agentId: string | undefined;
    readOnly: boolean;
  }): { sessionKey: string; entry: SessionEntry }[];
  patchSessionEntry(params: {
    agentId: string | undefined;
    sessionKey: string;
    preserveActivity: boolean;
    skipMaintenance: boolean;
    requireWriteSuccess: boolean;
    /** What becomes of the entry, field by field; null for nothing. */
    update(entry: SessionEntry): SessionEntry | null;
  }): Promise<unknown>;
}

/** The modules of the SDK that the script knows, each as far as it calls it: any of it may be missing in a release. */
export interface SdkModules {
  'provider-auth': ProviderAuth;
  'file-lock': FileLock;
  'agent-runtime': AgentRuntime;
  'session-store-runtime': Partial<SessionStore>;
}

/** An OpenClaw package: what it says of itself, and its SDK. */
export interface SdkPackage {
  version: string | undefined;
  /** `engines.node` of its manifest. */
  wantsNode: string | undefined;
  load: <Name extends keyof SdkModules>(name: Name) => Promise<SdkModules[Name]>;
}

/** The package in that folder, its SDK resolved as a program beside it would. @throws where it has no manifest */
export function openPackage(packageDir: string): SdkPackage {
  const path = join(packageDir, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    version?: string;
    engines?: { node?: string };
  };
  const { resolve } = createRequire(path);
  return {
    version: manifest.version,
    wantsNode: manifest.engines?.node,
    load: async <Name extends keyof SdkModules>(name: Name) =>
      (await import(pathToFileURL(resolve(`openclaw/plugin-sdk/${name}`)).href)) as SdkModules[Name],
  };
}
