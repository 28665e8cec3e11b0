import { shell } from 'electron';
import { AppError } from '../../app/model/errors.ts';
import type { Browser } from '../../app/platform/ports.ts';
import { mayOpen } from '../panel/web-address.ts';

/** The person's own browser; never a window of ours (RFC 8252, section 8.12). */
export const systemBrowser: Browser = {
  async open(address) {
    if (!mayOpen(address)) throw new AppError('SIGNIN_NO_BROWSER');
    try {
      await shell.openExternal(address);
    } catch {
      throw new AppError('SIGNIN_NO_BROWSER');
    }
  },
};
