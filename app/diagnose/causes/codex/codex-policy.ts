import { told, type Words } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { CodexMode, CodexReading } from '../../../codex/reading.ts';

/** Ways of signing in that `forced_login_method` shuts out; Bedrock passes under `api` (0.150.1 and 0.169.0, run). */
const SHUT_OUT: Record<'api' | 'chatgpt', readonly CodexMode[]> = {
  api: ['chatgpt', 'external', 'personal-access-token', 'agent-identity'],
  chatgpt: ['api-key', 'bedrock'],
};

function methodWords({ policy, mode }: CodexReading): Words | null {
  const { forcedMethod } = policy;
  if (!forcedMethod || !mode || !SHUT_OUT[forcedMethod].includes(mode)) return null;
  return forcedMethod === 'api'
    ? told('only API keys are allowed')
    : told('only ChatGPT sign-ins are allowed');
}

/**
 * Whether a forced workspace shuts the login out. The stored `account_id` counts, else the id token's claim; a ChatGPT
 * login without either is shut out too, and an API key never (0.150.1 and 0.169.0, run). `unclear` for a token whose
 * workspace only the server knows.
 */
function workspaceVerdict({ policy, mode, login }: CodexReading): 'open' | 'shut' | 'unclear' {
  if (policy.forcedWorkspaces.length === 0) return 'open';
  if (mode === 'personal-access-token' || mode === 'agent-identity') return 'unclear';
  if (mode !== 'chatgpt' && mode !== 'external') return 'open';
  const workspace = login?.workspace ?? null;
  return workspace !== null && policy.forcedWorkspaces.includes(workspace) ? 'open' : 'shut';
}

/**
 * Settings of Codex that refuse a stored login without any fault of its tokens. `codex login status` then says "Not logged
 * in"; that of 0.125.0 does not look at the settings, but its `codex exec` deletes the login just the same (run).
 */
export function codexPolicyCauses(reading: CodexReading, row: string): FoundCause[] {
  if (reading.state !== 'read') return [];
  const where = reading.files.find((file) => file.endsWith('config.toml')) ?? reading.home;
  const workspace = workspaceVerdict(reading);
  const words =
    methodWords(reading) ?? (workspace === 'shut' ? told('only other workspaces are allowed') : null);
  if (words) {
    return [
      {
        code: 'codex-policy-blocks-login',
        severity: 'act',
        title: told('A Codex setting forbids this login'),
        detail: told(
          'By the Codex configuration {words}. Codex counts as signed out, and "codex exec" deletes the login.',
          { words },
        ),
        rows: [row],
        evidence: [{ what: told('Setting: {words}', { words }), where, at: null }],
        fix: { kind: 'advise', label: told('Change the setting, or sign in as it asks') },
      },
    ];
  }
  if (workspace !== 'unclear') return [];
  return [
    {
      code: 'codex-policy-blocks-login',
      severity: 'unknown',
      title: told('A Codex setting may forbid this login'),
      detail: told(
        'The Codex configuration allows some workspaces only, and which one this token belongs to is known to the server only.',
      ),
      rows: [row],
      evidence: [{ what: told('Setting: only some workspaces are allowed'), where, at: null }],
      fix: { kind: 'advise', label: told('Ask Codex for a reply, and see whether it signs out') },
    },
  ];
}
