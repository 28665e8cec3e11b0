import type { OpenClawInstall, OtherAccount } from './install.ts';
import { dirname, join } from 'node:path';
import type { Owners, Whose } from '../../platform/ownership/whose.ts';
import { isClosed } from '../../platform/ownership/file-owner.ts';
import { createOwners, ownersIn, type OwnerPorts } from '../../platform/ownership/owners.ts';
import type { Ports } from '../../platform/ports.ts';
import { samePath } from '../../platform/same-path.ts';

/** One thing of an install that this account may look at and must not work with. */
export interface ForeignThing {
  kind: 'state-dir' | 'config' | 'store';
  path: string;
  /** `another`: some other account's (`account`). `open`: others may change it, or put another in its place. */
  standing: 'another' | 'open';
  /** The file or folder that decides: `path` itself, or one above it. */
  at: string;
  account: OtherAccount | null;
}

/** Where container engines keep named volumes. */
const VOLUME = /^(.*\/(docker|containers\/storage)\/volumes\/([^/]+)\/_data)(\/|$)/;

/** Sockets and folders by which an engine is known to be here, without asking it. */
const ENGINES = [
  ['docker', '/var/run/docker.sock'],
  ['podman', '/run/podman/podman.sock'],
] as const;

async function containerOf(
  { files }: Pick<Ports, 'files'>,
  path: string,
  named: boolean,
): Promise<OtherAccount['container']> {
  const [, , engine, volume] = VOLUME.exec(path) ?? [];
  if (volume) return { engine: engine === 'docker' ? 'docker' : 'podman', volume };
  // A number without a name is mostly an account inside a container, which sees this folder by a mount.
  if (named) return null;
  for (const [name, mark] of ENGINES) {
    if (await files.facts(mark).catch(() => null)) return { engine: name, volume: path };
  }
  return null;
}

async function accountOf(
  ports: Pick<Ports, 'files'>,
  owners: Owners,
  uid: number,
  folder: string,
): Promise<OtherAccount> {
  const name = await owners.nameOf(uid);
  return {
    uid,
    user: await owners.called(uid),
    home: await owners.homeOf(uid),
    container: await containerOf(ports, folder, name !== null),
  };
}

/** A configuration may be the administrator's; what tokens are written to must be ours. */
function isOurs(kind: ForeignThing['kind'], whose: Whose): boolean {
  return whose.standing === 'missing' || (kind === 'config' ? isClosed(whose) : whose.standing === 'ours');
}

/**
 * What of an install is another account's or open to others. Empty where all of it is ours.
 * @param wanted things and what they are; what is missing counts as the folder in which it would be made
 * @param folder the folder that a container would have mounted
 */
export async function foreignThings(
  ports: OwnerPorts,
  wanted: Iterable<readonly [kind: ForeignThing['kind'], path: string]>,
  folder: string,
): Promise<ForeignThing[]> {
  const owners = ownersIn(ports);
  if ((await owners.me()) === null) return [];
  const found: ForeignThing[] = [];
  for (const [kind, path] of wanted) {
    const whose = await owners.of(path);
    if (isOurs(kind, whose) || !whose.at) continue;
    const open = whose.standing === 'open';
    found.push({
      kind,
      path,
      standing: open ? 'open' : 'another',
      at: whose.at.path,
      account: open ? null : await accountOf(ports, owners, whose.at.uid, folder),
    });
  }
  return found;
}

/** The things of an install that are looked at, each once. */
export function thingsOf(
  place: Pick<OpenClawInstall, 'stateDir' | 'configPath' | 'agents'>,
  config: Iterable<string>,
  stores: Iterable<string>,
): (readonly [ForeignThing['kind'], string])[] {
  const seen = new Map<string, ForeignThing['kind']>([[place.stateDir, 'state-dir']]);
  for (const file of [place.configPath, ...config]) if (!seen.has(file)) seen.set(file, 'config');
  for (const file of stores) if (!seen.has(file)) seen.set(file, 'store');
  return [...seen].map(([path, kind]) => [kind, path] as const);
}

/** The same as of this moment, before something is begun: nothing of an earlier reading is taken for granted. */
export async function foreignNow(
  ports: OwnerPorts,
  place: Pick<OpenClawInstall, 'stateDir' | 'configPath' | 'agents'>,
  stores: Iterable<string>,
): Promise<ForeignThing[]> {
  const fresh = { ...ports, owners: createOwners({ ...ports, owners: undefined }) };
  return foreignThings(fresh, thingsOf(place, [], stores), place.stateDir);
}

/** True for a thing that concerns a store: all of an install does, but another store. */
export function concerns(thing: ForeignThing, store: string | null): boolean {
  return (
    thing.kind !== 'store' || store === null || thing.path === store || dirname(thing.path) === dirname(store)
  );
}

/** True when the account itself, without a word more, finds this state directory. */
export function isDefaultOf(account: OtherAccount, stateDir: string): boolean {
  return account.home !== null && samePath(join(account.home, '.openclaw'), stateDir);
}
