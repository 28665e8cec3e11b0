import { told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import type { Case, Row, RouteCase } from '../../case.ts';
import { lineFits } from '../../routes/line-fits.ts';
import { signInFix } from '../../provider.ts';
import { isPausing, standInFor, works } from '../../routes/routes.ts';

/** A log that has been silent for this long shows no life. In ms. */
const SILENCE_MS = 24 * 3_600_000;

/** What a failing call itself, or a command beside it, still writes comes this close to the failure. In ms. */
const SAME_BREATH_MS = 30_000;

/** What shows that the gateway itself lives: it runs, or its log went on after the failures. */
function signOfLife(rows: Row[], found: Case): FoundEvidence | null {
  const running = found.openclaw?.gateways?.find((one) => one.source === 'process' && one.own);
  if (running) return { what: told('The gateway runs'), where: running.where, at: found.now };
  const alive = found.openclaw?.log.alive;
  const failed = Math.max(0, ...rows.map((row) => row.outcome.rejection?.at ?? row.outcome.blocked?.at ?? 0));
  const speaks = alive && alive.at > failed + SAME_BREATH_MS && found.now - alive.at < SILENCE_MS;
  return speaks ? { what: told('The gateway still writes its log'), where: alive.file, at: alive.at } : null;
}

/** The gateway's own word that a call found no model left, after the row's last sign-in and success. */
function saysSo(one: RouteCase, found: Case): FoundEvidence | null {
  const { next } = one;
  if (!next) return null;
  const after = Math.max(next.issuedAt ?? 0, next.outcome.success ?? 0);
  const signal = (found.openclaw?.log.signals ?? []).findLast(
    (line) =>
      line.meaning === 'all-failed' &&
      (line.at ?? 0) > after &&
      lineFits(line, next, found.rows, found.routes) === 'sure',
  );
  return signal
    ? {
        what: told('The gateway log says {reason}', { reason: signal.reason }),
        where: signal.file,
        at: signal.at,
      }
    : null;
}

function wasTried(rows: Row[]): boolean {
  return rows.some((row) => row.outcome.rejection !== null || row.outcome.blocked !== null);
}

function deadRoute(one: RouteCase, found: Case): FoundCause[] {
  if (one.route.role !== 'primary' || one.route.blocked?.strength === 'certain') return [];
  const word = saysSo(one, found);
  const dead = one.rows.length > 0 && one.rows.every((row) => !works(row, found.now));
  if (!word && (!dead || isPausing(one))) return [];
  // Another model answers in its place: that is `billing-route-changed`, not silence.
  if (standInFor(one, found.routes, found.now)) return [];
  const life = signOfLife(one.rows, found);
  const [first] = one.rows;
  if (!first || (!word && !life)) return [];
  const tried: FoundEvidence[] = wasTried(one.rows)
    ? []
    : [{ what: told('None of its sign-ins can be used'), where: one.store.path, at: null }];
  return [
    {
      code: 'auth-dead-gateway-alive',
      severity: 'act',
      title: told('Agent {agent} cannot answer', { agent: one.route.agent }),
      detail: told(
        'The gateway is up, but no sign-in of agent {agent} for {model} works. It cannot tell you so itself.',
        { agent: one.route.agent, model: one.route.model },
      ),
      rows: one.rows.map((row) => row.id),
      evidence: [...[word, life].filter((proof) => proof !== null), ...tried],
      fix: signInFix(one.next ?? first),
    },
  ];
}

/** Causes of a gateway that lives while every sign-in of a primary route is dead. */
export function deadRouteCauses(found: Case): FoundCause[] {
  return found.openclaw ? found.routes.flatMap((one) => deadRoute(one, found)) : [];
}
