import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EngineOptions } from '../engine-contract.ts';
import type { Ports } from '../ports.ts';
import { CREDENTIAL_BYTES, faultNote, parseDocument } from '../openclaw/text-document.ts';
import type { AuthFile } from './auth-file.ts';
import { readAuthFile } from './auth-file.ts';
import type { CodexConfig } from './config.ts';
import { readCodexConfig } from './config.ts';
import { findCodexHome } from './home.ts';
import { findCodexProgram } from './program.ts';
import type { CodexReading, CodexStorage } from './reading.ts';

export type CodexPorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform'>;

/** Waits before a file that Codex would refuse is called so: releases before the atomic write truncate in place. */
const TORN_PAUSES_MS = [20, 40, 80];

type FileReading =
  { state: 'absent' } | { state: 'fault'; note: string } | { state: 'parsed'; file: AuthFile };

async function readOnce(files: Ports['files'], path: string): Promise<FileReading> {
  try {
    const bytes = await files.read(path, CREDENTIAL_BYTES);
    const document = parseDocument(bytes, 'json');
    if (document.state !== 'read') {
      return {
        state: 'parsed',
        file: { ok: false, note: document.state === 'unreadable' ? document.note : '' },
      };
    }
    return { state: 'parsed', file: readAuthFile(document.value, bytes.toString('utf8')) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' };
    return { state: 'fault', note: faultNote(error) };
  }
}

async function readSettled(files: Ports['files'], path: string): Promise<FileReading> {
  let reading = await readOnce(files, path);
  for (const wait of TORN_PAUSES_MS) {
    if (reading.state !== 'parsed' || reading.file.ok) break;
    await pause(wait);
    reading = await readOnce(files, path);
  }
  return reading;
}

/** The storage in effect. On Windows the age file is the keyring mode's default, since a credential holds 2,560 bytes. */
function storageOf(config: CodexConfig, ageFile: boolean, platform: NodeJS.Platform): CodexStorage {
  if (config.store !== 'keyring' && config.store !== 'auto') return config.store;
  return (config.encrypted ?? platform === 'win32') && ageFile ? 'encrypted' : config.store;
}

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
  const agePath = join(home.path, 'secrets', 'codex_auth.age');
  const usable = home.state === 'present';
  const config = await readCodexConfig(ports.files, home.path);
  const ageFile = usable && (await ports.files.facts(agePath).catch(() => null)) !== null;
  const storage = storageOf(config, ageFile, ports.platform);

  const reading: CodexReading = {
    home: home.path,
    homeState: home.state,
    storage,
    generation: 'none',
    state: 'absent',
    note: null,
    path,
    mode: null,
    missing: [],
    login: null,
    policy: { forcedMethod: config.forcedMethod, forcedWorkspaces: config.forcedWorkspaces },
    configNote: config.note,
    overridden: Boolean(ports.env.CODEX_ACCESS_TOKEN),
    program: await findCodexProgram(ports, options),
    files: [path, config.path, ...(ageFile ? [agePath] : [])],
  };
  if (home.state === 'missing') return { ...reading, note: 'CODEX_HOME names a folder that does not exist.' };
  if (home.state === 'not-a-folder') {
    return { ...reading, state: 'unreadable', note: 'CODEX_HOME names something that is not a folder.' };
  }
  if (storage === 'ephemeral') {
    return { ...reading, note: 'Codex keeps its login in memory only, by its own setting.' };
  }
  if (storage === 'keyring' || storage === 'encrypted') {
    const where = storage === 'keyring' ? 'in the system keyring' : 'in its encrypted file';
    return {
      ...reading,
      generation: 'codex-keyring',
      note: `Codex keeps its login ${where}, which is not opened here.`,
    };
  }

  const result = await readSettled(ports.files, path);
  // In `auto` the keyring comes first, so a file may be there and yet not be the login in use.
  const auto = storage === 'auto' ? 'Codex looks into the system keyring before this file.' : null;
  if (result.state === 'absent') {
    return { ...reading, generation: auto ? 'codex-keyring' : 'none', note: auto };
  }
  const found: CodexReading = { ...reading, generation: 'codex-file' };
  if (result.state === 'fault') return { ...found, state: 'unreadable', note: result.note };
  const { file } = result;
  if (!file.ok) return { ...found, state: 'unreadable', note: file.note };
  return { ...found, state: 'read', note: auto, mode: file.mode, missing: file.missing, login: file.login };
}
