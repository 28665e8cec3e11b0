/**
 * `npm run -s prove:canaries`: the real app through a whole story on a real OpenClaw (a refused turn, one click, a sign-in), then a
 * hunt for every token that the issuer ever made, in each place that something could leave one. A canary is planted in each of
 * these places first, by the way that a token would get there, and is looked for in the same bytes: a place whose canary is not
 * found is not hunted, and the proof fails. Prints a line per place.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { signInAgain } from '../e2e/sign-in-again.ts';
import { heapOf, isOwnersStore, Story } from '../e2e/story/story.ts';
import { findIn, findInFolder, findInProcesses, needlesOf, type Sighting } from '../rig/canary/token-hunt.ts';
import { until } from '../rig/desktop/index.ts';
import { ALICE } from '../rig/issuer/issuer.ts';

type Hunt = (needles: readonly string[]) => Sighting[];

/** A place, how a canary gets there, and a hunt through what stands there. All bytes are taken once, after the planting. */
interface Place {
  name: string;
  plant(canary: string): Promise<unknown> | unknown;
  take(): Promise<Hunt> | Hunt;
}

const story = await Story.begin('2026.9.6');

/** Writes down everything that goes over the bridge, both ways, in the main process of the app. */
async function tapBridge(): Promise<void> {
  const handlers = await story.app?.electron.evaluate(({ ipcMain, webContents }) => {
    const seen: string[] = [];
    (globalThis as unknown as { bridgeSeen: string[] }).bridgeSeen = seen;
    const note = (what: unknown): void => void seen.push(JSON.stringify(what) ?? '');
    type Handler = (...args: unknown[]) => unknown;
    // Electron's own table of what `ipcMain.handle` was given.
    const table = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    for (const [name, handler] of [...table])
      table.set(name, async (event, ...args) => {
        note(args);
        const answer = await handler(event, ...args);
        note(answer);
        return answer;
      });
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...args) => {
        note(args);
        send(channel, ...args);
      };
    }
    return table.size;
  });
  if (!handlers) throw new Error('no handler of the bridge was found to listen at');
}

const bridge = (): Promise<string[] | undefined> | undefined =>
  story.app?.electron.evaluate(() => (globalThis as unknown as { bridgeSeen: string[] }).bridgeSeen);

const pathOf = async (name: 'userData' | 'crashDumps' | 'temp'): Promise<string> => {
  const found = await story.app?.electron.evaluate(({ app }, one) => app.getPath(one), name);
  if (!found) throw new Error(`the app has no ${name}`);
  return found;
};

/** A folder, in which the canary is a file among the others. */
function folderPlace(name: string, folder: string): Place {
  return {
    name,
    plant(canary) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'planted.txt'), `{"kept":"${canary}"}`);
    },
    take: () => (needles) => findInFolder(folder, needles, isOwnersStore),
  };
}

async function places(panel: Page): Promise<Place[]> {
  const { app } = story;
  if (!app) throw new Error('the app does not run');
  const proc = (name: string): Buffer => readFileSync(`/proc/${app.pid}/${name}`);
  /** A program that the app itself starts, and its own command line and environment beside it. */
  const child = (argument: string, mark: string): Promise<unknown> =>
    app.electron.evaluate(
      async (_electron, [word, value]) => {
        const { spawn } = process.getBuiltinModule('node:child_process');
        const one = spawn('/bin/sh', ['-c', 'sleep 0.5', word], {
          env: { ...process.env, PLANTED: value },
        });
        await new Promise((resolve) => setTimeout(resolve, 400));
        one.kill();
      },
      [argument, mark] as const,
    );
  return [
    {
      name: 'log',
      plant: (canary) => app.electron.evaluate((_electron, text) => console.log(text), canary),
      take: () => (needles) => findIn(app.output(), needles, 'what the app said'),
    },
    {
      name: 'IPC',
      plant: (canary) =>
        panel.evaluate((text) => {
          const call = window.clawlamp.call as (name: string, input: unknown) => Promise<unknown>;
          return call('view', text).catch(() => undefined);
        }, canary),
      async take() {
        const seen = (await bridge()) ?? [];
        if (seen.length < 3) throw new Error('nothing went over the bridge');
        return (needles) => findIn(seen.join('\n'), needles, 'the bridge');
      },
    },
    {
      name: 'heap of the panel',
      plant: (canary) =>
        panel.evaluate((text) => {
          (window as unknown as { planted: object }).planted = { text: [...text].join('') };
        }, canary),
      async take() {
        const heap = await heapOf(panel);
        return (needles) => findIn(heap, needles, 'heap of the panel');
      },
    },
    {
      name: 'page of the panel',
      plant: (canary) =>
        panel.evaluate((text) => {
          const planted = document.createElement('i');
          planted.title = text;
          document.body.append(planted);
        }, canary),
      async take() {
        const html = await panel.content();
        return (needles) => findIn(html, needles, 'page of the panel');
      },
    },
    {
      name: 'argv',
      plant: (canary) => child(canary, 'none'),
      take: () => (needles) => [
        ...findInProcesses(
          app.children().map(({ env: _env, ...one }) => ({ ...one, env: null })),
          needles,
        ),
        ...findIn(proc('cmdline'), needles, 'argv of the app'),
      ],
    },
    {
      name: 'environments',
      plant: (canary) => child('', canary),
      take: () => (needles) => [
        ...findInProcesses(
          app.children().map((one) => ({ ...one, argv: [one.argv[0] ?? ''] })),
          needles,
        ),
        ...findIn(proc('environ'), needles, 'environment of the app'),
      ],
    },
    folderPlace('dumps', await pathOf('crashDumps')),
    folderPlace('settings', await pathOf('userData')),
    folderPlace('data folder', story.dataDir),
    folderPlace('temp files', await pathOf('temp')),
    folderPlace('rest of the desktop', story.desktop.folder),
    folderPlace('home, but for owners’ stores', story.home.home),
  ];
}

/** What a person goes through: a good turn, a refused one, one click, a good turn again. */
async function live(): Promise<Page> {
  const profileId = await story.home.seedProfile(await story.issuer.mintGrant(ALICE));
  await story.home.startGateway();
  await story.home.turn();
  await story.openClawlamp();
  await until('a first verdict', async () => /alice|works|sign-in/i.test(await story.tooltip()), 60_000);
  const grant = story.grantOfLastTurn();
  if (!grant) throw new Error(`no turn was made with ${profileId}`);
  story.issuer.reject(grant, 'token_expired');
  await story.home.turn();
  await until('the lamp to ask', async () => /needs? you/i.test(await story.tooltip()), 120_000);
  const panel = await story.panel();
  await tapBridge();
  const opened = story.opened().length;
  await signInAgain(panel);
  await story.personSignsIn(ALICE, 'allow', opened);
  await panel.locator('.result').waitFor({ timeout: 240_000 });
  const result = (await panel.locator('.result').getAttribute('class')) ?? '';
  if (!result.includes('result-done')) throw new Error(`the sign-in ended as ${result}`);
  await story.home.turn();
  if (story.grantOfLastTurn() === grant) throw new Error('the new sign-in is not used');
  return panel;
}

let wrong = 0;
try {
  const all = await places(await live());
  const canaries = all.map(({ name }) => ({ name, text: `canary-${randomBytes(18).toString('hex')}` }));
  for (const [at, place] of all.entries()) await place.plant(canaries[at]?.text ?? '');
  const tokens = needlesOf(story.issuer.ledger.issuedTokens());
  if (tokens.length < 4) throw new Error('the hunt has nothing to look for');
  for (const [at, place] of all.entries()) {
    const hunt = await place.take();
    const planted = hunt([canaries[at]?.text ?? '']).length > 0;
    const found = hunt(tokens);
    const good = planted && found.length === 0;
    if (!good) wrong += 1;
    const said = found.map(({ where, kind }) => `${kind}… in ${where}`).join(', ');
    console.log(
      `${good ? 'ok ' : 'NOT'} ${place.name}: canary ${planted ? 'found' : 'NOT FOUND'}, ${found.length} tokens${said ? `: ${said}` : ''}`,
    );
  }
  console.log(
    `${all.length} places, in each the canary looked for first, ${tokens.length} parts of tokens hunted: ${all.length - wrong} clean, ${wrong} not`,
  );
} finally {
  await story.end();
}
process.exit(wrong === 0 ? 0 : 1);
