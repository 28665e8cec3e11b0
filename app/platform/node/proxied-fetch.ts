import type { Fetch } from '../ports.ts';

type Env = Readonly<Record<string, string | undefined>>;

function first(env: Env, ...names: string[]): string | undefined {
  return names.map((name) => env[name]).find(Boolean);
}

/** Roots of Node, and those of the system where this Node can tell them (22.15 on); null where it cannot. */
function systemRoots(): string[] | null {
  const tls = process.getBuiltinModule('node:tls');
  const ask = (tls as { getCACertificates?: (store: string) => string[] }).getCACertificates;
  if (!ask) return null;
  const system = ask('system');
  return system.length > 0 ? [...new Set([...ask('default'), ...system])] : null;
}

/**
 * Fetch of the terminal program: through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY, in either
 * case, as curl reads them), and trusting the system's certificates where Node can tell them. Node's own fetch does neither
 * before Node 24. Loopback addresses never go through a proxy.
 * @returns null when neither is there to be heeded: then Node's own fetch does
 */
export async function proxiedFetch(env: Env): Promise<Fetch | null> {
  const httpsProxy = first(env, 'https_proxy', 'HTTPS_PROXY');
  const httpProxy = first(env, 'http_proxy', 'HTTP_PROXY');
  const ca = systemRoots();
  if (!httpsProxy && !httpProxy && !ca) return null;
  const { EnvHttpProxyAgent, fetch } = await import('undici');
  const noProxy = [first(env, 'no_proxy', 'NO_PROXY'), 'localhost', '127.0.0.1', '[::1]']
    .filter(Boolean)
    .join(',');
  const dispatcher = new EnvHttpProxyAgent({
    // Empty words keep it from reading this process's environment by itself.
    httpProxy: httpProxy ?? '',
    httpsProxy: httpsProxy ?? httpProxy ?? '',
    noProxy,
    ...(ca ? { connect: { ca }, requestTls: { ca }, proxyTls: { ca } } : {}),
  });
  const through = (input: unknown, init: unknown) =>
    fetch(input as Parameters<typeof fetch>[0], { ...(init as object), dispatcher });
  return through as unknown as Fetch;
}
