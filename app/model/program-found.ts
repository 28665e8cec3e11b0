import type { ProfileRow, Snapshot } from './snapshot.ts';

/** True where a new sign-in of the row would have to be written by an OpenClaw program that was not found. */
export function lacksProgram(
  row: Pick<ProfileRow, 'consumer' | 'install'>,
  { installs }: Pick<Snapshot, 'installs'>,
): boolean {
  const own = installs.find(({ kind, name }) => kind === 'openclaw' && name === row.install);
  return row.consumer === 'openclaw' && own?.version === null;
}
