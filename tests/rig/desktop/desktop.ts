import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PNG } from 'pngjs';
import { BusPeer } from './bus-peer.ts';
import { NotificationDaemon } from './notification-daemon.ts';
import { screenPicture } from './screen-picture.ts';
import { endStrays } from './process-tree.ts';
import { SecretService, type KeyringState } from './secret-service.ts';
import { startSessionBus } from './session-bus.ts';
import { TrayHost } from './tray-host.ts';
import { startXServer } from './x-server.ts';

/** The settings service that the real panel needs; the only thing on the machine that our bus may start. */
function activatable(): Record<string, string> {
  const file = '/usr/share/dbus-1/services/org.xfce.Xfconf.service';
  const exec = existsSync(file) ? /^Exec=(.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return exec ? { 'org.xfce.Xfconf': exec } : {};
}

/** GNOME's own window for the password of a keyring, under the name by which the keyring calls it. */
function prompter(): Record<string, string> {
  const name = 'org.gnome.keyring.SystemPrompter';
  const text = readFileSync(`/usr/share/dbus-1/services/${name}.service`, 'utf8');
  return { [name]: /^Exec=(.+)$/m.exec(text)?.[1] ?? '' };
}

export interface DesktopOptions {
  /** Default 'unlocked'. */
  keyring?: KeyringState;
  /** Whether a tray is there from the start; `desktop.tray.start()` brings it later. Default true. */
  tray?: boolean;
  /** Whether a notification daemon is there from the start. Default true. */
  notifications?: boolean;
  /** Whether the keyring has its real window in which a person types the password (gcr-prompter). Default false: it is refused. */
  prompter?: boolean;
  /** XDG_CURRENT_DESKTOP, default XFCE. */
  kind?: string;
}

/** A private desktop: screen, session bus, keyring, tray and notification daemon, all its own and all real. */
export interface Desktop {
  /** Everything of the desktop is below this folder, removed at `stop`. */
  folder: string;
  /** HOME of what runs here. */
  home: string;
  /** The complete environment for programs on this desktop; nothing of the caller's but PATH. */
  env: Record<string, string>;
  framebuffer: string;
  /** A connection for anything not covered below. */
  bus: BusPeer;
  tray: TrayHost;
  notifications: NotificationDaemon;
  keyring: SecretService;
  /** The whole screen now. */
  screenshot(): PNG;
  stop(): Promise<void>;
}

/** Starts a desktop. Stop it in `afterEach` or `afterAll`; what is forgotten dies with the process. */
export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clawlamp-desk-'));
  const below = (name: string): string => {
    const made = path.join(folder, name);
    mkdirSync(made, { mode: 0o700 });
    return made;
  };
  const home = below('home');
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    XDG_CONFIG_HOME: below('config'),
    XDG_DATA_HOME: below('data'),
    XDG_CACHE_HOME: below('cache'),
    XDG_STATE_HOME: below('state'),
    XDG_RUNTIME_DIR: below('run'),
    XDG_CURRENT_DESKTOP: options.kind ?? 'XFCE',
    XDG_SESSION_TYPE: 'x11',
    TMPDIR: below('tmp'),
    // No system bus: what a machine's power or network service says must not reach a test.
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${path.join(folder, 'no-system-bus')}`,
    // GTK would otherwise start the accessibility bus, and GIO the settings daemon, through the bus.
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
  };
  const undo: (() => unknown)[] = [
    () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
    () => endStrays(folder),
  ];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const x = await startXServer(below('x'), env);
    undo.push(() => x.server.stop());
    env.DISPLAY = x.display;
    env.XAUTHORITY = x.authority;
    const services = { ...activatable(), ...(options.prompter ? prompter() : {}) };
    const { address, daemon } = await startSessionBus(below('bus'), env, services);
    undo.push(() => daemon.stop());
    env.DBUS_SESSION_BUS_ADDRESS = address;
    const bus = await BusPeer.connect(address);
    undo.push(() => bus.close());
    const keyring = new SecretService(bus, env);
    undo.push(() => keyring.stop());
    await keyring.start(options.keyring ?? 'unlocked');
    const tray = new TrayHost(address);
    undo.push(() => tray.stop());
    if (options.tray ?? true) await tray.start();
    const notifications = new NotificationDaemon(address);
    undo.push(() => notifications.stop());
    if (options.notifications ?? true) await notifications.start();
    const screenshot = (): PNG => screenPicture(x.framebuffer);
    const { framebuffer } = x;
    return { folder, home, env, framebuffer, bus, tray, notifications, keyring, screenshot, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
