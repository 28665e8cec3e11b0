import { isIP } from 'node:net';
import { AppError } from '../../model/errors.ts';

/** Where a gateway elsewhere is met. */
export interface GatewayAddress {
  url: string;
  /** Host and port, which tell it apart. */
  name: string;
  loopback: boolean;
  /** Without TLS and over a network: whoever is on the way reads what is said, the token too. */
  clearText: boolean;
}

/** Networks on which the official client itself speaks without TLS: loopback, private, link-local, carrier-grade, own names. */
function isNear(host: string): boolean {
  if (/(^|\.)localhost$|\.local$|\.ts\.net$/i.test(host)) return true;
  if (isIP(host) === 6) return /^(::1$|f[cd]|fe80:)/i.test(host);
  if (isIP(host) !== 4) return false;
  const [a = 0, b = 0] = host.split('.').map(Number);
  return (
    [10, 127].includes(a) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128)
  );
}

/** The port that an address means; its own where it names none. */
export function portOf({ url }: Pick<GatewayAddress, 'url'>): number {
  const { port, protocol } = new URL(url);
  return port === '' ? (protocol === 'wss:' ? 443 : 80) : Number(port);
}

/**
 * The address of a gateway: `wss:` anywhere, `ws:` only where no stranger listens (README of @openclaw/gateway-client
 * 2026.9.1). A name or password in it is refused: it would be seen in the list of processes.
 * @throws AppError GATEWAY_ADDRESS
 */
export function gatewayAddress(text: string): GatewayAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const safe = url?.protocol === 'wss:' || (url?.protocol === 'ws:' && isNear(host));
  if (!url || !safe || host === '' || url.username || url.password || url.search || url.hash) {
    throw new AppError('GATEWAY_ADDRESS');
  }
  const loopback = /(^|\.)localhost$/i.test(host) || host === '::1' || /^127\./.test(host);
  const clearText = url.protocol === 'ws:' && !loopback;
  return { url: url.href.replace(/\/$/, ''), name: url.host, loopback, clearText };
}
