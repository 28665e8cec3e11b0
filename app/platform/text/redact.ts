import { withoutHome } from '../home-folder.ts';
import { WHOLE_OUTSIDE, withoutAccounts, withShortEmails } from './short-email.ts';
import { visible } from './visible.ts';

/**
 * The last guard before words reach a screen, a clipboard or a log. The engine redacts at its own borders; this one
 * assumes that it forgot.
 */

/** Shapes of the secrets that OpenClaw and Codex stores hold: JWTs, provider keys, refresh tokens, long random runs. */
const SECRET_SHAPES = [
  /\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g,
  /\b(?:sk|rt|ac|at|pat|sess|oat|oaistb)[-_](?=[\w.-]*\d)[\w.-]{12,}/gi,
  // Only with a digit: `code=token_expired` is a cause, not a secret.
  // What leads to it stays: a quote that is taken away opens what another quote closes.
  /(\b(?:bearer|token|code|state|code_verifier)(?:[=:]\s*|\s+)["']?)(?=[^\s"'&]*\d)[^\s"'&]{16,}/gi,
  // Mixed case and digits without a slash or dot: random, and not a path, a UUID or a hash.
  /(?<![\w+=-])(?=[\w+=-]*\d)(?=[\w+=-]*[a-z])(?=[\w+=-]*[A-Z])[\w+=-]{40,}/g,
];

/** `text` with everything shaped like a secret replaced by `[secret]`. */
export function withoutSecrets(text: string): string {
  const covered = (_: string, lead: string | number): string =>
    typeof lead === 'string' ? `${lead}[secret]` : '[secret]';
  return SECRET_SHAPES.reduce((words, shape) => words.replace(shape, covered), text);
}

/**
 * `text` with e-mails shortened to "m…e@example.com" and the home folder to "~", for words that leave this machine.
 * @param accounts addresses that are known, which need not look like one
 */
export function forSharing(text: string, home: string, accounts: readonly string[] = []): string {
  const known = withoutAccounts(accounts, WHOLE_OUTSIDE);
  return withoutHome(withShortEmails(known(withoutSecrets(text)), WHOLE_OUTSIDE), home);
}

/** One line of at most `limit` characters in which all can be seen, so a foreign name cannot pose as our words. */
export function plainLine(text: string, limit = 300): string {
  const line = visible(text).replace(/ {2,}/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
