import { say } from '../language/say.ts';
import { AppError } from '../model/errors.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import { typedName } from '../platform/text/own-command.ts';
import { shortened } from './print/shorten.ts';

/** A name that several sign-ins have, with the names that tell them apart. */
export class AmbiguousName extends AppError {
  constructor(readonly names: readonly string[]) {
    super('PROFILE_AMBIGUOUS', say('these fit: {names}', { names: names.join(', ') }));
  }
}

function only(rows: ProfileRow[]): ProfileRow | null {
  if (rows.length > 1) throw new AmbiguousName(rows.map((row) => typedName(row.id)));
  return rows[0] ?? null;
}

/**
 * The row that a person means: by full id, by shortened id, by the owner's own name, or by a part that only one row has.
 * `rows` may be narrowed before by agent or provider.
 * @throws AppError PROFILE_NOT_FOUND or PROFILE_AMBIGUOUS
 */
export function findProfile(snapshot: Pick<Snapshot, 'profiles'>, text: string): ProfileRow {
  const wanted = typedName(text).toLowerCase();
  const rows = snapshot.profiles;
  // An agent whose store is a link to another one's knows the sign-in by a name of its own.
  const names = (row: ProfileRow) =>
    [row.id, row.profileId, row.account.email ?? '', ...(row.linked ?? []).map(({ id }) => id)].flatMap(
      (name) => [name, shortened(name, false)].map(typedName),
    );
  const byId = rows.find((row) => row.id.toLowerCase() === text.trim().toLowerCase());
  const found =
    byId ??
    only(rows.filter((row) => typedName(row.id).toLowerCase() === wanted)) ??
    only(rows.filter((row) => typedName(shortened(row.id, false)).toLowerCase() === wanted)) ??
    only(rows.filter((row) => names(row).some((name) => name.toLowerCase() === wanted))) ??
    only(
      rows.filter((row) => wanted !== '' && names(row).some((name) => name.toLowerCase().includes(wanted))),
    );
  if (!found) throw new AppError('PROFILE_NOT_FOUND');
  return found;
}
