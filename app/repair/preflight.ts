import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../model/errors.ts';
import { Secret } from '../model/secret.ts';
import type { OpenClawPlace, StoredProfile, StoreReading } from '../openclaw/place.ts';
import type { Ports } from '../ports.ts';
import { issuerFor, type IssuerSettings } from '../signin/issuers.ts';
import { JsonWriter } from './json-writer.ts';
import type { WriteTarget } from './journal.ts';
import type { LoginDeps } from './login-deps.ts';
import { OwnerCli } from './owner-cli.ts';
import { readOwnerConfig, type OwnerConfig } from './owner-config.ts';
import { ownerEnv, OwnerWriter } from './owner-writer.ts';
import type { StoreWriter } from './store-writer.ts';

/** What the sign-in will change, through whom, and what it starts from. */
export interface LoginPlan {
  issuer: IssuerSettings;
  profile: StoredProfile;
  agentId: string;
  /** Agent whose view the owner is asked for: the one that lends an inherited profile. */
  askedAgent: string;
  target: WriteTarget;
  writer: StoreWriter;
  /** Null when the owner's package was not found and the JSON writer stands in. */
  cli: OwnerCli | null;
  config: OwnerConfig;
  warnings: string[];
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
    throw new AppError('STORE_BUSY', 'OpenClaw is renewing this sign-in right now');
  }
  const target = chooseTarget(deps, profile);
  await checkWritable(target.storePath);
  const writer = writerFor(target, ports);
  await writer.probe();
  return {
    issuer,
    profile,
    agentId: reading.agent.id,
    askedAgent: target.agentDir === null ? place.defaultAgent : reading.agent.id,
    target,
    writer,
    cli: target.owner ? new OwnerCli(ports.processes, target.owner, target.env) : null,
    config: await readOwnerConfig(ports.files, place.configPath, place.env, place.owner?.version ?? null),
    warnings: warningsOf(row.causes, place),
  };
}

/**
 * The profile in a reading.
 * @throws AppError STORE_UNKNOWN, STORE_UNREADABLE or PROFILE_NOT_FOUND.
 */
export function profileIn(reading: StoreReading, profileId: string): StoredProfile & { inherited: boolean } {
  if (reading.state === 'unknown-schema') throw new AppError('STORE_UNKNOWN', reading.note);
  if (reading.state !== 'read') throw new AppError('STORE_UNREADABLE', reading.note);
  const profile = reading.profiles.find((candidate) => candidate.profileId === profileId);
  if (!profile) throw new AppError('PROFILE_NOT_FOUND');
  return profile;
}

/** The writer that a target names; also used to finish or undo after a crash. */
export function writerFor(target: WriteTarget, ports: Ports): StoreWriter {
  if (target.writer === 'json') return new JsonWriter(target.storePath, () => ports.clock.now());
  if (!target.owner) throw new AppError('OWNER_NOT_FOUND');
  return new OwnerWriter(ports.processes, {
    owner: target.owner,
    env: target.env,
    agentDir: target.agentDir,
    sidecarKey: Secret.from(ports.env.OPENCLAW_AUTH_PROFILE_SECRET_KEY),
  });
}

function chooseTarget(deps: LoginDeps, profile: StoredProfile): WriteTarget {
  const { ports, options, place, reading } = deps;
  // An inherited profile is renewed where it stands: a copy in this agent's store would share one grant twice.
  const inherited = reading.profiles.find((one) => one.profileId === profile.profileId)?.inherited ?? false;
  const agentDir = inherited ? null : reading.agent.agentDir;
  const storePath = pathOf(profile.where) ?? reading.path;
  if (place.owner) {
    return { writer: 'owner', agentDir, storePath, owner: place.owner, env: ownerEnv(place, ports) };
  }
  if (reading.generation === 'json-inline' && options.allowJsonWriter) {
    return { writer: 'json', agentDir, storePath, owner: null, env: {} };
  }
  throw new AppError('OWNER_NOT_FOUND');
}

/** The file in a `where`: a path alone, or a path followed by a row. */
function pathOf(where: string): string | null {
  const path = /^(.*?\.(?:json|sqlite))(?:$|[\s#:(,])/.exec(where)?.[1];
  return path ?? null;
}

async function checkWritable(storePath: string): Promise<void> {
  for (const path of [dirname(storePath), storePath]) {
    await access(path, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      throw new AppError('STORE_READ_ONLY', error.code ?? null);
    });
  }
}

function warningsOf(causes: readonly string[], place: OpenClawPlace): string[] {
  const version = place.owner ? `OpenClaw ${place.owner.version}` : 'this OpenClaw';
  const warnings: string[] = [];
  if (causes.includes('version-known-bad') || causes.includes('fresh-login-rejected')) {
    warnings.push(`${version} has a known sign-in fault and may spoil the new sign-in too.`);
  }
  return warnings;
}
