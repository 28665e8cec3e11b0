import { lookInto } from '../cases/look.ts';
import type { CarriedHomes } from '../corpus/carried/archive.ts';
import { carriedLabels } from '../corpus/carried/archive.ts';
import { HOME } from '../corpus/carried/carrier.ts';
import type { KeptGrant } from '../rig/issuer/ledger.ts';
import type { HomeToTry } from './home-to-try.ts';

/** The carried homes, unpacked from the repository's archive: their turns are made again at the moment of their making. */
export async function carriedHomes(
  unpacked: CarriedHomes,
): Promise<{ homes: HomeToTry[]; grants: KeptGrant[] }> {
  const labels = carriedLabels();
  if (labels.length > 0) unpacked.unpack();
  const homes: HomeToTry[] = [];
  for (const { id, owner, agents, now } of labels) {
    const folder = unpacked.home(id);
    const dataDir = await unpacked.dataDir(id);
    homes.push({
      ...{ group: 'carried', id, owner, folder, home: HOME, agents, now, truth: now, env: {} },
      world: { refused: [], region: false },
      recipe: String(now),
      // Homes of one chain hold one grant, and a renewal spends it.
      lane: 'carried',
      atOpt: true,
      look: async () => lookInto({ home: await unpacked.here(id), dataDir, owner, by: 'home', now }),
    });
  }
  return { homes, grants: labels.flatMap(({ grants }) => grants) };
}
