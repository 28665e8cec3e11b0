import { several, told, type Words } from '../../model/told.ts';
import type { AgentPlace, StoreReading } from '../../openclaw/discovery/install.ts';
import { isDifferentAccount } from '../../oauth/grant.ts';
import type { OwnerConfig } from '../../openclaw/config/live-config.ts';
import type { DependentState, DependentStateReport } from '../../openclaw/write/store-writer.ts';

/**
 * What must agree with a renewed profile, from fresh readings: lockouts of that profile wherever an agent recorded one,
 * an explicit order that leaves it out, a last-good entry that points elsewhere for the same account.
 * @param reading the row's agent, read after the write.
 * @param others the other agents' stores.
 */
export function dependentStateFor(
  profileId: string,
  provider: string,
  reading: StoreReading,
  others: readonly StoreReading[],
  config: OwnerConfig,
): DependentState {
  const stored = reading.order[provider] ?? [];
  const inForce = stored.length > 0 ? stored : (config.order[provider] ?? []);
  const lastGood = reading.lastGood[provider];
  return {
    profileId,
    provider,
    lockoutDirs: [reading, ...others]
      .filter((one) => isLockedIn(one, profileId))
      .map((one) => one.agent.agentDir),
    selectionDir: reading.agent.agentDir,
    hiddenByOrder: inForce.length > 0 && !inForce.includes(profileId) ? inForce : null,
    staleLastGood: lastGood && isStaleSelection(lastGood, profileId, reading) ? lastGood : null,
  };
}

/** The least that a renewed profile needs: the row's own recorded lockout gone. Used when a crash kept us from reading more. */
export function lockoutsOnly(profileId: string, provider: string, agentDir: string): DependentState {
  return {
    profileId,
    provider,
    lockoutDirs: [agentDir],
    selectionDir: agentDir,
    hiddenByOrder: null,
    staleLastGood: null,
  };
}

/** A lockout counts where the agent uses this very profile, its own or the inherited one. */
function isLockedIn(reading: StoreReading, profileId: string): boolean {
  const usage = reading.usage[profileId];
  if (reading.state !== 'read' || !usage) return false;
  return usage.cooldownUntil !== null || usage.disabledUntil !== null || usage.errorCount > 0;
}

function isStaleSelection(selected: string, profileId: string, reading: StoreReading): boolean {
  if (selected === profileId) return false;
  const other = reading.profiles.find((profile) => profile.profileId === selected);
  return !other || duplicatesOf(profileId, reading).includes(selected);
}

/** Other profiles of the same account and provider: older sign-ins that a route may still pick (failure mode 5). */
export function duplicatesOf(profileId: string, reading: StoreReading): string[] {
  const mine = reading.profiles.find((profile) => profile.profileId === profileId);
  if (!mine?.account.accountId) return [];
  return reading.profiles
    .filter((profile) => profile.profileId !== profileId && profile.provider === mine.provider)
    .filter((profile) => profile.kind === 'oauth' && profile.account.accountId === mine.account.accountId)
    .filter((profile) => !isDifferentAccount(profile.account, mine.account))
    .map((profile) => profile.profileId);
}

/** Whether anything would change at all; if not, the owner is not started for it. */
export function isSettled(agreement: DependentState): boolean {
  return agreement.lockoutDirs.length === 0 && !agreement.hiddenByOrder && !agreement.staleLastGood;
}

/** What the person should know of the outcome: what was done, then what could not be. */
export function describeAgreement(report: DependentStateReport): { note: Words; warnings: Words[] } {
  const done = [
    report.lockouts === 'cleared' ? told('lockout cleared') : null,
    report.order === 'put-first' ? told('put first in the order') : null,
    report.lastGood === 'set' ? told('selected as last good') : null,
  ].filter((part) => part !== null);
  const warnings = [
    report.lockouts === 'failed' ? told('A recorded lockout could not be cleared. It ends by itself.') : null,
    report.order === 'failed' ? told('The order still leaves this sign-in out.') : null,
    report.lastGood === 'failed' ? told('Another sign-in is still marked as last good.') : null,
  ].filter((part) => part !== null);
  return { note: done.length > 0 ? several(done, ', ') : told('nothing to put right'), warnings };
}

/** The agents of a place other than one. */
export function otherAgents(agents: readonly AgentPlace[], agentId: string): AgentPlace[] {
  return agents.filter((agent) => agent.id !== agentId);
}
