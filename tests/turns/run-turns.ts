import { setNow } from '../rig/openclaw/owner-clock.mjs';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { startEgress } from '../rig/egress/egress.ts';
import type { Issuer } from '../rig/issuer/issuer.ts';
import type { KeptGrant } from '../rig/issuer/ledger.ts';
import { makeTurn, startOnCopy } from '../rig/openclaw/real-turn.ts';

import { runToEnd } from '../rig/processes/child.ts';
import { GATEWAY, type TurnResult } from './compare.ts';
import { holdersIn } from './grants-in.ts';
import type { HomeToTry } from './home-to-try.ts';

interface Kept extends TurnResult {
  key: string;
  id: string;
  ms: number;
}

/** Results of turns, kept in a file: a turn depends on its home and its release, and on nothing of ours. */
export class TurnResults {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly file: string) {
    if (!existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const one = JSON.parse(line) as Kept;
      this.#kept.set(one.key, one);
    }
  }

  of(home: HomeToTry, agent: string): TurnResult | undefined {
    return this.#kept.get(keyOf(home, agent));
  }

  async keep(home: HomeToTry, result: TurnResult & { ms: number }): Promise<void> {
    const one = { key: keyOf(home, result.agent), id: home.id, ...result };
    this.#kept.set(one.key, one);
    await appendFile(this.file, `${JSON.stringify(one)}\n`);
  }
}

function keyOf({ group, id, owner, recipe }: HomeToTry, agent: string): string {
  const text = JSON.stringify([group, id, owner, recipe, agent]);
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

interface Work {
  home: HomeToTry;
  agent: string;
}

/**
 * Makes the turns that are still missing, two at a time; every one on a copy of its own, with the issuer as the home's
 * world has it. `done` is called after each.
 */
export async function runTurns(
  issuer: Issuer,
  grants: KeptGrant[],
  work: Work[],
  {
    folder,
    results,
    done,
  }: { folder: string; results: TurnResults; done: (home: HomeToTry) => Promise<void> },
): Promise<void> {
  for (const grant of grants) issuer.adopt(grant);
  const waiting = [...work];
  const busy = new Set<string>();
  const lane = async (name: string): Promise<void> => {
    for (;;) {
      const at = waiting.findIndex(({ home }) => home.lane === null || !busy.has(home.lane));
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      if (!next) return;
      const { home, agent } = next;
      if (home.lane) busy.add(home.lane);
      let result = await oneTurn(issuer, home, agent, path.join(folder, name));
      // A lease of its database ends by the clock that we hold for the program: once more by the machine's.
      if (LEASE_LOST.test(result.words) && !result.answered)
        result = await oneTurn(issuer, home, agent, path.join(folder, name), true);
      if (home.lane) busy.delete(home.lane);
      if (isOfTheMachine(result)) {
        console.log(`not kept, its end is the machine's and not its own: ${home.id}`);
        continue;
      }
      await results.keep(home, result);
      await done(home);
    }
  };
  await Promise.all([lane('one'), lane('two')]);
  // What two lanes could not share.
  await lane('one');
}

const LEASE_LOST = /LeaseError:[\s\S]{0,300}was lost/;

/** A turn that ended for want of time or by the rig's own clock, and not for anything in its home, tells nothing. */
function isOfTheMachine({ answered, words, calls }: TurnResult): boolean {
  const late =
    /certificate is not yet valid|certificate has expired|worker task timed out|Command lane .* timed out after|no end after \d+ ms/.test(
      words,
    );
  return !answered && late && calls.length === 0;
}

/** Addresses at which the rig answers for the provider: those of the loopback device in a network namespace of our own. */
export function addressOf(lane: string): string | null {
  const wanted = path.basename(lane) === 'one' ? '104.18.33.41' : '104.18.33.42';
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  return all.some(({ address }) => address === wanted) ? wanted : null;
}

/** One turn of an agent on a copy below `lane`, with the issuer as the home's world has it. */
export async function oneTurn(
  issuer: Issuer,
  home: HomeToTry,
  agent: string,
  lane: string,
  atMachineTime = false,
): Promise<TurnResult & { ms: number }> {
  const copy = path.join(lane, 'copy');
  const temporary = path.join(lane, `tmp-${home.owner}`);
  await rm(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  await mkdir(lane, { recursive: true });
  await runToEnd('cp', ['-a', home.folder, copy], { env: { PATH: '/usr/bin:/bin' } });
  if (home.truth !== null) setNow(home.truth);
  const ledger = issuer.ledger;
  for (const grantId of home.world.refused) issuer.reject(grantId);
  const egress = await startEgress(issuer.url, addressOf(lane));
  if (home.world.region) egress.refusesRegion = true;
  try {
    const turn = await (agent === GATEWAY ? startOnCopy : makeTurn)({
      ...{
        version: home.owner,
        copy,
        home: home.home,
        agent,
        now: atMachineTime ? undefined : home.now,
        egress,
        temporary,
        atOpt: home.atOpt,
        env: home.env,
      },
    });
    const holders = holdersIn(home.folder);
    const calls = turn.calls.map(({ status, print }) => {
      const grantId = print === null ? undefined : ledger.grantOfPrint(print)?.grantId;
      const same = [...holders].filter(
        ([held]) => held === print || (grantId && ledger.grantOfPrint(held)?.grantId === grantId),
      );
      return { status, profiles: [...new Set(same.flatMap(([, ids]) => [...ids]))] };
    });
    const { answered, code, words, renewals, ms } = turn;
    return { agent, answered, code, words: answered ? '' : words, calls, renewals, ms };
  } finally {
    for (const grantId of home.world.refused) Object.assign(ledger.grant(grantId), { refusal: null });
    await egress.stop();
  }
}
