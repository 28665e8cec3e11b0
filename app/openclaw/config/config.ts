import { told, type Words } from '../../model/told.ts';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Files } from '../../platform/ports.ts';
import { isInside } from '../discovery/home-paths.ts';
import { asRecord } from '../../platform/json-value.ts';
import { readDocument } from '../../platform/text-document.ts';

/**
 * `openclaw.json` as written, includes merged in. Of its secrets only the one that opens a gateway elsewhere is ever asked for,
 * when a person has set that gateway (app/openclaw/remote-gateway/keys.ts).
 */
export interface ConfigReading {
  path: string;
  state: 'read' | 'absent' | 'unreadable';
  /** The configuration; an empty object unless `state` is `read`. */
  value: Record<string, unknown>;
  note: Words | null;
  /** Every file read, for watching. */
  files: string[];
}

/** Real ones are kilobytes; more than this, the configuration and its includes together, is not read. */
const MAX_CONFIG_BYTES = 1024 * 1024;

/** OpenClaw's own bound on nested includes (`config/includes.ts`). */
const MAX_INCLUDE_DEPTH = 10;

/** Ours: a bound on files, so that includes that fan out cannot hold us. */
const MAX_INCLUDE_FILES = 200;

/** Ours: no configuration nests its values deeper. */
const MAX_NESTING = 200;

class IncludeFault extends Error {
  constructor(readonly note: Words) {
    super('not read');
  }
}

/** Deep merge of objects; later values win, arrays are joined, as OpenClaw merges includes. */
function merge(base: unknown, over: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(over)) return [...(base as unknown[]), ...(over as unknown[])];
  const left = asRecord(base);
  const right = asRecord(over);
  if (!left || !right) return over;
  const result = new Map(Object.entries(left));
  for (const [key, value] of Object.entries(right)) {
    result.set(key, result.has(key) ? merge(result.get(key), value) : value);
  }
  return Object.fromEntries(result);
}

/**
 * Reads the configuration (JSON5) with its `$include`s, which OpenClaw confines to the configuration's own folder.
 * @param path absolute path of `openclaw.json`
 * @param includeRoots value of OPENCLAW_INCLUDE_ROOTS: further folders that includes may come from
 */
export async function readConfig(files: Files, path: string, includeRoots?: string): Promise<ConfigReading> {
  const roots: [plain: string, resolved: string][] = [];
  for (const root of [
    dirname(path),
    ...(includeRoots ?? '').split(delimiter).filter((entry) => isAbsolute(entry)),
  ]) {
    roots.push([root, (await files.realPath(root).catch(() => null)) ?? root]);
  }
  const seen: string[] = [];
  let left = MAX_CONFIG_BYTES;
  const bounded: Files = {
    ...files,
    read: async (file, most) => {
      const bytes = await files.read(file, Math.min(most, left));
      left -= bytes.length;
      return bytes;
    },
  };

  const load = async (file: string, depth: number): Promise<unknown> => {
    if (seen.push(file) > MAX_INCLUDE_FILES) throw new IncludeFault(told('It includes too many files.'));
    const document = await readDocument(bounded, file, { format: 'json5', maxBytes: MAX_CONFIG_BYTES });
    if (document.state !== 'read') {
      throw new IncludeFault(
        document.state === 'absent' ? told('A file it includes is missing.') : document.note,
      );
    }
    return expand(document.value, file, depth);
  };

  const expand = async (value: unknown, file: string, depth: number, nesting = 0): Promise<unknown> => {
    if (nesting > MAX_NESTING) throw new IncludeFault(told('It is nested too deep.'));
    const within = (entry: unknown): Promise<unknown> => expand(entry, file, depth, nesting + 1);
    if (Array.isArray(value)) return Promise.all(value.map(within));
    const record = asRecord(value);
    if (!record) return value;
    const own: [string, unknown][] = [];
    for (const [key, entry] of Object.entries(record)) {
      if (key !== '$include') own.push([key, await within(entry)]);
    }
    const wanted = record.$include;
    if (wanted === undefined) return Object.fromEntries(own);
    if (depth >= MAX_INCLUDE_DEPTH) throw new IncludeFault(told('Its includes are nested too deep.'));
    let included: unknown = {};
    for (const name of Array.isArray(wanted) ? (wanted as unknown[]) : [wanted]) {
      if (typeof name !== 'string') throw new IncludeFault(told('An include is not a file name.'));
      const target = isAbsolute(name) ? resolve(name) : join(dirname(file), name);
      const real = await files.realPath(target).catch(() => null);
      const allowed = roots.some(
        ([plain, resolved]) => isInside(plain, target) && (!real || isInside(resolved, real)),
      );
      if (!allowed) throw new IncludeFault(told('An include leads out of the configuration folder.'));
      included = merge(included, await load(target, depth + 1));
    }
    return own.length > 0 ? merge(included, Object.fromEntries(own)) : included;
  };

  const top = await readDocument(bounded, path, { format: 'json5', maxBytes: MAX_CONFIG_BYTES });
  if (top.state === 'absent') return { path, state: 'absent', value: {}, note: null, files: [path] };
  if (top.state === 'unreadable') {
    return { path, state: 'unreadable', value: {}, note: top.note, files: [path] };
  }
  try {
    const value = asRecord(await expand(top.value, path, 0));
    if (!value) throw new IncludeFault(told('It is not an object.'));
    return { path, state: 'read', value, note: null, files: [path, ...seen] };
  } catch (error) {
    const note = error instanceof IncludeFault ? error.note : told('It is nested too deep.');
    return { path, state: 'unreadable', value: {}, note, files: [path, ...seen] };
  }
}
