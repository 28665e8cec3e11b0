import path from 'node:path';
import type { Message } from '../../../language/messages.ts';
import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { StoreReading } from '../../../openclaw/discovery/install.ts';
import { updateAdvice } from '../../../model/installed-as.ts';
import { isLockedNote } from '../../../openclaw/sqlite/sqlite-connection.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import { signInFix } from '../../provider.ts';

const SIDECAR_WORDS: Record<string, Message> = {
  'sidecar-missing': 'the file that holds its tokens is missing',
  'sidecar-damaged': 'the file that holds its tokens is damaged',
  'key-missing': 'the key to its tokens is missing',
  'key-wrong': 'the key does not fit its tokens',
};

function sidecarCause(row: Row): FoundCause[] {
  const problem = row.stored?.problem;
  if (problem?.kind === 'key-in-keychain') {
    return [
      {
        code: 'sidecar-unreadable',
        severity: severityFor(row, 'unknown'),
        title: told('Its key is in the keychain'),
        detail: told(
          "The tokens of {account} are sealed with a key in the system keychain. Clawlamp does not open other programs' items, so it cannot tell whether they can be read.",
          { account: nameOf(row) },
        ),
        rows: [row.id],
        evidence: [{ what: told('Sealed with a key from the keychain'), where: row.where, at: null }],
        fix: null,
      },
    ];
  }
  const known = problem ? SIDECAR_WORDS[problem.kind] : undefined;
  const words = known && told(known);
  if (!problem || !words) return [];
  return [
    {
      code: 'sidecar-unreadable',
      severity: severityFor(row),
      title: told('The tokens cannot be read'),
      detail: told('OpenClaw has a profile for {account}, but {words}. It cannot be recovered.', {
        account: nameOf(row),
        words,
      }),
      rows: [row.id],
      evidence: [
        { what: words, where: 'path' in problem ? problem.path : row.where, at: null },
        { what: told('The profile points at it'), where: row.where, at: null },
      ],
      fix: signInFix(row),
    },
  ];
}

function malformedCause(row: Row): FoundCause[] {
  if (row.stored?.problem?.kind !== 'malformed') return [];
  return [
    {
      code: 'store-unreadable',
      severity: severityFor(row, 'unknown'),
      title: told('This entry cannot be read'),
      detail: told(
        'The entry {profileId} is not in a form that OpenClaw writes, so nothing can be said about it.',
        { profileId: row.profileId },
      ),
      rows: [row.id],
      evidence: [{ what: told('Entry of an unknown form'), where: row.where, at: null }],
      fix: row.kind === 'other' ? { kind: 'advise', label: told('Check the entry') } : signInFix(row),
    },
  ];
}

/** One cause per file, also when several agents read the same one. */
function perFile(stores: StoreReading[]): StoreReading[] {
  return [...new Map(stores.map((store) => [store.path, store])).values()];
}

function agentsOf(stores: StoreReading[], file: string): string {
  return stores
    .filter((store) => store.path === file)
    .map((store) => store.agent.id)
    .join(', ');
}

/** What its release finds nothing in is told as that; what nobody could read says nothing about its sign-ins. */
function unreadableStore(store: StoreReading, agents: string, rows: string[]): FoundCause {
  const evidence = [{ what: store.note ?? told('Could not be read'), where: store.path, at: null }];
  if (store.fault === 'content') {
    return {
      code: 'store-unreadable',
      variant: 'holds-none',
      severity: 'act',
      title: told('OpenClaw finds no sign-in in this file'),
      detail: told(
        'The file of agent {agents} is not in the form that OpenClaw reads, so it takes it for empty. What stands in it is untouched.',
        { agents },
      ),
      rows,
      evidence,
      fix: { kind: 'advise', label: told('Put the file right, or sign in for this agent') },
    };
  }
  return {
    code: 'store-unreadable',
    variant: store.fault === 'rights' ? 'closed' : 'damaged',
    severity: 'unknown',
    // What is wrong with it comes first: it is the evidence.
    title: store.note
      ? told('The credential store cannot be read. {note}', { note: store.note })
      : told('The credential store cannot be read'),
    detail: told(
      'The store of agent {agents} could not be read, so nothing can be said about its sign-ins.',
      {
        agents,
      },
    ),
    rows,
    evidence,
    fix: {
      kind: 'advise',
      label:
        store.fault === 'rights'
          ? told('Check the file and its rights')
          : told('Check what stands in the file'),
    },
  };
}

function closedStores(stores: StoreReading[], found: Case): FoundCause[] {
  return perFile(stores).flatMap((store): FoundCause[] => {
    const agents = agentsOf(stores, store.path);
    const of = new Set(stores.filter(({ path }) => path === store.path).map(({ agent }) => agent.id));
    const rows = found.rows.filter((row) => row.hidden && of.has(row.agent ?? '')).map(({ id }) => id);
    if (store.state === 'unknown-schema') {
      return [
        {
          code: 'store-newer-than-us',
          severity: 'unknown',
          title: told('This store is newer than Clawlamp'),
          detail: told(
            'The store of agent {agents} has schema {schemaVersion}, which this Clawlamp does not know. It reads and writes nothing there.',
            { agents, schemaVersion: store.schemaVersion ?? told('without a number') },
          ),
          rows,
          evidence: [
            {
              what: store.note ?? told('Schema {version}', { version: String(store.schemaVersion ?? '?') }),
              where: store.path,
              at: null,
            },
          ],
          fix: { kind: 'advise', label: updateAdvice() },
        },
      ];
    }
    // A lock is told by its own cause.
    if (store.state !== 'unreadable' || isLockedNote(store.note)) return [];
    return [unreadableStore(store, agents, rows)];
  });
}

/** Sidecars that every agent's reading left aside. */
const SIDECAR = /[\\/]auth-profiles[\\/][0-9a-f]{32}\.json$/;

/** Token files that no profile of any agent refers to. */
export function orphanedSidecars(stores: StoreReading[], others: StoreReading[] = []): string[] {
  // With one store closed to us, a sidecar may well belong to it.
  const allRead = stores.length > 0 && stores.every((store) => store.state === 'read');
  const used = new Set(stores.flatMap((store) => store.files));
  const aside = new Set(stores.flatMap((store) => store.leftovers));
  // Another OpenClaw may keep its sealed files in this very folder, through a link.
  const ids = new Set(others.flatMap((store) => store.profiles.map((one) => one.sidecarId)));
  const free = (file: string): boolean => !used.has(file) && !ids.has(path.basename(file, '.json'));
  return allRead ? [...aside].filter((file) => SIDECAR.test(file) && free(file)) : [];
}

function orphans(stores: StoreReading[], others: StoreReading[]): FoundCause[] {
  const lost = orphanedSidecars(stores, others);
  if (lost.length === 0) return [];
  return [
    {
      code: 'sidecar-orphaned',
      severity: 'info',
      title:
        lost.length === 1
          ? told('A left-over token file')
          : told('{count} left-over token files', { count: lost.length }),
      detail: told('No profile refers to it any more. It does no harm and no one needs to act.'),
      rows: [],
      evidence: lost
        .slice(0, 8)
        .map((file) => ({ what: told('Referred to by no profile'), where: file, at: null })),
      fix: {
        kind: 'repair',
        label: lost.length === 1 ? told('Remove the left-over file') : told('Remove the left-over files'),
      },
    },
  ];
}

function closedConfig(found: Case): FoundCause[] {
  const config = found.openclaw?.config;
  if (config?.state !== 'unreadable') return [];
  return [
    {
      code: 'store-unreadable',
      severity: 'unknown',
      title: told('The configuration cannot be read'),
      detail: told('Without the configuration of OpenClaw, nobody can tell which sign-in its routes use.'),
      rows: [],
      evidence: [{ what: config.note ?? told('Could not be read'), where: config.path, at: null }],
      fix: { kind: 'advise', label: told('Check the configuration file') },
    },
  ];
}

/** Causes of what holds the credentials: sealed tokens, closed or newer stores, left-over files. */
export function storeCauses(found: Case): FoundCause[] {
  const stores = found.openclaw?.stores ?? [];
  return [
    ...closedConfig(found),
    ...closedStores(stores, found),
    ...found.rows.flatMap(sidecarCause),
    ...found.rows.flatMap(malformedCause),
    ...orphans(
      stores,
      found.facts.openclaws.filter((one) => one !== found.openclaw).flatMap((one) => one.stores),
    ),
  ];
}
