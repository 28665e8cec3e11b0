import { told } from '../model/told.ts';
import type { FoundFix } from '../model/cause.ts';
import type { Owner } from '../model/snapshot.ts';
import { ANY_OPENCLAW, ownerCommand } from '../openclaw/discovery/owner-commands.ts';
import type { Row } from './case.ts';
import { PROVIDERS, type ProviderFacts, type Renewal } from '../openclaw/routing/providers.ts';
import { compareReleases, versionNumbers } from '../platform/release-version.ts';

/** Who renews a sign-in when its access token ends: its owner, nobody, or nobody knows. */
export type Renewer = 'owner' | 'nobody' | 'unknown';

const BY_ID = new Map(PROVIDERS.flatMap((facts) => facts.ids.map((id) => [id, facts] as const)));

/** What is known of a provider by any of its names, or null for one without a row. */
export function providerFacts(provider: string): ProviderFacts | null {
  return BY_ID.get(provider.toLowerCase()) ?? null;
}

type External = ProviderFacts['external'][number];

/**
 * The other program whose login a profile shows, or null. OpenClaw keeps such logins under the program's name and never
 * renews them (auth-credential-semantics.md of 2026.9.6; #71256, #115134).
 */
export function externalLogin(profileId: string, provider: string): External | null {
  const last = profileId.slice(profileId.indexOf(':') + 1);
  const known = providerFacts(provider)?.external ?? [];
  return known.find(({ name }) => provider === name || last === name || profileId === name) ?? null;
}

function covers({ from, to }: Renewal, version: readonly number[]): boolean {
  return (
    (from === null || compareReleases(version, from) >= 0) &&
    (to === null || compareReleases(version, to) <= 0)
  );
}

/**
 * Who renews an OAuth sign-in of a provider in an OpenClaw release. Without a version, or in a release that nobody looked
 * at, only what all looked-at releases agree on is said.
 */
export function renewerOf(provider: string, version: string | null): Renewer {
  const renewal = providerFacts(provider)?.renewal ?? [];
  const numbers = versionNumbers(version);
  const open = renewal.some(({ to }) => to === null);
  const span = numbers ? renewal.find((one) => covers(one, numbers)) : undefined;
  const newer = numbers && !open && renewal.every(({ to }) => to && compareReleases(numbers, to) > 0);
  if (span) return span.by === 'openclaw' ? 'owner' : 'nobody';
  const all = new Set(renewal.map(({ by }) => by));
  if (all.size !== 1 || newer) return 'unknown';
  return all.has('openclaw') ? 'owner' : 'nobody';
}

/** How long a row's token normally lives, in ms: by its own dates, else by its provider's habit, else null. */
export function lifetimeOf(row: Pick<Row, 'issuedAt' | 'expiresAt' | 'provider' | 'kind'>): number | null {
  const { issuedAt, expiresAt } = row;
  if (issuedAt !== null && expiresAt !== null && issuedAt < expiresAt) return expiresAt - issuedAt;
  const facts = providerFacts(row.provider);
  return (row.kind === 'token' ? facts?.tokenLifetime : facts?.lifetime) ?? null;
}

/** True for a provider whose sign-in Clawlamp does itself. */
export function isChatGpt(provider: string): boolean {
  return provider === 'openai' || provider === 'openai-codex';
}

/** OpenClaw's own command for a new sign-in of a row. */
export function ownersCommand(row: Row): string {
  const facts = providerFacts(row.provider);
  const method = row.kind === 'token' ? facts?.tokenMethod : null;
  return ownerCommand.signIn(row.commandFor ?? ANY_OPENCLAW, {
    provider: row.provider,
    agent: row.agent,
    method,
  });
}

/** What brings a new sign-in to a row: ours where Clawlamp can, else the owner's own command. */
export function signInFix(row: Row): FoundFix {
  const external = row.consumer === 'openclaw' ? externalLogin(row.profileId, row.provider) : null;
  if (external) {
    const program = external.program.replace(/^the /, '');
    return {
      kind: 'owner',
      label: told('Sign in through {program}', { program }),
      ...(external.login ? { command: external.login } : {}),
    };
  }
  if (row.kind === 'oauth' && (row.consumer === 'codex' || isChatGpt(row.provider))) {
    return { kind: 'relogin', label: told('Sign in again') };
  }
  const name = providerFacts(row.provider)?.name ?? row.provider;
  return row.kind === 'oauth'
    ? {
        kind: 'owner',
        label: told('Sign in to {name} through OpenClaw', { name }),
        command: ownersCommand(row),
      }
    : { kind: 'owner', label: told('Make a new token and give it to OpenClaw'), command: ownersCommand(row) };
}

/** The program that may rotate a stored credential. */
export function ownerOf(profileId: string, provider: string, kind: Row['kind']): Owner {
  return externalLogin(profileId, provider)?.owner ?? (kind === 'oauth' ? 'openclaw' : 'provider');
}
