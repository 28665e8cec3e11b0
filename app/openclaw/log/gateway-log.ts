import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Files } from '../../platform/ports.ts';
import { isGatewaySubsystem, startFailureIn, type StartFailure } from './gateway-lines.ts';
import { LOG_PATTERNS } from './log-patterns.ts';
import type { LogMeaning } from './log-meaning.ts';
import { parseLogLine, type LogLine } from './log-line.ts';
import { pathKey } from '../../platform/same-path.ts';
import type { LogPlace } from './log-files.ts';

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
  /** True when the line is certainly of this OpenClaw: its gateway named itself before it, or the log is its alone. */
  attributed: boolean;
  /** Path of the log. */
  file: string;
}

/** What was read of the log: signals, oldest first. */
export interface LogReading {
  signals: LogSignal[];
  /** The last line that this OpenClaw's gateway itself wrote, when it carries a time: a sign of life at that moment, epoch ms. */
  alive?: { at: number; file: string } | null;
  /** The last start of this OpenClaw's own gateway, when it failed and no gateway wrote anything since. */
  failedStart?: { at: number | null; file: string; failure: StartFailure } | null;
}

/** Bytes read from the end of a log, over all of its files. Bounded, because a gateway log grows to 100 MiB. */
const TAIL_BYTES = 256 * 1024;

/** Levels at which OpenClaw reports failures. Chats and prompts are logged below that, and may quote any code. */
const FAILURE_LEVELS = new Set(['WARN', 'ERROR', 'FATAL']);

/** How long a gateway that failed to start may go on writing. In ms. */
const LAST_WORDS_MS = 5_000;

const tags = new Map<string, string>();
const MOST_TAGS = 5_000;

/** How OpenClaw writes a profile into its log: redact-identifier-*.js (2026.5.12), 12 hex digits of SHA-256. */
export function profileTag(profileId: string): string {
  let tag = tags.get(profileId);
  if (tag === undefined) {
    // Each line is held against each profile: the tag is made once.
    if (tags.size >= MOST_TAGS) tags.clear();
    tag = `sha256:${createHash('sha256').update(profileId.trim()).digest('hex').slice(0, 12)}`;
    tags.set(profileId, tag);
  }
  return tag;
}

function providerOf(text: string): string | null {
  const match =
    /refresh failed for ([a-z0-9][a-z0-9._-]*)/i.exec(text) ??
    /\bprovider["']?[=:]\s*["']?([a-z0-9][a-z0-9._-]*)/i.exec(text) ??
    /\[(openai-codex|openai)\]/i.exec(text);
  return match?.[1]?.toLowerCase() ?? null;
}

/** The signal of one line, or null when no row of the table matches it. */
export function signalOf(line: LogLine, shared: boolean, attributed = !shared): LogSignal | null {
  const pattern = LOG_PATTERNS.find((row) => row.all.every((expression) => expression.test(line.text)));
  if (!pattern) return null;
  const failure = line.level === null || FAILURE_LEVELS.has(line.level);
  if (!failure && pattern.meaning !== 'foreign-login') return null;
  const { text } = line;
  const tags = new Set(text.match(/sha256:[0-9a-f]{12}\b/g));
  return {
    meaning: pattern.meaning,
    reason: pattern.reason,
    at: line.at,
    agent: line.agent,
    provider: providerOf(text),
    names: (profileId, email) =>
      text.includes(profileId) ||
      (email !== null && email.length > 3 && text.includes(email)) ||
      (tags.size > 0 && tags.has(profileTag(profileId))),
    tagged: tags.size > 0,
    shared,
    attributed,
    file: line.file,
  };
}

/** Levels below those of failures, as the file log spells them, and those of failures. */
const LOW_LEVEL = /"logLevelName":"(?:INFO|DEBUG|TRACE|SILLY)"/;
const HIGH_LEVEL = /WARN|ERROR|FATAL/;

const OF_ANY_LEVEL = LOG_PATTERNS.filter((row) => row.meaning === 'foreign-login').map(({ all }) => all);

/**
 * False for a line, as it stands in the file, of which {@link signalOf} surely makes nothing: a gateway writes some for each
 * call, and to read each of them costs more than to see that it tells of no failure.
 */
export function mayMean(raw: string): boolean {
  if (!LOW_LEVEL.test(raw) || HIGH_LEVEL.test(raw)) return true;
  return OF_ANY_LEVEL.some((all) => all.every((expression) => expression.test(raw)));
}

/** Each gateway names its own folder when its scheduler starts, storePath on 2026.5.12, storeKey on 2026.9.6 (both run). */
const SPEAKER = /"store(?:Path|Key)":"(.+?)[\\/]cron[\\/]/;

/** The state directory that a line says it comes from, or null when it does not say. */
function sourceOf(line: LogLine): string | null {
  const named = SPEAKER.exec(line.text)?.[1];
  return named ? named.replaceAll('\\\\', '\\') : null;
}

function isShared(place: LogPlace, speaker: string | null, ours: Set<string>): boolean {
  if (place.ownership === 'own') return false;
  return speaker === null ? place.ownership === 'foreign' : !ours.has(pathKey(speaker, place.platform));
}

/** What one place says, oldest first: who spoke last must be known before a line is judged. */
function sayingOf(place: LogPlace, tails: Tail[], ours: Set<string>): Required<LogReading> {
  const signals: LogSignal[] = [];
  let speaker: string | null = null;
  let alive: Required<LogReading>['alive'] = null;
  let failedStart: Required<LogReading>['failedStart'] = null;
  for (const { name, lines } of tails) {
    for (const raw of lines) {
      const line = parseLogLine(raw, name);
      if (!line) continue;
      speaker = sourceOf(line) ?? speaker;
      const shared = isShared(place, speaker, ours);
      if (!shared) {
        const failure = startFailureIn(line.text);
        if (failure) failedStart = { at: line.at, file: name, failure };
        else if (isGatewaySubsystem(line.subsystem)) {
          // What a gateway that just failed still writes while it ends is no new one.
          const since =
            failedStart?.at == null || line.at === null || line.at > failedStart.at + LAST_WORDS_MS;
          if (since) failedStart = null;
          if (line.at !== null && since) alive = { at: line.at, file: name };
        }
      }
      const named = speaker !== null && ours.has(pathKey(speaker, place.platform));
      const signal = signalOf(line, shared, place.ownership === 'own' || named);
      if (signal) signals.push(signal);
    }
  }
  return { signals, alive, failedStart };
}

interface Tail {
  /** Path of the file. */
  name: string;
  lines: string[];
}

async function readFileTail(files: Files, file: string, budget: number): Promise<Tail & { size: number }> {
  const facts = await files.facts(file);
  if (facts?.kind !== 'file' || facts.size === 0) return { name: file, lines: [], size: 0 };
  const bytes = await files.readEnd(file, budget);
  const lines = bytes.toString('utf8').split('\n');
  // A window that is full, or smaller than the file, may start inside a line: that one is cut, and left out.
  if (bytes.length >= budget || facts.size > bytes.length) lines.shift();
  return { name: file, lines, size: bytes.length };
}

/** Which file stands under which name now: rotation renames files and makes new ones under the old names. */
async function standing(files: Files, place: LogPlace): Promise<{ names: string[]; mark: string }> {
  const names = place.pick(await files.list(place.directory).catch(() => []));
  const inodes = await Promise.all(
    names.map((name) => files.facts(path.join(place.directory, name)).catch(() => null)),
  );
  return { names, mark: names.map((name, at) => `${name} ${inodes[at]?.inode ?? '-'}`).join('\n') };
}

type Believes = (file: string) => Promise<boolean>;

/** Reads that a rotation ran through are made again, this often. */
const ATTEMPTS = 3;

/** The ends of a place's files, oldest first, all of one moment between two rotations. */
async function readTails(files: Files, place: LogPlace, believes: Believes): Promise<Tail[]> {
  let tails: Tail[] = [];
  let { names, mark } = await standing(files, place);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    tails = [];
    let budget = TAIL_BYTES;
    for (const name of names) {
      if (budget <= 0) break;
      const file = path.join(place.directory, name);
      if (!(await believes(file))) continue;
      const tail = await readFileTail(files, file, budget).catch(() => null);
      if (!tail) continue;
      budget -= tail.size;
      tails.unshift(tail);
    }
    const after = await standing(files, place);
    if (after.mark === mark) break;
    ({ names, mark } = after);
  }
  return tails;
}

/**
 * Reads the end of the gateway log. A folder or file that is missing, rotated away or forbidden simply says nothing: the
 * log is a second witness, never the only one that could turn a verdict to ok.
 * @param believes which files count, by their owners
 */
export async function readGatewayLog(
  files: Files,
  places: LogPlace[],
  believes: Believes = () => Promise.resolve(true),
): Promise<LogReading> {
  const said: Required<LogReading>[] = [];
  for (const place of places) {
    const real = await files.realPath(place.stateDir).catch(() => null);
    said.push(
      sayingOf(
        place,
        await readTails(files, place, believes),
        new Set([place.stateDir, real ?? place.stateDir].map((dir) => pathKey(dir, place.platform))),
      ),
    );
  }
  const signals = said.flatMap((one) => one.signals).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const failed = said.flatMap((one) => one.failedStart ?? []).sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const lives = said.flatMap((one) => one.alive ?? []).sort((a, b) => b.at - a.at);
  const [newest] = failed;
  const [life] = lives;
  const overtaken = newest?.at != null && life !== undefined && life.at > newest.at;
  return { signals, alive: life ?? null, failedStart: overtaken ? null : (newest ?? null) };
}
