/**
 * Runs inside the Node of a real OpenClaw: makes stores with the version's own writer and asks its own code which profile
 * it would use next. Input on stdin: `{ packageDir, make: [...], ask: [...], index }`; output on stdout after a mark line. No
 * network: nothing here refreshes, probes or calls a model.
 */
import { setNow } from './owner-clock.mjs';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const input = JSON.parse(await new Response(process.stdin).text());
const dist = path.join(input.packageDir, 'dist');
const load = (file) => import(pathToFileURL(path.join(dist, file)).href);
const sdk = {
  ...(await load('plugin-sdk/provider-auth.js')),
  ...(await load('plugin-sdk/agent-runtime.js')),
};
const configuration = await load('plugin-sdk/config-runtime.js');

/** A function that a chunk exports under a short name, found by its real name; null when the version has none. */
async function internal(pattern, name) {
  for (const file of readdirSync(dist).filter((one) => pattern.test(one) && /\.m?js$/.test(one))) {
    const text = readFileSync(path.join(dist, file), 'utf8');
    const list = /export \{([^}]*)\}/.exec(text)?.[1] ?? '';
    const short =
      new RegExp(`\\b${name} as (\\w+)`).exec(list)?.[1] ??
      (new RegExp(`\\b${name}\\b`).test(list) ? name : null);
    if (short && new RegExp(`function ${name}\\(`).test(text)) return (await load(file))[short];
  }
  return null;
}

const listProviders = await internal(
  /^openai-(codex-)?routing-/,
  'listOpenAIAuthProfileProvidersForAgentRuntime',
);
const harnessPolicy = await internal(/^(policy|selection|harness-runtimes)-/, 'resolveAgentHarnessPolicy');
const prepare = await internal(/^prepare-auth-/, 'prepareAgentRuntimeAuth');
const ensureStore = sdk.ensureAuthProfileStoreWithoutExternalProfiles ?? sdk.ensureAuthProfileStore;

function enter(home) {
  process.env.HOME = home;
  process.env.OPENCLAW_STATE_DIR = path.join(home, '.openclaw');
  process.env.OPENCLAW_CONFIG_PATH = path.join(home, '.openclaw', 'openclaw.json');
  sdk.clearRuntimeAuthProfileStoreSnapshots?.();
  configuration.clearConfigCache?.();
  configuration.clearRuntimeConfigSnapshot?.();
}

/**
 * No login of another program is looked for: there is none in these homes, and a third of the time went into asking every
 * plugin for one (2026.7.1).
 */
const WITHOUT_EXTERNALS = { filterExternalAuthProfiles: false, syncExternalCli: false };

async function write(agentDir, part, shared) {
  mkdirSync(agentDir, { recursive: true });
  const apply = (store) => {
    Object.assign(store.profiles, part.profiles ?? {});
    for (const key of ['order', 'lastGood', 'usageStats']) {
      if (part[key]) store[key] = { ...(store[key] ?? {}), ...part[key] };
    }
    return true;
  };
  if (sdk.updateAuthProfileStoreWithLock) {
    const written = await sdk.updateAuthProfileStoreWithLock({
      agentDir,
      sharedStoreWrite: shared,
      saveOptions: WITHOUT_EXTERNALS,
      updater: apply,
    });
    if (!written) throw new Error('the owner wrote nothing');
    return;
  }
  const store = sdk.loadAuthProfileStoreForSecretsRuntime(agentDir);
  apply(store);
  sdk.saveAuthProfileStore(store, agentDir, WITHOUT_EXTERNALS);
}

/**
 * A used home of 2026.4.29 to 2026.5.28 has an index of the plugins in a file; without it each start looks through all of them. Where
 * it is asked for, the release makes it in the first home, and the others get that one: it hangs on what a configuration says of
 * plugins and channels, and on nothing else of a home. (Later releases keep it in a database, which takes as long.)
 */
const makeIndex = input.index
  ? await internal(/^installed-plugin-index-store-/, 'refreshPersistedInstalledPluginIndex')
  : null;
let indexFile = null;

async function giveIndex({ config }) {
  if (!makeIndex || config.plugins || config.channels) return;
  const stateDir = process.env.OPENCLAW_STATE_DIR;
  const file = path.join(stateDir, 'plugins', 'installs.json');
  if (indexFile) cpSync(indexFile, file);
  else {
    await makeIndex({ reason: 'manual', config, stateDir, env: process.env });
    indexFile = file;
  }
}

async function make(state) {
  enter(state.home);
  const stateDir = process.env.OPENCLAW_STATE_DIR;
  mkdirSync(stateDir, { recursive: true });
  writeFileSync(process.env.OPENCLAW_CONFIG_PATH, JSON.stringify(state.config, null, 2), { mode: 0o600 });
  await giveIndex(state);
  for (const [agent, part] of Object.entries(state.agents)) {
    await write(path.join(stateDir, 'agents', agent, 'agent'), part, part.shared !== false);
  }
  return { name: state.name };
}

/** The providers whose profiles a turn may use, as the version's own run code lists them. */
function providersOf(cfg, agent, provider, model) {
  const policy = harnessPolicy?.({ config: cfg, provider, modelId: model, agentId: agent });
  let runtime = policy?.runtime ?? 'pi';
  // selection-*.js of 2026.5.28, not of 2026.5.12: a codex runtime that nobody named gives way when no plugin registered it.
  const implicit = policy?.runtimeSource === 'implicit';
  if (runtime === 'codex' && implicit && input.implicitCodexGivesWayTo)
    runtime = input.implicitCodexGivesWayTo;
  const codexAuth = runtime === 'codex' && provider === 'openai-codex' ? 'openai' : provider;
  const providers = listProviders
    ? listProviders({ provider: codexAuth, harnessRuntime: runtime, agentHarnessId: runtime, config: cfg })
    : [provider];
  return { runtime, providers };
}

function ask(state) {
  enter(state.home);
  if (state.at) setNow(state.at);
  const cfg = configuration.loadConfig();
  const agent = state.agent;
  const ref = sdk.resolveDefaultModelForAgent({ cfg, agentId: agent });
  const [provider, model] = state.model
    ? [state.model.slice(0, state.model.indexOf('/')), state.model.slice(state.model.indexOf('/') + 1)]
    : [ref.provider, ref.model];
  const agentDir = sdk.resolveAgentDir(cfg, agent);
  const store = ensureStore(agentDir, { allowKeychainPrompt: false });
  const { runtime, providers } = providersOf(cfg, agent, provider, model);
  const order = [
    ...new Set(
      providers.flatMap((one) => sdk.resolveAuthProfileOrder({ cfg, store, provider: one, forModel: model })),
    ),
  ];
  const byOrder = order[0] ?? null;
  const asked = {
    name: state.name,
    provider,
    model,
    runtime,
    providers,
    order,
    stored: Object.keys(store.profiles),
  };
  if (!prepare) return { ...asked, next: byOrder, by: 'resolveAuthProfileOrder', refused: null };
  // What the gateway calls before a turn from 2026.8.1 on; a profile named in the configured model goes along as a pin.
  const raw = state.model ? null : sdk.resolveAgentEffectiveModelPrimary?.(cfg, agent);
  const pin = /^[^@]+@(.+)$/.exec(raw ?? '')?.[1];
  const harness = runtime === 'codex' ? 'codex' : 'openclaw';
  const by = 'prepareAgentRuntimeAuth';
  try {
    const { attempts } = prepare({
      ...{
        provider,
        modelId: model,
        config: cfg,
        agentId: agent,
        agentDir,
        env: {},
        authProfileStore: store,
      },
      ...{ harnessId: harness, harnessRuntime: harness },
      ...(pin ? { sessionAuthProfileId: pin, sessionAuthProfileSource: 'user' } : {}),
    });
    const first = attempts.find((attempt) => attempt.kind === 'profile')?.profileId ?? null;
    return { ...asked, next: first, by, refused: null };
  } catch (error) {
    const refused = String(error.message).slice(0, 200);
    // Everything is locked out: the first of the order is what it would take, and what it names in its refusal.
    return { ...asked, next: /temporarily unavailable/.test(refused) ? byOrder : null, by, refused };
  }
}

const made = [];
for (const state of input.make ?? []) made.push(await make(state));
const picks = [];
for (const state of input.ask ?? []) {
  try {
    picks.push(ask(state));
  } catch (error) {
    picks.push({ name: state.name, problem: String(error.stack ?? error).slice(0, 600) });
  }
}
process.stdout.write(`\n@@owner@@${JSON.stringify({ made, picks })}`, () => process.exit(0));
