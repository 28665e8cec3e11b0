/** Error bodies in the issuer's own shape, as the real programs classify them. */
export type RefusalCode =
  | 'token_expired'
  | 'refresh_token_reused'
  | 'refresh_token_expired'
  | 'refresh_token_invalidated'
  | 'app_session_terminated';

const SENTENCES: Record<RefusalCode, string> = {
  token_expired: 'Could not validate your token. Please try signing in again.',
  refresh_token_reused:
    'Your refresh token has already been used to generate a new access token. Please try signing in again.',
  refresh_token_expired: 'Your refresh token has expired.',
  refresh_token_invalidated: 'Your refresh token was revoked.',
  app_session_terminated: 'Your session was ended.',
};

/** What the token endpoint answers, with status 401, when it refuses a refresh token. */
export function refusalBody(code: RefusalCode): object {
  return { error: { message: SENTENCES[code], type: 'invalid_request_error', param: null, code } };
}

/** What the model backend answers, with status 401, to an access token it does not take. */
export function backendRefusalBody(): object {
  return {
    error: {
      code: 'token_expired',
      message: 'Provided authentication token is expired. Please try signing in again.',
    },
    status: 401,
  };
}
