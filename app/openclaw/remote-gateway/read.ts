import { emailInName } from '../store/account-name.ts';
import { asText } from '../../platform/json-value.ts';
import { profileTag, signalOf, type LogSignal } from '../log/gateway-log.ts';
import { parseLogLine, type LogLine } from '../log/log-line.ts';
import { errorView, type FoundError } from '../../model/errors.ts';
import type { ProfileRow } from '../../model/snapshot.ts';
import type { GatewayLink } from '../../platform/ports.ts';
import { list, record } from '../programs/cli-json.ts';
import { issuerFor } from '../../oauth/issuers.ts';
import type { GatewayAddress } from './address.ts';

/** How much of the gateway's log is looked at: the same as of a log on this machine. */
const TAIL_BYTES = 256 * 1024;

/** One sign-in as a gateway tells it. No secret is among what it tells. */
export interface ToldProfile {
  profileId: string;
  provider: string;
  kind: ProfileRow['kind'];
  /** Its own word: ok, expiring, expired, missing, static. Said of the stored date, and of nothing else. */
  status: string;
  /** Epoch ms. */
  expiresAt: number | null;
  email: string | null;
  plan: string | null;
  /** True when the provider has just answered the gateway with it. */
  answered: boolean;
  /** Name of its sign-in by a code that this gateway can run itself, or null. */
  login: string | null;
}

/** What a gateway elsewhere told, or why it told nothing. */
export type GatewayReading = { address: GatewayAddress; /** Epoch ms. */ at: number } & (
  | { state: 'told'; version: string | null; profiles: ToldProfile[]; signals: LogSignal[] }
  | { state: 'silent'; why: FoundError }
);

/** The answer of a gateway that told something. */
export type ToldReading = Extract<GatewayReading, { state: 'told' }>;

/** How a sign-in is called in a sentence: its account, else its own name. */
export function toldName({ email, profileId }: Pick<ToldProfile, 'email' | 'profileId'>): string {
  return email ?? profileId;
}

const KINDS: Record<string, ProfileRow['kind']> = { oauth: 'oauth', token: 'token', api_key: 'api-key' };

function profilesOf(answer: Record<string, unknown>, runsLogins: boolean): ToldProfile[] {
  const logins = new Map(
    list(answer.providerCapabilities).map((one) => [
      asText(one.provider),
      asText(list(one.loginOptions).find((option) => option.kind === 'device-code')?.id),
    ]),
  );
  return list(answer.providers).flatMap((provider) => {
    const name = asText(provider.provider) ?? '';
    const usage = record(provider.usage);
    const profiles = list(provider.profiles);
    return profiles.flatMap((one): ToldProfile[] => {
      const profileId = asText(one.profileId);
      if (!profileId) return [];
      const at = record(one.expiry).at;
      // Who may only read is not told it otherwise.
      const email = asText(one.email) ?? emailInName(profileId);
      // The usage is of whichever profile was asked with: it says so by the account, or there is only one.
      const own = profiles.length === 1 || (email !== null && usage.accountEmail === email);
      return [
        {
          profileId,
          provider: name,
          kind: KINDS[asText(one.type) ?? ''] ?? 'other',
          status: asText(one.status) ?? 'unknown',
          expiresAt: typeof at === 'number' ? at : null,
          email,
          plan: own ? asText(usage.plan) : null,
          answered: own && list(usage.windows).length > 0,
          // Only where we know the page to which a gateway may send someone.
          login: runsLogins && issuerFor(name) ? (logins.get(name) ?? null) : null,
        },
      ];
    });
  });
}

/**
 * OpenClaw writes down a failure of a profile in its log as well as in its store, with the profile by its hash
 * (`auth_profile_failure_state_updated`, 2026.9.6, run). On this machine the store says it; elsewhere only this does.
 */
function failureOf({ text, at, agent, file }: LogLine): LogSignal | null {
  if (!/\bevent=auth_profile_failure_state_updated\b/.test(text)) return null;
  const reason = /\breason=(auth_permanent|session_expired|auth)\b/.exec(text)?.[1];
  const tag = /\bprofileId=(sha256:[0-9a-f]{12})\b/.exec(text)?.[1];
  if (!reason || !tag) return null;
  return {
    meaning: 'rejected',
    reason,
    at,
    agent,
    provider: /\bprovider=([a-z0-9._-]+)/i.exec(text)?.[1]?.toLowerCase() ?? null,
    names: (profileId) => profileTag(profileId) === tag,
    tagged: true,
    shared: false,
    attributed: true,
    file,
  };
}

/**
 * Asks a gateway what it holds (`models.authStatus`) and what it has logged of it (`logs.tail`): its status alone is a date,
 * and says ok of a sign-in that the provider has refused (2026.9.6, run). Changes nothing, and never rejects.
 */
export async function readGateway(
  address: GatewayAddress,
  open: () => Promise<GatewayLink>,
  now: () => number,
): Promise<GatewayReading> {
  let link: GatewayLink | null = null;
  try {
    link = await open();
    const answer = record(await link.request('models.authStatus', {}));
    const told = link.methods.has('logs.tail')
      ? record(await link.request('logs.tail', { maxBytes: TAIL_BYTES }).catch(() => null))
      : {};
    const lines = Array.isArray(told.lines) ? told.lines.filter((line) => typeof line === 'string') : [];
    const signals = lines.flatMap((raw) => {
      const line = parseLogLine(raw, address.name);
      const signal = line && (failureOf(line) ?? signalOf(line, false));
      return signal ? [signal] : [];
    });
    const profiles = profilesOf(answer, link.methods.has('models.authLogin'));
    return { state: 'told', address, at: now(), version: link.version, profiles, signals };
  } catch (thrown) {
    return { state: 'silent', address, at: now(), why: errorView(thrown) };
  } finally {
    link?.close();
  }
}
