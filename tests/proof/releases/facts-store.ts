import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { versionIsAtLeast } from '../../../app/platform/release-version.ts';
import { askOwner } from '../../rig/openclaw/owner-pick.ts';
import { HOME, HomeAtWork, changes, shortened, type Said } from './home-at-work.ts';
import type { FormSeen, Parts } from './row.ts';
import { agentsOf, madeUpSignIn, plainModelOf, settingsOf, signInProviderOf } from './settings.ts';

/** Forms of a store, each made by the pinned release that is named, oldest first. */
const FORMS = {
  'inline JSON (2026.4.29)': '2026.4.29',
  'sealed JSON (2026.5.12)': '2026.5.12',
  'inline JSON, one name (2026.5.28)': '2026.5.28',
  'agent database (2026.7.1)': '2026.7.1',
  'shared database (2026.8.1)': '2026.8.1',
  'shared database (2026.9.6)': '2026.9.6',
} as const;

function settingsFor(version: string): object {
  const defaults = { model: { primary: plainModelOf(version) } };
  return settingsOf({ agents: { defaults, ...agentsOf(version, ['main', 'work', 'third']) } });
}

/** Makes the store of a release on the home, main's sign-in where new ones go and one of its own for `work`. */
async function makeStore(version: string, configured: object): Promise<void> {
  const provider = signInProviderOf(version);
  const agents = {
    main: { profiles: { [`${provider}:ada`]: madeUpSignIn(provider) } },
    work: { profiles: { [`${provider}:eve`]: madeUpSignIn(provider, 'eve') }, shared: false },
  };
  await askOwner(version, { make: [{ name: version, home: HOME, config: configured, agents }] });
}

/** A kept home in the form of a pinned release; made once for all releases that are tried. */
async function formHome(folder: string, maker: string): Promise<string> {
  const kept = path.join(folder, maker);
  if (existsSync(path.join(kept, 'whole'))) return path.join(kept, 'home');
  const home = new HomeAtWork(maker);
  home.begin();
  await makeStore(maker, settingsFor(maker));
  await home.cli(['models', 'status', '--json']);
  home.keep(path.join(kept, 'home'));
  mkdirSync(path.join(kept, 'whole'));
  return path.join(kept, 'home');
}

function listedIn(stdout: string): string[] {
  try {
    const told = JSON.parse(stdout.slice(stdout.search(/[{[]/))) as {
      auth?: { oauth?: { profiles?: { profileId: string; status: string }[] } };
    };
    return (told.auth?.oauth?.profiles ?? []).map((one) => `${one.profileId}=${one.status}`);
  } catch {
    return [];
  }
}

type Asked = Said & { listed: string[] };

/** `models status --json`; words only where it failed. */
async function status(home: HomeAtWork, named?: string): Promise<Asked> {
  // With several agents, 2026.9.5 wants to be told which; the oldest releases have no such flag.
  const agent = named ?? (versionIsAtLeast(home.version, [2026, 8, 0]) ? 'main' : undefined);
  const { stdout, code, words } = await home.cli([
    ...['models', 'status', '--json'],
    ...(agent ? ['--agent', agent] : []),
  ]);
  const fine = code === 0 && stdout.trimStart().startsWith('{');
  return { code, words: fine ? '' : words, listed: listedIn(stdout) };
}

/** (b), (h): every form of a store, asked once. */
export async function seenForms(version: string, folder: string): Promise<Record<string, FormSeen>> {
  const home = new HomeAtWork(version);
  const found: Record<string, FormSeen> = {};
  for (const [form, maker] of Object.entries(FORMS)) {
    home.begin(await formHome(folder, maker));
    home.configure(settingsFor(version));
    const before = home.fingerprints();
    const asked = await status(home);
    const changed = changes(before, home.fingerprints());
    found[form] = { ...asked, next: null, changed, schemas: home.schemas() };
  }
  const ask = await Promise.all(
    Object.entries(FORMS).map(async ([form, maker]) => {
      const at = path.join('/tmp/forms', maker);
      rmSync(at, { recursive: true, force: true });
      cpSync(await formHome(folder, maker), at, { recursive: true });
      const own = new HomeAtWork(version);
      own.begin(at);
      own.configure(settingsFor(version));
      own.keep(at);
      return { name: form, home: at, agent: 'main' };
    }),
  );
  for (const pick of await askOwner(version, { ask })) {
    const seen = found[pick.name];
    if (!seen) continue;
    seen.next = pick.next ?? null;
    const problem = pick.problem ?? pick.refused ?? undefined;
    if (problem)
      seen.problem = shortened(problem.split('\n')[0]?.replaceAll(/\/tmp\/forms\/[\d.]+/g, '~') ?? '');
  }
  return found;
}

/** (a), (c), (h): the release's own store, asked twice; then with a newer number; then with an old file beside it. */
export async function seenOwn(version: string): Promise<Parts['own']> {
  const home = new HomeAtWork(version);
  home.begin();
  await makeStore(version, settingsFor(version));
  const [a, , b, , c] = [
    home.fingerprints(),
    await status(home),
    home.fingerprints(),
    await status(home),
    home.fingerprints(),
  ];
  const askedOwn = { first: changes(a, b), again: changes(b, c) };
  const schemas = home.schemas();
  const kept = '/tmp/own-store';
  home.keep(kept);

  const newer: Parts['own']['newer'] = {};
  for (const name of Object.keys(schemas).filter((one) => /(^|\/)openclaw(-agent)?\.sqlite$/.test(one))) {
    home.begin(kept);
    home.raise(name);
    const before = home.fingerprints();
    const agent = /^agents\/([^/]+)/.exec(name)?.[1];
    const asked = await status(home, agent);
    newer[name] = { code: asked.code, words: asked.words, changed: changes(before, home.fingerprints()) };
    if (asked.words === '') newer[name].words = `lists [${asked.listed.join(' ')}]`;
  }

  const oldFile: Parts['own']['oldFile'] = {};
  if (Object.keys(schemas).length > 0) {
    const provider = signInProviderOf(version);
    const old = { version: 1, profiles: { [`${provider}:old`]: madeUpSignIn(provider, 'old') } };
    for (const agent of ['main', 'third']) {
      home.begin(kept);
      home.configure(settingsFor(version));
      home.write(`agents/${agent}/agent/auth-profiles.json`, old);
      oldFile[agent] = await status(home, agent);
    }
  }
  return { newer, askedOwn, oldFile, schemas };
}
