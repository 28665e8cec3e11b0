import { basename } from 'node:path';
import { versionIsAtLeast } from '../../platform/release-version.ts';
import { forOneCommand, jsonWord, operands, shellWord } from '../../platform/text/shell-word.ts';
import type { OpenClawInstall, OtherAccount } from './install.ts';
import { isDefaultOf } from './other-account.ts';

/** What a command must know of the OpenClaw that it is for. */
export interface CommandFor {
  version: string | null;
  /** Words before the program, or after its name, by which it finds the same place; empty for the usual one. */
  before: string;
  after: string;
  /** The one agent there is, who need not be named; null with several. */
  soleAgent: string | null;
}

/** The one that flags and defaults name needs no words more: a person types the command where they run OpenClaw. */
export function commandFor(openclaw: {
  name: string | null;
  place: Pick<OpenClawInstall, 'owner' | 'env' | 'stateDir' | 'agents' | 'account'>;
}): CommandFor {
  const { owner, env, stateDir, agents, account } = openclaw.place;
  const profile = openclaw.name === null ? undefined : env.OPENCLAW_PROFILE;
  return {
    version: owner?.version ?? null,
    before: account
      ? asAccount(
          account,
          isDefaultOf(account, stateDir) ? '' : `env OPENCLAW_STATE_DIR=${shellWord(stateDir)} `,
        )
      : openclaw.name === null || profile
        ? ''
        : forOneCommand('OPENCLAW_STATE_DIR', stateDir),
    after: profile && !account ? ` --profile ${shellWord(profile)}` : '',
    soleAgent: agents.length === 1 ? (agents[0]?.id ?? null) : null,
  };
}

/** What comes before a command that another account has to run: inside its container, else by `sudo`. */
export function asAccount({ user, container }: OtherAccount, env = ''): string {
  if (!container) return `sudo -u ${shellWord(user)} ${env}`;
  const { engine, volume } = container;
  // Inside, the folder has the container's own path, which its program finds by itself.
  return `${engine} exec -it "$(${engine} ps -q --filter volume=${shellWord(volume)})" `;
}

/** For an install of which only its name and folder are known: a profile's folder carries the profile's name. */
export function commandForInstall(name: string | null, dir: string): CommandFor {
  if (name === null) return ANY_OPENCLAW;
  const profile = basename(dir) === `.openclaw-${name}`;
  return {
    ...ANY_OPENCLAW,
    before: profile ? '' : forOneCommand('OPENCLAW_STATE_DIR', dir),
    after: profile ? ` --profile ${shellWord(name)}` : '',
  };
}

/** An OpenClaw of which nothing is known. */
export const ANY_OPENCLAW: CommandFor = { version: null, before: '', after: '', soleAgent: 'main' };

/** 2026.4.29 hands the agent of `models auth` on to its sign-in; 2026.3.28 and 2026.4.11 take it and pass it over (models-cli-*.js). */
const SIGN_IN_BY_AGENT: [number, number, number] = [2026, 4, 29];

/** `models.authRefresh` takes word of a change from 2026.9.6 on (not in 2026.9.1); before it `secrets.reload` does. */
const TAKES_WORD: [number, number, number] = [2026, 9, 6];

/** First release for which the registry has a codex plugin; each one there wants an OpenClaw at least as new as itself. */
const CODEX_PLUGIN: [number, number, number] = [2026, 9, 4];

/** True when `models auth login` of this release signs in for an agent that is named; otherwise always for the default one. */
export function signsInByAgent({ version }: CommandFor): boolean {
  return version === null || versionIsAtLeast(version, SIGN_IN_BY_AGENT);
}

function openclaw({ before, after }: CommandFor, rest: string): string {
  return `${before}openclaw${after} ${rest}`;
}

/**
 * Every command of OpenClaw that is shown to a person, as its release takes it (tests/interop/owner-commands.test.ts gives each
 * to the release's own parser). All foreign words are quoted for a shell.
 */
export const ownerCommand = {
  /** A new sign-in of a provider. `--agent` after `login` is known from 2026.8.1 on only, before it from 2026.4.29 on. */
  signIn(at: CommandFor, asked: { provider: string; agent?: string | null; method?: string | null }): string {
    const { provider, agent, method } = asked;
    const named = agent && agent !== at.soleAgent && signsInByAgent(at) ? ` --agent ${shellWord(agent)}` : '';
    const by = method ? ` --method ${shellWord(method)}` : '';
    return openclaw(at, `models auth${named} login --provider ${shellWord(provider)}${by}`);
  },

  /** The first sign-in of somebody of whose OpenClaw nothing is known yet: it asks for the provider itself. */
  firstSignIn: (): string => openclaw(ANY_OPENCLAW, 'models auth login'),

  /** A new sign-in in another place than this shell's, of whatever provider. */
  signInAt: (stateDir: string): string =>
    openclaw({ ...ANY_OPENCLAW, before: forOneCommand('OPENCLAW_STATE_DIR', stateDir) }, 'models auth login'),

  /** A token that a person has, given to OpenClaw under a name. */
  pasteToken(at: CommandFor, asked: { provider: string; profileId: string; agent?: string | null }): string {
    const { provider, profileId, agent } = asked;
    const named = agent && agent !== at.soleAgent && signsInByAgent(at) ? ` --agent ${shellWord(agent)}` : '';
    return openclaw(
      at,
      `models auth${named} paste-token --provider ${shellWord(provider)} --profile-id ${shellWord(profileId)}`,
    );
  },

  setOrder(at: CommandFor, asked: { provider: string; agent: string; ids: readonly string[] }): string {
    const { provider, agent, ids } = asked;
    return openclaw(
      at,
      `models auth order set --provider ${shellWord(provider)} --agent ${shellWord(agent)} ${operands(ids)}`,
    );
  },

  /** What `--ask-owner` runs. */
  status: (at: CommandFor, agent: string): string =>
    openclaw(at, `models status --json --agent ${shellWord(agent)}`),

  repair: (at: CommandFor): string => openclaw(at, 'doctor --fix'),

  /** Switches on a plugin that is installed; of one that is not, every release says "not found". */
  enablePlugin: (at: CommandFor, plugin: string): string =>
    openclaw(at, `plugins enable ${shellWord(plugin)}`),

  /**
   * Installs the codex runtime; null for a release for which no registry has one. The newest of the registry wants an OpenClaw of
   * 2026.9.5 or newer, so 2026.9.4 names its own.
   */
  installCodex(at: CommandFor): string | null {
    if (at.version === null || !versionIsAtLeast(at.version, CODEX_PLUGIN)) return null;
    const own = versionIsAtLeast(at.version, [2026, 9, 5]) ? '' : `@${CODEX_PLUGIN.join('.')}`;
    return openclaw(at, `plugins install @openclaw/codex${own}`);
  },

  /** Has the running gateway take what stands in the store. */
  reload(at: CommandFor): string {
    return at.version !== null && versionIsAtLeast(at.version, TAKES_WORD)
      ? openclaw(at, `gateway call models.authRefresh --params ${jsonWord({ operation: 'login' })}`)
      : openclaw(at, 'secrets reload');
  },

  gatewayStatus: (at: CommandFor): string => openclaw(at, 'gateway call models.authStatus --json'),

  startGateway: (at: CommandFor): string => openclaw(at, 'gateway start'),

  restartGateway: (at: CommandFor): string => openclaw(at, 'gateway restart'),

  reinstallService: (at: CommandFor): string => openclaw(at, 'gateway install --force'),

  /** A setting as plain JSON. */
  setSetting: (at: CommandFor, path: string, value: unknown): string =>
    openclaw(at, `config set ${shellWord(path)} ${jsonWord(value)} --strict-json`),

  unsetSetting: (at: CommandFor, path: string): string => openclaw(at, `config unset ${shellWord(path)}`),
};
