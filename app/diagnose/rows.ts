import { isDeepStrictEqual } from 'node:util';
import { grantFingerprint } from '../model/secret.ts';
import { commandFor } from '../openclaw/owner-commands.ts';
import type { StoreReading } from '../openclaw/place.ts';
import type { Row } from './case.ts';
import type { OpenClawFacts } from './facts.ts';
import { externalLogin, ownerOf, renewerOf } from './provider.ts';

/** A row id of another install than the one flags and defaults name: `name~id`. A `~` stands in no agent's name. */
export function installRowId(install: string | null, id: string): string {
  return install === null ? id : `${install}~${id}`;
}

/** Row id: the profile id for the default agent, `agent/profileId` for the others; `name~` before it elsewhere. */
export function rowId(
  install: string | null,
  agent: string,
  defaultAgent: string,
  profileId: string,
): string {
  return installRowId(install, agent === defaultAgent ? profileId : `${agent}/${profileId}`);
}

/** Nothing known of any use. */
export const NO_OUTCOME = { success: null, rejection: null, blocked: null, timeout: null, lockouts: [] };

function rowOf(openclaw: OpenClawFacts, store: StoreReading, profile: StoreReading['profiles'][number]): Row {
  const owner = ownerOf(profile.profileId, profile.provider, profile.kind);
  // Another program's login is renewed by that program, whatever stands of it here.
  const others = externalLogin(profile.profileId, profile.provider) !== null;
  const renewer = others ? 'owner' : renewerOf(profile.provider, openclaw.place.owner?.version ?? null);
  return {
    id: rowId(openclaw.name, store.agent.id, openclaw.place.defaultAgent, profile.profileId),
    install: openclaw.name,
    profileId: profile.profileId,
    provider: profile.provider,
    consumer: 'openclaw',
    agent: store.agent.id,
    kind: profile.kind,
    account: profile.account,
    owner,
    where: profile.where,
    grant: profile.kind === 'oauth' ? grantFingerprint(profile.refresh) : null,
    expiresAt: profile.expiresAt,
    issuedAt: profile.issuedAt,
    canRenew: profile.problem === null && (others || (profile.refresh !== null && renewer !== 'nobody')),
    renewer,
    stored: profile,
    usages: [],
    outcome: NO_OUTCOME,
    commandFor: commandFor(openclaw),
    closed: false,
    onRoute: false,
    needed: false,
  };
}

/**
 * One row per credential, not per reader: an agent that inherits a profile shares the row of the agent that holds it, and
 * adds its own record of use.
 */
export function openClawRows(openclaw: OpenClawFacts): Row[] {
  const rows = new Map<string, Row>();
  const held = openclaw.stores.filter((store) => store.state === 'read');
  // Holders first, so that a row carries the name of the agent whose store it stands in.
  for (const inherited of [false, true]) {
    for (const store of held) {
      for (const profile of store.profiles.filter((one) => one.inherited === inherited)) {
        const key = `${profile.where}\n${profile.profileId}`;
        const row = rows.get(key) ?? rowOf(openclaw, store, profile);
        rows.set(key, row);
        const usage = store.usage[profile.profileId];
        // An agent without a record of its own shows the one it inherits: one record is one witness.
        const seen = row.usages.some((one) => isDeepStrictEqual(one.usage, usage));
        if (usage && !seen) row.usages.push({ agent: store.agent.id, usage, where: store.path });
      }
    }
  }
  return [...rows.values()];
}

/** The row that an agent's store means by a profile id, or undefined. */
export function rowFor(rows: Row[], store: StoreReading, profileId: string): Row | undefined {
  const profile = store.profiles.find((one) => one.profileId === profileId);
  return rows.find((row) => row.profileId === profileId && row.where === profile?.where);
}
