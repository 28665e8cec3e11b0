import { CODEX_VERSIONS, type CodexVersion } from '../../../config/setup/install/programs.mjs';
import type { CodexPart, Label, StoreSpec } from '../store-spec.ts';

const AUTH = '.codex/auth.json';

function codex(
  version: CodexVersion,
  id: string,
  title: string,
  login: CodexPart['login'],
  steps: CodexPart['steps'],
  label: Label,
): StoreSpec {
  return { id: `codex-${id}/${version}`, title, openclaw: null, codex: { version, login, steps }, label };
}

const config = (text: string) => ({ do: 'write' as const, file: '.codex/config.toml', text });

const everyVersion = CODEX_VERSIONS.flatMap((version) => [
  codex(version, 'login', 'Codex signed in by itself is ok', 'alice', [], {
    verdict: 'ok',
    codexSays: 'Logged in using ChatGPT',
    near: [
      'codex-login-incomplete',
      'codex-login-unreadable',
      'codex-login-in-keyring',
      'codex-policy-blocks-login',
      'codex-login-elsewhere',
      'codex-login-opaque',
    ],
  }),
  codex(
    version,
    'login-ended',
    'the access token of Codex has ended and Codex renews it is ok',
    'alice-short',
    [],
    {
      verdict: 'ok',
      causes: { 'expired-but-renewable': 'ok' },
      codexSays: 'Logged in using ChatGPT',
    },
  ),
  codex(
    version,
    'no-tokens',
    'the Codex file lacks its tokens while Codex says logged in needs a sign-in',
    'alice',
    [{ do: 'json', file: AUTH, set: [{ path: ['tokens'], value: null }] }],
    {
      verdict: 'act',
      causes: { 'codex-login-incomplete': 'act' },
      codexSays: 'Logged in using ChatGPT',
      near: ['codex-login-unreadable'],
    },
  ),
  codex(
    version,
    'torn',
    'half of the Codex file is gone cannot be told',
    'alice',
    [{ do: 'truncate', file: AUTH, bytes: 150 }],
    {
      verdict: 'unknown',
      causes: { 'codex-login-unreadable': 'unknown' },
      codexSays: 'Error checking login status',
      near: ['codex-login-incomplete'],
    },
  ),
  codex(
    version,
    'config-garbage',
    'the Codex configuration is no TOML cannot be told',
    'alice',
    [config('this is not toml\n')],
    {
      verdict: 'unknown',
      causes: { 'codex-login-unreadable': 'unknown' },
      codexSays: 'Error loading configuration',
      near: ['codex-login-incomplete'],
    },
  ),
  codex(
    version,
    'keyring',
    'Codex keeps its login in the keyring cannot be told without Codex',
    null,
    [config('cli_auth_credentials_store = "keyring"\n')],
    {
      verdict: 'idle',
      causes: { 'codex-login-in-keyring': 'info' },
      near: ['codex-login-unreadable'],
    },
  ),
  codex(
    version,
    'auto',
    'Codex looks into the keyring before its file cannot be told without Codex',
    'alice',
    [config('cli_auth_credentials_store = "auto"\n')],
    {
      verdict: 'idle',
      causes: { 'codex-login-in-keyring': 'info' },
      codexSays: 'Logged in using ChatGPT',
    },
  ),
  codex(
    version,
    'forced-key',
    'a Codex setting allows only keys and there is a sign-in wants one of them changed',
    'alice',
    [config('forced_login_method = "api"\n')],
    { verdict: 'act', causes: { 'codex-policy-blocks-login': 'act' } },
  ),
  codex(
    version,
    'forced-workspace',
    'a Codex setting allows only another workspace wants one of them changed',
    'alice',
    [config('forced_chatgpt_workspace_id = "00000000-0000-4000-8000-00000000bbbb"\n')],
    { verdict: 'act', causes: { 'codex-policy-blocks-login': 'act' } },
  ),
  codex(
    version,
    'forced-own-workspace',
    'a Codex setting allows the workspace of the login is ok',
    'alice',
    [config('forced_chatgpt_workspace_id = "00000000-0000-4000-8000-00000000aaaa"\n')],
    { verdict: 'ok', codexSays: 'Logged in using ChatGPT', near: ['codex-policy-blocks-login'] },
  ),
]);

const NEWEST = '0.171.0';

const newest = [
  codex(
    NEWEST,
    'read-only',
    'the Codex file is read-only will lose the next renewal',
    'alice',
    [{ do: 'mode', file: AUTH, mode: 0o400 }],
    { verdict: 'act', causes: { 'permissions-block-writing': 'act' }, near: ['permissions-unsafe'] },
  ),
  codex(
    NEWEST,
    'open-to-others',
    'others may read the Codex file is ok but not safe',
    'alice',
    [{ do: 'mode', file: AUTH, mode: 0o644 }],
    { verdict: 'ok', causes: { 'permissions-unsafe': 'risk' }, near: ['permissions-block-writing'] },
  ),
  ...[
    ['config-twice', 'a setting of Codex stands twice', 'model = "gpt-5.5"\nmodel = "gpt-5.5"\n'],
    ['config-unclosed', 'a text of the Codex configuration never ends', 'model = "gpt-5.5\n'],
    ['config-table-twice', 'a table of the Codex configuration stands twice', '[tui]\n[tui]\n'],
    ['config-path', 'a Windows path stands in a Codex text as it is', '[projects."C:\\Users\\me"]\n'],
    ['config-profile', 'Codex is told a profile in the old way', 'profile = "work"\n[profiles.work]\n'],
  ].map(([id = '', title = '', text = '']) =>
    codex(NEWEST, id, `${title} cannot be told`, 'alice', [config(text)], {
      verdict: 'unknown',
      causes: { 'codex-login-unreadable': 'unknown' },
      codexSays: 'Error loading configuration',
    }),
  ),
  codex(
    NEWEST,
    'config-strange',
    'the Codex configuration is TOML of the newest kind is ok',
    'alice',
    [
      config(
        '\uFEFFtui = {\r\n notifications = false, # quiet\r\n}\r\n[projects.\'C:\\Users\\me\']\r\ntrust_level = "trusted"\r\n',
      ),
    ],
    { verdict: 'ok', codexSays: 'Logged in using ChatGPT', near: ['codex-login-unreadable'] },
  ),
  codex(
    NEWEST,
    'no-refresh-date',
    'the Codex file lacks the date without which its tokens do not count needs a sign-in',
    'alice',
    [{ do: 'json', file: AUTH, set: [{ path: ['last_refresh'] }] }],
    { verdict: 'act', causes: { 'codex-login-incomplete': 'act' }, codexSays: 'Logged in using ChatGPT' },
  ),
  codex(
    NEWEST,
    'key-as-token',
    'an API key stands where the tokens of Codex belong needs a sign-in',
    'alice',
    [
      {
        do: 'json',
        file: AUTH,
        set: [
          { path: ['tokens', 'access_token'], value: 'sk-corpus-not-a-key' },
          { path: ['tokens', 'refresh_token'], value: 'sk-corpus-not-a-key' },
        ],
      },
    ],
    {
      verdict: 'act',
      causes: { 'codex-login-incomplete': 'act' },
      codexSays: 'Logged in using ChatGPT',
      near: ['codex-login-unreadable'],
    },
  ),
  codex(
    NEWEST,
    'empty',
    'the Codex file is empty cannot be told',
    'alice',
    [{ do: 'truncate', file: AUTH, bytes: 0 }],
    {
      verdict: 'unknown',
      causes: { 'codex-login-unreadable': 'unknown' },
      codexSays: 'Error checking login status',
    },
  ),
  codex(
    NEWEST,
    'key',
    'Codex uses a key is ok',
    null,
    [{ do: 'write', file: AUTH, text: '{"auth_mode":"apikey","OPENAI_API_KEY":"sk-corpus-not-a-key"}' }],
    {
      verdict: 'ok',
      causes: { 'codex-login-opaque': 'info' },
      codexSays: 'API key configured',
      near: ['codex-login-incomplete'],
    },
  ),
  codex(
    NEWEST,
    'ephemeral',
    'Codex keeps its login in memory only needs nobody',
    'alice',
    [config('cli_auth_credentials_store = "ephemeral"\n')],
    {
      verdict: 'idle',
      causes: { 'codex-login-elsewhere': 'info' },
      codexSays: 'Not logged in',
    },
  ),
  codex(NEWEST, 'signed-out', 'Codex is not signed in needs nobody', null, [config('model = "gpt-5.5"\n')], {
    verdict: 'idle',
    codexSays: 'Not logged in',
    near: ['codex-login-incomplete', 'codex-login-in-keyring', 'codex-login-elsewhere'],
  }),
];

export const CODEX: StoreSpec[] = [...everyVersion, ...newest];
