import * as v from 'valibot';
import { USER_CODE } from '../oauth/issuers.ts';
import { CodexRefusal, type CodexAppServer } from './app-server.ts';

const BROWSER = v.object({ type: v.literal('chatgpt'), loginId: v.string(), authUrl: v.string() });
const CODE = v.object({
  type: v.literal('chatgptDeviceCode'),
  loginId: v.string(),
  verificationUrl: v.string(),
  userCode: v.pipe(v.string(), v.regex(USER_CODE)),
});
const COMPLETED = v.object({
  loginId: v.nullish(v.string()),
  success: v.boolean(),
  error: v.nullish(v.string()),
});
const ACCOUNT = v.looseObject({
  account: v.nullable(v.looseObject({ type: v.string(), email: v.nullish(v.string()) })),
});

export type StartedLogin = v.InferOutput<typeof BROWSER> | v.InferOutput<typeof CODE>;

/** How a started sign-in ended, in Codex's own words when it failed. */
export type CodexEnd = { success: true } | { success: false; error: string };

/**
 * Starts a sign-in (`account/login/start`). Nothing of the old login is touched before the new one is there (codex 0.125.0
 * to 0.169.0, run).
 * @returns what the person needs, and the end of it
 * @throws CodexRefusal, or a plain error for an answer that is not understood
 */
export async function startCodexSignIn(
  server: CodexAppServer,
  way: 'browser' | 'code',
): Promise<{ started: StartedLogin; ended: Promise<CodexEnd> }> {
  const ended = new Promise<CodexEnd>((done) => {
    const stop = server.onNotice((method, params) => {
      const told = method === 'account/login/completed' ? v.safeParse(COMPLETED, params) : null;
      if (!told?.success) return;
      stop();
      done(
        told.output.success
          ? { success: true }
          : { success: false, error: told.output.error ?? 'it did not say why' },
      );
    });
    void server.ended.then(() => done({ success: false, error: 'it ended' }));
  });
  // The hosted page keeps the id token out of the browser's address bar (0.150.1 and 0.169.0; 0.125.0 does not know it).
  const asked =
    way === 'code' ? { type: 'chatgptDeviceCode' } : { type: 'chatgpt', useHostedLoginSuccessPage: true };
  const answer = await server.call('account/login/start', asked);
  const started = v.safeParse(v.union([BROWSER, CODE]), answer);
  if (!started.success) throw new CodexRefusal('its answer was not understood');
  return { started: started.output, ended };
}

/** Ends a wait. A sign-in that is through already stays; its end tells. */
export async function cancelCodexSignIn(server: CodexAppServer, loginId: string): Promise<void> {
  await server.call('account/login/cancel', { loginId }).catch(() => undefined);
}

/** E-mail of the login as Codex itself has it in memory, or null. Renews nothing. */
export async function codexAccount(server: CodexAppServer): Promise<string | null> {
  const answer = v.safeParse(ACCOUNT, await server.call('account/read', {}).catch(() => null));
  return answer.success ? (answer.output.account?.email ?? null) : null;
}

/** True when the provider answered a read of limits that Codex made with the new login; it renews nothing for it. */
export async function codexLimitsAnswer(server: CodexAppServer): Promise<boolean> {
  return server.call('account/rateLimits/read', {}).then(
    () => true,
    () => false,
  );
}
