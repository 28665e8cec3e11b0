import { told } from '../../model/told.ts';
import { AppError } from '../../model/errors.ts';
import { foreignNow, foreignThings, type ForeignThing } from '../discovery/other-account.ts';
import { asAccount, commandFor, ownerCommand } from '../discovery/owner-commands.ts';
import type { OpenClawInstall } from '../discovery/install.ts';
import type { OwnerPorts } from '../../platform/ownership/owners.ts';

/** What is refused, and what the owning account does instead. */
export function foreignError(
  thing: ForeignThing,
  place: OpenClawInstall | null,
  provider = 'openai',
): AppError {
  const { at, account } = thing;
  if (!account) return new AppError('OTHER_ACCOUNT', told('Others may change {path}', { path: at }));
  const user = account.user.startsWith('#')
    ? told('user {number}', { number: String(account.uid) })
    : account.user;
  const command = place
    ? ownerCommand.signIn(commandFor({ name: null, place: { ...place, account } }), { provider })
    : `${asAccount(account)}codex login`;
  return new AppError(
    'OTHER_ACCOUNT',
    told('{path} belongs to {user}: {command}', { path: at, user, command }),
  );
}

/**
 * Looks once more, before anything is begun, whether an OpenClaw and the stores in question are ours and closed to others.
 * @throws AppError OTHER_ACCOUNT
 */
export async function refuseForeign(
  ports: OwnerPorts,
  place: OpenClawInstall,
  stores: readonly string[],
  provider?: string,
): Promise<void> {
  const [thing] = await foreignNow(ports, place, stores);
  if (thing) throw foreignError(thing, place, provider);
}

/**
 * The same for a Codex home.
 * @throws AppError OTHER_ACCOUNT
 */
export async function refuseForeignCodex(
  ports: OwnerPorts,
  { home, path }: { home: string; path: string },
): Promise<void> {
  const wanted = [
    ['state-dir', home],
    ['store', path],
  ] as const;
  const [thing] = await foreignThings({ ...ports, owners: undefined }, wanted, home);
  if (thing) throw foreignError(thing, null);
}
