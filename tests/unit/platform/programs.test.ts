import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCodexProgram } from '../../../app/codex/program.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { sendExternally } from '../../../app/notify/external-notice.ts';
import { findOwner } from '../../../app/openclaw/discovery/installed-package.ts';
import { programTrust } from '../../../app/platform/ownership/program-owner.ts';
import type { PathStep } from '../../../app/platform/path-step.ts';
import type { Processes } from '../../../app/platform/ports.ts';
import {
  actAs,
  commonFolder,
  describeTwoAccounts,
  folderOf,
  give,
  NEIGHBOUR,
  PERSON,
} from '../../rig/accounts/two-accounts.ts';

describeTwoAccounts('a program', () => {
  let folder: ReturnType<typeof commonFolder>;
  beforeEach(() => (folder = commonFolder()));
  afterEach(() => folder.remove());

  const at = (...parts: string[]) => path.join(folder.path, ...parts);

  function write(file: string, text: string, mode = 0o755): void {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode);
  }

  /** A global install of `owner` in `prefix`, with its Node: `bin/openclaw` leads to the package. */
  function install(owner: number, prefix: string, name = 'openclaw'): string {
    const dir = at(prefix, 'lib', 'node_modules', name);
    write(
      path.join(dir, 'package.json'),
      JSON.stringify({ name, version: '2026.5.12', bin: { [name]: 'run.mjs' } }),
    );
    write(path.join(dir, 'run.mjs'), '');
    write(at(prefix, 'bin', 'node'), '');
    symlinkSync(path.join(dir, 'run.mjs'), at(prefix, 'bin', name));
    give(owner, at(prefix));
    return dir;
  }

  const ports = (uid: number, ...bins: string[]) => ({
    files: systemFiles(),
    platform: 'linux' as const,
    home: at('home'),
    user: { uid, gid: uid },
    env: { HOME: at('home'), PATH: bins.map((bin) => at(bin, 'bin')).join(':') },
  });

  /** What is found with these on the search path; the places of this machine beside it are none of these tests' business. */
  const find = (uid: number, ...bins: string[]) =>
    actAs(uid, async () => {
      const { owner, refused } = await findOwner(ports(uid, ...bins), {});
      return {
        dir: owner?.packageDir ?? null,
        refused: refused.map(({ at: where, standing }) => [where, standing]),
      };
    });

  it('that a person has chosen is found where there is no other, and by the same rule', async () => {
    const own = install(PERSON, 'own');
    const chosen = install(PERSON, 'chosen');
    install(NEIGHBOUR, 'theirs');
    const choose = (prefix: string, ...bins: string[]) =>
      actAs(PERSON, async () => {
        const { owner, refused } = await findOwner(ports(PERSON, ...bins), {
          chosenProgram: at(prefix, 'bin', 'openclaw'),
        });
        return [owner?.packageDir ?? null, refused.length];
      });
    expect(await choose('chosen')).toEqual([chosen, 0]);
    expect(await choose('chosen', 'own')).toEqual([own, 0]);
    expect(await choose('theirs')).toEqual([null, 1]);
    expect(await choose('nothing')).toEqual([null, 0]);
  });

  it('of ours or the administrator’s is found, and is no neighbour’s', async () => {
    const own = install(PERSON, 'own');
    const root = install(0, 'root');
    install(NEIGHBOUR, 'theirs');
    expect(await find(PERSON, 'own')).toEqual({ dir: own, refused: [] });
    expect(await find(PERSON, 'root')).toEqual({ dir: root, refused: [] });
    const refused = [[at('theirs'), 'another']];
    expect(await find(PERSON, 'theirs')).toEqual({ dir: null, refused });
    expect(await find(PERSON, 'theirs', 'own')).toEqual({ dir: own, refused });
    expect((await find(0, 'own')).dir).toBeNull();
  });

  it('that others may change or replace is not run: the file, its folder, a package behind a link, its entry', async () => {
    const own = install(PERSON, 'own');
    for (const entry of [
      at('own', 'bin'),
      at('own'),
      path.join(own, 'run.mjs'),
      path.join(own, 'package.json'),
      own,
    ]) {
      const folderMode = 0o755;
      chmodSync(entry, 0o777);
      expect((await find(PERSON, 'own')).refused, entry).toEqual([[entry, 'open']]);
      chmodSync(entry, folderMode);
    }
    expect((await find(PERSON, 'own')).dir).toBe(own);
    mkdirSync(at('mine', 'bin'), { recursive: true });
    install(NEIGHBOUR, 'theirs');
    symlinkSync(at('theirs', 'bin', 'openclaw'), at('mine', 'bin', 'openclaw'));
    give(PERSON, at('mine'));
    expect(await find(PERSON, 'mine')).toEqual({ dir: null, refused: [[at('theirs'), 'another']] });
  });

  it('is run with a Node that nobody else may change', async () => {
    install(PERSON, 'own');
    install(PERSON, 'next');
    chmodSync(at('own', 'bin', 'node'), 0o777);
    const { owner } = await actAs(PERSON, () => findOwner(ports(PERSON, 'own', 'next'), {}));
    expect(owner?.nodePath).toBe(at('next', 'bin', 'node'));
  });

  it('has the nearest package, and none above the folder that packages are put in or in a sticky one', async () => {
    const shared = at('tmp');
    mkdirSync(path.join(shared, 'build', 'bin'), { recursive: true });
    write(path.join(shared, 'package.json'), '{"name":"openclaw","version":"9.9.9"}', 0o644);
    write(path.join(shared, 'openclaw.mjs'), '');
    write(path.join(shared, 'build', 'bin', 'openclaw'), 'binary');
    give(PERSON, shared);
    give(0, shared.concat('/package.json'));
    chmodSync(shared, 0o1777);
    expect((await find(PERSON, 'tmp/build')).dir).toBeNull();
    // Closed folders all the way, and the nearest package is another one.
    chmodSync(shared, 0o755);
    expect((await find(PERSON, 'tmp/build')).dir).toBe(shared);
    write(path.join(shared, 'build', 'package.json'), '{"name":"other","version":"1.0.0"}', 0o644);
    expect((await find(PERSON, 'tmp/build')).dir).toBeNull();
    write(at('up', 'package.json'), '{"name":"openclaw","version":"9.9.9"}', 0o644);
    write(at('up', 'openclaw.mjs'), '');
    write(at('up', 'node_modules', '.bin', 'openclaw'), 'binary');
    give(PERSON, at('up'));
    symlinkSync(at('up', 'node_modules', '.bin'), at('up', 'bin'));
    expect((await find(PERSON, 'up')).dir).toBeNull();
  });

  it('of Codex follows the same rule', async () => {
    for (const [owner, prefix] of [
      [NEIGHBOUR, 'bad'],
      [PERSON, 'good'],
    ] as const) {
      write(at(prefix, 'bin', 'codex'), '');
      give(owner, at(prefix));
    }
    const found = await actAs(PERSON, () => findCodexProgram(ports(PERSON, 'bad', 'good'), {}));
    expect(found.program?.binPath).toBe(at('good', 'bin', 'codex'));
    expect(found.refused).toMatchObject([
      { path: at('bad', 'bin', 'codex'), standing: 'another', user: `#${NEIGHBOUR}` },
    ]);
    expect((await actAs(PERSON, () => findCodexProgram(ports(PERSON, 'bad'), {}))).program).toBeNull();
  });

  it('that hears notices follows the same rule, each time', async () => {
    const hook = path.join(folderOf(PERSON, at('hooks'), 0o755), 'hook');
    write(hook, '');
    give(PERSON, hook);
    const ran: string[] = [];
    const run: Processes['run'] = ({ file }) => {
      ran.push(file);
      return Promise.resolve({ code: 0, stdout: '', stderr: '', timedOut: false });
    };
    const processes = { run, converse: () => Promise.reject(new Error('none')) };
    const tale = { schema: 1, program: 'clawlamp', title: 'a', body: 'b', urgency: 'low', at: '' } as const;
    const tell = () =>
      actAs(PERSON, () => sendExternally({ hook, webhook: null }, tale, { ...ports(PERSON), processes }));
    expect(await tell()).toEqual([]);
    chmodSync(path.dirname(hook), 0o777);
    expect(await tell()).toEqual([
      `The hook was not run, because ${path.dirname(hook)} belongs to another account or others may change it.`,
    ]);
    chmodSync(path.dirname(hook), 0o755);
    give(NEIGHBOUR, hook);
    expect(await tell()).toHaveLength(1);
    expect(ran).toEqual([hook]);
  });
});

describe('Homebrew’s own owners', () => {
  const step = (at: string, uid: number, mode: number, gid = uid): PathStep => ({
    path: at,
    kind: 'directory',
    uid,
    gid,
    mode,
    sticky: false,
  });
  const LINUX = '/home/linuxbrew/.linuxbrew/bin';
  const MAC = '/opt/homebrew/bin';

  const trust = (platform: NodeJS.Platform, steps: PathStep[], PATH: string) => {
    const passwd = 'me:x:1000:1000::/home/me:/bin/sh\nlinuxbrew:x:1500:1500::/home/linuxbrew:/bin/sh\n';
    const files = {
      ...systemFiles(),
      read: (file: string) => Promise.resolve(Buffer.from(file === '/etc/passwd' ? passwd : '')),
      trail: () => Promise.resolve({ steps, there: true }),
    };
    const user = { uid: 1000, gid: 1000 };
    return programTrust({ files, platform, user, env: { PATH } }, steps.at(-1)?.path ?? '');
  };
  const linux = (owner: number, mode = 0o755) => [
    step('/', 0, 0o755),
    step('/home', 0, 0o755),
    step('/home/linuxbrew', owner, mode),
    step('/home/linuxbrew/.linuxbrew', owner, mode),
    step(LINUX, owner, mode),
    { ...step(`${LINUX}/openclaw`, owner, 0o755), kind: 'file' as const },
  ];
  const mac = (owner: number, group: number, mode = 0o775) => [
    step('/', 0, 0o755, 0),
    step('/opt', 0, 0o755, 0),
    step('/opt/homebrew', owner, mode, group),
    step(MAC, owner, mode, group),
    { ...step(`${MAC}/openclaw`, owner, 0o755, group), kind: 'file' as const },
  ];

  it('count where the search path names their folder, and by their name', async () => {
    expect(await trust('linux', linux(1500), `/usr/bin:${LINUX}`)).toEqual({
      trusted: true,
      lentBy: 'linuxbrew',
    });
    expect(await trust('darwin', mac(501, 80), `${MAC}:/usr/bin`)).toMatchObject({ trusted: true });
    expect(await trust('darwin', mac(1000, 80), MAC)).toMatchObject({ trusted: true });
  });

  it('do not count without it, and are told', async () => {
    expect(await trust('linux', linux(1500), '/usr/bin')).toMatchObject({
      trusted: false,
      standing: 'another',
      user: 'linuxbrew',
      at: '/home/linuxbrew',
    });
    expect(await trust('darwin', mac(1000, 80), '/usr/bin')).toMatchObject({
      trusted: false,
      standing: 'open',
    });
  });

  it('are nobody else in their folders, and nowhere else', async () => {
    expect(await trust('linux', linux(1600), LINUX)).toMatchObject({ trusted: false });
    expect(await trust('linux', linux(1500, 0o777), LINUX)).toMatchObject({ trusted: false });
    expect(await trust('darwin', mac(501, 20), MAC)).toMatchObject({ trusted: false });
    const elsewhere = [step('/', 0, 0o755), step('/srv', 1500, 0o755)];
    expect(await trust('linux', elsewhere, LINUX)).toMatchObject({ trusted: false });
    // One's own Homebrew, as its installer makes it on Linux, needs no exception.
    expect(await trust('linux', linux(1000), '/usr/bin')).toEqual({ trusted: true, lentBy: null });
  });
});
