import type { Words } from '../../model/told.ts';
import path from 'node:path';
import { defaultCodexHome } from '../../codex/home.ts';
import { readCodexConfig } from '../../codex/config.ts';
import { codexRelease } from '../../codex/releases.ts';
import type { EngineOptions } from '../../model/engine.ts';
import type { FoundOpenClaw } from '../../openclaw/discovery/installs.ts';
import { gatewayEnv, processEnv } from '../../openclaw/discovery/install-candidates.ts';
import type { Ports } from '../../platform/ports.ts';

/** The Codex homes in which one OpenClaw looks for a login of Codex's own, by their real paths. */
export interface CodexHomes {
  /** CODEX_HOME as its gateway has it, else `.codex` of the gateway's home. */
  person: string;
  /** The home that its harness gives the Codex of each agent. */
  agents: Readonly<Record<string, string>>;
  /** Agents whose home holds a `config.toml` that Codex cannot load: its path, and what is wrong with it. */
  broken: Readonly<Record<string, { path: string; note: Words }>>;
}

/** Folder that OpenClaw's harness gives the Codex of an agent (5.12 to 9.6; `CODEX_APP_SERVER_HOME_DIRNAME`). */
const AGENT_HOME = 'codex-home';

/** A running gateway knows best, then its service, then the environment that we have ourselves. */
function personHome(ports: Ports, options: EngineOptions, { services, processes }: FoundOpenClaw): string {
  const running = processes.find((one) => one.env);
  const [service] = services;
  const own = options.codexHome || options.stateDir !== undefined;
  const env = own
    ? ports.env
    : running
      ? processEnv(ports, running)
      : service
        ? gatewayEnv(ports, service.env, service.args, service.workingDirectory)
        : ports.env;
  return options.codexHome || env.CODEX_HOME || defaultCodexHome(ports, env);
}

/** Finds the homes whose login may answer for an OpenClaw. Passive; a home that is not there keeps the path it would have. */
export async function codexHomesOf(
  ports: Ports,
  options: EngineOptions,
  found: FoundOpenClaw,
): Promise<CodexHomes> {
  const find = (dir: string): Promise<string | null> => ports.files.realPath(dir).catch(() => null);
  const agents = new Map<string, string>();
  const broken: Record<string, { path: string; note: Words }> = {};
  for (const { id, agentDir } of found.place.agents) {
    const dir = path.join(agentDir, AGENT_HOME);
    const home = await find(dir);
    agents.set(id, home ?? path.resolve(dir));
    // Most agents have none: nothing is read where there is no folder.
    if (home === null) continue;
    const { path: file, broken: fails, note } = await readCodexConfig(ports.files, home, codexRelease(null));
    if (fails && note !== null) broken[id] = { path: file, note };
  }
  const person = personHome(ports, options, found);
  return {
    person: (await find(person)) ?? path.resolve(person),
    agents: Object.fromEntries(agents),
    broken,
  };
}
