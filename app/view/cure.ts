import { say } from '../language/say.ts';
import type { CureView, RowView } from '../contract/view.ts';
import { signInBackoff } from '../diagnose/sign-in-backoff.ts';
import { withId } from '../model/causes-of.ts';
import type { TimelineEvent } from '../model/history-event.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import { lacksProgram } from '../model/program-found.ts';
import { needsSignIn } from './row-view.ts';
import { inUrgencyOrder } from './urgency.ts';

export interface CureInput {
  snapshot: Snapshot;
  events: readonly TimelineEvent[];
  /** Rows as they are drawn: what can be repaired stands with them. */
  views: readonly Pick<RowView, 'id' | 'repairs'>[];
  /** Repairs of causes that touch no row. */
  general: RowView['repairs'];
  demo: boolean;
}

/** What one row asks for, or nothing that one click could give. */
function cureOf(row: ProfileRow, input: CureInput): CureView | null {
  const { snapshot, events, views, demo } = input;
  const repair = withId(views, row.id)?.repairs[0];
  const signIn =
    row.canSignIn && needsSignIn(row, snapshot.causes) && !signInBackoff(row.id, snapshot, events);
  // What cannot be done is said before it is offered. The demo writes its own made-up store.
  if ((signIn || repair) && !demo && lacksProgram(row, snapshot)) return chooseProgram();
  if (signIn) return { label: say('Sign in again'), does: { kind: 'sign-in', row: row.id } };
  return repair ? { label: `${repair.title}…`, does: { kind: 'repair', repair } } : null;
}

function chooseProgram(): CureView {
  return { label: say('Choose OpenClaw…'), does: { kind: 'choose-program' } };
}

/**
 * The one thing that is recommended, of whatever kind: what the worst row asks for, else what no row is touched by, else
 * the start of a gateway that is down. Null where there is nothing that one click could do.
 */
export function cureFor(input: CureInput): CureView | null {
  const { snapshot, general, demo } = input;
  for (const row of inUrgencyOrder(snapshot.profiles)) {
    const cure = cureOf(row, input);
    if (cure) return cure;
  }
  const [repair] = general;
  if (repair) return { label: `${repair.title}…`, does: { kind: 'repair', repair } };
  // A gateway that is down answers nobody, whatever the sign-ins are worth.
  const down = demo
    ? undefined
    : snapshot.installs.find(
        ({ kind, gateway, version }) => kind === 'openclaw' && gateway === 'stopped' && version !== null,
      );
  const row =
    down && snapshot.profiles.find((one) => one.consumer === 'openclaw' && one.install === down.name);
  return row ? { label: say('Start the gateway'), does: { kind: 'start-gateway', row: row.id } } : null;
}
