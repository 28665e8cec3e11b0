import type { Cause } from '../../model/cause.ts';
import type { CodexReading } from '../../codex/reading.ts';
import type { Case } from '../case.ts';
import { codexRowId, isClosed } from '../codex-row.ts';

function incomplete(reading: CodexReading, row: string): Cause[] {
  if (reading.state !== 'read' || reading.missing.length === 0) return [];
  return [
    {
      code: 'codex-login-incomplete',
      severity: 'act',
      title: 'The Codex login is incomplete',
      detail:
        'Codex has a login file, but it lacks what a sign-in needs. "codex login status" says "Logged in" all the same.',
      rows: [row],
      evidence: reading.missing.map((field) => ({
        what: `Missing: ${field}`,
        where: reading.path,
        at: null,
      })),
      // `codex login` revokes and deletes the old login first. There is nothing to lose here (0.169.0, run).
      fix: { kind: 'owner', label: 'Sign in through Codex', command: 'codex login' },
    },
  ];
}

function unreadable(reading: CodexReading, row: string): Cause[] {
  const gone = reading.homeState === 'missing';
  if (reading.state !== 'unreadable' && !gone) return [];
  return [
    {
      code: 'codex-login-unreadable',
      // A missing folder is no riddle: there is no login in it, and only a Codex that is installed suffers.
      severity: !gone ? 'unknown' : reading.program ? 'risk' : 'info',
      title: gone ? 'The Codex folder does not exist' : 'The Codex login cannot be read',
      detail: gone
        ? 'CODEX_HOME names a folder that does not exist, and Codex refuses to start with it.'
        : 'The login file of Codex is damaged or closed to us. Codex may be writing it, so it was read more than once.',
      rows: reading.state === 'unreadable' ? [row] : [],
      evidence: [
        { what: reading.note ?? 'Could not be read', where: gone ? reading.home : reading.path, at: null },
      ],
      fix: { kind: 'advise', label: gone ? 'Correct CODEX_HOME' : 'Check the file and its rights' },
    },
  ];
}

function inKeyring(reading: CodexReading, row: string): Cause[] {
  if (!isClosed(reading)) return [];
  return [
    {
      code: 'codex-login-in-keyring',
      severity: 'info',
      title: 'Codex keeps its login elsewhere',
      detail:
        'By its own setting Codex keeps its login in the keyring or sealed. Clawlamp does not open it, so it cannot tell whether the login works.',
      rows: [row],
      evidence: [{ what: reading.note ?? `Storage: ${reading.storage}`, where: reading.home, at: null }],
      fix: { kind: 'owner', label: 'Ask Codex itself', command: 'codex login status' },
    },
  ];
}

/** Policies that make Codex refuse a stored login without any fault of its tokens (codex 0.169.0, run). */
function policyWords(reading: CodexReading): string | null {
  const { forcedMethod, forcedWorkspaces } = reading.policy;
  if (forcedMethod === 'api' && reading.mode === 'chatgpt') return 'only API keys are allowed';
  if (forcedMethod === 'chatgpt' && reading.mode === 'api-key') return 'only ChatGPT sign-ins are allowed';
  const workspace = reading.login?.account.accountId ?? null;
  const wrong = forcedWorkspaces.length > 0 && workspace !== null && !forcedWorkspaces.includes(workspace);
  return wrong ? 'only other workspaces are allowed' : null;
}

function blocked(reading: CodexReading, row: string): Cause[] {
  const words = reading.state === 'read' ? policyWords(reading) : null;
  if (!words) return [];
  const config = reading.files.find((file) => file.endsWith('config.toml')) ?? reading.home;
  return [
    {
      code: 'codex-policy-blocks-login',
      severity: 'act',
      title: 'A Codex setting forbids this login',
      detail: `By the Codex configuration ${words}. Codex reports "Not logged in", and "codex exec" deletes the login.`,
      rows: [row],
      evidence: [{ what: `Setting: ${words}`, where: config, at: null }],
      fix: { kind: 'advise', label: 'Change the setting, or sign in as it asks' },
    },
  ];
}

/** Causes of the Codex CLI's own login. */
export function codexCauses(found: Case): Cause[] {
  if (!found.codex) return [];
  const { name, reading } = found.codex;
  return [incomplete, unreadable, inKeyring, blocked].flatMap((find) => find(reading, codexRowId(name)));
}
