import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findIn, findInFolder, findInProcesses, needlesOf } from '../../rig/canary/token-hunt.ts';
import { ProcessWatch } from '../../rig/desktop/process-tree.ts';

const payload = Buffer.from(JSON.stringify({ sub: 'canary', filler: 'x'.repeat(60) })).toString('base64url');
const jwt = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.${'s'.repeat(43)}`;
const refresh = 'rt_canary-0123456789abcdef';
const needles = needlesOf([jwt, refresh]);

let folder: string | null = null;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = null;
});

describe('the token hunt', () => {
  it('finds a token in plain text, in UTF-16 and in base64', () => {
    expect(findIn(`x ${refresh} y`, needles, 'log')).toHaveLength(1);
    expect(findIn(Buffer.from(refresh, 'utf16le'), needles, 'heap')).toHaveLength(1);
    expect(findIn(Buffer.from(refresh).toString('base64'), needles, 'log')).toHaveLength(1);
  });

  it('finds a JWT by its signature or payload alone', () => {
    expect(findIn(jwt.split('.')[2] as string, needles, 'log')).toHaveLength(1);
    expect(findIn(payload, needles, 'log')).toHaveLength(1);
  });

  it('finds nothing in a clean text', () => {
    expect(findIn('[secret] and canary', needles, 'log')).toEqual([]);
  });

  it('finds a stray file and spares the stores of the owner', () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hunt-'));
    mkdirSync(path.join(folder, 'deep'));
    writeFileSync(path.join(folder, 'deep', 'stray.tmp'), `{"refresh":"${refresh}"}`);
    writeFileSync(path.join(folder, 'auth-profiles.json'), `{"refresh":"${refresh}"}`);
    const found = findInFolder(folder, needles, (file) => file.endsWith('auth-profiles.json'));
    expect(found.map((one) => path.basename(one.where))).toEqual(['stray.tmp']);
  });

  it('catches a token in the argv or the environment of a short-lived child', async () => {
    const watch = new ProcessWatch();
    await new Promise((done) => setTimeout(done, 200));
    const run = (args: string[], env: Record<string, string>): Promise<unknown> =>
      new Promise((done) =>
        spawn(process.execPath, args, { env: { PATH: process.env.PATH ?? '', ...env } }).on('exit', done),
      );
    await run(['-e', 'setTimeout(() => {}, 200)'], { LEAK: refresh });
    await run(['-e', 'setTimeout(() => {}, 200)', refresh], {});
    const places = findInProcesses(watch.seenUnder(process.pid), needles).map(
      (one) => one.where.split(' ')[0],
    );
    await watch.stop();
    expect(places).toContain('environment');
    expect(places).toContain('argv');
  });
});
