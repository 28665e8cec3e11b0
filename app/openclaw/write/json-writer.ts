import { told } from '../../model/told.ts';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { Secret } from '../../model/secret.ts';
import { hasLockout, holdingOf, renewed, withoutLockout, type Credential } from './credential-change.ts';
import { underJsonLock } from './json-lock.ts';
import type { SealedBox } from '../../platform/sealing/sealed-box.ts';
import { openValue, sealValue } from '../../platform/sealing/sealed-value.ts';
import {
  editedParts,
  partsHolding,
  partsIn,
  putParts,
  sameValue,
  type Part,
  type WantedPart,
} from './store-entries.ts';
import type {
  AfterPayload,
  DependentState,
  DependentStateReport,
  HeldTokens,
  StoreState,
  EntriesChange,
  EntriesState,
  ProfileChange,
  StoreEdit,
  StoreWriter,
  WriteResult,
} from './store-writer.ts';
import { readJson, type Json, saveJson } from './json-document.ts';
import { statAt } from '../../platform/plain-files.ts';

/**
 * The guarded writer for an inline JSON store whose OpenClaw can't be found, after an explicit choice only (the demo).
 * It keeps OpenClaw's lock protocol and every field it doesn't know, and refuses anything but `auth-profiles.json`
 * with inline credentials.
 */
export class JsonWriter implements StoreWriter {
  readonly description = told('Clawlamp itself');

  constructor(
    private readonly storePath: string,
    private readonly now: () => number,
  ) {}

  async probe(): Promise<void> {
    if (basename(this.storePath) !== 'auth-profiles.json') throw new AppError('OWNER_NOT_FOUND');
    await this.#load();
  }

  async snapshot(id: string, profileId: string, expect: HeldTokens, key: Secret): Promise<SealedBox | null> {
    return this.#locked(async (store) => {
      const credential = profilesOf(store)[profileId];
      const same = (text: unknown, held: Secret | null): boolean =>
        held ? held.equals(Secret.from(text)) : !text;
      if (
        !credential ||
        !same(credential.access, expect.access) ||
        !same(credential.refresh, expect.refresh)
      ) {
        return null;
      }
      return sealValue(key, id, 'before', { credential });
    });
  }

  async write(change: ProfileChange, permit: string): Promise<WriteResult> {
    const { before, after } = contents(change);
    return this.#locked(async (store) => {
      const profiles = profilesOf(store);
      const current = profiles[change.profileId];
      const holding = holdingOf(current, before, after);
      if (holding === 'after') return 'written';
      if (holding !== 'before' && holding !== 'torn') return 'changed';
      if (!(await statAt(permit).catch(() => null))) return 'revoked';
      profiles[change.profileId] = renewed(current as Credential, after, false);
      await this.#save(store);
      return 'written';
    });
  }

  async restore(change: ProfileChange): Promise<WriteResult> {
    const { before, after } = contents(change);
    return this.#locked(async (store) => {
      const profiles = profilesOf(store);
      const holding = holdingOf(profiles[change.profileId], before, after);
      if (holding === 'before') return 'written';
      if (holding !== 'after' && holding !== 'torn') return 'changed';
      profiles[change.profileId] = before;
      await this.#save(store);
      return 'written';
    });
  }

  async compare(change: ProfileChange): Promise<StoreState> {
    const { before, after } = contents(change);
    return this.#locked(async (store) => holdingOf(profilesOf(store)[change.profileId], before, after));
  }

  async agree(agreement: DependentState): Promise<DependentStateReport> {
    const report: DependentStateReport = { lockouts: 'none', order: 'kept', lastGood: 'kept' };
    // Up to about 2026.4.22 the state stands in the store itself; later in auth-state.json beside it.
    const statePath = join(dirname(this.storePath), 'auth-state.json');
    const apart = (await statAt(statePath).catch(() => null)) !== null;
    return this.#locked(async (store) => {
      const state = apart ? await readJson(statePath) : store;
      const usage = (state.usageStats ?? {}) as Record<string, Json>;
      const mine = usage[agreement.profileId];
      if (mine && hasLockout(mine)) {
        usage[agreement.profileId] = withoutLockout(mine);
        report.lockouts = 'cleared';
      }
      if (agreement.hiddenByOrder) {
        const order = { ...((state.order ?? {}) as Record<string, string[]>) };
        order[agreement.provider] = [agreement.profileId, ...agreement.hiddenByOrder];
        state.order = order;
        report.order = 'put-first';
      }
      const lastGood = (state.lastGood ?? {}) as Record<string, string>;
      if (agreement.staleLastGood && lastGood[agreement.provider] === agreement.staleLastGood) {
        lastGood[agreement.provider] = agreement.profileId;
        report.lastGood = 'set';
      }
      const changed = report.lockouts === 'cleared' || report.order !== 'kept' || report.lastGood !== 'kept';
      if (changed) await (apart ? saveJson(statePath, state) : this.#save(store));
      return report;
    });
  }

  async take(id: string, role: 'before' | 'after', wanted: WantedPart[], key: Secret): Promise<SealedBox> {
    return this.#whole((store) => Promise.resolve(sealValue(key, id, role, partsIn(store, wanted))));
  }

  async snapshotParts(
    id: string,
    edits: StoreEdit[],
    key: Secret,
  ): Promise<Omit<EntriesChange, 'id' | 'key'> | null> {
    return this.#whole(async (store) => {
      const before = partsIn(store, edits);
      const fits = edits.every(({ held, expect, to }, at) => {
        const value = before[at]?.has ? before[at].value : null;
        if (to.is === 'without-lockout') return hasLockout(value as Json | undefined);
        if (!held) return (expect ?? []).some((one) => sameValue(value, one));
        const credential = value as Credential | null;
        const same = (text: unknown, token: Secret | null): boolean =>
          token ? token.equals(Secret.from(text)) : !text;
        return (
          credential !== null &&
          same(credential.access, held.access) &&
          same(credential.refresh, held.refresh)
        );
      });
      if (!fits) return null;
      const after = editedParts(before, edits);
      return { before: sealValue(key, id, 'before', before), after: sealValue(key, id, 'after', after) };
    });
  }

  async writeParts(
    change: EntriesChange,
    direction: 'forth' | 'back',
    permit: string | null,
  ): Promise<WriteResult> {
    const { before, after } = partsOf(change);
    const [from, to] = direction === 'forth' ? [before, after] : [after, before];
    return this.#whole(async (store, save) => {
      const holding = partsHolding(partsIn(store, to), from, to);
      if (holding === 'after') return 'written';
      if (holding !== 'before' && holding !== 'torn') return 'changed';
      if (permit !== null && !(await statAt(permit).catch(() => null))) return 'revoked';
      putParts(store, to);
      await save();
      return 'written';
    });
  }

  async compareParts(change: EntriesChange): Promise<EntriesState> {
    const { before, after } = partsOf(change);
    return this.#whole(async (store) => partsHolding(partsIn(store, before), before, after));
  }

  /** The store with its routing state, whichever of the two files that stands in. */
  #whole<T>(work: (store: Json, save: () => Promise<void>) => Promise<T>): Promise<T> {
    const statePath = join(dirname(this.storePath), 'auth-state.json');
    return this.#locked(async (store) => {
      const apart = (await statAt(statePath).catch(() => null)) !== null;
      if (!apart) return work(store, () => this.#save(store));
      const state = await readJson(statePath);
      const whole: Json = { ...state, profiles: store.profiles };
      return work(whole, async () => {
        const { profiles, ...routing } = whole;
        if (!sameValue(profiles, store.profiles)) await this.#save({ ...store, profiles });
        if (!sameValue(routing, state)) await saveJson(statePath, routing);
      });
    });
  }

  async #load(): Promise<Json> {
    const store = await readJson(this.storePath);
    for (const credential of Object.values(profilesOf(store))) {
      // A sidecar store has its own key and files: only its own OpenClaw may write it.
      if ('oauthRef' in credential) throw new AppError('OWNER_NOT_FOUND');
    }
    return store;
  }

  async #save(store: Json): Promise<void> {
    await saveJson(this.storePath, store);
  }

  #locked<T>(work: (store: Json) => Promise<T>): Promise<T> {
    return underJsonLock(this.storePath, this.now, async () => work(await this.#load()));
  }
}

function contents({ key, id, before, after }: ProfileChange): { before: Credential; after: AfterPayload } {
  const { credential } = openValue<{ credential: Credential }>(key, id, 'before', before);
  return { before: credential, after: openValue(key, id, 'after', after) };
}

function partsOf({ key, id, before, after }: EntriesChange): { before: Part[]; after: Part[] } {
  return { before: openValue(key, id, 'before', before), after: openValue(key, id, 'after', after) };
}

function profilesOf(store: Json): Record<string, Credential> {
  return (store.profiles ?? {}) as Record<string, Credential>;
}
