import type { Message } from '../../language/messages.ts';
import { told, type Words } from '../../model/told.ts';
import type { Case } from '../../diagnose/case.ts';
import type { CauseCode } from '../../model/cause.ts';
import type { FoundPlan, PlanStep } from '../../model/plan.ts';
import type { OpenClawInstall } from '../../openclaw/discovery/install.ts';
import type { StorePlace } from '../../openclaw/write/choose-writer.ts';

import type { StoreEdit } from '../../openclaw/write/store-writer.ts';

/** What OpenClaw's own program must say afterwards, per agent. */
export type OwnerCheck =
  /** The order of a provider begins with this profile. */
  | { agent: string; says: 'first'; provider: string; profileId: string }
  /** The profile is listed, and no lockout of it. */
  | { agent: string; says: 'free'; profileId: string }
  | { agent: string; says: 'listed' | 'gone'; profileId: string }
  /** The configuration says this. */
  | { agent: string; says: 'setting'; path: string; value: unknown };

/** The changes in one store, and the words for them. */
export interface RepairStore extends StorePlace {
  edits: StoreEdit[];
  steps: PlanStep<Words>[];
}

/** A repair with what the executor needs: tokens to compare stay inside, only {@link RepairPlan.plan} is shown. */
export interface RepairPlan {
  plan: FoundPlan & { code: CauseCode };
  place: OpenClawInstall;
  stores: RepairStore[];
  /** What must still stand there afterwards; looked at again just before the first write. */
  keeps?: Kept[];
  checks: OwnerCheck[];
}

/** Makes the repairs of one kind. Pure: the same case gives the same plans. */
export type RepairMaker = (found: Case) => RepairPlan[];

/** `code@subject`: stable while the state stays the same, and easy to type. */
export function planId(code: CauseCode, subject: string): string {
  return `${code}@${subject}`;
}

export const UNDO_WORDS: Message =
  'Undo puts back exactly what was there, for 30 days, unless something newer stands there by then.';

/** Who changes the store, as far as it is known before it is asked. */
export function writerWords(place: OpenClawInstall): Words {
  return place.owner
    ? told('OpenClaw {version}, its own plugin SDK', { version: place.owner.version })
    : told('Clawlamp itself');
}

/** An agent as a person calls it, with its OpenClaw where there are several. */
export function agentWords(agent: string, install: string | null): Words {
  return install === null
    ? told('agent {agent}', { agent })
    : told('agent {agent} of OpenClaw {install}', { agent, install });
}

/** Something that must still stand there after a repair: an entry of a store, or (`profileId` null) a whole file. */
export interface Kept {
  file: string;
  profileId: string | null;
}
