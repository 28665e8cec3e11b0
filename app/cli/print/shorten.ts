import { breathe } from '../../platform/breathe.ts';
import { accountsIn, withoutAccounts, withShortEmails } from '../../platform/text/short-email.ts';
import { withWords } from '../../platform/text/shell-line.ts';
import { withoutSecrets } from '../../platform/text/redact.ts';

/** Text fit for a terminal, a paste or a log: nothing shaped like a secret, and e-mails shortened unless `showAccounts`. */
export function shortened(text: string, showAccounts: boolean): string {
  const safe = withoutSecrets(text);
  return showAccounts ? safe : withShortEmails(safe);
}

/** What {@link shortenedDocument} makes of a part of `document`. */
function shortener(document: unknown, showAccounts: boolean): (part: unknown, key?: string) => unknown {
  const known = withoutAccounts(showAccounts ? [] : accountsIn(document));
  // Rows name each other: in a large home the same names stand there by the hundred.
  const done = new Map<string, string>();
  const words = (text: string): string => {
    const before = done.get(text);
    if (before !== undefined) return before;
    const short = shortened(known(text), showAccounts);
    done.set(text, short);
    return short;
  };
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'command' ? withWords(value, words) : words(value);
    if (Array.isArray(value)) return value.map((item) => walk(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return walk;
}

/**
 * The same document with every string in it {@link shortened}, and each of its own accounts wherever it stands. Commands stay whole words of a
 * shell, keys are left.
 */
export function shortenedDocument<T>(document: T, showAccounts: boolean): T {
  return shortener(document, showAccounts)(document) as T;
}

/** The same, where others have their turn between two things of its lists: rows and causes may be thousands. */
export async function shortenedInTurns<T extends object>(document: T, showAccounts: boolean): Promise<T> {
  const short = shortener(document, showAccounts);
  const fields: [string, unknown][] = [];
  for (const [key, value] of Object.entries(document) as [string, unknown][]) {
    if (!Array.isArray(value)) {
      fields.push([key, short(value, key)]);
      continue;
    }
    const items: unknown[] = [];
    for (const item of value) {
      items.push(short(item));
      await breathe();
    }
    fields.push([key, items]);
  }
  return Object.fromEntries(fields) as T;
}
