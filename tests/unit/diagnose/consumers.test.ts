import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import type { Facts, OpenClawFacts, Rights } from '../../../app/diagnose/gather/facts.ts';
import type { Cause, CauseCode } from '../../../app/model/cause.ts';
import { Secret } from '../../../app/model/secret.ts';
import type { GatewayFacts, ShellFacts } from '../../../app/openclaw/discovery/gateway-facts.ts';
import type { StoreReading } from '../../../app/openclaw/discovery/install.ts';
import { codexLogin, DAY, factsOf, NOW, SEED_CONFIG, signIn, storeOf, type Parts } from './facts-builder.ts';

/** Several installs, who serves them, and where they come from: what each combination means. */

const PLACES = {
  stateDir: '/state',
  configPath: '/state/openclaw.json',
  codexHome: '/home/me/.codex',
  home: '/home/me',
  settings: '/home/me/.config',
  node: { path: '/usr/bin/node', version: '24.16.0' },
  marks: {},
};

const shell = (part: Partial<ShellFacts> = {}): ShellFacts => ({
  ...PLACES,
  isShell: true,
  byFlag: false,
  ...part,
});

const service = (part: Partial<GatewayFacts> = {}): GatewayFacts => ({
  ...PLACES,
  source: 'service',
  where: '/home/me/.config/systemd/user/openclaw-gateway.service',
  own: true,
  user: null,
  uid: null,
  complete: false,
  ...part,
  unit: part.source === 'process' ? null : path.basename(part.where ?? 'openclaw-gateway.service'),
});

interface Scene extends Parts {
  gateways?: GatewayFacts[];
  shell?: Partial<ShellFacts>;
  elsewhere?: GatewayFacts[];
  strangers?: OpenClawFacts['strangers'];
  /** Further OpenClaws by name. */
  more?: Record<string, Parts & { dormant?: boolean; gateways?: GatewayFacts[] }>;
  codexes?: Facts['codexes'];
}

function sceneOf(scene: Scene): Facts {
  const facts = factsOf(scene);
  const first = facts.openclaws[0];
  if (first) Object.assign(first, { gateways: scene.gateways ?? [], strangers: scene.strangers ?? [] });
  for (const [name, parts] of Object.entries(scene.more ?? {})) {
    const one = factsOf(parts).openclaws[0] as OpenClawFacts;
    const place = { ...one.place, stateDir: `/state-${name}` };
    facts.openclaws.push({ ...one, name, place, dormant: parts.dormant, gateways: parts.gateways ?? [] });
  }
  if (scene.codexes) facts.codexes = scene.codexes;
  return { ...facts, shell: shell(scene.shell), elsewhere: scene.elsewhere ?? [] };
}

const judge = (scene: Scene) => diagnose(sceneOf(scene)).snapshot;
const causesOf = (scene: Scene, code: CauseCode): Cause[] =>
  judge(scene).causes.filter((one) => one.code === code);
const causeIn = (scene: Scene, code: CauseCode): Cause | undefined => causesOf(scene, code)[0];

const dead = (): StoreReading =>
  storeOf({ profiles: [signIn({ refresh: null, expiresAt: NOW - DAY, where: '/work/auth-profiles.json' })] });

describe('service-env-differs', () => {
  it('is silent where shell and service see the same', () => {
    expect(causeIn({ gateways: [service()] }, 'service-env-differs')).toBeUndefined();
  });

  it('names each difference once, places in plain and variables by name', () => {
    const gateway = service({ codexHome: '/srv/codex', marks: { HTTPS_PROXY: 'a', OPENAI_API_KEY: 'b' } });
    const cause = causeIn(
      { gateways: [gateway], shell: { marks: { ALL_PROXY: 'c' } } },
      'service-env-differs',
    );
    expect(cause).toMatchObject({ severity: 'risk', rows: [] });
    expect(cause?.evidence.map((one) => one.what)).toEqual([
      'The service has the Codex home /srv/codex, this shell /home/me/.codex',
      'The proxy variable HTTPS_PROXY is set for the service and not in this shell',
      'The proxy variable ALL_PROXY is set in this shell and not for the service',
      'The key variable OPENAI_API_KEY is set for the service and not in this shell',
    ]);
  });

  it('leaves out keys of providers that are not used, and everything a desktop start cannot know', () => {
    const marks = { GROQ_API_KEY: 'a', HTTPS_PROXY: 'b' };
    const scene = { gateways: [service({ marks })] };
    expect(causeIn(scene, 'service-env-differs')?.evidence).toHaveLength(1);
    expect(causeIn({ ...scene, shell: { isShell: false } }, 'service-env-differs')).toBeUndefined();
  });

  it('tells another Node, and not another path to the same one', () => {
    const node = (version: string) => service({ node: { path: '/other/node', version } });
    expect(causeIn({ gateways: [node('22.16.0')] }, 'service-env-differs')).toBeDefined();
    expect(causeIn({ gateways: [node('24.16.3')] }, 'service-env-differs')).toBeUndefined();
  });

  it('believes the running gateway before its definition', () => {
    const running = service({ source: 'process', where: '/proc/7', complete: true });
    const stale = service({ codexHome: '/old' });
    expect(causeIn({ gateways: [running, stale] }, 'service-env-differs')).toBeUndefined();
    expect(
      causeIn({ gateways: [{ ...running, complete: false }, stale] }, 'service-env-differs'),
    ).toBeDefined();
  });
});

describe('wrong-store-or-host', () => {
  const other = service({ stateDir: '/state-srv' });

  it('is risk while what the gateway reads works, and act when it does not', () => {
    const cause = causeIn({ more: { srv: { gateways: [other] } } }, 'wrong-store-or-host');
    expect(cause).toMatchObject({ severity: 'risk', fix: { kind: 'advise' } });
    expect(cause?.detail).toMatch(/\/state-srv.*\/state/);
    const failing = { more: { srv: { stores: [dead()], gateways: [other] } } };
    expect(causeIn(failing, 'wrong-store-or-host')?.severity).toBe('act');
    expect(judge(failing).verdict).toBe('act');
  });

  it('is not said of a profile by its name, nor while a gateway reads this store, too', () => {
    const where = '/home/me/.config/systemd/user/openclaw-gateway-srv.service';
    expect(
      causeIn(
        { more: { srv: { gateways: [{ ...other, where, unit: path.basename(where) }] } } },
        'wrong-store-or-host',
      ),
    ).toBeUndefined();
    const both = { gateways: [service()], more: { srv: { gateways: [other] } } };
    expect(causeIn(both, 'wrong-store-or-host')).toBeUndefined();
  });

  it('is not said where a flag chose the place', () => {
    const scene = { elsewhere: [other], shell: { byFlag: true } };
    expect(causeIn(scene, 'wrong-store-or-host')).toBeUndefined();
  });

  it('names the account of a gateway that is not this person', () => {
    const where = '/etc/systemd/system/openclaw-gateway.service';
    const root = service({ stateDir: '/root/.openclaw', own: false, user: 'root', where });
    const cause = causeIn({ elsewhere: [root] }, 'wrong-store-or-host');
    expect(cause).toMatchObject({ severity: 'risk' });
    expect(cause?.detail).toContain('as root');
  });

  it('names the host of a remote gateway without its secrets, act only when something fails here', () => {
    const gateway = { mode: 'remote', remote: { url: 'wss://me:pw@bot.example:9/x?token=t' } };
    const config = { ...SEED_CONFIG, gateway };
    const cause = causeIn({ config }, 'wrong-store-or-host');
    expect(cause?.severity).toBe('risk');
    expect(cause?.detail).toContain('on bot.example:9');
    expect(JSON.stringify(cause)).not.toMatch(/pw|token/);
    expect(causeIn({ config, stores: [dead()] }, 'wrong-store-or-host')?.severity).toBe('act');
  });

  it('does not take a local gateway, a written but unused address, or no sign-in at all for one', () => {
    const remote = { url: 'wss://bot.example' };
    const local = { ...SEED_CONFIG, gateway: { mode: 'local', remote } };
    expect(causeIn({ config: local }, 'wrong-store-or-host')).toBeUndefined();
    const nothing = { config: { gateway: { mode: 'remote', remote } }, stores: [storeOf({ profiles: [] })] };
    expect(causeIn(nothing, 'wrong-store-or-host')).toBeUndefined();
  });

  it('tells two configurations of one store', () => {
    const gateway = service({ configPath: '/etc/openclaw.json' });
    expect(causeIn({ gateways: [gateway] }, 'wrong-store-or-host')).toMatchObject({
      severity: 'risk',
      title: 'The gateway reads another configuration',
    });
  });
});

describe('copied-between-machines', () => {
  const path = '/home/someone/.openclaw/agents/main/agent';
  const foreign = { kind: 'path-of-another-home' as const, path, where: '/state/openclaw.json' };
  const moved = { kind: 'sidecar-of-another-path' as const, path: null, where: '/state/auth-profiles.json' };

  it('is risk for a home that is not on this machine, info for a path that may just have moved', () => {
    expect(causeIn({ strangers: [foreign] }, 'copied-between-machines')?.severity).toBe('risk');
    expect(causeIn({ strangers: [moved] }, 'copied-between-machines')).toMatchObject({
      severity: 'info',
      fix: null,
    });
    expect(causeIn({}, 'copied-between-machines')).toBeUndefined();
  });

  it('is not said of a store without a grant', () => {
    const stores = [storeOf({ profiles: [signIn({ kind: 'api-key', refresh: null })] })];
    expect(causeIn({ strangers: [foreign], stores }, 'copied-between-machines')).toBeUndefined();
  });

  it('tells one Codex sign-in in two homes, also after one of them renewed it', () => {
    const login = codexLogin().login;
    const renewed = codexLogin({
      home: '/bot',
      path: '/bot/auth.json',
      login: login && { ...login, refresh: Secret.from('rotated') },
    });
    const codexes = [
      { name: null, reading: codexLogin(), rights: [] },
      { name: 'bot', reading: renewed, rights: [] },
    ];
    expect(causeIn({ codexes }, 'copied-between-machines')?.rows).toEqual(['codex-cli', 'bot~codex-cli']);
    const own = codexLogin({ login: login && { ...login, loginOwnerId: 'owner-2' } });
    const apart = [codexes[0] as Facts['codexes'][number], { name: 'bot', reading: own, rights: [] }];
    expect(causeIn({ codexes: apart }, 'copied-between-machines')).toBeUndefined();
  });
});

describe('several installs', () => {
  it('a folder out of use is on no route, needs nobody, and makes no shared grant a risk', () => {
    const snapshot = judge({
      more: { backup: { dormant: true, stores: [storeOf({ profiles: [signIn({ where: '/b' })] })] } },
    });
    expect(snapshot.profiles.map((row) => [row.id, row.health])).toEqual([
      ['openai-codex:me@example.com', 'ok'],
      ['backup~openai-codex:me@example.com', 'idle'],
    ]);
    expect(snapshot.profiles[0]?.lineage).toEqual(['backup~openai-codex:me@example.com']);
    expect(snapshot.causes.find((one) => one.code === 'grant-shared-across-agents')?.severity).toBe('info');
    const awake = judge({ more: { work: { stores: [storeOf({ profiles: [signIn({ where: '/b' })] })] } } });
    const cause = awake.causes.find((one) => one.code === 'grant-shared-across-agents');
    expect(cause).toMatchObject({ severity: 'risk' });
    expect(cause?.detail).toContain('agent main of OpenClaw work');
  });

  it('an agent on disk that the configuration does not serve has rows and no route', () => {
    const stray = storeOf({
      agent: { id: 'stray', agentDir: '/state/agents/stray/agent' },
      path: '/state/agents/stray/agent/auth-profiles.json',
      profiles: [
        signIn({ profileId: 'openai-codex:x', where: '/state/agents/stray/agent/auth-profiles.json' }),
      ],
    });
    const snapshot = judge({ stores: [storeOf(), stray] });
    expect(snapshot.profiles.map((row) => row.id)).toContain('stray/openai-codex:x');
    expect(snapshot.routes.map((route) => route.agent)).toEqual(['main']);
  });

  it('the login in an agent’s own Codex home is a row on no route', () => {
    const reading = codexLogin({ home: '/state/agents/main/agent/codex-home' });
    const row = judge({ codexes: [{ name: 'agent-main', reading, rights: [] }] }).profiles.at(-1);
    expect(row).toMatchObject({ id: 'agent-main~codex-cli', install: 'agent-main', health: 'idle' });
  });
});

describe('rights of every store', () => {
  const file = '/state/agents/main/agent/auth-profiles.json';
  const folder = '/state/agents/main/agent';
  const right = (path: string, part: Partial<Rights>): Rights => ({
    path,
    kind: 'file',
    mode: 0o600,
    uid: 1000,
    ...part,
  });
  const dir = (part: Partial<Rights> = {}) => right(folder, { kind: 'directory', mode: 0o700, ...part });
  const blocked = (rights: Rights[], more: Scene = {}) =>
    causeIn({ rights, ...more }, 'permissions-block-writing');

  it('a read-only folder loses the next token of a JSON store', () => {
    const rights = [right(file, {}), dir({ mode: 0o500, readOnly: true })];
    expect(blocked(rights)).toMatchObject({ severity: 'act', fix: { command: `chmod u+w ${folder}` } });
    expect(blocked([right(file, {}), dir()])).toBeUndefined();
  });

  it('a read-only file counts where it is written in place, not where it is replaced', () => {
    const rights = [right(file, { mode: 0o400, readOnly: true }), dir()];
    for (const version of ['2026.3.28', '2026.4.2']) expect(blocked(rights, { version })).toBeDefined();
    for (const version of ['2026.4.5', '2026.4.11']) expect(blocked(rights, { version })).toBeUndefined();
    expect(blocked(rights, { version: '2026.5.12' })).toBeUndefined();
  });

  it('a database in its own place is set right by its owner, one of another user or elsewhere is not', () => {
    const at = (place: string, part: Partial<Rights>): Scene => ({
      version: '2026.9.6',
      stores: [
        storeOf({
          generation: 'sqlite-shared',
          profiles: [signIn({ provider: 'openai', where: `${place}/openclaw.sqlite (row)` })],
        }),
      ],
      rights: [
        right(`${place}/openclaw.sqlite`, { mode: 0o400, readOnly: true, ...part }),
        right(place, { kind: 'directory', mode: 0o500, readOnly: true, ...part }),
      ],
    });
    expect(causeIn(at('/state/state', {}), 'permissions-block-writing')).toBeUndefined();
    expect(causeIn(at('/state/state', { uid: 0 }), 'permissions-block-writing')?.severity).toBe('act');
    expect(causeIn(at('/elsewhere', {}), 'permissions-block-writing')?.severity).toBe('act');
  });

  it('the read-only attribute of Windows counts for a JSON file', () => {
    expect(blocked([right(file, { mode: 0, readOnly: true })])).toMatchObject({ severity: 'act' });
  });

  it('is no alarm for a row that no route uses, nor for what nobody renews', () => {
    const rights = [right(file, {}), dir({ readOnly: true })];
    expect(
      blocked(rights, { stores: [storeOf({ profiles: [signIn({ kind: 'api-key', refresh: null })] })] }),
    ).toBeUndefined();
    const behind = [
      signIn(),
      signIn({ profileId: 'openai-codex:b', where: '/elsewhere/auth-profiles.json' }),
    ];
    const config = { ...SEED_CONFIG, auth: { order: { 'openai-codex': ['openai-codex:b'] } } };
    expect(blocked(rights, { stores: [storeOf({ profiles: behind })], config })?.severity).toBe('info');
  });

  it('a folder open to all and a gateway of another account are told', () => {
    const unsafe = (scene: Scene) => causeIn(scene, 'permissions-unsafe')?.evidence.map((one) => one.what);
    expect(unsafe({ rights: [dir({ mode: 0o777 })] })).toEqual(['Anyone may replace files in this folder']);
    expect(unsafe({ rights: [dir({ mode: 0o755 })] })).toBeUndefined();
    // What another account owns is a cause of its own.
    expect(unsafe({ rights: [right(file, { uid: 0 })] })).toBeUndefined();
    const root = service({ source: 'process', where: '/proc/9', own: false, uid: 0 });
    expect(unsafe({ gateways: [root] })).toEqual(['A gateway of user 0 works on this store']);
  });
});
