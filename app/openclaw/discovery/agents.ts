import { join } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import { asExactText, asRecord } from '../../platform/json-value.ts';
import { userPath, type PathPorts } from './home-paths.ts';
import type { AgentPlace, OpenClawInstall } from './install.ts';
import { withoutEnd } from '../../platform/text/text-ends.ts';

/** The agent OpenClaw has when its configuration names none. */
export const IMPLICIT_AGENT = 'main';

/** Files that make a folder under `agents/` an agent with a store, in any generation. */
const STORE_FILES = ['auth-profiles.json', 'auth-state.json', 'openclaw-agent.sqlite', 'auth.json'];

/** An agent id in the form OpenClaw uses for folders (`normalizeAgentId`, 2026.9.6). */
export function normalAgentId(id: unknown): string {
  const trimmed = typeof id === 'string' ? id.trim() : '';
  const lower = trimmed.toLowerCase();
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(lower)) return lower;
  const repaired = lower.replace(/[^a-z0-9_-]+/g, '-').replace(/^-+/, '');
  return withoutEnd(repaired, '-').slice(0, 64) || IMPLICIT_AGENT;
}

/** More agents than any person has: what stands behind them is not looked at. */
export const MOST_AGENTS = 300;

interface RosterEntry {
  id: string;
  isDefault: boolean;
  agentDir: string | null;
  workspace: string | null;
}

/** Ids and entries as they stand in `agents.entries` (keyed, 2026.9) or `agents.list` (array, since 2026.3). */
function written(config: unknown): [unknown, unknown][] {
  const agents = asRecord(asRecord(config)?.agents);
  const keyed = asRecord(agents?.entries);
  if (keyed) return Object.entries(keyed);
  return Array.isArray(agents?.list) ? agents.list.map((entry: unknown) => [asRecord(entry)?.id, entry]) : [];
}

/** How many agents a configuration names, those beyond {@link MOST_AGENTS} as well. */
export function agentCount(config: unknown): number {
  return written(config).length;
}

/** The agents of a configuration. */
function roster(config: unknown): RosterEntry[] {
  const found = new Map<string, RosterEntry>();
  for (const [id, value] of written(config).slice(0, MOST_AGENTS)) {
    const entry = asRecord(value);
    const key = normalAgentId(id);
    if (!entry || found.has(key)) continue;
    found.set(key, {
      id: key,
      isDefault: entry.default === true,
      agentDir: asExactText(entry.agentDir),
      workspace: asExactText(entry.workspace),
    });
  }
  return [...found.values()];
}

/**
 * Agents that a configuration refers to, each with the folder it names for it, or null: its roster, the marked default
 * (before 2026.9 also the implied one) and its bindings (`collectReferencedAgentIds`, 2026.3.28 to 2026.9.6).
 */
export function referredAgents(config: unknown, impliesDefault: boolean): Map<string, string | null> {
  const entries = roster(config);
  const agents = new Map<string, string | null>();
  if (impliesDefault)
    agents.set(entries.find((one) => one.isDefault)?.id ?? entries[0]?.id ?? IMPLICIT_AGENT, null);
  const bindings = asRecord(config)?.bindings;
  for (const binding of Array.isArray(bindings) ? bindings : []) {
    const id = asExactText(asRecord(binding)?.agentId)?.trim();
    if (id) agents.set(normalAgentId(id), null);
  }
  for (const { id, agentDir } of entries) agents.set(id, agentDir);
  return agents;
}

/**
 * The workspace of each agent (`resolveAgentWorkspaceDir`, 2026.8.1 to 2026.9.6): the one that its entry names; for the default
 * agent the one of the defaults, else `workspace` in the state directory; for others a folder of their name.
 */
export function workspacesOf(
  config: unknown,
  place: Pick<OpenClawInstall, 'agents' | 'defaultAgent' | 'stateDir'>,
  ports: PathPorts,
): { agent: string; path: string }[] {
  const named = new Map(roster(config).map((one) => [one.id, one.workspace]));
  const common =
    asExactText(asRecord(asRecord(asRecord(config)?.agents)?.defaults)?.workspace)?.trim() || null;
  return place.agents.map(({ id }) => {
    const own = named.get(id)?.trim() || null;
    if (own) return { agent: id, path: userPath(own, ports) };
    const isDefault = id === place.defaultAgent;
    if (common)
      return { agent: id, path: isDefault ? userPath(common, ports) : join(userPath(common, ports), id) };
    return { agent: id, path: join(place.stateDir, isDefault ? 'workspace' : `workspace-${id}`) };
  });
}

/** The default agent: the first marked one, else 9.x's `defaults.systemAgent.agentId`, else the first, else `main`. */
function defaultAgentOf(config: unknown, entries: RosterEntry[]): string {
  const defaults = asRecord(asRecord(asRecord(config)?.agents)?.defaults);
  const recorded = asExactText(asRecord(defaults?.systemAgent)?.agentId);
  const marked = entries.find((entry) => entry.isDefault)?.id;
  return marked ?? (recorded ? normalAgentId(recorded) : undefined) ?? entries[0]?.id ?? IMPLICIT_AGENT;
}

/**
 * The agents of one OpenClaw: those of its configuration, and folders under `agents/` that hold a store.
 * @returns the default agent's id, and every agent with the folder of its store, the default first
 */
export async function findAgents(
  ports: Pick<Ports, 'env' | 'home' | 'files'>,
  stateDir: string,
  config: unknown,
): Promise<{ defaultAgent: string; agents: AgentPlace[] }> {
  const entries = roster(config);
  const defaultAgent = defaultAgentOf(config, entries);
  const override = ports.env.OPENCLAW_AGENT_DIR?.trim() || ports.env.PI_CODING_AGENT_DIR?.trim();
  const places = new Map<string, AgentPlace>();
  const add = (id: string, configured: string | null): void => {
    // `models status` takes the variable for the agent it was not told by name (2026.5.12 and 2026.9.6).
    const moved = id === defaultAgent && override ? override : configured;
    places.set(id, { id, agentDir: moved ? userPath(moved, ports) : join(stateDir, 'agents', id, 'agent') });
  };

  add(defaultAgent, entries.find((entry) => entry.id === defaultAgent)?.agentDir ?? null);
  for (const entry of entries) if (!places.has(entry.id)) add(entry.id, entry.agentDir);
  const isAgent = (name: string): boolean => normalAgentId(name) === name;
  for (const id of (await listSafely(ports, join(stateDir, 'agents'), isAgent)).sort()) {
    if (places.has(id) || places.size >= MOST_AGENTS) continue;
    const isStore = (name: string): boolean => STORE_FILES.includes(name);
    const stored = await listSafely(ports, join(stateDir, 'agents', id, 'agent'), isStore);
    if (stored.length > 0) add(id, null);
  }
  return { defaultAgent, agents: [...places.values()] };
}

/** Names in a folder; a folder that may not be listed has none to tell. */
async function listSafely(
  ports: Pick<Ports, 'files'>,
  path: string,
  wanted: (name: string) => boolean,
): Promise<string[]> {
  try {
    return await ports.files.list(path, wanted);
  } catch {
    return [];
  }
}
