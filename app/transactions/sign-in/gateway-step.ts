import type { Message } from '../../language/messages.ts';
import { told, type Words } from '../../model/told.ts';
import { adviceIn, AppError } from '../../model/errors.ts';
import { grantFingerprint } from '../../model/secret.ts';
import type { FoundProofStep } from '../../model/sign-in-run.ts';
import type { Commit } from './commit-state.ts';
import { gatewayListener } from '../../openclaw/programs/gateway-listens.ts';
import { GatewayAsk, STRANGER_LISTENS, type GatewayAnswer } from '../../openclaw/programs/gateway-cli.ts';
import type { RunControl } from './run-events.ts';

const WHAT: Message = 'The running gateway reports the new sign-in';
const SPOILED: Message =
  'The running gateway wrote its old sign-in back over the new one. This version of OpenClaw does that at each turn until the gateway is restarted: restart it, then sign in again.';

/**
 * Asks a gateway that runs on this machine to take the new sign-in. A gateway that still held the old one may have
 * written it back in the meantime (2026.5.12 does, at each turn); then the new one is written once more, since its
 * tokens are unused, and the gateway is asked again.
 * @returns the proof, or null when there was no gateway to ask. What went wrong is added to `warnings`.
 * @throws AppError GATEWAY_STALE when the old sign-in stands in the store again: then there is nothing to call done.
 */
export async function askGateway(
  commit: Commit,
  control: RunControl,
  warnings: Words[],
): Promise<FoundProofStep | null> {
  const { plan, deps } = commit;
  const { owner, env } = plan.target;
  if (!owner) {
    control.skip('gateway', told('no OpenClaw was found to ask'));
    return null;
  }
  if (plan.config.gatewayRemote) {
    control.skip('gateway', told('the gateway runs on another machine'));
    warnings.push(told('The gateway runs on another machine and was not asked.'));
    return null;
  }
  const door = { port: plan.config.gatewayPort, stateDir: deps.place.stateDir };
  const listener = await gatewayListener(door, deps.ports);
  if (listener === 'stranger') {
    control.skip('gateway', told(STRANGER_LISTENS));
    warnings.push(told(STRANGER_LISTENS));
    return null;
  }
  if (listener === 'nobody') {
    control.skip('gateway', told('no gateway runs here; it takes the new sign-in when it starts'));
    return null;
  }
  const ask = new GatewayAsk(deps.ports.processes, {
    owner,
    env,
    configPath: deps.place.configPath,
    port: plan.config.gatewayPort,
    dataDir: deps.options.dataDir,
  });
  const result = await control.step('gateway', () => takeAndKeep(commit, ask));
  if (result === 'fresh') return { what: told(WHAT), by: 'gateway', passed: true, note: null };
  if (result === 'spoiled') throw new AppError('GATEWAY_STALE', told(SPOILED));
  const said = words(result);
  if (result !== 'silent') warnings.push(said);
  return { what: told(WHAT), by: 'gateway', passed: false, note: said };
}

async function takeAndKeep(commit: Commit, ask: GatewayAsk): Promise<GatewayAnswer | 'spoiled'> {
  const { plan, grant, journal, change } = commit;
  const take = (): Promise<GatewayAnswer> =>
    ask.take(plan.askedAgent, plan.profile.profileId, grant.expiresAt);
  const first = await take();
  if (await isKept(commit)) return first;
  const again = await plan.writer.write(change, journal.permitPath(change.id));
  if (again !== 'written') return 'spoiled';
  const second = await take();
  return (await isKept(commit)) ? second : 'spoiled';
}

async function isKept({ deps, plan }: Commit): Promise<boolean> {
  const reading = await deps.readAgain(deps.reading.agent);
  const stored = reading.profiles.find((one) => one.profileId === plan.profile.profileId);
  // A gateway that took the new grant may have rotated it by now: only the old grant coming back is a loss.
  return grantFingerprint(stored?.refresh ?? null) !== grantFingerprint(plan.profile.refresh);
}

function words(result: Exclude<GatewayAnswer, 'fresh'>): Words {
  if (result === 'silent') {
    return told('It took the request. This version has no way to say which sign-in it holds.');
  }
  if (result === 'refused') return told('The gateway could not be asked. Restart it before its next turn.');
  return adviceIn(new AppError('GATEWAY_STALE').view());
}
