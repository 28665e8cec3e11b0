import { join } from 'node:path';
import * as v from 'valibot';
import { AppError } from '../../model/errors.ts';
import type { Secret } from '../../model/secret.ts';
import type { Vault } from '../../platform/ports.ts';
import { dataKey, keyThatOpens } from '../../platform/sealing/data-key.ts';
import { privateFolder, writeDurably } from '../../platform/durable-file.ts';
import { isSealedBox, seal, unseal } from '../../platform/sealing/sealed-box.ts';
import type { GatewayAddress } from './address.ts';
import { statAt, textAt } from '../../platform/plain-files.ts';

/** What a person once said of the gateways that they named: a file of Clawlamp's own, by address. */
const KNOWN = v.record(
  v.string(),
  v.object({
    /** The person was told that the way is not encrypted, and wants it asked all the same. */
    clearText: v.optional(v.boolean()),
    /** A token that was typed for this address, sealed; null for a person who has none. */
    token: v.optional(v.unknown()),
  }),
);
type Known = v.InferOutput<typeof KNOWN>;

const MOST_BYTES = 256 * 1024;

const fileIn = (dataDir: string): string => join(dataDir, 'gateways.json');

/** The address is part of the label: a box that is moved to another address does not open. */
const label = (url: string): string => `clawlamp:gateway-token:${url}`;

async function readKnown(dataDir: string): Promise<Known> {
  const text = await textAt(fileIn(dataDir)).catch(() => '');
  if (text.length > MOST_BYTES) return {};
  try {
    const known = v.safeParse(KNOWN, JSON.parse(text));
    return known.success ? known.output : {};
  } catch {
    return {};
  }
}

async function note(dataDir: string, url: string, part: Known[string]): Promise<void> {
  const known = await readKnown(dataDir);
  const next = { ...known, [url]: { ...known[url], ...part } };
  await privateFolder(dataDir);
  await writeDurably(fileIn(dataDir), `${JSON.stringify(next, null, 2)}\n`, 0o600);
}

/** True once a person has allowed that this address is asked without encryption. */
export async function allowsClearText(dataDir: string, { url }: GatewayAddress): Promise<boolean> {
  return (await readKnown(dataDir))[url]?.clearText === true;
}

/** Notes that a person was told, and allowed it. */
export function allowClearText(dataDir: string, { url }: GatewayAddress): Promise<void> {
  return note(dataDir, url, { clearText: true });
}

/**
 * The token that a person typed for this very address, or null. No keyring asks for its password: this happens on a timer, too.
 * @throws AppError VAULT_LOCKED or VAULT_UNAVAILABLE where there is one whose key cannot be asked for now
 */
export async function typedToken(
  vault: Vault,
  dataDir: string,
  { url }: GatewayAddress,
): Promise<Secret | null> {
  const box = (await readKnown(dataDir))[url]?.token;
  if (!isSealedBox(box)) return null;
  const opened = (key: Secret): Secret | null => unseal(key, label(url), box);
  try {
    const { key } = await keyThatOpens(vault, dataDir, (one) => opened(one) !== null, 'quietly');
    return opened(key);
  } catch (error) {
    // A box that was moved here from another address, or whose key is gone for good, is none.
    if (error instanceof AppError && ['SEAL_BROKEN', 'KEY_MISSING'].includes(error.code)) return null;
    throw error;
  }
}

/** True once a person was asked for the token of this address, whatever they answered. */
export async function wasAskedForToken(dataDir: string, { url }: GatewayAddress): Promise<boolean> {
  return (await readKnown(dataDir))[url]?.token !== undefined;
}

/** True where a token is kept for this address. Asks no keyring: whether it still opens is seen when it is needed. */
export async function holdsTypedToken(dataDir: string, { url }: GatewayAddress): Promise<boolean> {
  return isSealedBox((await readKnown(dataDir))[url]?.token);
}

/** Forgets it, as if nobody had ever been asked for one. */
export function forgetTypedToken(dataDir: string, { url }: GatewayAddress): Promise<void> {
  return note(dataDir, url, { token: undefined });
}

/** Tells one state of what people said of their gateways from the next. */
export async function knownStamp(dataDir: string): Promise<string> {
  const facts = await statAt(fileIn(dataDir)).catch(() => null);
  return facts ? `${facts.ino} ${facts.mtimeMs} ${facts.size}` : 'absent';
}

/**
 * Keeps a token that a person typed for one address, sealed with the key of the backups; no other address ever gets it.
 * @param token null for a person who has none
 * @throws AppError BACKUP_FAILED where no key can be kept
 */
export async function keepTypedToken(
  vault: Vault,
  dataDir: string,
  { url }: GatewayAddress,
  token: Secret | null,
): Promise<void> {
  if (token === null) return note(dataDir, url, { token: null });
  const { key } = await dataKey(vault, dataDir);
  await note(dataDir, url, { token: seal(key, label(url), token) });
}
