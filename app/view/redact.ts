/**
 * The last guard before words reach a screen, a clipboard or a log. The engine redacts at its own borders; this one
 * assumes that it forgot.
 */

/** Shapes of the secrets that OpenClaw and Codex stores hold: JWTs, provider keys, refresh tokens, long random runs. */
const SECRET_SHAPES = [
  /\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g,
  /\b(?:sk|rt|ac|at|pat|sess|oat|oaistb)[-_](?=[\w.-]*\d)[\w.-]{12,}/gi,
  // Only with a digit: `code=token_expired` is a cause, not a secret.
  /\b(?:bearer|token|code|state|code_verifier)(?:[=:]\s*|\s+)["']?(?=[^\s"'&]*\d)[^\s"'&]{16,}/gi,
  // Mixed case and digits without a slash or dot: random, and not a path, a UUID or a hash.
  /(?<![\w+=-])(?=[\w+=-]*\d)(?=[\w+=-]*[a-z])(?=[\w+=-]*[A-Z])[\w+=-]{40,}/g,
];

/** `text` with everything shaped like a secret replaced by `[secret]`. */
export function withoutSecrets(text: string): string {
  return SECRET_SHAPES.reduce((words, shape) => words.replace(shape, '[secret]'), text);
}

/** `text` with e-mails shortened to "m…e@example.com" and the home folder to "~", for words that leave this machine. */
export function forSharing(text: string, home: string): string {
  const short = withoutSecrets(text).replace(
    /([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)/g,
    (_, name: string, host: string) =>
      name.length > 2 ? `${name[0]}…${name.at(-1)}@${host}` : `${name[0]}…@${host}`,
  );
  return withoutHome(short, home);
}

/** `text` with the person's home folder as "~": shorter to read, and no name of the machine's user in a picture. */
export function withoutHome(text: string, home: string): string {
  return home.length > 1 ? text.replaceAll(home, '~') : text;
}

/** One line of at most `limit` characters without control or direction marks, so a foreign name cannot pose as our words. */
export function plainLine(text: string, limit = 300): string {
  const line = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
