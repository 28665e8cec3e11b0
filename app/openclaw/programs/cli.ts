import { told } from '../../model/told.ts';
import { homedir } from 'node:os';
import { AppError } from '../../model/errors.ts';
import type { OwnerPackage } from '../discovery/install.ts';
import type { ProcessResult, Processes } from '../../platform/ports.ts';
import { boxFlags, hasNoBox, QUESTION_ENV, stoppedByBox, wallFlags } from './program-environment.ts';
import { jsonIn, list, record } from './cli-json.ts';
import { wordsOfRefusal } from './cli-words.ts';

/** `models ...` took 5 to 11 s on a slow Windows host (failure mode 16); a cold start must not look like a refusal. */
const CLI_TIMEOUT_MS = 60_000;

export interface OwnerStatus {
  status: string;
  /** Epoch ms, or null. */
  expiresAt: number | null;
  /** True when the owner names a cooldown or a disabling of this profile. */
  unusable: boolean;
}

/** What the owner says of a route, where it says more than of its sign-ins. */
export interface OwnerRoute {
  provider: string;
  /** `unavailable`: no runtime runs it. `missing-auth`, `incompatible`: no call of it is answered. */
  kind: 'unavailable' | 'missing-auth' | 'incompatible';
  /** The runtime, or the model, that it names. */
  name: string;
}

/** What the owner says of all sign-ins of an agent, in its own words. */
export interface OwnerView {
  profiles: { profileId: string; status: string; expiresAt: number | null }[];
  /** Ids that it names as locked out. */
  unusable: string[];
  /** Routes of which it says that they do not run. */
  routes: OwnerRoute[];
}

/** It answered that it does not: its own words, cut and without anything shaped like a secret. */
export interface OwnerRefusal {
  refused: string;
}

/**
 * The owner's own program, asked about what stands in its store. Nothing here holds or passes a token. Each question runs
 * in a box (owner-box.ts) and as `--json`: as text, 2026.9.6 renews an ended token, and offline spends it. Whether it may be
 * asked at all is for the caller to find out (form-found.ts), but after a write of this very release.
 */
export class OwnerCli {
  constructor(
    private readonly processes: Processes,
    private readonly owner: OwnerPackage,
    /** The whole environment of the child. */
    private readonly env: Record<string, string>,
    /** Ends the child gently. */
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * What `models status --json` says of an agent, without a probe; its words where it refuses; a word on why when there is no
   * readable answer.
   */
  async view(
    agentId: string,
    when: 'before' | 'after-write' = 'before',
  ): Promise<OwnerView | OwnerRefusal | 'late' | 'unreadable'> {
    const args = ['models', 'status', '--json', '--agent', agentId];
    const asked = when === 'before' ? this.#ask(args) : this.#afterWrite(args);
    const result = await asked.catch(() => null);
    if (result?.timedOut) return 'late';
    if (!result || result.code === null) return 'unreadable';
    const answer = jsonIn(result.stdout);
    if (!answer?.auth) {
      // What only the box keeps from it is no word of the owner's.
      if (stoppedByBox(result)) return 'unreadable';
      const refused = wordsOfRefusal(answer, result.stderr);
      return refused ? { refused } : 'unreadable';
    }
    const auth = record(answer.auth);
    return {
      profiles: list(record(auth.oauth).profiles).flatMap(({ profileId, status, expiresAt }) =>
        typeof profileId === 'string'
          ? [
              {
                profileId,
                status: plainWord(status),
                expiresAt: typeof expiresAt === 'number' ? expiresAt : null,
              },
            ]
          : [],
      ),
      unusable: list(auth.unusableProfiles).flatMap(({ profileId }) =>
        typeof profileId === 'string' ? [profileId] : [],
      ),
      routes: routesIn(auth),
    };
  }

  /**
   * What `models auth order get --json` says of an agent's order of a provider; null where it gives no readable answer. Only
   * after a write of this release: from 2026.6.5 on it starts other programs, and so runs outside of the box.
   */
  async order(agentId: string, provider: string): Promise<string[] | null> {
    const args = ['models', 'auth', 'order', 'get', '--provider', provider, '--agent', agentId, '--json'];
    const result = await this.#afterWrite(args).catch(() => null);
    const answer = result?.code === 0 ? jsonIn(result.stdout) : null;
    if (!answer || !Array.isArray(answer.order)) return null;
    return answer.order.filter((id): id is string => typeof id === 'string');
  }

  /** What `config get` reads at a path of the configuration, or null. Only after a write of this release, as for an order. */
  async setting(path: string): Promise<unknown> {
    const result = await this.#afterWrite(['config', 'get', path, '--json']).catch(() => null);
    if (result?.code !== 0) return null;
    const text = result.stdout.trim();
    const start = text.search(/^[[{"\dtfn-]/m);
    for (const part of [text, text.slice(Math.max(start, 0)), text.split('\n').at(-1) ?? '']) {
      try {
        return JSON.parse(part) as unknown;
      } catch {
        // Lines of its log may stand before the value.
      }
    }
    return null;
  }

  /**
   * What `models status --json` says of a profile that this release has just written. It needs no gateway.
   * @throws AppError VERIFY_FAILED when it gives no readable answer or doesn't list the profile.
   */
  async profileStatus(agentId: string, profileId: string): Promise<OwnerStatus> {
    const args = ['models', 'status', '--json', '--agent', agentId];
    const result = await this.#afterWrite(args).catch((error: NodeJS.ErrnoException) => {
      throw new AppError(
        'VERIFY_FAILED',
        told('OpenClaw did not start: {code}', { code: error.code ?? '?' }),
      );
    });
    const answer = jsonIn(result.stdout);
    const auth = record(record(answer).auth);
    const found = list(record(auth.oauth).profiles).find((row) => row.profileId === profileId);
    if (!found) {
      const refused = answer?.auth ? null : wordsOfRefusal(answer, result.stderr);
      const why = result.timedOut
        ? 'models status did not answer in time'
        : (refused ?? 'models status does not list the profile');
      throw new AppError('VERIFY_FAILED', why);
    }
    return {
      status: typeof found.status === 'string' ? found.status : 'unknown',
      expiresAt: typeof found.expiresAt === 'number' ? found.expiresAt : null,
      unusable: list(auth.unusableProfiles).some((row) => row.profileId === profileId),
    };
  }

  /** A question in the box; where this Node has none, the owner's own switch and the wall before the network stand alone. */
  async #ask(args: string[]): Promise<ProcessResult> {
    const boxed = await this.#run(boxFlags(this.env.HOME ?? homedir()), args);
    return hasNoBox(boxed) ? this.#run(wallFlags(), args) : boxed;
  }

  /** A question that some releases cannot answer in the box. The wall before the network stays. */
  async #afterWrite(args: string[]): Promise<ProcessResult> {
    const boxed = await this.#ask(args);
    return boxed.code === 0 || boxed.timedOut || this.signal?.aborted ? boxed : this.#run(wallFlags(), args);
  }

  #run(flags: string[], args: string[]): Promise<ProcessResult> {
    return this.processes.run({
      file: this.owner.nodePath,
      args: [...flags, this.owner.binPath, ...args],
      env: { ...this.env, ...QUESTION_ENV },
      cwd: this.owner.packageDir,
      timeoutMs: CLI_TIMEOUT_MS,
      ...(this.signal ? { signal: this.signal } : {}),
    });
  }
}

/**
 * Routes that do not run: `runtimeAuthRoutes` with `runtimeStatus` (2026.8.1 and later; 2026.5.28 to 7.33 have `status` alone)
 * and `modelRouteIssues` (2026.8.1 and later; list.status-command-*). What it calls indeterminate is no claim.
 */
function routesIn(auth: Record<string, unknown>): OwnerRoute[] {
  const runtimes = list(auth.runtimeAuthRoutes).filter((route) =>
    [route.status, route.runtimeStatus].includes('unavailable'),
  );
  const issues = list(auth.modelRouteIssues);
  const routes = [
    ...runtimes.map(({ provider, runtime }) => ({ provider, kind: 'unavailable', name: runtime })),
    ...issues.map(({ provider, kind, model }) => ({ provider, kind, name: model })),
  ];
  const kinds: readonly unknown[] = [
    'unavailable',
    'missing-auth',
    'incompatible',
  ] satisfies OwnerRoute['kind'][];
  return routes.filter(
    (one): one is OwnerRoute =>
      typeof one.provider === 'string' && typeof one.name === 'string' && kinds.includes(one.kind),
  );
}

/** One word of the owner's, or a stand-in for anything that is none: foreign text is not passed on. */
function plainWord(value: unknown): string {
  return typeof value === 'string' && /^[a-z][a-z_-]{0,30}$/.test(value) ? value : 'unclear';
}
