import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { EngineOptions } from '../../../../app/model/engine.ts';
import type { FoundRepairOutcome } from '../../../../app/model/plan.ts';
import { Secret } from '../../../../app/model/secret.ts';
import type { FoundLoginOutcome } from '../../../../app/model/sign-in-run.ts';
import type { ProfileRow } from '../../../../app/model/snapshot.ts';
import type { AgentPlace, OpenClawInstall } from '../../../../app/openclaw/discovery/install.ts';
import { readStore } from '../../../../app/openclaw/store/read-store.ts';
import type { StoreEdit } from '../../../../app/openclaw/write/store-writer.ts';
import type { Ports } from '../../../../app/platform/ports.ts';
import { holdLoginLock } from '../../../../app/platform/process-lock.ts';
import { placesNow } from '../../../../app/transactions/journal/believe.ts';
import { createCrashRecovery } from '../../../../app/transactions/journal/crash-recovery.ts';
import type { RepairPlan } from '../../../../app/transactions/plans/repair-plan.ts';
import { runRepair } from '../../../../app/transactions/run-repair.ts';
import { commitGrant } from '../../../../app/transactions/sign-in/commit.ts';
import { preflight } from '../../../../app/transactions/sign-in/preflight.ts';
import { Run } from '../../../../app/transactions/sign-in/run-events.ts';
import { undoAct } from '../../../../app/transactions/undo.ts';
import { NO_VAULT } from '../../../interop/relogin/sign-in.ts';
import { DAY, jwt, oauth, StoreHome } from '../../openclaw/support.ts';
import { installOpenClaw } from '../records-support.ts';
import { copyOf, putCopy, type Copy } from './home-copy.ts';
import { playedOwner } from './played-owner.ts';

export const ID = 'openai-codex:me';
const DEAD = 'openai-codex:old';
const PROVIDER = 'openai-codex';
/** Name of the first sign-in. */
const CHANGE_ID = 'eeeeeeee-0000-4000-8000-000000000001';
const MINUTE = 60_000;
const MEMORY = '/dev/shm';

/** When every world begins: now, since temp files of ours are told by the time that the system gave them. */
const START = Date.now();

const access = (sub: string, days: number): string =>
  jwt({ iat: START / 1000 - 3600, exp: (START + days * DAY) / 1000, sub: `CANARY ${sub}` });

/** Every token that is about, and must stand in a store alone. */
export const TOKENS = {
  old: { access: access('old', 1), refresh: 'rt-CANARY-old' },
  fresh: { access: access('new', 10), refresh: 'rt-CANARY-new' },
  unused: { access: access('unused', 1), refresh: 'rt-CANARY-unused' },
};

/** What a sign-in and a repair may change: the parts of both stores, as text. */
export type Held = string;

/**
 * One home in which two agents have a store each, one of which keeps its routing in a file of its own, and a Clawlamp that signs
 * in, repairs, undoes and recovers there, and a clock that the test sets on.
 */
export class World {
  #now = START;
  #found: OpenClawInstall | null = null;
  /** True: our own reading after a write finds nothing, so that the change is put back. */
  blind = false;

  private constructor(
    readonly home: StoreHome,
    private readonly owned: boolean,
  ) {}

  /** @param owned whether an OpenClaw is installed; else Clawlamp writes itself */
  static async make(owned: boolean): Promise<World> {
    // A home is made thousands of times: in memory, where the system has such a folder.
    const home = await StoreHome.make(existsSync(MEMORY) ? MEMORY : undefined);
    await home.write('openclaw.json', {
      logging: { file: path.join(home.stateDir, 'gateway.log') },
      gateway: { port: 1 },
      agents: {
        defaults: { model: { primary: `${PROVIDER}/gpt-5.4` } },
        list: [{ id: 'main' }, { id: 'work' }],
      },
    });
    const usage = { errorCount: 2, cooldownUntil: START + DAY, cooldownReason: 'auth', lastUsed: START };
    const unused = oauth({
      ...TOKENS.unused,
      expires: START - DAY,
      email: 'old@example.com',
      accountId: 'b',
    });
    await home.profiles({ [ID]: oauth({ ...TOKENS.old, expires: START + DAY }), [DEAD]: unused }, 'main', {
      order: { [PROVIDER]: [ID] },
      usageStats: { [ID]: usage },
    });
    await home.profiles({ [DEAD]: unused }, 'work');
    await home.state({ version: 1, order: { [PROVIDER]: [DEAD] } }, 'work');
    if (owned) await installOpenClaw(home, '2026.5.12');
    return new World(home, owned);
  }

  get dataDir(): string {
    return path.join(this.home.home, 'data');
  }

  /** Files that hold what a change changes. */
  get stores(): string[] {
    const [main, work] = [this.home.agentDir('main'), this.home.agentDir('work')];
    return [`${main}/auth-profiles.json`, `${work}/auth-profiles.json`, `${work}/auth-state.json`];
  }

  keep(): Copy {
    return copyOf(this.home.home);
  }

  /** Everything as it was kept, at the beginning of the clock. */
  restore(copy: Copy): void {
    putCopy(this.home.home, copy);
    this.#now = START;
    this.blind = false;
  }

  later(): void {
    this.#now += 10 * MINUTE;
  }

  /** What the stores hold. */
  holds(): Held {
    return JSON.stringify(this.stores.map((file) => JSON.parse(readFileSync(file, 'utf8')) as unknown));
  }

  /** The stores with the profiles of one state beside the routing of another. */
  half(routing: Held, profiles: Held): Held {
    const [rest, whole] = [routing, profiles].map((held) => JSON.parse(held) as Record<string, unknown>[]);
    return JSON.stringify(
      rest?.map((file, at) => (file.profiles ? { ...file, profiles: whole?.[at]?.profiles } : file)),
    );
  }

  /** A sign-in from the click on, with its grant at hand. */
  async signIn(id = CHANGE_ID): Promise<FoundLoginOutcome> {
    const { ports, options } = this;
    const place = await this.#place();
    const agent = place.agents.find(({ id }) => id === 'main') as AgentPlace;
    const row = { id: ID, profileId: ID, provider: PROVIDER, causes: [] };
    const deps = {
      ports,
      options,
      place,
      row: { ...row, consumer: 'openclaw', owner: 'openclaw', kind: 'oauth' } as unknown as ProfileRow,
      reading: await readStore(ports, place, agent),
      readAgain: async (one: AgentPlace) => {
        const reading = await readStore(ports, place, one);
        const unseen = this.blind && this.holds().includes(TOKENS.fresh.refresh);
        return unseen ? { ...reading, state: 'unreadable' as const } : reading;
      },
      fetch: () => Promise.resolve(new Response('{}')),
    };
    const grant = {
      access: Secret.from(TOKENS.fresh.access) as Secret,
      refresh: Secret.from(TOKENS.fresh.refresh) as Secret,
      idToken: null,
      expiresAt: START + 10 * DAY,
      account: { accountId: 'acc-1', userId: null, email: 'me@example.com', plan: null },
    };
    return new Run(ID, ports.clock, async (control) => {
      const release = await holdLoginLock(this.dataDir, this.#now);
      try {
        // The owner is played as far as it writes; what it lists is proved with the real one.
        const plan = { ...(await preflight(deps)), cli: null };
        return await commitGrant(deps, control, plan, grant, id);
      } finally {
        await release();
      }
    }).finished;
  }

  /** A repair that takes an unused sign-in out of both stores, with its place in the order. */
  async repair(): Promise<FoundRepairOutcome> {
    const place = await this.#place();
    const { access: seen, refresh } = TOKENS.unused;
    const gone: StoreEdit = {
      part: 'profiles',
      key: DEAD,
      held: { access: Secret.from(seen), refresh: Secret.from(refresh) },
      to: { is: 'absent' },
    };
    const order: StoreEdit = { part: 'order', key: PROVIDER, expect: [[DEAD]], to: { is: 'absent' } };
    const generation = 'json-inline' as const;
    const [main, work] = this.stores as [string, string];
    const stores = [
      { agentDir: this.home.agentDir('main'), storePath: main, edits: [gone] },
      { agentDir: this.home.agentDir('work'), storePath: work, edits: [gone, order] },
    ].map((one) => ({ ...one, place, generation, steps: [] }));
    const plan = {
      id: 'not-on-route@old',
      code: 'not-on-route',
      kind: 'repair',
      title: 'gone',
      rows: [],
      steps: [],
    };
    const repair = { plan, place, stores, checks: [] } as unknown as RepairPlan;
    return runRepair({ ...this.#deps, helped: () => Promise.resolve(!this.blind) }, repair);
  }

  /** Takes back the newest change. */
  async undo(): Promise<FoundRepairOutcome> {
    const place = await this.#place();
    const stores = await Promise.all(place.agents.map((agent) => readStore(this.ports, place, agent)));
    return undoAct({ ...this.#deps, installAt: () => ({ place, stores }) }, null);
  }

  /** What the next start does first. Returns how each sign-in that was cut off came out. */
  async recover(): Promise<string[]> {
    const came: string[] = [];
    const note = (event: { kind: string; result?: string }): void => {
      if (event.kind === 'settled') came.push(String(event.result));
    };
    await createCrashRecovery(this.ports, this.options, { note }).settle('start');
    return came;
  }

  dispose(): Promise<void> {
    return rm(this.home.home, { recursive: true, force: true });
  }

  get #deps(): { ports: Ports; options: EngineOptions } {
    return { ports: this.ports, options: this.options };
  }

  get options(): EngineOptions {
    const common = { dataDir: this.dataDir, stateDir: this.home.stateDir };
    return this.owned
      ? { ...common, openclawBin: path.join(this.home.home, 'openclaw', 'openclaw.mjs') }
      : { ...common, allowJsonWriter: true };
  }

  get ports(): Ports {
    const now = (): number => this.#now;
    return {
      ...this.home.ports({ clock: { now, after: () => () => undefined } }),
      processes: this.owned ? playedOwner(now) : { run: () => Promise.reject(new Error('no program')) },
      vault: NO_VAULT,
    } as unknown as Ports;
  }

  /** The OpenClaw of this home, as Clawlamp found it: nothing here changes what it is. */
  async #place(): Promise<OpenClawInstall> {
    const place = this.#found ?? (await placesNow(this.ports, this.options))[0];
    if (!place) throw new Error('no OpenClaw');
    this.#found = place;
    return place;
  }
}
