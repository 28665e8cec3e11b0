import { asExactText, asRecord } from '../../platform/json-value.ts';

/** A secret that stands elsewhere, as an entry or a setting refers to it (`keyRef`, `tokenRef`, `{ source, provider, id }`). */
export interface SecretRef {
  source: 'env' | 'file' | 'exec';
  /** Name under `secrets.providers` of the configuration. */
  provider: string;
  id: string;
}

const SOURCES = new Set(['env', 'file', 'exec']);

/** Ours: no configuration refers to more, or nests deeper. */
const MOST_REFS = 200;
const MAX_DEPTH = 12;

/** The reference in a value, or null when it is none. */
export function secretRef(value: unknown): SecretRef | null {
  const record = asRecord(value);
  const source = asExactText(record?.source);
  const provider = asExactText(record?.provider);
  const id = asExactText(record?.id);
  if (!source || !provider || !id || !SOURCES.has(source)) return null;
  return { source: source as SecretRef['source'], provider, id };
}

/**
 * True when the configuration has no provider of that name, so that the reference leads nowhere. The provider of
 * environment variables needs no entry under its default name (`resolveDefaultSecretProviderAlias`, 2026.4.29).
 * @param config parsed `openclaw.json`
 */
export function leadsNowhere(ref: SecretRef, config: unknown): boolean {
  const secrets = asRecord(asRecord(config)?.secrets);
  const implicit = asExactText(asRecord(secrets?.defaults)?.env) ?? 'default';
  if (ref.source === 'env' && ref.provider === implicit) return false;
  return !Object.hasOwn(asRecord(secrets?.providers) ?? {}, ref.provider);
}

/** Every reference in a configuration, with the path of the setting that holds it. */
export function refsIn(config: unknown): { setting: string; ref: SecretRef }[] {
  const found: { setting: string; ref: SecretRef }[] = [];
  const walk = (value: unknown, path: string, depth: number): void => {
    if (depth > MAX_DEPTH || found.length >= MOST_REFS) return;
    const ref = secretRef(value);
    if (ref) {
      found.push({ setting: path, ref });
      return;
    }
    if (Array.isArray(value)) value.forEach((one, at) => walk(one, `${path}[${at}]`, depth + 1));
    for (const [key, one] of Object.entries(asRecord(value) ?? {})) {
      walk(one, path === '' ? key : `${path}.${key}`, depth + 1);
    }
  };
  walk(config, '', 0);
  return found;
}
