import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { GatewayClient as Client, GatewayClientOptions } from '@openclaw/gateway-client';
import { AppError } from '../../model/errors.ts';
import type { Secret } from '../../model/secret.ts';
import { asText } from '../json-value.ts';
import type { GatewayKeys, GatewayLink, Gateways } from '../ports.ts';
import { VERSION } from '../version.ts';

/** A gateway far away, with its own pauses before it answers the handshake. */
const OPEN_MS = 20_000;
const REQUEST_MS = 30_000;

/** More than a gateway has to say at once: thousands of sign-ins, or the end of a log. In characters. */
export const MOST_FRAME = 4 * 1024 * 1024;

/** RFC 8410: what stands before the 32 bytes of an Ed25519 seed in PKCS #8. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The wire version of gateway-protocol 2026.9.1; releases before 2026.8 speak 3. */
const PROTOCOLS = { minProtocol: 3, maxProtocol: 4 };

/** The raw 32 bytes of a public key. */
function rawOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** Our own device: its id is the fingerprint of its key (docs/gateway/protocol/auth.md, 2026.9.6). */
function deviceOf(seed: Secret): Pick<GatewayClientOptions, 'deviceIdentity' | 'hostDeps'> {
  // SECURITY: the key of our own device, never one of the gateway or the provider.
  const der = Buffer.concat([PKCS8_ED25519, Buffer.from(seed.open(), 'base64url')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  return {
    deviceIdentity: {
      deviceId: createHash('sha256').update(rawOf(publicKey)).digest('hex'),
      publicKeyPem: String(publicKey.export({ format: 'pem', type: 'spki' })),
      // The client hands it back to the one function below, which has the key itself.
      privateKeyPem: 'held by the host',
    },
    hostDeps: {
      signDevicePayload: (_pem, payload) =>
        sign(null, Buffer.from(payload, 'utf8'), privateKey).toString('base64url'),
      publicKeyRawBase64UrlFromPem: (pem) => rawOf(createPublicKey(pem)).toString('base64url'),
    },
  };
}

/** Anything the client throws, as ours. Its messages hold words of the gateway and no secret; they are cut all the same. */
function refusalOf(thrown: unknown): AppError {
  const error = thrown as {
    message?: unknown;
    code?: unknown;
    gatewayCode?: unknown;
    details?: { code?: unknown };
  } | null;
  const code = asText(error?.details?.code ?? error?.gatewayCode ?? error?.code) ?? '';
  const words = (asText(error?.message) ?? '').slice(0, 200);
  if (/PAIRING|NOT_PAIRED|pairing required/i.test(`${code} ${words}`))
    return new AppError('GATEWAY_UNPAIRED');
  if (/^AUTH_|unauthorized/i.test(`${code} ${words}`)) return new AppError('GATEWAY_LOCKED', code || null);
  if (error?.gatewayCode) return new AppError('GATEWAY_REFUSED', words);
  return new AppError('GATEWAY_UNREACHABLE', /^[A-Z_]{3,40}$/.test(code) ? code : null);
}

interface SocketHandlers {
  message(text: string): void;
  error(error: Error): void;
}
interface Socket {
  close(code: number, reason: string): void;
}

/**
 * Has a client give up a gateway that says more at once than it may, before any of it is parsed: the client itself takes 25 MB
 * (`maxPayload` in gateway-client 2026.9.1, which no option changes).
 */
function bound(client: Client): void {
  const inner = client as unknown as { createSocket(handlers: SocketHandlers): Socket };
  const create = inner.createSocket.bind(client);
  inner.createSocket = (handlers) => {
    const message = (text: string): void => {
      if (text.length <= MOST_FRAME) return handlers.message(text);
      handlers.error(new Error('the gateway says more at once than any'));
      client.stop();
    };
    return create({ ...handlers, message });
  };
}

class Link implements GatewayLink {
  constructor(
    private readonly client: Client,
    readonly version: string | null,
    readonly methods: ReadonlySet<string>,
  ) {}

  async request(method: string, params: Record<string, unknown>, timeoutMs = REQUEST_MS): Promise<unknown> {
    try {
      return await this.client.request(method, params, { timeoutMs });
    } catch (thrown) {
      throw refusalOf(thrown);
    }
  }

  close(): void {
    this.client.stop();
  }
}

async function open(address: string, keys: GatewayKeys, scopes: readonly string[]): Promise<GatewayLink> {
  // Loaded when a gateway elsewhere is asked, and never at the start.
  const { GatewayClient } = await import('@openclaw/gateway-client');
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<GatewayLink>((resolve, reject) => {
      timer = setTimeout(() => reject(new AppError('GATEWAY_UNREACHABLE')), OPEN_MS);
      const fail = (thrown: unknown): void => reject(refusalOf(thrown));
      client = new GatewayClient({
        url: address,
        ...PROTOCOLS,
        ...deviceOf(keys.device),
        // SECURITY: to the gateway that the person set it for, and to nobody else.
        ...(keys.token ? { token: keys.token.open() } : {}),
        ...(keys.password ? { password: keys.password.open() } : {}),
        scopes: [...scopes],
        clientDisplayName: 'Clawlamp',
        clientVersion: VERSION,
        platform: process.platform,
        onHelloOk: (hello) =>
          resolve(
            new Link(client as Client, hello.server?.version ?? null, new Set(hello.features?.methods ?? [])),
          ),
        onConnectError: fail,
        onReconnectPaused: ({ detailCode, reason }) =>
          fail({ message: reason, details: { code: detailCode } }),
        onClose: (_code, reason, info) => fail(info?.connectError ?? { message: reason }),
      });
      bound(client);
      client.start();
    });
  } catch (thrown) {
    (client as Client | null)?.stop();
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
}

/** Gateways by OpenClaw's own client (@openclaw/gateway-client, MIT). */
export function systemGateways(): Gateways {
  return { open };
}
