/**
 * The same verdict from the lamp and from the terminal, on every store of the corpus: `npm run -s prove:verdicts [-- EXPRESSION]`
 * (an expression on the stores' ids picks some). Makes the stores with the real programs, then asks the built terminal program
 * (`status`, `status --json`, its exit code) and the real app in a real tray (tooltip, menu and the pixels of its icon) about
 * each. Prints where they differ from each other or from the store's label, and a sum; exits 1 on a difference.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Verdict } from '../../app/model/snapshot.ts';
import { ensurePrograms } from '../../config/setup/install/programs.mjs';
import { dataDirOf, environmentOf, optionsOf, watchAt } from '../corpus/judge.ts';
import { LIVE } from '../corpus/live.ts';
import { makeStores, startWorkshop, type MadeStore, type Workshop } from '../corpus/make.ts';
import { STORES } from '../corpus/stores/stores.ts';
import { statesOf, toldByMenu, toldByText, type Told } from '../corpus/told.ts';
import { electronExecutable, startDesktop, until, type Desktop } from '../rig/desktop/index.ts';
import { startLeashed } from '../rig/desktop/leashed-process.ts';
import { runToEnd } from '../rig/processes/child.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const EXIT: Record<Verdict, number> = { ok: 0, idle: 0, act: 1, soon: 2, unknown: 3 };

function argumentsOf(shop: Workshop, store: MadeStore, dataDir: string): string[] {
  const { openclawBin, codexBin } = optionsOf(shop, store, store.spec.ownerFound ?? true);
  return [
    ...['--data-dir', dataDir, '--now', new Date(shop.now + (store.spec.later ?? 0)).toISOString()],
    ...(openclawBin ? ['--openclaw-bin', openclawBin] : []),
    ...(codexBin ? ['--codex-bin', codexBin] : []),
  ];
}

/** What the built terminal program says and how it ends. */
async function askTerminal(args: string[], env: Record<string, string>, cwd: string) {
  const run = (more: string[]) =>
    runToEnd(process.execPath, [path.join(root, 'out/cli/clawlamp.mjs'), 'status', ...more, ...args], {
      env,
      cwd,
    });
  const json = await run(['--json', '--show-accounts']);
  const text = await run(['--show-accounts']);
  const verdict = (JSON.parse(json.stdout) as { verdict: Verdict }).verdict;
  return { verdict, told: toldByText(text.stdout, verdict), exits: [json.code, text.code] };
}

/** What the lamp says before its first reading. */
const NOT_YET = ['', 'Clawlamp is reading the sign-ins.', 'Reading the sign-ins.'];

/** What the app in the tray says: in words, and by the picture of its icon. */
async function askLamp(args: string[], env: Record<string, string>, desktop: Desktop) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = startLeashed(electronExecutable(), [...sandbox, root, ...args], { env });
  try {
    const item = await until('the lamp', () => desktop.tray.items()[0] ?? null);
    const tooltip = await until('its first reading', async () => {
      const said = (await item.facts()).tooltip;
      return NOT_YET.includes(said) ? null : said;
    });
    const menu = await until('its menu', async () => {
      const found = toldByMenu(await item.menu());
      return NOT_YET.includes(found.headline) ? null : found;
    });
    const icon = createHash('sha256')
      .update((await item.icon()).data)
      .digest('hex');
    return { told: menu, tooltip, icon };
  } finally {
    await app.stop();
    await until('its icon to be gone', () => desktop.tray.items().length === 0);
  }
}

/** A gateway of this machine keeps its log there, and it would speak of the stores that name no log of their own. */
const strangersLog = existsSync('/tmp/openclaw');
if (strangersLog) console.log('/tmp/openclaw is there: the verdicts are not compared with the labels');

/** Pictures that were seen, each with the verdict that it stood for. */
const pictures = new Map<string, Told['verdict']>();

async function differences(shop: Workshop, store: MadeStore, desktop: Desktop): Promise<string[]> {
  const own = path.join(shop.root, 'apart');
  const remembered = dataDirOf(shop, store);
  const args = argumentsOf(shop, store, own);
  const env = {
    ...desktop.env,
    HOME: store.home,
    // 2026.5.12 keeps the key of its sealed tokens there.
    XDG_CONFIG_HOME: path.join(store.home, '.config'),
    NO_COLOR: '1',
    ...environmentOf(store),
  };
  await mkdir(remembered, { recursive: true });
  await rm(own, { recursive: true, force: true });
  await cp(remembered, own, { recursive: true });
  const terminal = await askTerminal(args, env, store.home);
  const lamp = await askLamp(args, env, desktop);
  const found: string[] = [];
  const same = (what: string, one: unknown, other: unknown): void => {
    const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
    if (a !== b) found.push(`${what}: ${a} / ${b}`);
  };
  if (!strangersLog) same('label', store.spec.label.verdict, terminal.verdict);
  same('exit codes', terminal.exits, [EXIT[terminal.verdict], EXIT[terminal.verdict]]);
  same('tooltip', terminal.told.headline, lamp.tooltip);
  same('rows', statesOf(terminal.told.rows), lamp.told.rows);
  const before = pictures.get(lamp.icon) ?? terminal.told.verdict;
  pictures.set(lamp.icon, before);
  same('picture', terminal.told.verdict, before);
  return found;
}

await ensurePrograms();
const chosen = new RegExp(process.argv[2] ?? '.');
const specs = STORES.filter((one) => chosen.test(one.id) && !LIVE.includes(one));
const shop = await startWorkshop();
const desktop = await startDesktop();
let apart = 0;
try {
  await makeStores(shop, specs, (store, ago) => watchAt(shop, store, ago));
  for (const store of shop.made) {
    const found =
      store.fault === null
        ? await differences(shop, store, desktop).catch((error: unknown) => [String(error)])
        : [store.fault];
    if (found.length > 0) apart += 1;
    for (const one of found) console.log(`${store.spec.id}: ${one}`);
  }
  const states = [...new Set(pictures.values())].sort().join(', ');
  console.log(
    `${shop.made.length} stores: lamp and terminal told ${shop.made.length - apart} the same, ${apart} not; ` +
      `${pictures.size} pictures for ${states}`,
  );
  process.exitCode = apart === 0 ? 0 : 1;
} finally {
  await desktop.stop();
  await shop.stop();
}
