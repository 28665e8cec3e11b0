/** What kept a gateway from starting, as its own last words say. */
export type StartFailure = 'secrets' | 'migration' | 'newer-store' | 'newer-settings' | 'settings' | 'other';

/** Words with which a gateway that does not start ends (run: 2026.3.28 to 9.6). */
const FAILED =
  /Gateway failed to start:|refusing to report the gateway ready|Refusing to run automatic gateway startup migrations|OpenClaw config was written by version/;

/** A second gateway that finds the first one there is no failure of the first. */
const OTHER_GATEWAY = /already (?:running|listening)|EADDRINUSE|lock timeout/i;

/** First match wins. */
const REASONS: readonly { failure: StartFailure; words: RegExp }[] = [
  { failure: 'secrets', words: /required secrets are unavailable/ },
  { failure: 'newer-settings', words: /older than the config last written by|config was written by version/ },
  { failure: 'newer-store', words: /uses newer schema version/ },
  {
    failure: 'migration',
    words:
      /requires legacy credential migration|schema migration required|startup migrations did not complete/,
  },
  { failure: 'settings', words: /Invalid config/ },
];

/** Why a gateway says that it does not start, or null for a line that says nothing of the kind. */
export function startFailureIn(text: string): StartFailure | null {
  if (!FAILED.test(text) || OTHER_GATEWAY.test(text)) return null;
  return REASONS.find(({ words }) => words.test(text))?.failure ?? 'other';
}

/**
 * Subsystems in which only a gateway writes. Commands write into the same file, and so does an agent run without a
 * gateway (`plugins`, `agents/harness`, `diagnostic`, or no name at all; run: 2026.4.29, 5.12, 7.1).
 */
const SUBSYSTEM = /^(?:gateway|heartbeat|cron|ws|admission|health-monitor|channels)(?:\/|$)/;

/** True for the name of a part that only a gateway runs: such a line shows that one lives. */
export function isGatewaySubsystem(subsystem: string | null): boolean {
  return subsystem !== null && SUBSYSTEM.test(subsystem);
}
