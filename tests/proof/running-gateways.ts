/**
 * One click while a real gateway runs that has used the old sign-in, which the issuer then ended:
 * `npm run -s prove:gateways [-- VERSION...]`. On every release given (all that run a gateway here otherwise) the outcome must be
 * done, the owner's `models status --json` healthy with the new end, and the gateway's next real turn made with the new
 * grant. Prints a row each and a sum; exits 1 when one fails.
 */
import { ensurePrograms, OPENCLAW_VERSIONS } from '../../config/setup/install/programs.mjs';
import { rigEngine } from '../interop/relogin/rig-engine.ts';
import { startEgress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer } from '../rig/issuer/issuer.ts';
import type { RigVersion } from '../rig/openclaw/configuration.ts';
import { createOpenClawHome } from '../rig/openclaw/openclaw-home.ts';

interface Row {
  version: string;
  outcome: string;
  /** What the proofs said, strongest last. */
  proofs: string;
  owner: string;
  turn: string;
  good: boolean;
  /** True when this release makes no turn in this rig even with a good sign-in: then nothing is claimed of it. */
  silent: boolean;
}

async function prove(version: RigVersion): Promise<Row> {
  const issuer = await startIssuer();
  const egress = await startEgress(issuer.url);
  const home = await createOpenClawHome({ version, egress });
  try {
    const old = await issuer.mintGrant(ALICE);
    const profileId = await home.seedProfile(old);
    await home.startGateway();
    const before = (await home.turn()).ok;
    issuer.reject(old.grantId);
    const engine = await rigEngine(home, issuer);
    const outcome = await engine.login(profileId).finished;
    await engine.stop();
    const status = await home.profileStatus(profileId);
    const answered = (await home.turn()).ok;
    const used = issuer.ledger.requests.findLast(
      (one) => one.kind === 'model-turn' && one.status < 400,
    )?.grantId;
    const fresh = used !== undefined && used !== null && used !== old.grantId;
    const done = outcome.kind === 'done';
    const proofs = done
      ? outcome.proofs.map(({ by, passed }) => `${by} ${passed ? 'yes' : 'no'}`).join(', ')
      : '';
    const healthy = ['ok', 'expiring'].includes(status?.status ?? '');
    return {
      version,
      outcome: done
        ? `done (turn before: ${before ? 'yes' : 'no'})`
        : `${outcome.kind} ${outcome.error.code}`,
      proofs,
      owner: status?.status ?? 'none',
      turn: answered && fresh ? 'new grant' : answered ? 'old grant' : 'failed',
      silent: !before,
      good: before && done && healthy && answered && fresh && issuer.ledger.count({ kind: 'revoke' }) === 0,
    };
  } finally {
    await home.dispose();
    await egress.stop();
    await issuer.stop();
  }
}

await ensurePrograms();
const wanted = process.argv.slice(2) as RigVersion[];
const rows: Row[] = [];
for (const version of wanted.length > 0 ? wanted : OPENCLAW_VERSIONS) {
  const row = await prove(version).catch((error: unknown): Row => {
    return {
      version,
      outcome: String(error).slice(0, 160),
      proofs: '',
      owner: '',
      turn: '',
      good: false,
      silent: false,
    };
  });
  rows.push(row);
  console.log(
    [
      row.version.padEnd(10),
      row.good ? 'good' : row.silent ? 'no turn here' : 'BAD ',
      row.outcome,
      row.proofs,
      `owner: ${row.owner}`,
      `next turn: ${row.turn}`,
    ].join('  '),
  );
}
const judged = rows.filter((row) => !row.silent);
const good = judged.filter((row) => row.good).length;
console.log(
  `${good} of ${judged.length} releases: one click, and the running gateway uses the new sign-in; ${rows.length - judged.length} make no turn in this rig`,
);
process.exit(good === judged.length ? 0 : 1);
