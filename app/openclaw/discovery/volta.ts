import { basename, dirname, join } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import { asExactText, asRecord } from '../../platform/json-value.ts';
import { parseDocument } from '../../platform/text-document.ts';

const MAX_RECORD_BYTES = 64 * 1024;

/** What Volta runs when its shim is called: no shim is run to find out. */
export interface VoltaProgram {
  /** Folder of the package that the program belongs to. */
  packageDir: string;
  /** The Node that Volta runs it with, or null when its record names none. */
  nodePath: string | null;
}

/**
 * Reads what a Volta shim stands for. Every program in `$VOLTA_HOME/bin` is a link to (or, on Windows, a copy of) one
 * binary, which decides by its name; the decision stands in `tools/user/bins/<name>.json`, the package in
 * `tools/image/packages` and the Node in `tools/image/node` (volta-cli/volta, volta-layout and volta-core/src/tool).
 * @returns null when the program is no shim of Volta, or its record cannot be read
 */
export async function behindVolta(
  { files, platform }: Pick<Ports, 'files' | 'platform'>,
  program: string,
): Promise<VoltaProgram | null> {
  const real = await files.realPath(program).catch(() => null);
  const name = basename(program).replace(/\.(exe|cmd)$/i, '');
  const shim = basename(real ?? '').replace(/\.exe$/i, '');
  // On Windows the shim is a file of the program's own name: there the record beside it tells.
  if (shim !== 'volta-shim' && !(platform === 'win32' && real)) return null;
  const tools = join(dirname(dirname(program)), 'tools');
  const record = await read(files, join(tools, 'user', 'bins', `${name}.json`));
  const owner = asExactText(record?.package) ?? asExactText(asRecord(record?.package)?.name);
  if (!owner) return null;
  const image = join(tools, 'image', 'packages', owner);
  const modules = platform === 'win32' ? join(image, 'node_modules') : join(image, 'lib', 'node_modules');
  const node = asRecord(record?.platform)?.node;
  const version = asExactText(node) ?? asExactText(asRecord(node)?.runtime);
  const folder = version ? join(tools, 'image', 'node', version) : null;
  return {
    packageDir: join(modules, owner),
    nodePath: folder && (platform === 'win32' ? join(folder, 'node.exe') : join(folder, 'bin', 'node')),
  };
}

async function read(files: Ports['files'], path: string): Promise<Record<string, unknown> | null> {
  const bytes = await files.read(path, MAX_RECORD_BYTES).catch(() => null);
  const document = bytes ? parseDocument(bytes, 'json') : null;
  return document?.state === 'read' ? (asRecord(document.value) ?? null) : null;
}
