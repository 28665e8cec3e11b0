import { mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCodex } from '../../../app/codex/read-codex.ts';
import type { CodexReading } from '../../../app/codex/reading.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { CODEX_VERSIONS, programPaths } from '../../../config/setup/install/programs.mjs';
import { runToEnd } from '../../rig/processes/child.ts';

/** Our reading of a Codex login beside what the real `codex login status` says of the same folder. */

const FIXTURES = path.join(import.meta.dirname, '..', '..', 'fixtures', 'codex');

let root: string;
let count = 0;

beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-codex-')));
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Both {
  reading: CodexReading;
  said: string;
  code: number | null;
}

/** Puts files into a new home and asks both. A personal access token would be checked over the network, so it is not asked. */
async function askBoth(
  files: Record<string, string>,
  ask = true,
  env: Record<string, string> = {},
): Promise<Both> {
  const home = path.join(root, String(++count));
  const codexHome = path.join(home, '.codex');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(codexHome, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { mode: 0o600 });
  }
  const own = { HOME: home, PATH: `${path.dirname(programPaths().node24)}:/usr/bin:/bin`, ...env };
  const reading = await readCodex(
    { env: own, home, files: systemFiles(), platform: process.platform },
    { codexBin: programPaths().codex },
  );
  if (!ask) return { reading, said: '', code: null };
  const done = await runToEnd(programPaths().node24, [programPaths().codex, 'login', 'status'], { env: own });
  const said = done.stderr.split('\n').filter((line) => line && !line.startsWith('WARNING:'));
  return { reading, said: said.join('\n'), code: done.code };
}

async function fixture(name: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path.join(FIXTURES, `${name}.auth.json`), 'utf8')) as Record<
    string,
    unknown
  >;
}

/** What Codex says of a login of this mode; an incomplete one gets the same words. */
const WORDS: Record<string, RegExp> = {
  chatgpt: /^Logged in using ChatGPT/,
  'api-key': /^API key configured/,
  bedrock: /^Logged in using Amazon Bedrock API key/,
};

/** What our reading says is missing where Codex still says "Logged in" (or, for the key, says that it is missing). */
const INCOMPLETE: Record<string, string[]> = {
  'tokens null': ['tokens'],
  'access token empty': ['tokens.access_token'],
  'last refresh missing': ['last_refresh'],
  'api key mode without a key': ['OPENAI_API_KEY'],
};

describe('the newest codex and our reading', () => {
  test('agree on every fixture', async () => {
    for (const file of (await readdir(FIXTURES)).filter((name) => name.endsWith('.auth.json'))) {
      const text = await readFile(path.join(FIXTURES, file), 'utf8');
      const offline = !file.startsWith('personal-access-token');
      const { reading, said, code } = await askBoth({ 'auth.json': text }, offline);
      expect(reading.program?.version, file).toBe(CODEX_VERSIONS.at(-1));
      if (!offline)
        expect(reading).toMatchObject({ state: 'read', mode: 'personal-access-token', missing: [] });
      else if (reading.state === 'read') {
        expect(said, file).toMatch(WORDS[reading.mode as string] as RegExp);
        expect(code, file).toBe(0);
      } else {
        expect(reading.state, file).toBe('unreadable');
        expect(said, file).toMatch(/^Error checking login status/);
        expect(code, file).toBe(1);
      }
    }
  });

  test('agree on what is damaged in smaller ways', async () => {
    const good = await fixture('chatgpt-0.169-valid');
    const tokens = good.tokens as Record<string, unknown>;
    const text = JSON.stringify(good);
    const cases: Record<string, string> = {
      'byte order mark': `\uFEFF${text}`,
      'unknown mode': JSON.stringify({ ...good, auth_mode: 'carrier-pigeon' }),
      'mode of a wrong type': JSON.stringify({ ...good, auth_mode: 7 }),
      'mode null': JSON.stringify({ ...good, auth_mode: null }),
      'key of a wrong type': JSON.stringify({ ...good, OPENAI_API_KEY: 5 }),
      'tokens as a list': JSON.stringify({ ...good, tokens: [] }),
      'tokens null': JSON.stringify({ ...good, tokens: null }),
      'access token null': JSON.stringify({ ...good, tokens: { ...tokens, access_token: null } }),
      'access token opaque': JSON.stringify({ ...good, tokens: { ...tokens, access_token: 'opaque' } }),
      'access token empty': JSON.stringify({ ...good, tokens: { ...tokens, access_token: '' } }),
      'id token of two parts': JSON.stringify({ ...good, tokens: { ...tokens, id_token: 'a.b' } }),
      'id token without signature': JSON.stringify({ ...good, tokens: { ...tokens, id_token: 'e30.e30.' } }),
      'id token with an empty object': JSON.stringify({
        ...good,
        tokens: { ...tokens, id_token: 'e30.e30.c2ln' },
      }),
      'account id of a wrong type': JSON.stringify({ ...good, tokens: { ...tokens, account_id: 4 } }),
      'last refresh no date': JSON.stringify({ ...good, last_refresh: 'yesterday' }),
      'last refresh a number': JSON.stringify({ ...good, last_refresh: 1 }),
      'last refresh missing': JSON.stringify({ ...good, last_refresh: undefined }),
      'last refresh with an offset': JSON.stringify({ ...good, last_refresh: '2026-11-22T01:00:00+01:00' }),
      'last refresh without a zone': JSON.stringify({ ...good, last_refresh: '2026-11-22T01:00:00' }),
      'a field twice': text.replace('{"auth_mode"', '{"auth_mode":"apikey","auth_mode"'),
      'a token twice': text.replace('"refresh_token"', '"refresh_token":"rt_other","refresh_token"'),
      'an unknown field twice': text.replace('{', '{"later":1,"later":2,'),
      'unknown fields': JSON.stringify({ ...good, later: { deep: [1] } }),
      'a list': '[]',
      'a text': '"auth"',
      'nothing but null': 'null',
      'a number after it': `${text} 5`,
      'api key mode without a key': JSON.stringify({ auth_mode: 'apikey', OPENAI_API_KEY: null }),
      'not UTF-8 in a string': `${text.slice(0, -1)},"x":"\uD800"}`,
    };
    for (const [name, body] of Object.entries(cases)) {
      const { reading, code } = await askBoth({ 'auth.json': body });
      // "Taken" by Codex says only that the file parses: a login without tokens is told by `missing`.
      expect(reading.state === 'read', name).toBe(code === 0 || reading.missing.includes('OPENAI_API_KEY'));
      expect(reading.missing, name).toEqual(INCOMPLETE[name] ?? []);
      if (reading.state !== 'read') expect(reading.login, name).toBeNull();
    }
  });

  test('agree on settings that shut a good login out', async () => {
    const good = await readFile(path.join(FIXTURES, 'chatgpt-0.169-valid.auth.json'), 'utf8');
    const shut: Record<string, Partial<CodexReading>> = {
      'forced_login_method = "api"\n': { policy: { forcedMethod: 'api', forcedWorkspaces: [] } },
      '# note\n"forced_login_method"   =  \'api\' # why\n': {
        policy: { forcedMethod: 'api', forcedWorkspaces: [] },
      },
      'forced_chatgpt_workspace_id = "other"': {
        policy: { forcedMethod: null, forcedWorkspaces: ['other'] },
      },
      'forced_chatgpt_workspace_id = [\n  "other", # one\n  \'more\',\n]\n': {
        policy: { forcedMethod: null, forcedWorkspaces: ['other', 'more'] },
      },
      'cli_auth_credentials_store = "ephemeral"': { storage: 'ephemeral', state: 'absent' },
      'model = "m"\ncli_auth_credentials_store = "keyring"\n[features]\nweb = true\n': {
        storage: 'keyring',
        generation: 'codex-keyring',
        state: 'absent',
        login: null,
      },
    };
    for (const [config, expected] of Object.entries(shut)) {
      const { reading, code } = await askBoth({ 'auth.json': good, 'config.toml': config });
      expect(code, config).toBe(1);
      expect(reading, config).toMatchObject(expected);
      expect(reading.configNote, config).toBeNull();
    }
    const open: Record<string, Partial<CodexReading>> = {
      'cli_auth_credentials_store = "file"': { storage: 'file', state: 'read', note: null },
      // No keyring here, so Codex falls back to the file; we cannot know that it did.
      'cli_auth_credentials_store = "auto"': { storage: 'auto', state: 'absent', hidden: 'keyring-first' },
      '[profiles.work]\nforced_login_method = "api"\n': {
        policy: { forcedMethod: null, forcedWorkspaces: [] },
      },
      'notes = """\nforced_login_method = "api"\n"""\n': {
        policy: { forcedMethod: null, forcedWorkspaces: [] },
      },
    };
    for (const [config, expected] of Object.entries(open)) {
      const { reading, said, code } = await askBoth({ 'auth.json': good, 'config.toml': config });
      expect(code, `${config}: ${said}`).toBe(0);
      expect(reading, config).toMatchObject(expected);
    }
  });

  test('agree on where the home is', async () => {
    const good = await readFile(path.join(FIXTURES, 'chatgpt-0.169-valid.auth.json'), 'utf8');
    const elsewhere = path.join(root, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(path.join(elsewhere, 'auth.json'), good);
    await symlink(elsewhere, path.join(root, 'link'));
    await writeFile(path.join(root, 'a-file'), '');

    const linked = await askBoth({}, true, { CODEX_HOME: path.join(root, 'link') });
    expect(linked.code).toBe(0);
    expect(linked.reading).toMatchObject({ home: elsewhere, homeState: 'present', state: 'read' });

    const missing = await askBoth({}, true, { CODEX_HOME: path.join(root, 'nowhere') });
    expect(missing.said).toContain('that path does not exist');
    expect(missing.reading).toMatchObject({ homeState: 'missing', state: 'absent' });

    const file = await askBoth({}, true, { CODEX_HOME: path.join(root, 'a-file') });
    expect(file.said).toContain('not a directory');
    expect(file.reading).toMatchObject({ homeState: 'not-a-folder', state: 'unreadable' });

    const empty = await askBoth({ 'auth.json': good }, true, { CODEX_HOME: '' });
    expect(empty.code).toBe(0);
    expect(empty.reading.state).toBe('read');
  });
});
