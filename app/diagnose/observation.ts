import { hasConfiguredKey } from '../openclaw/routing/route-key.ts';
import { jwtPayload } from '../openclaw/store/token-claims.ts';
import type { CredentialKind } from '../model/history-event.ts';
import { installKey, keptCode, keptName } from '../history/memory.ts';
import type { ObservedInstall, ObservedRoute, ObservedRow, Observed } from '../history/observation.ts';
import { grantFingerprint, Secret } from '../model/secret.ts';
import type { Case, Row, RouteCase } from './case.ts';
import { expiryWiped } from './routes/outcome.ts';
import { works } from './routes/routes.ts';

/** More than this many rows of one install are not followed. */
const MOST_ROWS = 300;

/**
 * Codex writes an id of the login that its renewals keep (`login_owner_id`, 0.169.0); an access token of OpenAI carries
 * the id of its session (`session_id`), which the rig's issuer keeps through renewals as the real one is taken to do.
 */
function sessionOf(row: Row, found: Case): string | null {
  const login = found.codex?.reading.login;
  if (login?.loginOwnerId) return grantFingerprint(Secret.from(login.loginOwnerId));
  const access = row.stored?.access ?? login?.access ?? null;
  // SECURITY: opened to take the session's id out of its public middle part, hashed at once.
  const payload = access ? jwtPayload(access.open()) : null;
  return grantFingerprint(Secret.from(payload?.['session_id']));
}

/** A stored date that a calendar holds, or null: a hostile store may say anything. */
function sane(at: number | null): number | null {
  return at !== null && Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? at : null;
}

function observedRow(row: Row, found: Case, session: string | null): ObservedRow {
  const { account, outcome } = row;
  const lockout = [...outcome.lockouts].sort((a, b) => b.until - a.until)[0];
  const refusal = outcome.rejection?.certain ? outcome.rejection : null;
  const problem = row.stored?.problem?.kind;
  return {
    id: keptName(row.id),
    profileId: keptName(row.profileId),
    provider: keptName(row.provider),
    kind: row.kind,
    onRoute: row.onRoute,
    person: account.userId === null ? null : keptName(account.userId),
    workspace: account.accountId === null ? null : keptName(account.accountId),
    plan: account.plan === null ? null : keptName(account.plan),
    issuedAt: sane(row.issuedAt),
    expiresAt: sane(row.expiresAt),
    refusal: refusal ? { reason: keptCode(refusal.reason), at: sane(refusal.at) } : null,
    lockout:
      lockout && sane(lockout.until) !== null
        ? { reason: keptCode(lockout.reason), until: lockout.until, agent: keptName(lockout.agent) }
        : null,
    owner: row.owner,
    readable: !row.closed && problem === undefined,
    renewing: problem === 'fence-pending' || expiryWiped(row, found.now),
    grant: row.grant,
    session,
    success: sane(outcome.success),
  };
}

const CARRIERS: Record<Row['kind'], CredentialKind> = {
  oauth: 'sign-in',
  token: 'sign-in',
  'api-key': 'key',
  other: 'other',
};

/**
 * The row that pays for the next call: the first that works, since OpenClaw passes over what fails, else the one it
 * tries first.
 */
export function payerOf(route: RouteCase, now: number): Row | null {
  const able = route.rows.find((row) => works(row, now) && row.outcome.lockouts.length === 0);
  return able ?? route.next;
}

function observedRoute(route: RouteCase, found: Case): ObservedRoute {
  const row = payerOf(route, found.now);
  const key = !row && hasConfiguredKey(found.openclaw?.config.value, route.route.provider);
  return {
    agent: keptName(route.route.agent),
    model: keptName(route.route.model),
    kind: row ? CARRIERS[row.kind] : key ? 'key' : 'none',
    provider: row ? keptName(row.provider) : key ? keptName(route.route.provider) : null,
    row: row ? keptName(row.id) : null,
  };
}

/** The routes whose change matters: what an agent calls first. */
function primaryRoutes(found: Case): RouteCase[] {
  const seen = new Set<string>();
  return found.routes.filter((one) => !seen.has(one.route.agent) && seen.add(one.route.agent));
}

/** One install as the timeline sees it, or null for a case that is about several. `withSessions` costs a look into tokens. */
export function observedInstall(found: Case, withSessions = false): ObservedInstall | null {
  const { openclaw, codex } = found;
  const dir = openclaw?.place.stateDir ?? codex?.reading.home;
  if (dir === undefined) return null;
  const states = openclaw?.stores.map((store) => store.state) ?? [codex?.reading.state];
  const readable =
    openclaw?.config.state !== 'unreadable' &&
    states.every((state) => state === 'read' || state === 'absent');
  const rows = found.rows
    .filter((row) => !row.hidden)
    .slice(0, MOST_ROWS)
    .map((row) => observedRow(row, found, withSessions ? sessionOf(row, found) : null));
  const version = openclaw ? openclaw.place.owner?.version : codex?.reading.program?.version;
  return {
    key: installKey(openclaw ? 'openclaw' : 'codex', dir),
    version: version ? keptName(version) : null,
    // A login that Codex keeps in the keyring is not seen, whether it is there or not.
    complete: readable && found.rows.length <= MOST_ROWS && !found.rows.some((row) => row.closed),
    rows,
    routes: primaryRoutes(found).map((route) => observedRoute(route, found)),
  };
}

/** What the timeline sees of a reading's cases. */
export function observationOf(cases: Case[], now: number): Observed {
  return { now, installs: cases.flatMap((found) => observedInstall(found, true) ?? []) };
}
