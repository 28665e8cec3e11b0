import { sameWords } from '../../../app/model/told.ts';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programPaths, type OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import { runToEnd } from '../../rig/processes/child.ts';
import { quicker } from '../../rig/processes/quick-start.ts';
import { DAY, StoreHome, oauth } from '../../unit/openclaw/support.ts';

/**
 * What another agent can use, by our rules and by the real program's own code (`ensureAuthProfileStore` of its plugin
 * SDK), on the same made-up stores.
 */

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

interface Effective {
  profiles: Record<string, string | undefined>;
  order: Record<string, string[]>;
  lastGood: Record<string, string>;
  usage: string[];
}

async function theirs(version: OpenClawVersion): Promise<Effective> {
  const { node24, openclaw } = programPaths();
  const sdk = path.join(openclaw[version].packageDir, 'dist', 'plugin-sdk', 'provider-auth.js');
  const script = `
    const { ensureAuthProfileStore } = await import(${JSON.stringify(sdk)});
    const store = ensureAuthProfileStore(${JSON.stringify(home.agentDir('work'))}, { readOnly: true, allowKeychainPrompt: false });
    console.log('@@' + JSON.stringify({
      profiles: Object.fromEntries(Object.entries(store.profiles).map(([id, one]) => [id, one.refresh])),
      order: store.order ?? {}, lastGood: store.lastGood ?? {}, usage: Object.keys(store.usageStats ?? {}),
    }));`;
  const env = {
    HOME: home.home,
    PATH: `${path.dirname(node24)}:/usr/bin:/bin`,
    OPENCLAW_AUTH_STORE_READONLY: '1',
  };
  const args = ['--input-type=module', '-e', script];
  const done = await runToEnd(node24, args, { env: quicker(env, args), cwd: home.home });
  expect(done.code, done.stderr).toBe(0);
  return JSON.parse(done.stdout.split('@@')[1] ?? '') as Effective;
}

async function ours(version: OpenClawVersion): Promise<Effective> {
  const clock = { now: () => Date.now(), after: () => () => undefined };
  const reading = await home.read('work', home.owned(version), { clock });
  expect(reading.state, sameWords(reading.note ?? '')).toBe('read');
  return {
    profiles: Object.fromEntries(reading.profiles.map((one) => [one.profileId, one.refresh?.open()])),
    order: reading.order,
    lastGood: reading.lastGood,
    usage: Object.keys(reading.usage),
  };
}

async function expectSame(version: OpenClawVersion): Promise<Effective> {
  const effective = await ours(version);
  expect(effective).toEqual(await theirs(version));
  return effective;
}

const codex = (refresh: string, days = 10, more: object = {}): object =>
  oauth({ refresh, expires: Date.now() + days * DAY, ...more });
const DEFAULT = 'openai-codex:default';
const ME = 'openai-codex:me@example.com';
const someoneElse = { accountId: 'acc-2', email: 'other@example.com' };
const failed = { usageStats: { [ME]: { disabledReason: 'auth_permanent', disabledUntil: 1 } } };

const json: [name: string, main: object, mainState: object, work: object | null, workState: object][] = [
  ['nothing of its own', { [ME]: codex('m') }, { order: { 'openai-codex': [ME] } }, null, {}],
  ['an empty store of its own', { [ME]: codex('m') }, { lastGood: { 'openai-codex': ME } }, {}, {}],
  [
    'its own beside',
    { [ME]: codex('m') },
    { order: { a: ['x'] } },
    { 'openai-codex:two': codex('w') },
    { order: { b: ['y'] } },
  ],
  ['its own copy', { [ME]: codex('m') }, {}, { [ME]: codex('w', -1) }, {}],
  [
    'a stale default',
    { [ME]: codex('m') },
    {},
    { [DEFAULT]: codex('w', -1) },
    { order: { 'openai-codex': [DEFAULT] } },
  ],
  ["somebody else's default", { [ME]: codex('m') }, {}, { [DEFAULT]: codex('w', -1, someoneElse) }, {}],
  ['a newer default', { [ME]: codex('m') }, {}, { [DEFAULT]: codex('w', 20) }, {}],
  [
    'a default without identity',
    { [ME]: codex('m') },
    {},
    { [DEFAULT]: codex('w', -1, { accountId: undefined, email: undefined }) },
    {},
  ],
  [
    'a failed one in use',
    { 'openai-codex:new': codex('m') },
    {},
    { [ME]: codex('w', -1) },
    { ...failed, lastGood: { 'openai-codex': ME } },
  ],
  ['a failed one not in use', { 'openai-codex:new': codex('m') }, {}, { [ME]: codex('w', -1) }, failed],
];

test.each(json)('2026.5.12, another agent with %s', async (_name, main, mainState, work, workState) => {
  await home.profiles(main as Record<string, unknown>);
  await home.state(mainState);
  if (work) {
    await home.profiles(work as Record<string, unknown>, 'work');
    await home.state(workState, 'work');
  }
  await expectSame('2026.5.12');
});

const openai = (refresh: string, days = 10, more: object = {}): object =>
  codex(refresh, days, { provider: 'openai', ...more });

const sqlite: [name: string, main: object, mainState: object, work: object, workState: object][] = [
  [
    'its own before an inherited order',
    { 'openai:m': openai('m') },
    { order: { openai: ['openai:m', 'openai:x'] } },
    { 'openai:w': openai('w') },
    {},
  ],
  [
    'an order of its own',
    { 'openai:m': openai('m') },
    { order: { openai: ['openai:m'] } },
    { 'openai:w': openai('w') },
    { order: { openai: ['openai:m', 'openai:w'] } },
  ],
  [
    'state of profiles that are gone',
    { 'openai:m': openai('m') },
    { lastGood: { openai: 'openai:gone' }, usageStats: { 'openai:gone': { errorCount: 1 } } },
    { 'openai:w': openai('w') },
    {},
  ],
  [
    'a stale default',
    { 'openai:me': openai('m') },
    {},
    { 'openai:default': openai('w', -1) },
    { order: { openai: ['openai:default'] } },
  ],
];

test.each(sqlite)(
  '2026.9.6 before its stores moved, another agent with %s',
  async (_name, main, mainState, work, workState) => {
    await home.agentDatabase({ version: 23, store: { version: 1, profiles: main }, state: mainState });
    await home.agentDatabase(
      { version: 23, store: { version: 1, profiles: work }, state: workState },
      'work',
    );
    await expectSame('2026.9.6');
  },
);
