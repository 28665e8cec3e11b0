import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenClawVersion } from '../../config/setup/install/programs.mjs';
import { startEgress, type Egress } from '../rig/egress/egress.ts';
import type { RigGrant } from '../rig/issuer/issuer.ts';
import { CodexLogins } from './codex-logins.ts';
import { storeConfiguration } from './configuration.ts';
import { Grants } from './grants.ts';
import { build, perVersion, type BuildJob } from './owner/run-owner.ts';
import type { Credential, Phase, Step, StoreSpec } from './store-spec.ts';

/** A store as it stands on disk. */
export interface MadeStore {
  spec: StoreSpec;
  home: string;
  /** Why it could not be made, or null. */
  fault: string | null;
}

/** The moment at which stores are judged lies ahead of their making by this much, so that making never looks like the future. */
const AHEAD_MS = 15 * 60_000;

const MINUTE = 60_000;

/** Everything the corpus stands on while it lives: issuer, egress guard, homes. Made by {@link startWorkshop}. */
export class Workshop {
  readonly made: MadeStore[] = [];

  constructor(
    readonly root: string,
    /** The moment at which stores are judged, epoch ms. */
    readonly now: number,
    readonly grants: Grants,
    readonly egress: Egress,
    readonly logins: CodexLogins,
    /** Every store has its grants to itself, so that a turn on one spends none of another. */
    readonly apart = false,
  ) {}

  /** Ends what runs, and leaves the homes. */
  async leave(): Promise<void> {
    await this.egress.stop();
    await this.grants.stop();
  }

  async stop(): Promise<void> {
    await this.leave();
    await rm(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param place an empty folder for homes that are to stay; by default a temporary one */
export async function startWorkshop(place?: string, apart = false): Promise<Workshop> {
  const now = Math.floor(Date.now() / 1000) * 1000 + AHEAD_MS;
  const root = await realpath(place ?? (await mkdtemp(path.join(tmpdir(), 'corpus-'))));
  const grants = await Grants.start(now);
  const egress = await startEgress(grants.issuer.url);
  return new Workshop(root, now, grants, egress, new CodexLogins(grants.issuer, egress), apart);
}

/**
 * Makes every store, phase by phase; `look` is called where a store asks for it. A store that cannot be made carries its
 * fault and the others go on.
 */
export async function makeStores(
  shop: Workshop,
  specs: StoreSpec[],
  look: (store: MadeStore, ago: number) => Promise<void>,
): Promise<void> {
  for (const [index, spec] of specs.entries()) shop.made.push(await prepare(shop, spec, index));
  const longest = Math.max(0, ...specs.map(({ phases = [] }) => phases.length));
  for (let at = 0; at < longest; at += 1) {
    const work = new Map<OpenClawVersion | null, { store: MadeStore; job: BuildJob }[]>();
    for (const store of shop.made) {
      const phase = store.fault === null ? store.spec.phases?.[at] : undefined;
      if (phase && 'lookAgo' in phase) await look(store, phase.lookAgo);
      if (!phase || 'lookAgo' in phase) continue;
      const job = { id: store.spec.id, home: store.home, steps: await resolve(shop, store.spec, phase) };
      work.set(phase.by, [...(work.get(phase.by) ?? []), { store, job }]);
    }
    await perVersion(work, (version, jobs) => doJobs(shop, version, jobs));
  }
  const edits = shop.made.flatMap((store) => {
    const steps = store.spec.codex?.steps ?? [];
    const job = {
      id: store.spec.id,
      home: store.home,
      steps: steps.map((step) => ({ ...step, at: shop.now })),
    };
    return steps.length > 0 && store.fault === null ? [{ store, job }] : [];
  });
  await doJobs(shop, null, edits);
}

async function doJobs(
  shop: Workshop,
  version: OpenClawVersion | null,
  jobs: { store: MadeStore; job: BuildJob }[],
): Promise<void> {
  const answers = await build(
    version,
    jobs.map(({ job }) => job),
    shop.egress,
  );
  for (const { store } of jobs) {
    const answer = answers.find(({ id }) => id === store.spec.id);
    store.fault = answer ? answer.fault : 'no answer';
  }
}

async function prepare(shop: Workshop, spec: StoreSpec, index: number): Promise<MadeStore> {
  const home = path.join(shop.root, String(index + 1).padStart(3, '0'));
  await mkdir(home, { mode: 0o700 });
  if (spec.openclaw && spec.phases) {
    const folder = path.join(home, '.openclaw');
    await mkdir(path.join(folder, 'logs'), { recursive: true, mode: 0o700 });
    const text = storeConfiguration(spec.openclaw, home, spec.agents ?? ['main'], spec.config);
    await writeFile(path.join(folder, 'openclaw.json'), text, { mode: 0o600 });
  }
  if (spec.codex) {
    const folder = path.join(home, '.codex');
    await mkdir(folder, { mode: 0o700 });
    const { login, version } = spec.codex;
    if (login) {
      const text = await shop.logins.authJson(version, login);
      await writeFile(path.join(folder, 'auth.json'), text, { mode: 0o600 });
    }
  }
  return { spec, home, fault: null };
}

/** Steps with their moments and tokens. What names no time happened half an hour before the store is judged. */
async function resolve(
  shop: Workshop,
  spec: StoreSpec,
  phase: Exclude<Phase, { lookAgo: number }>,
): Promise<BuildJob['steps']> {
  const steps: BuildJob['steps'] = [];
  for (const step of phase.steps) {
    const { ago = 30 * MINUTE, agent = 'main', ...rest } = step as Step & { ago?: number; agent?: string };
    const credential = 'credential' in rest ? { credential: await filled(shop, spec, rest.credential) } : {};
    steps.push({ agent, ...rest, ...credential, at: shop.now - ago } as BuildJob['steps'][number]);
  }
  return steps;
}

/** The grant that a store's credential names. */
export function grantOf(
  shop: Workshop,
  spec: StoreSpec,
  name: NonNullable<Credential['grant']>,
): Promise<RigGrant> {
  if ('codex' in name) return shop.logins.grant(name.codex, name.who);
  return shop.grants.get(shop.apart ? { ...name, only: spec.id } : name);
}

/** A credential with the tokens of its grant, in the fields in which OpenClaw keeps them. */
async function filled(shop: Workshop, spec: StoreSpec, { grant: name, ...own }: Credential): Promise<object> {
  if (!name) return own;
  const { access, refresh, expires, account } = await grantOf(shop, spec, name);
  if (own.type === 'token') return { token: access, expires, ...own };
  return { access, refresh, expires, accountId: account.accountId, email: account.email, ...own };
}
