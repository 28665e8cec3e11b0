import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { createElement as element, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageName } from '../../../app/contract/pages.ts';
import type { PanelView } from '../../../app/contract/view.ts';
import { startDemo, type Demo } from '../../../app/demo/demo.ts';
import { SCENES, type Scene } from '../../../app/demo/sample-homes.ts';
import { createEngine } from '../../../app/engine/engine.ts';
import { BRACKETED } from '../../../app/language/languages.ts';
import { speak } from '../../../app/language/say.ts';
import type { Engine } from '../../../app/model/engine.ts';
import { decideNotices } from '../../../app/notify/policy.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import { DEFAULTS } from '../../../app/preferences/preferences.ts';
import { NOT_SNOOZED } from '../../../app/preferences/snooze.ts';
import type { PanelModel } from '../../../app/view/panel-contract.ts';
import { createPanelModel } from '../../../app/view/panel-model.ts';
import { trayMenu } from '../../../main/lamp/tray-menu.ts';
import { Panel } from '../../../renderer/panel.tsx';
import { Details } from '../../../renderer/rows/details.tsx';
import { RepairPlan } from '../../../renderer/rows/repairs.tsx';
import { General } from '../../../renderer/rows/why.tsx';
import type { PanelStore } from '../../../renderer/store.ts';
import { unspoken } from '../../support/unspoken.ts';

/** No word of a screen, the menu or a notice is outside of the catalogues, on what the stores of the demo lead to. */

let folder: string;
let demo: Demo;
let engine: Engine;
let model: PanelModel;

beforeAll(() => speak(BRACKETED));
afterAll(() => speak('en'));
afterEach(async () => {
  model.stop();
  await engine.stop();
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
});

async function watch(scene: Scene): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'clawlamp-spoken-'));
  demo = await startDemo(join(folder, 'demo'), Date.now, scene);
  const ports = demo.ports({
    clock: systemClock(),
    files: systemFiles(),
    processes: systemProcesses(),
    vault: null as never,
    browser: { open: () => Promise.resolve() },
    env: {},
    home: folder,
    platform: process.platform,
  });
  engine = createEngine(ports, demo.options);
  await engine.read();
  let preferences = { ...DEFAULTS, gateway: 'wss://gw.example.com' };
  model = createPanelModel(
    {
      engine,
      clock: ports.clock,
      browser: ports.browser,
      vault: () => 'locked',
      // As on a person's own: nothing is left out because it is made up.
      demo: false,
      home: ports.home,
      dataDir: demo.options.dataDir,
    },
    {
      preferences: () => preferences,
      setPreferences: (next) => void (preferences = next as typeof preferences),
      hush: () => NOT_SNOOZED,
      setHush: () => undefined,
      canStartAtLogin: true,
      looksElsewhere: true,
      feed: 'https://feed.example.com/latest',
      outside: () => null,
      lookedAt: () => null,
      looked: () => undefined,
    },
  );
}

const storeOf = (view: PanelView): PanelStore => ({
  subscribe: () => () => undefined,
  view: () => view,
  send: () => undefined,
});

/** Every text that is drawn or heard: text nodes and the attributes that are read, without what is a command or data. */
function textsOf(drawn: ReactElement): string[] {
  const html = renderToStaticMarkup(drawn)
    .replace(/<(code|pre|textarea)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    // Languages are named as they name themselves.
    .replace(/<option\b[^>]*lang=[^>]*>[^<]*<\/option>/g, '');
  const attributes = [...html.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*)"/g)];
  const nodes = html.replace(/<[^>]*>/g, '\n').split('\n');
  return [...attributes.map(([, text = '']) => text), ...nodes]
    .map((text) => text.replace(/&[#\w]+;/g, ' ').trim())
    .filter((text) => text !== '');
}

const found = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    const words = unspoken(text);
    return words.length > 0 ? [`${words.join(' ')} <- ${text.slice(0, 160)}`] : [];
  });

const menuTexts = (items: readonly MenuItemConstructorOptions[]): string[] =>
  items.flatMap((item) => [
    item.label ?? '',
    ...(Array.isArray(item.submenu) ? menuTexts(item.submenu as MenuItemConstructorOptions[]) : []),
  ]);

const noop = (): undefined => undefined;
const actions = {
  ...{ openPanel: noop, signIn: noop, cancelSignIn: noop, readAgain: noop, snooze: noop, mute: noop },
  ...{ setQuietNights: noop, openPage: noop, showDemo: noop, leaveDemo: noop, quit: noop },
};

describe.each(SCENES)('on the stores of %s', (scene) => {
  it('each page, each opened row, the menu and the notices are spoken', async () => {
    await watch(scene);
    const pages: PageName[] = ['panel', 'settings', 'trust'];
    for (const page of pages) {
      model.showPage(page);
      const view = model.view();
      expect.soft(found(textsOf(element(Panel, { store: storeOf(view) }))), page).toEqual([]);
    }
    model.showPage('panel');
    const view = model.view();
    const store = storeOf(view);
    const rows = view.groups.flatMap((group) => group.rows);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect.soft(found(textsOf(element(Details, { row, store, signsIn: true }))), row.id).toEqual([]);
      for (const repair of row.repairs)
        expect.soft(found(textsOf(element(RepairPlan, { repair, store, primary: false })))).toEqual([]);
    }
    for (const cause of view.general)
      expect.soft(found(textsOf(element(General, { cause, store, whole: true })))).toEqual([]);
    expect.soft(found(menuTexts(trayMenu(view, actions))), 'menu').toEqual([]);
    expect.soft(found([view.headline, view.head.verdict]), 'tooltip').toEqual([]);

    const next = engine.current();
    const { show } = decideNotices({
      previous: null,
      next: next as NonNullable<typeof next>,
      memory: {},
      newGrantName: () => 'grant',
      hush: NOT_SNOOZED,
      lead: null,
    });
    expect.soft(found(show.flatMap(({ title, body }) => [title, body])), 'notices').toEqual([]);
  });
});

it('a word that no message made is seen', () => {
  expect(unspoken('⟦Works⟧ since yesterday, me@example.com')).toEqual(['since']);
  expect(unspoken('⟦It works: ⟦nested⟧.⟧ ~/x/y.json')).toEqual([]);
});
