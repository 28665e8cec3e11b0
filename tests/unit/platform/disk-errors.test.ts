import { expect, it } from 'vitest';
import { errorView } from '../../../app/model/errors.ts';

const thrown = (code: string): Error => Object.assign(new Error(`${code}: /home/me/secret`), { code });

it.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'DISK_READ_ONLY'],
  ['EIO', 'INTERNAL'],
])('a system call that fails with %s is told as %s, without the path', (code, told) => {
  const view = errorView(thrown(code));
  expect(view.code).toBe(told);
  expect(JSON.stringify(view)).not.toContain('/home/me');
});
