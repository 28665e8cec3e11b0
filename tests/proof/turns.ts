/**
 * Every verdict against a real turn: `npm run -s prove:turns [-- --only EXPRESSION] [--judge]`. Takes the corpus, the cases
 * and the carried homes; looks at each with the real engine (and checks that the look changed nothing), then makes one
 * real turn of its own release for each agent, on a copy, where the rig can answer for the provider; elsewhere it asks the
 * release's own code for its pick. What was made is kept below `tests/.artifacts/turns` and not made again; `--judge` makes
 * no turn. Prints what differs and a table by release; exits 1 on a false ok, a false act or a wrong next.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Snapshot } from '../../app/model/snapshot.ts';
import { OPENCLAW_VERSIONS } from '../../config/setup/install/programs.mjs';
import { CaseHomes } from '../cases/cases.ts';
import { CarriedHomes } from '../corpus/carried/archive.ts';
import { traces } from '../corpus/judge.ts';
import { startIssuer } from '../rig/issuer/issuer.ts';
import { carriedHomes } from '../turns/carried-homes.ts';
import { caseHomes } from '../turns/case-homes.ts';
import { compare, GATEWAY, OF_THE_GATEWAY, type Comparison, type TurnResult } from '../turns/compare.ts';
import { corpusHomes } from '../turns/corpus-homes.ts';
import type { HomeToTry } from '../turns/home-to-try.ts';
import { runTurns, TurnResults } from '../turns/run-turns.ts';
import { tableOf, type Tried } from '../turns/table.ts';

// Ended early, it leaves no program behind.
process.once('SIGTERM', () => process.exit(143));

const args = process.argv.slice(2);
const only = new RegExp(args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '.') : '.');
const wanted = (id: string, owner: string): boolean => only.test(`${id} ${owner}`);
const folder = path.resolve(import.meta.dirname, '..', '.artifacts', 'turns');
await mkdir(folder, { recursive: true });

/** Providers for which the rig answers. */
const ANSWERABLE = /^(openai|openai-codex|codex)\//;

async function lookedAt(home: HomeToTry): Promise<{ snapshot: Snapshot; touched: string[] }> {
  const before = await traces({ home: home.folder });
  const snapshot = await home.look();
  const after = await traces({ home: home.folder });
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return { snapshot, touched: names.filter((name) => before[name] !== after[name]) };
}

/** Agents of which a turn can be made here: those whose route leads to a provider that the rig is, or to nobody we know. */
function agentsToTry(home: HomeToTry, snapshot: Snapshot): string[] {
  const agents = home.agents.filter((agent) => {
    const route = snapshot.routes.find((one) => one.agent === agent && one.role === 'primary');
    return route ? ANSWERABLE.test(route.model) : !/^empty\//.test(home.id);
  });
  // An embedded turn knows nothing of what keeps a gateway from starting.
  const stops = snapshot.causes.some(
    ({ code, severity }) => severity === 'act' && OF_THE_GATEWAY.includes(code),
  );
  return stops ? [...agents, GATEWAY] : agents;
}

/** One of each kind of home first, so that what a whole kind has wrong shows early; the slowest release comes last. */
function spread<T extends { home: HomeToTry }>(work: T[]): T[] {
  const seen = new Map<string, number>();
  const ranked = work.map((one, index) => {
    const kind = one.home.id.split('/')[0] ?? '';
    const rank = (seen.get(kind) ?? 0) + (one.home.owner === '2026.4.29' ? 100 : 0);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return { one, rank, index };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ one }) => one);
}

const cases = new CaseHomes();
const carried = new CarriedHomes();
const issuer = await startIssuer();
try {
  const sources = [
    caseHomes(cases),
    await carriedHomes(carried),
    await corpusHomes(path.join(folder, 'corpus'), wanted),
  ];
  const homes = sources.flatMap((one) => one.homes).filter(({ id, owner }) => wanted(id, owner));
  const results = new TurnResults(path.join(folder, 'results.jsonl'));
  const snapshots = new Map<HomeToTry, Snapshot>();
  const touched: string[] = [];
  for (const home of homes) {
    const look = await lookedAt(home);
    snapshots.set(home, look.snapshot);
    touched.push(...look.touched.map((name) => `${home.id}: ${name}`));
  }
  const work = homes.flatMap((home) =>
    agentsToTry(home, snapshots.get(home) as Snapshot).map((agent) => ({ home, agent })),
  );
  const missing = spread(work.filter(({ home, agent }) => !results.of(home, agent)));
  console.log(`${homes.length} homes, ${work.length} turns, ${missing.length} of them to make`);
  const judge = (home: HomeToTry): Tried => {
    const turns = work
      .filter((one) => one.home === home)
      .flatMap(({ agent }): TurnResult[] => [results.of(home, agent) ?? []].flat());
    const snapshot = snapshots.get(home) as Snapshot;
    const comparison: Comparison = compare(snapshot, turns);
    return { home, snapshot, turns, comparison };
  };
  const told = (one: Tried): void => {
    const causes = one.snapshot.causes.map(
      ({ code, severity, under }) => `${under ? '>' : ''}${code}=${severity}`,
    );
    for (const { fault, words } of one.comparison.faults) {
      console.log(
        `${fault}: ${one.home.group} ${one.home.id} [${one.home.owner}] ours ${one.snapshot.verdict} (${causes.join(' ')})\n    ${words}`,
      );
    }
  };
  if (!args.includes('--judge')) {
    let made = 0;
    await runTurns(
      issuer,
      sources.flatMap((one) => one.grants),
      missing,
      {
        folder,
        results,
        done: async (home) => {
          made += 1;
          if (made % 10 === 0) console.log(`  ${made} of ${missing.length}`);
          told(judge(home));
        },
      },
    );
  }
  const tried = homes.map(judge);
  console.log('\n');
  tried.forEach(told);
  console.log(tableOf(tried, OPENCLAW_VERSIONS));
  for (const name of touched) console.log(`touched by our reading: ${name}`);
  const faults = tried.flatMap(({ comparison }) => comparison.faults);
  process.exitCode = faults.length + touched.length === 0 ? 0 : 1;
} finally {
  await issuer.stop();
  await cases.remove();
  await carried.remove();
  await rm(path.join(folder, 'one', 'copy'), { recursive: true, force: true });
  await rm(path.join(folder, 'two', 'copy'), { recursive: true, force: true });
}
process.exit();
