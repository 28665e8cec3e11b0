import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accountCauses } from '../../../app/diagnose/causes/sign-in/account.ts';
import type { Case } from '../../../app/diagnose/case.ts';
import { readGatewayLog } from '../../../app/openclaw/log/gateway-log.ts';
import { logPlaces, type LogPlace } from '../../../app/openclaw/log/log-files.ts';
import { believedLogs } from '../../../app/openclaw/log/log-trust.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { OpenClawInstall } from '../../../app/openclaw/discovery/install.ts';
import {
  actAs,
  commonFolder,
  describeTwoAccounts,
  folderOf,
  give,
  NEIGHBOUR,
  PERSON,
} from '../../rig/accounts/two-accounts.ts';
import { diagnose } from '../../support/spoken.ts';
import { factsOf, NOW, refreshRejected } from '../diagnose/facts-builder.ts';

const DAY_FILE = 'openclaw-2026-05-14.log';

describeTwoAccounts('the gateway’s log', () => {
  let folder: ReturnType<typeof commonFolder>;
  beforeEach(() => (folder = commonFolder()));
  afterEach(() => folder.remove());

  const home = () => folderOf(PERSON, path.join(folder.path, 'home'));
  const place = (): OpenClawInstall => {
    const stateDir = path.join(home(), '.openclaw');
    return { stateDir, configPath: '', env: {}, defaultAgent: 'main', agents: [], owner: null };
  };

  /** Places as on a machine whose temporary folder is `folder`, the common name first, as OpenClaw looks at them. */
  function places(config: unknown = {}): LogPlace[] {
    const ports = { env: { TMPDIR: folder.path }, home: home(), platform: 'linux' as const };
    return logPlaces(ports, place(), config, PERSON).map((one) =>
      one.directory === '/tmp/openclaw' ? { ...one, directory: path.join(folder.path, 'openclaw') } : one,
    );
  }

  const said = (config: unknown = {}, uid = PERSON) => {
    const looked = places(config);
    return actAs(uid, async () => {
      const files = systemFiles();
      const ports = { files, platform: 'linux' as const, user: { uid, gid: uid } };
      const logs = await believedLogs(ports, looked, PERSON);
      const { signals } = await readGatewayLog(files, logs.places, logs.believes);
      return { files: signals.map((one) => one.file), refused: logs.refused };
    });
  };

  function log(owner: number, dir: string, name = DAY_FILE, mode = 0o755): string {
    const at = folderOf(owner, path.join(folder.path, dir), mode);
    writeFileSync(path.join(at, name), `${refreshRejected(NOW)}\n`, { mode: 0o644 });
    give(owner, at);
    return path.join(at, name);
  }

  it('of ours counts, under the common name as well as under our own, and is told with its whole path', async () => {
    const own = log(PERSON, `openclaw-${PERSON}`);
    expect((await said()).files).toEqual([own]);
    const common = log(PERSON, 'openclaw');
    expect((await said()).files.sort()).toEqual([own, common].sort());
  });

  it('of a neighbour says nothing about ours, whichever name it has', async () => {
    log(NEIGHBOUR, 'openclaw');
    log(NEIGHBOUR, `openclaw-${PERSON}`);
    expect(await said()).toEqual({ files: [], refused: [] });
  });

  it('of a neighbour is none of ours behind a link either', async () => {
    log(NEIGHBOUR, 'theirs');
    symlinkSync(path.join(folder.path, 'theirs'), path.join(folder.path, 'openclaw'));
    expect((await said()).files).toEqual([]);
  });

  it('in a folder that others may write says nothing, and counts once it is closed', async () => {
    const own = log(PERSON, 'openclaw', DAY_FILE, 0o777);
    expect((await said()).files).toEqual([]);
    chmodSync(path.dirname(own), 0o700);
    expect((await said()).files).toEqual([own]);
    chmodSync(own, 0o666);
    expect((await said()).files).toEqual([]);
  });

  it('that the configuration names counts where it is ours, and is told where it is not', async () => {
    const own = log(PERSON, 'own', 'gateway.log');
    const theirs = log(NEIGHBOUR, 'theirs', 'gateway.log');
    const config = (file: string) => ({ logging: { file } });
    expect(await said(config(own))).toEqual({ files: [own], refused: [] });
    expect(await said(config(theirs))).toMatchObject({
      files: [],
      refused: [{ path: theirs, standing: 'another' }],
    });
  });

  it('that the configuration names and that is not read is a cause of its own', async () => {
    const theirs = log(NEIGHBOUR, 'theirs', 'gateway.log');
    const own = log(PERSON, 'own', 'gateway.log');
    const causes = async (file: string) => {
      const facts = factsOf();
      const { refused } = await said({ logging: { file } });
      facts.openclaws = facts.openclaws.map((one) => ({ ...one, refusedLogs: refused }));
      return diagnose(facts).snapshot.causes.filter(({ variant }) => variant === 'log');
    };
    expect(await causes(theirs)).toMatchObject([
      { code: 'belongs-to-another-account', severity: 'info', evidence: [{ where: theirs }], fix: null },
    ]);
    expect(await causes(own)).toEqual([]);
    chmodSync(own, 0o666);
    expect(await causes(own)).toMatchObject([{ fix: { command: `chmod go-w ${own}` } }]);
  });

  it('that the configuration names may stand in the common temporary folder', async () => {
    const dir = path.join(folder.path, 'tmp');
    mkdirSync(dir);
    chmodSync(dir, 0o1777);
    const own = path.join(dir, 'gateway.log');
    writeFileSync(own, `${refreshRejected(NOW)}\n`, { mode: 0o600 });
    give(PERSON, own);
    expect((await said({ logging: { file: own } })).files).toEqual([own]);
    give(NEIGHBOUR, own);
    chmodSync(own, 0o644);
    expect((await said({ logging: { file: own } })).files).toEqual([]);
  });

  it('of the account that owns a store is read with that store by the administrator', async () => {
    const own = log(PERSON, 'openclaw');
    expect((await said({}, 0)).files).toEqual([own]);
    give(NEIGHBOUR, path.dirname(own));
    expect((await said({}, 0)).files).toEqual([]);
  });
});

it('a line that may be anybody’s says nothing about this machine’s clock', async () => {
  const signals = async (ownership: LogPlace['ownership'], before = '') => {
    const lines = Buffer.from(`${before}${refreshRejected(NOW + 3_600_000)}\n`);
    const files = {
      ...systemFiles(),
      list: () => Promise.resolve(['gateway.log']),
      realPath: (file: string) => Promise.resolve(file),
      facts: () =>
        Promise.resolve({ kind: 'file' as const, size: lines.length, mtimeMs: 1, inode: 1, mode: 0, uid: 0 }),
      readEnd: () => Promise.resolve(lines),
    };
    const stateDir = '/home/me/.openclaw';
    const shared = {
      directory: '/tmp/openclaw',
      pick: (names: string[]) => names,
      platform: 'linux' as const,
    };
    const place: LogPlace = { ...shared, ownership, stateDir };
    const log = await readGatewayLog(files, [place]);
    const found = { now: NOW, rows: [], openclaw: { log } } as unknown as Case;
    return accountCauses(found).map((cause) => cause.code);
  };
  const named = `${JSON.stringify({ 0: '{"storePath":"/home/me/.openclaw/cron/jobs.json"}' })}\n`;
  expect(await signals('default')).toEqual([]);
  expect(await signals('foreign')).toEqual([]);
  expect(await signals('default', named)).toEqual(['clock-wrong']);
  expect(await signals('own')).toEqual(['clock-wrong']);
});
