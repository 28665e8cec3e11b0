import { noted, said } from '../../support/said.ts';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readClaims } from '../../../app/openclaw/store/token-claims.ts';
import { parseEntry } from '../../../app/openclaw/store/credential-entry.ts';
import { Secret } from '../../../app/model/secret.ts';
import { parseRouting } from '../../../app/openclaw/store/routing-state.ts';
import { parseDocument } from '../../../app/platform/text-document.ts';
import { StoreHome, jwt, oauth } from './support.ts';

/** Files in every broken shape: never a crash, never a profile that looks fine, never a word of their content told. */

let home: StoreHome;
let file: string;
beforeEach(async () => {
  home = await StoreHome.make();
  file = path.join(home.agentDir(), 'auth-profiles.json');
});
afterEach(() => home.dispose());

const HERE = { file: 'here', identity: null };

const good = JSON.stringify({
  version: 1,
  profiles: { 'a:1': oauth({ access: 'CANARY', refresh: 'CANARY' }) },
});

const broken: [name: string, bytes: string | Buffer][] = [
  ['empty', ''],
  ['blank', ' \n\t'],
  ['cut in the middle', good.slice(0, 90)],
  ['with a byte order mark', `\uFEFF${good}`],
  ['in UTF-16', Buffer.from(good, 'utf16le')],
  [
    'with bad UTF-8',
    Buffer.concat([Buffer.from(good.slice(0, -2)), Buffer.from([0xff, 0xfe]), Buffer.from('}}')]),
  ],
  ['with NUL bytes', `${good}\0\0\0`],
  ['only NUL bytes, as after a power cut', Buffer.alloc(4096)],
  ['with text after it', `${good} CANARY`],
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"CANARY"'],
  ['without profiles', '{"version":1}'],
  ['with profiles as a list', '{"profiles":[{"access":"CANARY"}]}'],
  ['with profiles null', '{"profiles":null}'],
  ['nested absurdly deep', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['nested deep without an end', '{"profiles":'.repeat(100_000)],
  ['larger than any store', `{"profiles":{},"pad":"${'x'.repeat(5_000_000)}"}`],
  [
    'with more profiles than anyone has',
    JSON.stringify({ profiles: Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [n, 1])) }),
  ],
];

test.each(broken)('a file %s is unreadable, with a reason that quotes nothing', async (_name, bytes) => {
  await home.write(file, bytes);
  const reading = await home.read();
  expect(reading).toMatchObject({ state: 'unreadable', profiles: [], order: {}, usage: {} });
  expect(said(reading.note)).toMatch(/^It .*\.$/);
  expect(JSON.stringify(reading)).not.toContain('CANARY');
});

test('the same broken bytes as a sidecar, or as the state, never give a token', async () => {
  const entry = await home.sidecar('openai-codex:me', { access: 'CANARY' });
  const sidecar = home.sidecarPath((entry.oauthRef as { id: string }).id);
  await home.write(home.keyFile, 'seed-one');
  await home.profiles({ 'openai-codex:me': entry });
  for (const [name, bytes] of broken.filter(([, bytes]) => bytes.length < 1000)) {
    await home.write(sidecar, bytes);
    const [profile] = (await home.read()).profiles;
    expect(profile, name).toMatchObject({
      access: null,
      refresh: null,
      problem: { kind: 'sidecar-damaged' },
    });
  }
});

test('a file that may not be read, a folder or a circle of links in its place is unreadable', async () => {
  await home.write(file, good);
  const denied = {
    ...home.ports().files,
    read: () => Promise.reject(Object.assign(new Error('CANARY'), { code: 'EACCES' })),
  };
  expect(noted(await home.read('main', {}, { files: denied }))).toMatchObject({
    state: 'unreadable',
    note: 'You may not read it.',
  });
  const failing = {
    ...home.ports().files,
    read: () => Promise.reject(Object.assign(new Error('CANARY'), { code: 'EIO' })),
  };
  expect(await home.read('main', {}, { files: failing })).toMatchObject({ state: 'unreadable' });

  await mkdir(path.join(home.agentDir('two'), 'auth-profiles.json'), { recursive: true });
  expect(await home.read('two')).toMatchObject({ state: 'unreadable' });
  await mkdir(home.agentDir('three'), { recursive: true });
  await symlink('auth-profiles.json', path.join(home.agentDir('three'), 'auth-profiles.json'));
  expect(await home.read('three')).toMatchObject({ state: 'unreadable' });
});

test('names of object machinery are ordinary profile ids', async () => {
  await home.write(
    file,
    `{"profiles":{"__proto__":${JSON.stringify(oauth())},"constructor":${JSON.stringify(oauth())},"toString":5},
      "order":{"__proto__":["x"]},"usageStats":{"__proto__":{"errorCount":1}}}`,
  );
  const reading = await home.read();
  expect(reading.profiles.map(({ profileId, problem }) => [profileId, problem?.kind])).toEqual([
    ['__proto__', undefined],
    ['constructor', undefined],
    ['toString', 'malformed'],
  ]);
  expect(({} as Record<string, unknown>).errorCount).toBeUndefined();
});

/** Values of every kind, for fields that expect another one. */
const odd: unknown[] = [null, true, -1, 0, 1e300, Number.NaN, '', ' ', 'x', [], [1], {}, { a: 1 }];

test('entries, states and tokens of any shape are taken without a throw', () => {
  const fields = [
    'type',
    'mode',
    'provider',
    'access',
    'refresh',
    'token',
    'key',
    'expires',
    'email',
    'accountId',
    'oauthRef',
    'setup',
  ];
  for (const value of odd) {
    expect(() => parseEntry('id', value, HERE)).not.toThrow();
    expect(() => parseRouting(value)).not.toThrow();
    for (const field of fields) {
      const { profile } = parseEntry('id', oauth({ [field]: value }), HERE);
      if (profile.problem === null) {
        expect(profile.provider).not.toBe('');
        expect(profile.access ?? profile.refresh ?? (profile.kind !== 'oauth' || null)).not.toBeNull();
      }
      expect(profile.expiresAt === null || profile.expiresAt > 0).toBe(true);
    }
    for (const field of ['order', 'lastGood', 'usageStats']) {
      expect(() => parseRouting({ [field]: value })).not.toThrow();
      expect(() => parseRouting({ [field]: { p: value } })).not.toThrow();
    }
    for (const claim of ['exp', 'iat', 'https://api.openai.com/auth', 'https://api.openai.com/profile']) {
      expect(() => readClaims(Secret.from(jwt({ [claim]: value })))).not.toThrow();
    }
  }
  for (const token of [
    'a.b.c',
    '..',
    'e30.e30.',
    `e30.${'A'.repeat(100_000)}.e30`,
    'e30.W10.e30',
    'e30.bnVsbA.e30',
  ]) {
    expect(readClaims(Secret.from(token)).account.email).toBeNull();
  }
});

test('no beginning of a store passes for a whole one', () => {
  for (let length = 0; length < good.length; length++) {
    expect(parseDocument(Buffer.from(good.slice(0, length)), 'json').state).toBe('unreadable');
  }
  expect(parseDocument(Buffer.from(good), 'json').state).toBe('read');
});
