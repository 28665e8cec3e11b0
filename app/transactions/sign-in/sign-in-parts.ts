import type { Words } from '../../model/told.ts';
import type { EngineOptions } from '../../model/engine.ts';
import type { ProfileRow } from '../../model/snapshot.ts';
import type { AgentPlace, OpenClawInstall, StoreReading } from '../../openclaw/discovery/install.ts';
import type { Fetch, Ports } from '../../platform/ports.ts';
import type { Sharer } from '../../model/sign-in-run.ts';

/** Everything a sign-in needs. The engine fills it from its newest reading at the click. */
export interface LoginDeps {
  ports: Ports;
  options: EngineOptions;
  place: OpenClawInstall;
  row: ProfileRow;
  /** The store of the row's agent as it was at the click. */
  reading: StoreReading;
  /** Reads one agent's store again, fresh from the disk. */
  readAgain(agent: AgentPlace): Promise<StoreReading>;
  /** Who else holds the sign-in that is replaced. */
  sharers?: Sharer<Words>[];
  /** By a code that is typed on any device, instead of a browser on this machine. */
  device?: boolean;
  /** The app's own fetch, so that a system proxy and its certificates apply; Node's by default. */
  fetch?: Fetch;
}
