import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What one request to the loopback server means. */
export type CallbackVerdict =
  | { kind: 'refuse'; status: 400 | 404 | 405 | 414; why: string }
  | { kind: 'denied'; error: string }
  | { kind: 'code'; code: string };

export interface CallbackExpectation {
  state: string;
  path: string;
  port: number;
  issuer: string;
}

/** Longer than any real callback; a code and a state are under 2 kB together. */
export const MAX_TARGET_LENGTH = 8 * 1024;

/**
 * Judges a request strictly: GET, exact path, our own host name, a navigation, one state that is ours, then one code or
 * one error. State is checked before code and error are even looked at, as codex-rs login/src/server.rs does.
 */
export function judgeCallback(request: IncomingMessage, expected: CallbackExpectation): CallbackVerdict {
  const target = request.url ?? '';
  if (request.method !== 'GET') return refuse(405, 'method');
  if (target.length > MAX_TARGET_LENGTH) return refuse(414, 'size');
  if (!target.startsWith('/') || target.startsWith('//')) return refuse(400, 'target');
  const cut = target.indexOf('?');
  if ((cut < 0 ? target : target.slice(0, cut)) !== expected.path) return refuse(404, 'path');
  if (!isOurHost(request, expected.port)) return refuse(400, 'host');
  if (hasBody(request)) return refuse(400, 'body');
  if (!isNavigation(request)) return refuse(400, 'not a navigation');
  return judgeQuery(new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)), expected);
}

/**
 * Judges what a person pastes, when the browser runs on another machine and ends at an address that leads nowhere there:
 * that whole address, or what stands behind its question mark. As strict as a request: our own host names, port and path,
 * nothing before or behind them.
 */
export function judgePasted(text: string, expected: CallbackExpectation): CallbackVerdict {
  const pasted = text.trim();
  if (pasted.length > MAX_TARGET_LENGTH) return refuse(414, 'size');
  const bare = /^\??((?:code|state|iss|scope|error)=\S*)$/.exec(pasted)?.[1];
  if (bare !== undefined) return judgeQuery(new URLSearchParams(bare), expected);
  const url = /^http:\/\/\S+$/.test(pasted) && URL.canParse(pasted) ? new URL(pasted) : null;
  if (!url || url.username !== '' || url.password !== '' || !/^#?$/.test(url.hash))
    return refuse(400, 'target');
  const ours =
    ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) && url.port === String(expected.port);
  if (!ours) return refuse(400, 'host');
  if (url.pathname !== expected.path) return refuse(404, 'path');
  return judgeQuery(url.searchParams, expected);
}

function judgeQuery(query: URLSearchParams, expected: CallbackExpectation): CallbackVerdict {
  const state = single(query, 'state');
  if (state === null || !sameText(state, expected.state)) return refuse(400, 'state');
  const issuers = query.getAll('iss');
  if (issuers.length > 1 || (issuers[0] !== undefined && issuers[0] !== expected.issuer)) {
    return refuse(400, 'issuer');
  }
  const errors = query.getAll('error');
  const codes = query.getAll('code');
  if (errors.length === 1 && codes.length === 0 && errors[0])
    return { kind: 'denied', error: word(errors[0]) };
  if (errors.length === 0 && codes.length === 1 && codes[0]) return { kind: 'code', code: codes[0] };
  return refuse(400, 'code');
}

function refuse(status: 400 | 404 | 405 | 414, why: string): CallbackVerdict {
  return { kind: 'refuse', status, why };
}

/** A page of another site that rebinds its name to 127.0.0.1 still sends its own Host. */
function isOurHost(request: IncomingMessage, port: number): boolean {
  const hosts = request.rawHeaders.filter(
    (_, i) => i % 2 === 0 && /^host$/i.test(request.rawHeaders[i] ?? ''),
  );
  const allowed = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  return hosts.length === 1 && allowed.includes((request.headers.host ?? '').toLowerCase());
}

function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length'];
  return request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

/**
 * Browsers say what a request is for, always with a destination (Fetch metadata); from a browser only a page load may
 * bring a callback. A program that drives the sign-in says none and is judged by the rest.
 */
function isNavigation(request: IncomingMessage): boolean {
  const dest = request.headers['sec-fetch-dest'];
  return dest === undefined || (dest === 'document' && request.headers['sec-fetch-mode'] === 'navigate');
}

function single(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 && values[0] ? values[0] : null;
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** An OAuth error code is a short word (RFC 6749 4.1.2.1); anything else is not repeated. */
function word(error: string): string {
  return /^[a-z0-9_.-]{1,64}$/i.test(error) ? error : 'an error without a proper name';
}
