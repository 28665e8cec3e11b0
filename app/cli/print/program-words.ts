import { say } from '../../language/say.ts';

/** What comes before a sign-in or a repair where that program was not found. */
export function programWords(): string {
  return say(
    'The OpenClaw program was not found, so nothing can be signed in or repaired there. Add --openclaw-bin with its path.',
  );
}
