import { told } from '../model/told.ts';
import { AppError } from '../model/errors.ts';
import type { ErrorCode } from '../model/error-codes.ts';

/** Words of Node, undici and Chromium for a certificate that this machine does not trust. */
const CERTIFICATE =
  /^(?:CERT_|ERR_CERT_|ERR_TLS_CERT_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER))/;
/** Chromium's words for a proxy that does not let a connection through. */
const PROXY = /^ERR_(?:TUNNEL_CONNECTION|PROXY|MANDATORY_PROXY|UNEXPECTED_PROXY)[A-Z_]*/;
/** undici's sentence for the same, which has no word of its own (`UND_ERR_ABORTED`). */
const PROXY_SENTENCE = /^Proxy response \((\d{3})\) !== 200 when HTTP Tunneling$/;

/**
 * Which failure an HTTP refusal is. A wrong credential, a blocked region, a proxy that wants a name and a server in
 * trouble each have another next step.
 * @param status HTTP status, 400 or more
 * @param word the provider's own word for it, or null where the body was none of the provider's
 */
export function refusalOf(status: number, word: string | null): AppError {
  const detail = word ? `HTTP ${status}, ${word}` : `HTTP ${status}`;
  return new AppError(codeOf(status, word), detail);
}

function codeOf(status: number, word: string | null): ErrorCode {
  // RFC 9110 section 15.5.8: only a proxy answers 407. Node's fetch hides it (20 and 24, run), Chromium's does not.
  if (status === 407) return 'PROXY_REFUSED';
  // auth.openai.com answers 403 unsupported_country_region_territory to a blocked network (failure mode 27).
  if (status === 403 && (word === null || /region|country|territory/.test(word))) return 'ISSUER_REGION';
  // RFC 6585 section 6: 511 comes from the network one is in (a portal of a hotel or a train).
  return status >= 500 ? 'ISSUER_UNREACHABLE' : 'ISSUER_REFUSED';
}

/**
 * Which failure an exception of fetch is: a proxy, a certificate, or simply no answer.
 * @param thrown what fetch of Node, undici or Electron threw
 */
export function networkFailure(thrown: unknown): AppError {
  for (let at: unknown = thrown; at instanceof Error; at = at.cause) {
    const word = wordIn(at);
    const proxied = PROXY_SENTENCE.exec(at.message)?.[1];
    if (proxied) return new AppError('PROXY_REFUSED', `HTTP ${proxied}`);
    if (word && PROXY.test(word)) return new AppError('PROXY_REFUSED', word);
    if (word && CERTIFICATE.test(word)) return new AppError('CERTIFICATE_UNKNOWN', word);
    // undici says "aborted" of a refused tunnel too: the sentence with the status stands one cause deeper.
    if (word && word !== 'UND_ERR_ABORTED') return new AppError('ISSUER_UNREACHABLE', word);
    if (at.name === 'TimeoutError') return new AppError('ISSUER_UNREACHABLE', told('no answer in time'));
  }
  return new AppError('ISSUER_UNREACHABLE', told('no connection'));
}

/** The error's own word: `code` in Node, `net::WORD` in Electron. Nothing else of a foreign message is repeated. */
function wordIn(error: Error): string | null {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) return code;
  return /^net::(ERR_[A-Z_]{2,60})$/.exec(error.message)?.[1] ?? null;
}
