// What a person or a gateway makes an OpenClaw write, done by that version's own code.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folder of an agent's store; undefined for the default agent, whose sign-ins go where the program's own ones go. */
function folder(job, agent) {
  return agent === 'main' ? undefined : agentDir(job, agent);
}

function agentDir(job, agent) {
  return path.join(job.home, '.openclaw', 'agents', agent, 'agent');
}

/** Changes one store under its owner's lock and checks that the change stands in it. */
async function update(owner, job, agent, updater, local = false) {
  const store = await owner.updateAuthProfileStoreWithLock({
    agentDir: local ? agentDir(job, agent) : folder(job, agent),
    sharedStoreWrite: !local,
    updater: (fresh) => (updater(fresh), true),
  });
  if (!store) throw new Error('the owner did not write');
}

/** The agent's store as it stands, without the logins of other programs: to look for those, OpenClaw loads its plugins. */
function reread(owner, job, agent) {
  const load =
    owner.ensureAuthProfileStoreWithoutExternalProfiles ?? owner.loadAuthProfileStoreWithoutExternalProfiles;
  const folder = agentDir(job, agent);
  if (load) return load(folder, { allowKeychainPrompt: false });
  // The oldest versions have no such function; a change that changes nothing gives the store as well.
  return owner.updateAuthProfileStoreWithLock({ agentDir: folder, updater: () => false });
}

async function sessionStore(packageDir) {
  const sdk = path.join(packageDir, 'dist', 'plugin-sdk');
  const name = ['session-store-runtime.js', 'config-runtime.js'].find((one) =>
    existsSync(path.join(sdk, one)),
  );
  return import(pathToFileURL(path.join(sdk, name)).href);
}

export const ownerSteps = {
  /** A sign-in, a pasted token or a key, saved under an id. */
  'sign-in': (owner, job, { agent, profileId, credential, local }) => {
    const updater = (store) => {
      store.profiles[profileId] = credential;
    };
    return update(owner, job, agent, updater, local);
  },

  open: (owner, job, { agent }) =>
    owner.ensureAuthProfileStore(agentDir(job, agent), { allowKeychainPrompt: false }),

  'sign-out': (owner, job, { agent, profileId }) =>
    update(owner, job, agent, (store) => {
      delete store.profiles[profileId];
    }),

  /** A call that worked, noted as this version notes it. */
  async used(owner, job, { agent, profileId, provider }) {
    const store = await reread(owner, job, agent);
    const call = { store, provider, profileId, agentDir: agentDir(job, agent) };
    if (owner.markAuthProfileSuccess) return owner.markAuthProfileSuccess(call);
    await owner.markAuthProfileGood(call);
    return owner.markAuthProfileUsed(call);
  },

  /** A call that failed for a reason, noted with the lockout that this version gives for it. */
  failed: async (owner, job, { agent, profileId, reason, cfg }) =>
    owner.markAuthProfileFailure({
      store: await reread(owner, job, agent),
      profileId,
      reason,
      cfg: cfg ?? {},
      agentDir: agentDir(job, agent),
    }),

  /** `models auth order set`: the function behind it. */
  async order(owner, job, { agent, provider, ids }) {
    const store = await owner.setAuthProfileOrder({ agentDir: agentDir(job, agent), provider, order: ids });
    if (!store) throw new Error('the owner did not set the order');
  },

  /** The marker that stands for tokens while the owner renews them, or after that failed (2026.9.6). */
  fence: (owner, job, { agent, profileId, failed }) =>
    update(owner, job, agent, (store) => {
      const pending = owner.createOAuthRefreshFence({ profileId, credential: store.profiles[profileId] });
      store.profiles[profileId] = failed ? owner.createFailedOAuthRefreshFence(pending) : pending;
    }),

  /** A chat bound to a profile, by a person or by OpenClaw itself. */
  async pin(_owner, job, { agent, profileId, source, chat = 'chat' }) {
    const sessionKey = `agent:${agent}:${chat}`;
    const bound = { authProfileOverride: profileId, authProfileOverrideSource: source };
    const entry = { sessionId: `corpus-${chat}`, updatedAt: Date.now(), ...bound };
    const sdk = await sessionStore(job.packageDir);
    if (sdk.upsertSessionEntry) return sdk.upsertSessionEntry({ agentId: agent, sessionKey, entry });
    const file = path.join(job.home, '.openclaw', 'agents', agent, 'sessions', 'sessions.json');
    return sdk.updateSessionStore(file, (store) => {
      store[sessionKey] = entry;
    });
  },

  /** The program's own command line, to its end. */
  cli(_owner, job, { args, mayFail }) {
    const bin = path.join(job.packageDir, 'openclaw.mjs');
    const env = { ...process.env, HOME: job.home };
    const done = spawnSync(process.execPath, [bin, ...args], { env, cwd: job.home, timeout: 120_000 });
    if (done.status !== 0 && !mayFail) throw new Error(`${args.join(' ')}: ${done.stderr || done.stdout}`);
  },
};
