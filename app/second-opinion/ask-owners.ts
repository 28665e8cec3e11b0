import type { Diagnosis } from '../diagnose/diagnose.ts';
import { AppError } from '../model/errors.ts';
import type { OpenClawFacts } from '../diagnose/gather/facts.ts';
import type { ProfileRow } from '../model/snapshot.ts';
import type { Ports } from '../platform/ports.ts';
import { askCodex } from './codex-answer.ts';
import { askGatewayForHeld } from './gateway-answer.ts';
import { askOpenClaw } from './openclaw-answer.ts';
import type { GatewayAnswerFact, FoundAnswer } from '../model/second-opinion.ts';

/** The owners' answers, and what their gateways hold. */
export interface Asked {
  answers: FoundAnswer[];
  gateways: GatewayAnswerFact[];
}

/** Rows by the agent whose store holds them. */
function byAgent(rows: ProfileRow[]): Map<string, ProfileRow[]> {
  const found = new Map<string, ProfileRow[]>();
  for (const row of rows) if (row.agent) found.set(row.agent, [...(found.get(row.agent) ?? []), row]);
  return found;
}

/** Most agents without a sign-in of their own that are asked about: each costs a start of the owner. */
const MOST_UNSEEN = 4;

/**
 * Agents of which we found nothing, or an older file beside what they inherit (2026.9.6 refuses such an agent): there the
 * owner's own finding is worth most.
 */
function unseen({ place, stores }: OpenClawFacts): string[] {
  const odd = stores.filter(
    ({ state, profiles, leftovers }) =>
      state !== 'read' ||
      profiles.length === 0 ||
      leftovers.some((path) => path.endsWith('auth-profiles.json')),
  );
  const agents = stores.length === 0 ? [place.defaultAgent] : odd.map(({ agent }) => agent.id);
  return agents.slice(0, MOST_UNSEEN);
}

/**
 * Asks each owner about its own sign-ins, one after the other, each for at most a minute. Only ever at a person's wish.
 * @param wanted one row, several, or null for all
 * @throws AppError PROFILE_NOT_FOUND for a row that is not there
 */
export async function askOwners(
  ports: Ports,
  dataDir: string,
  { snapshot, cases, rows }: Diagnosis,
  wanted: string | readonly string[] | null,
  signal?: AbortSignal,
): Promise<Asked> {
  const ids = wanted === null ? null : new Set([wanted].flat());
  if (ids && ![...ids].every((id) => snapshot.profiles.some((row) => row.id === id))) {
    throw new AppError('PROFILE_NOT_FOUND');
  }
  const asked: Asked = { answers: [], gateways: [] };
  for (const one of cases) {
    const shown = snapshot.profiles.filter(
      (row) => one.rows.some((own) => own.id === row.id) && (ids === null || ids.has(row.id)),
    );
    const first = shown[0];
    if (signal?.aborted || (!first && ids !== null)) continue;
    if (one.codex) {
      if (first) asked.answers.push(await askCodex(ports, one.codex, first, signal));
      continue;
    }
    if (!one.openclaw) continue;
    const agents = byAgent(shown);
    if (ids === null && !one.openclaw.dormant) {
      for (const agent of unseen(one.openclaw)) if (!agents.has(agent)) agents.set(agent, []);
    }
    for (const [agent, held] of agents) {
      if (signal?.aborted) break;
      asked.answers.push(await askOpenClaw(ports, one.openclaw, agent, held, signal));
      const pairs = held.flatMap((row) => {
        const own = rows.find((other) => other.id === row.id);
        return own?.kind === 'oauth' ? [{ row: own, shown: row }] : [];
      });
      if (pairs.length === 0 || signal?.aborted) continue;
      const { answer, fact } = await askGatewayForHeld(ports, dataDir, one.openclaw, agent, pairs);
      asked.answers.push(answer);
      if (fact) asked.gateways.push(fact);
    }
  }
  return asked;
}
