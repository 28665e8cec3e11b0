import type { Snapshot } from '../../app/model/snapshot.ts';
import type { OpenClawVersion } from '../../config/setup/install/programs.mjs';

/** What the provider makes of the sign-ins of a home: a state of the world beside the state of the store. */
export interface World {
  /** Grants that the issuer no longer takes. */
  refused: string[];
  /** Everything is answered with 403: the region is not served. */
  region: boolean;
}

/** A home with its release, of which a real turn is made after our reading. */
export interface HomeToTry {
  group: 'corpus' | 'case' | 'carried';
  id: string;
  owner: OpenClawVersion;
  /** The folder; a turn is made on a copy of it. */
  folder: string;
  /** The path at which the programs find it as HOME. */
  home: string;
  agents: string[];
  /** The moment of judgement, epoch ms, as the machine's clock tells it. */
  now: number;
  /** The true moment, which the issuer goes by; null: the real time. */
  truth: number | null;
  /** Beyond HOME. */
  env: Record<string, string>;
  world: World;
  /** Everything that the result of its turn depends on. */
  recipe: string;
  /** Homes that may not have their turns at the same time have the same one; null: any time. */
  lane: string | null;
  /** Made with the programs at /opt. */
  atOpt?: boolean;
  look(): Promise<Snapshot>;
}
