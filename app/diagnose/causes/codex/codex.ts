import type { Message } from '../../../language/messages.ts';
import { told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence, FoundFix } from '../../../model/cause.ts';
import type { CodexReading } from '../../../codex/reading.ts';
import type { Case } from '../../case.ts';
import { codexCanSignIn, codexRowId, modeInUse } from '../../codex-row.ts';
import { codexElsewhere } from './codex-elsewhere.ts';
import { codexPolicyCauses } from './codex-policy.ts';

/** `codex login` revokes and deletes the old login first. There is nothing to lose where this is offered (0.169.0, run). */
function signIn(ours: boolean): FoundFix {
  return ours
    ? { kind: 'relogin', label: told('Sign in again') }
    : { kind: 'owner', label: told('Sign in through Codex'), command: 'codex login' };
}

function incomplete(reading: CodexReading, row: string, ours: boolean): FoundCause[] {
  if (reading.state !== 'read' || reading.missing.length === 0) return [];
  return [
    {
      code: 'codex-login-incomplete',
      severity: 'act',
      title: told('The Codex login is incomplete'),
      detail: told(
        'Codex has a login file, but it lacks what a sign-in needs. "codex login status" may say "Logged in" all the same.',
      ),
      rows: [row],
      evidence: reading.missing.map((field) => ({
        what: told('Missing: {field}', { field }),
        where: reading.path,
        at: null,
      })),
      fix: signIn(ours),
    },
  ];
}

function unreadable(reading: CodexReading, row: string): FoundCause[] {
  const gone = reading.homeState === 'missing';
  if (reading.state !== 'unreadable' && !gone) return [];
  return [
    {
      code: 'codex-login-unreadable',
      variant: gone ? 'home-missing' : 'login-file',
      // A missing folder is no riddle: there is no login in it, and only a Codex that is installed suffers.
      severity: !gone ? 'unknown' : reading.program ? 'risk' : 'info',
      title: gone ? told('The Codex folder does not exist') : told('The Codex login cannot be read'),
      detail: gone
        ? told('CODEX_HOME names a folder that does not exist, and Codex refuses to start with it.')
        : told(
            'The login file of Codex is damaged or closed to us. Codex may be writing it, so it was read more than once.',
          ),
      rows: reading.state === 'unreadable' ? [row] : [],
      evidence: [
        {
          what: reading.note ?? told('Could not be read'),
          where: gone ? reading.home : reading.path,
          at: null,
        },
      ],
      fix: {
        kind: 'advise',
        label: gone ? told('Correct CODEX_HOME') : told('Check the file and its rights'),
      },
    },
  ];
}

/**
 * Codex stops at a configuration it cannot load (all releases, run), and one we cannot read may name another store. OpenClaw
 * starts `codex app-server` in its agents' homes, and that goes on with the defaults (0.125.0 to 0.171.0, run).
 */
function configUnclear(reading: CodexReading, row: string): FoundCause[] {
  if (reading.configNote === null || reading.homeState !== 'present') return [];
  const own = row === codexRowId(null);
  const there = reading.state !== 'absent' || reading.hidden !== null;
  const broken = reading.configBroken === true;
  return [
    {
      code: 'codex-login-unreadable',
      variant: broken ? 'configuration-broken' : 'configuration-unclear',
      severity: own && (there || reading.configNamesStore) ? 'unknown' : 'info',
      title: broken
        ? told('Codex cannot load its configuration')
        : told('The Codex configuration was not understood'),
      detail: broken
        ? told(
            'Every Codex command stops at its configuration file before it looks for a login. Where the login is kept cannot be told until the file is put right.',
          )
        : told(
            'A setting about signing in is not what Codex is known to take. Where the login is kept, and whether Codex starts, cannot be told.',
          ),
      rows: there ? [row] : [],
      evidence: [{ what: reading.configNote, where: configOf(reading), at: null }],
      fix: {
        kind: 'advise',
        label: broken ? told('Correct the configuration file') : told('Check the setting'),
      },
    },
  ];
}

/** Where the settings stand. */
function configOf(reading: CodexReading): string {
  return reading.files.find((file) => file.endsWith('config.toml')) ?? reading.home;
}

const KINDS: Partial<Record<NonNullable<CodexReading['mode']>, readonly [title: Message, detail: Message]>> =
  {
    'api-key': [
      'Codex uses an API key',
      'Calls are billed to the key. Whose it is and whether it still works shows only with a call.',
    ],
    bedrock: [
      'Codex uses a key for Amazon Bedrock',
      'Whose key it is and whether it still works shows only with a call.',
    ],
    'personal-access-token': [
      'Codex uses a personal access token',
      'Its account and its end are known to the server only. Codex asks for them at each start.',
    ],
    'agent-identity': [
      'Codex uses an agent identity',
      'Whether the identity is still accepted is known to the server only.',
    ],
  };

/** Credentials that tell nothing of themselves: what is not known is said, so that an untested row explains itself. */
function opaque(reading: CodexReading, row: string): FoundCause[] {
  const words = reading.mode ? KINDS[reading.mode] : undefined;
  if (!words || reading.state !== 'read' || reading.missing.length > 0 || reading.hidden !== null) return [];
  const evidence: FoundEvidence[] = [
    { what: told('Way of signing in: {mode}', { mode: modeInUse(reading) }), where: reading.path, at: null },
  ];
  return [
    {
      code: 'codex-login-opaque',
      severity: 'info',
      title: told(words[0]),
      detail: told(words[1]),
      rows: [row],
      evidence,
      fix: null,
    },
  ];
}

/**
 * An API key where a token of the sign-in belongs. Codex says "Logged in" and is refused at its first call; then it renews,
 * which helps where the refresh token is one (0.171.0, run: "could not be refreshed", or a good reply).
 */
function keyAsToken(
  { login, state, missing, mode, path }: CodexReading,
  row: string,
  ours: boolean,
): FoundCause[] {
  if (state !== 'read' || mode !== 'chatgpt' || missing.length > 0 || !login?.access?.isApiKey()) return [];
  const both = login.refresh?.isApiKey() ?? false;
  const names = both ? ['tokens.access_token', 'tokens.refresh_token'] : ['tokens.access_token'];
  return [
    {
      code: 'codex-login-incomplete',
      variant: 'key-as-token',
      severity: both ? 'act' : 'unknown',
      title: told('An API key stands in the Codex login'),
      detail: both
        ? told(
            'An API key stands where the tokens of a sign-in belong. Codex says "Logged in", and its calls are refused.',
          )
        : told(
            'An API key stands where the access token of a sign-in belongs. Codex says "Logged in", and its first call is refused; whether it can then renew its login cannot be told.',
          ),
      rows: [row],
      evidence: names.map((field) => ({
        what: told('An API key in {field}', { field }),
        where: path,
        at: null,
      })),
      fix: signIn(ours),
    },
  ];
}

/** Causes of one Codex login. One of a home that nothing uses now is no alarm, whatever is wrong with it. */
export function codexCauses(found: Case): FoundCause[] {
  if (!found.codex) return [];
  const { name, reading } = found.codex;
  const row = codexRowId(name);
  const ours = codexCanSignIn(found.codex);
  const finders = [unreadable, configUnclear, codexElsewhere, opaque, codexPolicyCauses];
  const causes = [
    ...incomplete(reading, row, ours),
    ...keyAsToken(reading, row, ours),
    ...finders.flatMap((find) => find(reading, row)),
  ];
  const used = name === null || found.rows.some((one) => one.onRoute);
  return used ? causes : causes.map((cause) => ({ ...cause, severity: 'info' }));
}
