import { MESSAGES } from './messages.ts';
import type { Catalogue } from './say.ts';

/** Every message between ⟦ and ⟧ (the tests' language): what stands outside is in no catalogue, so it is English in every language. */
export function bracketed(): Catalogue {
  return Object.fromEntries(MESSAGES.map((message) => [message, `⟦${message}⟧`])) as Catalogue;
}
