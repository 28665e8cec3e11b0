/**
 * What OpenClaw itself takes from the bytes of a store, written from its own code (`parseCredentialEntry`,
 * `coercePersistedAuthProfileStore`, `coerceProfileUsageStats`; 2026.5.12 and 2026.9.6) and sharing nothing with our
 * readers: the judge of the mutants.
 */

export interface OwnerCredential {
  provider: string;
  access: string | undefined;
  refresh: string | undefined;
  expires: number | undefined;
}

export interface OwnerView {
  credentials: Map<string, OwnerCredential>;
  /** End of the last lockout per profile, epoch ms. */
  lockedUntil: Map<string, number>;
}

type Plain = Record<string, unknown>;

function plain(value: unknown): Plain | undefined {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Plain) : undefined;
}

/** A file as OpenClaw loads it: decoded leniently, parsed strictly; what fails is not there. */
function load(bytes: Uint8Array | string | undefined): Plain | undefined {
  if (bytes === undefined) return undefined;
  try {
    return plain(JSON.parse(typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}

const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined;

export function ownerView(
  store: Uint8Array | string | undefined,
  state: Uint8Array | string | undefined,
): OwnerView {
  const document = load(store);
  const credentials = new Map<string, OwnerCredential>();
  for (const [id, raw] of Object.entries(plain(document?.profiles) ?? {})) {
    const entry = plain(raw);
    const provider = typeof entry?.provider === 'string' ? entry.provider.trim().toLowerCase() : '';
    if (!entry || (entry.type ?? entry.mode) !== 'oauth' || !provider) continue;
    const { expires } = entry;
    credentials.set(id, {
      provider,
      access: words(entry.access),
      refresh: words(entry.refresh),
      expires:
        expires === undefined
          ? undefined
          : typeof expires === 'number' && expires > 0 && Number.isFinite(expires)
            ? expires
            : 0,
    });
  }
  const lockedUntil = new Map<string, number>();
  const stats = { ...plain(document?.usageStats), ...plain(load(state)?.usageStats) };
  for (const [id, raw] of Object.entries(stats)) {
    const { cooldownUntil, disabledUntil, blockedUntil } = plain(raw) ?? {};
    const ends = [cooldownUntil, disabledUntil, blockedUntil].filter(
      (end): end is number => typeof end === 'number',
    );
    lockedUntil.set(id, Math.max(0, ...ends));
  }
  return { credentials, lockedUntil };
}

/** A row as we judged it `ok`, in the owner's terms. */
export interface JudgedOk {
  profileId: string;
  provider: string;
  access: string | undefined;
  refresh: string | undefined;
  expires: number | null;
}

/**
 * Why a row must not be `ok`, or null: the owner has no such credential in these bytes, has another one, has locked it,
 * or could neither use nor renew it.
 */
export function falseOk(judged: JudgedOk, view: OwnerView, now: number): string | null {
  const theirs = view.credentials.get(judged.profileId);
  if (!theirs) return 'its owner has no such credential';
  if (theirs.access !== judged.access || theirs.refresh !== judged.refresh)
    return 'its owner has other tokens';
  if (theirs.provider !== judged.provider) return 'its owner has another provider';
  // A number beyond all dates is no time to 2026.9.6 either (`invalid_expires`).
  const expires = theirs.expires && theirs.expires <= 8.64e15 ? theirs.expires : null;
  if (expires !== judged.expires) return 'its owner has another expiry';
  if (!theirs.refresh && !(theirs.access && (theirs.expires ?? 0) > now)) return 'its owner cannot use it';
  if ((view.lockedUntil.get(judged.profileId) ?? 0) > now) return 'its owner has locked it';
  return null;
}
