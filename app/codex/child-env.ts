import { namedVariables } from '../named-variables.ts';
import type { Ports } from '../ports.ts';

/** Where nothing listens (the discard port): a request sent there fails at once and spends nothing. */
const NOWHERE = 'http://127.0.0.1:9/';

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
 * The environment of a Codex that signs in for us. At its start Codex renews a login that is due, and that would spend a
 * refresh token which another program may hold a copy of; its renewals and revocations are sent to nowhere instead (codex
 * 0.125.0, 0.150.1 and 0.169.0, run: the login stays as it is, and signing in uses neither address).
 * @param home CODEX_HOME
 * @param issuer base address of another sign-in server (tests and the demo)
 */
export function codexSignInEnv(
  ports: Pick<Ports, 'env' | 'home'>,
  home: string,
  issuer?: string,
): Record<string, string> {
  return {
    HOME: ports.home,
    ...namedVariables(ports.env, PASSED),
    CODEX_HOME: home,
    CODEX_REFRESH_TOKEN_URL_OVERRIDE: NOWHERE,
    CODEX_REVOKE_TOKEN_URL_OVERRIDE: NOWHERE,
    ...(issuer ? { CODEX_APP_SERVER_LOGIN_ISSUER: issuer } : {}),
  };
}
