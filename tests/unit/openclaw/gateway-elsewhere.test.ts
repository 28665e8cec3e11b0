import { said } from '../../support/said.ts';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profileTag, type LogSignal } from '../../../app/openclaw/log/gateway-log.ts';
import { AppError } from '../../../app/model/errors.ts';
import { Secret } from '../../../app/model/secret.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Listener } from '../../../app/openclaw/programs/gateway-listens.ts';
import type { GatewayLink, Ports, Vault } from '../../../app/platform/ports.ts';
import { gatewayAddress } from '../../../app/openclaw/remote-gateway/address.ts';
import { gatewayKeys } from '../../../app/openclaw/remote-gateway/keys.ts';
import { shownByGateway } from '../../../app/transactions/sign-in/gateway-wizard.ts';
import { RemoteGateway } from '../../../app/engine/remote-gateway.ts';
import { allowClearText, keepTypedToken } from '../../../app/openclaw/remote-gateway/known.ts';
import { judgeGateway, withGateway } from '../../../app/diagnose/remote-gateway.ts';
import {
  readGateway,
  type GatewayReading,
  type ToldProfile,
} from '../../../app/openclaw/remote-gateway/read.ts';
import { DAY, HOUR, NOW, snapshot } from '../view/samples.ts';

const ADDRESS = gatewayAddress('wss://gw.example.com');
const ID = 'openai:ada@example.com';

type Told = Extract<GatewayReading, { state: 'told' }>;

function told(part: Partial<ToldProfile> = {}, signals: LogSignal[] = [], more: ToldProfile[] = []): Told {
  const profile: ToldProfile = {
    profileId: ID,
    provider: 'openai',
    kind: 'oauth',
    status: 'ok',
    expiresAt: NOW + 5 * DAY,
    email: 'ada@example.com',
    plan: null,
    answered: false,
    login: 'openai/openai-device-code',
    ...part,
  };
  return {
    state: 'told',
    address: ADDRESS,
    at: NOW,
    version: '2026.9.6',
    profiles: [profile, ...more],
    signals,
  };
}

function refusal(at: number | null, part: Partial<LogSignal> = {}): LogSignal {
  return {
    meaning: 'rejected',
    reason: 'auth',
    at,
    agent: null,
    provider: 'openai',
    names: (id) => id === ID,
    tagged: true,
    shared: false,
    attributed: true,
    file: 'gw',
    ...part,
  };
}

const rowOf = (reading: GatewayReading) => judgeGateway(reading, NOW).profiles[0];

describe('the address of a gateway', () => {
  it('is wss anywhere, and ws only where no stranger listens', () => {
    for (const good of [
      'wss://gw.example.com',
      'ws://127.0.0.1:18789',
      'ws://localhost:1',
      'ws://10.1.2.3:9',
      'ws://box.ts.net',
      'ws://[::1]:9',
      'ws://100.100.1.1',
    ])
      expect(gatewayAddress(good).name, good).not.toBe('');
    for (const bad of [
      'ws://example.com',
      'ws://8.8.8.8',
      'ws://100.200.1.1',
      'http://127.0.0.1',
      'gw.example.com',
      '',
      'wss://',
      'wss://me:pw@gw.example.com',
      'wss://gw.example.com/?token=x',
      'wss://gw.example.com/#t',
    ])
      expect(() => gatewayAddress(bad), bad).toThrow(AppError);
  });

  it('says nothing of what was given when it refuses', () => {
    expect(() => gatewayAddress('ws://me:secret-word@example.com')).toThrow(/^GATEWAY_ADDRESS$/);
  });
});

describe('the keys to a gateway', () => {
  const vault: Vault = {
    kind: 'keytar',
    get: () => Promise.resolve(Secret.from('k'.repeat(43))),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  };
  const config = (gateway: object) => ({
    path: '',
    state: 'read' as const,
    value: { gateway },
    note: null,
    files: [],
  });
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-keys-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const LOCAL = gatewayAddress('ws://127.0.0.1:18789');
  /** What goes to an address where `listener` waits at the gateway's own port. */
  const open = async (
    gateway: object,
    env: Record<string, string> = {},
    address = ADDRESS,
    listener: Listener = 'nobody',
  ) => {
    const local = { port: 18789, listener: () => Promise.resolve(listener) };
    const { token, password } = await gatewayKeys({ env, vault }, dataDir, address, config(gateway), local);
    return [token?.open() ?? null, password?.open() ?? null];
  };

  it('are those that the person set for this gateway, and for no other', async () => {
    const remote = { url: 'wss://gw.example.com/', token: 'of-remote' };
    expect(await open({ remote })).toEqual(['of-remote', null]);
    expect(await open({ remote: { ...remote, url: 'wss://other.example.com' } })).toEqual([null, null]);
    expect(await open({ remote: { ...remote, url: 'ws://gw.example.com' } })).toEqual([null, null]);
    expect(await open({ auth: { token: 'of-this-machine' } })).toEqual([null, null]);
  });

  it('of this machine go to its own port, while a gateway of this account waits there', async () => {
    const gateway = { auth: { token: 'of-this-machine' } };
    const env = { OPENCLAW_GATEWAY_PASSWORD: 'of-environment' };
    expect(await open(gateway, env, LOCAL, 'gateway')).toEqual(['of-this-machine', 'of-environment']);
    for (const listener of ['stranger', 'nobody'] as const)
      expect(await open(gateway, env, LOCAL, listener), listener).toEqual([null, null]);
    // A tunnel ends at another port of the same machine.
    for (const url of ['ws://127.0.0.1:18790', 'ws://localhost:9', 'ws://[::1]:1'])
      expect(await open(gateway, env, gatewayAddress(url), 'gateway'), url).toEqual([null, null]);
    expect(await open({ ...gateway, mode: 'remote' }, env, LOCAL, 'gateway')).toEqual([null, null]);
  });

  it('come from the environment first, also where the configuration names a variable', async () => {
    const remote = { url: 'wss://gw.example.com', token: '${GW}', password: 'p' };
    expect(await open({ remote }, { GW: 'of-variable' })).toEqual(['of-variable', 'p']);
    expect(await open({ remote }, { GW: 'of-variable', OPENCLAW_GATEWAY_TOKEN: 'set' })).toEqual([
      'set',
      'p',
    ]);
    expect(await open({ remote })).toEqual([null, 'p']);
    expect(await open({ remote: { ...remote, token: { source: 'exec' } } })).toEqual([null, 'p']);
  });

  it('of the environment go to no address that the configuration does not name', async () => {
    const env = { OPENCLAW_GATEWAY_TOKEN: 'set', OPENCLAW_GATEWAY_PASSWORD: 'set' };
    expect(await open({}, env)).toEqual([null, null]);
    expect(await open({}, env, gatewayAddress('ws://127.0.0.1:18790'), 'gateway')).toEqual([null, null]);
    expect(await open({ remote: { url: 'wss://other.example.com' } }, env)).toEqual([null, null]);
    expect(await open({ remote: { url: ADDRESS.url } }, env)).toEqual(['set', 'set']);
  });

  it('that a person typed go to the address they were typed for, sealed on the disk and bound to it', async () => {
    await keepTypedToken(vault, dataDir, ADDRESS, Secret.from('typed-word'));
    expect(await open({})).toEqual(['typed-word', null]);
    expect(await open({}, {}, gatewayAddress('wss://other.example.com'))).toEqual([null, null]);
    const file = path.join(dataDir, 'gateways.json');
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain('typed-word');
    expect((await stat(file)).mode & 0o077).toBe(0);
    // Put under another address it does not open.
    await writeFile(file, text.replace('wss://gw.example.com', 'wss://other.example.com'));
    expect(await open({}, {}, gatewayAddress('wss://other.example.com'))).toEqual([null, null]);
  });
});

describe('a gateway that is reached without encryption', () => {
  const FAR = 'ws://10.1.2.3:18789';
  let dataDir: string;
  let opened: string[];
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-clear-'));
    opened = [];
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  function placeOf(address: string): { place: RemoteGateway; later(ms: number): void } {
    let now = NOW;
    const ports = {
      env: {},
      home: dataDir,
      platform: process.platform,
      files: systemFiles(),
      clock: { now: () => now, after: () => () => undefined },
      vault: { get: () => Promise.resolve(Secret.from('k'.repeat(43))) },
      gateways: {
        open: (url: string) => {
          opened.push(url);
          return Promise.reject(new AppError('GATEWAY_UNREACHABLE'));
        },
      },
    } as unknown as Ports;
    const options = { dataDir, stateDir: path.join(dataDir, 'none') };
    return {
      place: new RemoteGateway(ports, options, () => address),
      later: (ms) => void (now += ms),
    };
  }
  const why = ({ last }: RemoteGateway): string | null => (last?.state === 'silent' ? last.why.code : null);

  it('is not asked before a person allowed it for this address', async () => {
    const { place } = placeOf(FAR);
    await place.refresh(true);
    expect([why(place), opened]).toEqual(['GATEWAY_CLEAR_TEXT', []]);
    await allowClearText(dataDir, gatewayAddress('ws://10.1.2.4:18789'));
    const other = placeOf(FAR).place;
    await other.refresh(true);
    expect([why(other), opened]).toEqual(['GATEWAY_CLEAR_TEXT', []]);
  });

  it('is asked when a person asks, and never by itself', async () => {
    await allowClearText(dataDir, gatewayAddress(FAR));
    const { place, later } = placeOf(FAR);
    await place.refresh(false);
    expect([why(place), opened, place.nextAt]).toEqual(['GATEWAY_ONLY_ASKED', [], null]);
    later(60_000);
    await place.refresh(true);
    expect([why(place), opened, place.nextAt]).toEqual(['GATEWAY_UNREACHABLE', [FAR], null]);
    later(48 * HOUR);
    await place.refresh(false);
    expect(opened).toHaveLength(1);
    later(60_000);
    await place.refresh(true);
    expect(opened).toHaveLength(2);
  });

  it('is no gateway of this machine, nor one by TLS: those are asked by themselves', async () => {
    for (const address of ['ws://127.0.0.1:18789', 'wss://10.1.2.3']) {
      const { place } = placeOf(address);
      await place.refresh(false);
      expect(why(place), address).toBe('GATEWAY_UNREACHABLE');
      expect(place.nextAt).toBe(NOW + HOUR);
    }
    expect(opened).toHaveLength(2);
  });
});

describe('the page and the code that a gateway shows', () => {
  const PAGE = 'https://auth.openai.com/codex/device';

  it('are passed on when they are the issuer’s own', () => {
    for (const provider of ['openai', 'openai-codex'])
      expect(shownByGateway(provider, PAGE, 'AB12-CD34')).toEqual({
        verificationUrl: PAGE,
        userCode: 'AB12-CD34',
      });
  });

  it.each([
    'https://auth.openai.com.example.com/codex/device',
    'https://auth.openai.com@example.com/codex/device',
    'https://example.com/codex/device',
    'https://auth.openai.com/codex/device?next=https://example.com',
    'https://auth.openai.com/codex/device#x',
    'https://auth.openai.com:444/codex/device',
    'https://auth.openai.com/oauth/authorize',
    'http://auth.openai.com/codex/device',
    'javascript:alert(1)',
    '',
  ])('are refused for the page %j', (url) => {
    expect(() => shownByGateway('openai', url, 'AB12-CD34')).toThrow(/GATEWAY_REFUSED.*own/);
  });

  it.each([
    '',
    'A',
    'AB12 CD34',
    'AB12-CD34-EF56',
    'AB12-\u202eCD34',
    'call 0800-1234',
    'ÄÖ12-CD34',
    'x'.repeat(60),
  ])('are refused for the code %j', (code) => {
    expect(() => shownByGateway('openai', PAGE, code)).toThrow(/GATEWAY_REFUSED.*code/);
  });

  it('are refused for a provider whose page nobody here knows, which is signed in on its own host', async () => {
    expect(() => shownByGateway('someone-else', PAGE, 'AB12-CD34')).toThrow(/GATEWAY_REFUSED/);
  });
});

describe('what a gateway elsewhere tells', () => {
  it('is ok and untested by its date, accepted when the provider has just answered', () => {
    expect(rowOf(told())).toMatchObject({ health: 'ok', proof: 'untested', canSignIn: true, onRoute: true });
    expect(rowOf(told({ answered: true }))).toMatchObject({ health: 'ok', proof: 'accepted' });
  });

  it('needs somebody when its log tells of a refusal since the token was issued, whatever its status says', () => {
    const { profiles, causes } = judgeGateway(told({ answered: true }, [refusal(NOW - HOUR)]), NOW);
    expect(profiles[0]).toMatchObject({ health: 'act', proof: 'untested', causes: ['grant-rejected'] });
    expect(causes[0]?.evidence.map(({ what }) => said(what))).toEqual([
      'The gateway log says auth',
      'The gateway says ok',
    ]);
    // A token of ten days that ends in nine was issued a day ago.
    expect(rowOf(told({ expiresAt: NOW + 9 * DAY }, [refusal(NOW - 2 * DAY)]))).toMatchObject({
      health: 'ok',
    });
  });

  it('is put right on its own host where the gateway runs no sign-in itself', () => {
    const old = told({ login: null }, [refusal(NOW - HOUR)]);
    expect(rowOf(old)).toMatchObject({ health: 'act', canSignIn: false });
    expect(judgeGateway(old, NOW).causes[0]?.fix?.command).toBe(`clawlamp login --device ${ID}`);
  });

  it('is unknown where nothing tells whether somebody signed in since', () => {
    expect(
      rowOf(told({ provider: 'nobody-knows', expiresAt: null }, [refusal(NOW - HOUR, { provider: null })])),
    ).toMatchObject({ health: 'unknown' });
    expect(rowOf(told({}, [refusal(null)]))).toMatchObject({ health: 'unknown' });
  });

  it('is not blamed for a refusal of another sign-in, or of one that nobody can name', () => {
    const bob: ToldProfile = {
      ...(told().profiles[0] as ToldProfile),
      profileId: 'openai:bob@example.com',
      email: 'bob@example.com',
    };
    expect(rowOf(told({}, [refusal(NOW - HOUR, { names: () => false })]))).toMatchObject({ health: 'ok' });
    expect(
      rowOf(told({}, [refusal(NOW - HOUR, { names: (id) => id === bob.profileId })], [bob])),
    ).toMatchObject({ health: 'ok' });
    expect(
      rowOf(told({}, [refusal(NOW - HOUR, { names: () => false, tagged: false })], [bob])),
    ).toMatchObject({ health: 'ok' });
  });

  it('is unknown when it calls a sign-in expired, and dated when nobody renews it', () => {
    expect(rowOf(told({ status: 'expired', expiresAt: NOW - HOUR }))).toMatchObject({ health: 'unknown' });
    expect(rowOf(told({ kind: 'token', expiresAt: NOW + HOUR }))).toMatchObject({ health: 'soon' });
    expect(rowOf(told({ kind: 'token', expiresAt: NOW - HOUR }))).toMatchObject({ health: 'act' });
    expect(rowOf(told({ kind: 'api-key' }))).toMatchObject({ health: 'idle', canSignIn: false });
  });

  it('stands beside what was read here, with one verdict over both, and silence is unknown', () => {
    const here = snapshot({ profiles: [], causes: [], installs: [], routes: [], verdict: 'idle' });
    expect(withGateway(here, null)).toBe(here);
    expect(withGateway(here, told({}, [refusal(NOW - HOUR)])).verdict).toBe('act');
    const why = new AppError('GATEWAY_UNREACHABLE').view();
    const silent = withGateway(here, { state: 'silent', address: ADDRESS, at: NOW, why });
    expect(silent.verdict).toBe('unknown');
    expect(silent.installs.at(-1)).toMatchObject({ kind: 'gateway', readable: false });
  });
});

describe('asking a gateway elsewhere', () => {
  const link = (answers: Record<string, unknown>): GatewayLink => ({
    version: '2026.9.6',
    methods: new Set(['models.authStatus', 'logs.tail']),
    request: (method) => Promise.resolve(answers[method]),
    close: () => undefined,
  });
  const ask = (answers: Record<string, unknown>) =>
    readGateway(
      ADDRESS,
      () => Promise.resolve(link(answers)),
      () => NOW,
    );

  it('takes anything for an answer without falling over it', async () => {
    for (const odd of [
      null,
      'x',
      [],
      {},
      { providers: 'x' },
      { providers: [null, { profiles: [null, {}, { profileId: 7 }] }] },
    ]) {
      const reading = await ask({
        'models.authStatus': odd,
        'logs.tail': { lines: [1, null, '{', '{"_meta":'] },
      });
      expect(reading).toMatchObject({ state: 'told', profiles: [], signals: [] });
    }
  });

  it('finds the failure that OpenClaw notes by the hash of the profile', async () => {
    const line = JSON.stringify({
      1: {
        event: 'auth_profile_failure_state_updated',
        profileId: profileTag(ID),
        provider: 'openai',
        reason: 'auth',
      },
      _meta: { logLevelName: 'WARN' },
      time: new Date(NOW - HOUR).toISOString(),
      message: 'auth profile failure state updated',
    });
    const reading = await ask({ 'models.authStatus': {}, 'logs.tail': { lines: [line] } });
    const [signal] = reading.state === 'told' ? reading.signals : [];
    expect(signal).toMatchObject({ meaning: 'rejected', reason: 'auth', at: NOW - HOUR });
    expect(signal?.names(ID, null)).toBe(true);
    expect(signal?.names('openai:bob@example.com', null)).toBe(false);
  });

  it('tells why it was told nothing', async () => {
    const reading = await readGateway(
      ADDRESS,
      () => Promise.reject(new AppError('GATEWAY_LOCKED')),
      () => NOW,
    );
    expect(reading).toMatchObject({ state: 'silent', why: { code: 'GATEWAY_LOCKED' } });
  });
});
