import { AppError } from '../model/errors.ts';
import type { OwnerPackage } from '../openclaw/place.ts';
import type { ProcessResult, Processes } from '../ports.ts';
import { jsonIn, list, record } from './owner-json.ts';

/** `models ...` took 5 to 11 s on a slow Windows host (failure mode 16); a cold start must not look like a refusal. */
const CLI_TIMEOUT_MS = 60_000;

export interface OwnerStatus {
  status: string;
  /** Epoch ms, or null. */
  expiresAt: number | null;
  /** True when the owner names a cooldown or a disabling of this profile. */
  unusable: boolean;
}

/** What the owner says of all sign-ins of an agent, in its own words. */
export interface OwnerView {
  profiles: { profileId: string; status: string; expiresAt: number | null }[];
  /** Ids that it names as locked out. */
  unusable: string[];
}

/** The owner's own program, asked about what was written. Nothing here holds or passes a token. */
export class OwnerCli {
  constructor(
    private readonly processes: Processes,
    private readonly owner: OwnerPackage,
    /** The whole environment of the child. */
    private readonly env: Record<string, string>,
    /** Ends the child gently. */
    private readonly signal?: AbortSignal,
  ) {}

  /** What `models status --json` says of an agent, without a probe; a word on why when there is no readable answer. */
  async view(agentId: string): Promise<OwnerView | 'late' | 'unreadable'> {
    const args = ['models', 'status', '--json', '--agent', agentId];
    const result = await this.#run(args, CLI_TIMEOUT_MS).catch(() => null);
    if (result?.timedOut) return 'late';
    const answer = result && result.code !== null ? jsonIn(result.stdout) : null;
    if (!answer) return 'unreadable';
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
    };
  }

  /** Ids in `models auth list --json`; null where the version has no such command. */
  async listed(agentId: string): Promise<string[] | null> {
    const args = ['models', 'auth', 'list', '--json', '--agent', agentId];
    const result = await this.#run(args, CLI_TIMEOUT_MS).catch(() => null);
    const answer = result?.code === 0 ? jsonIn(result.stdout) : null;
    if (!answer || !Array.isArray(answer.profiles)) return null;
    return list(answer.profiles).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  }

  /** What `models auth order get --json` says of an agent's order of a provider; null where it gives no readable answer. */
  async order(agentId: string, provider: string): Promise<string[] | null> {
    const args = ['models', 'auth', 'order', 'get', '--provider', provider, '--agent', agentId, '--json'];
    const result = await this.#run(args, CLI_TIMEOUT_MS).catch(() => null);
    const answer = result?.code === 0 ? jsonIn(result.stdout) : null;
    if (!answer || !Array.isArray(answer.order)) return null;
    return answer.order.filter((id): id is string => typeof id === 'string');
  }

  /** What `config get` reads at a path of the configuration, or null. */
  async setting(path: string): Promise<unknown> {
    const result = await this.#run(['config', 'get', path, '--json'], CLI_TIMEOUT_MS).catch(() => null);
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
   * What `models status --json` says of a profile. It reads the store and needs no gateway.
   * @throws AppError VERIFY_FAILED when it gives no readable answer or doesn't list the profile.
   */
  async profileStatus(agentId: string, profileId: string): Promise<OwnerStatus> {
    const args = ['models', 'status', '--json', '--agent', agentId];
    const result = await this.#run(args, CLI_TIMEOUT_MS).catch((error: NodeJS.ErrnoException) => {
      throw new AppError('VERIFY_FAILED', `OpenClaw did not start: ${error.code ?? 'unknown'}`);
    });
    const auth = record(record(jsonIn(result.stdout)).auth);
    const found = list(record(auth.oauth).profiles).find((row) => row.profileId === profileId);
    if (!found) {
      const why = result.timedOut
        ? 'models status did not answer in time'
        : 'models status does not list the profile';
      throw new AppError('VERIFY_FAILED', why);
    }
    return {
      status: typeof found.status === 'string' ? found.status : 'unknown',
      expiresAt: typeof found.expiresAt === 'number' ? found.expiresAt : null,
      unusable: list(auth.unusableProfiles).some((row) => row.profileId === profileId),
    };
  }

  #run(args: string[], timeoutMs: number): Promise<ProcessResult> {
    return this.processes.run({
      file: this.owner.nodePath,
      args: [this.owner.binPath, ...args],
      env: { ...this.env, NO_COLOR: '1' },
      cwd: this.owner.packageDir,
      timeoutMs,
      ...(this.signal ? { signal: this.signal } : {}),
    });
  }
}

/** One word of the owner's, or a stand-in for anything that is none: foreign text is not passed on. */
function plainWord(value: unknown): string {
  return typeof value === 'string' && /^[a-z][a-z_-]{0,30}$/.test(value) ? value : 'unclear';
}
