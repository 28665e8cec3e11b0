import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import type { PanelView } from '../app/contract/view.ts';
import type { PanelModel } from '../app/view/panel-contract.ts';
import { createPanelModel } from '../app/view/panel-model.ts';
import { openCore, type Core } from './core.ts';
import { faultLine } from './fault-line.ts';
import type { StartOptions } from './start-options.ts';
import { settingsInMemory, type Settings } from './system/settings.ts';

/** What panel, tray and menu act upon: the person's own, or made-up sign-ins in its place. */
export interface Watched {
  core: Core;
  settings: Settings;
  model: PanelModel;
}

export interface DemoShownDeps {
  options: StartOptions;
  /** The person's own, which stands still while the demo is shown. */
  own: Pick<Watched, 'core' | 'settings'>;
  /** Starts the person's own again. */
  startOwn: () => Promise<void>;
  /** Speaks the language that these settings name. */
  speak: (settings: Settings) => Promise<void>;
  draw: (view: PanelView) => void;
  /** Another one is shown now. */
  changed: () => void;
}

/** The demo inside a lamp that watches something. */
export interface DemoShown {
  current(): Watched | null;
  /** Stops all that reads or writes what is the person's, then shows made-up sign-ins. Does nothing while one signs in. */
  show(): Promise<void>;
  /** Removes every file of the demo and goes on where the person's own stood. */
  leave(): Promise<void>;
  /** The same without going on, for quitting. */
  end(): Promise<void>;
}

/** Builds it; nothing is made up before somebody asks. */
export function createDemoShown(deps: DemoShownDeps): DemoShown {
  const { options, own, startOwn, speak, draw, changed } = deps;
  let shown: Watched | null = null;
  let turning = false;

  async function make(): Promise<Watched> {
    const folder = mkdtempSync(join(app.getPath('temp'), 'clawlamp-demo-'));
    const none = (): null => null;
    // Not a place of the person's is handed on.
    const core = await openCore(
      { ...options, engine: {}, dataDir: null, demo: true, drill: null },
      { gateway: none, program: none, stateDir: none },
      join(folder, 'sample'),
    ).catch(async (thrown: unknown) => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      throw thrown;
    });
    // A setting that is changed here is for the demo.
    const settings = settingsInMemory(own.settings.preferences());
    const stop = async (): Promise<void> => {
      core.engine.running()?.cancel();
      await core.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    };
    const model = createPanelModel(
      { ...core, leavesDemo: true },
      {
        ...settings,
        setPreferences(next) {
          const before = settings.preferences().language;
          settings.setPreferences(next);
          if (next.language !== before) void speak(settings).then(() => core.engine.retell());
        },
        canStartAtLogin: false,
        looksElsewhere: false,
        feed: null,
        outside: () => null,
      },
    );
    model.subscribe(draw);
    return { core: { ...core, stop }, settings, model };
  }

  async function end(): Promise<void> {
    const ended = shown;
    shown = null;
    ended?.model.stop();
    await ended?.core.stop();
  }

  /** Back to the person's own, whatever becomes of the demo's files. */
  async function back(): Promise<void> {
    const fault: unknown = await end().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    await speak(own.settings);
    changed();
    await startOwn();
    if (fault !== null) process.stderr.write(`${faultLine(fault)}\n`);
  }

  /** One turn at a time; another click meanwhile is none. */
  const turn = async (work: () => Promise<void>): Promise<void> => {
    if (turning) return;
    turning = true;
    await work().finally(() => (turning = false));
  };

  return {
    current: () => shown,
    show: () =>
      turn(async () => {
        if (shown || own.core.demo || own.core.engine.running()) return;
        await own.core.engine.stop();
        const made = await make().catch(async (thrown: unknown) => {
          await startOwn();
          throw thrown;
        });
        shown = made;
        made.model.opening(null);
        changed();
        await made.core.engine.start().catch(async (thrown: unknown) => {
          await back();
          throw thrown;
        });
      }),
    leave: () =>
      turn(async () => {
        if (shown) await back();
      }),
    end,
  };
}
