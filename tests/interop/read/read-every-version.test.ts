import { sameWords } from '../../../app/model/told.ts';
import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPENCLAW_VERSIONS, type OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { Generation } from '../../../app/model/snapshot.ts';
import type { ProfileUsage, StoreReading } from '../../../app/openclaw/discovery/install.ts';
import { SdkSession } from '../../rig/openclaw/sdk-session.ts';
import { ofTier } from '../../rig/tier.ts';
import { DAY, StoreHome, jwt } from '../../unit/openclaw/support.ts';

/**
 * What every installed OpenClaw writes with its own code, read by us and by the same version's own code in another
 * process: the same profiles, tokens, order, last good one and use, for an agent by itself, one that inherits, and one
 * that has its own.
 */

/** What each release makes; the numbers are `PRAGMA user_version` of the database that holds the credentials. */
const MADE: Record<OpenClawVersion, [generation: Generation, schemaVersion: number]> = {
  '2026.3.28': ['json-inline', 1],
  '2026.4.11': ['json-inline', 1],
  '2026.4.29': ['json-inline', 1],
  '2026.5.12': ['json-sidecar', 1],
  '2026.5.28': ['json-inline', 1],
  '2026.6.5': ['sqlite-agent', 1],
  '2026.6.11': ['sqlite-agent', 1],
  '2026.7.1': ['sqlite-agent', 1],
  '2026.7.33': ['sqlite-agent', 1],
  '2026.8.1': ['sqlite-shared', 15],
  '2026.8.2': ['sqlite-shared', 15],
  '2026.9.1': ['sqlite-shared', 15],
  '2026.9.6': ['sqlite-shared', 18],
};

interface Theirs {
  profiles: Record<
    string,
    { access?: string; refresh?: string; token?: string; key?: string; expires?: number }
  >;
  order?: Record<string, string[]>;
  lastGood?: Record<string, string>;
  usageStats?: Record<string, Partial<ProfileUsage>>;
}

const LOAD = `return sdk.ensureAuthProfileStore(input.agentDir, { readOnly: true, allowKeychainPrompt: false });`;
const UPSERT = `return Boolean(await sdk.upsertAuthProfileWithLock(input));`;
/** The owner's whole-store write, as its use of profiles ends up on disk. */
const SAVE = `
  const updater = (store) => { Object.assign(store, input.state); return true; };
  return Boolean(await sdk.updateAuthProfileStoreWithLock({ agentDir: input.agentDir, updater }));`;

/** Releases whose plugin SDK has no such write: their state is put where they keep it, and they are asked what they see. */
const BY_HAND: Partial<Record<OpenClawVersion, string>> = {
  '2026.3.28': 'auth-profiles.json',
  '2026.4.11': 'auth-state.json',
};

describe.each(ofTier(OPENCLAW_VERSIONS))('stores that the real %s makes', (version) => {
  let home: StoreHome;
  let writer: SdkSession;
  let reader: SdkSession;
  const provider = version < '2026.5.2' ? 'openai-codex' : 'openai';
  const id = (name: string): string => `${provider}:${name}`;
  const credential = (name: string, days = 10): object => ({
    type: 'oauth',
    provider,
    access: jwt({ sub: name }),
    refresh: `rt-${name}`,
    expires: Date.now() + days * DAY,
    accountId: `acc-${name}`,
    email: `${name}@example.com`,
  });

  beforeAll(async () => {
    home = await StoreHome.make();
    const readOnly = { OPENCLAW_AUTH_STORE_READONLY: '1' };
    [writer, reader] = await Promise.all([
      SdkSession.start(version, home.home, 'provider-auth'),
      SdkSession.start(version, home.home, 'provider-auth', readOnly),
    ]);
  });
  afterAll(async () => {
    await Promise.all([writer?.stop(), reader?.stop()]);
    await home?.dispose();
  });

  /** Both readings of one agent, ours with the release known and by the store alone. */
  async function both(agent: string): Promise<StoreReading> {
    const theirs = await reader.run<Theirs>(LOAD, { agentDir: home.agentDir(agent) });
    const clock = { now: () => Date.now(), after: () => () => undefined };
    // Without the release, the two oldest read as 2026.5.28 would: their rules of inheritance cannot be seen in a file.
    const places = version < '2026.5.1' ? [home.owned(version)] : [{}, home.owned(version)];
    for (const place of places) {
      const before = await fingerprint(home.home);
      const ours = await home.read(agent, place, { clock });
      expect(await fingerprint(home.home)).toEqual(before);
      expect(ours.state, sameWords(ours.note ?? '')).toBe('read');
      expect(plain(ours)).toEqual(plainOf(theirs));
    }
    return home.read(agent, home.owned(version), { clock });
  }

  /** Puts routing state into the second agent's store. */
  async function keep(state: object): Promise<void> {
    const agentDir = home.agentDir('work');
    const name = BY_HAND[version];
    if (!name) {
      expect(await writer.run(SAVE, { agentDir, state })).toBe(true);
      return;
    }
    const file = path.join(agentDir, name);
    const held = await readFile(file, 'utf8').catch(() => '{ "version": 1 }');
    await home.write(file, { ...(JSON.parse(held) as object), ...state });
  }

  test('main alone, then an agent that inherits, one with its own, and their order and use', async () => {
    await writer.run(UPSERT, { profileId: id('me'), credential: credential('me') });
    const [generation, schemaVersion] = MADE[version];
    expect(await both('main')).toMatchObject({ generation, schemaVersion, leftovers: [] });

    const inheriting = await both('work');
    expect(inheriting.profiles).toMatchObject([{ profileId: id('me'), inherited: true }]);

    await writer.run(UPSERT, {
      profileId: id('own'),
      credential: credential('own', 5),
      agentDir: home.agentDir('work'),
    });
    const own = await both('work');
    expect(own.profiles.map(({ profileId, inherited }) => [profileId, inherited]).sort()).toEqual([
      [id('me'), true],
      [id('own'), false],
    ]);
    expect((await both('main')).profiles).toHaveLength(1);

    const now = Date.now();
    await keep({
      order: { [provider]: [id('own')] },
      lastGood: { [provider]: id('own') },
      usageStats: {
        [id('own')]: {
          lastUsed: now - 1000,
          errorCount: 2,
          lastFailureAt: now - 500,
          failureCounts: { timeout: 1, rate_limit: 1 },
          cooldownUntil: now + 60_000,
          cooldownReason: 'rate_limit',
        },
      },
    });
    const used = await both('work');
    expect(used.order).toEqual({ [provider]: [id('own')] });
    expect(used.lastGood).toEqual({ [provider]: id('own') });
    expect(used.usage[id('own')]).toMatchObject({ lastUsed: now - 1000, errorCount: 2 });
    expect((await both('main')).order).toEqual({});

    // A sign-in that failed for good: two releases then look into the main store, the others do not.
    await keep({
      order: { [provider]: [id('own')] },
      usageStats: {
        [id('own')]: {
          errorCount: 1,
          failureCounts: { auth_permanent: 1 },
          disabledReason: 'auth_permanent',
          disabledUntil: now + 60_000,
        },
      },
    });
    const failed = await both('work');
    expect(failed.order[provider]).toEqual([version === '2026.5.12' ? id('me') : id('own')]);

    // The writer is killed, as by a crash: what it left is read all the same, and still left alone.
    await writer.stop();
    expect((await both('work')).order).toEqual(failed.order);
  });
});

/** Every file under a folder with its bytes, inode and time: what a reading must leave as it is. */
async function fingerprint(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const facts = await stat(path.join(folder, name));
    if (!facts.isFile()) continue;
    const bytes = createHash('sha256').update(await readFile(path.join(folder, name)));
    found[name] = [facts.ino, facts.mtimeMs, facts.size, bytes.digest('hex')].join(' ');
  }
  return found;
}

function plain(reading: StoreReading): object {
  return {
    profiles: Object.fromEntries(
      reading.profiles.map((one) => [
        one.profileId,
        { access: one.access?.open(), refresh: one.refresh?.open(), expires: one.expiresAt ?? undefined },
      ]),
    ),
    order: reading.order,
    lastGood: reading.lastGood,
    usage: Object.fromEntries(
      Object.entries(reading.usage).map(([id, { lastUsed, errorCount, cooldownUntil, failureCounts }]) => [
        id,
        { lastUsed, errorCount, cooldownUntil, failureCounts },
      ]),
    ),
  };
}

function plainOf(store: Theirs): object {
  return {
    profiles: Object.fromEntries(
      Object.entries(store.profiles).map(([id, one]) => [
        id,
        { access: one.access ?? one.token ?? one.key, refresh: one.refresh, expires: one.expires },
      ]),
    ),
    order: store.order ?? {},
    lastGood: store.lastGood ?? {},
    usage: Object.fromEntries(
      Object.entries(store.usageStats ?? {}).map(([id, one]) => [
        id,
        {
          lastUsed: one.lastUsed ?? null,
          errorCount: one.errorCount ?? 0,
          cooldownUntil: one.cooldownUntil ?? null,
          failureCounts: one.failureCounts ?? {},
        },
      ]),
    ),
  };
}
