import { mkdir, mkdtemp, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensurePrograms, programPaths } from '../../../config/setup/install/programs.mjs';
import type { Cause } from '../../../app/model/cause.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import {
  engineOf,
  ownPlist,
  ownServiceEnvironment,
  ownStartScript,
  ownSystemdUnit,
  type Person,
  type ServiceInput,
} from './person.ts';

const CANARY = 'canary-value-that-is-shown-nowhere';
const LIVE = { refresh: 'rt-1', access: 'at-1', expires: Date.now() + 86_400_000 };

beforeAll(() => ensurePrograms());

function causeIn(snapshot: Snapshot, code: Cause['code']): Cause | undefined {
  return snapshot.causes.find((cause) => cause.code === code);
}

function words(cause: Cause | undefined): string {
  return (cause?.evidence ?? []).map((one) => one.what).join('\n');
}

describe('services that the real packages describe', () => {
  let home: string;
  let env: Record<string, string>;
  beforeEach(async () => {
    home = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-services-')));
    const node = path.dirname(programPaths().node24);
    env = { HOME: home, PATH: `${node}:/usr/bin:/bin`, TERM: 'dumb', USER: 'me' };
    await store(path.join(home, '.openclaw'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  /** A state directory with one sign-in, of the JSON kind, whose program is not installed. */
  async function store(dir: string): Promise<string> {
    const agent = path.join(dir, 'agents', 'main', 'agent');
    await mkdir(agent, { recursive: true });
    const profiles = {
      'openai-codex:me@example.com': { type: 'oauth', provider: 'openai-codex', ...LIVE, refresh: dir },
    };
    await writeFile(
      path.join(dir, 'openclaw.json'),
      JSON.stringify({ meta: { place: dir }, gateway: { mode: 'local' } }),
    );
    await writeFile(path.join(agent, 'auth-profiles.json'), JSON.stringify({ version: 1, profiles }), {
      mode: 0o600,
    });
    return dir;
  }

  async function unit(
    version: '2026.5.12' | '2026.9.6',
    name: string,
    more: Record<string, string>,
    extra = '',
  ) {
    const { packageDir, bin } = programPaths().openclaw[version];
    const input = inputOf(bin, { HOME: home, ...more }, 'linux');
    const folder = path.join(home, '.config', 'systemd', 'user');
    await mkdir(folder, { recursive: true });
    const text = await ownSystemdUnit(packageDir, input);
    await writeFile(path.join(folder, name), text.replace('\n[Install]', `${extra}\n[Install]`));
    return text;
  }

  function inputOf(
    bin: string,
    shell: Record<string, string>,
    platform: ServiceInput['platform'],
  ): ServiceInput {
    const programArguments = [programPaths().node24, bin, 'gateway', '--port', '18789'];
    return { env: shell, programArguments, platform, port: 18789 };
  }

  async function look(more: Partial<Person> = {}): Promise<Snapshot> {
    const engine = engineOf({ env, home, ...more });
    const snapshot = await engine.read();
    await engine.stop();
    return snapshot;
  }

  const names = (snapshot: Snapshot) =>
    snapshot.installs.filter((one) => one.kind === 'openclaw').map((one) => one.name);

  it.each(['2026.5.12', '2026.9.6'] as const)(
    'a unit of %s leads to its state directory, and to the release it runs',
    async (version) => {
      const dir = await store(path.join(home, 'srv', 'bot'));
      await unit(version, 'openclaw-gateway-bot.service', {
        OPENCLAW_STATE_DIR: dir,
        OPENCLAW_PROFILE: 'bot',
      });
      const snapshot = await look();
      expect(names(snapshot)).toEqual([null, 'bot']);
      expect(snapshot.installs[1]).toMatchObject({ dir, version });
      // A profile's own service is no wrong place: its name says what it is.
      expect(causeIn(snapshot, 'wrong-store-or-host')).toBeUndefined();
    },
  );

  it('the gateway of the default name that reads elsewhere is told, both places named', async () => {
    const dir = await store(path.join(home, 'srv', 'openclaw'));
    await unit('2026.5.12', 'openclaw-gateway.service', { OPENCLAW_STATE_DIR: dir });
    const cause = causeIn(await look(), 'wrong-store-or-host');
    // Its sign-in is good: nobody is about to sign in, so nobody is called.
    expect(cause).toMatchObject({ severity: 'risk', fix: { kind: 'advise' } });
    expect(cause?.detail).toContain(dir);
    expect(cause?.detail).toContain(path.join(home, '.openclaw'));
    // 2026.9.6 does not read that kind of store: the gateway has nothing, and the next sign-in would miss it.
    await unit('2026.9.6', 'openclaw-gateway.service', { OPENCLAW_STATE_DIR: dir });
    expect(causeIn(await look(), 'wrong-store-or-host')?.severity).toBe('act');
  });

  it('another Node than the one of this shell is told', async () => {
    await unit('2026.9.6', 'openclaw-gateway.service', {});
    const other = path.join(home, 'node', 'v18.20.1', 'bin');
    await mkdir(other, { recursive: true });
    await writeFile(path.join(other, 'node'), '');
    env = { ...env, PATH: `${other}:${env.PATH}` };
    expect(words(causeIn(await look(), 'service-env-differs'))).toMatch(
      /The service runs on Node 24\.\d+\.\d+, this shell has Node 18\.20\.1/,
    );
  });

  it('the same place written with ~, a closing slash or through a link is the same place', async () => {
    await symlink(path.join(home, '.openclaw'), path.join(home, 'link'));
    for (const written of ['~/.openclaw', `${home}/.openclaw/`, `${home}/link`, `${home}/./x/../.openclaw`]) {
      await unit('2026.9.6', 'openclaw-gateway.service', { OPENCLAW_STATE_DIR: written });
      const snapshot = await look();
      expect(names(snapshot)).toEqual([null]);
      expect(causeIn(snapshot, 'wrong-store-or-host'), written).toBeUndefined();
      expect(causeIn(snapshot, 'service-env-differs'), written).toBeUndefined();
    }
  });

  it('its environment file, drop-ins and definition are compared with the shell, by names only', async () => {
    const file = path.join(home, 'gateway.env');
    await writeFile(file, `OPENAI_API_KEY=${CANARY}\nCODEX_HOME=${home}/codex-bot\n`);
    const extra = `EnvironmentFile=-${file}\nEnvironment=GROQ_API_KEY=${CANARY}\n`;
    await unit('2026.9.6', 'openclaw-gateway.service', {}, extra);
    const dropIns = path.join(home, '.config', 'systemd', 'user', 'openclaw-gateway.service.d');
    await mkdir(dropIns);
    await writeFile(
      path.join(dropIns, 'proxy.conf'),
      `[Service]\nEnvironment="HTTPS_PROXY=http://me:${CANARY}@proxy:1"\n`,
    );
    const snapshot = await look();
    const cause = causeIn(snapshot, 'service-env-differs');
    expect(cause?.severity).toBe('risk');
    expect(words(cause)).toMatch(/OPENAI_API_KEY is set for the service and not in this shell/);
    expect(words(cause)).toMatch(/HTTPS_PROXY is set for the service/);
    expect(words(cause)).toContain(`${home}/codex-bot`);
    // No provider here is Groq: its key makes no difference to anything.
    expect(words(cause)).not.toContain('GROQ');
    expect(JSON.stringify(snapshot)).not.toContain(CANARY);
    env = {
      ...env,
      OPENAI_API_KEY: CANARY,
      https_proxy: `http://me:${CANARY}@proxy:1/`,
      CODEX_HOME: `${home}/codex-bot`,
    };
    expect(causeIn(await look(), 'service-env-differs')).toBeUndefined();
    env = { ...env, OPENAI_API_KEY: 'another' };
    expect(words(causeIn(await look(), 'service-env-differs'))).toMatch(/OPENAI_API_KEY has another value/);
  });

  it('launchd: the dictionary of a property list, and the file that the wrapper reads', async () => {
    const { packageDir, bin } = programPaths().openclaw['2026.9.6'];
    const dir = await store(path.join(home, 'mac'));
    const input = inputOf(bin, { HOME: home, OPENCLAW_STATE_DIR: dir, OPENCLAW_PROFILE: 'mac' }, 'darwin');
    const agents = path.join(home, 'Library', 'LaunchAgents');
    await mkdir(agents, { recursive: true });
    const plist = path.join(agents, 'ai.openclaw.mac.plist');
    await writeFile(plist, await ownPlist(packageDir, input, 'ai.openclaw.mac'));
    expect(names(await look({ platform: 'darwin' }))).toEqual([null, 'mac']);
    // As its installer really does it: everything in a file, and a shell in front.
    const values = await ownServiceEnvironment(packageDir, input);
    const file = path.join(dir, 'ai.openclaw.mac.env');
    const lines = Object.entries(values)
      .filter(([, value]) => value)
      .map(([key, value]) => `export ${key}='${value}'`);
    await writeFile(file, `# Generated by OpenClaw.\n${lines.join('\n')}\n`);
    const wrapped = {
      ...input,
      programArguments: [
        '/bin/sh',
        path.join(dir, 'ai.openclaw.mac-env-wrapper.sh'),
        file,
        ...input.programArguments,
      ],
    };
    await writeFile(
      plist,
      (await ownPlist(packageDir, wrapped, 'ai.openclaw.mac')).replace(
        /<key>EnvironmentVariables[\s\S]*?<\/dict>/,
        '',
      ),
    );
    const snapshot = await look({ platform: 'darwin' });
    expect(names(snapshot)).toEqual([null, 'mac']);
    expect(snapshot.installs[1]).toMatchObject({ dir, version: '2026.9.6' });
  });

  it('Windows: the start script that a Scheduled Task names', async () => {
    const { packageDir, bin } = programPaths().openclaw['2026.9.6'];
    const dir = await store(path.join(home, 'win'));
    const input = inputOf(bin, { HOME: home, OPENCLAW_STATE_DIR: dir, OPENCLAW_PROFILE: 'win' }, 'win32');
    const scriptPath = path.join(dir, 'gateway.cmd');
    const { script, task } = await ownStartScript(packageDir, input, scriptPath);
    await writeFile(scriptPath, script);
    const tasks = path.join(home, 'Windows', 'System32', 'Tasks');
    await mkdir(tasks, { recursive: true });
    await writeFile(
      path.join(tasks, 'OpenClaw Gateway (win)'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(task, 'utf16le')]),
    );
    env = { ...env, SystemRoot: path.join(home, 'Windows'), USERNAME: 'me' };
    const snapshot = await look({ platform: 'win32' });
    expect(names(snapshot)).toEqual([null, 'win']);
    expect(snapshot.installs[1]?.dir).toBe(dir);
  });

  it('reading all this changes neither bytes nor times', async () => {
    await unit('2026.9.6', 'openclaw-gateway.service', {});
    const file = path.join(home, '.config', 'systemd', 'user', 'openclaw-gateway.service');
    const [bytes, { mtimeMs, ino }] = [await readFile(file), await stat(file)];
    await look();
    expect(await readFile(file)).toEqual(bytes);
    expect(await stat(file)).toMatchObject({ mtimeMs, ino });
  });
});

describe.each(['2026.5.12', '2026.9.6'] as const)('a running gateway of %s', (version) => {
  let issuer: Issuer;
  let egress: Egress;
  let home: OpenClawHome;
  beforeAll(async () => {
    issuer = await startIssuer();
    egress = await startEgress(issuer.url);
    home = await createOpenClawHome({ version, egress, runtime: 'own' });
    await home.seedProfile(await issuer.mintGrant(ALICE));
    const own = { ...home.env, OPENAI_API_KEY: CANARY, ALL_PROXY: `http://me:${CANARY}@127.0.0.1:9` };
    Object.defineProperty(home, 'env', { value: own, configurable: true });
    await home.startGateway();
    Reflect.deleteProperty(home, 'env');
  });
  afterAll(async () => {
    await home.dispose();
    await egress.stop();
    await issuer.stop();
  });

  it('is found by its lock, and what it runs with is compared, by names only', async () => {
    const shell = { ...home.env, HTTPS_PROXY: `${egress.env().HTTPS_PROXY ?? 'http://127.0.0.1:9'}` };
    const engine = engineOf({ env: shell, home: home.home }, { openclawBin: home.binPath });
    const snapshot = await engine.read();
    await engine.stop();
    expect(snapshot.installs.filter((one) => one.kind === 'openclaw')).toHaveLength(1);
    const cause = causeIn(snapshot, 'service-env-differs');
    expect(words(cause)).toMatch(/OPENAI_API_KEY is set for the running gateway and not in this shell/);
    expect(words(cause)).toMatch(/ALL_PROXY/);
    expect(cause?.evidence[0]?.where).toMatch(/^\/proc\/\d+$/);
    expect(JSON.stringify(snapshot)).not.toContain(CANARY);
    expect(causeIn(snapshot, 'wrong-store-or-host')).toBeUndefined();
  });

  it('that reads another place than this shell is told', async () => {
    const elsewhere = path.join(home.home, 'elsewhere');
    await mkdir(elsewhere, { recursive: true });
    const shell = { ...home.env, OPENCLAW_STATE_DIR: elsewhere };
    const engine = engineOf({ env: shell, home: home.home }, { openclawBin: home.binPath });
    const cause = causeIn(await engine.read(), 'wrong-store-or-host');
    await engine.stop();
    expect(cause?.detail).toContain(home.stateDir);
    expect(cause?.detail).toContain(elsewhere);
  });
});
