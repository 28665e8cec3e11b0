import dbus from 'dbus-next';

export type Variants = Record<string, dbus.Variant>;

/** A method that we serve: gets the arguments and the caller's unique name, returns the reply's body. */
export interface Served {
  /** D-Bus signature of the reply, '' for none. */
  reply: string;
  call(args: unknown[], sender: string): unknown[] | void;
}

const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  iface: 'org.freedesktop.DBus',
};

/**
 * One connection to a bus, at the level of single messages: dbus-next's proxies need introspection, which Electron's
 * tray does not give, and its interfaces hide who called.
 */
export class BusPeer {
  readonly #bus: dbus.MessageBus;
  readonly #served = new Map<string, Served>();
  readonly #signals = new Set<(message: dbus.Message) => void>();

  private constructor(bus: dbus.MessageBus) {
    this.#bus = bus;
    bus.addMethodHandler((message: dbus.Message) => this.#answer(message));
    // `message` is a public event that the library's types leave out of their union.
    (bus as unknown as NodeJS.EventEmitter).on('message', (message: dbus.Message) => {
      if (message.type === dbus.MessageType.SIGNAL) for (const listener of this.#signals) listener(message);
    });
    bus.on('error', () => undefined); // The bus ends before us at tear-down.
  }

  static async connect(address: string): Promise<BusPeer> {
    const bus = dbus.sessionBus({ busAddress: address });
    const peer = new BusPeer(bus);
    await peer.call(BUS.destination, BUS.path, BUS.iface, 'GetId');
    return peer;
  }

  /** Calls a method and returns the reply's body. Rejects with the bus's error. */
  async call(
    destination: string,
    path: string,
    iface: string,
    member: string,
    signature = '',
    body: unknown[] = [],
  ): Promise<unknown[]> {
    const message = new dbus.Message({ destination, path, interface: iface, member, signature, body });
    const reply = await this.#bus.call(message);
    return reply?.body ?? [];
  }

  /** All properties of an interface. */
  async properties(destination: string, path: string, iface: string): Promise<Variants> {
    const [all] = await this.call(destination, path, 'org.freedesktop.DBus.Properties', 'GetAll', 's', [
      iface,
    ]);
    return all as Variants;
  }

  /** Takes a well-known name; throws when another program has it. */
  async own(name: string): Promise<void> {
    const DO_NOT_QUEUE = 4;
    const answer: number = await this.#bus.requestName(name, DO_NOT_QUEUE);
    if (answer !== 1 && answer !== 4) throw new Error(`${name} is owned by another program on this bus.`);
  }

  async release(name: string): Promise<void> {
    await this.#bus.releaseName(name);
  }

  async hasOwner(name: string): Promise<boolean> {
    const [owned] = await this.call(BUS.destination, BUS.path, BUS.iface, 'NameHasOwner', 's', [name]);
    return owned === true;
  }

  /** Process id behind a bus name. */
  async pidOf(name: string): Promise<number> {
    const [pid] = await this.call(BUS.destination, BUS.path, BUS.iface, 'GetConnectionUnixProcessID', 's', [
      name,
    ]);
    return pid as number;
  }

  serve(path: string, iface: string, member: string, served: Served): void {
    this.#served.set(`${path} ${iface} ${member}`, served);
  }

  emit(path: string, iface: string, member: string, signature: string, body: unknown[]): void {
    this.#bus.send(dbus.Message.newSignal(path, iface, member, signature, body));
  }

  /** Listens to signals that fit a match rule (D-Bus specification, "Match Rules"). Returns the way to stop. */
  async onSignal(rule: string, listener: (message: dbus.Message) => void): Promise<() => void> {
    this.#signals.add(listener);
    await this.call(BUS.destination, BUS.path, BUS.iface, 'AddMatch', 's', [rule]);
    return () => this.#signals.delete(listener);
  }

  close(): void {
    this.#bus.disconnect();
  }

  #answer(message: dbus.Message): boolean {
    const served = this.#served.get(`${message.path} ${message.interface} ${message.member}`);
    if (!served) return false;
    const body = served.call(message.body ?? [], message.sender ?? '') ?? [];
    this.#bus.send(dbus.Message.newMethodReturn(message, served.reply, body));
    return true;
  }
}
