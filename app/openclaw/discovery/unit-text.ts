import { between, withoutQuotes } from '../../platform/text/text-ends.ts';
import { wideText } from '../../platform/text/wide-text.ts';

/** One definition of a service, taken apart. Environment values may be secrets: callers keep facts, not values. */
export interface UnitText {
  command: string[];
  env: Record<string, string>;
  /** Files with more of the environment, in the manager's order, as written. */
  envFiles: string[];
  workingDirectory: string | null;
  /** Account that runs it, when the definition names one. */
  user: string | null;
}

/** Splits a systemd command line: double and single quotes, backslash escapes (systemd.syntax(7)). */
export function splitCommandLine(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '\\' && at + 1 < line.length) word = (word ?? '') + line.charAt(++at);
    else if (quote) {
      if (char === quote) quote = null;
      else word = (word ?? '') + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + char;
  }
  if (word !== null) words.push(word);
  return words;
}

/** The last ExecStart of a unit, its prefixes (`-`, `@`, `:`, `+`, `!`) taken off. */
export function systemdCommand(unit: string): string[] | null {
  const command = parseSystemdUnit(unit, '~').command;
  return command.length > 0 ? command : null;
}

function specifiers(word: string, home: string): string {
  return word.replace(/%([%h])/g, (_, letter: string) => (letter === '%' ? '%' : home));
}

/** `KEY=value` of a line or a word, or null. */
function assignment(text: string): [key: string, value: string] | null {
  const at = text.indexOf('=');
  return at > 0 ? [text.slice(0, at).trim(), text.slice(at + 1)] : null;
}

/**
 * A systemd unit with its drop-ins behind it: later lines win, an empty one resets (systemd.exec(5)).
 * @param home what `%h` stands for
 */
export function parseSystemdUnit(text: string, home: string): UnitText {
  const unit: UnitText = { command: [], env: {}, envFiles: [], workingDirectory: null, user: null };
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const [key, text = ''] = assignment(line) ?? [];
    const value = text.trim();
    const words = (): string[] => splitCommandLine(value).map((word) => specifiers(word, home));
    if (key === 'ExecStart') {
      unit.command = splitCommandLine(value.replace(/^[-@:+!]*/, '')).map((word) => specifiers(word, home));
    } else if (key === 'Environment') {
      if (value === '') unit.env = {};
      for (const word of words()) {
        const pair = assignment(word);
        if (pair) unit.env[pair[0]] = pair[1];
      }
    } else if (key === 'EnvironmentFile') {
      if (value === '') unit.envFiles = [];
      unit.envFiles.push(...words().map((word) => word.replace(/^-/, '')));
    } else if (key === 'UnsetEnvironment') for (const name of words()) delete unit.env[name];
    else if (key === 'WorkingDirectory') unit.workingDirectory = specifiers(value, home) || null;
    else if (key === 'User') unit.user = value || null;
  }
  return unit;
}

/** An environment file: `KEY=value` lines as systemd takes them, or `export KEY='value'` as OpenClaw writes for launchd. */
export function parseEnvironmentFile(text: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim().replace(/^export\s+/, '');
    if (trimmed === '' || /^[#;]/.test(trimmed)) continue;
    const pair = assignment(trimmed);
    if (!pair) continue;
    const quoted = /^(["'])(.*)\1$/s.exec(pair[1].trim());
    env[pair[0]] = quoted ? (quoted[2] ?? '').replaceAll("'\\''", "'") : pair[1].trim();
  }
  return env;
}

const XML_ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => XML_ENTITIES[name] ?? '');
}

/** What stands in the element of this kind behind a key, as XML. */
function behind(plist: string, key: string, kind: 'array' | 'dict' | 'string'): string | null {
  const lead = new RegExp(`<key>\\s*${key}\\s*</key>\\s*<${kind}>`).exec(plist);
  return lead && between(plist.slice(lead.index), `<${kind}>`, `</${kind}>`);
}

function stringOf(plist: string, key: string): string | null {
  const found = behind(plist, key, 'string');
  return found === null ? null : plain(found);
}

/** ProgramArguments of a launchd property list in XML form (the form OpenClaw writes). */
export function launchdCommand(plist: string): string[] | null {
  const array = behind(plist, 'ProgramArguments', 'array');
  if (array === null) return null;
  return [...array.matchAll(/<string>([^<]*)<\/string>/g)].map((match) => plain(match[1] ?? ''));
}

/**
 * The command behind OpenClaw's own wrapper, and the file with the environment that the wrapper reads first
 * (`launchd-plist`, 2026.5.12 and 2026.9.6: `/bin/sh NAME-env-wrapper.sh NAME.env node …`).
 */
function unwrapped(command: string[]): { command: string[]; envFile: string | null } {
  const at = command.slice(0, 2).findIndex((word) => word.endsWith('-env-wrapper.sh'));
  const envFile = at < 0 ? undefined : command[at + 1];
  return envFile === undefined ? { command, envFile: null } : { command: command.slice(at + 2), envFile };
}

/** A launchd property list in XML form. */
export function parseLaunchdPlist(plist: string): UnitText {
  const { command, envFile } = unwrapped(launchdCommand(plist) ?? []);
  const dictionary = behind(plist, 'EnvironmentVariables', 'dict') ?? '';
  const pairs = dictionary.matchAll(/<key>([^<]*)<\/key>\s*<string>([^<]*)<\/string>/g);
  return {
    command,
    env: Object.fromEntries([...pairs].map((match) => [plain(match[1] ?? ''), plain(match[2] ?? '')])),
    envFiles: envFile === null ? [] : [envFile],
    workingDirectory: stringOf(plist, 'WorkingDirectory'),
    user: stringOf(plist, 'UserName'),
  };
}

/** Input, output and errors: a command has no more. */
const MOST_REDIRECTIONS = 3;

/** A command without what is read from or written to at its end: `>> log 2>&1`. */
function withoutRedirection(command: string): string {
  let rest = command;
  for (let n = 0; n < MOST_REDIRECTIONS; n += 1) {
    let at = Math.max(rest.lastIndexOf('<'), rest.lastIndexOf('>'));
    if (at < 0 || /\S\s/.test(rest.slice(at + 1).trim())) return rest;
    if (rest[at - 1] === '>') at -= 1;
    if (/\s\d/.test(rest.slice(Math.max(0, at - 2), at))) at -= 1;
    rest = rest.slice(0, at).trimEnd();
  }
  return rest;
}

/** A Windows start script: `set "KEY=value"` lines, `cd /d`, then the command (`buildTaskScript`, 2026.9.6). */
export function parseStartScript(script: string): UnitText {
  const unit: UnitText = { command: [], env: {}, envFiles: [], workingDirectory: null, user: null };
  for (const raw of script.split(/\r?\n/)) {
    const line = raw.trim();
    const set = /^set\s(.*)$/i.exec(line)?.[1];
    const change = /^cd\s+\/d\s(.*)$/i.exec(line)?.[1];
    const [name, value = ''] = assignment(withoutQuotes((set ?? '').trim())) ?? [];
    if (name) unit.env[name] = value.replace(/%%/g, '%').replace(/\^(["^!])/g, '$1');
    else if (change !== undefined) unit.workingDirectory = withoutQuotes(change.trim());
    else if (/\bgateway\b/.test(line) && /\.(m?js|cmd|exe)\b/i.test(line) && !/^(@|rem\b)/i.test(line)) {
      unit.command = [...withoutRedirection(line).matchAll(/"([^"]*)"|(\S+)/g)].map(
        (word) => word[1] ?? word[2] ?? '',
      );
      break;
    }
  }
  return unit;
}

/** The program a Scheduled Task starts, from its definition (UTF-16 with a mark, as Windows keeps it, or UTF-8). */
export function scheduledTaskCommand(bytes: Buffer): string | null {
  const text = wideText(bytes);
  const found = between(text.slice(Math.max(0, text.indexOf('<Exec>'))), '<Command>', '</Command>');
  return found === null || !text.includes('<Exec>') ? null : withoutQuotes(plain(found).trim());
}
