import type { StoreSpec } from '../store-spec.ts';
import { HEALTHY } from './healthy.ts';
import { REFUSED } from './refused.ts';

/** Every labelled store. Labels are written from the catalogue of causes and from what the programs do. */
export const STORES: StoreSpec[] = [...HEALTHY, ...REFUSED];

const ids = STORES.map(({ id }) => id);
const twice = ids.find((id, index) => ids.indexOf(id) !== index);
if (twice) throw new Error(`two stores are called ${twice}`);
