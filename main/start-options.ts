import { parseArgs } from 'node:util';
import { SCENES, type Scene } from '../app/demo/sample-homes.ts';
import type { EngineOptions } from '../app/model/engine.ts';

/** What the command line asked for. Folders are as given; `dataDir` is null when the default applies. */
export interface StartOptions {
  engine: Omit<EngineOptions, 'dataDir'>;
  dataDir: string | null;
  demo: boolean;
  /** What the demo is about; a drill is a demo. */
  drill: Scene | null;
  showPanel: boolean;
  /** Epoch ms from which the clock runs, for tests; null leaves it alone. */
  now: number | null;
}

const STRINGS = [
  'state-dir',
  'config',
  'codex-home',
  'openclaw-bin',
  'codex-bin',
  'gateway',
  'issuer',
  'data-dir',
  'drill',
  'now',
] as const;
const SWITCHES = ['demo', 'show-panel'] as const;

/**
 * Reads our own options out of a command line that also carries Chromium's and the loader's. Anything else is left
 * alone: Electron hands us its own switches too.
 */
export function startOptions(argv: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(STRINGS.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' as const }])),
    },
  });
  const text = (name: (typeof STRINGS)[number]): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const now = Date.parse(text('now') ?? '');
  const scene = SCENES.find((one) => one === text('drill')) ?? null;
  return {
    engine: {
      stateDir: text('state-dir'),
      config: text('config'),
      codexHome: text('codex-home'),
      openclawBin: text('openclaw-bin'),
      codexBin: text('codex-bin'),
      gateway: text('gateway'),
      issuer: text('issuer'),
    },
    dataDir: text('data-dir') ?? null,
    demo: values.demo === true || scene !== null,
    drill: scene,
    // Whoever starts a demo wants to see it.
    showPanel: values['show-panel'] === true || values.demo === true || scene !== null,
    now: Number.isFinite(now) ? now : null,
  };
}
