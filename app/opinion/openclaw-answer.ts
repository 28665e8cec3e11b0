import { say } from '../language/say.ts';
import type { OpenClawFacts } from '../diagnose/facts.ts';
import type { OwnerPackage } from '../openclaw/place.ts';
import type { ProfileRow } from '../model/snapshot.ts';
import type { Ports } from '../ports.ts';
import { OwnerCli, type OwnerView } from '../repair/owner-cli.ts';
import { ownerEnv } from '../repair/owner-writer.ts';
import type { OwnerAnswer, Said } from './opinion.ts';
import { notListed, weighOpenClaw } from './reasons.ts';

function saidOf(row: ProfileRow, view: OwnerView): Said {
  const found = view.profiles.find((one) => one.profileId === row.profileId);
  if (!found) return { row: row.id, theirs: say('not listed'), ours: row.health, ...notListed(row) };
  const locked = view.unusable.includes(row.profileId);
  const theirs = locked ? say('{status}, locked out', { status: found.status }) : found.status;
  const ours = { row: row.id, theirs, ours: row.health };
  // A lockout is a claim of its own, which the status word leaves out.
  if (locked && row.health === 'act') return { ...ours, agrees: true, why: null };
  return { ...ours, ...weighOpenClaw(row, found.status) };
}

/**
 * Asks the installed OpenClaw about one agent's sign-ins: `models status --json` without a probe, and, where the version
 * has it (since 2026.5.12), `models auth list`. Both read the store and ask no provider. `doctor` is not run: without
 * `--lint` it repairs and prompts, and may renew what it looks at.
 * @param rows rows of this agent
 */
export async function askOpenClaw(
  ports: Ports,
  openclaw: OpenClawFacts,
  agent: string,
  rows: ProfileRow[],
  signal?: AbortSignal,
): Promise<OwnerAnswer[]> {
  const { owner } = openclaw.place;
  const base = { program: 'openclaw' as const, install: openclaw.name, version: owner?.version ?? null };
  const command = `openclaw models status --json --agent ${agent}`;
  const answer = (part: Pick<OwnerAnswer, 'says' | 'note'>, shown = command): OwnerAnswer => ({
    ...base,
    command: shown,
    at: ports.clock.now(),
    ...part,
  });
  if (!owner) return [answer({ says: [], note: say('OpenClaw was not found, so it could not be asked.') })];
  const cli = new OwnerCli(ports.processes, owner, ownerEnv(openclaw.place, ports), signal);
  const view = await cli.view(agent);
  if (view === 'late' || view === 'unreadable') {
    if (signal?.aborted) return [answer({ says: [], note: say('It was cancelled.') })];
    const note =
      view === 'late'
        ? say('OpenClaw did not answer in time.')
        : say('OpenClaw gave no answer that could be read.');
    return [answer({ says: [], note })];
  }
  const answers = [answer({ says: rows.map((row) => saidOf(row, view)), note: null })];
  const listed = signal?.aborted || !hasList(owner) ? null : await cli.listed(agent);
  if (listed) {
    const says = rows.map((row): Said => {
      const there = listed.includes(row.profileId);
      const theirs = there ? say('listed') : say('not listed');
      return {
        row: row.id,
        theirs,
        ours: row.health,
        ...(there ? { agrees: null, why: null } : notListed(row)),
      };
    });
    answers.push(answer({ says, note: null }, `openclaw models auth list --json --agent ${agent}`));
  }
  return answers;
}

/** `models auth list` came between 2026.4.29 and 2026.5.12 (auth-list-*.js of the packages). */
function hasList({ version }: OwnerPackage): boolean {
  const [year = 0, month = 0, day = 0] = version.split(/[.-]/).map(Number);
  return year > 2026 || (year === 2026 && (month > 5 || (month === 5 && day >= 12)));
}
