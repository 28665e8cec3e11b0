import { mkdir } from 'node:fs/promises';
import { namedStates } from '../../interop/route/states.ts';
import { startEgress } from '../../rig/egress/egress.ts';
import { ALICE, startIssuer } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { askOwner } from '../../rig/openclaw/owner-pick.ts';
import { openClawProgram } from '../../rig/openclaw/program.ts';
import { schemasOf, shortened } from './home-at-work.ts';
import { judged, nextOf } from './judged.ts';
import type { Parts } from './row.ts';

/** Makes the states of the route tests with the release's own code, names the next profile of each, then asks the release. */
export async function picksOf(version: string): Promise<Parts['picks']> {
  const states = namedStates(version, Date.now()).map((state, at) => ({
    ...state,
    home: `/tmp/states/${at}`,
  }));
  for (const { home } of states) await mkdir(home, { recursive: true });
  await askOwner(version, {
    make: states.map(({ name, config, agents, home }) => ({ name, config, agents, home })),
  });
  const { bin } = openClawProgram(version);
  const ours: (string | null)[] = [];
  for (const { home, agent } of states) ours.push(nextOf(await judged(home, bin), agent));
  const ask = states.map(({ name, agent, home }) => ({ name, agent, home }));
  const picks = await askOwner(version, { ask });
  const differ = picks.flatMap((pick, at) => {
    if (!pick.problem && pick.next === ours[at]) return [];
    const theirs =
      pick.problem?.split('\n')[0] ?? `${pick.next} of [${pick.order.join(' ')}] ${pick.refused ?? ''}`;
    return [`${pick.name}: its own pick ${theirs.trim()}, ours ${ours[at] ?? null}`];
  });
  return { of: picks.length, same: picks.length - differ.length, differ };
}

/** One real turn: a fresh sign-in in the release's own store, answered by the rig's backend. */
export async function turnOf(version: string): Promise<Parts['turn']> {
  const issuer = await startIssuer();
  const egress = await startEgress(issuer.url);
  const home = await createOpenClawHome({ version, egress, runtime: 'own' });
  try {
    const id = await home.seedProfile(await issuer.mintGrant(ALICE));
    const before = await judged(home.home, home.binPath);
    const named = nextOf(before, 'main');
    const args = ['--agent', 'main', '--message', 'Reply exactly: OK', '--timeout', '90'];
    const { code, stdout, stderr } = await home.cli(['agent', '--local', ...args], { timeoutMs: 240_000 });
    const carried = issuer.ledger.requests.findLast((one) => one.kind === 'model-turn')?.grantId;
    const who = carried ? issuer.ledger.grant(carried).account.email : null;
    const said = `${before.verdict}, next ${named ?? 'nobody'}`;
    const schemas = schemasOf(home.stateDir);
    if (code === 0 && /^OK$/m.test(stdout) && who === ALICE.email) {
      const right = named === id && before.verdict === 'ok';
      return { schemas, turn: right ? 'ok' : `answered by ${id}; before it: ${said}` };
    }
    const sent = who ? `carried by ${who}` : 'nothing sent';
    return { schemas, turn: `exit ${code}, ${sent}: ${shortened(stderr + stdout)}; before it: ${said}` };
  } finally {
    await home.dispose();
    await egress.stop();
    await issuer.stop();
  }
}
