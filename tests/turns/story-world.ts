import type { Credential, Phase, Step, StoreSpec } from '../corpus/store-spec.ts';
import { grantOf, type Workshop } from '../corpus/make.ts';
import type { World } from './home-to-try.ts';

/**
 * The world that a corpus store tells of: a refusal that its owner noted, or its log tells of, is one that the issuer
 * stands by, unless the same grant worked later.
 * @param grantOf the grant of a credential, or null for one of no issuer of ours
 */
async function worldOf(
  spec: StoreSpec,
  grantOf: (credential: Credential) => Promise<string | null>,
): Promise<World> {
  const held = new Map<string, string>();
  const refused = new Set<string>();
  let region = false;
  let lastRefusal = Infinity;
  for (const step of stepsOf(spec)) {
    const { ago = 0, agent = 'main' } = step as { ago?: number; agent?: string };
    if (step.do === 'sign-in') {
      const grant = await grantOf(step.credential);
      region = false;
      if (grant) held.set(`${agent} ${step.profileId}`, grant);
    }
    const profile = 'profileId' in step ? held.get(`${agent} ${step.profileId}`) : undefined;
    if (step.do === 'failed' && /^auth/.test(step.reason) && profile) {
      refused.add(profile);
      lastRefusal = ago;
    }
    if (step.do === 'used' && profile) refused.delete(profile);
    if (step.do === 'log' && step.level !== 'INFO') {
      const said = JSON.stringify(step);
      if (/unsupported_country/.test(said)) region = true;
      // A line beside a noted refusal is of the same one.
      const alone = Math.abs(lastRefusal - ago) > 120_000;
      if (/token refresh failed \(401\)/.test(said) && alone) held.forEach((grant) => refused.add(grant));
    }
  }
  return { refused: [...refused], region };
}

/** The world of a store of a workshop. */
export function storyOf(shop: Workshop, spec: StoreSpec): Promise<World> {
  return worldOf(spec, async ({ grant }) => (grant ? (await grantOf(shop, spec, grant)).grantId : null));
}

/** Steps of all phases, oldest first. */
function stepsOf({ phases = [] }: StoreSpec): Step[] {
  const steps = phases.flatMap((phase: Phase) => ('lookAgo' in phase ? [] : phase.steps));
  return steps
    .map((step, index) => ({ step, index, ago: step.ago ?? 1_800_000 }))
    .sort((a, b) => b.ago - a.ago || a.index - b.index)
    .map(({ step }) => step);
}
