import type { Message } from '../../language/messages.ts';
import { told, type Words } from '../../model/told.ts';
import type { Grant } from '../../oauth/grant.ts';
import type { Fetch } from '../../platform/ports.ts';
import type { IssuerSettings } from '../../oauth/issuers.ts';
import type { FoundProofStep } from '../../model/sign-in-run.ts';

const TIMEOUT_MS = 10_000;

export const FRESH_LOGIN_REJECTED: Message =
  'The provider refused the new sign-in at its first use. Signing in again will not help: wait, or look at the details.';

/** Reads plan and limits with the new access token: a real, harmless answer from the provider. Never throws. */
export async function askProvider(
  issuer: IssuerSettings,
  grant: Grant,
  fetch: Fetch = globalThis.fetch,
): Promise<FoundProofStep & { rejected: boolean }> {
  const what = told('The provider answered a read with the new access token');
  const step = (
    passed: boolean,
    note: Words | null,
    rejected = false,
  ): FoundProofStep & { rejected: boolean } => ({
    what,
    by: 'provider',
    passed,
    note,
    rejected,
  });
  try {
    const response = await fetch(issuer.usageUrl, {
      // SECURITY: the access token goes to the provider that issued it, over TLS, and nowhere else: no redirect.
      headers: {
        authorization: `Bearer ${grant.access.open()}`,
        ...(grant.account.accountId ? { 'chatgpt-account-id': grant.account.accountId } : {}),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.ok) return step(true, null);
    if (response.status === 401) return step(false, told(FRESH_LOGIN_REJECTED), true);
    return step(false, told('It answered with HTTP {status}.', { status: response.status }));
  } catch {
    return step(false, told('It did not answer.'));
  }
}
