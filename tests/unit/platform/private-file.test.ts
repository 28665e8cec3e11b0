import { chmodSync, chownSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeForMe } from '../../../app/platform/node/private-file.ts';
import {
  actAs,
  commonFolder,
  describeTwoAccounts,
  folderOf,
  NEIGHBOUR,
  PERSON,
} from '../../rig/accounts/two-accounts.ts';

let folder: ReturnType<typeof commonFolder>;
beforeEach(() => {
  folder = commonFolder();
});
afterEach(() => folder.remove());

const modeOf = (file: string): number => statSync(file).mode & 0o777;

it.runIf(process.platform !== 'win32')(
  'is for this user alone, new or already there, and holds the new text only',
  async () => {
    const file = path.join(folder.path, 'bundle.json');
    await writeForMe(file, 'one');
    expect([modeOf(file), readFileSync(file, 'utf8')]).toEqual([0o600, 'one']);
    writeFileSync(file, 'something longer that stood there');
    chmodSync(file, 0o644);
    await writeForMe(file, 'two');
    expect([modeOf(file), readFileSync(file, 'utf8')]).toEqual([0o600, 'two']);
  },
);

describeTwoAccounts('a file that is saved', () => {
  it('goes into no file of another account, although it may be written, and that file stays as it is', async () => {
    const theirs = path.join(folder.path, 'theirs.json');
    writeFileSync(theirs, 'theirs');
    chownSync(theirs, NEIGHBOUR, NEIGHBOUR);
    chmodSync(theirs, 0o666);
    await expect(actAs(PERSON, () => writeForMe(theirs, 'ours'))).rejects.toMatchObject({ code: 'EPERM' });
    expect(readFileSync(theirs, 'utf8')).toBe('theirs');
    const own = path.join(folderOf(PERSON, path.join(folder.path, 'own')), 'ours.json');
    await actAs(PERSON, () => writeForMe(own, 'ours'));
    expect([existsSync(own), statSync(own).uid, modeOf(own)]).toEqual([true, PERSON, 0o600]);
  });
});
