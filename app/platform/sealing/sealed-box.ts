import { randomBytes } from 'node:crypto';
import { Secret } from '../../model/secret.ts';
import { IV_BYTES, sealText, TAG_BYTES, unsealText, type SealedBox } from './sealed-text.ts';

export { sealLabel, type SealedBox } from './sealed-text.ts';

/** A fresh 32-byte key as base64url. */
export function newSealKey(): Secret {
  return Secret.from(randomBytes(32).toString('base64url')) as Secret;
}

export function seal(key: Secret, label: string, plain: Secret): SealedBox {
  // SECURITY: key and text are opened to be encrypted; only ciphertext leaves this function.
  return sealText(key.open(), label, plain.open());
}

/** The sealed text, or null when the key, the label or the box is not the right one. */
export function unseal(key: Secret, label: string, box: SealedBox): Secret | null {
  // SECURITY: the key is opened to decrypt; the text goes straight into a Secret.
  return Secret.from(unsealText(key.open(), label, box));
}

export function isSealedBox(value: unknown): value is SealedBox {
  const box = value as Partial<SealedBox> | null;
  return (
    typeof box === 'object' &&
    box !== null &&
    box.v === 1 &&
    [box.iv, box.tag, box.data].every(isEncoded) &&
    Buffer.from(box.iv as string, 'base64url').length === IV_BYTES &&
    Buffer.from(box.tag as string, 'base64url').length === TAG_BYTES
  );
}

function isEncoded(part: unknown): boolean {
  return typeof part === 'string' && /^[A-Za-z0-9_-]*$/.test(part);
}
