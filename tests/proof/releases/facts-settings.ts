import { askOwner } from '../../rig/openclaw/owner-pick.ts';
import { HOME, HomeAtWork, type GatewaySeen, type Said } from './home-at-work.ts';
import type { Parts } from './row.ts';
import { madeUpSignIn, settingsOf, signInProviderOf } from './settings.ts';

const AT = '2026-11-01T10:00:00.000Z';

/** Marks that other releases leave in `openclaw.json`. */
const MARKS: Record<string, Record<string, object>> = {
  'written by a newer release': { meta: { lastTouchedVersion: '2026.12.1', lastTouchedAt: AT } },
  'the newer version alone': { meta: { lastTouchedVersion: '2026.12.1' } },
  'the date alone': { meta: { lastTouchedAt: AT } },
  'an unknown key in meta': { meta: { migrations: { somethingNew: 1 } } },
  'plugins.bundledDiscovery': { plugins: { bundledDiscovery: 'compat' } },
};

/** Which of them a gateway is started with: the others only make the configuration valid or not, which a command says. */
const STARTED = ['the newer version alone'];

async function make(version: string, profiles: object = {}): Promise<void> {
  const provider = signInProviderOf(version);
  const own = { [`${provider}:ada`]: madeUpSignIn(provider), ...profiles };
  const agents = { main: { profiles: own } };
  await askOwner(version, { make: [{ name: 'one', home: HOME, config: settingsOf(), agents }] });
}

/** (d), (g): configurations of other releases, and a secret whose provider is gone. */
export async function seenSettings(version: string): Promise<Parts['settings']> {
  const home = new HomeAtWork(version);
  const kept = '/tmp/for-settings';
  home.begin();
  await make(version);
  home.keep(kept);
  const settings: Record<string, Said> = {};
  const gateways: Record<string, GatewaySeen> = {};
  for (const [what, marks] of Object.entries(MARKS)) {
    const begin = (): void => {
      home.begin(kept);
      home.configure(settingsOf(marks));
    };
    begin();
    const { code, words, stdout } = await home.cli(['models', 'status', '--json']);
    const fine = code === 0 && stdout.trimStart().startsWith('{');
    settings[what] = { code, words: fine ? '' : words };
    if (!STARTED.includes(what)) continue;
    begin();
    gateways[what] = await home.gateway();
  }
  home.begin(kept);
  home.configure(settingsOf());
  const secrets = { 'a whole store': await home.gateway() } as Record<string, GatewaySeen>;
  for (const [what, field] of [
    ['a key', { type: 'api_key', keyRef: { source: 'file', provider: 'gone', id: '/a/key' } }],
  ] as const) {
    home.begin();
    await make(version, { 'moonshot:default': { provider: 'moonshot', ...field } });
    secrets[`${what} of a provider that is gone`] = await home.gateway();
  }
  return { settings, gateways, secrets };
}

/** (f): where the command line takes an agent for a sign-in; each line also with a flag that does not exist. */
export async function seenParser(version: string): Promise<Record<string, Said>> {
  const home = new HomeAtWork(version);
  home.begin();
  home.configure(settingsOf());
  const lines = [
    'models auth --agent main login --provider openai',
    'models auth login --provider openai --agent main',
  ];
  const found: Record<string, Said> = {};
  for (const line of lines) {
    for (const words of [line, `${line} --no-such-flag`]) {
      const { code, words: said } = await home.cli(words.split(' '), 45_000);
      found[words] = { code, words: said.slice(0, 160) };
    }
  }
  return found;
}
