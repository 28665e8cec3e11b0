import { operands } from './shell-word.ts';
import { visible } from './visible.ts';

/** A name as it is printed, completed and typed: on one line, with nothing hidden in it. Names are compared in this form. */
export function typedName(name: string): string {
  return visible(name).replace(/ {2,}/g, ' ').trim();
}

/**
 * Every command of ours that is shown to a person with a name in it. The names are foreign text and are quoted for the shell.
 * They stand here as the installed program is called; the terminal prints them as it was called itself (`asCalled`).
 */
export const ownCommand = {
  /** A new sign-in of the row of that name, shortened or not. */
  signIn: (name: string, by: { device?: boolean } = {}): string =>
    `clawlamp login ${by.device ? '--device ' : ''}${operands([typedName(name)])}`,

  /** Why a sign-in is in its state. */
  explain: (name: string): string => `clawlamp explain ${operands([typedName(name)])}`,

  /** The repairs of a cause. */
  repair: (code: string): string => `clawlamp repair ${code}`,

  /** Takes back a change, named by the first letters of its id. */
  undo: (act: string): string => `clawlamp undo ${operands([typedName(act.slice(0, 8))])}`,
};
