import type { FoundCause } from '../../../model/cause.ts';
import type { Case } from '../../case.ts';
import { billing } from './billing.ts';
import { clockJumped } from './clock.ts';
import { disappeared } from './disappeared.ts';
import { incident } from './incident.ts';
import { workspaceChanged } from './workspace.ts';

/** Causes of one install that only a comparison with an earlier reading shows. */
export function memoryCauses(found: Case): FoundCause[] {
  return [...disappeared(found), ...billing(found), ...workspaceChanged(found)];
}

/** The same across all installs. */
export function wideMemoryCauses(found: Case): FoundCause[] {
  return [...incident(found), ...clockJumped(found)];
}
