import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compareReleases, versionNumbers } from '../../../app/platform/release-version.ts';

/** A release: one of the pinned, or one made known by `knowOpenClaw`. */
export type RigVersion = string;
/** Who runs the model turn: the Codex harness (as in the reported outage) or OpenClaw's own runtime. */
export type RigRuntime = 'codex' | 'own';

export interface ConfigurationInput {
  version: RigVersion;
  runtime: RigRuntime;
  gatewayPort: number;
  gatewayToken: string;
  workspace: string;
  logFile: string;
  agents: string[];
  /** Folder of the Codex harness plugin, or null without one. */
  codexPlugin: string | null;
}

/** True for `floor` and every release after it. */
export function isSince(version: RigVersion, floor: RigVersion): boolean {
  return compareReleases(versionNumbers(version) ?? [], versionNumbers(floor) ?? []) >= 0;
}

/** The provider id that holds a ChatGPT sign-in: unified to `openai` after 2026.5.16. */
export function providerOf(version: RigVersion): 'openai-codex' | 'openai' {
  return isSince(version, '2026.5.28') ? 'openai' : 'openai-codex';
}

/** `openclaw.json` of a rig home: a loopback gateway with a token, one route, nothing else switched on. */
export function configurationOf(input: ConfigurationInput): object {
  const { version, runtime } = input;
  const legacyRef = providerOf(version) === 'openai-codex' && runtime === 'own';
  // 2026.3.28 and 2026.4.11 do not know the newer model: "Unknown model: openai-codex/gpt-5.5" (run).
  const legacyModel = isSince(version, '2026.4.29') ? 'openai-codex/gpt-5.5' : 'openai-codex/gpt-5.4';
  const model = legacyRef ? legacyModel : 'openai/gpt-5.5';
  const ownRuntime = isSince(version, '2026.5.28') ? 'openclaw' : 'pi';
  // Versions before 2026.5.12 refuse the key: their models run in OpenClaw itself.
  const runtimes = isSince(version, '2026.5.12')
    ? { models: { [model]: { agentRuntime: { id: runtime === 'codex' ? 'codex' : ownRuntime } } } }
    : {};
  return {
    gateway: {
      mode: 'local',
      port: input.gatewayPort,
      bind: 'loopback',
      auth: { mode: 'token', token: input.gatewayToken },
    },
    logging: { file: input.logFile, level: 'info' },
    update: { checkOnStart: false },
    agents: {
      defaults: {
        workspace: input.workspace,
        model: { primary: model },
        ...runtimes,
        ...(version === '2026.9.6'
          ? { modelPolicy: { allow: [model] }, systemAgent: { agentId: input.agents[0] } }
          : {}),
      },
      ...agentsOf(input),
    },
    plugins: {
      allow: ['openai', ...(input.codexPlugin ? ['codex'] : [])],
      ...(version === '2026.5.12' ? { bundledDiscovery: 'compat' } : {}),
      ...(input.codexPlugin
        ? { load: { paths: [input.codexPlugin] }, entries: { codex: { enabled: true } } }
        : {}),
    },
  };
}

/** Agents were a list with a default mark; from 2026.8 on they are keyed (the list is still taken, with a warning). */
function agentsOf({ version, agents }: ConfigurationInput): object {
  if (isSince(version, '2026.8.1')) {
    return { ownership: 'explicit', entries: Object.fromEntries(agents.map((id) => [id, {}])) };
  }
  return { list: agents.map((id, index) => ({ id, ...(index === 0 ? { default: true } : {}) })) };
}

/** Releases whose npm package carries the code of the Codex harness; 2026.8.1 and later leave out a part of it. */
export function carriesCodexHarness(version: RigVersion): boolean {
  return isSince(version, '2026.5.12') && !isSince(version, '2026.8.1');
}

/**
 * A plugin folder that switches on the Codex harness of a package that carries its code ({@link carriesCodexHarness}). The
 * npm package has it in its shared chunks but leaves out `dist/extensions/codex`, the few lines that register it; a local
 * build, as in the reported outage, has them. This writes such lines of our own; everything that runs is the package's code.
 */
export async function writeCodexHarnessPlugin(packageDir: string, folder: string): Promise<string> {
  const dist = path.join(packageDir, 'dist');
  const harness = exportOf(
    dist,
    /^harness-[\w-]+\.js$/,
    'extensions/codex/harness.ts',
    'createCodexAppServerAgentHarness',
  );
  const provider = exportOf(
    dist,
    /^provider-[\w-]+\.js$/,
    'extensions/codex/provider.ts',
    'buildCodexProvider',
  );
  const manifest = {
    id: 'codex',
    name: 'Codex',
    description: 'Registers the Codex harness of this OpenClaw package.',
    providers: ['codex'],
    syntheticAuthRefs: ['codex'],
    nonSecretAuthMarkers: ['codex-app-server'],
    activation: { onStartup: false, onAgentHarnesses: ['codex'] },
    configSchema: { type: 'object', additionalProperties: true },
  };
  // From 2026.7.1 on the harness keeps its threads in a store that the plugin opens for it, and OpenClaw opens one for its
  // own plugins only: here they stand in memory.
  const store = exportIn(dist, /^session-binding-[\w-]+\.js$/, 'createCodexAppServerBindingStore');
  const code = `
    import { ${harness.name} as createHarness } from ${JSON.stringify(harness.file)};
    import { ${provider.name} as buildProvider } from ${JSON.stringify(provider.file)};
    ${store ? `import { ${store.name} as createStore } from ${JSON.stringify(store.file)};` : 'const createStore = null;'}
    const rows = new Map();
    const state = {
      lookup: (key) => rows.get(key),
      entries: () => [...rows].map(([key, value]) => ({ key, value })),
      deleteIf: (key, when) => rows.has(key) && when(rows.get(key)) && rows.delete(key),
      registerIfAbsent: (key, value) => !rows.has(key) && Boolean(rows.set(key, value)),
      update: (key, change) => {
        const value = change(rows.get(key));
        return value !== undefined && Boolean(rows.set(key, value));
      },
    };
    export default {
      id: 'codex', name: 'Codex', description: 'Codex harness',
      register(api) {
        const bindings = createStore && { bindingStore: createStore(state) };
        api.registerAgentHarness(createHarness({ pluginConfig: api.pluginConfig, ...bindings }));
        api.registerProvider(buildProvider({ pluginConfig: api.pluginConfig }));
      },
    };`;
  await mkdir(folder, { recursive: true });
  const description = {
    name: 'codex',
    version: '0.0.0',
    type: 'module',
    openclaw: { extensions: ['./index.js'] },
  };
  await writeFile(path.join(folder, 'openclaw.plugin.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(description));
  await writeFile(path.join(folder, 'index.js'), code);
  return folder;
}

/** The chunk that holds a source region, and the short name under which it exports a function. */
function exportOf(dist: string, pattern: RegExp, region: string, fn: string): { file: string; name: string } {
  const found = exportIn(dist, pattern, fn, `//#region ${region}`);
  if (!found) throw new Error(`${fn} was not found in ${dist}`);
  return found;
}

/** The same, or null; without a region the chunk is the one that defines the function. */
function exportIn(
  dist: string,
  pattern: RegExp,
  fn: string,
  mark = `function ${fn}(`,
): { file: string; name: string } | null {
  for (const name of readdirSync(dist).filter((file) => pattern.test(file))) {
    const text = readFileSync(path.join(dist, name), 'utf8');
    const short = new RegExp(`export \\{[^}]*\\b${fn} as (\\w+)`).exec(text)?.[1];
    if (text.includes(mark) && short) return { file: path.join(dist, name), name: short };
  }
  return null;
}
