import { plainLine, withoutSecrets } from '../../platform/text/redact.ts';
import { record } from './cli-json.ts';

const LIMIT = 300;

/** The line with which every release from 2026.3.28 to 2026.9.6 refuses a Node that is too old for it. */
const NODE_FLOOR = /^openclaw: .*\bNode\b.*$/m;

/**
 * Why the owner gave no verdict, in its own words: the `error` of its document (`{"ok":false,"error":…}`, 2026.8.1 and
 * later), else the line on its standard error that says so. Foreign text: cut, one line, without anything shaped like a secret.
 * @returns null where it said nothing of the kind
 */
export function wordsOfRefusal(answer: Record<string, unknown> | null, stderr: string): string | null {
  const { error } = record(answer);
  const message = typeof error === 'string' ? error : record(error).message;
  const said = typeof message === 'string' ? message : errorLine(stderr.slice(0, 16_384));
  const words = said ? plainLine(withoutSecrets(said.slice(0, 4_096)), LIMIT) : '';
  return words === '' ? null : words;
}

/** A reason, with the points that follow it (`- meta: Unrecognized key: "migrations"`). */
const REASON =
  /^(?:\[openclaw\] Reason: |Error: |error: |(?=(?:OpenClaw )?[Cc]onfig (?:is )?invalid|Invalid config))(.*(?:\n\s*- .*){0,3})/m;

function errorLine(stderr: string): string | null {
  return NODE_FLOOR.exec(stderr)?.[0] ?? REASON.exec(stderr)?.[1] ?? null;
}
