import { spokenRun } from '../../../app/words/spoken.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { quickProcesses } from '../../rig/processes/quick-start.ts';
import { AppError } from '../../../app/model/errors.ts';
import type { Secret } from '../../../app/model/secret.ts';
import type { ProfileRow } from '../../../app/model/snapshot.ts';
import { locateOpenClaw } from '../../../app/openclaw/discovery/locate.ts';
import type { OpenClawInstall, StoreReading } from '../../../app/openclaw/discovery/install.ts';
import { readStore } from '../../../app/openclaw/store/read-store.ts';
import type { Browser, Ports, ProcessSpec, Vault } from '../../../app/platform/ports.ts';
import { startLogin, type LoginDeps } from '../../../app/transactions/sign-in/openclaw-sign-in.ts';
import type { LoginEvent, LoginOutcome, LoginRun } from '../../../app/model/sign-in-run.ts';
import type { Issuer } from '../../rig/issuer/issuer.ts';
import type { BrowserOutcome } from '../../rig/issuer/browser.ts';
import type { RigAccount } from '../../rig/issuer/accounts.ts';
import type { ReloginHome } from './home.ts';

/** No keyring: what a server has. */
export const NO_VAULT: Vault = {
  kind: 'none',
  get: () => Promise.reject(new AppError('VAULT_UNAVAILABLE')),
  set: () => Promise.reject(new AppError('VAULT_UNAVAILABLE')),
  delete: () => Promise.reject(new AppError('VAULT_UNAVAILABLE')),
};

/** A keyring in memory, for tests that ask what happens when one is there. */
export function memoryVault(): Vault {
  const entries = new Map<string, Secret>();
  return {
    kind: 'keytar',
    get: (account) => Promise.resolve(entries.get(account) ?? null),
    set: (account, secret) => Promise.resolve(void entries.set(account, secret)),
    delete: (account) => Promise.resolve(void entries.delete(account)),
  };
}

export interface Person {
  account: RigAccount;
  outcome?: BrowserOutcome;
}

/** A browser that does by HTTP what the person does. It stands for the system browser, nothing else is stood in for. */
export function personsBrowser(issuer: Issuer, person: Person): Browser {
  return {
    open(url) {
      void issuer.authorizeAs(url, person.account, person.outcome ?? 'allow').catch((error: unknown) => {
        console.error('the browser stopped:', error);
      });
      return Promise.resolve();
    },
  };
}

export interface Scene {
  ports: Ports;
  deps: LoginDeps;
  place: OpenClawInstall;
  /** Every child that was started, as its port saw it. */
  children: ProcessSpec[];
  read(agent?: string): Promise<StoreReading>;
}

/** Everything real (files, processes, clock, issuer over HTTP) around one row of one home. */
export async function sceneOf(
  home: ReloginHome,
  issuer: Issuer,
  options: {
    person: Person;
    profileId: string;
    agent?: string;
    vault?: Vault;
    owner?: boolean;
    /** A search path along which the program is to be found, instead of by its name. */
    searchPath?: string;
  },
): Promise<Scene> {
  const children: ProcessSpec[] = [];
  const processes = quickProcesses();
  const ports: Ports = {
    clock: systemClock(),
    files: systemFiles(),
    processes: {
      ...processes,
      run: (spec) => {
        children.push(spec);
        return processes.run(spec);
      },
    },
    vault: options.vault ?? memoryVault(),
    browser: personsBrowser(issuer, options.person),
    env: { ...home.env, ...(options.searchPath ? { PATH: options.searchPath } : {}) },
    home: home.dir,
    platform: process.platform,
  };
  const openclawBin = options.searchPath ? undefined : home.program.bin;
  const located = await locateOpenClaw(ports, { stateDir: home.stateDir, openclawBin });
  if (!located) throw new Error('the home was not found');
  const place = options.owner === false ? { ...located, owner: null } : located;
  const read = async (agent = options.agent ?? 'main'): Promise<StoreReading> => {
    const at = place.agents.find((one) => one.id === agent);
    if (!at) throw new Error(`no agent ${agent}`);
    return readStore(ports, place, at);
  };
  const reading = await read();
  const deps: LoginDeps = {
    ports,
    options: { dataDir: home.dataDir, issuer: issuer.url, stateDir: home.stateDir },
    place,
    row: rowOf(reading, options.profileId),
    reading,
    readAgain: (agent) => readStore(ports, place, agent),
  };
  return { ports, deps, place, children, read };
}

function rowOf(reading: StoreReading, profileId: string): ProfileRow {
  const profile = reading.profiles.find((one) => one.profileId === profileId);
  if (!profile) throw new Error(`no profile ${profileId}: ${reading.state} ${JSON.stringify(reading.note)}`);
  return {
    id: profileId,
    install: null,
    profileId,
    provider: profile.provider,
    consumer: 'openclaw',
    agent: reading.agent.id,
    kind: profile.kind,
    account: profile.account,
    owner: 'openclaw',
    onRoute: true,
    health: 'act',
    proof: 'untested',
    deadline: null,
    lineage: [],
    causes: [],
    canSignIn: true,
  };
}

/** Runs a sign-in to its end and keeps its story. */
export async function signIn(
  deps: LoginDeps,
  during?: (event: LoginEvent, run: LoginRun) => void,
): Promise<{ outcome: LoginOutcome; events: LoginEvent[] }> {
  const run = spokenRun(startLogin(deps));
  const events: LoginEvent[] = [];
  run.subscribe((event) => {
    events.push(event);
    if (process.env.RELOGIN_TRACE) process.stderr.write(JSON.stringify(event).slice(0, 300) + '\n');
    during?.(event, run);
  });
  return { outcome: await run.finished, events };
}
