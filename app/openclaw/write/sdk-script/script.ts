import { OWNER_LOCK } from './lock.ts';
import { OWNER_CHATS } from './sessions.ts';
import { OWNER_PARTS, PARTS_FUNCTIONS } from './entries.ts';
import { hasLockout, holdingOf, renewed, withoutLockout } from '../credential-change.ts';

/**
 * The program that runs inside the user's own OpenClaw package, under the Node its gateway runs, as
 * `node --input-type=module -e <this text>`. It gets one JSON document on stdin (the only way a secret may come in) and
 * prints one line. Secrets leave it only sealed. It takes no module of ours: it has to run where we are not installed.
 *
 * Every store access goes through `underLock` (owner-lock.ts), so the comparison and the change happen under OpenClaw's
 * own lock (JSON stores) or transaction (SQLite). `upsertAuthProfileWithLock` would not do: 2026.9.6 answers null and
 * writes nothing when the profile already holds another grant.
 */
export const OWNER_SCRIPT = `
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  accessSync, closeSync, constants, existsSync, fsyncSync, lstatSync, mkdtempSync, openSync, readdirSync, readFileSync,
  realpathSync, renameSync, rmSync, statfsSync, writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

${Object.entries({ holdingOf, renewed, withoutLockout, hasLockout, ...PARTS_FUNCTIONS })
  .map(asSource)
  .join('\n')}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const input = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const say = (answer) => writeSync(1, '\\n' + input.mark + JSON.stringify(answer) + '\\n');

const aad = (role, id = input.id) => Buffer.from('clawlamp:' + id + ':' + role, 'utf8');
const key = () => Buffer.from(input.key, 'base64url');
const seal = (role, value, id) => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(), iv);
  cipher.setAAD(aad(role, id));
  const data = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return { v: 1, iv: iv.toString('base64url'), tag: cipher.getAuthTag().toString('base64url'), data: data.toString('base64url') };
};
const unseal = (role, box) => {
  let text;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), Buffer.from(box.iv, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(aad(role));
    decipher.setAuthTag(Buffer.from(box.tag, 'base64url'));
    text = Buffer.concat([decipher.update(Buffer.from(box.data, 'base64url')), decipher.final()]).toString('utf8');
  } catch {
    throw Object.assign(new Error('the seal does not open'), { code: 'SEAL' });
  }
  return JSON.parse(text);
};

// OpenClaw 2026.5.12 reads its sidecar key from here at each use.
if (input.sidecarKey) process.env.OPENCLAW_AUTH_PROFILE_SECRET_KEY = input.sidecarKey;

const manifest = JSON.parse(readFileSync(join(input.packageDir, 'package.json'), 'utf8'));
const resolveFrom = createRequire(join(input.packageDir, 'package.json'));
const load = async (name) => import(pathToFileURL(resolveFrom.resolve('openclaw/plugin-sdk/' + name)).href);

let sdk;
try {
  sdk = await load('provider-auth');
} catch (error) {
  say({ ok: false, why: 'load', name: error?.name, code: error?.code, node: process.version, wants: manifest.engines?.node });
  process.exit(0);
}
${OWNER_LOCK}
const way = await findWay();
if (!way.name) {
  say({ ok: false, why: 'capability', missing: way.missing });
  process.exit(0);
}

const underLock = (agentDir, change) => way.run(agentDir, change);

const knowsPlan = typeof sdk.buildOpenAICodexCredentialExtra === 'function';
const exact = (a, b) => (a || null) === (b || null);
${OWNER_PARTS}
${OWNER_CHATS}

const operations = {
  async probe() {
    return { version: manifest.version, node: process.version, way: way.name, lacks: way.missing ?? [] };
  },
  async snapshot() {
    let box = null;
    let taken = null;
    await underLock(input.agentDir, (store) => {
      const credential = store.profiles?.[input.profileId];
      if (credential && exact(credential.access, input.expect.access) && exact(credential.refresh, input.expect.refresh)) {
        box = seal('before', { credential, usage: store.usageStats?.[input.profileId] ?? null });
        if (input.also) taken = seal('before', partsIn(store, input.also.wanted), input.also.id);
      }
      return false;
    });
    return { box, taken };
  },
  async compare() {
    const before = unseal('before', input.before).credential;
    const after = unseal('after', input.after);
    let holding = 'absent';
    sweepHalfWritten([after.access, after.refresh]);
    await underLock(input.agentDir, (store) => {
      holding = holdingOf(store.profiles?.[input.profileId], before, after);
      return false;
    });
    return { holding };
  },
  async write() {
    const before = unseal('before', input.before).credential;
    const after = unseal('after', input.after);
    let result = 'changed';
    await underLock(input.agentDir, (store) => {
      const current = store.profiles?.[input.profileId];
      const holding = holdingOf(current, before, after);
      if (holding === 'after') result = 'written';
      if (holding !== 'before' && holding !== 'torn') return false;
      if (!existsSync(input.permit)) {
        result = 'revoked';
        return false;
      }
      store.profiles[input.profileId] = renewed(current, after, knowsPlan);
      result = 'written';
      return true;
    });
    return { result };
  },
  async restore() {
    const before = unseal('before', input.before).credential;
    const after = unseal('after', input.after);
    let result = 'changed';
    const put = (credential) =>
      underLock(input.agentDir, (store) => {
        const holding = holdingOf(store.profiles?.[input.profileId], before, after);
        if (holding === 'before') result = 'written';
        if (holding !== 'after' && holding !== 'torn') return false;
        store.profiles[input.profileId] = credential;
        result = 'written';
        return true;
      });
    if (before.oauthRef && !before.access && !before.refresh) {
      // The owner could not read the old sidecar and would keep the new one under the same name: first detach it,
      // which makes the owner remove it, then put the old reference back.
      const { oauthRef, ...detached } = before;
      await put(detached);
      if (result === 'written') {
        await underLock(input.agentDir, (store) => {
          store.profiles[input.profileId] = before;
          return true;
        });
      }
    } else {
      await put(before);
    }
    return { result };
  },
  async agree() {
    const report = { lockouts: 'none', order: 'kept', lastGood: 'kept' };
    const runtime = await load('agent-runtime').catch(() => ({}));
    const canonical = (provider) => {
      try {
        return runtime.resolveProviderIdForAuth?.(provider) ?? provider;
      } catch {
        return provider;
      }
    };
    const keyOf = (entries) =>
      Object.keys(entries ?? {}).find((name) => canonical(name) === canonical(input.provider)) ?? input.provider;
    for (const agentDir of input.lockoutDirs) {
      try {
        if (typeof runtime.clearAuthProfileCooldown === 'function') {
          await runtime.clearAuthProfileCooldown({ store: { version: 1, profiles: {} }, profileId: input.profileId, agentDir });
        }
        await underLock(agentDir, (store) => {
          const usage = store.usageStats?.[input.profileId];
          if (!hasLockout(usage)) return false;
          store.usageStats[input.profileId] = withoutLockout(usage);
          return true;
        });
        if (report.lockouts !== 'failed') report.lockouts = 'cleared';
      } catch {
        report.lockouts = 'failed';
      }
    }
    if (input.hiddenByOrder) {
      try {
        await underLock(input.selectionDir, (store) => {
          const name = keyOf(store.order);
          const order = store.order?.[name]?.length ? store.order[name] : input.hiddenByOrder;
          if (order.includes(input.profileId)) return false;
          store.order = { ...store.order, [name]: [input.profileId, ...order] };
          return true;
        });
        report.order = 'put-first';
      } catch {
        report.order = 'failed';
      }
    }
    if (input.staleLastGood) {
      try {
        await underLock(input.selectionDir, (store) => {
          const name = keyOf(store.lastGood);
          if (store.lastGood?.[name] !== input.staleLastGood) return false;
          store.lastGood = { ...store.lastGood, [name]: input.profileId };
          return true;
        });
        report.lastGood = 'set';
      } catch {
        report.lastGood = 'failed';
      }
    }
    return report;
  },
  ...partOperations,
  ...chatOperations,
};

try {
  say({ ok: true, ...(await operations[input.op]()) });
} catch (error) {
  // A message of foreign code may quote what it was given: only its class and code are told.
  say({ ok: false, why: 'failed', name: error?.name, code: error?.code });
}
// The package may keep timers and handles open; everything is written by now.
process.exit(0);
`;

/** The text of a function under the name the script calls it by, whatever a bundler renamed it to. */
function asSource([name, run]: [string, (...args: never[]) => unknown]): string {
  return `const ${name} = ${run.toString()};`;
}
