import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { holdsAny, secretsIn } from '../../../app/engine/support-bundle/canary.ts';
import { Secret } from '../../../app/model/secret.ts';
import { VERSION } from '../../../app/platform/version.ts';
import { makeHome, NOW, type Home } from '../cli/home.ts';

const TOKEN = 'q7Vd0zLk2Hs9Wm4Xy1Tb8Rn5Cf3Gp6Ja';
const secret = (text: string): Secret => Secret.from(text) as Secret;

describe('the check of a bundle', () => {
  const base64 = (text: string, before = ''): string => Buffer.from(before + text + '!!').toString('base64');
  it.each([
    ['in clear', TOKEN],
    ['in part', TOKEN.slice(8, 28)],
    ['backwards', [...TOKEN].reverse().join('')],
    ['in hex', Buffer.from(TOKEN).toString('hex')],
    ['in capital hex', Buffer.from(TOKEN).toString('hex').toUpperCase()],
    ['in base64', base64(TOKEN)],
    ['in base64, one byte on', base64(TOKEN, 'a')],
    ['in base64, two bytes on', base64(TOKEN, 'ab')],
    ['in base64url', base64(TOKEN, 'a?>').replaceAll('+', '-').replaceAll('/', '_')],
  ])('finds a secret %s', (_, planted) => {
    expect(holdsAny(`before ${planted} after`, [secret(TOKEN)], [])).toBe(true);
  });

  it('finds a secret with letters that are escaped', () => {
    const odd = 'ab"c\\d/e+f=ghij klmn';
    expect(holdsAny(JSON.stringify({ odd }), [secret(odd)], [])).toBe(true);
    expect(holdsAny(`https://example.com/?x=${encodeURIComponent(odd)}`, [secret(odd)], [])).toBe(true);
  });

  it('finds an address and a folder, and nothing where nothing is', () => {
    expect(holdsAny('of ME@example.com', [], ['me@example.com'])).toBe(true);
    expect(holdsAny('in /home/me/.openclaw', [], ['/home/me'])).toBe(true);
    expect(holdsAny('m…e@example.com in ~/.openclaw', [secret(TOKEN)], ['me@example.com', '/home/me'])).toBe(
      false,
    );
  });

  it('reaches every secret, through lists, maps and circles', () => {
    const circle: Record<string, unknown> = {
      list: [{ token: secret('one') }],
      map: new Map([[1, secret('two')]]),
    };
    circle['self'] = circle;
    expect(secretsIn(circle).map((one) => one.open())).toEqual(['one', 'two']);
  });
});

describe('bundle', () => {
  let home: Home;
  beforeEach(async () => {
    home = await makeHome();
  });
  afterEach(() => home.dispose());
  const run = (...argv: string[]) => home.run('bundle', ...argv, '--now', NOW);

  it('writes what the preview shows into a file of its own, without a secret, an address or a home', async () => {
    const file = path.join(home.dir, 'report.json');
    const { code, err } = await run(file);
    expect([code, err]).toEqual([0, expect.stringContaining('Read it before you send it.')]);
    const text = await readFile(file, 'utf8');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await run('--preview')).out).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ schema: 1, clawlamp: VERSION, verdict: 'act' });
    expect(text).not.toContain('canary');
    expect(text).not.toContain('me@example.com');
    expect(text).not.toContain(home.dir);
    expect(text).toContain('grant-rejected');
  });

  it('does not write over a file', async () => {
    const file = path.join(home.dir, 'there.json');
    await writeFile(file, 'mine');
    const { code, err } = await run(file);
    expect(code).toBe(64);
    expect(err).toContain('There is a file of that name.');
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('refuses, and writes nothing, when something private would be in it', async () => {
    // A sign-in whose own name is its token: no shape of a secret, and yet one.
    const name = 'plain-words-that-are-a-token';
    const store = path.join(home.dir, '.openclaw', 'agents', 'main', 'agent', 'auth-profiles.json');
    const document = JSON.parse(await readFile(store, 'utf8')) as { profiles: Record<string, object> };
    document.profiles[`openai-codex:${name}`] = {
      type: 'oauth',
      provider: 'openai-codex',
      access: 'opaque-access',
      refresh: name,
      expires: Date.parse(NOW),
    };
    await writeFile(store, JSON.stringify(document), { mode: 0o600 });
    const file = path.join(home.dir, 'leak.json');
    const { code, out, err } = await run(file);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('The bundle would have held something private.');
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await run('--preview')).out).toBe('');
  });

  it('asks for a file or a preview', async () => {
    expect((await run()).code).toBe(64);
  });
});

test('the version is the one of the package', async () => {
  const manifest = JSON.parse(
    await readFile(path.join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8'),
  ) as { version: string };
  expect(VERSION).toBe(manifest.version);
});
