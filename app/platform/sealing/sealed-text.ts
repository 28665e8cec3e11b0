import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export const IV_BYTES = 12;
export const TAG_BYTES = 16;

/**
 * A sealed box: AES-256-GCM, 12-byte iv, everything base64url. The label is authenticated, so a box can't stand in for
 * another one. What runs inside OpenClaw's own process (`openclaw/write/sdk-script/`) seals and opens with these very
 * functions, so this file takes nothing of ours but types.
 */
export interface SealedBox {
  v: 1;
  iv: string;
  tag: string;
  data: string;
}

/** Label that ties a sealed box to its backup and its role in it. */
export function sealLabel(id: string, role: 'before' | 'after'): string {
  return `clawlamp:${id}:${role}`;
}

/**
 * @param key 32 bytes as base64url
 * @param label authenticated with the text, see {@link sealLabel}
 */
export function sealText(key: string, label: string, plain: string): SealedBox {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), iv);
  cipher.setAAD(Buffer.from(label, 'utf8'));
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return {
    v: 1,
    iv: iv.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    data: data.toString('base64url'),
  };
}

/** The sealed text, or null when the key, the label or the box is not the right one. */
export function unsealText(key: string, label: string, box: SealedBox): string | null {
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      Buffer.from(key, 'base64url'),
      Buffer.from(box.iv, 'base64url'),
      // Node takes a shorter tag for a whole one unless it is told.
      { authTagLength: TAG_BYTES },
    );
    decipher.setAAD(Buffer.from(label, 'utf8'));
    decipher.setAuthTag(Buffer.from(box.tag, 'base64url'));
    const plain = Buffer.concat([decipher.update(Buffer.from(box.data, 'base64url')), decipher.final()]);
    return plain.toString('utf8');
  } catch {
    return null;
  }
}
