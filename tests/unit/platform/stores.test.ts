import { said } from '../../support/said.ts';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Engine } from '../../../app/model/engine.ts';
import { AppError } from '../../../app/model/errors.ts';
import { foreignThings } from '../../../app/openclaw/discovery/other-account.ts';
import { commandFor, ownerCommand } from '../../../app/openclaw/discovery/owner-commands.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Ports, ProcessSpec } from '../../../app/platform/ports.ts';
import {
  actAs,
  commonFolder,
  describeTwoAccounts,
  folderOf,
  give,
  NEIGHBOUR,
  PERSON,
} from '../../rig/accounts/two-accounts.ts';
import { oauth, StoreHome } from '../openclaw/support.ts';

const ROW = 'openai-codex:me';

describeTwoAccounts('a store', () => {
  let folder: ReturnType<typeof commonFolder>;
  let home: StoreHome;
  /** What was started, and what the browser was sent to. */
  let done: string[];
  beforeEach(async () => {
    folder = commonFolder();
    done = [];
    home = new StoreHome(folderOf(PERSON, path.join(folder.path, 'me'), 0o755));
    await home.write('openclaw.json', {
      agents: { defaults: { model: { primary: 'openai-codex/gpt-5.5' } } },
      logging: { file: path.join(home.stateDir, 'gateway.log') },
    });
    await home.profiles({ [ROW]: oauth() });
    mkdirSync(path.join(home.home, 'data'));
    give(PERSON, home.home);
    for (const file of ['openclaw.json', 'agents/main/agent/auth-profiles.json'])
      chmodSync(path.join(home.stateDir, file), 0o644);
  });
  afterEach(() => folder.remove());

  function engineOf(uid: number, env: Record<string, string> = {}): Engine {
    const run = (spec: ProcessSpec) => {
      done.push(spec.args.join(' '));
      return Promise.reject(new Error('no child here'));
    };
    const ports = {
      ...home.ports({ env: { HOME: home.home, ...env } }),
      user: { uid, gid: uid },
      processes: { run, converse: () => Promise.reject(new Error('no child here')) },
      browser: { open: (url: string) => (done.push(url), Promise.resolve()) },
      vault: { kind: 'none', get: () => Promise.resolve(null) },
    } as unknown as Ports;
    return createEngine(ports, { dataDir: path.join(home.home, 'data'), allowJsonWriter: true });
  }

  const seen = (uid = PERSON, env: Record<string, string> = {}) =>
    actAs(uid, async () => {
      const engine = engineOf(uid, env);
      const snapshot = await engine.read();
      const cause = snapshot.causes.find((one) => one.code === 'belongs-to-another-account');
      return { engine, snapshot, cause, row: snapshot.profiles.find((one) => one.profileId === ROW) };
    });

  const refusal = (work: () => unknown) =>
    Promise.resolve()
      .then(work)
      .then(
        () => null,
        (error: unknown) =>
          error instanceof AppError ? `${error.code} ${said(error.detail) ?? ''}` : String(error),
      );

  it('of ours is read, and can be signed in to', async () => {
    const { cause, row, snapshot } = await seen();
    expect(cause).toBeUndefined();
    expect(snapshot.causes.map((one) => one.code)).not.toContain('permissions-block-writing');
    expect(row).toMatchObject({ canSignIn: true, health: 'ok' });
  });

  it('of another account is shown, with whose it is and the command of that account, and nothing of it is begun', async () => {
    give(NEIGHBOUR, home.stateDir);
    const { engine, cause, row } = await seen();
    const command = `sudo -u '#${NEIGHBOUR}' env OPENCLAW_STATE_DIR=${home.stateDir} openclaw models auth login --provider openai-codex`;
    expect(row).toMatchObject({ canSignIn: false, health: 'ok' });
    expect(cause).toMatchObject({ severity: 'info', variant: 'account', fix: { kind: 'owner', command } });
    expect(cause?.evidence[0]).toMatchObject({
      where: home.stateDir,
      what: `It belongs to user ${NEIGHBOUR}`,
    });
    await actAs(PERSON, async () => {
      expect(engine.plans(null)).toEqual([]);
      expect(engine.plans(ROW)).toEqual([]);
      expect(await refusal(() => engine.login(ROW))).toBe(
        `OTHER_ACCOUNT ${home.stateDir} belongs to user ${NEIGHBOUR}: ${command}`,
      );
      expect(await refusal(() => engine.proveTurn(ROW))).toMatch(/^OTHER_ACCOUNT/);
      expect(await refusal(() => engine.restartGateway(ROW))).toMatch(/^OTHER_ACCOUNT/);
      const { answers } = await engine.secondOpinion(null);
      expect(answers.map((one) => one.note)).toContain('It is not ours, so its program was not started.');
    });
    expect(done).toEqual([]);
  });

  it('of another account in a folder of ours is refused alone', async () => {
    const other = folderOf(PERSON, path.join(home.home, 'other'), 0o755);
    await home.write(path.join(other, 'auth-profiles.json'), {
      version: 1,
      profiles: { 'openai-codex:far': oauth({ refresh: 'far' }) },
    });
    const file = path.join(other, 'auth-profiles.json');
    chmodSync(file, 0o644);
    give(NEIGHBOUR, file);
    await home.write('openclaw.json', { agents: { list: [{ id: 'main' }, { id: 'far', agentDir: other }] } });
    give(PERSON, path.join(home.stateDir, 'openclaw.json'));
    const { snapshot, cause } = await seen();
    expect(snapshot.profiles.map((one) => [one.profileId, one.canSignIn])).toEqual([
      [ROW, true],
      ['openai-codex:far', false],
    ]);
    expect(cause?.evidence.map((one) => one.where)).toEqual([file]);
  });

  it('of the administrator is shown to a person as such, and is ours for the administrator', async () => {
    give(0, home.home);
    expect((await seen()).cause?.fix?.command).toMatch(/^sudo -u root .*openclaw models auth login/);
    const asRoot = await seen(0);
    expect(asRoot.cause).toBeUndefined();
    expect(asRoot.row?.canSignIn).toBe(true);
  });

  it('of a person is another account’s for the administrator', async () => {
    const { cause, row } = await seen(0);
    expect(cause?.variant).toBe('account');
    expect(row?.canSignIn).toBe(false);
  });

  it('in a folder that others may write is refused with the command that closes it', async () => {
    chmodSync(home.home, 0o777);
    const { cause, row, engine } = await seen();
    expect(row?.canSignIn).toBe(false);
    expect(cause).toMatchObject({
      variant: 'open',
      fix: { kind: 'advise', command: `chmod go-w ${home.home}` },
    });
    expect(await actAs(PERSON, () => refusal(() => engine.login(ROW)))).toBe(
      `OTHER_ACCOUNT Others may change ${home.home}`,
    );
    chmodSync(home.home, 0o755);
    expect((await seen()).row?.canSignIn).toBe(true);
  });

  it('that is given away after it was read is refused before the browser opens', async () => {
    const { engine, row } = await seen();
    expect(row?.canSignIn).toBe(true);
    give(NEIGHBOUR, home.agentDir());
    const outcome = await actAs(PERSON, () => engine.login(ROW).finished);
    expect(outcome).toMatchObject({ error: { code: 'OTHER_ACCOUNT' } });
    expect(done).toEqual([]);
  });

  it('has a configuration of ours or the administrator’s; another’s makes all of it read-only', async () => {
    give(0, path.join(home.stateDir, 'openclaw.json'));
    expect((await seen()).row?.canSignIn).toBe(true);
    give(NEIGHBOUR, path.join(home.stateDir, 'openclaw.json'));
    const { row, cause } = await seen();
    expect(row?.canSignIn).toBe(false);
    expect(cause?.evidence.map((one) => one.where)).toEqual([path.join(home.stateDir, 'openclaw.json')]);
  });

  it('of Codex follows the same rule', async () => {
    const codex = folderOf(PERSON, path.join(home.home, '.codex'), 0o755);
    writeFileSync(path.join(codex, 'auth.json'), JSON.stringify({ OPENAI_API_KEY: 'sk-made-up' }), {
      mode: 0o644,
    });
    give(PERSON, codex);
    const scopes = async () => {
      const { snapshot } = await seen();
      return snapshot.causes
        .filter((one) => one.code === 'belongs-to-another-account')
        .map((one) => [one.scope, one.fix?.command]);
    };
    expect(await scopes()).toEqual([]);
    give(NEIGHBOUR, codex);
    expect(await scopes()).toEqual([
      ['codex', `sudo -u '#${NEIGHBOUR}' env CODEX_HOME=${codex} codex login`],
    ]);
  });
});

describe('the command of the account that owns a store', () => {
  const at = (account: object, stateDir = '/var/lib/openclaw/.openclaw') =>
    ownerCommand.signIn(
      commandFor({
        name: null,
        place: {
          stateDir,
          owner: null,
          env: {},
          agents: [],
          account: { uid: 998, user: 'openclaw', home: '/var/lib/openclaw', container: null, ...account },
        },
      }),
      { provider: 'openai' },
    );

  it('is `sudo -u` for a service, with the folder where it is not its own', () => {
    expect(at({})).toBe('sudo -u openclaw openclaw models auth login --provider openai');
    expect(at({}, '/srv/bot')).toBe(
      'sudo -u openclaw env OPENCLAW_STATE_DIR=/srv/bot openclaw models auth login --provider openai',
    );
    expect(at({ user: '#998', home: null })).toMatch(/^sudo -u '#998' env OPENCLAW_STATE_DIR=/);
  });

  it('goes into the container by the volume that is mounted in it', async () => {
    expect(at({ container: { engine: 'docker', volume: 'oc data' } })).toBe(
      'docker exec -it "$(docker ps -q --filter volume=\'oc data\')" openclaw models auth login --provider openai',
    );
    const state = '/var/lib/docker/volumes/oc/_data/.openclaw';
    const step = {
      path: state,
      kind: 'directory' as const,
      uid: 1000,
      gid: 1000,
      mode: 0o700,
      sticky: false,
    };
    const files = { ...systemFiles(), trail: () => Promise.resolve({ steps: [step], there: true }) };
    const [thing] = await foreignThings(
      { files, platform: 'linux', user: { uid: 7, gid: 7 } },
      [['state-dir', state]],
      state,
    );
    expect(thing?.account?.container).toEqual({ engine: 'docker', volume: 'oc' });
  });
});
