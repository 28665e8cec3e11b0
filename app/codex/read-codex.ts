import { told, type Words } from '../model/told.ts';
import type { Message } from '../language/messages.ts';
import { join } from 'node:path';
import type { EngineOptions } from '../model/engine.ts';
import type { Ports } from '../platform/ports.ts';
import { CREDENTIAL_BYTES, faultNote, parseDocument } from '../platform/text-document.ts';
import type { AuthFile } from './auth-file.ts';
import { readAuthFile } from './auth-file.ts';
import type { CodexConfig } from './config.ts';
import { readCodexConfig } from './config.ts';
import { findCodexHome } from './home.ts';
import { findCodexProgram } from './program.ts';
import { readOverride } from './access-token.ts';
import type { CodexHiding, CodexLeftover, CodexReading, CodexStorage } from './reading.ts';
import { codexRelease, type CodexRelease } from './releases.ts';
import { pause } from '../platform/wait.ts';

export type CodexPorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform'>;

/** Waits before a file that Codex would refuse is called so: releases before the atomic write truncate in place. */
const TORN_PAUSES_MS = [20, 40, 80];

type FileReading =
  { state: 'absent' } | { state: 'fault'; note: Words } | { state: 'parsed'; file: AuthFile };

async function readOnce(files: Ports['files'], path: string, release: CodexRelease): Promise<FileReading> {
  try {
    const bytes = await files.read(path, CREDENTIAL_BYTES);
    const document = parseDocument(bytes, 'json');
    if (document.state !== 'read') {
      return {
        state: 'parsed',
        file: { ok: false, note: document.state === 'unreadable' ? document.note : '' },
      };
    }
    return { state: 'parsed', file: readAuthFile(document.value, bytes.toString('utf8'), release) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' };
    return { state: 'fault', note: faultNote(error) };
  }
}

async function consistentRead(
  files: Ports['files'],
  path: string,
  release: CodexRelease,
): Promise<FileReading> {
  let reading = await readOnce(files, path, release);
  for (const wait of TORN_PAUSES_MS) {
    if (reading.state !== 'parsed' || reading.file.ok) break;
    await pause(wait);
    reading = await readOnce(files, path, release);
  }
  return reading;
}

/** The storage in effect. On Windows the age file is the keyring mode's default, since a credential holds 2,560 bytes. */
function storageOf(
  config: CodexConfig,
  release: CodexRelease,
  ageFile: boolean,
  platform: NodeJS.Platform,
): CodexStorage {
  if (config.store !== 'keyring' && config.store !== 'auto') return config.store;
  if (!release.knowsNewWays) return config.store;
  // Where the setting says so, Codex looks at nothing else; a default that may be off for this release needs the file.
  const encrypted = config.encrypted ?? (platform === 'win32' && ageFile);
  return encrypted ? 'encrypted' : config.store;
}

/**
 * Whether the login in use is out of sight. An encrypted store without its file holds nothing: Codex then says "Not
 * logged in" without asking the keyring, or in `auto` takes the file (0.150.1, 0.169.0, run without a keyring).
 */
function hidingOf(storage: CodexStorage, config: CodexConfig, ageFile: boolean): CodexHiding | null {
  if (storage === 'ephemeral') return 'memory';
  if (storage === 'encrypted') return ageFile ? 'encrypted-file' : null;
  if (storage === 'keyring') return 'keyring';
  return config.store === 'auto' ? 'keyring-first' : null;
}

const HIDING_NOTES: Record<CodexHiding, Message> = {
  keyring: 'Codex keeps its login in the system keyring, which is not opened here.',
  'encrypted-file': 'Codex keeps its login in its encrypted file, which is not opened here.',
  'keyring-first': 'Codex looks into the system keyring before its file, and the keyring is not opened here.',
  memory: 'Codex keeps its login in memory only, by its own setting.',
  environment: 'CODEX_ACCESS_TOKEN of this environment takes the place of the stored login.',
  'other-program': 'Another program hands Codex its tokens and renews them.',
};

/**
 * Reads one Codex login, passively: nothing is run, renewed or prompted for, and a login in the keyring or in the
 * encrypted file is recognised, never opened.
 * @param options flags, which win over environment variables
 */
export async function readCodex(
  ports: CodexPorts,
  options: Pick<EngineOptions, 'codexHome' | 'codexBin'>,
): Promise<CodexReading> {
  const home = await findCodexHome(ports, options);
  const path = join(home.path, 'auth.json');
  const usable = home.state === 'present';
  const { program, refused } = await findCodexProgram(ports, options);
  const release = codexRelease(program?.version ?? null);
  const config = await readCodexConfig(ports.files, home.path, release);
  const ageFiles = usable ? await present(ports.files, sealedFiles(home.path)) : [];
  const storage = storageOf(config, release, ageFiles.length > 0, ports.platform);
  const override = readOverride(ports.env.CODEX_ACCESS_TOKEN, release);

  const reading: CodexReading = {
    home: home.path,
    homeState: home.state,
    storage,
    generation: 'none',
    state: 'absent',
    note: null,
    path,
    identity: usable ? await ports.files.identity(path) : null,
    hidden: null,
    leftover: null,
    mode: null,
    missing: [],
    login: null,
    account: null,
    policy: { forcedMethod: config.forcedMethod, forcedWorkspaces: config.forcedWorkspaces },
    configNote: config.note,
    configBroken: config.broken,
    configNamesStore: config.namesStore,
    override,
    program,
    ...(refused.length > 0 ? { refused } : {}),
    files: [path, config.path, ...ageFiles],
  };
  if (home.state === 'missing')
    return { ...reading, note: told('CODEX_HOME names a folder that does not exist.') };
  if (home.state === 'not-a-folder') {
    return {
      ...reading,
      state: 'unreadable',
      note: told('CODEX_HOME names something that is not a folder.'),
    };
  }
  // Codex creates a home of its own when it needs one, so a setting of an absent one says nothing yet.
  const hidden = override ? 'environment' : usable ? hidingOf(storage, config, ageFiles.length > 0) : null;
  if (hidden) {
    const kept = hidden === 'keyring' || hidden === 'encrypted-file' || hidden === 'keyring-first';
    const leftover = leftoverOf(path, await consistentRead(ports.files, path, release));
    const generation = kept ? 'codex-keyring' : 'none';
    return { ...reading, generation, note: told(HIDING_NOTES[hidden]), hidden, leftover };
  }
  // A keyring store that is sealed but has no sealed file: an auth.json beside it is not looked at.
  if (storage === 'encrypted' && config.store === 'keyring') return reading;

  const result = await consistentRead(ports.files, path, release);
  if (result.state === 'absent') return reading;
  const found: CodexReading = { ...reading, generation: 'codex-file' };
  if (result.state === 'fault') return { ...found, state: 'unreadable', note: result.note };
  const { file } = result;
  if (!file.ok) return { ...found, state: 'unreadable', note: file.note };
  const { mode, missing, login, account } = file;
  const handed = mode === 'external' && missing.length === 0 ? 'other-program' : null;
  const note = handed ? told(HIDING_NOTES[handed]) : null;
  return { ...found, state: 'read', note, hidden: handed, mode, missing, login, account };
}

/** The encrypted login of 0.150.1 and 0.169.0, and the name that it has in older sources of Codex. */
function sealedFiles(home: string): string[] {
  return ['codex_auth.age', 'cli_auth.age'].map((name) => join(home, 'secrets', name));
}

async function present(files: Ports['files'], paths: string[]): Promise<string[]> {
  const facts = await Promise.all(paths.map((path) => files.facts(path).catch(() => null)));
  return paths.filter((_, index) => facts[index]);
}

function leftoverOf(path: string, result: FileReading): CodexLeftover | null {
  if (result.state === 'absent') return null;
  const file = result.state === 'parsed' && result.file.ok ? result.file : null;
  return { path, mode: file?.mode ?? null, login: file?.login ?? null };
}
