import { isDeepStrictEqual } from 'node:util';
import { grantFingerprint, type Secret } from '../model/secret.ts';
import { sameLocation, type StoreReading } from '../openclaw/discovery/install.ts';
import { commandFor } from '../openclaw/discovery/owner-commands.ts';
import { leadsNowhere } from '../openclaw/config/secret-refs.ts';
import type { Row } from './case.ts';
import type { OpenClawFacts } from './gather/facts.ts';
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

/** A row of a profile, before anything is known of its use. */
export function rowOf(
  openclaw: OpenClawFacts,
  store: StoreReading,
  profile: StoreReading['profiles'][number],
): Row {
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
    location: profile.location,
    where: profile.where,
    grant: profile.kind === 'oauth' ? grantFingerprint(profile.refresh) : null,
    expiresAt: profile.expiresAt,
    issuedAt: profile.issuedAt,
    canRenew: profile.problem === null && (others || (profile.refresh !== null && renewer !== 'nobody')),
    renewer,
    stored: profile,
    usages: [],
    ...(profile.ref && leadsNowhere(profile.ref, openclaw.config.value) ? { secretGone: true } : {}),
    outcome: NO_OUTCOME,
    commandFor: commandFor(openclaw),
    closed: false,
    onRoute: false,
    needed: false,
  };
}

type Held = StoreReading['profiles'][number];

/** Holders first, so that a row carries the name of the agent whose store it stands in; those behind a link after them. */
const RANKS: readonly ((profile: Held) => boolean)[] = [
  (profile) => !profile.inherited && !profile.location.linked,
  (profile) => !profile.inherited && profile.location.linked === true,
  (profile) => profile.inherited,
];

/** True when a row is this very entry, under whatever path it was read. A database with two names may have two logs. */
function isOf(row: Row, profile: Held): boolean {
  const { stored, location } = row;
  if (row.profileId !== profile.profileId || !location || !stored) return false;
  if (!sameLocation(location, profile.location)) return false;
  return location.file === profile.location.file || sameToken(stored.refresh, profile.refresh);
}

function sameToken(a: Secret | null, b: Secret | null): boolean {
  return a === null ? b === null : a.equals(b);
}

/**
 * One row per credential, not per reader nor per path: an agent that inherits a profile, or whose own file is another agent's
 * file, shares the row of the agent that holds it, and adds its own record of use.
 */
export function openClawRows(openclaw: OpenClawFacts): Row[] {
  const rows: Row[] = [];
  const byName = new Map<string, Row[]>();
  const held = openclaw.stores.filter((store) => store.state === 'read');
  for (const belongs of RANKS) {
    for (const store of held) {
      for (const profile of store.profiles.filter(belongs)) {
        const namesakes = byName.get(profile.profileId) ?? [];
        let row = namesakes.find((one) => isOf(one, profile));
        if (!row) {
          row = rowOf(openclaw, store, profile);
          rows.push(row);
          byName.set(profile.profileId, [...namesakes, row]);
        } else if (!profile.inherited && row.agent !== null && row.agent !== store.agent.id) {
          row.linked = [...(row.linked ?? []), store.agent.id];
        }
        const usage = store.usage[profile.profileId];
        // An agent without a record of its own shows the one it inherits: one record is one witness.
        const seen = row.usages.some((one) => isDeepStrictEqual(one.usage, usage));
        if (usage && !seen) row.usages.push({ agent: store.agent.id, usage, where: store.path });
      }
    }
  }
  return [...rows, ...replacedRows(openclaw, rows), ...strandedRows(openclaw, rows)];
}

/** True when two accounts are known to be of different people: by any name that both tell. */
function isOtherPerson(a: Row['account'], b: Row['account']): boolean {
  const differ = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && one.trim().toLowerCase() !== other.trim().toLowerCase();
  return a.userId !== null && b.userId !== null
    ? differ(a.userId, b.userId)
    : differ(a.email, b.email) || differ(a.accountId, b.accountId);
}

/** An agent's own sign-ins that its OpenClaw passes over for inherited ones: they stand in its store, so they are told. */
function replacedRows(openclaw: OpenClawFacts, rows: Row[]): Row[] {
  return openclaw.stores.flatMap((store) =>
    (store.replaced ?? []).flatMap(({ profile, by, usage, where }): Row[] => {
      const heir = rowFor(rows, store, by);
      const row = rowOf(openclaw, store, { ...profile, inherited: false });
      const known = rows.some((one) => one.id === row.id || isOf(one, { ...profile, inherited: false }));
      if (!heir || known) return [];
      if (usage) row.usages.push({ agent: store.agent.id, usage, where });
      row.replaced = { by: heir, otherPerson: isOtherPerson(row.account, heir.account) };
      return [row];
    }),
  );
}

/** What an upgrade left in old files: shown, so that no sign-in vanishes, and used by nobody. */
function strandedRows(openclaw: OpenClawFacts, rows: Row[]): Row[] {
  const known = new Set(rows.map((row) => row.id));
  return openclaw.stores.flatMap((store) =>
    (store.due?.left ?? [])
      .map((profile) => ({ ...rowOf(openclaw, store, { ...profile, inherited: false }), stranded: true }))
      .filter((row) => !known.has(row.id)),
  );
}

/** The row that an agent's store means by a profile id, or undefined. */
export function rowFor(rows: Row[], store: StoreReading, profileId: string): Row | undefined {
  const profile = store.profiles.find((one) => one.profileId === profileId);
  return profile && rows.find((row) => isOf(row, profile));
}
