import type { LogSignal } from '../../openclaw/log/gateway-log.ts';
import type { Row, RouteCase } from '../case.ts';

/** Two witnesses of one call: the log line and the record in the store are written this close together. */
const SAME_CALL_MS = 5_000;

const OPENAI_FAMILY = new Set(['openai', 'openai-codex']);

/** True for two names of one provider. */
export function sameProvider(a: string, b: string): boolean {
  return a === b || (OPENAI_FAMILY.has(a) && OPENAI_FAMILY.has(b));
}

const named = new WeakMap<LogSignal, { rows: Row[]; named: ReadonlySet<Row> }>();

/** The rows that a line names. Found once per line: every row asks it of every other. */
function namedBy(signal: LogSignal, rows: Row[]): ReadonlySet<Row> {
  const known = named.get(signal);
  if (known?.rows === rows) return known.named;
  const found = new Set(rows.filter((one) => signal.names(one.profileId, one.account.email)));
  named.set(signal, { rows, named: found });
  return found;
}

interface Fitting {
  fits: ReadonlySet<Row>;
  /** Those of them whose owner noted a failure of the same call. */
  failedThen: ReadonlySet<Row>;
}

const fitting = new WeakMap<LogSignal, Fitting & { rows: Row[]; routes: RouteCase[] }>();

/** The rows that a line which names none may mean. Found once per line, too. */
function fittingRows(signal: LogSignal, rows: Row[], routes: RouteCase[]): Fitting {
  const known = fitting.get(signal);
  if (known?.rows === rows && known.routes === routes) return known;
  const ofAgent = signal.agent
    ? routes.filter((one) => one.route.agent === signal.agent).flatMap((one) => one.rows)
    : rows.filter((one) => one.onRoute);
  const fits = ofAgent.filter(
    (one) => one.kind !== 'api-key' && (!signal.provider || sameProvider(signal.provider, one.provider)),
  );
  const { at } = signal;
  const failedThen = fits.filter((one) =>
    one.usages.some(
      ({ usage }) =>
        at !== null && usage.lastFailureAt !== null && Math.abs(usage.lastFailureAt - at) <= SAME_CALL_MS,
    ),
  );
  const found = { rows, routes, fits: new Set(fits), failedThen: new Set(failedThen) };
  fitting.set(signal, found);
  return found;
}

/** How sure it is that a log line is about a row: `sure`, `maybe` (several fit), or `no`. */
export function lineFits(
  signal: LogSignal,
  row: Row,
  rows: Row[],
  routes: RouteCase[],
): 'sure' | 'maybe' | 'no' {
  if (row.kind === 'api-key') return 'no';
  // Codex's own login is meant where OpenClaw calls with it.
  if (row.consumer !== 'openclaw' && !routes.some((one) => one.codex?.row === row)) return 'no';
  const naming = namedBy(signal, rows);
  if (naming.has(row)) return 'sure';
  if (naming.size > 0) return 'no';
  // A line about a profile named by hash, or from a folder that other gateways share, is not about a guess of ours.
  if (signal.tagged || signal.shared) return 'no';
  const { fits, failedThen } = fittingRows(signal, rows, routes);
  if (!fits.has(row)) return 'no';
  if (fits.size === 1) return 'sure';
  if (failedThen.size === 1) return failedThen.has(row) ? 'sure' : 'no';
  return 'maybe';
}
