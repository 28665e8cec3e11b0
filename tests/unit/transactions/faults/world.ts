import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createEngine } from '../../../../app/engine/engine.ts';
import type { Engine, EngineOptions } from '../../../../app/model/engine.ts';
import { Secret } from '../../../../app/model/secret.ts';
import type { ProfileRow } from '../../../../app/model/snapshot.ts';
import type { LoginOutcome } from '../../../../app/model/sign-in-run.ts';
import { readStore } from '../../../../app/openclaw/store/read-store.ts';
import { JsonWriter } from '../../../../app/openclaw/write/json-writer.ts';
import type { WantedPart } from '../../../../app/openclaw/write/store-entries.ts';
import type { ProfileChange } from '../../../../app/openclaw/write/store-writer.ts';
import type { Ports, ProcessSpec } from '../../../../app/platform/ports.ts';
import { holdLoginLock } from '../../../../app/platform/process-lock.ts';
import { placesNow } from '../../../../app/transactions/journal/believe.ts';
import { ActFile } from '../../../../app/transactions/journal/change-records.ts';
import { Journal } from '../../../../app/transactions/journal/journal.ts';
import { recoverActs } from '../../../../app/transactions/journal/recover-changes.ts';
import { recover } from '../../../../app/transactions/journal/recover-sign-in.ts';
import { commitGrant } from '../../../../app/transactions/sign-in/commit.ts';
import { preflight } from '../../../../app/transactions/sign-in/preflight.ts';
import { Run } from '../../../../app/transactions/sign-in/run-events.ts';
import { NO_VAULT } from '../../../interop/relogin/sign-in.ts';
import { DAY, jwt, oauth, StoreHome } from '../../openclaw/support.ts';
import { installOpenClaw } from '../records-support.ts';
import { asAnother, isDead } from './injector.ts';

const ID = 'openai-codex:me';
const DEAD = 'openai-codex:old';
const ID_NUMBER = 'eeeeeeee-0000-4000-8000-000000000001';
const MINUTE = 60_000;

/** One home with one store, a Clawlamp that signs in and repairs in it, and a clock that the test sets on. */
export class World {
  now: number;

  private constructor(
    readonly home: StoreHome,
    readonly owned: boolean,
    now: number,
  ) {
    this.now = now;
  }

  static async make(owned: boolean, start: number): Promise<World> {
    const home = await StoreHome.make();
    await home.write('openclaw.json', {
      logging: { file: path.join(home.stateDir, 'gateway.log') },
      gateway: { port: 1 },
      agents: { defaults: { model: { primary: 'openai-codex/gpt-5.4' } }, list: [{ id: 'main' }] },
    });
    const access = jwt({ iat: start / 1000 - 3600, exp: (start + DAY) / 1000, sub: 'old' });
    const usage = { errorCount: 2, cooldownUntil: start + DAY, cooldownReason: 'auth', lastUsed: start };
    const gone = oauth({
      refresh: undefined,
      expires: start - DAY,
      email: 'old@example.com',
      accountId: 'b',
    });
    await home.profiles(
      { [ID]: oauth({ access, refresh: 'rt-CANARY-old', expires: start + DAY }), [DEAD]: gone },
      'main',
      { order: { 'openai-codex': [ID] }, usageStats: { [ID]: usage } },
    );
    if (owned) await installOpenClaw(home, '2026.5.12');
    return new World(home, owned, start);
  }

  get dataDir(): string {
    return path.join(this.home.home, 'data');
  }

  get store(): string {
    return path.join(this.home.agentDir(), 'auth-profiles.json');
  }

  get options(): EngineOptions {
    const common = { dataDir: this.dataDir, stateDir: this.home.stateDir };
    return this.owned
      ? { ...common, openclawBin: path.join(this.home.home, 'openclaw', 'openclaw.mjs') }
      : { ...common, allowJsonWriter: true };
  }

  get ports(): Ports {
    return {
      ...this.home.ports({ clock: { now: () => this.now, after: () => () => undefined } }),
      processes: { run: (spec: ProcessSpec) => this.#owner(spec) },
      vault: NO_VAULT,
    } as unknown as Ports;
  }

  /** A sign-in from the click on, with its grant at hand. */
  async signIn(): Promise<LoginOutcome> {
    const { ports, options } = this;
    const [place] = await placesNow(ports, options);
    if (!place) throw new Error('no OpenClaw');
    const agent = { id: 'main', agentDir: this.home.agentDir() };
    const row = { id: ID, profileId: ID, provider: 'openai-codex', causes: [] };
    const deps = {
      ports,
      options,
      place,
      row: { ...row, consumer: 'openclaw', owner: 'openclaw', kind: 'oauth' } as unknown as ProfileRow,
      reading: await readStore(ports, place, agent),
      readAgain: () => readStore(ports, place, agent),
      fetch: () => Promise.resolve(new Response('{}')),
    };
    const account = { accountId: 'acc-1', userId: null, email: 'me@example.com', plan: null };
    const grant = {
      access: Secret.from(jwt({ iat: 1, exp: 2, sub: 'new' })) as Secret,
      refresh: Secret.from('rt-CANARY-new') as Secret,
      idToken: null,
      expiresAt: 4_000_000_000_000,
      account,
    };
    return new Run(ID, ports.clock, async (control) => {
      const release = await holdLoginLock(this.dataDir, this.now);
      try {
        // The owner is played as far as it writes; what it lists is proved with the real one.
        const plan = { ...(await preflight(deps)), cli: null };
        return await commitGrant(deps, control, plan, grant as never, ID_NUMBER);
      } finally {
        await release();
      }
    }).finished;
  }

  async withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    const engine = createEngine(this.ports, this.options);
    try {
      await engine.read();
      return await work(engine);
    } finally {
      await engine.stop();
    }
  }

  repair() {
    return this.withEngine((engine) => engine.repair(`not-on-route@${DEAD}`));
  }

  async recover(): Promise<void> {
    await recover(this.ports, this.options, 'click');
    await recoverActs(this.ports, this.options, 'click');
  }

  /** As a process that was killed leaves its locks: they name one that is gone. */
  async bury(): Promise<void> {
    const gone = 2 ** 22 + 7;
    for (const file of [path.join(this.dataDir, 'login.lock'), `${this.store}.lock`]) {
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text !== null) await writeFile(file, text.replace(`"pid":${process.pid}`, `"pid":${gone}`));
    }
  }

  later(): void {
    this.now += 10 * MINUTE;
  }

  /** What the store holds, without how it is spaced. */
  async holds(): Promise<{ profiles: string; routing: string }> {
    const store = JSON.parse(await readFile(this.store, 'utf8')) as Record<string, unknown>;
    const { order, lastGood, usageStats, profiles } = store;
    const routing = { order, lastGood, usageStats };
    return { profiles: JSON.stringify(profiles), routing: JSON.stringify(routing) };
  }

  /** Every file but the store itself that holds a token, or is a temp file of ours; relative. */
  async strays(): Promise<string[]> {
    const found: string[] = [];
    for (const name of await readdir(this.home.home, { recursive: true })) {
      const file = path.join(this.home.home, name);
      if (file === this.store) continue;
      const text = await readFile(file, 'utf8').catch(() => '');
      if (text.includes('rt-CANARY') || path.basename(name).startsWith('.clawlamp-')) found.push(name);
    }
    return found;
  }

  /** Changes that are neither done nor undone. */
  async open(): Promise<string[]> {
    const acts = (await new ActFile(this.dataDir).all()).map(({ state }) => state);
    const open = acts.filter((state) => state !== 'done' && state !== 'undone');
    return [...open, ...(await new Journal(this.dataDir).all()).map(({ state }) => `sign-in ${state}`)];
  }

  dispose(): Promise<void> {
    return rm(this.home.home, { recursive: true, force: true });
  }

  /** The owner's program, played: the guarded writer in another process, under the same lock. */
  async #owner(spec: ProcessSpec) {
    if (isDead() || !this.owned) throw Object.assign(new Error('no program'), { code: 'ENOENT' });
    const asked = JSON.parse((spec.input as Secret).open()) as Record<string, never> & { mark: string };
    const writer = new JsonWriter(this.store, () => this.now);
    const answer = await asAnother(() => answerOf(writer, asked));
    const stdout = `\n${asked.mark}${JSON.stringify({ ok: true, ...answer })}\n`;
    return { code: 0, stdout, stderr: '', timedOut: false };
  }
}

async function answerOf(writer: JsonWriter, asked: Record<string, unknown>): Promise<object> {
  const key = Secret.from(asked.key) as Secret;
  const id = String(asked.id);
  const change = { ...asked, key } as unknown as ProfileChange & Parameters<JsonWriter['compare']>[0];
  const permit = asked.permit as string;
  switch (asked.op) {
    case 'probe':
      return { way: 'update' };
    case 'snapshot': {
      const expect = asked.expect as { access: string; refresh: string };
      const held = { access: Secret.from(expect.access), refresh: Secret.from(expect.refresh) };
      const box = await writer.snapshot(id, String(asked.profileId), held, key);
      const also = asked.also as { id: string; wanted: WantedPart[] } | undefined;
      return { box, ...(also ? { taken: await writer.take(also.id, 'before', also.wanted, key) } : {}) };
    }
    case 'write':
      return { result: await writer.write(change, permit) };
    case 'restore':
      return { result: await writer.restore(change) };
    case 'compare':
      return { holding: await writer.compare(change) };
    case 'agree':
      return writer.agree(asked as unknown as Parameters<JsonWriter['agree']>[0]);
    case 'partsTake':
      return { box: await writer.take(id, asked.role as 'after', asked.wanted as WantedPart[], key) };
    default:
      throw new Error(`the played owner knows no ${String(asked.op)}`);
  }
}
