import type { OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import { isSince } from '../../rig/openclaw/configuration.ts';
import type { EditStep, Label, StoreSpec } from '../store-spec.ts';
import { DAY, idOf, saved, signIn, store, used } from './parts.ts';

const PROFILES = '.openclaw/agents/main/agent/auth-profiles.json';
const AGENT_DB = '.openclaw/agents/main/agent/openclaw-agent.sqlite';
const STATE_DB = '.openclaw/state/openclaw.sqlite';
const SIDECAR = '.openclaw/credentials/auth-profiles/*.json';
const KEY = '.config/openclaw/auth-profile-secret-key';

const closed: Label = {
  verdict: 'unknown',
  causes: { 'store-unreadable': 'unknown' },
  next: {},
  owner: 'refused',
};

/** A store of unreadable content: nothing can be said, so no cause but that one stands. */
function unreadable(
  version: OpenClawVersion,
  id: string,
  title: string,
  edits: EditStep[] | EditStep,
  owner = closed.owner,
): StoreSpec {
  const made = store(version, id, title, [signIn(version), used(version), ...[edits].flat()], {
    label: { ...closed, owner },
  });
  return { ...made, label: { ...made.label, causes: closed.causes } };
}

const tornJson = (['2026.3.28', '2026.5.28'] as const).map((version) =>
  unreadable(version, 'file-torn', 'half of the credential file is gone cannot be told', {
    do: 'truncate',
    file: PROFILES,
    bytes: 300,
  }),
);

const cell = (version: OpenClawVersion, text: string): EditStep =>
  isSince(version, '2026.8.1')
    ? {
        do: 'sql',
        file: STATE_DB,
        statements: [
          {
            sql: "UPDATE config_machine_state SET value_json = ? WHERE state_key = 'authProfiles.store'",
            values: [text],
          },
        ],
      }
    : {
        do: 'sql',
        file: AGENT_DB,
        statements: [
          { sql: "UPDATE auth_profile_store SET store_json = ? WHERE store_key = 'primary'", values: [text] },
        ],
      };

const tornCell = (['2026.6.11', '2026.7.33', '2026.9.1', '2026.9.6'] as const).map((version) =>
  unreadable(
    version,
    'cell-torn',
    'half of the credential row is gone cannot be told',
    cell(version, '{"version":1,"profiles":{"openai:alice@exa'),
  ),
);

const wrongCell = (['2026.6.5', '2026.8.2'] as const).map((version) =>
  unreadable(
    version,
    'profiles-as-list',
    'the profiles are a list where a table must stand cannot be told',
    cell(version, '{"version":1,"profiles":[]}'),
  ),
);

const garbage = (file: string): EditStep => ({
  do: 'write',
  file,
  text: 'this was a database once\n'.repeat(200),
});

/** Overwritten after the program has ended: while it holds the database open, it writes everything back at its end. */
const notDatabase = (['2026.7.1', '2026.9.1'] as const).map((version): StoreSpec => {
  const file = isSince(version, '2026.8.1') ? STATE_DB : AGENT_DB;
  return {
    ...unreadable(version, 'database-overwritten', 'the database is overwritten cannot be told', []),
    phases: [
      { by: version, steps: [signIn(version), used(version)] },
      { by: null, steps: [garbage(file), garbage(`${file}-wal`)] },
    ],
  };
});

/** 2026.9.1 leaves its write-ahead log behind; with every page in it, SQLite reads from there, and so does OpenClaw. */
const logWhole = store(
  '2026.9.1',
  'database-overwritten-log-whole',
  'the database is overwritten and its log still has everything is ok',
  [],
  {
    phases: [
      { by: '2026.9.1', steps: [signIn('2026.9.1'), used('2026.9.1')] },
      { by: null, steps: [garbage(STATE_DB)] },
    ],
    label: { verdict: 'ok', owner: 'accepted', near: ['store-unreadable'] },
  },
);

/** Rewritten by hand in the same meaning: pretty-printed, with an unknown field. The owner takes it, and so must we. */
const rewritten = (['2026.4.11', '2026.5.28'] as const).map((version) =>
  store(
    version,
    'file-rewritten',
    'the credential file was rewritten by hand without a change of meaning is ok',
    [
      signIn(version),
      used(version),
      { do: 'json', file: PROFILES, set: [{ path: ['note'], value: 'edited by hand' }] },
    ],
    { label: { verdict: 'ok', owner: 'accepted', near: ['store-unreadable'] } },
  ),
);

function newer(version: OpenClawVersion, file: string): StoreSpec {
  const edit: EditStep = { do: 'sql', file, statements: [{ sql: 'PRAGMA user_version = 99' }] };
  const made = store(
    version,
    file === STATE_DB ? 'state-from-the-future' : 'agent-from-the-future',
    'the database has a schema of the future is not touched',
    [signIn(version), used(version), edit],
    {
      label: {
        verdict: 'unknown',
        next: {},
        // 2026.6.5 to 2026.7.33 open it all the same; from 2026.8.1 on they refuse it (run).
        owner: file === STATE_DB ? 'refused' : 'accepted',
        near: ['store-unreadable', 'agent-has-no-profile'],
      },
    },
  );
  return { ...made, label: { ...made.label, causes: { 'store-newer-than-us': 'unknown' } } };
}

/** The number that a newer release of the same shape has: known to us, so it is read. */
const known = store(
  '2026.6.5',
  'schema-of-next-release',
  'the database was opened by the next release and is still read is ok',
  [],
  {
    phases: [
      { by: '2026.6.5', steps: [signIn('2026.6.5')] },
      { by: '2026.7.33', steps: [used('2026.6.5')] },
    ],
    label: { verdict: 'ok', near: ['store-newer-than-us'] },
  },
);

const SEALED = '2026.5.12';

const sealed = (id: string, title: string, edit: EditStep): StoreSpec =>
  store(SEALED, id, title, [signIn(SEALED), edit], {
    label: {
      verdict: 'act',
      causes: { 'sidecar-unreadable': 'act' },
      next: {},
      near: ['sidecar-orphaned', 'agent-has-no-profile'],
    },
  });

const sidecars = [
  sealed('sidecar-missing', 'the file with the tokens is gone needs a sign-in', {
    do: 'delete',
    file: SIDECAR,
  }),
  sealed('sidecar-damaged', 'the file with the tokens is damaged needs a sign-in', {
    do: 'truncate',
    file: SIDECAR,
    bytes: 200,
  }),
  sealed('sidecar-key-missing', 'the key to the tokens is gone needs a sign-in', { do: 'delete', file: KEY }),
  sealed('sidecar-key-wrong', 'the key to the tokens is another one needs a sign-in', {
    do: 'write',
    file: KEY,
    text: 'another-key-of-another-machine\n',
  }),
  store(
    SEALED,
    'sidecar-orphaned',
    'a file with tokens is left of a profile that is gone is ok',
    [
      signIn(SEALED),
      signIn(SEALED, { who: 'bob' }),
      { do: 'json', file: PROFILES, set: [{ path: ['profiles', idOf(SEALED, 'bob')] }] },
    ],
    {
      label: {
        verdict: 'ok',
        causes: { 'sidecar-orphaned': 'info' },
        owner: 'accepted',
        near: ['sidecar-unreadable'],
      },
    },
  ),
  store(
    SEALED,
    'sidecar-moved-home',
    'the sealed store moved and kept its key is ok',
    [
      signIn(SEALED),
      used(SEALED),
      { do: 'move', from: '.openclaw', to: 'moved' },
      { do: 'move', from: 'moved', to: '.openclaw' },
    ],
    { label: { verdict: 'ok', near: ['sidecar-unreadable', 'sidecar-orphaned'] } },
  ),
];

/** An entry that no version writes, beside a good one. */
const strangeEntry = (['2026.4.29', '2026.6.11'] as const).map((version) =>
  store(
    version,
    'strange-entry',
    'an entry of an unknown kind stands beside a good one is ok',
    [
      signIn(version),
      saved('telepathy:me', { type: 'telepathy' as never, provider: 'telepathy', mind: 1 }, DAY),
    ],
    { label: { verdict: 'ok', causes: { 'store-unreadable': 'info' } } },
  ),
);

export const DAMAGE: StoreSpec[] = [
  ...tornJson,
  ...tornCell,
  ...wrongCell,
  ...notDatabase,
  logWhole,
  ...rewritten,
  newer('2026.6.5', AGENT_DB),
  newer('2026.7.33', AGENT_DB),
  newer('2026.8.1', STATE_DB),
  newer('2026.9.6', STATE_DB),
  known,
  ...sidecars,
  ...strangeEntry,
];
