import type { Message } from '../language/messages.ts';
import { several, told, type Words } from '../model/told.ts';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { AppError, type FoundError } from '../model/errors.ts';
import type { Clock } from '../platform/ports.ts';
import { judgeCallback, judgePasted, MAX_TARGET_LENGTH, type CallbackExpectation } from './callback-check.ts';
import { callbackPage, PAGE_HEADERS } from '../words/callback-page.ts';
import type { IssuerSettings } from './issuers.ts';
import { portBusy } from './port-busy.ts';
import { portHolder } from './port-holder.ts';
import { pauseUnheld } from '../platform/wait.ts';

/** How long a person may take in the browser. */
export const BROWSER_TIMEOUT_MS = 5 * 60_000;
const HEADERS_TIMEOUT_MS = 5_000;

/** Most connections that are held at a time: a browser opens some six, and one is enough for the answer. */
const MOST_CONNECTIONS = 64;

export interface LoopbackServer {
  port: number;
  redirectUri: string;
  /** Why this is not the first port, in words, or null. */
  portNote: Words | null;
  /**
   * Waits for the one valid callback with this state. Wrong requests are answered and the wait goes on.
   * @throws AppError SIGNIN_DENIED, SIGNIN_TIMEOUT or SIGNIN_CANCELLED.
   */
  waitForCode(state: string, clock: Clock, signal: AbortSignal): Promise<string>;
  /** Takes an answer that a person pasted. Null when it was the one that is waited for, else why it is not. */
  paste(text: string): FoundError | null;
  close(): Promise<void>;
}

/**
 * Listens on the first free registered port, on loopback addresses only. Other programs' sign-ins are never told to
 * cancel: Codex does that to whoever holds its port, and it would end a sign-in that is not ours.
 * @throws AppError PORTS_BUSY naming each holder.
 */
export async function openLoopback(issuer: IssuerSettings): Promise<LoopbackServer> {
  const busy: { port: number; holder: Words }[] = [];
  for (const port of issuer.ports) {
    const listener = new CallbackListener(port, issuer);
    if (await listener.listen()) {
      const notes = busy.map((one) => portBusy(one.port, one.holder, port).detail);
      const portNote = notes.length > 0 ? several(notes, ' ') : null;
      return listener.asServer(portNote);
    }
    busy.push({ port, holder: await portHolder(port) });
  }
  throw new AppError(
    'PORTS_BUSY',
    several(
      busy.map(({ port, holder }) => told('port {port} is held by {holder}', { port: String(port), holder })),
      ', ',
    ),
  );
}

/** Why a pasted text is not the answer, by what {@link judgePasted} found. */
const PASTE_WORDS: Readonly<Record<string, Message>> = {
  size: 'it is longer than any answer',
  target: 'it is no address of this machine',
  host: 'it is the address of another program or machine',
  path: 'it is another page of this machine',
  state: 'it belongs to another sign-in, or is cut off',
  issuer: 'it comes from another sign-in server',
  code: 'it holds no code, or more than one',
};

/** Why a pasted text was not taken, for a person. @param why as {@link judgePasted} words it */
export function pasteRefusal(why: string): FoundError {
  const words = PASTE_WORDS[why];
  return new AppError('PASTE_REFUSED', words ? told(words) : null).view();
}

class CallbackListener {
  #servers: Server[] = [];
  #expected: CallbackExpectation | null = null;
  #settle: ((result: { code: string } | AppError) => void) | null = null;

  constructor(
    private readonly port: number,
    private readonly issuer: IssuerSettings,
  ) {}

  /** True when every loopback address that exists here is ours on this port. */
  async listen(): Promise<boolean> {
    for (const host of ['127.0.0.1', '::1']) {
      const server = this.#newServer();
      const failure = await bind(server, this.port, host);
      if (failure === null) this.#servers.push(server);
      // A machine without IPv6 is fine. A port that another program holds on ::1 is not: a browser that resolves
      // localhost to ::1 first would bring the code to that program.
      else if (host === '127.0.0.1' || failure === 'EADDRINUSE' || failure === 'EACCES') {
        await this.close();
        return false;
      }
    }
    return true;
  }

  asServer(portNote: Words | null): LoopbackServer {
    const { redirectHost, callbackPath } = this.issuer;
    return {
      port: this.port,
      redirectUri: `http://${redirectHost}:${this.port}${callbackPath}`,
      portNote,
      waitForCode: (state, clock, signal) => this.#wait(state, clock, signal),
      paste: (text) => this.#paste(text),
      close: () => this.close(),
    };
  }

  async close(): Promise<void> {
    this.#expected = null;
    const servers = this.#servers.splice(0);
    await Promise.all(
      servers.map((server) => {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        // Answers that are still being written may finish; idle and half-open connections go at once.
        server.closeIdleConnections();
        void pauseUnheld(250).then(() => server.closeAllConnections());
        return closed;
      }),
    );
  }

  #newServer(): Server {
    // Not imported: that would load all of Node's own fetch too, at each start of a program that opens no port.
    const { createServer } = process.getBuiltinModule('node:http');
    const server = createServer({ maxHeaderSize: MAX_TARGET_LENGTH * 2, connectionsCheckingInterval: 1_000 });
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    server.requestTimeout = HEADERS_TIMEOUT_MS;
    server.keepAliveTimeout = 1;
    letOldestGo(server, MOST_CONNECTIONS);
    server.on('request', (request, response) => this.#answer(request, response));
    return server;
  }

  #wait(state: string, clock: Clock, signal: AbortSignal): Promise<string> {
    const { callbackPath: path, issuer } = this.issuer;
    this.#expected = { state, path, port: this.port, issuer };
    return new Promise<string>((resolve, reject) => {
      const onAbort = (): void => this.#settle?.(new AppError('SIGNIN_CANCELLED'));
      const stopTimer = clock.after(BROWSER_TIMEOUT_MS, () => this.#settle?.(new AppError('SIGNIN_TIMEOUT')));
      this.#settle = (result) => {
        this.#settle = null;
        this.#expected = null;
        stopTimer();
        signal.removeEventListener('abort', onAbort);
        if (result instanceof AppError) reject(result);
        else resolve(result.code);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      if (signal.aborted) onAbort();
    });
  }

  #paste(text: string): FoundError | null {
    if (!this.#expected) return new AppError('PASTE_REFUSED', told('no answer is waited for')).view();
    const verdict = judgePasted(text, this.#expected);
    if (verdict.kind === 'refuse') return pasteRefusal(verdict.why);
    this.#settle?.(
      verdict.kind === 'denied' ? new AppError('SIGNIN_DENIED', verdict.error) : { code: verdict.code },
    );
    return null;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    // Before the wait starts and after its end there is nothing to accept: a replay finds this.
    if (!this.#expected) return send(response, 400, 'refused');
    const verdict = judgeCallback(request, this.#expected);
    if (verdict.kind === 'refuse') return send(response, verdict.status, 'refused');
    if (verdict.kind === 'denied') {
      send(response, 200, 'denied');
      return this.#settle?.(new AppError('SIGNIN_DENIED', verdict.error));
    }
    send(response, 200, 'received');
    this.#settle?.({ code: verdict.code });
  }
}

/**
 * Keeps the number of connections down by ending those that say nothing, the oldest first. `maxConnections` would refuse the
 * newest instead, and so the browser with the answer, for whoever holds enough idle ones.
 */
function letOldestGo(server: Server, most: number): void {
  // In the order in which they came.
  const open = new Set<Socket>();
  const answering = new WeakSet<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (open.size <= most) return;
    const oldest = [...open].find((one) => one !== socket && !answering.has(one)) ?? socket;
    open.delete(oldest);
    oldest.destroy();
  });
  server.on('request', ({ socket }, response) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  });
}

function send(response: ServerResponse, status: number, page: Parameters<typeof callbackPage>[0]): void {
  response.writeHead(status, { ...PAGE_HEADERS });
  response.end(callbackPage(page));
}

/** Null when bound, else the system's error code. */
function bind(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? 'UNKNOWN');
    server.once('error', failed);
    server.listen({ port, host, exclusive: true, ipv6Only: host === '::1' }, () => {
      server.off('error', failed);
      server.on('error', () => {});
      resolve(null);
    });
  });
}
