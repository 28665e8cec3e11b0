import { asLabel, told, type Words } from '../model/told.ts';
import { warningLead } from './causes/sign-in/expiry.ts';
import type { LogSignal } from '../openclaw/log/gateway-log.ts';
import { sameProvider } from './routes/line-fits.ts';
import { providerFacts } from './provider.ts';
import { verdictOf } from './health.ts';
import { scopeOf, type FoundCause, type FoundEvidence, type FoundFix } from '../model/cause.ts';
import { ownCommand } from '../platform/text/own-command.ts';
import type { Install, FoundSnapshot, ProfileRow, Verdict } from '../model/snapshot.ts';
import {
  toldName,
  type GatewayReading,
  type ToldProfile,
  type ToldReading,
} from '../openclaw/remote-gateway/read.ts';

/** Row id of a sign-in of a gateway elsewhere. */
export function toldRowId({ address }: GatewayReading, profileId: string): string {
  return `${address.name}~${profileId}`;
}

/** The newest refusal that the log tells of this sign-in, and of no other. */
function refusalOf(profile: ToldProfile, { profiles, signals }: ToldReading): LogSignal | null {
  const about = signals.filter((signal) => {
    if (signal.meaning !== 'rejected') return false;
    const named = profiles.filter((one) => signal.names(one.profileId, one.email));
    if (named.length > 0) return named.includes(profile);
    if (signal.tagged || profile.kind === 'api-key') return false;
    const fits = profiles.filter(
      (one) => one.kind !== 'api-key' && (!signal.provider || sameProvider(signal.provider, one.provider)),
    );
    return fits.length === 1 && fits[0] === profile;
  });
  return about.at(-1) ?? null;
}

/** When the present token was issued, by its end and the provider's usual life of one; null where nothing says that. */
function issuedAt({ provider, kind, expiresAt }: ToldProfile): number | null {
  const lifetime = kind === 'oauth' ? (providerFacts(provider)?.lifetime ?? null) : null;
  return expiresAt !== null && lifetime !== null ? expiresAt - lifetime : null;
}

function signInFix(profile: ToldProfile): FoundFix {
  return profile.login
    ? { kind: 'relogin', label: told('Sign in again') }
    : {
        kind: 'advise',
        label: told('Sign in on the host of the gateway'),
        command: ownCommand.signIn(profile.profileId, { device: true }),
      };
}

function rejectedCause(profile: ToldProfile, reading: ToldReading, row: string): FoundCause | null {
  const signal = refusalOf(profile, reading);
  const issued = issuedAt(profile);
  if (!signal || (issued !== null && signal.at !== null && signal.at <= issued)) return null;
  const certain = issued !== null && signal.at !== null;
  return {
    code: 'grant-rejected',
    severity: certain ? 'act' : 'unknown',
    title: certain ? told('This sign-in was rejected') : told('This sign-in was rejected once'),
    detail: certain
      ? told(
          'The log of the gateway tells that the sign-in of {account} was refused. Its status still says {status}, which is only a date.',
          { account: toldName(profile), status: profile.status },
        )
      : told(
          'The log of the gateway tells that the sign-in of {account} was refused. Whether somebody signed in since cannot be told from here.',
          { account: toldName(profile) },
        ),
    rows: [row],
    evidence: [
      {
        what: told('The gateway log says {reason}', { reason: signal.reason }),
        where: reading.address.name,
        at: signal.at,
      },
      statusEvidence(profile, reading),
    ],
    fix: signInFix(profile),
  };
}

function statusEvidence({ status }: ToldProfile, reading: ToldReading): FoundEvidence {
  return { what: told('The gateway says {status}', { status }), where: reading.address.name, at: reading.at };
}

function dateCause(profile: ToldProfile, reading: ToldReading, row: string, now: number): FoundCause | null {
  const { kind, expiresAt, status, provider } = profile;
  const evidence = [statusEvidence(profile, reading)];
  if (kind === 'oauth' && ['expired', 'missing'].includes(status)) {
    return {
      code: 'expired-but-renewable',
      severity: 'unknown',
      title: told('Nobody knows whether this is renewed'),
      detail: told(
        'The gateway calls the sign-in of {account} {status}. Whether it can renew it cannot be told from here.',
        { account: toldName(profile), status },
      ),
      rows: [row],
      evidence,
      fix: signInFix(profile),
    };
  }
  const lead = warningLead(providerFacts(provider)?.tokenLifetime ?? null);
  if (kind !== 'token' || expiresAt === null || expiresAt - now > lead) return null;
  const ended = expiresAt <= now;
  return {
    code: ended ? 'expired' : 'expiring',
    severity: ended ? 'act' : 'soon',
    title: ended ? told('The token of the gateway has ended') : told('The token of the gateway ends soon'),
    detail: told('Nobody renews a token of this kind. Make a new one, and give it to the gateway.'),
    rows: [row],
    evidence,
    fix: { kind: 'advise', label: told('Make a new token and give it to OpenClaw') },
  };
}

const HEALTH: Partial<Record<FoundCause['severity'], Verdict>> = {
  act: 'act',
  unknown: 'unknown',
  soon: 'soon',
};

function rowOf(profile: ToldProfile, reading: ToldReading, cause: FoundCause | null): ProfileRow {
  const { provider, kind, email, plan, expiresAt } = profile;
  return {
    id: toldRowId(reading, profile.profileId),
    install: reading.address.name,
    profileId: profile.profileId,
    provider,
    consumer: 'gateway',
    agent: null,
    kind,
    account: { email, accountId: null, userId: null, plan },
    owner: kind === 'oauth' ? 'openclaw' : 'provider',
    // Which one its agents use is not told: any of them may be.
    onRoute: kind !== 'api-key',
    health: kind === 'api-key' ? 'idle' : ((cause && HEALTH[cause.severity]) ?? 'ok'),
    proof: profile.answered && !cause ? 'accepted' : 'untested',
    deadline:
      expiresAt === null
        ? null
        : {
            at: expiresAt,
            kind: kind === 'oauth' ? 'access-token' : 'static-token',
            renewable: kind === 'oauth' && !cause,
          },
    lineage: [],
    causes: cause ? [cause.code] : [],
    canSignIn: profile.login !== null && kind === 'oauth',
  };
}

/** Rows, causes and the place of a gateway elsewhere. Pure. */
export function judgeGateway(
  reading: GatewayReading,
  now: number,
): { install: Install<Words>; profiles: ProfileRow[]; causes: FoundCause[] } {
  const { address } = reading;
  const scope = scopeOf('gateway', address.name);
  const install: Install<Words> = {
    kind: 'gateway',
    name: address.name,
    version: reading.state === 'told' ? reading.version : null,
    dir: address.url,
    generation: 'told',
    readable: reading.state === 'told',
    note: reading.state === 'silent' ? reading.why.sentence : null,
    gateway: reading.state === 'told' ? 'running' : null,
  };
  if (reading.state === 'silent') {
    const { sentence, nextStep, detail } = reading.why;
    const cause: FoundCause = {
      code: 'store-unreadable',
      severity: 'unknown',
      title: told('The gateway at {name} tells nothing', { name: address.name }),
      detail: told('{sentence} Nothing can be said about its sign-ins.', { sentence }),
      rows: [],
      evidence: [{ what: detail ?? sentence, where: address.url, at: reading.at }],
      fix: { kind: 'advise', label: asLabel(nextStep) },
      scope,
    };
    return { install, profiles: [], causes: [cause] };
  }
  const judged = reading.profiles.map((profile) => {
    const row = toldRowId(reading, profile.profileId);
    const cause = rejectedCause(profile, reading, row) ?? dateCause(profile, reading, row, now);
    return { row: rowOf(profile, reading, cause), cause };
  });
  return {
    install,
    profiles: judged.map(({ row }) => row),
    causes: judged.flatMap(({ cause }) => (cause ? [{ ...cause, scope }] : [])),
  };
}

/** A snapshot with what a gateway elsewhere told beside it, and one verdict over both. */
export function withGateway(snapshot: FoundSnapshot, reading: GatewayReading | null): FoundSnapshot {
  if (!reading) return snapshot;
  const told = judgeGateway(reading, snapshot.now);
  const profiles = [...snapshot.profiles, ...told.profiles];
  const causes = [...snapshot.causes, ...told.causes];
  return {
    ...snapshot,
    installs: [...snapshot.installs, told.install],
    profiles,
    causes,
    verdict: verdictOf(profiles, causes),
  };
}
