import type { Snapshot } from '../model/snapshot.ts';

/** The snapshot that was told of, with the last uses of a newer one: nobody is told of those as they come. */
export function withNewestUses(snapshot: Snapshot, newer: Snapshot | null): Snapshot {
  if (!newer || newer === snapshot) return snapshot;
  const uses = new Map(newer.profiles.map(({ id, usedAt }) => [id, usedAt]));
  const profiles = snapshot.profiles.map((row) => {
    const usedAt = uses.get(row.id);
    return usedAt === undefined || usedAt === row.usedAt ? row : { ...row, usedAt };
  });
  return { ...snapshot, profiles };
}
