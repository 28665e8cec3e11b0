import { sealLabel, sealText, unsealText, type SealedBox } from '../../../platform/sealing/sealed-text.ts';
import type { AfterPayload } from '../store-writer.ts';
import type { Credential } from '../credential-change.ts';
import type { Part } from '../store-entries.ts';
import { fault } from './faults.ts';
import type { Boxes } from './protocol.ts';

type Role = 'before' | 'after';

/** Any value as JSON, sealed under its change and its role in it. */
export function sealFor(change: { id: string; key: string }, role: Role, value: unknown): SealedBox {
  return sealText(change.key, sealLabel(change.id, role), JSON.stringify(value));
}

function opened(change: Boxes, role: Role): unknown {
  const text = unsealText(change.key, sealLabel(change.id, role), change[role]);
  if (text === null) throw fault('SEAL');
  return JSON.parse(text);
}

/** The two sides of a sign-in. @throws fault SEAL */
export function openProfile(change: Boxes): { before: Credential; after: AfterPayload } {
  const { credential } = opened(change, 'before') as { credential: Credential };
  return { before: credential, after: opened(change, 'after') as AfterPayload };
}

/** The two sides of a change of single entries. @throws fault SEAL */
export function openParts(change: Boxes): Record<Role, Part[]> {
  return { before: opened(change, 'before') as Part[], after: opened(change, 'after') as Part[] };
}
