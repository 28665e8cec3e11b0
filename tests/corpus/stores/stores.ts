import type { StoreSpec } from '../store-spec.ts';
import { LIVE } from '../live.ts';
import { CODEX } from './codex.ts';
import { DAMAGE } from './damage.ts';
import { DATES } from './dates.ts';
import { HEALTHY } from './healthy.ts';
import { HISTORY } from './history.ts';
import { NOT_TAKEN_OVER } from './not-taken-over.ts';
import { IDENTITY } from './identity.ts';
import { LEFT_BEHIND } from './left-behind.ts';
import { LOCKOUT } from './lockout.ts';
import { LOCKS } from './locks.ts';
import { MIGRATION } from './migration.ts';
import { NETWORK } from './network.ts';
import { ORDER } from './order.ts';
import { PROVIDERS } from './providers.ts';
import { REFUSED } from './refused.ts';
import { SETTINGS } from './settings.ts';
import { SHARING } from './sharing.ts';
import { SURROUNDINGS } from './surroundings.ts';

/** Every labelled store. Labels are written from the catalogue of causes and from what the programs do. */
export const STORES: StoreSpec[] = [
  ...HEALTHY,
  ...REFUSED,
  ...NETWORK,
  ...LOCKOUT,
  ...DATES,
  ...ORDER,
  ...SHARING,
  ...MIGRATION,
  ...HISTORY,
  ...NOT_TAKEN_OVER,
  ...LEFT_BEHIND,
  ...DAMAGE,
  ...IDENTITY,
  ...SETTINGS,
  ...PROVIDERS,
  ...LOCKS,
  ...SURROUNDINGS,
  ...CODEX,
  ...LIVE,
];

const ids = STORES.map(({ id }) => id);
const twice = ids.find((id, index) => ids.indexOf(id) !== index);
if (twice) throw new Error(`two stores are called ${twice}`);
