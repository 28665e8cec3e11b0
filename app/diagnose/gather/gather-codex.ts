import path from 'node:path';
import { defaultCodexHome } from '../../codex/home.ts';
import { readCodex } from '../../codex/read-codex.ts';
import type { EngineOptions } from '../../model/engine.ts';
import type { FoundGateways } from '../../openclaw/discovery/installs.ts';
import { gatewayEnv, processEnv } from '../../openclaw/discovery/install-candidates.ts';
import { foreignThings } from '../../openclaw/discovery/other-account.ts';
import type { Ports } from '../../platform/ports.ts';
import type { CodexFacts } from './facts.ts';
import { rightsOf } from './rights-reading.ts';

/** Codex homes beside the person's own: more than this are not looked at. */
const MOST_HOMES = 40;

/**
 * Folder that OpenClaw's harness gives the Codex of an agent (run on 2026.5.12: with an `installation_id` of its own and no
 * `auth.json`, since the harness hands the tokens over; a file there is a login that someone made by hand or copied).
 */
const AGENT_HOME = 'codex-home';

interface Candidate {
  wanted: string;
  dir: string;
}

function agentHomes({ openclaws }: FoundGateways): Candidate[] {
  return openclaws.flatMap(({ name, place }) =>
    place.agents.map((agent) => ({
      wanted: name === null ? `agent-${agent.id}` : `${name}-agent-${agent.id}`,
      dir: path.join(agent.agentDir, AGENT_HOME),
    })),
  );
}

/** CODEX_HOME as services and running gateways of this account name it, else the one in their own home. */
function gatewayHomes(ports: Ports, { openclaws }: FoundGateways): Candidate[] {
  const found = openclaws.flatMap(({ services, processes }) => [
    ...services.map((one) => gatewayEnv(ports, one.env, one.args, one.workingDirectory)),
    ...processes.flatMap((one) => (one.env ? [processEnv(ports, one)] : [])),
  ]);
  return found.map((env) => {
    const dir = env.CODEX_HOME ?? defaultCodexHome(ports, env);
    const bare = path.basename(dir).replace(/^\.+/, '');
    return { wanted: bare === 'codex' ? path.basename(path.dirname(dir)) : bare, dir };
  });
}

async function readHome(
  ports: Ports,
  options: EngineOptions,
  name: string | null,
  codexHome: string | undefined,
): Promise<{ facts: CodexFacts; directories: string[] }> {
  // What this shell's environment says of Codex says nothing about another home.
  const env =
    name === null ? ports.env : { ...ports.env, CODEX_HOME: codexHome, CODEX_ACCESS_TOKEN: undefined };
  const reading = await readCodex({ ...ports, env }, { ...options, ...(codexHome ? { codexHome } : {}) });
  const looked =
    reading.homeState === 'absent'
      ? []
      : ([
          ['state-dir', reading.home],
          ['store', reading.path],
        ] as const);
  const foreign = await foreignThings(ports, looked, reading.home);
  return {
    facts: {
      name,
      reading,
      rights: await rightsOf(ports, [reading.path]),
      ...(foreign.length > 0 ? { foreign } : {}),
    },
    directories: [reading.home, ...reading.files.map((file) => path.dirname(file))],
  };
}

/** One folder by whatever path. */
async function folderKey(ports: Ports, folder: string): Promise<string> {
  return (await ports.files.identity(folder)) ?? folder;
}

/** True when the home's login in use is the one in its file. */
function usesFile({ reading }: CodexFacts): boolean {
  return reading.state === 'read' && reading.hidden === null;
}

/** Homes that link `auth.json` have one login: Codex writes through the link (0.169.0, run). */
function withSameLogin(facts: CodexFacts, others: readonly CodexFacts[]): CodexFacts {
  const { identity } = facts.reading;
  const same = others.find(
    (one) => identity && one.reading.identity === identity && usesFile(one) && usesFile(facts),
  );
  return same ? { ...facts, sameLoginAs: same.sameLoginAs ?? same.name } : facts;
}

/**
 * Reads every Codex home: the one that flags, environment and defaults name, those of OpenClaw's agents, and those that
 * services and running gateways name. Another home than the first counts only where a login file of its own stands in
 * it. With `--codex-home` only that one. No two of one folder. Passive.
 */
export async function gatherCodexes(
  ports: Ports,
  options: EngineOptions,
  found: FoundGateways,
): Promise<{ codexes: CodexFacts[]; directories: string[] }> {
  const primary = await readHome(ports, options, null, options.codexHome);
  const { reading } = primary.facts;
  const there = reading.homeState !== 'absent' || reading.program;
  const codexes = there ? [primary.facts] : [];
  const directories = [...primary.directories];
  const seen = new Set([await folderKey(ports, reading.home)]);
  const taken = new Set<string>();
  const others = options.codexHome
    ? []
    : [...agentHomes(found), ...(options.stateDir ? [] : gatewayHomes(ports, found))];
  for (const { wanted, dir } of others.slice(0, MOST_HOMES)) {
    const real = await ports.files.realPath(dir).catch(() => null);
    const key = real && (await folderKey(ports, real));
    if (!real || !key || seen.has(key)) continue;
    seen.add(key);
    // A home without a login is not watched either: a running Codex writes its own databases there all the time.
    if (!(await ports.files.facts(path.join(real, 'auth.json')).catch(() => null))) continue;
    const name = taken.has(wanted) ? `${wanted}-${taken.size + 1}` : wanted;
    taken.add(name);
    const one = await readHome(ports, options, name, real);
    codexes.push(withSameLogin(one.facts, codexes));
    directories.push(...one.directories);
  }
  return { codexes, directories };
}
