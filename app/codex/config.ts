import { say } from '../language/say.ts';
import { join } from 'node:path';
import type { Files } from '../ports.ts';
import { faultNote } from '../openclaw/text-document.ts';
import type { CodexPolicy } from './reading.ts';
import type { CodexRelease } from './releases.ts';

/** What `config.toml` says about signing in. */
export interface CodexConfig extends CodexPolicy {
  path: string;
  /** `cli_auth_credentials_store`, default `file`. */
  store: 'file' | 'keyring' | 'auto' | 'ephemeral';
  /** `features.secret_auth_storage`; null when not set, which means on for Windows only. */
  encrypted: boolean | null;
  /** Why it could not be read, or a setting in it was not understood; null when fine. */
  note: string | null;
}

const MAX_CONFIG_BYTES = 2 * 1024 * 1024;

/** A value of the kinds asked for: text, truth, or a list of texts; `undefined` for every other kind. */
type TomlValue = string | boolean | string[] | undefined;

/** Blanks comments and joins values that go over several lines, so that each assignment stands on one line. */
function assignments(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let quote: '"' | "'" | '"""' | "'''" | null = null;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const three = text.slice(at, at + 3);
    if (quote) {
      if (char === '\\' && quote.startsWith('"')) {
        line += char + text.charAt(++at);
        continue;
      }
      const ends = quote.length === 3 ? three === quote : char === quote;
      if (ends || (char === '\n' && quote.length === 1)) {
        if (ends) at += quote.length - 1;
        line += ends ? quote : '';
        quote = null;
        if (char === '\n') at--;
        continue;
      }
      line += char === '\n' ? ' ' : char;
      continue;
    }
    if (three === '"""' || three === "'''") {
      quote = three;
      line += three;
      at += 2;
    } else if (char === '"' || char === "'") {
      quote = char;
      line += char;
    } else if (char === '#') {
      while (at + 1 < text.length && text.charAt(at + 1) !== '\n') at++;
    } else if (char === '\n' && depth === 0) {
      lines.push(line);
      line = '';
    } else {
      // Brackets count only in values: a table header stands at the start of its line.
      if (line.includes('=') && '[{'.includes(char)) depth++;
      if (depth > 0 && ']}'.includes(char)) depth--;
      line += char === '\n' || char === '\r' ? ' ' : char;
    }
  }
  lines.push(line);
  return lines;
}

function tomlString(text: string): string | undefined {
  const literal = /^'([^']*)'$/.exec(text);
  if (literal) return literal[1];
  const basic = /^"((?:[^"\\]|\\.)*)"$/.exec(text);
  if (!basic) return undefined;
  try {
    return JSON.parse(`"${basic[1] ?? ''}"`) as string;
  } catch {
    return undefined;
  }
}

function tomlValue(text: string): TomlValue {
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  if (!trimmed.startsWith('[')) return tomlString(trimmed);
  if (!trimmed.endsWith(']')) return undefined;
  const items = trimmed.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,]+/g) ?? [];
  const texts = items.map((item) => tomlString(item));
  return texts.every((item) => item !== undefined) ? (texts as string[]) : undefined;
}

/**
 * The assignments of a TOML text by dotted name. A small tolerant reading: enough for scalar settings at the top and in
 * tables; what it does not understand is `undefined`, never a guess.
 */
export function tomlSettings(text: string): Map<string, TomlValue> {
  const settings = new Map<string, TomlValue>();
  let table = '';
  const plain = (name: string): string =>
    name
      .split('.')
      .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
      .join('.');
  for (const line of assignments(text)) {
    const trimmed = line.trim();
    const header = /^\[(\[?)([^[\]]+)\]\]?$/.exec(trimmed);
    if (header && !trimmed.includes('=')) {
      table = header[1] ? `${plain(header[2] as string)}[].` : `${plain(header[2] as string)}.`;
      continue;
    }
    const pair = /^((?:"[^"]*"|'[^']*'|[^=])+?)=(.*)$/s.exec(trimmed);
    if (!pair) continue;
    const name = table + plain(pair[1] as string);
    const value = (pair[2] as string).trim();
    if (value.startsWith('{')) {
      for (const part of value.replace(/^\{|\}$/g, '').split(',')) {
        const inner = /^\s*([^=]+?)\s*=(.*)$/s.exec(part);
        if (inner) settings.set(`${name}.${plain(inner[1] as string)}`, tomlValue(inner[2] as string));
      }
    } else settings.set(name, tomlValue(value));
  }
  return settings;
}

const STORES = ['file', 'keyring', 'auto', 'ephemeral'] as const;

/** Reads the sign-in settings of a CODEX_HOME. A missing file means the defaults; a bad one says so in `note`. */
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
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await files.read(path, MAX_CONFIG_BYTES));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return config;
    return {
      ...config,
      note: error instanceof TypeError ? say('It holds bytes that are not UTF-8.') : faultNote(error),
    };
  }
  const settings = tomlSettings(text);
  const unclear = (name: string): void => {
    config.note ??= say('Its setting {name} was not understood.', { name });
  };

  if (settings.has('cli_auth_credentials_store')) {
    const store = STORES.find((name) => name === settings.get('cli_auth_credentials_store'));
    if (store) config.store = store;
    else unclear('cli_auth_credentials_store');
  }
  if (settings.has('forced_login_method')) {
    const method = settings.get('forced_login_method');
    if (method === 'api' || method === 'chatgpt') config.forcedMethod = method;
    else unclear('forced_login_method');
  }
  if (settings.has('forced_chatgpt_workspace_id')) {
    const ids = settings.get('forced_chatgpt_workspace_id');
    // A blank id restricts nothing. 0.125.0 stops at a list.
    if (typeof ids === 'string') config.forcedWorkspaces = [ids].filter((id) => id.trim() !== '');
    else if (Array.isArray(ids) && release.knowsNewWays) config.forcedWorkspaces = ids;
    else unclear('forced_chatgpt_workspace_id');
  }
  const encrypted = settings.get('features.secret_auth_storage');
  if (typeof encrypted === 'boolean') config.encrypted = encrypted;
  return config;
}
