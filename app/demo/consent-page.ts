const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:16vh auto;padding:0 1.5rem;color-scheme:light dark}' +
  'h1{font-size:1.25rem}button{font:inherit;padding:.5rem 1.25rem;margin-right:.5rem}';

/** The page of the demo's sign-in server: the account, and two buttons that send the request's parameters back. */
export function consentPage(email: string, parameters: URLSearchParams): string {
  const fields = [...parameters]
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join('');
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Demo sign-in</title>' +
    `<style>${STYLE}</style></head><body><h1>Demo sign-in</h1>` +
    `<p>Clawlamp asks to sign in as <b>${escape(email)}</b>. This account is made up.</p>` +
    `<form method="post" action="authorize">${fields}` +
    '<button name="choice" value="allow" autofocus>Allow</button>' +
    '<button name="choice" value="deny">Refuse</button></form></body></html>'
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
