import type { Said } from './home-at-work.ts';
import type { Failed, FormSeen, Row } from './row.ts';

/** What is compared between neighbours: a question, and the answer of a release in few words, or null when not asked. */
export interface Question {
  asked: string;
  answer: (row: Row) => string | null;
}

/** True for a part that was tried and gave an answer. */
export function tried<T>(part: T | Failed | undefined): part is Exclude<T, Failed> {
  return part !== undefined && !(typeof part === 'object' && part !== null && 'failed' in part);
}

/** Every database number that was seen in a row's own stores, under a short name. */
export function schemasOfRow(row: Row): { state: number | null; agent: number | null } {
  const all = [row.signedIn, row.turn, row.own].flatMap((part) =>
    tried(part) ? Object.entries(part.schemas) : [],
  );
  const of = (end: string) => all.find(([name]) => name.endsWith(end))?.[1] ?? null;
  return { state: of('state/openclaw.sqlite'), agent: of('openclaw-agent.sqlite') };
}

const WORDS: [RegExp, string][] = [
  [/requires legacy credential migration/i, 'refused: requires legacy credential migration'],
  [/newer schema version|newer than|cannot open your existing data/i, 'refused: newer schema'],
  [/schema (version \d+|migration)|migration required/i, 'refused: wants a schema migration first'],
  [/is unreadable/i, 'refused: unreadable'],
  [/invalid config|unrecognized key/i, 'refused: invalid configuration'],
  [/was written by version|last written by/i, 'refused: written by a newer release'],
  [/required secrets are unavailable|SECRETS_RELOADER/i, 'refused: required secrets are unavailable'],
  [/SECRETS_PROVIDER_DEGRADED|secret/i, 'ready, the secret degraded'],
  [/unknown option|unrecognized option|does not recognize option/i, 'unknown option'],
  [/interactive TTY/i, 'taken (wants a terminal)'],
  [/unknown agent/i, 'unknown agent'],
];

/** The answer of a command in few words: what it refused with, or how it ended. */
export function inFew(said: Said, fine: string): string {
  const known = WORDS.find(([pattern]) => pattern.test(said.words))?.[1];
  if (said.code === 0) return fine;
  return known ?? (said.code === null ? 'no end in time' : `exit ${said.code}`);
}

function formAnswer({ listed, next, ...said }: FormSeen): string {
  const shown = listed.length === 0 ? 'lists none' : `lists it ${listed[0]?.split('=')[1] ?? ''}`;
  return `${inFew(said, shown)}${said.code === 0 ? (next === null ? ', takes nobody' : ', takes it') : ''}`;
}

function keyed<T>(part: Record<string, T> | Failed | undefined, key: string): T | null {
  return tried(part) ? ((part as Record<string, T>)[key] ?? null) : null;
}

/** One question for each key that any row has in a part. */
function perKey<T>(
  rows: Row[],
  part: (row: Row) => Record<string, T> | undefined,
  asked: (key: string) => string,
  answer: (value: T) => string,
): Question[] {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(part(row) ?? {})))];
  return keys.map((key) => ({
    asked: asked(key),
    answer: (row) => {
      const value = keyed(part(row), key);
      return value === null ? null : answer(value);
    },
  }));
}

function turnAnswer(said: Said & { seen: number }): string {
  if (said.code === 0 && said.seen > 0) return 'answered';
  const why = /harness[^.]{0,60}(unavailable|not registered)/i.test(said.words)
    ? 'no such runtime'
    : inFew(said, 'exit 0, nothing sent');
  return `not answered: ${why}`;
}

/** Everything that the rows are compared in, in the order of the page. */
export function questions(rows: Row[]): Question[] {
  const own =
    <T>(pick: (part: Exclude<Row['own'], Failed | undefined>) => T) =>
    (row: Row) =>
      tried(row.own) ? pick(row.own) : undefined;
  return [
    { asked: 'Store', answer: (row) => (tried(row.signedIn) ? row.signedIn.generation : null) },
    { asked: 'Schema of the state database', answer: (row) => schemasOfRow(row).state?.toString() ?? null },
    { asked: 'Schema of the agent database', answer: (row) => schemasOfRow(row).agent?.toString() ?? null },
    ...perKey(
      rows,
      own((part) => part.newer),
      (key) => `${key.replace(/^agents\/\w+\/agent\//, '')}, one number higher`,
      (said) => inFew(said, said.words),
    ),
    ...perKey(
      rows,
      (row) => (tried(row.forms) ? row.forms : undefined),
      (key) => `Store in the form: ${key}`,
      formAnswer,
    ),
    ...perKey(
      rows,
      own((part) => part.oldFile),
      (key) => `Old file beside the store, agent ${key}`,
      (said) =>
        inFew(
          said,
          `lists ${said.listed.map((one) => one.split('=')[0]?.split(':')[1]).join(', ') || 'none'}`,
        ),
    ),
    ...perKey(
      rows,
      (row) => (tried(row.settings) ? row.settings.settings : undefined),
      (key) => `Command, configuration with ${key}`,
      (said) => inFew(said, 'taken'),
    ),
    ...perKey(
      rows,
      (row) => (tried(row.settings) ? row.settings.gateways : undefined),
      (key) => `Gateway, configuration with ${key}`,
      (said) => (said.ready ? 'ready' : inFew(said, 'ended')),
    ),
    ...perKey(
      rows,
      (row) => (tried(row.settings) ? row.settings.secrets : undefined),
      (key) => `Gateway, ${key}`,
      (said) => (said.ready ? 'ready' : inFew(said, 'ended')),
    ),
    {
      asked: 'Ships an extension of codex',
      answer: (row) => (tried(row.codex) ? row.codex.ships.join(' ') || 'none' : null),
    },
    ...perKey(
      rows,
      (row) => (tried(row.codex) ? row.codex.turns : undefined),
      (key) => `Turn with ${key}`,
      turnAnswer,
    ),
    ...perKey(
      rows,
      (row) => (tried(row.parser) ? row.parser : undefined),
      (key) => `\`openclaw ${key}\``,
      (said) => inFew(said, 'taken'),
    ),
  ];
}

/** Answers that stay the same from one measured release to the next, with the releases they hold for. */
export interface Span {
  answer: string;
  releases: string[];
}

export function spansOf(question: Question, rows: Row[]): Span[] {
  const spans: Span[] = [];
  for (const row of rows) {
    const answer = question.answer(row);
    if (answer === null) continue;
    const last = spans.at(-1);
    if (last?.answer === answer) last.releases.push(row.release);
    else spans.push({ answer, releases: [row.release] });
  }
  return spans;
}
