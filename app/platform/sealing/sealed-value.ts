import { AppError } from '../../model/errors.ts';
import { Secret } from '../../model/secret.ts';
import { seal, type SealedBox, sealLabel, unseal } from './sealed-box.ts';

/** A value sealed as JSON under the label of its change and its role in it. */
export function sealValue(key: Secret, id: string, role: 'before' | 'after', value: unknown): SealedBox {
  return seal(key, sealLabel(id, role), Secret.from(JSON.stringify(value)) as Secret);
}

/**
 * The value of a box that {@link sealValue}, or the owner's script, made.
 * @throws AppError SEAL_BROKEN when key, label or box is not the right one
 */
export function openValue<T>(key: Secret, id: string, role: 'before' | 'after', box: SealedBox): T {
  const text = unseal(key, sealLabel(id, role), box);
  if (!text) throw new AppError('SEAL_BROKEN');
  // SECURITY: opened to be compared with what stands there now, and to be put back.
  return JSON.parse(text.open()) as T;
}
