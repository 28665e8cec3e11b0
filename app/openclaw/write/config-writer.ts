import { told, type Words } from '../../model/told.ts';
import { createHash } from 'node:crypto';
import { AppError } from '../../model/errors.ts';
import type { Secret } from '../../model/secret.ts';
import type { OwnerPackage } from '../discovery/install.ts';
import { parseDocument } from '../../platform/text-document.ts';
import type { Processes } from '../../platform/ports.ts';
import { settingAt } from '../config/setting-path.ts';
import { SPENDS_NOTHING } from '../../oauth/no-renewal.ts';
import { writeDurably } from '../../platform/durable-file.ts';
import { wallFlags } from '../programs/program-environment.ts';
import { openValue, sealValue } from '../../platform/sealing/sealed-value.ts';
import { sameValue } from './store-entries.ts';
import type { EntriesChange, EntriesState, EntriesWriter, StoreEdit, WriteResult } from './store-writer.ts';
import { entryAt, realPathOf, statAt, textAt } from '../../platform/plain-files.ts';

/** A cold start of the owner's program must not look like a refusal. */
const TIMEOUT_MS = 60_000;

interface Setting {
  path: string;
  /** Null where nothing stood there. */
  from: unknown;
  to: unknown;
}

interface Kept {
  text: string;
  settings: Setting[];
}

/**
 * Changes settings through `openclaw config set` (2026.3.28 to 2026.9.6, run): the owner validates and writes its
 * configuration itself. It writes plain JSON, so comments go; undo puts the very bytes back while nothing else was changed.
 */
export class SettingsWriter implements EntriesWriter {
  readonly description: Words;

  constructor(
    private readonly processes: Processes,
    private readonly owner: OwnerPackage,
    private readonly env: Record<string, string>,
    private readonly configPath: string,
  ) {
    this.description = told('{split}, its own command (config set)', { split: `OpenClaw ${owner.version}` });
  }

  /** @throws AppError OWNER_CANNOT_WRITE where the program has no such command. */
  async probe(): Promise<void> {
    if (!(await this.#owner(['config', 'set', '--help']))) {
      throw new AppError('OWNER_CANNOT_WRITE', told('it has no config set'));
    }
  }

  async snapshotParts(
    id: string,
    edits: StoreEdit[],
    key: Secret,
  ): Promise<Omit<EntriesChange, 'id' | 'key'> | null> {
    const text = await this.#text();
    const config = parsed(text);
    if (config === null) return null;
    const settings = edits.map(({ key: path, to }): Setting => ({
      path,
      from: settingAt(config, path) ?? null,
      to: to.is === 'value' ? to.value : null,
    }));
    const fits = edits.every(({ expect = [] }, at) =>
      expect.some((one) => sameValue(one, settings[at]?.from)),
    );
    if (!fits) return null;
    const kept: Kept = { text, settings };
    return { before: sealValue(key, id, 'before', kept), after: sealValue(key, id, 'after', settings) };
  }

  async compareParts(change: EntriesChange): Promise<EntriesState> {
    return holdingOf(keptOf(change), await this.#text());
  }

  async writeParts(
    change: EntriesChange,
    direction: 'forth' | 'back',
    permit: string | null,
  ): Promise<WriteResult> {
    const kept = keptOf(change);
    const now = await this.#text();
    const holding = holdingOf(kept, now);
    const wanted = direction === 'forth' ? 'after' : 'before';
    if (holding === wanted) return 'written';
    if (holding === 'other') return 'changed';
    if (permit && !(await entryAt(permit).catch(() => null))) return 'revoked';
    if (direction === 'back' && (markOf(now) === change.mark || onlyOurs(kept, now))) {
      // Into the file itself: a configuration that is a link stays one.
      const real = await realPathOf(this.configPath);
      const { mode } = await statAt(real);
      await writeDurably(real, kept.text, mode & 0o777);
      return 'written';
    }
    for (const { path, from, to } of kept.settings) {
      const value = direction === 'forth' ? to : from;
      const done =
        value === null
          ? await this.#owner(['config', 'unset', path])
          : await this.#owner(['config', 'set', path, JSON.stringify(value), '--strict-json']);
      if (!done) throw new AppError('OWNER_FAILED', told('config set {path} was refused', { path }));
    }
    return 'written';
  }

  async mark(): Promise<string> {
    return markOf(await this.#text());
  }

  async #owner(args: string[]): Promise<boolean> {
    const { nodePath, binPath, packageDir } = this.owner;
    const env = { ...this.env, ...SPENDS_NOTHING, NO_COLOR: '1' };
    const asked = [...wallFlags(), binPath, ...args];
    const spec = { file: nodePath, args: asked, env, cwd: packageDir, timeoutMs: TIMEOUT_MS };
    const result = await this.processes.run(spec).catch((error: NodeJS.ErrnoException) => {
      throw new AppError('OWNER_NOT_FOUND', error.code ?? null);
    });
    return result.code === 0;
  }

  async #text(): Promise<string> {
    return textAt(this.configPath).catch((error: NodeJS.ErrnoException) => {
      throw new AppError('STORE_UNREADABLE', error.code ?? null);
    });
  }
}

/** The owner may write more than it was asked to (2026.9.6 adds what its migrations say): its whole file is told by this. */
function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function parsed(text: string): unknown {
  const document = parseDocument(Buffer.from(text, 'utf8'), 'json5');
  return document.state === 'read' ? document.value : null;
}

function holdingOf({ text, settings }: Kept, now: string): EntriesState {
  if (now === text) return 'before';
  const config = parsed(now);
  const is = (side: 'from' | 'to'): boolean =>
    settings.every((one) => sameValue(settingAt(config, one.path) ?? null, one[side]));
  return is('to') ? 'after' : is('from') ? 'before' : 'other';
}

/** True when the file differs from what it was in nothing but these settings and what OpenClaw notes about itself. */
function onlyOurs({ text, settings }: Kept, now: string): boolean {
  const plain = (source: string): unknown => {
    const config = { ...((parsed(source) ?? {}) as Record<string, unknown>) };
    delete config.meta;
    return config;
  };
  const [was, is] = [plain(text), plain(now)];
  return sameValue(without(was, settings), without(is, settings));
}

/** The configuration as JSON with the settings taken out, and with them the objects that they leave empty. */
function without(config: unknown, settings: Setting[]): unknown {
  const paths = new Set(settings.map(({ path }) => path));
  const walk = (value: unknown, path: string): unknown => {
    if (paths.has(path)) return undefined;
    if (Array.isArray(value)) return value.map((one, at) => walk(one, `${path}[${at}]`));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value)
      .map(([name, one]) => [name, walk(one, path ? `${path}.${name}` : name)] as const)
      .filter(([, one]) => one !== undefined);
    return entries.length === 0 && path !== '' ? undefined : Object.fromEntries(entries);
  };
  return walk(config, '') ?? {};
}

function keptOf({ id, key, before }: EntriesChange): Kept {
  return openValue(key, id, 'before', before);
}
