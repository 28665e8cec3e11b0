import { told, type Words } from '../../model/told.ts';
import { AppError } from '../../model/errors.ts';
import type { StoreReading } from '../../openclaw/discovery/install.ts';
import type { FoundLoginOutcome, FoundProofStep } from '../../model/sign-in-run.ts';
import {
  dependentStateFor,
  describeAgreement,
  duplicatesOf,
  isSettled,
  otherAgents,
} from './dependent-state.ts';
import { note, type Commit } from './commit-state.ts';
import { askGateway } from './gateway-step.ts';
import { recordLogin } from './sign-in-change.ts';
import { readOwnerConfig } from '../../openclaw/config/live-config.ts';
import { askProvider, FRESH_LOGIN_REJECTED } from './provider-proof.ts';
import type { RunControl } from './run-events.ts';

/**
 * After a verified write: puts right what must agree with it, asks a running gateway to take it, and collects proof.
 * From here nothing is undone: the new sign-in stands, and what could not be done is a warning.
 * @param reading the row's agent, read after the write.
 */
export async function finishAndProve(
  commit: Commit,
  control: RunControl,
  reading: StoreReading,
  warnings: Words[],
): Promise<FoundLoginOutcome> {
  const { plan, grant } = commit;
  const proofs: FoundProofStep[] = [ownerProof(commit)];
  warnings.push(...(await agree(commit, control, reading)));
  try {
    const gateway = await askGateway(commit, control, warnings);
    if (gateway) proofs.push(gateway);
  } catch (error) {
    // The gateway put the old sign-in back, so what stands in the store is the old state: said as it is.
    if (error instanceof AppError && error.code === 'GATEWAY_STALE')
      return { kind: 'undone', error: error.view() };
    const why = error instanceof AppError ? error.view().sentence : told('It failed.');
    warnings.push(told('The gateway could not be asked. {why}', { why }));
  }
  const provider = await control.step(
    'proof',
    () => askProvider(plan.issuer, grant, commit.deps.fetch),
    (step) => step.note,
  );
  const { rejected, ...proof } = provider;
  proofs.push(proof);
  if (rejected) warnings.push(told(FRESH_LOGIN_REJECTED));
  warnings.push(...(await configWarnings(commit)));
  if (!(await recordLogin(commit.deps, plan, commit.take))) {
    warnings.push(told('What stood there before was not kept for undo.'));
  }
  const taken = proofs.some((step) => step.passed);
  return {
    kind: 'done',
    profileId: plan.profile.profileId,
    account: grant.account,
    proof: taken && !rejected ? 'accepted' : 'untested',
    proofs,
    writer: plan.writer.description,
    passedOver: plan.passedOver,
    warnings,
  };
}

function ownerProof({ plan }: Commit): FoundProofStep {
  const what = told('OpenClaw lists the new sign-in from its own store');
  return plan.cli
    ? { what, by: 'owner-store', passed: true, note: null }
    : { what, by: 'owner-store', passed: false, note: told('No OpenClaw was found to ask.') };
}

async function agree(commit: Commit, control: RunControl, reading: StoreReading): Promise<Words[]> {
  const { deps, plan } = commit;
  const { profileId, provider } = plan.profile;
  const others = await Promise.all(
    otherAgents(deps.place.agents, plan.agentId).map((one) => deps.readAgain(one)),
  );
  const warnings: Words[] = duplicatesOf(profileId, reading).map((id) =>
    told('Another entry of the same account is left as it is: {id}.', { id }),
  );
  const agreement = dependentStateFor(profileId, provider, reading, others, plan.config);
  if (isSettled(agreement)) {
    control.skip('agree', told('nothing to put right'));
    return warnings;
  }
  await control.step(
    'agree',
    async () => {
      try {
        await note(commit, { agreement });
        const described = describeAgreement(await plan.writer.agree(agreement));
        warnings.push(...described.warnings);
        return described.note;
      } catch (error) {
        const why = error instanceof AppError ? error.view().sentence : told('It failed.');
        warnings.push(told('Order and lockouts could not be put right. {why}', { why }));
        return told('not done');
      }
    },
    (said) => said,
  );
  return warnings;
}

/** A sign-in must not touch the configuration (failure mode 30). */
async function configWarnings({ deps, plan }: Commit): Promise<Words[]> {
  const { mark } = await readOwnerConfig(deps.ports.files, deps.place.configPath, deps.place.env);
  return mark === plan.config.mark ? [] : [told('The configuration of OpenClaw changed during the sign-in.')];
}
