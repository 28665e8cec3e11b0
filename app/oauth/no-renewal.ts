/**
 * Where nobody listens (the discard port). By https, so that nothing is sent before somebody has proven to be the host: neither
 * a proxy that the person has set nor a stranger on that port ever sees the token that would have been renewed.
 */
const NOWHERE = 'https://127.0.0.1:9/';

/** Hosts that no proxy is asked for, as programs read it: the first is what Go, Rust and Node look at on Linux. */
const DIRECT = ['NO_PROXY', 'no_proxy'] as const;

/**
 * Variables under which Codex renews and revokes nothing. A current Codex renews a login that is due when it starts, whatever
 * it is then asked (0.169.0 and 0.171.0, run: `account/read` with `refreshToken: false` too), and that spends a refresh token
 * which another program may hold as well. These are its own switches for where renewals and revocations go (0.125.0, 0.150.1,
 * 0.169.0 and 0.171.0, run): a renewal that finds nobody fails, and its file stays as it is, byte for byte.
 */
export const SPENDS_NOTHING: Readonly<Record<string, string>> = {
  CODEX_REFRESH_TOKEN_URL_OVERRIDE: NOWHERE,
  CODEX_REVOKE_TOKEN_URL_OVERRIDE: NOWHERE,
};

/** An environment in which a Codex, and one that is started by what we start, spends no refresh token. */
export function spendingNothing(env: Readonly<Record<string, string>>): Record<string, string> {
  const direct = DIRECT.filter((name) => env[name] !== undefined);
  const proxied = Object.keys(env).some((name) => /^(https?|all)_proxy$/i.test(name));
  const own = proxied && direct.length === 0 ? [DIRECT[0]] : direct;
  const hosts = own.map((name): [string, string] => [
    name,
    [env[name], '127.0.0.1'].filter(Boolean).join(','),
  ]);
  return { ...env, ...Object.fromEntries(hosts), ...SPENDS_NOTHING };
}
