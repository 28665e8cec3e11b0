import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { judgeTrail, type OwnerRule } from '../../../app/platform/ownership/file-owner.ts';
import { createOwners } from '../../../app/platform/ownership/owners.ts';
import type { PathStep, Trail } from '../../../app/platform/path-step.ts';
import type { Files } from '../../../app/platform/ports.ts';

const ME = 1000;
const rule = (more: Partial<OwnerRule> = {}): OwnerRule => ({
  uid: ME,
  ownGroup: (gid) => gid === ME,
  ...more,
});

/** `uid:mode` of each entry of `/a/b/…`, the root first; a leading `t` of the mode is the sticky bit. */
function trail(...entries: string[]): Trail {
  let at = '';
  const steps = entries.map((entry, index): PathStep => {
    const [uid = '', mode = '', gid = uid] = entry.split(':');
    at = index === 0 ? '/' : path.posix.join(at || '/', 'abcdefgh'[index] ?? 'z');
    return {
      path: at,
      kind: index === entries.length - 1 ? 'file' : 'directory',
      uid: Number(uid),
      gid: Number(gid),
      mode: parseInt(mode.replace('t', ''), 8),
      sticky: mode.startsWith('t'),
    };
  });
  return { steps, there: true };
}

const standing = (found: Trail, more: Partial<OwnerRule> = {}) => judgeTrail(found, rule(more)).standing;

describe('whose a thing is', () => {
  it('ours below what is ours or the administrator’s', () => {
    expect(standing(trail('0:755', '0:755', '1000:700', '1000:600'))).toBe('ours');
    expect(standing(trail('0:755', '0:755', '1000:700', '1000:644'))).toBe('ours');
  });

  it('the administrator’s, also in a folder of ours', () => {
    expect(standing(trail('0:755', '0:755', '0:644'))).toBe('root');
    expect(standing(trail('0:755', '1000:700', '0:644'))).toBe('root');
  });

  it('another’s, whether the thing or a folder above it is', () => {
    expect(standing(trail('0:755', '1000:755', '7:600'))).toBe('another');
    expect(standing(trail('0:755', '7:755', '1000:700', '1000:600'))).toBe('another');
    expect(judgeTrail(trail('0:755', '7:755', '1000:600'), rule()).at?.path).toBe('/b');
  });

  it('open to others, whether the thing or a folder above it is', () => {
    expect(standing(trail('0:755', '1000:755', '1000:666'))).toBe('open');
    expect(standing(trail('0:755', '1000:777', '1000:600'))).toBe('open');
    expect(standing(trail('0:755', '0:777', '1000:700', '1000:600'))).toBe('open');
  });

  it('a sticky folder above something of ours is closed enough, and nothing else is', () => {
    expect(standing(trail('0:755', '0:t777', '1000:700', '1000:600'))).toBe('ours');
    expect(standing(trail('0:755', '0:t777', '1000:600'))).toBe('ours');
    expect(standing(trail('0:755', '0:t777', '7:600'))).toBe('another');
    expect(standing(trail('0:755', '7:t777', '1000:600'))).toBe('another');
    const folder = trail('0:755', '0:t777');
    expect(
      judgeTrail({ ...folder, steps: folder.steps.map((one) => ({ ...one, kind: 'directory' })) }, rule())
        .standing,
    ).toBe('open');
  });

  it('a program does not count directly in a sticky folder, and does in a closed one below it', () => {
    expect(standing(trail('0:755', '0:t777', '1000:755'), { program: true })).toBe('open');
    expect(standing(trail('0:755', '0:t777', '1000:755', '1000:755'), { program: true })).toBe('ours');
  });

  it('the person’s own group is closed, any other is not', () => {
    expect(standing(trail('0:755', '1000:775:1000', '1000:664:1000'))).toBe('ours');
    expect(standing(trail('0:755', '1000:775:50', '1000:600'))).toBe('open');
    expect(standing(trail('0:755', '0:775:50', '1000:600'))).toBe('open');
  });

  it('nothing at all is missing, and is open where others could put it', () => {
    const gone = (found: Trail): Trail => ({ steps: found.steps.slice(0, -1), there: false });
    expect(standing(gone(trail('0:755', '1000:700', '0:0')))).toBe('missing');
    expect(standing(gone(trail('0:755', '0:t777', '0:0')))).toBe('missing');
    expect(standing(gone(trail('0:755', '0:777', '0:0')))).toBe('open');
  });

  it('what a sandbox does not name is the system’s above a thing, never the thing', () => {
    const system = (step: PathStep) => step.uid === 65_534;
    expect(standing(trail('65534:755', '65534:755', '1000:700', '1000:600'), { system })).toBe('ours');
    expect(standing(trail('65534:755', '1000:700', '65534:600'), { system })).toBe('another');
    expect(standing(trail('65534:755', '65534:777', '1000:600'), { system })).toBe('open');
  });
});

describe('who is in a group', () => {
  const owners = (passwd: string, group: string, platform: NodeJS.Platform = 'linux') => {
    const texts: Record<string, string> = { '/etc/passwd': passwd, '/etc/group': group };
    const files: Files = {
      ...systemFiles(),
      read: (file) => Promise.resolve(Buffer.from(texts[file] ?? '')),
      trail: () => Promise.resolve(trail('0:755', '1000:775:50', '1000:600')),
    };
    return createOwners({ files, platform, user: { uid: ME, gid: 50 } }).of('/a/b');
  };
  const ME_LINE = 'me:x:1000:50::/home/me:/bin/sh\n';

  it('nobody else: closed', async () => {
    expect((await owners(ME_LINE, 'me:x:50:\n')).standing).toBe('ours');
    expect((await owners(ME_LINE, 'staff:x:50:me,root\n')).standing).toBe('ours');
  });

  it('somebody else, as a member or by their first group: open', async () => {
    expect((await owners(ME_LINE, 'staff:x:50:me,you\n')).standing).toBe('open');
    expect((await owners(`${ME_LINE}you:x:1001:50::/home/you:/bin/sh\n`, 'staff:x:50:\n')).standing).toBe(
      'open',
    );
  });

  it('a group that no file knows is closed where it carries the person’s number only', async () => {
    expect((await owners('', '')).standing).toBe('open');
  });

  it('on macOS the files do not tell, so it is open', async () => {
    expect((await owners(ME_LINE, 'me:x:50:\n', 'darwin')).standing).toBe('open');
  });

  it('without user ids everything is ours', async () => {
    const files = systemFiles();
    expect((await createOwners({ files, platform: 'win32', user: null }).of('/nowhere')).standing).toBe(
      'ours',
    );
  });
});

describe('the way to a thing', () => {
  let folder: string;
  const files = systemFiles();
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-trail-')));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is walked through links, each with its own folders', async () => {
    await mkdir(path.join(folder, 'real', 'deep'), { recursive: true });
    await writeFile(path.join(folder, 'real', 'deep', 'file'), '');
    await mkdir(path.join(folder, 'far'));
    await symlink('../real/deep', path.join(folder, 'far', 'second'));
    await symlink('far/second/file', path.join(folder, 'first'));
    const { steps, there } = await files.trail(path.join(folder, 'first'));
    expect(there).toBe(true);
    const seen = steps.map((one) => path.relative(folder, one.path)).filter((one) => !one.startsWith('..'));
    expect(seen).toEqual(['', 'first', 'far', 'far/second', 'real', 'real/deep', 'real/deep/file']);
  });

  it('ends where something is missing, in a circle of links, and below a file', async () => {
    await writeFile(path.join(folder, 'file'), '');
    await symlink('loop', path.join(folder, 'loop'));
    for (const name of ['gone', 'gone/deeper', 'loop', 'file/below'])
      expect(await files.trail(path.join(folder, name))).toMatchObject({ there: false });
  });

  it('looks at each folder once per memo', async () => {
    await mkdir(path.join(folder, 'a'));
    await writeFile(path.join(folder, 'a', 'one'), '');
    const memo = new Map();
    await files.trail(path.join(folder, 'a', 'one'), memo);
    await chmod(path.join(folder, 'a'), 0o777);
    const { steps } = await files.trail(path.join(folder, 'a', 'two'), memo);
    expect(steps.at(-1)).toMatchObject({ path: path.join(folder, 'a'), mode: 0o755 });
    expect((await files.trail(path.join(folder, 'a'))).steps.at(-1)).toMatchObject({ mode: 0o777 });
  });
});
