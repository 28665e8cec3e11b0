import { withoutSecrets } from '../view/redact.ts';

const EMAIL = /([\w.+%-]+)@([\w-]+(?:\.[\w-]+)+)/g;

/** `me@example.com` as `m…e@example.com`: still told apart by its owner, no longer an address. */
export function shortEmail(name: string, host: string): string {
  return name.length > 1 ? `${name[0]}…${name.at(-1)}@${host}` : `${name}…@${host}`;
}

/** Text fit for a terminal, a paste or a log: nothing shaped like a secret, and e-mails shortened unless `showAccounts`. */
export function shortened(text: string, showAccounts: boolean): string {
  const safe = withoutSecrets(text);
  return showAccounts ? safe : safe.replace(EMAIL, (_, name: string, host: string) => shortEmail(name, host));
}

/** The same document with every string in it {@link shortened}, keys left as they are. */
export function shortenedDocument<T>(document: T, showAccounts: boolean): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return shortened(value, showAccounts);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
  };
  return walk(document) as T;
}
