import { told, type Words } from '../../model/told.ts';
import { AppError } from '../../model/errors.ts';
import type { OpenClawInstall, StoredProfile, StoreReading } from '../../openclaw/discovery/install.ts';
import { issuerFor, type IssuerSettings } from '../../oauth/issuers.ts';
import type { FoundPassedOver } from '../../model/sign-in-run.ts';
import { chooseWriter, storeOf } from '../../openclaw/write/choose-writer.ts';
import type { LoginDeps } from './sign-in-parts.ts';
import { OwnerCli } from '../../openclaw/programs/cli.ts';
import { readOwnerConfig, type OwnerConfig } from '../../openclaw/config/live-config.ts';
import type { StoreWriter } from '../../openclaw/write/store-writer.ts';
import type { WriteTarget } from '../../openclaw/write/write-target.ts';

/** What the sign-in will change, through whom, and what it starts from. */
export interface LoginPlan {
  issuer: IssuerSettings;
  profile: StoredProfile;
  agentId: string;
  /** Agent whose view the owner is asked for: the one that lends an inherited profile. */
  askedAgent: string;
  target: WriteTarget;
  writer: StoreWriter;
  passedOver: FoundPassedOver[];
  /** Null when the owner's package was not found and the JSON writer stands in. */
  cli: OwnerCli | null;
  config: OwnerConfig;
  warnings: Words[];
}

/**
 * Checks everything that can be known before a person is sent to the browser, so that nobody signs in for nothing.
 * Changes nothing.
 * @throws AppError naming the first thing that would make the write fail.
 */
export async function preflight(deps: LoginDeps): Promise<LoginPlan> {
  const { ports, options, place, row, reading } = deps;
  const issuer = issuerFor(row.provider, options.issuer);
  if (!issuer || row.consumer !== 'openclaw' || row.owner !== 'openclaw' || row.kind !== 'oauth') {
    throw new AppError('NOT_OURS_TO_SIGN_IN');
  }
  const profile = profileIn(reading, row.profileId);
  if (profile.problem?.kind === 'fence-pending') {
    throw new AppError('STORE_BUSY', told('OpenClaw is renewing this sign-in right now'));
  }
  const config = await readOwnerConfig(
    ports.files,
    place.configPath,
    place.env,
    place.owner?.version ?? null,
  );
  const { target, writer, passedOver } = await chooseWriter(deps, storeOf(place, reading, profile), config);
  return {
    issuer,
    profile,
    agentId: reading.agent.id,
    askedAgent: target.agentDir === null ? place.defaultAgent : reading.agent.id,
    target,
    writer,
    passedOver,
    cli: target.owner ? new OwnerCli(ports.processes, target.owner, target.env) : null,
    config,
    warnings: warningsOf(row.causes, place),
  };
}

/**
 * The profile in a reading.
 * @throws AppError STORE_UNKNOWN, STORE_UNREADABLE or PROFILE_NOT_FOUND.
 */
export function profileIn(reading: StoreReading, profileId: string): StoredProfile & { inherited: boolean } {
  if (reading.state === 'newer-than-owner') throw new AppError('OWNER_OLDER', reading.note && reading.note);
  if (reading.state === 'unknown-schema') throw new AppError('STORE_UNKNOWN', reading.note && reading.note);
  if (reading.state !== 'read') throw new AppError('STORE_UNREADABLE', reading.note && reading.note);
  const profile = reading.profiles.find((candidate) => candidate.profileId === profileId);
  if (!profile) throw new AppError('PROFILE_NOT_FOUND');
  return profile;
}

function warningsOf(causes: readonly string[], place: OpenClawInstall): Words[] {
  const version = place.owner
    ? told('OpenClaw {version}', { version: place.owner.version })
    : told('this OpenClaw');
  const warnings: Words[] = [];
  if (causes.includes('version-known-bad') || causes.includes('fresh-login-rejected')) {
    warnings.push(
      told('{version} has a known sign-in fault and may spoil the new sign-in too.', { version }),
    );
  }
  return warnings;
}
