import type { Words } from '../../model/told.ts';
import { readCodex } from '../../codex/read-codex.ts';
import { holderOf, oneFile } from '../../diagnose/case.ts';
import type { Diagnosis } from '../../diagnose/diagnose.ts';
import type { OpenClawFacts } from '../../diagnose/gather/facts.ts';
import type { EngineOptions } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import type { ProfileRow } from '../../model/snapshot.ts';
import { concerns } from '../../openclaw/discovery/other-account.ts';
import type { AgentPlace } from '../../openclaw/discovery/install.ts';
import { readStore } from '../../openclaw/store/read-store.ts';
import type { Fetch, Ports } from '../../platform/ports.ts';
import type { FoundLoginRun, Sharer } from '../../model/sign-in-run.ts';
import { startCodexLogin } from './codex-sign-in.ts';
import { foreignError } from '../../openclaw/programs/refuse-foreign.ts';
import { startLogin } from './openclaw-sign-in.ts';

/** Who holds the same sign-in as a row. */
function sharersOf(rowId: string, { rows, snapshot }: Diagnosis): Sharer<Words>[] {
  const own = rows.find((one) => one.id === rowId);
  const lineage = snapshot.profiles.find((one) => one.id === rowId)?.lineage ?? [];
  return lineage.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const canSignIn = snapshot.profiles.some((one) => one.id === id && one.canSignIn);
    // Another name of the same file gets the new sign-in with this one.
    return row && !(own && oneFile(own, row)) ? [{ row: id, holder: holderOf(row), canSignIn }] : [];
  });
}

/**
 * A row with the OpenClaw that holds it.
 * @throws AppError PROFILE_NOT_FOUND
 */
export function openClawOf(
  rowId: string,
  diagnosis: Diagnosis | null,
): { row: ProfileRow; openclaw: OpenClawFacts } {
  const row = diagnosis?.snapshot.profiles.find((one) => one.id === rowId);
  const openclaw = diagnosis?.cases.find((one) => one.rows.some((own) => own.id === rowId))?.openclaw;
  if (!row || !openclaw) throw new AppError('PROFILE_NOT_FOUND');
  return { row, openclaw };
}

/**
 * Starts the sign-in of a row in the way that its owner needs: OpenClaw's through us and its own writer, Codex's through
 * Codex itself.
 * @throws AppError PROFILE_NOT_FOUND, OTHER_ACCOUNT, NOT_OURS_TO_SIGN_IN or SIGNIN_BUSY
 */
export function startRow(
  ports: Ports,
  options: EngineOptions,
  diagnosis: Diagnosis | null,
  rowId: string,
  way: 'browser' | 'code',
  fetch?: Fetch,
): FoundLoginRun {
  const row = diagnosis?.snapshot.profiles.find((one) => one.id === rowId);
  const found = diagnosis?.cases.find((one) => one.rows.some((own) => own.id === rowId));
  if (!diagnosis || !row || !found) throw new AppError('PROFILE_NOT_FOUND');
  const foreign = found.openclaw?.foreign ?? found.codex?.foreign ?? [];
  const own = found.rows.find((one) => one.id === rowId);
  const thing = foreign.find((one) => concerns(one, own?.location?.file ?? null));
  if (thing) throw foreignError(thing, found.openclaw?.place ?? null, row.provider);
  if (!row.canSignIn) throw new AppError('NOT_OURS_TO_SIGN_IN');
  const common = { ports, options, row, sharers: sharersOf(rowId, diagnosis), device: way === 'code' };
  if (found.codex) {
    const { reading } = found.codex;
    const from = { codexHome: reading.home, codexBin: reading.program?.binPath };
    return startCodexLogin({ ...common, reading, readAgain: () => readCodex(ports, from) });
  }
  const reading = found.openclaw?.stores.find((store) => store.agent.id === row.agent);
  if (!found.openclaw || !reading) throw new AppError('PROFILE_NOT_FOUND');
  const { place } = found.openclaw;
  const readAgain = (agent: AgentPlace) => readStore(ports, place, agent);
  return startLogin({ ...common, place, reading, readAgain, fetch });
}
