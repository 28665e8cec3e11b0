import { createDecipheriv, createHash } from 'node:crypto';
import { join } from 'node:path';
import { Secret } from '../../../model/secret.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { OAuthRef } from '../credential-entry.ts';
import { withClaims } from '../credential-entry.ts';
import { oauthDir } from '../../discovery/home-paths.ts';
import type { OpenClawInstall, StoredProfile, TokenProblem } from '../../discovery/install.ts';
import type { SidecarSeed } from './sidecar-key.ts';
import { asExactText, asRecord } from '../../../platform/json-value.ts';
import { CREDENTIAL_BYTES, parseDocument, readDocument } from '../../../platform/text-document.ts';

/** Folder of the encrypted sidecars of one OpenClaw. */
export function sidecarDir(place: Pick<OpenClawInstall, 'stateDir' | 'env'>, home: string): string {
  return join(oauthDir(place.stateDir, { env: place.env, home }), 'auth-profiles');
}

interface Tokens {
  access: Secret | null;
  refresh: Secret | null;
}

/** The two tokens of a decrypted or plain sidecar, or null when it holds neither. */
function tokensOf(value: unknown): Tokens | null {
  const record = asRecord(value);
  const tokens = {
    access: Secret.from(asExactText(record?.access)),
    refresh: Secret.from(asExactText(record?.refresh)),
  };
  return tokens.access || tokens.refresh ? tokens : null;
}

interface Sealed {
  iv: Buffer;
  tag: Buffer;
  ciphertext: Buffer;
}

/** The sealed part, checked in form: AES-256-GCM, 12-byte nonce, 16-byte tag (2026.5.12 `persisted.ts`). */
function sealedOf(value: unknown): Sealed | null {
  const record = asRecord(value);
  if (record?.algorithm !== 'aes-256-gcm') return null;
  const [iv, tag, ciphertext] = [record.iv, record.tag, record.ciphertext].map((part) => {
    return typeof part === 'string' && /^[A-Za-z0-9_-]+={0,2}$/.test(part)
      ? Buffer.from(part, 'base64url')
      : null;
  });
  return iv?.length === 12 && tag?.length === 16 && ciphertext ? { iv, tag, ciphertext } : null;
}

/** Opens a sealed part; null when the key does not fit it or it was altered, which GCM cannot tell apart. */
function unseal(sealed: Sealed, seed: Secret, aad: string): unknown {
  try {
    // SECURITY: opened to derive the key that decrypts this sidecar in memory.
    const key = createHash('sha256').update(`openclaw:auth-profile-oauth:${seed.open()}`).digest();
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.iv, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(aad, 'utf8'));
    decipher.setAuthTag(sealed.tag);
    const plain = Buffer.concat([decipher.update(sealed.ciphertext), decipher.final()]);
    const document = parseDocument(plain, 'json');
    plain.fill(0);
    return document.state === 'read' ? document.value : null;
  } catch {
    return null;
  }
}

/**
 * Puts the tokens of its sidecar into a profile that only refers to one, or says why they cannot be had.
 * @param path file of the sidecar
 * @param seed where the key's seed came from; a macOS Keychain seed is reported, never read
 */
export async function resolveSidecar(
  ports: Pick<Ports, 'files' | 'platform'>,
  profile: StoredProfile,
  ref: OAuthRef,
  path: string,
  seed: SidecarSeed,
): Promise<StoredProfile> {
  const failed = (problem: TokenProblem): StoredProfile => ({ ...profile, problem });
  const document = await readDocument(ports.files, path, { format: 'json', maxBytes: CREDENTIAL_BYTES });
  if (document.state === 'absent') return failed({ kind: 'sidecar-missing', path });
  const record = document.state === 'read' ? asRecord(document.value) : null;
  const belongs =
    record?.version === 1 &&
    record.profileId === profile.profileId &&
    typeof record.provider === 'string' &&
    record.provider.trim().toLowerCase() === profile.provider;
  if (!record || !belongs) return failed({ kind: 'sidecar-damaged', path });

  const found = (tokens: Tokens | null): StoredProfile =>
    tokens ? withClaims({ ...profile, ...tokens }) : failed({ kind: 'sidecar-damaged', path });
  // The owner still accepts a sidecar from before encryption, with the tokens in plain fields.
  if (record.encrypted === undefined) return found(tokensOf(record));
  const sealed = sealedOf(record.encrypted);
  if (!sealed) return failed({ kind: 'sidecar-damaged', path });

  const keychainFirst = ports.platform === 'darwin' && seed.from !== 'environment';
  if (seed.from === 'nowhere') {
    return failed(keychainFirst ? { kind: 'key-in-keychain' } : { kind: 'key-missing', path: seed.path });
  }
  const plain = unseal(sealed, seed.seed, `${ref.id}\0${profile.profileId}\0${record.provider as string}`);
  if (plain === null) {
    // On macOS a key file that does not fit is the fallback's leftover: the real seed is in the Keychain.
    return failed(
      keychainFirst
        ? { kind: 'key-in-keychain' }
        : { kind: 'key-wrong', path: seed.from === 'file' ? seed.path : path },
    );
  }
  return found(tokensOf(plain));
}
