import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../app/model/errors.ts';
import { chosenStateDir } from '../../../app/openclaw/discovery/locate.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { OwnerPorts } from '../../../app/platform/ownership/owners.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'clawlamp-chosen-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
const ports = (user = me): OwnerPorts => ({ files: systemFiles(), platform: 'linux', user });
const made = (...parts: string[]): string => {
  const path = join(folder, ...parts);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
};
const refusal = (path: string, user = me): Promise<string> =>
  chosenStateDir(ports(user), path).then(
    (dir) => `took ${dir}`,
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );

describe('a folder that a person chose to look in', () => {
  it('is taken where it holds a configuration, or the folder of an agent', async () => {
    const one = made('one');
    writeFileSync(join(one, 'openclaw.json'), '{}', { mode: 0o600 });
    expect(await chosenStateDir(ports(), one)).toBe(one);
    const two = made('two');
    made('two', 'agents', 'main', 'agent');
    expect(await chosenStateDir(ports(), two)).toBe(two);
  });

  it('is the folder in the home, where the home was chosen, also by a link', async () => {
    made('home', '.openclaw', 'agents', 'main', 'agent');
    expect(await chosenStateDir(ports(), join(folder, 'home'))).toBe(join(folder, 'home', '.openclaw'));
    symlinkSync(join(folder, 'home'), join(folder, 'link'));
    expect(await chosenStateDir(ports(), join(folder, 'link'))).toBe(join(folder, 'link', '.openclaw'));
  });

  it('is refused where nothing of OpenClaw is in it', async () => {
    expect(await refusal(made('empty'))).toBe('NO_STATE_DIR');
    made('project', 'agents', 'research');
    expect(await refusal(join(folder, 'project'))).toBe('NO_STATE_DIR');
    expect(await refusal(join(folder, 'gone'))).toBe('NO_STATE_DIR');
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(join(folder, 'file'))).toBe('NO_STATE_DIR');
  });

  it('is refused where others may change it, or what stands above it, and where it is somebody else’s', async () => {
    const open = made('open', 'state');
    made('open', 'state', 'agents', 'main', 'agent');
    expect(await refusal(open)).toBe(`took ${open}`);
    chmodSync(open, 0o777);
    expect(await refusal(open)).toBe('OTHER_ACCOUNT');
    chmodSync(open, 0o700);
    chmodSync(join(folder, 'open'), 0o777);
    expect(await refusal(open)).toBe('OTHER_ACCOUNT');
    chmodSync(join(folder, 'open'), 0o700);
    // Another account's: by giving it away where that may be done, else by being somebody else.
    if (me.uid === 0) chownSync(open, 54_321, 54_321);
    const other = me.uid === 0 ? me : { uid: me.uid + 1, gid: me.gid };
    expect(await refusal(open, other)).toBe('OTHER_ACCOUNT');
  });
});
