import { several, told, type Words } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence, Severity } from '../../../model/cause.ts';
import { goneRows } from '../../../history/inventory.ts';
import { UNEXPLAINED_MS, type GoneRow } from '../../../history/memory.ts';
import { observedInstall } from '../../observation.ts';
import type { Case } from '../../case.ts';
import { asRecord, asTexts, dig } from '../../../platform/json-value.ts';
import { works } from '../../routes/routes.ts';

/** Gone within this time of each other is gone at once. In ms. */
const AT_ONCE_MS = 10 * 60_000;

/** Most names that a sentence lists. */
const MOST_NAMED = 4;

/** Where OpenClaw still names a profile that is gone: its own sign-out takes such names away with it. */
function references(profileId: string, found: Case): FoundEvidence[] {
  const { openclaw } = found;
  if (!openclaw) return [];
  const config = openclaw.config.value;
  const inConfig =
    dig(config, 'auth', 'profiles', profileId) !== undefined ||
    Object.values(asRecord(dig(config, 'auth', 'order')) ?? {}).some((ids) =>
      asTexts(ids).includes(profileId),
    );
  const stores = openclaw.stores.filter(
    (store) =>
      Object.values(store.order).some((ids) => ids.includes(profileId)) ||
      Object.values(store.lastGood).includes(profileId),
  );
  const what = told('It still names {profileId}', { profileId });
  return [
    ...(inConfig ? [{ what, where: openclaw.config.path, at: null }] : []),
    ...[...new Set(stores.map((store) => store.path))].map((where) => ({ what, where, at: null })),
  ];
}

interface Loss {
  id: string;
  row: GoneRow;
  names: FoundEvidence[];
}

/**
 * `act` when a route lost what it used and nothing else carries it, or when it looks like an accident (many at once, an
 * emptied store, names left behind) on a route; a tidy removal that no route misses is only worth knowing.
 */
function severityOf(lost: Loss[], found: Case): Severity {
  const many = lost.some(
    (one) => lost.filter((other) => Math.abs(other.row.at - one.row.at) <= AT_ONCE_MS).length > 1,
  );
  const accident = many || found.rows.length === 0 || lost.some((one) => one.names.length > 0);
  const used = lost.some((one) => one.row.onRoute);
  const carried = found.routes.some((route) => route.rows.some((row) => works(row, found.now)));
  if (used && (accident || !carried)) return 'act';
  return accident ? 'risk' : 'info';
}

function list(ids: string[]): Words {
  const more = ids.length - MOST_NAMED;
  const named = ids.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? several([named, told(' and {more} more', { more })]) : named;
}

/** Sign-ins that were there at an earlier reading, are gone, and were not taken away by Clawlamp or with a person's word. */
export function disappeared(found: Case): FoundCause[] {
  const { memory } = found.facts;
  const sight = memory ? observedInstall(found) : null;
  const before = sight && memory ? memory.installs[sight.key] : undefined;
  if (!sight || !before || !sight.complete) return [];
  const lost = goneRows(before, sight, found.now)
    .filter(([, row]) => !row.asked && found.now - row.at <= UNEXPLAINED_MS)
    .map(([id, row]): Loss => ({ id, row, names: references(row.profileId, found) }));
  if (lost.length === 0) return [];
  const severity = severityOf(lost, found);
  const ids = lost.map((one) => one.id);
  const tidy = severity === 'info';
  const owner = found.codex ? told('Codex') : 'OpenClaw';
  const backups = found.openclaw?.backups ?? [];
  const where = found.openclaw?.stores[0]?.path ?? found.codex?.reading.path ?? sight.key;
  return [
    {
      code: 'profiles-disappeared',
      severity,
      title: told('{count, plural, one {A sign-in disappeared} other {# sign-ins disappeared}}', {
        count: lost.length,
      }),
      detail: tidy
        ? told(
            '{list} {count, plural, one {was} other {were}} removed from {owner}, as a sign-out does. If nobody did that, look at the evidence.',
            { list: list(ids), count: lost.length, owner },
          )
        : told(
            '{count, plural, one {{list} was there before and is gone. Clawlamp did not remove it.} other {{list} were there before and are gone. Clawlamp did not remove them.}}',
            { list: list(ids), count: lost.length },
          ),
      rows: [],
      evidence: [
        ...lost.map(({ id, row }) => ({
          what: told('Gone since this reading: {id}', { id }),
          where,
          at: row.at,
        })),
        ...lost.flatMap(({ names }) => names),
        ...backups.map((path) => ({
          what: told('A copy that {owner} left', { owner }),
          where: path,
          at: null,
        })),
      ],
      fix: tidy
        ? null
        : {
            kind: 'advise',
            label:
              backups.length > 0
                ? told('Stop OpenClaw, then look at the copies beside its store')
                : told('Sign in again, or say that it was meant'),
            command: 'clawlamp history --meant',
          },
    },
  ];
}
