import { runToEnd } from '../../rig/processes/child.ts';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { ReloginHome } from '../../interop/relogin/home.ts';
import { sceneOf, signIn } from '../../interop/relogin/sign-in.ts';
import { storeCode } from '../../interop/relogin/store-code.ts';
import { ALICE, BOB, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import type { StoreReading } from '../../../app/openclaw/discovery/install.ts';
import { schemasOf } from './home-at-work.ts';
import type { Parts } from './row.ts';

interface Stored {
  access?: string;
  token?: string;
  key?: string;
  refresh?: string;
  expires?: number;
}
interface Theirs {
  profiles: Record<string, Stored>;
  order?: Record<string, string[]>;
}

function credential(home: ReloginHome, grant: RigGrant) {
  const { access, refresh, expires, account } = grant;
  const who = { email: account.email, accountId: account.accountId };
  return { type: 'oauth', provider: home.provider, access, refresh, expires, ...who };
}

/** A sign-in that the provider ended, locked out and left out of the order; another beside it; a second agent's own. */
async function prepare(home: ReloginHome, issuer: Issuer): Promise<string> {
  const old = await issuer.mintGrant(ALICE);
  const profileId = `${home.provider}:${ALICE.email}`;
  const other = `${home.provider}:${BOB.email}`;
  const credentials = {
    [profileId]: credential(home, old),
    [other]: credential(home, await issuer.mintGrant(BOB)),
    'anthropic:default': { type: 'api_key', provider: 'anthropic', key: 'not-a-real-key' },
  };
  const seed = storeCode(`
    await update((store) => { Object.assign(store.profiles, data.credentials);
     store.usageStats = { [data.profileId]: { errorCount: 3, disabledUntil: Date.now() + 3600e3, disabledReason: 'auth_permanent',
       cooldownUntil: Date.now() + 3600e3, failureCounts: { auth: 3 }, lastFailureAt: Date.now() } };
     store.order = { [data.provider]: [data.other] }; return true; });
    data.agentDir = data.workDir;
    data.local = true;
    await update((store) => { store.profiles[data.provider + ':work'] = data.work; return true; });`);
  const work = credential(home, await issuer.mintGrant(BOB));
  const folders = { agentDir: home.agentDir('main'), workDir: home.agentDir('work') };
  const { packageDir } = home.program;
  const names = { profileId, other, provider: home.provider, keep: [profileId, other] };
  await inside(home, seed, { credentials, work, packageDir, ...folders, ...names });
  issuer.reject(old.grantId);
  return profileId;
}

/** Runs a script in the release's own Node; what it writes after a mark is its answer. */
async function inside(home: ReloginHome, script: string, data: object, more = {}): Promise<string> {
  const env = { ...home.env, ...more };
  const input = JSON.stringify(data);
  const done = await runToEnd(programPaths().node24, ['--input-type=module', '-e', script], { env, input });
  if (done.code !== 0) throw new Error(`ended with ${done.code}: ${done.stderr.slice(-300)}`);
  return done.stdout.slice(done.stdout.lastIndexOf('\n@@') + 3);
}

/** What the release's own code sees in each agent's store, with tokens. */
async function theirs(home: ReloginHome, agents: string[]): Promise<Theirs[]> {
  const script = storeCode(`
    const found = data.folders.map((folder) => {
      const store = sdk.ensureAuthProfileStore(folder, { readOnly: true, allowKeychainPrompt: false });
      return { profiles: store.profiles, order: store.order };
    });
    const { writeSync } = await import('node:fs');
    writeSync(1, '\\n@@' + JSON.stringify(found));`);
  const folders = agents.map((agent) => home.agentDir(agent));
  const data = { packageDir: home.program.packageDir, folders };
  return JSON.parse(await inside(home, script, data, { OPENCLAW_AUTH_STORE_READONLY: '1' })) as Theirs[];
}

function different(agent: string, reading: StoreReading, store: Theirs): string[] {
  const ours = Object.fromEntries(
    reading.profiles.map((one) => [
      one.profileId,
      [one.access?.open() ?? null, one.refresh?.open() ?? null, one.expiresAt ?? null],
    ]),
  );
  const own = Object.fromEntries(
    Object.entries(store.profiles).map(([id, one]) => [
      id,
      [one.access ?? one.token ?? one.key ?? null, one.refresh ?? null, one.expires ?? null],
    ]),
  );
  const ids = [...new Set([...Object.keys(ours), ...Object.keys(own)])];
  const apart = ids.filter((id) => JSON.stringify(ours[id]) !== JSON.stringify(own[id]));
  const order = JSON.stringify(reading.order) === JSON.stringify(store.order ?? {}) ? [] : ['order'];
  return [...apart, ...order].map((what) => `${agent}: ${what}`);
}

/** Reads the release's store beside its own code, then signs in again through our one click and looks at what stands there. */
export async function signedInAgain(version: string): Promise<Parts['signedIn']> {
  const issuer = await startIssuer();
  const home = await ReloginHome.make(version);
  try {
    const profileId = await prepare(home, issuer);
    const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId });
    const apart: string[] = [];
    const agents = ['main', 'work'];
    for (const [at, own] of (await theirs(home, agents)).entries()) {
      const agent = agents[at] as string;
      apart.push(...different(agent, await scene.read(agent), own));
    }
    const { generation } = await scene.read();
    const read = apart.length === 0 ? 'ok' : `differs: ${apart.join(', ')}`;
    const signedIn = await again(home, issuer, profileId);
    return { generation, read, signedIn, schemas: schemasOf(home.stateDir) };
  } finally {
    await home.remove();
    await issuer.stop();
  }
}

async function again(home: ReloginHome, issuer: Issuer, profileId: string): Promise<string> {
  const scene = await sceneOf(home, issuer, { person: { account: ALICE }, profileId });
  const { outcome } = await signIn(scene.deps);
  if (outcome.kind !== 'done') return `${outcome.kind}: ${outcome.error.code}`;
  const [after] = await theirs(home, ['main']);
  const stored = after?.profiles[profileId];
  const alive = stored?.access ? issuer.ledger.liveGrantOfAccess(stored.access) !== null : false;
  const first = Object.values(after?.order ?? {})[0]?.[0] === profileId;
  const reading = await scene.read();
  const cleared = reading.usage[profileId]?.disabledUntil ?? null;
  const wrong = [
    ...(alive ? [] : ['the release does not see the new sign-in']),
    ...(first ? [] : ['not first in the order']),
    ...(cleared === null ? [] : ['still locked out']),
    ...(outcome.proof === 'accepted' ? [] : [`proof ${outcome.proof}`]),
    ...(issuer.ledger.count({ kind: 'refresh' }) === 0 ? [] : ['a token was redeemed']),
  ];
  return wrong.length === 0 ? `ok (${outcome.writer})` : `${wrong.join(', ')} (${outcome.writer})`;
}
