import { told, type Words } from '../../model/told.ts';
import { AppError } from '../../model/errors.ts';
import { namedVariables } from '../../platform/named-variables.ts';
import { wouldMigrate } from '../store/form-found.ts';
import { gatewayListener } from './gateway-listens.ts';
import type { OpenClawInstall, StoreReading } from '../discovery/install.ts';
import type { Ports } from '../../platform/ports.ts';
import { readOwnerConfig } from '../config/live-config.ts';
import { ownerEnv } from '../write/sdk-writer.ts';
import { refuseForeign } from './refuse-foreign.ts';

const TIMEOUT_MS = 90_000;

/** A service manager of the person's own session is reached over these. */
const SESSION = ['XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS'];

/** How long a restarted gateway may take to listen again, in ms, and how often it is looked for. */
const UP_MS = 60_000;
const LOOK_MS = 500;

/**
 * Restarts the gateway of this machine, or starts one that is down, through OpenClaw's own command, at a person's wish only, and never while OpenClaw is
 * renewing a sign-in: its new refresh token would be lost with it.
 * @returns a sentence on what came of it
 * @throws AppError OTHER_ACCOUNT, OWNER_NOT_FOUND, STORE_BUSY (a renewal is under way), GATEWAY_UNREACHABLE (it did not come back) or
 *   OWNER_FAILED (it is not run as a service, say, or its start would migrate the store)
 */
export async function restartGateway(
  ports: Ports,
  place: OpenClawInstall,
  stores: readonly StoreReading[],
  verb: 'restart' | 'start' = 'restart',
): Promise<Words> {
  await refuseForeign(
    ports,
    place,
    stores.map((store) => store.path),
  );
  if (!place.owner) throw new AppError('OWNER_NOT_FOUND');
  const renewing = stores
    .flatMap((store) => store.profiles)
    .some(({ problem }) => problem?.kind === 'fence-pending');
  if (renewing) throw new AppError('STORE_BUSY', told('OpenClaw is renewing a sign-in right now'));
  if (await wouldMigrate(ports, place, place.defaultAgent)) {
    throw new AppError(
      'OWNER_FAILED',
      told('a start of {version} would migrate the store; copy the folder and start it yourself', {
        version: place.owner.version,
      }),
    );
  }
  const config = await readOwnerConfig(ports.files, place.configPath, place.env, place.owner.version);
  if (config.gatewayRemote) throw new AppError('GATEWAY_UNREACHABLE', told('it runs on another machine'));
  const { nodePath, binPath, packageDir } = place.owner;
  const result = await ports.processes
    .run({
      file: nodePath,
      args: [binPath, 'gateway', verb],
      env: { ...ownerEnv(place, ports), ...namedVariables(ports.env, SESSION), NO_COLOR: '1' },
      cwd: packageDir,
      timeoutMs: TIMEOUT_MS,
    })
    .catch(() => null);
  if (result?.code !== 0) {
    throw new AppError(
      'OWNER_FAILED',
      verb === 'start'
        ? told('it could not start its gateway, which may not be set up as a service')
        : told('it could not restart its gateway; a gateway that you started by hand is yours to restart'),
    );
  }
  for (const end = ports.clock.now() + UP_MS; ports.clock.now() < end;) {
    const door = { port: config.gatewayPort, stateDir: place.stateDir };
    if ((await gatewayListener(door, ports)) === 'gateway')
      return verb === 'start' ? told('The gateway was started.') : told('The gateway was restarted.');
    await new Promise<void>((done) => void ports.clock.after(LOOK_MS, done));
  }
  throw new AppError(
    'GATEWAY_UNREACHABLE',
    verb === 'start'
      ? told('it was started and does not listen yet')
      : told('it was restarted and does not listen yet'),
  );
}
