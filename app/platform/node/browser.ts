import { told } from '../../model/told.ts';
import { spawn } from 'node:child_process';
import { AppError } from '../../model/errors.ts';
import type { Browser } from '../ports.ts';

/** How long a launcher may take to say that it failed; xdg-open may also stay as long as its browser does. */
const LAUNCH_MS = 3_000;

/** The program that opens an address, with its arguments: never a shell, never a part of the address as an option. */
export function launcherFor(platform: NodeJS.Platform, url: string): { file: string; args: string[] } {
  if (platform === 'darwin') return { file: '/usr/bin/open', args: [url] };
  // `start` is a word of cmd.exe, which would read `&` and `%` in an address; this calls what `start` calls.
  if (platform === 'win32') return { file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] };
  return { file: 'xdg-open', args: [url] };
}

/**
 * The address in its normal form when it may be opened: https, or http on this machine, without a user part.
 * @throws AppError SIGNIN_NO_BROWSER for everything else (file:, javascript:, another program's scheme, plain http).
 */
export function allowedAddress(address: string): string {
  let url: URL | null = null;
  try {
    url = new URL(address);
  } catch {
    // Refused below.
  }
  const loopback = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !loopback) || url.username || url.password) {
    throw new AppError('SIGNIN_NO_BROWSER', told('this kind of address is not opened'));
  }
  return url.href;
}

/**
 * The system browser.
 * @param env environment of the launcher (it needs DISPLAY, PATH and the session bus); holds no secret of ours.
 */
export function systemBrowser(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Browser {
  return {
    async open(address) {
      const { file, args } = launcherFor(platform, allowedAddress(address));
      await launch(file, args, env);
    },
  };
}

/** Resolves when the launcher ended well or is still at it after a moment. */
function launch(
  file: string,
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env: { ...env }, stdio: 'ignore', detached: true, shell: false });
    const timer = setTimeout(() => {
      child.unref();
      resolve();
    }, LAUNCH_MS);
    const fail = (detail: string): void => {
      clearTimeout(timer);
      reject(new AppError('SIGNIN_NO_BROWSER', detail));
    };
    child.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? 'it did not start'));
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else fail(`the launcher ended with code ${String(code)}`);
    });
  });
}
