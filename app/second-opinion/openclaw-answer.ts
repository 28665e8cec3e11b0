import { several, told, type Words } from '../model/told.ts';
import type { OpenClawFacts } from '../diagnose/gather/facts.ts';
import { whyOwnerIsNotAsked } from '../openclaw/store/form-found.ts';
import { commandFor, ownerCommand } from '../openclaw/discovery/owner-commands.ts';
import type { ProfileRow } from '../model/snapshot.ts';
import type { Ports } from '../platform/ports.ts';
import { OwnerCli, type OwnerRoute, type OwnerView } from '../openclaw/programs/cli.ts';
import { ownerEnv } from '../openclaw/write/sdk-writer.ts';
import type { FoundAnswer, FoundSaid } from '../model/second-opinion.ts';
import { notListed, weighOpenClaw, weighRoute } from './reasons.ts';

/** Names under which releases know one provider: a codex route of `openai` runs on a sign-in of `openai-codex`. */
const FAMILY = new Set(['openai', 'openai-codex', 'codex']);

function isOn(route: OwnerRoute, row: ProfileRow): boolean {
  if (!row.onRoute) return false;
  return route.provider === row.provider || (FAMILY.has(route.provider) && FAMILY.has(row.provider));
}

/** What it says against the routes that this sign-in serves, in words, or null. */
function routeWords(row: ProfileRow, view: OwnerView): Words | null {
  const route = view.routes.find((one) => isOn(one, row));
  if (!route) return null;
  const { name } = route;
  switch (route.kind) {
    case 'unavailable':
      return told('the {name} runtime is unavailable', { name });
    case 'missing-auth':
      return told('nothing answers for the model {name}', { name });
    case 'incompatible':
      return told('the model {name} does not go with its runtime or sign-in', { name });
  }
}

function saidOf(row: ProfileRow, view: OwnerView): FoundSaid {
  const found = view.profiles.find((one) => one.profileId === row.profileId);
  const route = routeWords(row, view);
  if (!found) {
    const word = told('not listed');
    if (!route) return { row: row.id, theirs: word, ours: row.health, ...notListed(row) };
    return { row: row.id, theirs: several([word, route], '; '), ours: row.health, ...weighRoute(row) };
  }
  const locked = view.unusable.includes(row.profileId);
  const status = locked ? told('{status}, locked out', { status: found.status }) : found.status;
  const ours = { row: row.id, theirs: route ? several([status, route], '; ') : status, ours: row.health };
  // A lockout is a claim of its own, which the status word leaves out; a route that does not run is another.
  if (locked && row.health === 'act') return { ...ours, agrees: true, why: null };
  return { ...ours, ...(route ? weighRoute(row) : weighOpenClaw(row, found.status)) };
}

/** What it finds where we found nothing to ask about. */
function foundWords(view: OwnerView): Words {
  const names = view.profiles.slice(0, 8).map(({ profileId }) => profileId);
  return names.length === 0
    ? told('It lists no sign-in.')
    : told('It lists {profiles}.', { profiles: names.join(', ') });
}

/**
 * Asks the installed OpenClaw about one agent's sign-ins: `models status --json` without a probe, in a box in which it can
 * write no file (owner-box.ts), and only where it would not migrate the store first (form-found.ts). `models auth list` is not
 * asked (from 2026.6.5 on it runs state migrations and starts other programs), and `doctor` is not run: without `--lint` it
 * repairs and prompts, and may renew what it looks at.
 * @param rows rows of this agent; none where we found nothing, and then the owner's own finding is the answer
 */
export async function askOpenClaw(
  ports: Ports,
  openclaw: OpenClawFacts,
  agent: string,
  rows: ProfileRow[],
  signal?: AbortSignal,
): Promise<FoundAnswer> {
  const { owner } = openclaw.place;
  const answer = (part: Partial<Pick<FoundAnswer, 'says' | 'words' | 'note'>>): FoundAnswer => ({
    program: 'openclaw',
    install: openclaw.name,
    version: owner?.version ?? null,
    command: ownerCommand.status(commandFor(openclaw), agent),
    at: ports.clock.now(),
    says: [],
    words: null,
    note: null,
    ...part,
  });
  if (openclaw.foreign) return answer({ note: told('It is not ours, so its program was not started.') });
  if (!owner) return answer({ note: told('OpenClaw was not found, so it could not be asked.') });
  const why = await whyOwnerIsNotAsked(ports, openclaw.place, agent);
  if (why) return answer({ note: why });
  const view = await new OwnerCli(ports.processes, owner, ownerEnv(openclaw.place, ports), signal).view(
    agent,
  );
  if (typeof view === 'string') {
    if (signal?.aborted) return answer({ note: told('It was cancelled.') });
    const late = view === 'late';
    return answer({
      note: late
        ? told('OpenClaw did not answer in time.')
        : told('OpenClaw gave no answer that could be read.'),
    });
  }
  if ('refused' in view) return answer({ words: view.refused });
  if (rows.length === 0) return answer({ words: foundWords(view) });
  return answer({ says: rows.map((row) => saidOf(row, view)) });
}
