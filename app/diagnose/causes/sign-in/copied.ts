import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import { grantFingerprint } from '../../../model/secret.ts';
import type { Case } from '../../case.ts';
import { CODEX_ROW, codexRowId } from '../../codex-row.ts';

/** The store or its configuration names a home folder that this machine does not have. */
function fromElsewhere(found: Case): FoundCause[] {
  const { openclaw } = found;
  const strangers = openclaw?.strangers ?? [];
  const foreign = strangers.filter((one) => one.kind === 'path-of-another-home');
  if (!openclaw || openclaw.dormant || strangers.length === 0) return [];
  const held = found.rows.filter((row) => row.owner === 'openclaw' && row.grant !== null);
  if (held.length === 0) return [];
  const evidence = strangers.slice(0, 8).map((one) => ({
    what: one.path
      ? told('It names {path}, a home folder that is not on this machine', { path: one.path })
      : told('Its sealed tokens carry the name of another path'),
    where: one.where,
    at: null,
  }));
  if (foreign.length === 0) {
    // The path alone may have changed on this very machine, which harms nobody.
    return [
      {
        code: 'copied-between-machines',
        severity: 'info',
        title: told('This store was made at another path'),
        detail: told(
          'It was moved here, or copied. If the place it came from is still in use, both hold the same single-use sign-ins, and the first renewal ends the others.',
        ),
        rows: held.filter((row) => row.stored?.sidecarId).map((row) => row.id),
        evidence,
        fix: null,
      },
    ];
  }
  return [
    {
      code: 'copied-between-machines',
      severity: 'risk',
      title: told('This store comes from another machine'),
      detail: told(
        'It names folders of another machine. If it is still in use there, both hold the same single-use sign-ins, and the first renewal ends the others. Each machine needs a sign-in of its own.',
      ),
      rows: held.map((row) => row.id),
      evidence,
      fix: { kind: 'advise', label: told('Sign in once on each machine') },
    },
  ];
}

/** One Codex sign-in in several homes: its owner id is new with every sign-in and kept by renewals (0.169.0, run). */
function copiedCodexLogins(found: Case): FoundCause[] {
  const groups = new Map<string, typeof found.facts.codexes>();
  for (const codex of found.facts.codexes) {
    // Not a copy but another name of the file of a home that is counted.
    if (codex.sameLoginAs !== undefined) continue;
    const login = codex.reading.login;
    // Before 0.169.0 there was no owner id: only the token itself tells, and only until the first renewal.
    const key = login?.loginOwnerId ?? grantFingerprint(login?.refresh ?? null);
    if (key) groups.set(key, [...(groups.get(key) ?? []), codex]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      code: 'copied-between-machines',
      severity: 'risk',
      title: told('One Codex sign-in in {count} homes', { count: group.length }),
      detail: told(
        'These homes hold copies of one sign-in. Its refresh token works once, so whichever Codex renews first signs the others out.',
      ),
      rows: group.map((codex) => codexRowId(codex.name)),
      evidence: group.map((codex) => ({
        what: told('The same sign-in stands here ({row})', { row: CODEX_ROW }),
        where: codex.reading.path,
        at: codex.reading.login?.lastRefreshAt ?? null,
      })),
      fix: { kind: 'advise', label: told('Sign in once in each Codex home') },
    }));
}

/** Marks of a store that came from another place, one OpenClaw at a time. */
export function importedCauses(found: Case): FoundCause[] {
  return fromElsewhere(found);
}

/** One sign-in copied between Codex homes. */
export function copiedCauses(found: Case): FoundCause[] {
  return copiedCodexLogins(found);
}
