import type { Case, Row } from '../../diagnose/case.ts';
import { sameLocation } from '../../openclaw/discovery/install.ts';
import type { Kept } from './repair-plan.ts';

/** Entries of the same name in the stores of other OpenClaws. */
function namesakes(row: Row, { facts, openclaw }: Case) {
  return facts.openclaws
    .filter((one) => one !== openclaw)
    .flatMap(({ stores }) => stores.flatMap(({ profiles }) => profiles))
    .filter(({ profileId }) => profileId === row.profileId);
}

/** True when another OpenClaw reads this very entry, through a link or another name of its file: then it is not ours alone. */
export function servesAnother(row: Row, found: Case): boolean {
  return namesakes(row, found).some(
    ({ location }) => row.location !== null && sameLocation(location, row.location),
  );
}

/** What must stay when an entry is removed: entries of that name which some route or another OpenClaw uses. */
export function keptBeside(row: Row, found: Case): Kept[] {
  const used = found.rows.filter(
    (one) => one !== row && one.profileId === row.profileId && one.onRoute && one.location !== null,
  );
  return [...used, ...namesakes(row, found)].flatMap(({ location, profileId }) =>
    location ? [{ file: location.file, profileId }] : [],
  );
}
