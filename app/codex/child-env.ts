import { namedVariables } from '../platform/named-variables.ts';
import type { Ports } from '../platform/ports.ts';
import { spendingNothing } from '../oauth/no-renewal.ts';

/** What a program needs to start, to find its keyring, and to reach the network as the person's own Codex does. */
const PASSED = [
  'PATH',
  'Path',
  'HOME',
  'USERPROFILE',
  'SystemRoot',
  'APPDATA',
  'LOCALAPPDATA',
  'TEMP',
  'TMPDIR',
  'DBUS_SESSION_BUS_ADDRESS',
  'XDG_RUNTIME_DIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'CODEX_CA_CERTIFICATE',
] as const;

/**
 * The environment of a Codex that signs in for us, in which it renews and revokes nothing (spends-nothing.ts). Signing in uses
 * neither address.
 * @param home CODEX_HOME
 * @param issuer base address of another sign-in server (tests and the demo)
 */
export function codexSignInEnv(
  ports: Pick<Ports, 'env' | 'home'>,
  home: string,
  issuer?: string,
): Record<string, string> {
  return spendingNothing({
    HOME: ports.home,
    ...namedVariables(ports.env, PASSED),
    CODEX_HOME: home,
    ...(issuer ? { CODEX_APP_SERVER_LOGIN_ISSUER: issuer } : {}),
  });
}
