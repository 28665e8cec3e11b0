import { language, say } from '../language/say.ts';

/** Headers of every answer of the loopback server: nothing is loaded, kept, framed or referred. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  connection: 'close',
};

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:18vh auto;padding:0 1.5rem;color-scheme:light dark}' +
  'h1{font-size:1.25rem;font-weight:600}';

/** A small page of fixed words. It holds no token, no account and no resource from elsewhere. */
export function callbackPage(kind: 'received' | 'denied' | 'refused'): string {
  const [title, text] = {
    received: [
      say('Clawlamp has your answer'),
      say('You can close this tab. Clawlamp shows what happens next.'),
    ],
    denied: [
      say('The sign-in was not allowed'),
      say('Nothing was changed. You can close this tab and try again in Clawlamp.'),
    ],
    refused: [
      say('This is not the answer Clawlamp waits for'),
      say('Go back to the sign-in page, or start again in Clawlamp.'),
    ],
  }[kind];
  return (
    `<!doctype html><html lang="${language()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${title}</title><style>${STYLE}</style></head><body><h1>${title}</h1><p>${text}</p></body></html>`
  );
}
