import { BusPeer, type Variants } from './bus-peer.ts';
import { until } from './until.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** Why a notification went away (Desktop Notifications Specification 1.2, NotificationClosed). */
export const CLOSED = { expired: 1, dismissed: 2, byApplication: 3 } as const;

export interface Notice {
  id: number;
  appName: string;
  /** Id of the notice that this one took the place of, 0 for none. */
  replaces: number;
  icon: string;
  summary: string;
  body: string;
  /** Keys and labels in turn; the key "default" is the body. */
  actions: string[];
  hints: Variants;
  timeoutMs: number;
  closed: keyof typeof CLOSED | null;
}

/** A desktop's notification daemon that keeps what it is asked to show and lets a test be the person. */
export class NotificationDaemon {
  #peer: BusPeer | null = null;
  #notices: Notice[] = [];
  #lastId = 0;

  constructor(private readonly address: string) {}

  async start(): Promise<void> {
    if (this.#peer) return;
    const peer = await BusPeer.connect(this.address);
    this.#peer = peer;
    const serve = (member: string, reply: string, call: (args: unknown[]) => unknown[] | void): void =>
      peer.serve(PATH, NAME, member, { reply, call });
    serve('GetCapabilities', 'as', () => [['body', 'body-markup', 'actions', 'persistence']]);
    serve('GetServerInformation', 'ssss', () => ['desktop rig', 'rig', '1', '1.2']);
    serve('Notify', 'u', (args) => [this.#keep(args)]);
    serve('CloseNotification', '', ([id]) => this.#close(Number(id), 'byApplication'));
    await peer.own(NAME);
  }

  async stop(): Promise<void> {
    const peer = this.#peer;
    this.#peer = null;
    if (!peer) return;
    await peer.release(NAME);
    peer.close();
  }

  /** Every notice so far, oldest first, closed ones too. */
  all(): Notice[] {
    return [...this.#notices];
  }

  /** Those still on the screen. */
  shown(): Notice[] {
    return this.#notices.filter((notice) => notice.closed === null);
  }

  /** Forgets everything shown so far. */
  clear(): void {
    this.#notices = [];
  }

  /** The first notice, kept or to come, that fits. */
  waitFor(fits: (notice: Notice) => boolean = () => true, ms = 20_000): Promise<Notice> {
    return until('a notification', () => this.#notices.find(fits), ms);
  }

  /** A click on the notice's body: its default action, after which daemons close it. */
  clickBody(id: number): void {
    this.clickAction(id, 'default');
  }

  /** @throws Error when the notice is gone or offers no such action: a person could not click it either */
  clickAction(id: number, key: string): void {
    const notice = this.shown().find((one) => one.id === id);
    if (!notice) throw new Error(`No notice ${id} on the screen.`);
    const keys = notice.actions.filter((_, index) => index % 2 === 0);
    if (!keys.includes(key)) throw new Error(`Notice ${id} has no action "${key}", only: ${keys.join(', ')}`);
    this.#peer?.emit(PATH, NAME, 'ActionInvoked', 'us', [id, key]);
    this.#close(id, 'dismissed');
  }

  /** The person waves it away, or its time is over. */
  dismiss(id: number, how: 'dismissed' | 'expired' = 'dismissed'): void {
    this.#close(id, how);
  }

  #keep(args: unknown[]): number {
    const [appName, replaces, icon, summary, body, actions, hints, timeoutMs] = args as [
      ...[string, number, string, string, string, string[], Variants, number],
    ];
    const id = replaces || (this.#lastId += 1);
    // A replaced notice is on the screen no more, but without a NotificationClosed signal.
    for (const old of this.shown()) if (old.id === id) old.closed = 'byApplication';
    this.#notices.push({
      id,
      appName,
      replaces,
      icon,
      summary,
      body,
      actions,
      hints,
      timeoutMs,
      closed: null,
    });
    return id;
  }

  #close(id: number, how: keyof typeof CLOSED): void {
    const notice = this.shown().find((one) => one.id === id);
    if (!notice) return;
    notice.closed = how;
    this.#peer?.emit(PATH, NAME, 'NotificationClosed', 'uu', [id, CLOSED[how]]);
  }
}
