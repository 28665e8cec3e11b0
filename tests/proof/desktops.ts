/**
 * The lamp on real desktops: `npm run -s prove:desktops [NAME...]`. Each has a screen of its own (Xvfb) with a real tray or window
 * manager; asked are how many lamps and windows there are, where the panel is, and whether anything claims that there is no tray.
 * Prints what happened, a line each, and keeps pictures in tests/.artifacts; exits 1 when one is not as it should be.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { makeSampleHome, SAMPLES } from '../e2e/sample-home.ts';
import { launchApp, startDesktop, type Desktop } from '../rig/desktop/index.ts';

interface Place {
  /** Programs that make the desktop, started in this order, with the files that they read (below the settings folder). */
  programs: string[][];
  settings?: Record<string, string>;
  /** Whether it has a tray; where there is none, the window stands in. */
  tray: boolean;
  /** Whether it gives every window that may grow the whole screen. */
  tiles: boolean;
  /** Where its first icon stands: a panel that draws the icons itself has no window of ours for one. */
  iconAt?: { x: number; y: number };
}

const I3 = '# i3 config file (v4)\nfont pango:DejaVu Sans 10\nfloating_modifier Mod1\n';

const TINT2 = [
  ...['panel_items = TSC', 'panel_position = bottom center horizontal', 'panel_size = 100% 30'],
  ...['systray_padding = 4 4 4', 'systray_icon_size = 22', 'time1_format = %H:%M', 'wm_menu = 0', ''],
].join('\n');

const XFCE = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=10;x=640;y=785"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
`;

const PLACES: Record<string, Place> = {
  i3: {
    programs: [['i3']],
    settings: {
      'i3/config': `${I3}bar {\n  position bottom\n}\n`,
    },
    tray: true,
    tiles: true,
  },
  // tint2 waits for a window manager before it shows anything.
  tint2: {
    programs: [['i3'], ['tint2']],
    settings: { 'i3/config': I3, 'tint2/tint2rc': TINT2 },
    tray: true,
    tiles: true,
  },
  xfce4: {
    programs: [['i3'], ['xfce4-panel', '--disable-wm-check']],
    settings: { 'i3/config': I3, 'xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml': XFCE },
    tray: true,
    tiles: true,
    iconAt: { x: 16, y: 785 },
  },
  'i3-without-bar': { programs: [['i3']], settings: { 'i3/config': I3 }, tray: false, tiles: true },
};

const SCREEN = { width: 1280, height: 800 };
/** i3 sets a window off by the border that it draws around it. In pixels. */
const FRAME = 2;
let wrong = 0;

function check(where: string, what: string, good: boolean, seen: unknown): void {
  if (!good) wrong += 1;
  console.log(`${good ? 'ok ' : 'NOT'} ${where}: ${what}: ${JSON.stringify(seen)}`);
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Seen {
  name: string;
  width: number;
  height: number;
  x: number;
  y: number;
}

/** Windows of ours as the X server has them, that can be seen. */
function ours(desktop: Desktop): Seen[] {
  const tree = execFileSync('xwininfo', ['-root', '-tree'], { env: desktop.env, encoding: 'utf8' });
  return tree.split('\n').flatMap((line) => {
    const found =
      /^\s+(0x[0-9a-f]+) (.*): \("(?:clawlamp|electron)" "[^"]*"\)\s+(\d+)x(\d+)\+-?\d+\+-?\d+\s+\+(-?\d+)\+(-?\d+)/i.exec(
        line,
      );
    if (!found?.[1]) return [];
    const facts = execFileSync('xwininfo', ['-id', found[1]], { env: desktop.env, encoding: 'utf8' });
    if (!facts.includes('IsViewable')) return [];
    const [width, height, x, y] = found.slice(3).map(Number) as [number, number, number, number];
    return [{ name: found[2] ?? '', width, height, x, y }];
  });
}

/** The icons that a tray of the StatusNotifier kind has been told of. */
function registered(desktop: Desktop): string[] {
  const asked = [
    ...['call', '--session', '--dest', 'org.kde.StatusNotifierWatcher'],
    ...['--object-path', '/StatusNotifierWatcher', '--method', 'org.freedesktop.DBus.Properties.Get'],
    ...['org.kde.StatusNotifierWatcher', 'RegisteredStatusNotifierItems'],
  ];
  const told = execFileSync('gdbus', asked, { env: desktop.env, encoding: 'utf8' });
  return [...told.matchAll(/'([^']+)'/g)].map(([, item]) => item ?? '');
}

function keepPicture(desktop: Desktop, name: string): void {
  mkdirSync('tests/.artifacts/desktops', { recursive: true });
  writeFileSync(path.join('tests/.artifacts/desktops', `${name}.png`), PNG.sync.write(desktop.screenshot()));
}

const isLamp = ({ width, height }: Seen): boolean => width <= 64 && height <= 64;
/** Not the tooltip of the lamp, which GTK draws. */
const isWindow = ({ name }: Seen): boolean => name === '"Clawlamp"';

async function prove(name: string, place: Place): Promise<void> {
  const desktop = await startDesktop({ tray: false });
  const started: ChildProcess[] = [];
  try {
    for (const [file, text] of Object.entries(place.settings ?? {})) {
      const whole = path.join(desktop.env.XDG_CONFIG_HOME ?? '', file);
      mkdirSync(path.dirname(whole), { recursive: true });
      writeFileSync(whole, text);
    }
    for (const [file = '', ...args] of place.programs)
      started.push(spawn(file, args, { env: desktop.env, stdio: 'ignore' }));
    await wait(8_000);
    const home = makeSampleHome(desktop.home);
    home.write(SAMPLES.act());
    const app = await launchApp({ desktop, args: home.args });
    try {
      await wait(12_000);
      const atRest = ours(desktop);
      keepPicture(desktop, `${name}-at-rest`);
      const { iconAt } = place;
      const lamps = iconAt
        ? registered(desktop).map((item) => ({ ...iconAt, name: item, width: 0, height: 0 }))
        : atRest.filter(isLamp);
      check(name, 'one lamp, or none where there is no tray', lamps.length === (place.tray ? 1 : 0), lamps);
      const windows = atRest.filter(isWindow);
      check(
        name,
        'no extra window; one stands in without a tray',
        windows.length === (place.tray ? 0 : 1),
        windows,
      );
      const [lamp] = lamps;
      if (lamp) {
        const at = [
          String(lamp.x + Math.round(lamp.width / 2)),
          String(lamp.y + Math.round(lamp.height / 2)),
        ];
        execFileSync('xdotool', ['mousemove', ...at, 'click', '1'], { env: desktop.env });
        await wait(6_000);
      }
      const open = ours(desktop).filter(isWindow);
      keepPicture(desktop, `${name}-open`);
      const [panel] = open;
      check(name, 'one panel', open.length === 1, open);
      check(
        name,
        'it floats at its own size',
        panel !== undefined && panel.width < 400 && panel.height < 560,
        panel ? [panel.width, panel.height] : null,
      );
      if (lamp && panel) {
        const beside =
          Math.abs(panel.x + panel.width / 2 - lamp.x) < panel.width &&
          Math.abs(panel.y + panel.height - lamp.y) < 60;
        check(
          name,
          'it is beside the lamp and on the screen',
          beside && panel.x >= -FRAME && panel.x + panel.width <= SCREEN.width + FRAME,
          { panel, lamp },
        );
      }
      const text = await app.windows()[0]?.innerText('body');
      check(
        name,
        'it says that there is no tray only where there is none',
        (text ?? '').includes('has no tray') !== place.tray,
        null,
      );
    } finally {
      await app.close();
    }
    await wait(500);
    check(name, 'nothing of it is left', ours(desktop).length === 0, ours(desktop));
  } finally {
    for (const child of started) child.kill('SIGTERM');
    await desktop.stop();
  }
}

const wanted = process.argv.slice(2);
for (const [name, place] of Object.entries(PLACES)) {
  if (wanted.length === 0 || wanted.includes(name)) await prove(name, place);
}
console.log(wrong === 0 ? 'All as it should be.' : `${wrong} not as it should be.`);
process.exit(wrong === 0 ? 0 : 1);
