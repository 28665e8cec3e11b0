import type { EngineOptions } from '../model/engine.ts';
import { AppError, errorView } from '../model/errors.ts';
import type { FoundPlan } from '../model/plan.ts';
import type { ProfileRow } from '../model/snapshot.ts';
import type { FoundAnswer } from '../model/second-opinion.ts';
import { readConfig, type ConfigReading } from '../openclaw/config/config.ts';
import { DEFAULT_GATEWAY_PORT, gatewayListener } from '../openclaw/programs/gateway-listens.ts';
import { locateOpenClaw } from '../openclaw/discovery/locate.ts';
import type { GatewayKeys, GatewayLink, Ports } from '../platform/ports.ts';
import { readOwnerConfig } from '../openclaw/config/live-config.ts';
import type { FoundLoginRun } from '../model/sign-in-run.ts';
import { gatewayAddress, type GatewayAddress } from '../openclaw/remote-gateway/address.ts';
import { gatewayKeys, type LocalGateway } from '../openclaw/remote-gateway/keys.ts';
import { allowsClearText, knownStamp } from '../openclaw/remote-gateway/known.ts';
import { gatewayLoginPlan } from '../transactions/sign-in/gateway-plan.ts';
import { startGatewayLogin } from '../transactions/sign-in/gateway-sign-in.ts';
import { gatewayOpinion } from '../second-opinion/remote-gateway-answer.ts';
import { toldRowId } from '../diagnose/remote-gateway.ts';
import { readGateway, type GatewayReading, type ToldProfile } from '../openclaw/remote-gateway/read.ts';

/** Asked by itself once in this while. A person's own "read again" asks at once. In ms. */
const EVERY_MS = 60 * 60_000;
/** An answer this young is as good as a new one: readings may follow each other closely. In ms. */
const YOUNG_MS = 5_000;

const READ = ['operator.read'];
/** `models.authLogin` wants an administrator (models-auth-login-*.mjs, 2026.9.6). */
const SIGN_IN = ['operator.read', 'operator.admin'];

/** The gateway elsewhere that a person has named, what it told last, and its sign-in. Asks nobody unless one is named. */
export class RemoteGateway {
  #last: GatewayReading | null = null;
  #asked: string | null = null;
  /** What was known of the gateways when it was asked: with a token that came since, it may tell more. */
  #stamp = '';

  constructor(
    private readonly ports: Ports,
    private readonly options: EngineOptions,
    /** An address, or null for none. Asked anew for each reading. */
    private readonly wanted: () => string | null,
  ) {}

  /** What it told last, or null. */
  get last(): GatewayReading | null {
    return this.#last;
  }

  /** When it will be asked by itself, epoch ms, or null: a token never goes over a network in clear text on a timer. */
  get nextAt(): number | null {
    const last = this.#last;
    return last && !last.address.clearText && this.wanted() !== null ? last.at + EVERY_MS : null;
  }

  /**
   * Asks the gateway, if one is named and its last answer is old enough. Never rejects: a silent gateway is an answer.
   * @param asked true when a person asked
   */
  async refresh(asked: boolean): Promise<void> {
    const wanted = this.wanted();
    if (wanted === null) {
      this.#last = null;
      return;
    }
    const now = this.ports.clock.now();
    const same = wanted === this.#asked && this.#stamp === (await knownStamp(this.options.dataDir));
    const age = this.#last && same ? now - this.#last.at : Infinity;
    if (age >= 0 && age < (asked ? YOUNG_MS : EVERY_MS)) return;
    if (!asked && isClearText(wanted)) {
      // What it told when a person asked last stays, with its time.
      if (wanted !== this.#asked) this.#last = this.#silent(wanted, new AppError('GATEWAY_ONLY_ASKED'));
      return;
    }
    await this.#ask(wanted, asked);
  }

  /** True for a row that this gateway told of. */
  holds(rowId: string): boolean {
    return this.#profile(rowId) !== null;
  }

  /** Its own word on its sign-ins, beside ours: on one row, several, or all for null. Null when none of them is its. */
  opinion(wanted: string | readonly string[] | null): FoundAnswer | null {
    const last = this.#last;
    if (!last) return null;
    const ids = wanted === null ? null : [wanted].flat();
    const answer = gatewayOpinion(last, ids, this.ports.clock.now());
    return ids !== null && answer.says.length === 0 ? null : answer;
  }

  /** What its sign-in would change; nothing for a row of somebody else. */
  plans(row: ProfileRow): FoundPlan[] {
    const profile = this.#profile(row.id);
    return profile && this.#last?.state === 'told' ? [gatewayLoginPlan(row, profile, this.#last)] : [];
  }

  /**
   * Starts the sign-in of a row, by a code, through the gateway itself.
   * @throws AppError NOT_OURS_TO_SIGN_IN, PROFILE_NOT_FOUND or SIGNIN_BUSY
   */
  login(row: ProfileRow): FoundLoginRun {
    const last = this.#last;
    const before = this.#profile(row.id);
    if (!before || last?.state !== 'told') throw new AppError('PROFILE_NOT_FOUND');
    if (!row.canSignIn) throw new AppError('NOT_OURS_TO_SIGN_IN');
    const { ports, options } = this;
    return startGatewayLogin({
      ports,
      dataDir: options.dataDir,
      row,
      before,
      known: last.profiles,
      open: () => this.#open(last.address, SIGN_IN, true),
      readAgain: async () => {
        await this.#ask(last.address.url, true);
        return this.#last as GatewayReading;
      },
    });
  }

  #profile(rowId: string): ToldProfile | null {
    const last = this.#last;
    if (last?.state !== 'told') return null;
    return last.profiles.find((one) => toldRowId(last, one.profileId) === rowId) ?? null;
  }

  async #ask(wanted: string, asked: boolean): Promise<void> {
    const { clock } = this.ports;
    this.#asked = wanted;
    this.#stamp = await knownStamp(this.options.dataDir);
    try {
      const address = gatewayAddress(wanted);
      if (address.clearText && !(await allowsClearText(this.options.dataDir, address)))
        throw new AppError('GATEWAY_CLEAR_TEXT');
      this.#last = await readGateway(
        address,
        () => this.#open(address, READ, asked),
        () => clock.now(),
      );
    } catch (thrown) {
      this.#last = this.#silent(wanted, thrown);
    }
  }

  /** Nothing told, and why. Words that are no address are not repeated: a password may stand in them. */
  #silent(wanted: string, thrown: unknown): GatewayReading {
    const unknown = { url: 'gateway', name: 'gateway', loopback: false, clearText: false };
    const address = addressOf(wanted) ?? unknown;
    return { state: 'silent', address, at: this.ports.clock.now(), why: errorView(thrown) };
  }

  async #open(address: GatewayAddress, scopes: readonly string[], asked: boolean): Promise<GatewayLink> {
    const { gateways } = this.ports;
    if (!gateways) throw new AppError('GATEWAY_UNREACHABLE');
    return gateways.open(address.url, await keysFor(this.ports, this.options, address, asked), scopes);
  }
}

const nobodyTells = (): Promise<null> => Promise.resolve(null);

function addressOf(text: string): GatewayAddress | null {
  try {
    return gatewayAddress(text);
  } catch {
    return null;
  }
}

function isClearText(text: string): boolean {
  return addressOf(text)?.clearText === true;
}

/**
 * What opens a gateway at an address, by the configuration that stands there now.
 * @param asked true when a person asked: a tool of the system's that tells who listens is not started on a timer
 */
export async function keysFor(
  ports: Ports,
  options: EngineOptions,
  address: GatewayAddress,
  asked = true,
): Promise<GatewayKeys> {
  const { files, env } = ports;
  const place = await locateOpenClaw(ports, options);
  const nothing: ConfigReading = { path: '', state: 'absent', value: {}, note: null, files: [] };
  if (!place) return gatewayKeys(ports, options.dataDir, address, nothing, null);
  const config = await readConfig(files, place.configPath, env['OPENCLAW_INCLUDE_ROOTS']);
  const version = place.owner?.version ?? null;
  const { gatewayPort } = await readOwnerConfig(files, place.configPath, place.env, version);
  const port = gatewayPort ?? DEFAULT_GATEWAY_PORT;
  const local: LocalGateway = {
    port,
    listener: () =>
      gatewayListener({ port, stateDir: place.stateDir }, ports, asked ? undefined : nobodyTells),
  };
  return gatewayKeys(ports, options.dataDir, address, config, local);
}
