/**
 * Makes the carried homes: `npm run -s carry:homes [-- --only EXPRESSION] [--pack]`. Each home goes through its chain of
 * real releases (`tests/corpus/carried/chains.ts`), then a real turn of each agent is made on a copy and the release is
 * asked for its own pick. What was made is kept below `tests/.artifacts/carried`, so that a broken run goes on where it
 * was; `--pack` puts all that is there into the repository's archive.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lookInto } from '../cases/look.ts';
import { copyHome, pack, type CarriedLabel } from '../corpus/carried/archive.ts';
import { Carrier, HOME } from '../corpus/carried/carrier.ts';
import { CHAINS, KEY, type Chain } from '../corpus/carried/chains.ts';
import { startEgress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer } from '../rig/issuer/issuer.ts';
import { tokenFingerprint, type KeptGrant } from '../rig/issuer/ledger.ts';
import { ownerPicks } from '../rig/openclaw/owner-pick.ts';
import { compare } from '../turns/compare.ts';
import { holdersIn } from '../turns/grants-in.ts';
import { addressOf, oneTurn } from '../turns/run-turns.ts';

// Ended early, it leaves no program behind.
process.once('SIGTERM', () => process.exit(143));

const args = process.argv.slice(2);
const only = new RegExp(args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '.') : '.');
const folder = path.resolve(import.meta.dirname, '..', '.artifacts', 'carried');
const homes = path.join(folder, 'homes');
await mkdir(homes, { recursive: true });

const labelFile = (id: string) => path.join(folder, `${id}.json`);
const isMade = ({ id }: Chain) => existsSync(labelFile(id)) && existsSync(path.join(homes, id));

const issuer = await startIssuer();
const key: KeptGrant = {
  ...{ grantId: 'key', account: ALICE },
  tokens: [{ print: tokenFingerprint(KEY), use: 'access', expiresAt: null }],
};
issuer.adopt(key);
for (const chain of CHAINS.filter(isMade)) {
  const label = JSON.parse(await readFile(labelFile(chain.id), 'utf8')) as CarriedLabel;
  for (const grant of label.grants) issuer.adopt(grant);
}

/** Of the ledger, what stands in this home. */
function grantsOf(home: string): KeptGrant[] {
  const prints = new Set(holdersIn(home).keys());
  return issuer.ledger.kept().filter(({ tokens }) => tokens.some(({ print }) => prints.has(print)));
}

/** What the release's own code picks for each agent, on a copy. */
async function asked({ id, owner, agents }: Chain, at: number, lane: string) {
  const copy = path.join(lane, 'asked');
  await rm(copy, { recursive: true, force: true });
  await cp(path.join(homes, id), copy, { recursive: true, verbatimSymlinks: true });
  const states = agents.map((agent) => ({ name: id, home: copy, agent, at }));
  const answers = await ownerPicks(owner, states).catch((error: unknown) =>
    agents.map(() => ({ problem: String(error), next: null })),
  );
  const problem = answers.find((one) => one.problem)?.problem?.split('\n')[0];
  return {
    picks: Object.fromEntries(agents.map((agent, index) => [agent, answers[index]?.next ?? null])),
    refusal: problem?.replaceAll(copy, HOME).slice(0, 300) ?? null,
  };
}

async function carry(chain: Chain, lane: string): Promise<void> {
  const { id, owner, agents, onboarded, from } = chain;
  const egress = await startEgress(issuer.url, addressOf(lane));
  const before = from
    ? (JSON.parse(await readFile(labelFile(from), 'utf8')) as CarriedLabel)
    : { story: [] as string[] };
  try {
    const carrier = new Carrier(path.join(lane, 'home'), lane, issuer, egress);
    await carrier.begin(from && path.join(homes, from));
    await chain.go(carrier);
    // A turn has its own at the same address.
    await egress.stop();
    const home = path.join(homes, id);
    await rm(home, { recursive: true, force: true });
    await cp(carrier.folder, home, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    const now = Date.now();
    const grants = grantsOf(home);
    const dataDir = path.join(lane, 'data');
    const turns = [];
    for (const agent of agents) {
      const world = { refused: [], region: false };
      const about = {
        group: 'carried' as const,
        id,
        owner,
        folder: home,
        home: HOME,
        agents,
        now,
        truth: now,
      };
      const look = () => lookInto({ home, dataDir, owner, by: 'home', now });
      const whole = { ...about, env: {}, world, recipe: '', lane: null, atOpt: true, look };
      turns.push(await oneTurn(issuer, whole, agent, lane));
    }
    const { picks, refusal } = await asked(chain, now, lane);
    const label: CarriedLabel = {
      ...{ id, owner, agents, onboarded, now, grants, refusal },
      story: [...before.story, ...carrier.story],
      turns: turns.map(({ ms: _, ...turn }) => turn),
      picks,
    };
    await writeFile(labelFile(id), JSON.stringify(label));
    console.log(
      `${id}: ${turns.map((turn) => (turn.answered ? `answered ${turn.calls.at(-1)?.profiles.join('=')}` : 'failed')).join(', ')}`,
    );
  } catch (error) {
    console.log(`${id} could not be made: ${String(error).slice(0, 1500)}`);
    await egress.stop();
  }
}

/** What the engine says of every home that is made, where its turn says otherwise. */
async function judgeAll(): Promise<void> {
  for (const chain of CHAINS.filter((one) => only.test(one.id) && isMade(one))) {
    const label = JSON.parse(await readFile(labelFile(chain.id), 'utf8')) as CarriedLabel;
    const { id, owner, now, turns } = label;
    const dataDir = path.join(folder, 'data', id);
    await mkdir(dataDir, { recursive: true });
    const here = path.join(folder, 'here', id);
    await rm(here, { recursive: true, force: true });
    await copyHome(path.join(homes, id), here);
    const snapshot = await lookInto({ home: here, dataDir, owner, by: 'home', now });
    await rm(here, { recursive: true, force: true });
    const causes = snapshot.causes.map(({ code, severity }) => `${code}=${severity}`).join(' ');
    const next = snapshot.routes.map((one) => `${one.agent} ${one.model} by ${one.runtime}: ${one.next}`);
    const went = turns.map((turn) => (turn.answered ? 'answered' : 'failed')).join(' ');
    console.log(`${id} [${owner}]: ${snapshot.verdict} (${causes}) ${next.join(', ')}; turn ${went}`);
    for (const { fault, words } of compare(snapshot, turns).faults) console.log(`    ${fault}: ${words}`);
  }
}

const waiting = (args.includes('--judge') ? [] : CHAINS).filter(
  (chain) => only.test(chain.id) && !isMade(chain),
);
const busy = new Set<string>();
console.log(`${waiting.length} of ${CHAINS.length} homes to carry`);
/** One sign-in at a time: they share the callback ports. */
const signsIn = ({ id }: Chain) => /^signed-in-/.test(id);
async function worker(name: string): Promise<void> {
  for (;;) {
    const at = waiting.findIndex((chain) => {
      const base = CHAINS.find(({ id }) => id === chain.from);
      return (!base || isMade(base)) && !(signsIn(chain) && busy.has('sign-in'));
    });
    const [chain] = at < 0 ? [] : waiting.splice(at, 1);
    if (!chain) return;
    if (signsIn(chain)) busy.add('sign-in');
    await carry(chain, path.join(folder, name));
    if (signsIn(chain)) busy.delete('sign-in');
  }
}
for (const chain of CHAINS.filter(isMade)) {
  const label = JSON.parse(await readFile(labelFile(chain.id), 'utf8')) as CarriedLabel;
  // A machine that was too slow is no word of the release.
  if (!/no end after/.test(label.refusal ?? '')) continue;
  const again = { ...label, ...(await asked(chain, label.now, path.join(folder, 'one'))) };
  await writeFile(labelFile(chain.id), JSON.stringify(again));
}
const lanes = args.includes('--lanes') ? Number(args[args.indexOf('--lanes') + 1]) : 2;
await Promise.all(['one', 'two'].slice(0, lanes).map(worker));
await worker('one');
if (args.includes('--judge')) await judgeAll();
if (args.includes('--pack')) {
  const labels = [];
  for (const chain of CHAINS.filter(isMade)) {
    labels.push(JSON.parse(await readFile(labelFile(chain.id), 'utf8')) as CarriedLabel);
  }
  console.log(`${labels.length} homes, ${await pack(homes, labels)} bytes`);
}
await issuer.stop();
process.exit();
