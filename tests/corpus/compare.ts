import type { Cause } from '../../app/model/cause.ts';
import type { Snapshot, Verdict } from '../../app/model/snapshot.ts';
import type { Opinion } from './owner/opinion.ts';
import type { StoreSpec } from './store-spec.ts';

/** What came of one store. */
export interface Judged {
  spec: StoreSpec;
  snapshot: Snapshot | null;
  owner: Opinion | null;
  /** What Codex itself said of its login, or null when it was not asked. */
  codexSays: string | null;
  /** Where label and truth differ, a sentence each. Empty is agreement. */
  differences: string[];
}

const isCalm = (verdict: Verdict) => verdict === 'ok' || verdict === 'idle';

/** Our verdict says that all is well, and it is not. */
export function isFalseOk({ spec, snapshot }: Judged): boolean {
  return snapshot !== null && isCalm(snapshot.verdict) && !isCalm(spec.label.verdict);
}

/** Our verdict, or a cause of ours, calls for a person, and nobody is needed. */
export function isFalseAct({ spec, snapshot }: Judged): boolean {
  if (!snapshot || spec.label.verdict === 'act') return false;
  return snapshot.verdict === 'act' || snapshot.causes.some((cause) => cause.severity === 'act');
}

/** The profile id of our next route per agent: row ids carry the agent, the owner's words do not. */
function nextOf(
  snapshot: Snapshot,
  agent: string,
): { known: boolean; row: string | null; profile: string | null } {
  const route = snapshot.routes.find((one) => one.agent === agent && one.role === 'primary');
  const row = route?.next ?? null;
  return {
    known: route !== undefined,
    row,
    profile: snapshot.profiles.find(({ id }) => id === row)?.profileId ?? null,
  };
}

const severities = (causes: Cause[]) => causes.map(({ code, severity }) => `${code} ${severity}`).sort();

function causeDifferences({ label }: StoreSpec, snapshot: Snapshot): string[] {
  const roots = snapshot.causes.filter((cause) => !cause.under);
  const folded = snapshot.causes.filter((cause) => cause.under).map(({ code }) => code);
  const wanted = Object.entries(label.causes ?? {}).map(([code, severity]) => `${code} ${severity}`);
  const had = severities(roots);
  return [
    ...wanted.filter((one) => !had.includes(one)).map((one) => `lacks the cause ${one}`),
    ...[...new Set(had)].filter((one) => !wanted.includes(one)).map((one) => `has the cause ${one} besides`),
    ...(label.under ?? [])
      .filter((code) => !folded.includes(code))
      .map((code) => `lacks ${code} under a root`),
    ...[...new Set(folded)]
      .filter((code) => !(label.under ?? []).includes(code))
      .map((code) => `has ${code} under a root besides`),
    ...(label.near ?? [])
      .filter((code) => snapshot.causes.some((cause) => cause.code === code))
      .map((code) => `only comes close to ${code}, and has it`),
  ];
}

function routeDifferences({ label }: StoreSpec, snapshot: Snapshot, owner: Opinion | null): string[] {
  const found: string[] = [];
  for (const [agent, wanted] of Object.entries(label.next ?? {})) {
    const { row } = nextOf(snapshot, agent);
    if (row !== wanted) found.push(`agent ${agent} uses ${row} next, not ${wanted}`);
  }
  for (const [agent, pick] of Object.entries(
    owner && !owner.refusal && !label.pickAside ? owner.picks : {},
  )) {
    const { profile, known } = nextOf(snapshot, agent);
    // Of a store that we do not read we claim no route.
    if (known && profile !== pick)
      found.push(`agent ${agent} uses ${profile} next by us, ${pick} by its OpenClaw`);
  }
  return found;
}

/** Compares what the engine and the owner say of a store with its label. */
export function differencesOf(
  spec: StoreSpec,
  snapshot: Snapshot,
  owner: Opinion | null,
  codexSays: string | null,
): string[] {
  const { label } = spec;
  const ownerSays = owner && (owner.refusal ? 'refused' : 'accepted');
  const proofs = Object.entries(label.proof ?? {}).filter(
    ([id, proof]) => snapshot.profiles.find((row) => row.id === id)?.proof !== proof,
  );
  return [
    ...(snapshot.verdict === label.verdict ? [] : [`is ${snapshot.verdict}, not ${label.verdict}`]),
    ...causeDifferences(spec, snapshot),
    ...routeDifferences(spec, snapshot, owner),
    ...proofs.map(([id, proof]) => `the proof of ${id} is not ${proof}`),
    ...(label.owner && ownerSays !== label.owner
      ? [`OpenClaw ${ownerSays} it (${owner?.refusal}), not ${label.owner}`]
      : []),
    ...(label.codexSays && !codexSays?.includes(label.codexSays)
      ? [`Codex says "${codexSays}", not "${label.codexSays}"`]
      : []),
  ];
}

/** The owner's picks, one per agent, for the table. */
export function picksOf(owner: Opinion | null): string {
  if (!owner) return '-';
  if (owner.refusal) return 'refused';
  return Object.values(owner.picks)
    .map((pick) => pick ?? 'none')
    .join(' ');
}

/** Our next routes, one per agent, for the table. */
export function routesOf(spec: StoreSpec, snapshot: Snapshot): string {
  const agents = spec.agents ?? ['main'];
  return agents.map((agent) => nextOf(snapshot, agent).row ?? 'none').join(' ');
}
