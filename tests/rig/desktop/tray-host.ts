import dbus from 'dbus-next';
import { BusPeer } from './bus-peer.ts';
import { TrayItem } from './tray-item.ts';
import { until } from './until.ts';

const NAME = 'org.kde.StatusNotifierWatcher';
const PATH = '/StatusNotifierWatcher';
const DEFAULT_ITEM_PATH = '/StatusNotifierItem';

/**
 * A StatusNotifier watcher and host, what a desktop's panel is on the bus. It may be started late or stopped and
 * started again while an application runs, as panels are.
 */
export class TrayHost {
  #peer: BusPeer | null = null;
  #items: TrayItem[] = [];

  constructor(private readonly address: string) {}

  get running(): boolean {
    return this.#peer !== null;
  }

  async start(): Promise<void> {
    if (this.#peer) return;
    const peer = await BusPeer.connect(this.address);
    this.#peer = peer;
    const rule = "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'";
    await peer.onSignal(rule, (message) => {
      const [name, , owner] = (message.body ?? []) as string[];
      if (owner !== '') return;
      for (const gone of this.#items.filter(
        (item) => item.owner === name || item.registeredAs.startsWith(`${name}`),
      )) {
        this.#drop(gone);
      }
    });
    peer.serve(PATH, NAME, 'RegisterStatusNotifierItem', {
      reply: '',
      call: ([text], sender) => this.#register(peer, String(text), sender),
    });
    peer.serve(PATH, NAME, 'RegisterStatusNotifierHost', { reply: '', call: () => undefined });
    const properties = 'org.freedesktop.DBus.Properties';
    peer.serve(PATH, properties, 'Get', {
      reply: 'v',
      call: ([, name]) => [this.#properties()[String(name)]],
    });
    peer.serve(PATH, properties, 'GetAll', { reply: 'a{sv}', call: () => [this.#properties()] });
    await peer.own(NAME);
    peer.emit(PATH, NAME, 'StatusNotifierHostRegistered', '', []);
  }

  /** The panel goes away; what was registered is forgotten. */
  async stop(): Promise<void> {
    const peer = this.#peer;
    this.#peer = null;
    this.#items = [];
    if (!peer) return;
    await peer.release(NAME);
    peer.close();
  }

  /** Stops and starts, as a panel that crashed. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** The icons in the tray now. */
  items(): TrayItem[] {
    return [...this.#items];
  }

  /** The one icon in the tray, waited for. @throws Error when none comes or there are several */
  async item(ms = 20_000): Promise<TrayItem> {
    const items = await until('a tray icon', () => this.#items.length > 0 && this.items(), ms);
    if (items.length > 1) throw new Error(`${items.length} tray icons instead of one.`);
    return items[0] as TrayItem;
  }

  /**
   * Registered text: Electron 33 gives its unique name and means the default path; 43 adds a path after it; 44.1 and
   * later a well-known name of their own; libayatana only a path of the caller.
   */
  #register(peer: BusPeer, text: string, sender: string): void {
    const slash = text.indexOf('/');
    const path = slash === -1 ? DEFAULT_ITEM_PATH : text.slice(slash);
    const registeredAs = slash === 0 ? sender + text : text;
    if (this.#items.some((item) => item.owner === sender && item.path === path)) return;
    this.#items.push(new TrayItem(peer, sender, path, registeredAs));
    peer.emit(PATH, NAME, 'StatusNotifierItemRegistered', 's', [registeredAs]);
  }

  #drop(item: TrayItem): void {
    this.#items = this.#items.filter((other) => other !== item);
    this.#peer?.emit(PATH, NAME, 'StatusNotifierItemUnregistered', 's', [item.registeredAs]);
  }

  #properties(): Record<string, dbus.Variant> {
    return {
      RegisteredStatusNotifierItems: new dbus.Variant(
        'as',
        this.#items.map((item) => item.registeredAs),
      ),
      IsStatusNotifierHostRegistered: new dbus.Variant('b', true),
      ProtocolVersion: new dbus.Variant('i', 0),
    };
  }
}
