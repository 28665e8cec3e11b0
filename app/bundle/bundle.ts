import { explainable } from './facts.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import { AppError } from '../model/errors.ts';
import type { Act } from '../model/plan.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { forSharing } from '../view/redact.ts';
import { holdsAny, secretsIn } from './canary.ts';

export interface BundleInput {
  diagnosis: Diagnosis;
  events: readonly TimelineEvent[];
  acts: readonly Act[];
  /** The person's home folder, written as "~". */
  home: string;
  platform: string;
  /** Node's version. */
  node: string;
}

/**
 * The text of a support bundle: what Clawlamp sees and has done, without a secret, an address or a home folder. The same
 * state gives the same text.
 * @throws AppError BUNDLE_LEAK when its own check finds something in it that must not be there
 */
export function bundleText(input: BundleInput): string {
  const { diagnosis, home } = input;
  const plain = JSON.stringify(explainable(input), null, 2);
  // A path stands in JSON with its backslashes doubled.
  const text = `${forSharing(plain.replaceAll(JSON.stringify(home).slice(1, -1), home), home)}\n`;
  const emails = diagnosis.rows.flatMap(({ account }) => account.email ?? []);
  if (holdsAny(text, secretsIn(diagnosis.cases), [...emails, home])) throw new AppError('BUNDLE_LEAK');
  return text;
}
