/** By which one signs in for the first time with a program of which nothing is known yet. */
export const FIRST_COMMANDS = {
  openclaw: 'openclaw models auth login',
  codex: 'codex login',
} as const;
