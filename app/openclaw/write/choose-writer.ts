import { told } from '../../model/told.ts';
import { dirname } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { Secret } from '../../model/secret.ts';
import type { EngineOptions } from '../../model/engine.ts';
import type { Generation } from '../../model/snapshot.ts';
import { gatewayListens } from '../programs/gateway-listens.ts';
import type { OpenClawInstall, StoredProfile, StoreReading } from '../discovery/install.ts';
import type { Ports } from '../../platform/ports.ts';
import type { FoundPassedOver } from '../../model/sign-in-run.ts';
import { JsonWriter } from './json-writer.ts';
import type { OwnerConfig } from '../config/live-config.ts';
import { ownerEnv, OwnerWriter } from './sdk-writer.ts';
import { refuseForeign } from '../programs/refuse-foreign.ts';
import type { StoreWriter } from './store-writer.ts';
import type { WriteTarget } from './write-target.ts';
import { probeWritable } from '../../platform/plain-files.ts';

export interface WriterChoice {
  target: WriteTarget;
  writer: StoreWriter;
  passedOver: FoundPassedOver[];
}

/**
 * No gateway takes a finished sign-in. `models.authLogin` (2026.9.6, the only one that has it) is a closed object of
 * sessionId, agentId, authChoice, workspace and two switches (SystemAgentSetupAuthStartParamsSchema): it starts a wizard
 * that signs in once more, in a browser of its own.
 */
const gatewayPassedOver = (): FoundPassedOver => ({
  writer: told('the running gateway'),
  why: told('it takes no finished sign-in, it would only start a second one of its own'),
});

/**
 * `models auth paste-token` is the only command that takes something existing (2026.3.28 to 2026.9.6). It makes a
 * profile of type `token`, which has no refresh token, and writes the configuration: not the same sign-in.
 */
const commandsPassedOver = (): FoundPassedOver => ({
  writer: told("OpenClaw's own commands"),
  why: told('they take a pasted token only, and a sign-in without its refresh token ends by itself'),
});

/** A store to be written: whose, where, and in which shape. */
export interface StorePlace {
  place: OpenClawInstall;
  /** Folder of the agent whose store it is, or null for the store that agents inherit from. */
  agentDir: string | null;
  /** Main file of the store. */
  storePath: string;
  generation: Generation;
  /** What is written, when it is no store of credentials. */
  what?: WriteTarget['what'];
  /** Whose chats. */
  agentId?: string;
}

/** The store in which a profile stands, seen from the agent whose reading it is. */
export function storeOf(place: OpenClawInstall, reading: StoreReading, profile: StoredProfile): StorePlace {
  // An inherited profile is changed where it stands: a copy in this agent's store would share one grant twice.
  const inherited = reading.profiles.find((one) => one.profileId === profile.profileId)?.inherited ?? false;
  return {
    place,
    agentDir: inherited ? null : reading.agent.agentDir,
    storePath: profile.location.file,
    generation: reading.generation,
  };
}

/**
 * Chooses who writes, best first: gateway, plugin SDK, OpenClaw's commands, Clawlamp itself. What each can do is found by
 * asking it, not by its version. Clawlamp itself writes inline JSON only, after an explicit choice, and only while no
 * gateway runs that holds a copy of the store.
 * @throws AppError OTHER_ACCOUNT, or that of the best writer that could have done it.
 */
export async function chooseWriter(
  { ports, options }: { ports: Ports; options: EngineOptions },
  { place, agentDir, storePath, generation }: StorePlace,
  config: OwnerConfig,
): Promise<WriterChoice> {
  await refuseForeign(ports, place, [storePath, ...(agentDir === null ? [] : [agentDir])]);
  await checkWritable(storePath);
  let refusal = new AppError('OWNER_NOT_FOUND');
  if (place.owner) {
    const target: WriteTarget = {
      writer: 'owner',
      agentDir,
      storePath,
      owner: place.owner,
      env: ownerEnv(place, ports),
    };
    const writer = writerFor(target, ports);
    try {
      await writer.probe();
      return { target, writer, passedOver: [gatewayPassedOver()] };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusal = error;
    }
  }
  if (!options.allowJsonWriter || generation !== 'json-inline') throw refusal;
  if (!config.gatewayRemote && (await gatewayListens(config.gatewayPort))) {
    throw new AppError(
      'STORE_BUSY',
      told('a gateway is running, and Clawlamp writes this store only while none is'),
    );
  }
  const target: WriteTarget = { writer: 'json', agentDir, storePath, owner: null, env: {} };
  const writer = writerFor(target, ports);
  await writer.probe();
  const { sentence } = refusal.view();
  const sdk = { writer: told("OpenClaw's plugin SDK"), why: refusal.detail ?? sentence };
  return { target, writer, passedOver: [gatewayPassedOver(), sdk, commandsPassedOver()] };
}

/** The writer that a target names; also used to finish or undo after a crash. */
export function writerFor(target: WriteTarget, ports: Ports): StoreWriter {
  if (target.writer === 'json') return new JsonWriter(target.storePath, () => ports.clock.now());
  if (!target.owner) throw new AppError('OWNER_NOT_FOUND');
  return new OwnerWriter(ports.processes, {
    owner: target.owner,
    storePath: target.storePath,
    env: target.env,
    agentDir: target.agentDir,
    sidecarKey: Secret.from(ports.env.OPENCLAW_AUTH_PROFILE_SECRET_KEY),
  });
}

async function checkWritable(storePath: string): Promise<void> {
  for (const path of [dirname(storePath), storePath]) {
    await probeWritable(path).catch((error: NodeJS.ErrnoException) => {
      throw new AppError('STORE_READ_ONLY', error.code ?? null);
    });
  }
}
