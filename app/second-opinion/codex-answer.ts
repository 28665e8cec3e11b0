import type { Message } from '../language/messages.ts';
import { told, type Words } from '../model/told.ts';
import { isClosed, modeInUse } from '../diagnose/codex-row.ts';
import type { CodexReading } from '../codex/reading.ts';
import type { CodexFacts } from '../diagnose/gather/facts.ts';
import { configurationWords } from '../codex/own-words.ts';
import { codexRelease } from '../codex/releases.ts';
import { spendingNothing } from '../oauth/no-renewal.ts';
import { namedVariables } from '../platform/named-variables.ts';
import type { ProfileRow } from '../model/snapshot.ts';
import type { Ports, ProcessResult } from '../platform/ports.ts';
import type { FoundAnswer, FoundSaid } from '../model/second-opinion.ts';
import { weigh } from './reasons.ts';

const COMMAND = 'codex login status';
const TIMEOUT_MS = 60_000;

/**
 * The words of `codex login status` (0.125.0 to 0.169.0, run) and whether they speak for the login. Nothing else of its
 * output is passed on but what it says of its settings: 0.125.0 and 0.150.1 quote stored tokens in an error.
 */
const WORDS: readonly (readonly [pattern: RegExp, word: Message, good: boolean])[] = [
  [/^Logged in using ChatGPT/m, 'logged in using ChatGPT', true],
  [/^(Logged in using an API key|API key configured)/m, 'API key configured', true],
  [/^Logged in using Amazon Bedrock/m, 'logged in using Amazon Bedrock', true],
  [/^Logged in/m, 'logged in', true],
  [/^Not logged in/m, 'not logged in', false],
  [/^Error loading configuration/m, 'its configuration cannot be loaded', false],
  [/^Error checking login status: .*(keyring|secure storage)/m, 'the keyring could not be opened', false],
  [/^Error checking login status/m, 'the stored login cannot be used', false],
];

/**
 * Why Codex is left alone: these logins make it ask the server at once, or even register there ("agent task
 * registration", 0.150.1 and 0.169.0, run). `codex doctor` is never run: it renews a token that is due.
 */
function whyNot(reading: CodexReading, platform: NodeJS.Platform): Words | null {
  if (!reading.program) return told('Codex was not found, so it could not be asked.');
  if (reading.homeState === 'missing') return told('Codex refuses to start with this CODEX_HOME.');
  const asks = ['personal-access-token', 'agent-identity'].includes(modeInUse(reading) ?? '');
  if (asks && codexRelease(reading.program.version).knowsNewWays) {
    return told(
      'With this way of signing in Codex would use the token at its server to answer, so it was not asked.',
    );
  }
  if (platform === 'win32' && /\.cmd$/i.test(reading.program.binPath)) {
    return told('This Codex is started by a script, which is not run from here.');
  }
  return null;
}

/** What Codex needs to find the same login; the bus only where it keeps the login in the keyring. No secret. */
function envFor(reading: CodexReading, ports: Ports): Record<string, string> {
  const names = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'SystemRoot', 'APPDATA', 'LOCALAPPDATA'];
  if (isClosed(reading)) names.push('DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR');
  return spendingNothing({
    HOME: ports.home,
    ...namedVariables(ports.env, names),
    CODEX_HOME: reading.home,
  });
}

function saidOf(result: ProcessResult, row: ProfileRow): FoundSaid {
  const output = `${result.stderr}\n${result.stdout}`;
  const found = WORDS.find(([pattern]) => pattern.test(output));
  const theirs = told(found?.[1] ?? 'something that was not understood');
  return { row: row.id, theirs, ours: row.health, ...weigh(row, theirs, found?.[2] ?? null) };
}

/** Asks the Codex program about its own login: offline, zero requests, nothing written (`codex login status`). */
export async function askCodex(
  ports: Ports,
  { name: install, reading, foreign }: CodexFacts,
  row: ProfileRow,
  signal?: AbortSignal,
): Promise<FoundAnswer> {
  const { program } = reading;
  const answer = (part: Pick<FoundAnswer, 'says' | 'note'> & { words?: Words | null }): FoundAnswer => ({
    program: 'codex',
    install,
    version: program?.version ?? null,
    command: COMMAND,
    at: ports.clock.now(),
    words: null,
    ...part,
  });
  const refusal = foreign
    ? told('It is not ours, so its program was not started.')
    : whyNot(reading, ports.platform);
  if (refusal || !program) return answer({ says: [], note: refusal });
  const running = ports.processes.run({
    file: program.binPath,
    args: ['login', 'status'],
    env: envFor(reading, ports),
    timeoutMs: TIMEOUT_MS,
    ...(signal ? { signal } : {}),
  });
  const result = await running.catch(() => null);
  if (!result) return answer({ says: [], note: told('Codex did not start.') });
  if (signal?.aborted) return answer({ says: [], note: told('It was cancelled.') });
  if (result.timedOut) return answer({ says: [], note: told('Codex did not answer in time.') });
  const words = configurationWords(`${result.stderr}\n${result.stdout}`);
  return answer({ says: [saidOf(result, row)], words, note: null });
}
