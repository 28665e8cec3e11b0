import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codexSignInEnv } from '../../../app/codex/child-env.ts';
import { spendingNothing } from '../../../app/oauth/no-renewal.ts';
import type { CodexReading } from '../../../app/codex/reading.ts';
import { codexPreflight } from '../../../app/transactions/sign-in/codex-preflight.ts';
import { codexLogin } from '../diagnose/facts-builder.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'codex-preflight-'));
  await writeFile(path.join(home, 'auth.json'), '{}');
});
afterEach(() => rm(home, { recursive: true }));

function reading(part: Partial<CodexReading>): CodexReading {
  return { ...codexLogin(part), home, path: path.join(home, 'auth.json'), ...part };
}

const API_ONLY = { forcedMethod: 'api' as const, forcedWorkspaces: [] };
const REFUSED: [string, Partial<CodexReading>, string, NodeJS.Platform?][] = [
  ['no program', { program: null }, 'CODEX_NOT_FOUND'],
  [
    'a program that is a script of Windows',
    { program: { binPath: 'C:\\codex.cmd', version: null } },
    'CODEX_NOT_FOUND',
    'win32',
  ],
  ['settings that allow a key only', { policy: API_ONLY }, 'CODEX_REFUSED'],
  ['a login of another kind', { mode: 'api-key' }, 'NOT_OURS_TO_SIGN_IN'],
  ['a login in memory only', { hidden: 'memory' }, 'NOT_OURS_TO_SIGN_IN'],
  ['settings that were not understood', { configNote: 'odd' }, 'STORE_UNREADABLE'],
  ['a file that may not be written', { path: path.join('/nowhere', 'auth.json') }, 'STORE_READ_ONLY'],
];

it.each(REFUSED)('with %s nobody is sent to the browser', async (_, part, code, platform = 'linux') => {
  await expect(codexPreflight(reading(part), platform)).rejects.toMatchObject({ code });
});

it('holds Codex to the workspace it has, unless its own settings name one', async () => {
  const login = codexLogin().login!;
  const held = { ...login, workspace: 'w-1' };
  expect((await codexPreflight(reading({ login: held }), 'linux')).workspace).toBe('w-1');
  const policy = { forcedMethod: null, forcedWorkspaces: ['w-2'] };
  expect((await codexPreflight(reading({ login: held, policy }), 'linux')).workspace).toBeNull();
});

it('gives the child proxy and certificates, its home, no token, and no way to renew or revoke', () => {
  const env = codexSignInEnv(
    {
      home: '/home/me',
      env: {
        PATH: '/bin',
        HTTPS_PROXY: 'http://proxy:3128',
        CODEX_CA_CERTIFICATE: '/ca.pem',
        CODEX_ACCESS_TOKEN: 'at-secret',
        OPENAI_API_KEY: 'sk-secret',
        CODEX_REFRESH_TOKEN_URL_OVERRIDE: 'https://auth.openai.com/oauth/token',
      },
    },
    '/home/me/.codex',
  );
  expect(env).toEqual({
    HOME: '/home/me',
    PATH: '/bin',
    HTTPS_PROXY: 'http://proxy:3128',
    CODEX_CA_CERTIFICATE: '/ca.pem',
    CODEX_HOME: '/home/me/.codex',
    NO_PROXY: '127.0.0.1',
    CODEX_REFRESH_TOKEN_URL_OVERRIDE: 'https://127.0.0.1:9/',
    CODEX_REVOKE_TOKEN_URL_OVERRIDE: 'https://127.0.0.1:9/',
  });
});

it('keeps what the person reaches without a proxy, and adds to it where renewals end', () => {
  const of = (env: Record<string, string>) => {
    const { NO_PROXY, no_proxy } = spendingNothing(env);
    return [NO_PROXY, no_proxy];
  };
  expect(of({})).toEqual([undefined, undefined]);
  expect(of({ https_proxy: 'http://p' })).toEqual(['127.0.0.1', undefined]);
  expect(of({ ALL_PROXY: 'http://p', no_proxy: '.corp' })).toEqual([undefined, '.corp,127.0.0.1']);
  expect(of({ NO_PROXY: 'a', no_proxy: 'b' })).toEqual(['a,127.0.0.1', 'b,127.0.0.1']);
});
