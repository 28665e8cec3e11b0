import { ownerCommand } from '../../openclaw/discovery/owner-commands.ts';

/** By which one signs in for the first time with a program of which nothing is known yet. */
export const FIRST_COMMANDS = {
  openclaw: ownerCommand.firstSignIn(),
  codex: 'codex login',
} as const;
