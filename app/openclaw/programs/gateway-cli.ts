import { join } from 'node:path';
import type { Message } from '../../language/messages.ts';
import { DEFAULT_GATEWAY_PORT } from './gateway-listens.ts';
import type { OwnerPackage } from '../discovery/install.ts';
import type { Processes } from '../../platform/ports.ts';
import { SPENDS_NOTHING } from '../../oauth/no-renewal.ts';
import { NO_REGISTRY, wallFlags } from './program-environment.ts';
import { jsonIn, list, record } from './cli-json.ts';
import { privateFolder } from '../../platform/durable-file.ts';

const CALL_MS = 15_000;
/** A cold start of the owner's CLI comes on top of the call (failure mode 16: 5 to 11 s on a slow host). */
const CLI_TIMEOUT_MS = 60_000;

/**
 * Folders of our own devices. One that only asked first is approved for asking, and its later request for more is refused
 * (2026.5.12, run): so each has its own.
 */
const WRITER = 'gateway-device';
const READER = 'gateway-device-reads';

/** Why nobody is asked where a gateway might be: its token would go to whoever waits there. */
export const STRANGER_LISTENS: Message =
  'What waits at the port of the gateway is no gateway of this account, so it was not asked.';

/**
 * `refused`: it could not be asked. `stale`: it took the request and still reports another end. `silent`: it took the
 * request and has no way to say what it holds (2026.3.28 and 2026.4.11 know no `models.authStatus`).
 */
export type GatewayAnswer = 'refused' | 'fresh' | 'stale' | 'silent';

export interface GatewayAskPlace {
  owner: OwnerPackage;
  /** The whole environment of the child. */
  env: Record<string, string>;
  configPath: string;
  /** The port at which a gateway of this account was seen to listen: the token goes there and nowhere else. */
  port: number | null;
  /** Clawlamp's own folder. */
  dataDir: string;
}

/**
 * Talks to the running gateway through the owner's own CLI, so that protocol and authentication always fit. The CLI gets
 * a state folder of ours: there it makes a device of its own, which a local gateway approves for the scopes it asks for
 * at its first call. With the person's folder the call would be refused wherever the person's own device was first used
 * for a turn (2026.5.12: "device is asking for more scopes than currently approved").
 */
export class GatewayAsk {
  constructor(
    private readonly processes: Processes,
    private readonly place: GatewayAskPlace,
  ) {}

  /**
   * Asks the gateway to take what is in the store, and compares the end it then reports.
   * @param expiresAt epoch ms of the new access token's end.
   */
  async take(agentId: string, profileId: string, expiresAt: number): Promise<GatewayAnswer> {
    if (!(await this.reload(agentId))) return 'refused';
    let answer = await this.#call('models.authStatus', { refresh: true, agentId });
    // Before agents were known here, an extra parameter was refused.
    answer ??= await this.#call('models.authStatus', { refresh: true });
    if (answer === null) return 'silent';
    const rows = list(answer.providers).flatMap((provider) => list(provider.profiles));
    const mine = rows.find((row) => row.profileId === profileId);
    const at = record(mine?.expiry).at;
    // Compared to the second: some versions round.
    return typeof at === 'number' && Math.abs(at - expiresAt) < 1_000 ? 'fresh' : 'stale';
  }

  /**
   * Asks the gateway to take what is in the store, whatever that is. False when it could not be asked.
   * By 2026.9.6 there is a call for "auth changed outside". 2026.5.12 has none: there `models.authStatus` with refresh
   * reports the store and leaves the running copy as it is, and only `secrets.reload` replaces that copy.
   */
  async reload(agentId: string): Promise<boolean> {
    const taken =
      (await this.#call('models.authRefresh', { operation: 'login', agentId })) ??
      (await this.#call('secrets.reload', {}));
    return taken !== null;
  }

  /**
   * Ends (epoch ms) of the access tokens that the gateway holds, by profile id; null when it could not be asked. Asks
   * nothing of it but to tell: until 2026.8.1 `refresh` only passes over an answer of the last minute, and from then on it
   * would make the gateway take the store, so it is left out (models-auth-status-*.js; 2026.5.12 and 2026.9.6 run).
   */
  async ends(agentId: string): Promise<Map<string, number> | null> {
    const [year = 0, month = 0] = this.place.owner.version.split('.').map(Number);
    const cached = year < 2026 || (year === 2026 && month < 8);
    const params = cached ? { refresh: true } : {};
    let answer = await this.#call('models.authStatus', { ...params, agentId }, READER);
    // Before agents were known here, an extra parameter was refused.
    answer ??= await this.#call('models.authStatus', params, READER);
    if (answer === null) return null;
    const rows = list(answer.providers).flatMap((provider) => list(provider.profiles));
    return new Map(
      rows.flatMap((row): [string, number][] => {
        const { at } = record(row.expiry);
        return typeof row.profileId === 'string' && typeof at === 'number' ? [[row.profileId, at]] : [];
      }),
    );
  }

  async #call(
    method: string,
    params: Record<string, unknown>,
    name = WRITER,
  ): Promise<Record<string, unknown> | null> {
    const { owner, env, configPath, port, dataDir } = this.place;
    const device = join(dataDir, name);
    await privateFolder(device);
    const result = await this.processes.run({
      file: owner.nodePath,
      args: [
        // The gateway of this machine, and nobody else.
        ...wallFlags('loopback'),
        ...[owner.binPath, 'gateway', 'call', method, '--params', JSON.stringify(params)],
        ...['--json', '--timeout', String(CALL_MS)],
      ],
      env: {
        ...env,
        ...NO_REGISTRY,
        ...SPENDS_NOTHING,
        NO_COLOR: '1',
        OPENCLAW_STATE_DIR: device,
        OPENCLAW_CONFIG_PATH: configPath,
        OPENCLAW_GATEWAY_PORT: String(port ?? DEFAULT_GATEWAY_PORT),
      },
      cwd: owner.packageDir,
      timeoutMs: CLI_TIMEOUT_MS,
    });
    return result.code === 0 ? jsonIn(result.stdout) : null;
  }
}
