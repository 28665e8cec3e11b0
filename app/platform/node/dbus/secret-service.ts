import { readFile } from 'node:fs/promises';
import type { Message } from './dbus-wire.ts';
import { BusRefusal, SessionBus } from './session-bus.ts';

/**
 * What the keyring of a Linux desktop is in. `unlocked`: its default collection may be read, so what is not found is not there.
 * `locked`: it waits for a password. `empty`: a Secret Service without a default collection (a gnome-keyring that was never
 * opened, a KeePassXC without a database). `none`: no Secret Service. `silent`: one that gives no answer in time.
 */
export type KeyringState = 'unlocked' | 'locked' | 'empty' | 'none' | 'silent';

export interface KeyringLook {
  state: KeyringState;
  /** Name of the program behind it, where that is seen. */
  program: string | null;
}

const SECRETS = 'org.freedesktop.secrets';
const ROOT = '/org/freedesktop/secrets';
const SERVICE = 'org.freedesktop.Secret.Service';
const PROMPT = 'org.freedesktop.Secret.Prompt';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Looks whether the default collection of the Secret Service is open, without a prompt and without reading a secret
 * (freedesktop.org Secret Service API 0.2: `ReadAlias`, property `Locked`). Never rejects.
 * @param limitMs bound of every single question, in ms
 */
export async function lookAtKeyring(env: Env, limitMs: number): Promise<KeyringLook> {
  return onBus(env, limitMs, async (bus) => {
    const { state, program } = await stateOf(bus, limitMs);
    return { state, program };
  });
}

/**
 * Asks the person to unlock the default collection, in the keyring's own window. One that is not answered in time stays where it
 * is: gnome-keyring 42.1 ends with an assertion when its prompt is dismissed by the program that asked (run). A later answer only
 * opens the keyring, and whoever asks next finds it open.
 * @param promptMs how long the person has, in ms
 * @returns what it is in afterwards
 */
export async function askToUnlock(env: Env, limitMs: number, promptMs: number): Promise<KeyringLook> {
  return onBus(env, limitMs, async (bus) => {
    const { state, program, collection } = await stateOf(bus, limitMs);
    if (state !== 'locked') return { state, program };
    const ask = { destination: SECRETS, limitMs };
    const [, prompt] = await bus.call({
      ...ask,
      path: ROOT,
      iface: SERVICE,
      member: 'Unlock',
      signature: 'ao',
      args: [[collection]],
    });
    if (typeof prompt === 'string' && prompt !== '/') await answered(bus, prompt, limitMs, promptMs);
    // The state decides, whatever the prompt said.
    const after = await stateOf(bus, limitMs);
    return { state: after.state, program };
  });
}

/** Shows a prompt and waits for its end, for so long. */
async function answered(bus: SessionBus, prompt: string, limitMs: number, promptMs: number): Promise<void> {
  await bus.call({
    member: 'AddMatch',
    args: [`type='signal',sender='${SECRETS}',interface='${PROMPT}',path='${prompt}'`],
    limitMs,
  });
  const ask = { destination: SECRETS, path: prompt, iface: PROMPT, limitMs };
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => undefined;
  const completed = new Promise<void>((resolve) => {
    stop = bus.onSignal((message: Message) => {
      if (message.path === prompt && message.member === 'Completed') resolve();
    });
    timer = setTimeout(resolve, promptMs);
  });
  try {
    await bus.call({ ...ask, member: 'Prompt', args: [''] });
    await completed;
  } finally {
    clearTimeout(timer);
    stop();
  }
}

async function stateOf(bus: SessionBus, limitMs: number): Promise<KeyringLook & { collection: string }> {
  // Starts the one that the desktop names, as every program does that keeps a secret.
  await bus.call({ member: 'NameHasOwner', args: [SECRETS], limitMs }).then(async ([owned]) => {
    if (owned !== true) {
      await bus.call({
        destination: SECRETS,
        path: '/',
        iface: 'org.freedesktop.DBus.Peer',
        member: 'Ping',
        limitMs,
      });
    }
  });
  const program = await programOf(bus, limitMs);
  try {
    const ask = { destination: SECRETS, limitMs };
    const [collection] = await bus.call({
      ...ask,
      path: ROOT,
      iface: SERVICE,
      member: 'ReadAlias',
      args: ['default'],
    });
    if (typeof collection !== 'string' || collection === '/' || collection === '') {
      return { state: 'empty', program, collection: '/' };
    }
    const [locked] = await bus.call({
      ...ask,
      path: collection,
      iface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      args: ['org.freedesktop.Secret.Collection', 'Locked'],
    });
    const open = Array.isArray(locked) && locked[0] === false;
    return { state: open ? 'unlocked' : 'locked', program, collection };
  } catch (error) {
    // One that knows no collections is as good as none that is open.
    if (error instanceof BusRefusal) return { state: 'empty', program, collection: '/' };
    return { state: 'silent', program, collection: '/' };
  }
}

async function programOf(bus: SessionBus, limitMs: number): Promise<string | null> {
  try {
    const [pid] = await bus.call({ member: 'GetConnectionUnixProcessID', args: [SECRETS], limitMs });
    if (typeof pid !== 'number') return null;
    const name = (await readFile(`/proc/${pid}/comm`, 'utf8')).trim();
    return /^[\w .:+-]{1,32}$/.test(name) ? name : null;
  } catch {
    return null;
  }
}

async function onBus(
  env: Env,
  limitMs: number,
  ask: (bus: SessionBus) => Promise<KeyringLook>,
): Promise<KeyringLook> {
  const bus = await SessionBus.open(env, limitMs);
  if (!bus) return { state: 'none', program: null };
  try {
    return await ask(bus);
  } catch (error) {
    return { state: error instanceof BusRefusal ? 'none' : 'silent', program: null };
  } finally {
    bus.close();
  }
}
