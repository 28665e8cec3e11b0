import { MESSAGES } from './messages.ts';
import type { Catalogue } from './say.ts';

/** Words of the length that German adds, to be told at a glance from those of the message. */
const FILLER =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore ';

/** Every message 40 % longer than in English (the tests' language): what is cut then would be cut in some language. */
export function longer(): Catalogue {
  const grown = MESSAGES.map((message): [string, string] => {
    // What stands within braces is not drawn as it stands here, so it does not count.
    const drawn = message.replace(/\{[^{}]*\}/g, '').length;
    const more = FILLER.repeat(3).slice(0, Math.ceil(Math.max(drawn, 4) * 0.4));
    return [message, `${message} ${more.trim()}`];
  });
  return Object.fromEntries(grown) as Catalogue;
}
