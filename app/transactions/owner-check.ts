import type { Message } from '../language/messages.ts';
import { told, type Words } from '../model/told.ts';
import { AppError } from '../model/errors.ts';
import type { Ports } from '../platform/ports.ts';
import { OwnerCli, type OwnerView } from '../openclaw/programs/cli.ts';
import { sameValue } from '../openclaw/write/store-entries.ts';
import type { OwnerCheck, RepairPlan } from './plans/repair-plan.ts';
import type { WriteTarget } from '../openclaw/write/write-target.ts';

export interface OwnerWord {
  what: Words;
  passed: boolean;
  note: Words | null;
}

const WHAT: Message = 'OpenClaw itself reads the change from its own store';

type StoreCheck = Exclude<OwnerCheck, { says: 'setting' }>;

function agrees(check: StoreCheck, view: OwnerView, order: string[] | null): boolean {
  const listed = view.profiles.some((one) => one.profileId === check.profileId);
  switch (check.says) {
    case 'first':
      return order?.[0] === check.profileId;
    case 'free':
      return listed && !view.unusable.includes(check.profileId);
    case 'listed':
      return listed;
    case 'gone':
      return !listed;
  }
}

/**
 * Asks OpenClaw's own program whether it sees what the repair changed.
 * @param target store that was changed, with that program
 * @returns its word, or that there was nobody to ask
 * @throws AppError VERIFY_FAILED when it sees something else or gives no readable answer
 */
export async function askOwnerAfter(
  ports: Ports,
  repair: RepairPlan,
  target: WriteTarget | null,
): Promise<OwnerWord[]> {
  // What is put aside or let go has no word of the owner's own: our reading is the witness.
  if (repair.checks.length === 0) return [];
  if (!target?.owner)
    return [{ what: told(WHAT), passed: false, note: told('No OpenClaw was found to ask.') }];
  const cli = new OwnerCli(ports.processes, target.owner, target.env);
  for (const check of repair.checks) {
    if (check.says === 'setting') {
      if (sameValue(await cli.setting(check.path), check.value)) continue;
      throw new AppError('VERIFY_FAILED', told('OpenClaw reads {path} otherwise', { path: check.path }));
    }
    const view = await cli.view(check.agent, 'after-write');
    if (typeof view === 'string')
      throw new AppError('VERIFY_FAILED', told('models status is {view}', { view }));
    if ('refused' in view) throw new AppError('VERIFY_FAILED', view.refused);
    const order = check.says === 'first' ? await cli.order(check.agent, check.provider) : null;
    if (!agrees(check, view, order)) {
      throw new AppError(
        'VERIFY_FAILED',
        told('OpenClaw does not see the change for agent {agent}', { agent: check.agent }),
      );
    }
  }
  return [{ what: told(WHAT), passed: true, note: null }];
}
