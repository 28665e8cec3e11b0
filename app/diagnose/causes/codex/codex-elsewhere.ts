import type { Message } from '../../../language/messages.ts';
import { several, told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence, FoundFix } from '../../../model/cause.ts';
import type { CodexHiding, CodexReading } from '../../../codex/reading.ts';

interface Words {
  code: 'codex-login-in-keyring' | 'codex-login-elsewhere';
  title: Message;
  detail: Message;
  fix: Omit<FoundFix, 'label'> & { label: Message };
}

const ASK: Words['fix'] = {
  kind: 'owner',
  label: 'Ask Codex itself' satisfies Message,
  command: 'codex login status',
};

const KEPT: Message =
  'Clawlamp does not open it, so it cannot tell whether the login works, nor whose it is.';

/** What each hiding place means, and the one next step. The stores: `cli_auth_credentials_store` (0.125.0 to 0.169.0). */
const WORDS: Record<CodexHiding, Words> = {
  keyring: {
    code: 'codex-login-in-keyring',
    title: 'Codex keeps its login in the keyring',
    detail: 'By its own setting Codex keeps its login in the system keyring. {kept}',
    fix: ASK,
  },
  'encrypted-file': {
    code: 'codex-login-in-keyring',
    title: 'Codex keeps its login sealed',
    detail:
      'By its own setting Codex keeps its login in an encrypted file, whose key is in the system keyring. {kept}',
    fix: ASK,
  },
  'keyring-first': {
    code: 'codex-login-in-keyring',
    title: 'Codex looks into the keyring first',
    detail:
      'By its own setting Codex takes its login from the system keyring, and from its file only when nothing is there. {kept}',
    fix: ASK,
  },
  memory: {
    code: 'codex-login-elsewhere',
    title: 'Codex keeps no login',
    detail:
      'By its own setting Codex keeps its login in memory only: it ends with the process, and the next one starts signed out.',
    fix: { kind: 'advise', label: 'Let Codex keep its login in a file or in the keyring' },
  },
  environment: {
    code: 'codex-login-elsewhere',
    title: 'A token of the environment signs Codex in',
    detail:
      'CODEX_ACCESS_TOKEN is set here, and Codex takes it in place of every stored login. Whether it still works is known to the server only. A Codex that is started without it uses the stored login.',
    fix: { kind: 'advise', label: 'Unset CODEX_ACCESS_TOKEN to use the stored login' },
  },
  'other-program': {
    code: 'codex-login-elsewhere',
    title: 'Another program signs Codex in',
    detail:
      'The file says that another program hands Codex its tokens and renews them. Whether that program still does cannot be told from the file.',
    fix: { kind: 'advise', label: 'Look at the program that hands the tokens over' },
  },
};

/** An `auth.json` that is not the login in use, or may not be: named so that nobody takes it for one. */
function leftoverEvidence({ leftover, hidden }: CodexReading): FoundEvidence[] {
  if (!leftover) return [];
  const whose = leftover.login?.account.email;
  const what = told('An auth.json{whose} stands there too', {
    whose: whose ? told(' of {whose}', { whose }) : '',
  });
  const role = {
    'keyring-first': told('used only when the keyring holds nothing'),
    environment: told('used by a Codex without the variable'),
  }[hidden as string];
  const at = leftover.login?.lastRefreshAt ?? null;
  return [
    {
      what: several([what, ': ', role ?? told('an older login, which Codex does not look at')]),
      where: leftover.path,
      at,
    },
  ];
}

function malformed(reading: CodexReading, row: string): FoundCause[] {
  return [
    {
      code: 'codex-login-elsewhere',
      severity: 'act',
      title: told('CODEX_ACCESS_TOKEN holds no token that Codex takes'),
      detail: told(
        'The variable takes the place of every stored login, and Codex stops at this one: it is neither a personal access token nor an agent identity.',
      ),
      rows: [row],
      evidence: [
        { what: told('CODEX_ACCESS_TOKEN is set and malformed'), where: 'environment', at: null },
        ...leftoverEvidence(reading),
      ],
      fix: { kind: 'advise', label: told('Unset CODEX_ACCESS_TOKEN') },
    },
  ];
}

/** A login that is out of sight by a setting, a variable or another program: unknown with its reason, never opened. */
export function codexElsewhere(reading: CodexReading, row: string): FoundCause[] {
  const { hidden, override } = reading;
  if (!hidden) return [];
  if (override?.kind === 'malformed') return malformed(reading, row);
  const { code, title, detail, fix } = WORDS[hidden];
  return [
    {
      code,
      severity: 'info',
      title: told(title),
      detail: told(detail, { kept: told(KEPT) }),
      rows: [row],
      evidence: [
        {
          what: reading.note ?? told('Storage: {storage}', { storage: reading.storage }),
          where: reading.home,
          at: null,
        },
        ...leftoverEvidence(reading),
      ],
      fix: { ...fix, label: told(fix.label) },
    },
  ];
}
