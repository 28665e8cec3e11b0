import { access, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY, type Home, makeHome, NOW } from './home.ts';

let home: Home;
beforeAll(async () => {
  home = await makeHome();
});
afterAll(() => home.dispose());

const at = ['--now', NOW];
interface StatusDocument {
  verdict: string;
  profiles: { id: string; health: string; account: { email: string } }[];
  routes: unknown[];
  causes: { code: string; evidence: object[] }[];
}
const statusOf = async (...argv: string[]) => {
  const { code, out, err } = await home.run('status', '--json', ...at, ...argv);
  expect(err).toBe('');
  return { code, document: JSON.parse(out) as StatusDocument & Record<string, unknown> };
};

describe('status', () => {
  it('gives exactly the keys of the contract', async () => {
    const { code, document } = await statusOf();
    expect(code).toBe(1);
    const keys = (value: unknown) => Object.keys(value as object);
    expect(keys(document)).toEqual(['schema', 'now', 'verdict', 'installs', 'profiles', 'routes', 'causes']);
    expect(document.now).toBe(NOW);
    expect(keys((document.installs as object[])[0])).toEqual([
      'kind',
      'name',
      'version',
      'dir',
      'generation',
      'readable',
      'note',
    ]);
    expect(keys(document.profiles[0])).toEqual([
      ...[
        'id',
        'install',
        'provider',
        'consumer',
        'agent',
        'account',
        'owner',
        'onRoute',
        'health',
        'proof',
        'deadline',
      ],
      ...['lineage', 'causes'],
    ]);
    expect(keys(document.profiles[0]?.account)).toEqual(['email', 'accountId', 'plan']);
    expect(keys(document.routes[0])).toEqual(['install', 'role', 'agent', 'model', 'runtime', 'next', 'why']);
    expect(keys(document.causes[0])).toEqual([
      'code',
      'severity',
      'title',
      'detail',
      'rows',
      'evidence',
      'fix',
    ]);
    expect(keys(document.causes[0]?.evidence[0])).toEqual(['what', 'where', 'at']);
    const deadlines = document.profiles.map((row) => (row as unknown as { deadline: string }).deadline);
    // What was refused has ended, whatever its stored date says.
    expect(deadlines.slice(0, 2)).toEqual([null, '2026-05-22T12:00:00.000Z']);
  });

  it('shortens e-mails everywhere, ids included, unless asked not to', async () => {
    const { document } = await statusOf();
    expect(document.profiles.map((row) => row.id)).toEqual([
      'openai-codex:m…e@example.com',
      'work/openai-codex:y…u@example.com',
      'codex-cli',
    ]);
    expect(JSON.stringify(document)).not.toMatch(/\b(me|you)@example\.com/);
    const full = await statusOf('--show-accounts');
    expect(full.document.profiles[0]?.account.email).toBe('me@example.com');
  });

  it('narrows to one agent or provider, with the exit code of what is left', async () => {
    const work = await statusOf('--agent', 'work');
    expect(work.document.profiles.map((row) => row.id)).toEqual(['work/openai-codex:y…u@example.com']);
    expect([work.code, work.document.verdict]).toEqual([0, 'ok']);
    const openai = await statusOf('--provider', 'openai');
    expect(openai.document.profiles.map((row) => row.id)).toEqual(['codex-cli']);
  });

  it('ends with 3 when it cannot tell, and with 0 when there is nothing', async () => {
    const broken = await makeHome();
    await writeFile(path.join(broken.dir, '.openclaw', 'agents', 'work', 'agent', 'auth-profiles.json'), '{');
    await writeFile(path.join(broken.dir, '.openclaw', 'agents', 'main', 'agent', 'auth-profiles.json'), '{');
    expect((await broken.run('status', ...at)).code).toBe(3);
    const nowhere = path.join(broken.dir, 'nowhere');
    const nothing = await broken.run('status', '--state-dir', nowhere, '--codex-home', nowhere, ...at);
    expect(nothing.code).toBe(0);
    await broken.dispose();
  });

  it('reads well for a person', async () => {
    const { out } = await home.run('status', ...at);
    expect(out).toContain('m…e@example.com (OpenClaw, agent main) needs you to sign in again.');
    expect(out).toMatch(/✕ openai-codex:m…e@example\.com +Needs you/);
    expect(out).toMatch(/● work\/openai-codex:y…u@example\.com +Works/);
    expect(out).toContain('Same sign-in as codex-cli');
    expect(out).not.toContain('\u001b[');
  });
});

describe('explain', () => {
  it.each(['openai-codex:me@example.com', 'openai-codex:m…e@example.com', 'me@', 'ME@EXAMPLE.COM'])(
    'takes %s as a name',
    async (name) => {
      const { code, out } = await home.run('explain', name, '--json', ...at);
      expect(code).toBe(1);
      const document = JSON.parse(out) as { next: object; causes: { code: string; evidence: object[] }[] };
      expect(document.next).toEqual({ kind: 'relogin', label: 'Sign in again', command: null });
      expect(document.causes[0]?.code).toBe('grant-rejected');
      expect(document.causes[0]?.evidence.length).toBe(2);
    },
  );

  it('refuses a name that none or several have', async () => {
    expect(await home.run('explain', 'nobody', ...at)).toMatchObject({ code: 64, out: '' });
    const several = await home.run('explain', 'example.com', ...at);
    expect(several.code).toBe(64);
    expect(several.err).toContain('More than one sign-in has that name.');
    expect((await home.run('explain', 'example.com', '--agent', 'work', ...at)).code).toBe(0);
  });
});

describe('watch', () => {
  it('shows the state, then a document per change, and ends with 0 when stopped', async () => {
    const running = home.runFor(3_000, 'watch', '--json', ...at, '--data-dir', path.join(home.dir, 'data'));
    setTimeout(
      () => void writeFile(path.join(home.dir, '.codex', 'auth.json'), '{}', { mode: 0o600 }),
      1_000,
    );
    const { code, out } = await running;
    const documents = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as StatusDocument);
    expect(code).toBe(0);
    expect(documents.length).toBe(2);
    expect(documents[1]?.causes.map((cause) => cause.code)).toContain('codex-login-incomplete');
  });
});

describe('login', () => {
  it('that cannot start says why and ends with 1', async () => {
    const foreign = await home.run('login', 'codex-cli', ...at);
    expect(foreign.code).toBe(1);
    expect(foreign.err).toContain('Sign in through that program.');
  });

  it('without the owner ends with 1, the outcome on stdout and the steps on stderr', async () => {
    const data = path.join(home.dir, 'login-data');
    const { code, out, err } = await home.run('login', 'me@', '--json', ...at, '--data-dir', data);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      kind: 'unchanged',
      error: { code: 'OWNER_NOT_FOUND' },
    });
    expect(err).toContain('Check that everything is ready');
  });

  it('by a code needs the owner, too', async () => {
    const data = path.join(home.dir, 'login-data');
    const { code, out } = await home.run('login', 'me@', '--device', '--json', ...at, '--data-dir', data);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ kind: 'unchanged', error: { code: 'OWNER_NOT_FOUND' } });
  });
});

describe('plan', () => {
  it('shows what signing in again would change, in words and without a secret', async () => {
    const { code, out, err } = await home.run('plan', 'me@', ...at);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Sign in again');
    expect(out).toContain('- ending ');
    expect(out).toContain('+ fresh ones, which nobody else holds');
    expect(out).not.toContain(CANARY);
    expect(out).not.toContain('me@example.com');
  });

  it('gives scripts the plans as values', async () => {
    const { code, out } = await home.run('plan', 'me@', '--json', '--show-accounts', ...at);
    expect(code).toBe(0);
    const { schema, plans } = JSON.parse(out) as { schema: number; plans: Record<string, unknown>[] };
    expect(schema).toBe(1);
    expect(plans[0]).toMatchObject({ kind: 'relogin', code: null, onRequest: true });
    expect(Object.keys(plans[0] ?? {})).toEqual([
      ...['id', 'kind', 'code', 'title', 'sentence', 'rows', 'consumers', 'steps', 'writer', 'risks', 'undo'],
      'onRequest',
    ]);
  });
});

describe('repair and undo', () => {
  const data = () => ['--data-dir', path.join(home.dir, 'repair-data')];

  it('say that there is nothing to repair', async () => {
    const { code, out } = await home.run('repair', ...at, ...data());
    expect([code, out]).toEqual([0, 'Nothing to repair.\n']);
  });

  it('do not take a name that nothing has', async () => {
    const { code, err } = await home.run('repair', 'no-such-code', ...at, ...data());
    expect(code).toBe(64);
    expect(err).toContain('Nothing here can be repaired that way.');
  });

  it('have nothing to take back', async () => {
    const { code, err } = await home.run('undo', ...at, ...data());
    expect(code).toBe(1);
    expect(err).toContain('There is no change to undo.');
  });
});

describe('drill', () => {
  it('practises a shared sign-in to its end, and leaves nothing behind', async () => {
    const before = await readdir(tmpdir());
    const { code, out, err } = await home.run('drill', 'shared', '--yes');
    expect(code).toBe(0);
    expect(err).toContain('This is a drill');
    expect(err).toContain('End of the drill: put right.');
    expect(out).toContain('Two agents share one sign-in');
    expect(out).toContain('Done: Keep one copy, let the others inherit.');
    expect(
      (await readdir(tmpdir())).filter((name) => !before.includes(name) && name.includes('clawlamp-demo')),
    ).toEqual([]);
  });

  it('says when it was not put right', async () => {
    const { code, err } = await home.run('drill', 'shared');
    expect(code).toBe(64);
    expect(err).toContain('Nobody can be asked here.');
  });
});

describe('everything else', () => {
  it.each([
    [['stauts']],
    [['status', 'extra']],
    [['explain', 'me@', 'you@']],
    [['status', '--no-such-option']],
    [['status', '--now', 'yesterday']],
    [['login', 'me@', '--issuer', 'http://evil.example.com']],
    [['login', 'me@', '--issuer', 'file:///etc/passwd']],
    [['drill', 'flood']],
  ])('does not understand %j', async (argv) => {
    const { code, out, err } = await home.run(...argv);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('That command was not understood.');
  });

  it('runs on the embedded sample, and leaves nothing of it behind', async () => {
    const { code, out } = await home.run('status', '--json', '--demo');
    const document = JSON.parse(out) as { verdict: string; installs: { dir: string }[] };
    expect([code, document.verdict]).toEqual([1, 'act']);
    expect(document.installs[0]?.dir).not.toContain(home.dir);
    await expect(access(document.installs[0]?.dir ?? '/')).rejects.toThrow('ENOENT');
  });

  it('teaches with --help, and with no command', async () => {
    for (const argv of [['--help'], [], ['help'], ['login', '--help']]) {
      const { code, out } = await home.run(...argv);
      expect(code).toBe(0);
      expect(out).toContain('Usage: clawlamp');
    }
  });

  it('gives an error as a document to scripts', async () => {
    const { out } = await home.run('explain', 'nobody', '--json', ...at);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'PROFILE_NOT_FOUND' } });
  });
});

describe('secrets', () => {
  it('never appear in any output of any command', async () => {
    const commands = [
      ['status'],
      ['status', '--json', '--show-accounts'],
      ['explain', 'me@'],
      ['explain', 'me@', '--json', '--show-accounts'],
      ['explain', 'codex-cli', '--show-accounts'],
      ['login', 'me@', '--json', '--data-dir', path.join(home.dir, 'd')],
      ['login', 'codex-cli'],
      ['plan', 'me@'],
      ['--help'],
    ];
    for (const argv of commands) {
      const { out, err } = await home.run(...argv, ...at);
      expect(`${out}${err}`, argv.join(' ')).not.toContain(CANARY);
    }
    const watched = await home.runFor(
      300,
      'watch',
      '--json',
      '--show-accounts',
      ...at,
      '--data-dir',
      path.join(home.dir, 'w'),
    );
    expect(watched.out.length).toBeGreaterThan(100);
    expect(watched.out + watched.err).not.toContain(CANARY);
  });
});
