import { spokenError } from '../../../app/words/spoken.ts';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../app/model/engine.ts';
import { AppError } from '../../../app/model/errors.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import type { LoginEvent, LoginRun, ProofStep } from '../../../app/model/sign-in-run.ts';
import { Secret } from '../../../app/model/secret.ts';
import { NOT_SNOOZED } from '../../../app/preferences/snooze.ts';
import { DEFAULTS } from '../../../app/preferences/preferences.ts';
import { createPanelModel } from '../../../app/view/panel-model.ts';
import { needsSignIn, NOW, snapshot } from './samples.ts';

/** An engine that does what the test says, for the wiring of the model only. */
function scripted() {
  const listeners = new Set<(next: Snapshot) => void>();
  const events = new Set<(event: LoginEvent) => void>();
  const calls: string[] = [];
  let running: LoginRun | null = null;
  let refuses = false;
  const engine: Engine = {
    current: () => needsSignIn(),
    read: () => Promise.resolve(snapshot()),
    retell: () => undefined,
    secondOpinion: (rows) => {
      const row = rows === null ? null : ([rows].flat()[0] ?? null);
      calls.push(`ask ${row}`);
      return Promise.resolve({
        at: NOW,
        answers: [
          {
            program: 'openclaw' as const,
            install: null,
            version: '2026.5.12',
            command: 'openclaw models status --json --agent main',
            at: NOW,
            says: [
              {
                row: row ?? '',
                theirs: 'ok',
                ours: 'act' as const,
                agrees: false,
                why: 'It goes by the date.',
              },
            ],
            words: null,
            note: null,
          },
        ],
      });
    },
    proveTurn: (row) => {
      calls.push(`turn ${row}`);
      return Promise.resolve({ what: '', by: 'turn' as const, passed: true, note: null });
    },
    restartGateway: (row) => {
      calls.push(`restart ${row}`);
      return Promise.reject(new AppError('OWNER_FAILED', 'it is no service'));
    },
    settle: () => Promise.resolve([]),
    plans: () => [],
    repair: (plan) =>
      Promise.resolve({
        kind: 'unchanged' as const,
        plan,
        error: spokenError(new AppError('REPAIR_NOT_FOUND')),
      }),
    undo: () =>
      Promise.resolve({
        kind: 'unchanged' as const,
        plan: '',
        error: spokenError(new AppError('UNDO_NOT_FOUND')),
      }),
    acts: () => Promise.resolve([]),
    bundle: () => (refuses ? Promise.reject(new AppError('BUNDLE_LEAK')) : Promise.resolve('{ }\n')),
    trust: () => ({ read: [], mayWrite: [], own: '/home/me/.config/Clawlamp', hosts: [] }),
    start: () => Promise.resolve([]),
    stop: () => Promise.resolve(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    running: () => running,
    timeline: () => ({ state: 'absent', memory: null, events: [], note: null }),
    acknowledge: () => Promise.resolve(snapshot()),
    login(row) {
      calls.push(`login ${row}`);
      if (refuses) throw new AppError('SIGNIN_BUSY');
      running = {
        profileId: row,
        subscribe(listener) {
          events.add(listener);
          return () => events.delete(listener);
        },
        answer: (use) => calls.push(`answer ${use}`),
        paste: (text) => {
          calls.push(`paste ${text}`);
          return text === 'good' ? null : spokenError(new AppError('PASTE_REFUSED', 'it is another page'));
        },
        cancel: () => calls.push('cancel'),
        finished: new Promise(() => undefined),
      };
      return running;
    },
  };
  const opened: string[] = [];
  let preferences = DEFAULTS;
  let hush = NOT_SNOOZED;
  const tokens = new Map<string, Secret>();
  let lookedAt: number | null = null;
  const model = createPanelModel(
    {
      engine,
      clock: { now: () => NOW, after: () => () => undefined },
      browser: { open: async (url) => void opened.push(url) },
      vault: () => 'not-asked',
      demo: false,
      home: '/home/me',
      dataDir: '/home/me/.config/Clawlamp',
    },
    {
      preferences: () => preferences,
      setPreferences: (next) => void (preferences = next),
      hush: () => hush,
      setHush: (next) => void (hush = next),
      canStartAtLogin: true,
      looksElsewhere: true,
      feed: null,
      outside: () => null,
      gatewayTokens: {
        isKept: async (address) => tokens.has(address),
        keep: async (address, token) => void (token ? tokens.set(address, token) : tokens.delete(address)),
      },
      lookedAt: () => lookedAt,
      looked: (at) => void (lookedAt = at),
    },
  );
  return {
    looks: () => lookedAt,
    tokens,
    model,
    calls,
    opened,
    refuse: () => (refuses = true),
    emit: (event: LoginEvent) => events.forEach((listener) => listener(event)),
    publish: (next: Snapshot) => listeners.forEach((listener) => listener(next)),
    listeners,
  };
}

const ROW = 'openai-codex:me@example.com';
const failed: LoginEvent = {
  type: 'finished',
  outcome: { kind: 'unchanged', error: spokenError(new AppError('SIGNIN_DENIED')) },
};

const succeeded: LoginEvent = {
  type: 'finished',
  outcome: {
    kind: 'done',
    profileId: ROW,
    account: { email: 'me@example.com', accountId: null, userId: null, plan: null },
    proof: 'accepted',
    proofs: [],
    writer: 'OpenClaw',
    passedOver: [],
    warnings: [],
  },
};

describe('the one offer after the first success', () => {
  it('is to start at login, and is gone for good with either answer', () => {
    for (const on of [true, false]) {
      const { model, emit } = scripted();
      expect(model.view().offersStart).toBe(false);
      model.signIn(ROW);
      emit(failed);
      expect(model.view().offersStart).toBe(false);
      model.dismissLogin();
      model.signIn(ROW);
      emit(succeeded);
      expect(model.view().offersStart).toBe(true);
      model.changeSetting({ name: 'startAtLogin', on });
      expect(model.view().offersStart).toBe(false);
    }
  });
});

describe('since a person last looked', () => {
  it('is counted from the opening before this one, and kept', () => {
    const { model, looks } = scripted();
    model.opening(null);
    expect(looks()).toBe(NOW);
  });
});

describe('the token of a gateway elsewhere', () => {
  const told = (model: ReturnType<typeof scripted>['model']) => {
    const { page } = model.view();
    return page.page === 'settings' ? page.settings.gatewayToken : undefined;
  };

  it('is kept for the address that is set and for no other, and only that it is kept is told', async () => {
    const { model, tokens } = scripted();
    const word = Secret.from('word-of-the-gateway') as Secret;
    model.showPage('settings');
    expect(told(model)).toBeNull();
    await model.keepGatewayToken('wss://gw.example.com', word);
    expect([...tokens]).toEqual([]);
    model.changeSetting({ name: 'gateway', address: 'wss://gw.example.com' });
    await model.keepGatewayToken('wss://other.example.com', word);
    expect([...tokens]).toEqual([]);
    await model.keepGatewayToken('wss://gw.example.com', word);
    expect([...tokens.keys()]).toEqual(['wss://gw.example.com']);
    expect(told(model)).toEqual({ kept: true, note: 'The token was kept.' });
    expect(JSON.stringify(model.view())).not.toContain('word-of-the-gateway');
    await model.keepGatewayToken('wss://gw.example.com', null);
    expect([...tokens]).toEqual([]);
    expect(told(model)).toEqual({ kept: false, note: 'The token was forgotten.' });
  });
});

describe('the owner of a row', () => {
  it('is asked only when a person says so, and its word stands in the row', async () => {
    const { model, calls } = scripted();
    const row = () => model.view().groups.flatMap((group) => group.rows)[0];
    const id = row()?.id as string;
    expect(row()?.owner).toMatchObject({ asking: false, lines: [] });
    expect(calls).toEqual([]);
    model.askOwner(id);
    model.askOwner(id);
    expect(calls).toEqual([`ask ${id}`]);
    expect(row()?.owner).toMatchObject({ asking: true });
    await new Promise((done) => setTimeout(done));
    expect(row()?.owner).toMatchObject({
      asking: false,
      lines: ['OpenClaw 2026.5.12 says: ok. Clawlamp says act. It goes by the date.'],
      commands: ['openclaw models status --json --agent main'],
    });
  });
});

describe('after a sign-in', () => {
  const done = (proofs: ProofStep[], profileId = ROW): LoginEvent => ({
    type: 'finished',
    outcome: {
      kind: 'done',
      profileId,
      account: { email: 'me@example.com', accountId: null, userId: null, plan: null },
      proof: 'accepted',
      proofs: [{ what: '', by: 'owner-store', passed: true, note: null }, ...proofs],
      writer: 'OpenClaw',
      passedOver: [],
      warnings: [],
    },
  });
  const ended = async () => new Promise((resolve) => setTimeout(resolve));

  it('a real turn is made only when a person asks, once at a time, and what came of it is said', async () => {
    const { model, calls, emit } = scripted();
    model.signIn(ROW);
    model.takeOffer(ROW, 'turn');
    emit(done([]));
    expect(model.view().login?.result).toMatchObject({ offers: ['turn'], aside: null });
    model.takeOffer(ROW, 'restart');
    model.takeOffer(ROW, 'turn');
    model.takeOffer(ROW, 'turn');
    expect(calls).toEqual([`login ${ROW}`, `turn ${ROW}`]);
    expect(model.view().login?.result?.aside).toMatchObject({ running: true });
    await ended();
    expect(model.view().login?.result?.aside).toEqual({
      running: false,
      sentence: 'One real turn of an agent used it.',
      failed: false,
    });
  });

  it('a gateway that still holds the old one may be restarted, and a refusal is told whole', async () => {
    const { model, calls, emit } = scripted();
    model.signIn(ROW);
    emit(done([{ what: '', by: 'gateway', passed: false, note: null }]));
    expect(model.view().login?.result?.offers).toEqual(['restart', 'turn']);
    model.takeOffer(ROW, 'restart');
    await ended();
    expect(calls.at(-1)).toBe(`restart ${ROW}`);
    expect(model.view().login?.result?.aside).toMatchObject({ failed: true });
    expect(model.view().login?.result?.aside?.sentence).toContain('it is no service');
  });

  it('who shared the old sign-in is said before, and offered a sign-in of its own after', () => {
    const { model, emit } = scripted();
    model.signIn(ROW);
    emit({ type: 'shared', with: [{ row: 'codex-cli', holder: 'the Codex CLI', canSignIn: true }] });
    expect(model.view().login?.sharing).toEqual({
      sentence: 'The same sign-in also stands with the Codex CLI, which keeps the old one.',
      next: [{ row: 'codex-cli', label: 'Sign in the Codex CLI too' }],
    });
    emit(done([], 'codex-cli'));
    expect(model.view().login?.result?.offers).toEqual([]);
  });

  it('no turn is offered where no OpenClaw was found to make it', () => {
    const { model, emit } = scripted();
    model.signIn(ROW);
    const event = done([]);
    if (event.type === 'finished' && event.outcome.kind === 'done') event.outcome.proofs = [];
    emit(event);
    expect(model.view().login?.result?.offers).toEqual([]);
  });
});

describe('the panel model', () => {
  it('tells its listeners of each reading', () => {
    const { model, publish } = scripted();
    const lamps: string[] = [];
    model.subscribe((view) => lamps.push(view.lamp));
    publish(needsSignIn());
    publish(snapshot());
    expect(lamps).toEqual(['act', 'ok']);
  });

  it('shows each step of a sign-in, then its end, and then has the button ready again', () => {
    const { model, emit } = scripted();
    model.signIn(ROW);
    expect(model.view()).toMatchObject({ lamp: 'busy', focus: ROW });
    emit({ type: 'step', step: 'preflight', state: 'running', note: null });
    expect(model.view().login?.steps[0]?.state).toBe('running');
    emit(failed);
    const view = model.view();
    expect(view.login?.result?.kind).toBe('failed');
    expect(view.groups[0]?.rows[0]?.button?.primary).toBe(true);
    model.dismissLogin();
    expect(model.view().login).toBeNull();
  });

  it('starts no second sign-in while one runs', () => {
    const { model, calls } = scripted();
    model.signIn(ROW);
    model.signIn(ROW);
    expect(calls).toEqual([`login ${ROW}`]);
  });

  it('shows the refusal of the engine as a result', () => {
    const { model, refuse } = scripted();
    refuse();
    model.signIn(ROW);
    expect(model.view().login?.result?.sentence).toContain('already running');
    expect(model.view().lamp).toBe('act');
  });

  it('answers the account question once, and only when it was asked', () => {
    const { model, emit, calls } = scripted();
    model.answerAccount(true);
    model.signIn(ROW);
    model.answerAccount(true);
    const account = { email: 'a@example.com', accountId: null, userId: null, plan: null };
    emit({ type: 'confirm-account', before: account, after: { ...account, email: 'b@example.com' } });
    model.answerAccount(false);
    model.answerAccount(true);
    expect(calls.filter((call) => call.startsWith('answer'))).toEqual(['answer false']);
  });

  it('does not take a running sign-in off the panel', () => {
    const { model } = scripted();
    model.signIn(ROW);
    model.dismissLogin();
    expect(model.view().login).not.toBeNull();
  });

  it('shows exactly the text of a bundle, where it was saved, and why there is none', async () => {
    const { model, refuse } = scripted();
    const bundle = () => {
      const { page } = model.view();
      return page.page === 'bundle' ? page.bundle : null;
    };
    model.showPage('bundle');
    expect(bundle()).toMatchObject({ text: null, note: 'Making it…' });
    await expect.poll(() => bundle()?.text).toBe('{ }\n');
    model.bundleSaved('/home/me/clawlamp-bundle.json');
    expect(bundle()).toEqual({
      text: '{ }\n',
      note: 'Saved as ~/clawlamp-bundle.json. Read it before you send it.',
      failed: false,
    });
    model.bundleSaved(new AppError('FILE_REFUSED', 'EACCES'));
    expect(bundle()).toMatchObject({ text: '{ }\n', failed: true });
    model.showPage('panel');
    refuse();
    model.showPage('bundle');
    await expect.poll(() => bundle()?.failed).toBe(true);
    expect(bundle()?.text).toBeNull();
    expect(bundle()?.note).toContain('Nothing was written');
  });

  it('opens the sign-in page again only while there is one', async () => {
    const { model, emit, opened } = scripted();
    await model.openSignInPage();
    model.signIn(ROW);
    emit({ type: 'url', url: 'https://auth.example.com/authorize', port: 1455, portNote: null });
    await model.openSignInPage();
    emit(failed);
    await model.openSignInPage();
    expect(opened).toEqual(['https://auth.example.com/authorize']);
  });

  it('hands a pasted answer to the running sign-in, and says why one is not taken', () => {
    const { model, emit, calls } = scripted();
    model.pasteAnswer('too early');
    model.signIn(ROW);
    emit({ type: 'url', url: 'https://auth.example.com/authorize', port: 1455, portNote: null });
    model.pasteAnswer('bad');
    expect(model.view().login?.pasteNote).toBe(
      'That is not the answer of this sign-in. It was not taken, because it is another page. Paste the whole address at which the browser ended.',
    );
    model.pasteAnswer('good');
    emit({ type: 'step', step: 'exchange', state: 'running', note: null });
    expect(model.view().login?.pasteNote).toBeNull();
    expect(calls.filter((call) => call.startsWith('paste'))).toEqual(['paste bad', 'paste good']);
  });

  it('ignores events that a finished sign-in still sends', () => {
    const { model, emit } = scripted();
    model.signIn(ROW);
    emit(failed);
    emit({ type: 'step', step: 'write', state: 'running', note: null });
    expect(model.view().login?.steps.find(({ step }) => step === 'write')?.state).toBe('waiting');
  });

  it('leaves nothing behind when it stops', () => {
    const { model, listeners } = scripted();
    model.stop();
    expect(listeners.size).toBe(0);
  });
});
