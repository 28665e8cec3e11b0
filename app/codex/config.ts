import { join } from 'node:path';
import { told, type Words } from '../model/told.ts';
import { asRecord } from '../platform/json-value.ts';
import { faultNote } from '../platform/text-document.ts';
import type { Files } from '../platform/ports.ts';
import type { CodexPolicy } from './reading.ts';
import type { CodexRelease } from './releases.ts';
import { parseToml } from './toml.ts';
import { pause } from '../platform/wait.ts';

/** What `config.toml` says about signing in. */
export interface CodexConfig extends CodexPolicy {
  path: string;
  /** `cli_auth_credentials_store`, default `file`. */
  store: 'file' | 'keyring' | 'auto' | 'ephemeral';
  /** `features.secret_auth_storage`; null when not set, which means on for Windows only. */
  encrypted: boolean | null;
  /** Why it could not be read, or a setting in it was not understood; null when fine. */
  note: Words | null;
  /** True when Codex itself cannot load the file, whatever it says: no TOML, no UTF-8, no file. */
  broken: boolean;
  /** True when a broken file speaks of where the login is kept, so that the usual place says nothing. */
  namesStore: boolean;
}

const MAX_CONFIG_BYTES = 1024 * 1024;

/** Waits before a text that does not parse is called broken: an editor may be writing it. */
const TORN_PAUSES_MS = [20, 40, 80];

const STORES = ['file', 'keyring', 'auto', 'ephemeral'] as const;

type Text = { state: 'read'; value: Record<string, unknown> } | { state: 'absent' } | Fault;
interface Fault {
  state: 'fault';
  note: Words;
  broken: boolean;
  namesStore: boolean;
}

function fault(note: Words, broken: boolean, text = ''): Fault {
  return { state: 'fault', note, broken, namesStore: text.includes('cli_auth_credentials_store') };
}

async function readOnce(files: Files, path: string): Promise<Text> {
  let text: string;
  try {
    // One byte order mark is no fault here: the parser skips it, as Codex does (0.125.0 to 0.171.0, run).
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await files.read(path, MAX_CONFIG_BYTES),
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' };
    if (error instanceof TypeError) return fault(told('It holds bytes that are not UTF-8.'), true);
    return fault(faultNote(error), code === 'EISDIR' || code === 'ELOOP');
  }
  const toml = parseToml(text);
  if (toml.ok) return { state: 'read', value: toml.value };
  const note = toml.place
    ? told('It is not valid TOML: line {line}, column {column}.', {
        line: String(toml.place.line),
        column: String(toml.place.column),
      })
    : told('It holds a value that Codex does not take.');
  return fault(note, true, text);
}

async function consistentRead(files: Files, path: string): Promise<Text> {
  let reading = await readOnce(files, path);
  for (const wait of TORN_PAUSES_MS) {
    if (reading.state !== 'fault' || !reading.broken) break;
    await pause(wait);
    reading = await readOnce(files, path);
  }
  return reading;
}

/**
 * Reads the sign-in settings of a CODEX_HOME. A missing file means the defaults, and so does a link that leads nowhere; a
 * bad one says so in `note`. Codex stops at a text that is no TOML with "Error loading configuration", and only its
 * `app-server` goes on with the defaults (0.125.0 to 0.171.0, run).
 */
export async function readCodexConfig(
  files: Files,
  home: string,
  release: CodexRelease,
): Promise<CodexConfig> {
  const path = join(home, 'config.toml');
  const config: CodexConfig = {
    path,
    store: 'file',
    encrypted: null,
    forcedMethod: null,
    forcedWorkspaces: [],
    note: null,
    broken: false,
    namesStore: false,
  };
  const reading = await consistentRead(files, path);
  if (reading.state === 'absent') return config;
  if (reading.state === 'fault') {
    const { note, broken, namesStore } = reading;
    return { ...config, note, broken, namesStore };
  }
  return { ...config, ...settingsOf(reading.value, release) };
}

type Settings = Pick<CodexConfig, 'store' | 'encrypted' | 'forcedMethod' | 'forcedWorkspaces' | 'note'>;

function settingsOf(value: Record<string, unknown>, release: CodexRelease): Settings {
  const settings: Settings = {
    store: 'file',
    encrypted: null,
    forcedMethod: null,
    forcedWorkspaces: [],
    note: null,
  };
  const unclear = (name: string): void => {
    settings.note ??= told('Its setting {name} was not understood.', { name });
  };
  const {
    cli_auth_credentials_store: named,
    forced_login_method: method,
    forced_chatgpt_workspace_id: ids,
    profile,
    features,
  } = value;
  if (named !== undefined) {
    const store = STORES.find((name) => name === named);
    if (store) settings.store = store;
    else unclear('cli_auth_credentials_store');
  }
  if (method === 'api' || method === 'chatgpt') settings.forcedMethod = method;
  else if (method !== undefined) unclear('forced_login_method');
  // A blank id restricts nothing. 0.125.0 stops at a list.
  if (typeof ids === 'string') settings.forcedWorkspaces = [ids].filter((id) => id.trim() !== '');
  else if (isTextList(ids) && release.knowsNewWays) settings.forcedWorkspaces = ids;
  else if (ids !== undefined) unclear('forced_chatgpt_workspace_id');
  if (profile !== undefined && refusesProfile(profile, value, release)) unclear('profile');
  const encrypted = asRecord(features)?.secret_auth_storage;
  if (typeof encrypted === 'boolean') settings.encrypted = encrypted;
  else if (encrypted !== undefined) unclear('features.secret_auth_storage');
  if (features !== undefined && asRecord(features) === null) unclear('features');
  return settings;
}

/**
 * A `profile` of its configuration file stops a newer Codex ("legacy `profile` config is no longer supported"), and stops an
 * older one where no such profile stands in the file (run).
 */
function refusesProfile(profile: unknown, value: Record<string, unknown>, release: CodexRelease): boolean {
  if (typeof profile !== 'string') return true;
  if (release.takesProfileSetting === null) return false;
  return !release.takesProfileSetting || asRecord(asRecord(value.profiles)?.[profile]) === null;
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
