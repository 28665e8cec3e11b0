import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import { readCodex } from '../../../app/codex/read-codex.ts';
import type { CodexReading } from '../../../app/codex/reading.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { CODEX_VERSIONS } from '../../../config/setup/install/programs.mjs';
import { createCodexHome, type CodexHome, type CodexHomeOptions } from '../../rig/codex/codex-home.ts';
import { startDesktop, type Desktop } from '../../rig/desktop/desktop.ts';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer } from '../../rig/issuer/issuer.ts';

/** Logins that the real binary keeps in a real Secret Service on a private bus, beside our reading, which never goes there. */

let issuer: Issuer;
let egress: Egress;
let desktop: Desktop;
let codex: CodexHome | null = null;
beforeEach(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
  desktop = await startDesktop({ tray: false, notifications: false });
});
afterEach(async () => {
  await codex?.dispose();
  await desktop.stop();
  await egress.stop();
  await issuer.stop();
});

async function home(options: CodexHomeOptions): Promise<CodexHome> {
  const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = desktop.env as Record<string, string>;
  const env = { DBUS_SESSION_BUS_ADDRESS: DBUS_SESSION_BUS_ADDRESS!, XDG_RUNTIME_DIR: XDG_RUNTIME_DIR! };
  codex = await createCodexHome(issuer, egress, { ...options, env });
  return codex;
}

/** What the app would read and show. Its ports name the bus, as a desktop session's environment does. */
async function look(codex: CodexHome): Promise<{ reading: CodexReading; snapshot: Snapshot }> {
  const ports = { env: codex.env, home: codex.home, files: systemFiles(), platform: 'linux' as const };
  const reading = await readCodex(ports, { codexBin: codex.binPath });
  const codexes = [{ name: null, reading, rights: [] }];
  const facts = {
    now: Date.now(),
    uid: null,
    openclaws: [],
    codexes,
    accepted: new Map(),
    memory: null,
    gatewayAnswers: [],
  };
  return { reading, snapshot: diagnose(facts).snapshot };
}

/** Bytes, mtime and inode of everything in the Codex home. */
async function marks(dir: string): Promise<string[]> {
  const names = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  return Promise.all(
    names.map(async (one) => {
      const file = path.join(one.parentPath, one.name);
      const { mtimeMs, ino } = await stat(file);
      return `${file} ${mtimeMs} ${ino} ${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')}`;
    }),
  );
}

/** Everyone who has said anything on the bus but the keyring, the rig and the bus itself. */
async function busNames(): Promise<string[]> {
  const bus = 'org.freedesktop.DBus';
  const [names] = await desktop.bus.call(bus, '/org/freedesktop/DBus', bus, 'ListNames');
  return (names as string[]).filter((name) => name.startsWith(':')).sort();
}

/** Number of connections the bus has ever given a name to: grows with each that comes, even for a moment. */
const connectionsSoFar = async (): Promise<number> => {
  // A connection of the rig's own gets the next number.
  const probe = await (
    await import('../../rig/desktop/bus-peer.ts')
  ).BusPeer.connect(desktop.env.DBUS_SESSION_BUS_ADDRESS as string);
  const last = Math.max(...(await busNames()).map((name) => Number(name.split('.')[1])));
  probe.close();
  return last;
};

const KEYRING = 'cli_auth_credentials_store = "keyring"\n';
const SEALED = `${KEYRING}[features]\nsecret_auth_storage = true\n`;

describe.each(CODEX_VERSIONS)('codex %s with its login in the keyring', (version) => {
  it('is told by our reading, which touches neither the bus nor a byte', async () => {
    const codex = await home({ version, config: KEYRING });
    expect(await codex.loginStatus()).toEqual({ code: 1, text: 'Not logged in' });
    await codex.login(ALICE);
    expect(await codex.loginStatus()).toMatchObject({ code: 0 });
    const real = await realpath(codex.codexHome);
    const account = `cli|${createHash('sha256').update(real).digest('hex').slice(0, 16)}`;
    expect((await desktop.keyring.items()).map((item) => item.attributes.username)).toEqual([account]);
    // A stale file from before the switch to the keyring, as a restore or a copy leaves it.
    const stale = await readFile(
      path.join(import.meta.dirname, '../../fixtures/codex/chatgpt-0.169-valid.auth.json'),
    );
    await writeFile(codex.authFile, stale, { mode: 0o600 });

    const before = { files: await marks(codex.codexHome), bus: await connectionsSoFar() };
    const { reading, snapshot } = await look(codex);
    expect({ files: await marks(codex.codexHome), bus: await connectionsSoFar() }).toEqual({
      files: before.files,
      // The one that counts them.
      bus: before.bus + 1,
    });
    expect(reading).toMatchObject({ storage: 'keyring', hidden: 'keyring', login: null });
    expect(reading.leftover?.login?.account.email).toBe('alice@example.test');
    expect(snapshot.profiles).toMatchObject([
      { id: 'codex-cli', health: 'unknown', account: { email: null }, deadline: null },
    ]);
    expect(snapshot.causes.map((cause) => cause.code)).toEqual(['codex-login-in-keyring']);
    expect(snapshot.verdict).not.toBe('ok');
  });

  it('is no different to us when the keyring is locked: nothing asks to open it', async () => {
    const codex = await home({ version, config: KEYRING });
    await codex.login(ALICE);
    await desktop.keyring.lock();
    const { snapshot } = await look(codex);
    expect(snapshot.profiles).toMatchObject([{ health: 'unknown' }]);
    expect(await desktop.keyring.isLocked()).toBe(true);
  });
});

describe.each(CODEX_VERSIONS.slice(1))('codex %s with its login sealed', (version) => {
  it('is told by its encrypted file, which stays closed', async () => {
    const codex = await home({ version, config: SEALED });
    await codex.login(ALICE);
    expect(await readdir(path.join(codex.codexHome, 'secrets'))).toContain('codex_auth.age');
    expect(await codex.loginStatus()).toMatchObject({ code: 0 });
    const before = await marks(codex.codexHome);
    const { reading, snapshot } = await look(codex);
    expect(await marks(codex.codexHome)).toEqual(before);
    expect(reading).toMatchObject({ storage: 'encrypted', hidden: 'encrypted-file', login: null });
    expect(snapshot.profiles).toMatchObject([{ health: 'unknown' }]);
    // Entries of one kind are not seen by the other.
    await writeFile(path.join(codex.codexHome, 'config.toml'), KEYRING);
    expect(await codex.loginStatus()).toEqual({ code: 1, text: 'Not logged in' });
  });
});

it('auto keeps the login in the keyring when there is one, and in memory nothing stays', async () => {
  const codex = await home({ config: 'cli_auth_credentials_store = "auto"\n' });
  await codex.login(ALICE);
  expect(await desktop.keyring.items()).toHaveLength(1);
  expect((await look(codex)).snapshot.profiles).toMatchObject([{ health: 'unknown' }]);

  await writeFile(path.join(codex.codexHome, 'config.toml'), 'cli_auth_credentials_store = "ephemeral"\n');
  expect(await codex.loginStatus()).toEqual({ code: 1, text: 'Not logged in' });
  expect((await look(codex)).snapshot.causes.map((cause) => cause.code)).toEqual(['codex-login-elsewhere']);
});
