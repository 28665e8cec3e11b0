import { compareReleases, versionNumbers } from '../../platform/release-version.ts';
import { asExactText, asRecord } from '../../platform/json-value.ts';

/** Why a release does not take a configuration that a newer one wrote. */
export interface ConfigRefusal {
  /** The setting that it does not know, as a path; null where the stamp alone is what it refuses. */
  key: string | null;
  /** The release that wrote it last, where it says. */
  writtenBy: string | null;
}

/**
 * First release whose gateway does not start on a configuration that a newer one wrote last, measured with a stamp of
 * 2026.10.1: 2026.3.28 to 6.5 warn and get ready; 6.11, 7.1, 7.33, 8.1, 8.2, 9.1 and 9.6 end with 1 ("Refusing to run
 * automatic gateway startup migrations because this OpenClaw binary is older than the config last written by").
 */
const FIRST_STAMP_REFUSAL = [2026, 6, 11] as const;

/** The keys that each span of releases takes under `meta` (its strict schema), newest first. */
const META: readonly { from: readonly number[]; keys: readonly string[]; migrations: readonly string[] }[] = [
  {
    from: [2026, 9, 2],
    keys: ['lastTouchedVersion', 'migrations'],
    migrations: ['modelPolicyAllowlist', 'utilityModelSeparation'],
  },
  { from: [2026, 8, 0], keys: ['lastTouchedVersion', 'migrations'], migrations: ['modelPolicyAllowlist'] },
  { from: [2026, 1, 0], keys: ['lastTouchedVersion', 'lastTouchedAt'], migrations: [] },
];

/** The release that wrote a configuration last, or null where it does not say. */
function writtenBy(config: unknown): string | null {
  return asExactText(asRecord(asRecord(config)?.meta)?.lastTouchedVersion);
}

/** Went with 2026.8.1, whose gateway takes it out of an older configuration when it starts (run). */
const RETIRED = 'lastTouchedAt';

/** The first key under `meta` that only a newer release knows, as a path, or null. */
function unknownMetaKey(config: unknown, release: readonly number[]): string | null {
  const meta = asRecord(asRecord(config)?.meta);
  const rules = META.find(({ from }) => compareReleases(release, from) >= 0);
  if (!meta || !rules) return null;
  const key = Object.keys(meta).find((one) => !rules.keys.includes(one) && one !== RETIRED);
  if (key !== undefined) return `meta.${key}`;
  const inner = Object.keys(asRecord(meta.migrations) ?? {}).find((one) => !rules.migrations.includes(one));
  return inner === undefined ? null : `meta.migrations.${inner}`;
}

/**
 * Whether the installed release refuses this configuration for what a newer one wrote into it.
 * @param config parsed `openclaw.json`
 * @param version of the installed release; null tells nothing
 * @returns null where it is taken
 */
export function configRefusal(config: unknown, version: string | null): ConfigRefusal | null {
  const release = versionNumbers(version);
  if (!release) return null;
  const by = writtenBy(config);
  const stamp = versionNumbers(by);
  const newer = stamp !== null && compareReleases(stamp, release) > 0;
  const key = unknownMetaKey(config, release);
  const refusesStamp = newer && compareReleases(release, FIRST_STAMP_REFUSAL) >= 0;
  return key !== null || refusesStamp ? { key, writtenBy: by } : null;
}

/**
 * Settings of older releases that a newer one refuses until they are migrated: each command and turn ends with "OpenClaw config
 * is invalid", and the start of the gateway or the doctor takes them out. Run: each of them alone, taken by 7.33 and refused by 8.1
 * and 9.6; the onboarding of 2026.3.28 to 7.33 writes three of them.
 */
const RETIRED_SETTINGS: readonly { from: readonly number[]; paths: readonly string[] }[] = [
  {
    from: [2026, 8, 0],
    paths: [
      'meta.lastTouchedAt',
      'agents.defaults.memorySearch',
      'commands.modelsWrite',
      'commands.ownerDisplay',
      'cron.runLog',
      'cron.webhook',
      'gateway.tailscale.resetOnExit',
      'gateway.tailscale.serviceName',
      'memory.backend',
      'models.pricing',
      'ui.assistant',
    ],
  },
];

function holds(config: unknown, path: readonly string[]): boolean {
  const [first = '', ...rest] = path;
  const record = asRecord(config);
  if (!record || !Object.hasOwn(record, first)) return false;
  return rest.length === 0 || holds(record[first], rest);
}

/**
 * The settings of an older release in a configuration that the installed one refuses until they are migrated.
 * @returns their paths, joined by dots; none where the release is not known
 */
export function retiredSettings(config: unknown, version: string | null): string[] {
  const release = versionNumbers(version);
  if (!release) return [];
  return RETIRED_SETTINGS.filter(({ from }) => compareReleases(release, from) >= 0)
    .flatMap(({ paths }) => paths)
    .filter((path) => holds(config, path.split('.')));
}
