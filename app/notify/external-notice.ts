import { say } from '../language/say.ts';
import { namedVariables } from '../platform/named-variables.ts';
import { createOwners, type OwnerPorts } from '../platform/ownership/owners.ts';
import { programTrust } from '../platform/ownership/program-owner.ts';
import type { Fetch, Notice, Processes } from '../platform/ports.ts';
import { visible, visibleJson, visibleLines } from '../platform/text/visible.ts';
import { forSharing } from '../platform/text/redact.ts';
import { pause } from '../platform/wait.ts';

/** Where notices go besides the screen, for machines that nobody sits at. */
export interface SecondPath {
  hook: string | null;
  webhook: string | null;
}

const HOOK_MS = 30_000;
const WEBHOOK_MS = 10_000;
const HOOK_END_MS = 200;

/** What is told outside: words only, with accounts shortened, and no name of a row. */
export interface NoticePayload {
  schema: 1;
  program: 'clawlamp';
  title: string;
  body: string;
  urgency: Notice['urgency'];
  /** ISO time. */
  at: string;
}

/** A notice as it leaves this machine. */
export function noticePayload(
  notice: Pick<Notice, 'title' | 'body' | 'urgency'>,
  now: number,
  home: string,
): NoticePayload {
  return {
    schema: 1,
    program: 'clawlamp',
    title: visible(forSharing(notice.title, home)),
    body: visibleLines(forSharing(notice.body, home)),
    urgency: notice.urgency,
    at: new Date(now).toISOString(),
  };
}

/** What telling outside needs of the world. */
export interface Outside extends OwnerPorts {
  processes: Processes;
  env: Readonly<Record<string, string | undefined>>;
  fetch?: Fetch;
  /** Gives up what is under way: a hook is asked to end, and nobody waits for it any more. */
  signal?: AbortSignal;
}

/** Resolves a moment after the signal: time for a hook to end as it was asked to. */
function givenUp(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => {
    const soon = (): void => void pause(HOOK_END_MS).then(done);
    if (signal?.aborted) soon();
    else signal?.addEventListener('abort', soon, { once: true });
  });
}

/**
 * Runs the hook and calls the webhook with a notice. The hook gets it on its standard input, never as an argument; the
 * webhook is https and no redirect is followed.
 * @returns what did not work, a sentence each; never throws
 */
export async function sendExternally(
  { hook, webhook }: SecondPath,
  tale: NoticePayload,
  outside: Outside,
): Promise<string[]> {
  const text = `${visibleJson(JSON.stringify(tale))}\n`;
  const failures = await Promise.all([
    hook === null ? null : runHook(hook, text, outside),
    webhook === null ? null : callWebhook(webhook, text, outside),
  ]);
  return failures.filter((one) => one !== null);
}

async function runHook(file: string, input: string, outside: Outside): Promise<string | null> {
  const { processes, env } = outside;
  // Looked at each time: it may have changed hands since it was named.
  const trust = await programTrust(
    { ...outside, owners: createOwners({ ...outside, owners: undefined }) },
    file,
  );
  if (!trust.trusted && (await outside.files.facts(file).catch(() => null)))
    return say('The hook was not run, because {path} belongs to another account or others may change it.', {
      path: trust.at,
    });
  const passed = namedVariables(env, ['PATH', 'Path', 'HOME', 'USERPROFILE', 'SystemRoot', 'LANG']);
  const { signal } = outside;
  const spec = { file, args: [], env: passed, input, timeoutMs: HOOK_MS, ...(signal && { signal }) };
  const run = processes.run(spec).catch((error: NodeJS.ErrnoException) => error);
  // What it started may keep its output open for as long as it likes.
  const result = await Promise.race([run, givenUp(signal)]);
  if (!result) return say('The hook did not end in time.');
  if (result instanceof Error)
    return say('The hook could not be started ({code}).', { code: result.code ?? '?' });
  if (result.timedOut) return say('The hook did not end in time.');
  return result.code === 0 ? null : say('The hook ended with code {code}.', { code: String(result.code) });
}

async function callWebhook(url: string, body: string, outside: Outside): Promise<string | null> {
  const { fetch = globalThis.fetch, signal } = outside;
  const late = AbortSignal.timeout(WEBHOOK_MS);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: signal ? AbortSignal.any([late, signal]) : late,
    });
    await response.body?.cancel();
    return response.ok
      ? null
      : say('The webhook answered with HTTP {status}.', { status: String(response.status) });
  } catch {
    return say('The webhook could not be reached.');
  }
}
