import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Files } from '../ports.ts';
import { LOG_PATTERNS, type LogMeaning } from './log-patterns.ts';
import { parseLogLine, type LogLine } from './log-line.ts';
import type { LogPlace } from './log-place.ts';

/** A line that means something for a sign-in. Holds no text of the line. */
export interface LogSignal {
  meaning: LogMeaning;
  reason: string;
  at: number | null;
  agent: string | null;
  /** Provider that the line names, lower case, or null. */
  provider: string | null;
  /** True when the line names this profile: by id, by e-mail, or by the hash that OpenClaw writes instead. */
  names(profileId: string, email: string | null): boolean;
  /** True when the line names any profile by hash, so it is about that one and no other. */
  tagged: boolean;
  /** True when the line may be of another gateway, so that only its naming of a profile makes it ours. */
  shared: boolean;
  file: string;
}

/** What was read of the log: signals, oldest first. */
export interface LogReading {
  signals: LogSignal[];
}

/** Bytes read from the end of a log, over all of its files. Bounded, because a gateway log grows to 100 MiB. */
const TAIL_BYTES = 256 * 1024;

/** Levels at which OpenClaw reports failures. Chats and prompts are logged below that, and may quote any code. */
const FAILURE_LEVELS = new Set(['WARN', 'ERROR', 'FATAL']);

/** How OpenClaw writes a profile into its log: redact-identifier-*.js (2026.5.12), 12 hex digits of SHA-256. */
export function profileTag(profileId: string): string {
  return `sha256:${createHash('sha256').update(profileId.trim()).digest('hex').slice(0, 12)}`;
}

function providerOf(text: string): string | null {
  const match =
    /refresh failed for ([a-z0-9][a-z0-9._-]*)/i.exec(text) ??
    /\bprovider["']?[=:]\s*["']?([a-z0-9][a-z0-9._-]*)/i.exec(text) ??
    /\[(openai-codex|openai)\]/i.exec(text);
  return match?.[1]?.toLowerCase() ?? null;
}

/** The signal of one line, or null when no row of the table matches it. */
export function signalOf(line: LogLine, shared: boolean): LogSignal | null {
  const pattern = LOG_PATTERNS.find((row) => row.all.every((expression) => expression.test(line.text)));
  if (!pattern) return null;
  const failure = line.level === null || FAILURE_LEVELS.has(line.level);
  if (!failure && pattern.meaning !== 'foreign-login') return null;
  const { text } = line;
  return {
    meaning: pattern.meaning,
    reason: pattern.reason,
    at: line.at,
    agent: line.agent,
    provider: providerOf(text),
    names: (profileId, email) =>
      text.includes(profileTag(profileId)) ||
      text.includes(profileId) ||
      (email !== null && email.length > 3 && text.includes(email)),
    tagged: /sha256:[0-9a-f]{12}\b/.test(text),
    shared,
    file: line.file,
  };
}

/** Each gateway names its own folder when its scheduler starts, storePath on 2026.5.12, storeKey on 2026.9.6 (both run). */
const SPEAKER = /"store(?:Path|Key)":"(.+?)[\\/]cron[\\/]/;

/** The state directory that a line says it comes from, or null when it does not say. */
export function speakerOf(line: LogLine): string | null {
  const named = SPEAKER.exec(line.text)?.[1];
  return named ? named.replaceAll('\\\\', '\\') : null;
}

function isShared(place: LogPlace, speaker: string | null, ours: Set<string>): boolean {
  if (place.ownership === 'own') return false;
  return speaker === null ? place.ownership === 'foreign' : !ours.has(speaker);
}

/** Signals of one place, oldest first: who spoke last must be known before a line is judged. */
function signalsOf(
  place: LogPlace,
  tails: { name: string; lines: string[] }[],
  ours: Set<string>,
): LogSignal[] {
  const signals: LogSignal[] = [];
  let speaker: string | null = null;
  for (const { name, lines } of tails) {
    for (const raw of lines) {
      const line = parseLogLine(raw, name);
      if (!line) continue;
      speaker = speakerOf(line) ?? speaker;
      const signal = signalOf(line, isShared(place, speaker, ours));
      if (signal) signals.push(signal);
    }
  }
  return signals;
}

async function readFileTail(
  files: Files,
  file: string,
  budget: number,
): Promise<{ lines: string[]; size: number }> {
  const facts = await files.facts(file);
  if (facts?.kind !== 'file' || facts.size === 0) return { lines: [], size: 0 };
  const bytes = await files.readEnd(file, budget);
  const lines = bytes.toString('utf8').split('\n');
  // The first line of a window that starts inside the file is cut: leave it out.
  if (facts.size > bytes.length) lines.shift();
  return { lines, size: bytes.length };
}

/**
 * Reads the end of the gateway log. A folder or file that is missing, rotated away or forbidden simply says nothing: the
 * log is a second witness, never the only one that could turn a verdict to ok.
 */
export async function readGatewayLog(files: Files, places: LogPlace[]): Promise<LogReading> {
  const signals: LogSignal[] = [];
  for (const place of places) {
    const real = await files.realPath(place.stateDir).catch(() => null);
    const tails: { name: string; lines: string[] }[] = [];
    let budget = TAIL_BYTES;
    const names = await files.list(place.directory).catch(() => []);
    for (const name of place.pick(names)) {
      if (budget <= 0) break;
      const tail = await readFileTail(files, path.join(place.directory, name), budget).catch(() => null);
      if (!tail) continue;
      budget -= tail.size;
      tails.unshift({ name, lines: tail.lines });
    }
    signals.push(...signalsOf(place, tails, new Set([place.stateDir, real ?? place.stateDir])));
  }
  signals.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return { signals };
}
