import { told } from '../../model/told.ts';
import type { CodexEnd, StartedLogin } from '../../codex/sign-in-call.ts';
import { AppError, type FoundError } from '../../model/errors.ts';
import type { Clock, Ports } from '../../platform/ports.ts';
import { judgePasted } from '../../oauth/callback-check.ts';
import type { IssuerSettings } from '../../oauth/issuers.ts';
import { BROWSER_TIMEOUT_MS, pasteRefusal } from '../../oauth/loopback-server.ts';
import { noBrowserNote } from './openclaw-sign-in.ts';
import type { RunControl } from './run-events.ts';

/** How long Codex itself waits for a code (device_code_auth.rs, 0.169.0). */
const CODE_TIMEOUT_MS = 15 * 60_000;

const ISSUERS_OWN = 'https://auth.openai.com';

type Cancel = () => Promise<void>;

/** The end, or the person's cancel, or the end of patience: then Codex is told, and what it says last counts. */
async function untilEnd(
  clock: Clock,
  signal: AbortSignal,
  ms: number,
  ended: Promise<CodexEnd>,
  cancel: Cancel,
): Promise<CodexEnd> {
  let stopTimer = (): void => {};
  let onAbort = (): void => {};
  const given = new Promise<AppError>((done) => {
    stopTimer = clock.after(ms, () => done(new AppError('SIGNIN_TIMEOUT')));
    onAbort = () => done(new AppError('SIGNIN_CANCELLED'));
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
  try {
    const first = await Promise.race([ended, given]);
    if (!(first instanceof AppError)) return first;
    await cancel();
    // A sign-in that came through at the last moment stands, and is told as done.
    const last = await ended;
    if (last.success) return last;
    throw first;
  } finally {
    stopTimer();
    signal.removeEventListener('abort', onAbort);
  }
}

/**
 * Sends the person to the address that Codex made. Codex listens for the answer; a pasted one is handed to it.
 * @throws AppError CODEX_REFUSED for an address of another server, SIGNIN_TIMEOUT, SIGNIN_CANCELLED.
 */
export async function followBrowser(
  { clock, browser }: Ports,
  control: RunControl,
  issuer: IssuerSettings,
  authUrl: string,
  ended: Promise<CodexEnd>,
  cancel: Cancel,
): Promise<CodexEnd> {
  const url = new URL(authUrl);
  if (![new URL(issuer.authorizeUrl).origin, ISSUERS_OWN].includes(url.origin)) {
    await cancel();
    throw new AppError('CODEX_REFUSED', told('it named a sign-in page of another server'));
  }
  const redirect = new URL(url.searchParams.get('redirect_uri') ?? 'http://127.0.0.1:1455/auth/callback');
  control.takePastes((text) => handOver(text, url, redirect, issuer));
  control.emit({ type: 'url', url: authUrl, port: Number(redirect.port), portNote: null });
  await browser.open(authUrl).catch(() => {
    control.emit({ type: 'step', step: 'browser', state: 'running', note: noBrowserNote() });
  });
  try {
    return await untilEnd(clock, control.signal, BROWSER_TIMEOUT_MS, ended, cancel);
  } finally {
    control.takePastes(null);
  }
}

/** Judged as strictly as for our own wait, then brought to Codex's own listener on this machine. */
function handOver(text: string, url: URL, redirect: URL, issuer: IssuerSettings): FoundError | null {
  const state = url.searchParams.get('state') ?? '';
  const path = redirect.pathname;
  const verdict = judgePasted(text, { state, path, port: Number(redirect.port), issuer: issuer.issuer });
  if (verdict.kind === 'refuse') return pasteRefusal(verdict.why);
  const answer: Record<string, string> =
    verdict.kind === 'code' ? { code: verdict.code, state } : { error: verdict.error, state };
  const callback = new URL(`http://127.0.0.1:${redirect.port}${path}`);
  callback.search = new URLSearchParams(answer).toString();
  void bring(callback);
  return null;
}

/** As a browser would: the callback, and the page of this machine that it leads to. Its end is told by Codex. */
async function bring(callback: URL): Promise<void> {
  try {
    const answer = await fetch(callback, { redirect: 'manual' });
    await answer.body?.cancel();
    const next = answer.headers.get('location');
    if (next?.startsWith(`${callback.origin}/`) || next?.startsWith(`http://localhost:${callback.port}/`)) {
      await (await fetch(next, { redirect: 'manual' })).body?.cancel();
    }
  } catch {
    // Codex tells what came of it.
  }
}

/** Shows the code until it was allowed. @throws AppError SIGNIN_TIMEOUT or SIGNIN_CANCELLED. */
export function followCode(
  { clock }: Ports,
  control: RunControl,
  started: Extract<StartedLogin, { type: 'chatgptDeviceCode' }>,
  ended: Promise<CodexEnd>,
  cancel: Cancel,
): Promise<CodexEnd> {
  const { verificationUrl, userCode } = started;
  const expiresAt = clock.now() + CODE_TIMEOUT_MS;
  control.emit({ type: 'code', verificationUrl, userCode, expiresAt });
  return untilEnd(clock, control.signal, CODE_TIMEOUT_MS, ended, cancel);
}
