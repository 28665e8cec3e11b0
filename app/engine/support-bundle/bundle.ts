import { explainable } from './facts.ts';
import type { Diagnosis } from '../../diagnose/diagnose.ts';
import { AppError } from '../../model/errors.ts';
import type { Act } from '../../model/plan.ts';
import type { TimelineEvent } from '../../model/history-event.ts';
import { accountsIn, isAddress } from '../../platform/text/short-email.ts';
import { withWords } from '../../platform/text/shell-line.ts';
import { visibleJson } from '../../platform/text/visible.ts';
import { forSharing } from '../../platform/text/redact.ts';
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
  const emails = diagnosis.rows.flatMap(({ account }) => account.email ?? []);
  const document = explainable(input);
  const accounts = [...new Set([...emails, ...accountsIn(document)])].filter(isAddress);
  const shared = sharedDocument(document, (words) => forSharing(words, home, accounts));
  const text = `${visibleJson(JSON.stringify(shared, null, 2))}\n`;
  // In the text a quote or a letter may be escaped, so what was made of each string is looked at as well.
  const looked = `${text}\n${stringsIn(shared).join('\n')}`;
  if (holdsAny(looked, secretsIn(diagnosis.cases), [...accounts, home])) throw new AppError('BUNDLE_LEAK');
  return text;
}

/** A document with every string in it, the names of its fields too, put through `words`. */
function sharedDocument(document: unknown, words: (text: string) => string, name = ''): unknown {
  if (typeof document === 'string') return name === 'command' ? withWords(document, words) : words(document);
  if (Array.isArray(document)) return document.map((item) => sharedDocument(item, words));
  if (document === null || typeof document !== 'object') return document;
  return Object.fromEntries(
    Object.entries(document).map(([key, item]) => [words(key), sharedDocument(item, words, key)]),
  );
}

function stringsIn(document: unknown): string[] {
  if (typeof document === 'string') return [document];
  return document === null || typeof document !== 'object' ? [] : Object.values(document).flatMap(stringsIn);
}
