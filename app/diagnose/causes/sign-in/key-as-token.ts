import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import { externalLogin, isChatGpt, signInFix } from '../../provider.ts';

/**
 * True where OpenClaw takes the entry for a ChatGPT sign-in and sends it to chatgpt.com (2026.5.12 and 7.33, run: sign-ins and
 * static tokens alike). Until the unification only `openai-codex` means that.
 */
function goesToChatGpt(row: Row, found: Case): boolean {
  if (!isChatGpt(row.provider) || (row.kind !== 'oauth' && row.kind !== 'token')) return false;
  if (row.provider === 'openai-codex') return true;
  return found.routes.some((one) => one.rows.includes(row) && one.route.rules.scheme === 'unified');
}

function causeOf(row: Row, found: Case): FoundCause[] {
  const { stored } = row;
  if (!stored?.access?.isApiKey() || !goesToChatGpt(row, found)) return [];
  if (externalLogin(row.profileId, row.provider)) return [];
  // A refresh token of its own may still bring a token one day.
  const renews = row.canRenew && !stored.refresh?.isApiKey();
  return [
    {
      code: 'credential-without-secret',
      variant: 'key-as-token',
      severity: severityFor(row, renews ? 'unknown' : 'act'),
      title: told('An API key stands in a ChatGPT sign-in'),
      detail: told(
        'The entry of {account} holds an API key where the token of a ChatGPT sign-in belongs. OpenClaw sends it to ChatGPT, which takes no API keys.',
        { account: nameOf(row) },
      ),
      rows: [row.id],
      evidence: [{ what: told('An API key in place of a token'), where: row.where, at: null }],
      fix: signInFix(row),
    },
  ];
}

/** Causes of API keys that were stored as ChatGPT sign-ins. */
export function keyAsTokenCauses(found: Case): FoundCause[] {
  return found.openclaw ? found.rows.flatMap((row) => causeOf(row, found)) : [];
}
