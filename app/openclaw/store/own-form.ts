import { compareReleases, versionNumbers } from '../../platform/release-version.ts';

type Release = readonly [year: number, month: number, patch: number];

/** The form in which a release keeps its sign-ins, and which it therefore leaves as it is. */
export interface OwnForm {
  medium: 'json' | 'sqlite';
  /** `PRAGMA user_version` of the state database and of an agent's; null where the release has no database. */
  state: number | null;
  agent: number | null;
  /** True for a release that seals inline tokens of `openai-codex` whenever it loads them. */
  seals: boolean;
}

const JSON_FORM: OwnForm = { medium: 'json', state: null, agent: null, seals: false };

/**
 * Each span's ends were measured (prove:owner-questions): what the release makes is left alone by the same release. Between
 * 2026.9.1 and 2026.9.6, and after it, nobody looked.
 */
const SPANS: readonly { from: Release; to: Release; form: OwnForm }[] = [
  { from: [2026, 1, 1], to: [2026, 5, 11], form: JSON_FORM },
  // 2026.5.12 rewrites inline tokens into sealed files at each load; 2026.5.28 writes them inline again.
  { from: [2026, 5, 12], to: [2026, 5, 27], form: { ...JSON_FORM, seals: true } },
  { from: [2026, 5, 28], to: [2026, 5, 99], form: JSON_FORM },
  {
    from: [2026, 6, 2],
    to: [2026, 7, 99],
    form: { medium: 'sqlite', state: 1, agent: 1, seals: false },
  },
  {
    from: [2026, 8, 1],
    to: [2026, 9, 1],
    form: { medium: 'sqlite', state: 15, agent: 19, seals: false },
  },
  {
    from: [2026, 9, 6],
    to: [2026, 9, 6],
    form: { medium: 'sqlite', state: 18, agent: 23, seals: false },
  },
];

/** The form of a release by its version; null for one that nobody looked at. */
export function ownFormOf(version: string | null | undefined): OwnForm | null {
  const release = versionNumbers(version ?? null);
  if (!release) return null;
  const span = SPANS.find(
    ({ from, to }) => compareReleases(release, from) >= 0 && compareReleases(release, to) <= 0,
  );
  return span?.form ?? null;
}

/** What stands on the disk, as far as it decides whether a question would change it. */
export interface FormFound {
  /** Schema of a database; null where none stands. `unreadable`: one stands that does not open. */
  state: number | null | 'unreadable';
  /** Of the asked agent's database and the one it inherits from, as far as they exist. */
  agents: (number | 'unreadable')[];
  /** True when a file holds tokens of `openai-codex` in the clear. */
  inlineCodex: boolean;
  /** True when files from before profiles stand alone (`auth.json`, `oauth.json`), which a JSON release takes over. */
  retiredOnly: boolean;
}

/** Why a release is not asked. */
export type NotAsked = 'would-migrate' | 'unknown-release' | 'unreadable';

/**
 * Whether a release can be asked about a store without changing it: null when it can. It can where the store has that
 * release's own form, and where a database is newer than it knows: then it refuses in words of its own (measured on every
 * pair). Where one is older or missing, it would migrate or make it first.
 */
export function whyNotAsked(version: string | null | undefined, found: FormFound): NotAsked | null {
  const form = ownFormOf(version);
  if (!form) return 'unknown-release';
  if (form.medium === 'json') {
    return found.retiredOnly || (form.seals && found.inlineCodex) ? 'would-migrate' : null;
  }
  if (found.state === 'unreadable' || found.agents.includes('unreadable')) return 'unreadable';
  const [state, agent] = [form.state ?? 0, form.agent ?? 0];
  const schemas = found.agents.filter((schema) => schema !== 'unreadable');
  if ((found.state ?? 0) > state || schemas.some((schema) => schema > agent)) return null;
  return found.state === state && schemas.every((schema) => schema === agent) ? null : 'would-migrate';
}
