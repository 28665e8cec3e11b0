import { startLeashed, type Leashed } from './leashed-process.ts';
import type { BusPeer } from './bus-peer.ts';
import { until } from './until.ts';

export type KeyringState = 'unlocked' | 'locked' | 'none';

/** Opens the login keyring of every test desktop. */
export const KEYRING_PASSWORD = 'password of this test desktop';

const SERVICE = 'org.freedesktop.secrets';
const ROOT = '/org/freedesktop/secrets';

/** The Secret Service of a desktop: a real gnome-keyring with its own folder and a password only it knows. */
export class SecretService {
  #daemon: Leashed | null = null;

  constructor(
    private readonly peer: BusPeer,
    private readonly env: Record<string, string>,
  ) {}

  /** Starts it; 'locked' means that no collection was ever opened, as after an automatic log-in. */
  async start(state: KeyringState): Promise<void> {
    if (state === 'none' || this.#daemon) return;
    const unlock = state === 'unlocked';
    const args = ['--foreground', '--components=secrets', ...(unlock ? ['--unlock'] : [])];
    const daemon = startLeashed('gnome-keyring-daemon', args, {
      env: this.env,
      ...(unlock ? { input: KEYRING_PASSWORD } : {}),
    });
    this.#daemon = daemon;
    await until('gnome-keyring to take its name', () => {
      if (daemon.child.exitCode !== null) throw new Error(`gnome-keyring ended: ${daemon.said()}`);
      return this.peer.hasOwner(SERVICE);
    });
    if (unlock) await until('the login keyring to be unlocked', async () => !(await this.isLocked()));
  }

  /** Whether the default collection is locked or missing. */
  async isLocked(): Promise<boolean> {
    const path = await this.#defaultCollection();
    if (path === '/') return true;
    const all = await this.peer.properties(SERVICE, path, 'org.freedesktop.Secret.Collection');
    return all.Locked?.value !== false;
  }

  /** Locks the default collection, as a screen lock may. */
  async lock(): Promise<void> {
    const path = await this.#defaultCollection();
    await this.peer.call(SERVICE, ROOT, 'org.freedesktop.Secret.Service', 'Lock', 'ao', [[path]]);
    await until('the keyring to be locked', () => this.isLocked());
  }

  /** Attributes and label of every item in the default collection (never the secret). */
  async items(): Promise<{ label: string; attributes: Record<string, string> }[]> {
    const path = await this.#defaultCollection();
    if (path === '/') return [];
    const collection = await this.peer.properties(SERVICE, path, 'org.freedesktop.Secret.Collection');
    const paths = (collection.Items?.value ?? []) as string[];
    return Promise.all(
      paths.map(async (item) => {
        const all = await this.peer.properties(SERVICE, item, 'org.freedesktop.Secret.Item');
        return {
          label: all.Label?.value as string,
          attributes: all.Attributes?.value as Record<string, string>,
        };
      }),
    );
  }

  /** What it has said. */
  said(): string {
    return this.#daemon?.said() ?? '';
  }

  /** Stops it where it stands, as a debugger or a full disk does: it holds its name and answers nobody. */
  freeze(): void {
    this.#daemon?.child.kill('SIGSTOP');
  }

  thaw(): void {
    this.#daemon?.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.#daemon?.stop();
    this.#daemon = null;
  }

  async #defaultCollection(): Promise<string> {
    const iface = 'org.freedesktop.Secret.Service';
    const [path] = await this.peer.call(SERVICE, ROOT, iface, 'ReadAlias', 's', ['default']);
    return path as string;
  }
}
