import { execFileSync } from 'node:child_process';
import { KEYRING_PASSWORD, until, type Desktop } from '../../rig/desktop/index.ts';

const PROMPTER = 'org.gnome.keyring.SystemPrompter';

/** What a person does with the keyring's window on a desktop: types the password, or sends it away. */
export async function answerPrompt(desktop: Desktop, what: 'password' | 'cancel'): Promise<void> {
  const x = (...args: string[]): string =>
    execFileSync('xdotool', args, { env: desktop.env, encoding: 'utf8' });
  const window = await until(
    'the window of the keyring',
    async () => {
      if (!(await desktop.bus.hasOwner(PROMPTER))) return null;
      return x('search', '--onlyvisible', '--name', '.').trim().split('\n')[0];
    },
    60_000,
  );
  x('windowfocus', '--sync', window);
  if (what === 'cancel') x('key', 'Escape');
  else x('type', '--delay', '20', KEYRING_PASSWORD);
  if (what === 'password') x('key', 'Return');
}
