import { randomBytes } from 'node:crypto';
import { answerTo } from '../../../../app/openclaw/write/sdk-script/answer.ts';
import type {
  Answer,
  Place,
  Question,
  Questions,
} from '../../../../app/openclaw/write/sdk-script/protocol.ts';
import type {
  AuthProfileStore,
  SdkPackage,
  ProviderAuth,
  SdkModules,
} from '../../../../app/openclaw/write/sdk-script/sdk.ts';
import type { AfterPayload } from '../../../../app/openclaw/write/store-writer.ts';
import {
  sealLabel,
  sealText,
  unsealText,
  type SealedBox,
} from '../../../../app/platform/sealing/sealed-text.ts';

export const ID = 'openai-codex:ada@example.com';
export const KEY = randomBytes(32).toString('base64url');
export const AGENT = '/nowhere/agents/main/agent';
export const OLD = {
  type: 'oauth',
  provider: 'openai-codex',
  access: 'old-access',
  refresh: 'old-refresh',
  expires: 1,
  accountId: 'a',
  unknownField: { kept: true },
};
export const AFTER: AfterPayload = {
  access: 'new-access',
  refresh: 'new-refresh',
  idToken: 'new-id',
  expires: 2,
  accountId: 'a',
  email: 'ada@example.com',
  plan: 'pro',
};
export const NEW = {
  ...OLD,
  access: 'new-access',
  refresh: 'new-refresh',
  expires: 2,
  email: 'ada@example.com',
};

type Update = NonNullable<ProviderAuth['updateAuthProfileStoreWithLock']>;

/**
 * A stand-in for an OpenClaw package that keeps one store by its folder ('' for the one that agents inherit from), and writes
 * down what it was asked and how often it saved. A module that it is given none of does not load.
 */
export class FakeOwner implements SdkPackage {
  version = '2026.9.6';
  wantsNode = '>=22.14';
  saved = 0;
  asked: Parameters<Update>[0][] = [];
  readonly modules: Partial<SdkModules>;
  readonly stores: Record<string, AuthProfileStore>;

  constructor(store: AuthProfileStore = {}, modules: Partial<SdkModules> = {}) {
    this.stores = { [AGENT]: store };
    this.modules = {
      'provider-auth': {
        updateAuthProfileStoreWithLock: (params) => {
          this.asked.push(params);
          const folder = params.agentDir ?? '';
          const current = structuredClone(this.stores[folder] ?? {});
          if (params.updater(current)) {
            this.stores[folder] = current;
            this.saved += 1;
          }
          return Promise.resolve(current);
        },
      },
      ...modules,
    };
  }

  get store(): AuthProfileStore {
    return this.stores[AGENT] ?? {};
  }

  set store(store: AuthProfileStore) {
    this.stores[AGENT] = store;
  }

  load = <Name extends keyof SdkModules>(name: Name): Promise<SdkModules[Name]> => {
    const found = this.modules[name];
    if (found) return Promise.resolve(found as SdkModules[Name]);
    return Promise.reject(
      Object.assign(new Error('no such export'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' }),
    );
  };
}

/** One question, as {@link answerTo} takes it, of the store in {@link AGENT}. */
export function ask<Op extends keyof Questions>(
  owner: SdkPackage,
  op: Op,
  input: Questions[Op],
  place: Partial<Place> = {},
): Promise<Answer> {
  const at: Place = {
    mark: '',
    packageDir: '/nowhere/openclaw',
    storePath: `${AGENT}/openclaw-agent.sqlite`,
    agentDir: AGENT,
    ...place,
  };
  return answerTo({ op, ...at, ...input } as Question, owner);
}

export function box(role: 'before' | 'after', value: unknown, id = 'tx'): SealedBox {
  return sealText(KEY, sealLabel(id, role), JSON.stringify(value));
}

export function opened(role: 'before' | 'after', sealed: unknown, id = 'tx'): unknown {
  return JSON.parse(unsealText(KEY, sealLabel(id, role), sealed as SealedBox) ?? 'null');
}

/** A sign-in from {@link OLD} to {@link AFTER}. */
export function signIn(before: object = OLD): Questions['restore'] {
  return {
    id: 'tx',
    key: KEY,
    profileId: ID,
    before: box('before', { credential: before, usage: null }),
    after: box('after', AFTER),
  };
}
