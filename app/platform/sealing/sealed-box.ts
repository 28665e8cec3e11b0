import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret } from '../../model/secret.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A sealed box: AES-256-GCM, 12-byte iv, everything base64url. The label is authenticated, so a box can't stand in for
 * another one. The owner-writer's script writes and reads the same shape inside OpenClaw's own process.
 */
export interface SealedBox {
  v: 1;
  iv: string;
  tag: string;
  data: string;
}

/** A fresh 32-byte key as base64url. */
export function newSealKey(): Secret {
  return Secret.from(randomBytes(32).toString('base64url')) as Secret;
}

export function seal(key: Secret, label: string, plain: Secret): SealedBox {
  const iv = randomBytes(IV_BYTES);
  // SECURITY: key and text are opened to be encrypted; only ciphertext leaves this function.
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key.open(), 'base64url'), iv);
  cipher.setAAD(Buffer.from(label, 'utf8'));
  const data = Buffer.concat([cipher.update(plain.open(), 'utf8'), cipher.final()]);
  return {
    v: 1,
    iv: iv.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    data: data.toString('base64url'),
  };
}

/** The sealed text, or null when the key, the label or the box is not the right one. */
export function unseal(key: Secret, label: string, box: SealedBox): Secret | null {
  try {
    // SECURITY: the key is opened to decrypt; the text goes straight into a Secret.
    const decipher = createDecipheriv(
      'aes-256-gcm',
      Buffer.from(key.open(), 'base64url'),
      Buffer.from(box.iv, 'base64url'),
      // Node takes a shorter tag for a whole one unless it is told.
      { authTagLength: TAG_BYTES },
    );
    decipher.setAAD(Buffer.from(label, 'utf8'));
    decipher.setAuthTag(Buffer.from(box.tag, 'base64url'));
    const plain = Buffer.concat([decipher.update(Buffer.from(box.data, 'base64url')), decipher.final()]);
    return Secret.from(plain.toString('utf8'));
  } catch {
    return null;
  }
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

/** Label that ties a sealed box to its backup and its role in it. */
export function sealLabel(id: string, role: 'before' | 'after'): string {
  return `clawlamp:${id}:${role}`;
}
