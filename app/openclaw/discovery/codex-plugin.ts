import { dirname, isAbsolute, join } from 'node:path';
import { compareReleases, versionIsAtLeast, versionNumbers } from '../../platform/release-version.ts';
import type { Files, Ports } from '../../platform/ports.ts';
import { userPath } from './home-paths.ts';
import type { OpenClawInstall } from './install.ts';
import { readDatabase } from '../sqlite/sqlite-readonly.ts';
import type { ReadOnlyDatabase } from '../sqlite/sqlite-connection.ts';
import { stateDatabasePath } from '../store/database/sqlite-store.ts';
import { asExactText, asRecord } from '../../platform/json-value.ts';
import { readDocument } from '../../platform/text-document.ts';

/** Whether the plugin that carries calls of the codex runtime is installed for one OpenClaw. */
export interface CodexPlugin {
  /** `unknown` where the package was not found, or a place that may hold the plugin could not be read. */
  state: 'there' | 'missing' | 'too-new' | 'unknown';
  /** Folder of the plugin, where one was found. */
  path: string | null;
  /** The release of OpenClaw that the plugin wants at least, where it says so. */
  wants: string | null;
}

type PluginPorts = Pick<Ports, 'files' | 'home'>;

/** First release seen to want a record of the installation. */
const NEEDS_RECORD: [number, number, number] = [2026, 9, 6];

const MANIFEST = 'openclaw.plugin.json';
/** `codex-supervisor`, which packages from 2026.5.28 on carry, registers no runtime. */
const PLUGIN_ID = 'codex';
const MAX_MANIFEST_BYTES = 512 * 1024;
const MAX_INDEX_BYTES = 4 * 1024 * 1024;
/** More folders of one kind than any installation has. */
const MOST_FOLDERS = 200;

async function record(files: Files, path: string, maxBytes: number): Promise<Record<string, unknown> | null> {
  const document = await readDocument(files, path, { format: 'json', maxBytes });
  return document.state === 'read' ? asRecord(document.value) : null;
}

async function isCodexPlugin(files: Files, folder: string): Promise<boolean> {
  return (await record(files, join(folder, MANIFEST), MAX_MANIFEST_BYTES))?.id === PLUGIN_ID;
}

async function below(files: Files, folder: string): Promise<string[]> {
  const names = await files.list(folder).catch(() => []);
  return names.slice(0, MOST_FOLDERS).map((name) => join(folder, name));
}

/** Where the plugin lies by the habits of the package and of `plugins install`, npm folders of 9.x among them (run). */
async function usualFolders(ports: PluginPorts, place: OpenClawInstall): Promise<string[]> {
  const { stateDir, owner } = place;
  const inNpm = (root: string) => join(root, 'node_modules', '@openclaw', 'codex');
  const projects = await below(ports.files, join(stateDir, 'npm', 'projects'));
  return [
    ...(owner ? [join(owner.packageDir, 'dist', 'extensions', 'codex')] : []),
    ...(owner ? [join(owner.packageDir, 'extensions', 'codex')] : []),
    ...(await below(ports.files, join(stateDir, 'extensions'))),
    inNpm(join(stateDir, 'npm')),
    ...projects.map(inNpm),
  ];
}

/** Folders and files that the configuration itself names, and what lies in those folders. */
async function namedFolders(ports: PluginPorts, place: OpenClawInstall, config: unknown): Promise<string[]> {
  const plugins = asRecord(asRecord(config)?.plugins);
  const paths = asRecord(plugins?.load)?.paths;
  const installed = asExactText(asRecord(asRecord(plugins?.installs)?.[PLUGIN_ID])?.installPath);
  const workspace = asExactText(asRecord(asRecord(asRecord(config)?.agents)?.defaults)?.workspace);
  const placed = (text: string) => userPath(text, { env: place.env, home: ports.home });
  const named = (Array.isArray(paths) ? paths : [])
    .flatMap((one) => asExactText(one) ?? [])
    .slice(0, MOST_FOLDERS)
    .map(placed);
  const own = join(
    workspace ? placed(workspace) : join(place.stateDir, 'workspace'),
    '.openclaw',
    'extensions',
  );
  const inner = await Promise.all([...named, own].map((folder) => below(ports.files, folder)));
  return [
    ...(installed ? [placed(installed)] : []),
    ...named.map((path) => (/\.[cm]?[jt]s$/.test(path) ? dirname(path) : path)),
    ...inner.flat(),
  ];
}

function installPath(records: unknown): string | null {
  return asExactText(asRecord(asRecord(records)?.[PLUGIN_ID])?.installPath);
}

/** Where the installed-plugin index of 6.x and later says that it lies. Parsed by SQLite, so that no index is held here. */
function indexedPath(database: ReadOnlyDatabase): string | null {
  const path = `$."${PLUGIN_ID}".installPath`;
  if (database.hasTable('installed_plugin_index')) {
    const row = database.row(
      ['path'],
      `SELECT json_extract(install_records_json, ?) AS path FROM installed_plugin_index
        WHERE json_valid(install_records_json) AND length(install_records_json) <= ${MAX_INDEX_BYTES}`,
      path,
    );
    if (typeof row?.path === 'string') return row.path;
  }
  if (!database.hasTable('config_machine_state')) return null;
  const row = database.row(
    ['path'],
    `SELECT json_extract(value_json, ?) AS path FROM config_machine_state
      WHERE state_key = 'plugins.installedIndex' AND json_valid(value_json)
      AND length(value_json) <= ${MAX_INDEX_BYTES}`,
    `$.index.installRecords."${PLUGIN_ID}".installPath`,
  );
  return typeof row?.path === 'string' ? row.path : null;
}

/** A plugin built for a newer host is not loaded: `compat.pluginApi` of its package.json, as `>=2026.9.5`. */
async function wantedRelease(files: Files, folder: string): Promise<string | null> {
  const manifest = await record(files, join(folder, 'package.json'), MAX_MANIFEST_BYTES);
  const api = asExactText(asRecord(asRecord(manifest?.openclaw)?.compat)?.pluginApi);
  return /^>=\s*(\d{4}\.\d{1,2}\.\d{1,3})/.exec(api ?? '')?.[1] ?? null;
}

/**
 * Looks for the codex plugin where one OpenClaw loads plugins from: its own package (of the releases looked at only
 * 2026.4.11 and 2026.4.29 carry it), the state directory, the folders that the configuration names, and what the index of
 * installed plugins names (a file until 5.28, a table in 6.x and 7.x, a row of the shared state from 8.1 on). Passive.
 * @param config parsed `openclaw.json`
 */
export async function findCodexPlugin(
  ports: PluginPorts,
  place: OpenClawInstall,
  config: unknown,
): Promise<CodexPlugin> {
  const { files } = ports;
  const fits = async (folder: string): Promise<CodexPlugin | null> => {
    if (!isAbsolute(folder) || !(await isCodexPlugin(files, folder))) return null;
    const wants = await wantedRelease(files, folder);
    const [host, least] = [versionNumbers(place.owner?.version ?? null), versionNumbers(wants)];
    const tooNew = host !== null && least !== null && compareReleases(host, least) < 0;
    return { state: tooNew ? 'too-new' : 'there', path: folder, wants };
  };
  let tooNew: CodexPlugin | null = null;
  // 2026.9.6 loads one from such a folder, and registers no runtime for it without a record of its installation (run).
  const byPath = !versionIsAtLeast(place.owner?.version ?? null, NEEDS_RECORD);
  const named = byPath ? await namedFolders(ports, place, config) : [];
  for (const folders of [await usualFolders(ports, place), named]) {
    for (const folder of new Set(folders)) {
      const found = await fits(folder);
      if (found?.state === 'there') return found;
      tooNew ??= found;
    }
  }
  // Of an OpenClaw that was not found nobody can tell which plugins it brings.
  if (place.owner === null) return tooNew ?? { state: 'unknown', path: null, wants: null };
  const index = await record(files, join(place.stateDir, 'plugins', 'installs.json'), MAX_INDEX_BYTES);
  const database = await readDatabase(files, stateDatabasePath(place.stateDir), indexedPath);
  const indexed = [
    installPath(index?.installRecords ?? index?.records),
    database.state === 'read' ? database.value : null,
  ];
  for (const folder of indexed) {
    const found = folder === null ? null : await fits(folder);
    if (found?.state === 'there') return found;
    tooNew ??= found;
  }
  if (tooNew) return tooNew;
  return { state: database.state === 'unreadable' ? 'unknown' : 'missing', path: null, wants: null };
}
