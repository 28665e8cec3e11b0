import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import {
  firstRefused,
  programTrust,
  searchPath,
  type RefusedProgram,
} from '../../platform/ownership/program-owner.ts';
import type { Ports } from '../../platform/ports.ts';
import type { OwnerPackage } from './install.ts';
import { programFolders } from './program-folders.ts';
import { findGatewayService, serviceNode, type GatewayService } from './service-unit.ts';
import { asExactText, asRecord } from '../../platform/json-value.ts';
import { parseDocument } from '../../platform/text-document.ts';
import { behindVolta } from './volta.ts';

type OwnerPorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform' | 'user' | 'owners'>;

const MAX_MANIFEST_BYTES = 1024 * 1024;

/** A start script (npm's .cmd, pnpm's and Homebrew's shell shims) is short; OpenClaw's own entry may be long. */
const MAX_SHIM_BYTES = 64 * 1024;

interface PackageFacts {
  packageDir: string;
  version: string;
  entry: string;
  /** The Nodes that its start script runs it with, best first; they need not exist. */
  nodes?: string[];
}

/** What stands at `dir`: an openclaw package, another one, or none. */
async function packageAt(ports: OwnerPorts, dir: string): Promise<PackageFacts | 'another' | null> {
  const bytes = await ports.files.read(join(dir, 'package.json'), MAX_MANIFEST_BYTES).catch(() => null);
  if (!bytes) return null;
  const document = parseDocument(bytes, 'json');
  const manifest = document.state === 'read' ? asRecord(document.value) : null;
  const version = asExactText(manifest?.version);
  if (manifest?.name !== 'openclaw' || !version) return 'another';
  const bin = asExactText(manifest.bin) ?? asExactText(asRecord(manifest.bin)?.openclaw) ?? 'openclaw.mjs';
  return { packageDir: dir, version, entry: join(dir, bin) };
}

/**
 * The package that a folder belongs to, when it is openclaw: the nearest one at or above it. What lies above a package, or
 * above the folder that packages are put in, is another matter: whoever may write up there would be asked else.
 */
async function packageAbove(ports: OwnerPorts, path: string): Promise<PackageFacts | null> {
  for (let dir = path; ; dir = dirname(dir)) {
    const found = await packageAt(ports, dir);
    if (found) return found === 'another' ? null : found;
    if (basename(dir) === 'node_modules' || dirname(dir) === dir) return null;
  }
}

const ENTRY = /(^|\/)(openclaw\.mjs|dist\/(index|entry)\.m?js)$/;
const NODE = /(^|\/)node(\.exe)?$/i;

/**
 * Paths a start script names, its own folder's names ($basedir, %dp0%, %~dp0, dirname $0) put in.
 * @param wanted which: entry files of the package, or the Node that runs them
 */
export function pathsInShim(text: string, shimDir: string, wanted: 'entry' | 'node' = 'entry'): string[] {
  const placed = text
    .replace(/\$\(\s*dirname\s+(--\s+)?"?\$0"?\s*\)/g, shimDir)
    .replace(/\$\{?basedir\}?/g, shimDir)
    .replace(/%~?dp0%?\\?/gi, `${shimDir}/`);
  const found = new Set<string>();
  for (const match of placed.matchAll(/["']([^"'\n]+)["']|(\S+)/g)) {
    const word = (match[1] ?? match[2] ?? '').replace(/\\/g, '/');
    // A bare `node` is looked for along the search path anyway.
    if (wanted === 'entry' ? ENTRY.test(word) : NODE.test(word) && word.includes('/')) {
      found.add(isAbsolute(word) || /^[a-z]:\//i.test(word) ? word : resolve(shimDir, word));
    }
  }
  return [...found];
}

/** Follows links and start scripts from a program file to its package. */
async function packageOfProgram(ports: OwnerPorts, program: string): Promise<PackageFacts | null> {
  const real = await ports.files.realPath(program).catch(() => null);
  if (!real) return null;
  const facts = await ports.files.facts(real).catch(() => null);
  const volta = await behindVolta(ports, program);
  const imaged = volta ? await packageAt(ports, volta.packageDir) : null;
  if (imaged && imaged !== 'another') return { ...imaged, nodes: volta?.nodePath ? [volta.nodePath] : [] };
  const direct = await packageAbove(ports, facts?.kind === 'directory' ? real : dirname(real));
  if (direct) return direct;
  const bytes = await ports.files.read(real, MAX_SHIM_BYTES).catch(() => null);
  const text = bytes?.toString('utf8') ?? '';
  for (const target of pathsInShim(text, dirname(real))) {
    const entry = await ports.files.realPath(target).catch(() => null);
    const found = entry ? await packageAbove(ports, dirname(entry)) : null;
    if (found) return { ...found, nodes: pathsInShim(text, dirname(real), 'node') };
  }
  return null;
}

/** The first file that may be run. */
async function firstFile(ports: OwnerPorts, candidates: string[]): Promise<string | null> {
  for (const candidate of candidates) {
    const real = await ports.files.realPath(candidate).catch(() => null);
    const facts = real ? await ports.files.facts(real).catch(() => null) : null;
    if (facts?.kind === 'file' && (await programTrust(ports, candidate)).trusted) return candidate;
  }
  return null;
}

function executable(ports: OwnerPorts, name: string): string[] {
  return ports.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`, name] : [name];
}

/**
 * Finds the installed OpenClaw package: `--openclaw-bin` (and then nothing else), else PATH, else what the gateway's
 * service runs, else where version managers keep programs, else what a person has chosen. Where the service of this very OpenClaw is given, what it runs
 * comes first: another profile may run another release. Its Node: the service's, else the one its start script or its
 * version manager runs it with, else one beside the program, else PATH, else ours when we run on plain Node.
 * Nothing is run here. `binPath` is the package's own entry file, which that Node can run. Program, package and Node count
 * only where nobody else owns or may change them; what is passed over for that is told.
 * @returns `owner` is null when no package or no Node is found that may be run
 */
export async function findOwner(
  ports: OwnerPorts,
  options: {
    openclawBin?: string | undefined;
    chosenProgram?: string | null | undefined;
    service?: Pick<GatewayService, 'program' | 'args'> | undefined;
  },
): Promise<{ owner: OwnerPackage | null; refused: RefusedProgram[] }> {
  const service = options.service ?? (await findGatewayService(ports));
  const onPath = searchPath(ports).flatMap((folder) =>
    executable(ports, 'openclaw').map((name) => join(folder, name)),
  );
  // The program is the first argument after Node, or the command itself where a wrapper is run.
  const served = [...(service?.args ?? []), ...(service ? [service.program] : [])].filter((word) =>
    isAbsolute(word),
  );
  const managed = (await programFolders(ports)).flatMap((folder) =>
    executable(ports, 'openclaw').map((name) => join(folder, name)),
  );
  const chosen = options.chosenProgram ? [resolve(options.chosenProgram)] : [];
  const programs = options.openclawBin
    ? [resolve(options.openclawBin)]
    : options.service
      ? [...served, ...onPath, ...managed, ...chosen]
      : [...onPath, ...served, ...managed, ...chosen];
  const refused: RefusedProgram[] = [];
  for (const program of programs) {
    const found = await packageOfProgram(ports, program);
    if (!found) continue;
    const trust = await firstRefused(ports, [program, join(found.packageDir, 'package.json'), found.entry]);
    if (trust.refused) {
      refused.push({ ...trust.refused, path: program });
      continue;
    }
    const nodePath = await nodeFor(ports, program, [
      service ? serviceNode(service) : null,
      ...(found.nodes ?? []),
    ]);
    if (!nodePath) return { owner: null, refused };
    const { entry, packageDir, version } = found;
    const lent = trust.lentBy === null ? {} : { lentBy: trust.lentBy };
    return { owner: { binPath: entry, packageDir, version, nodePath, ...lent }, refused };
  }
  return { owner: null, refused };
}

async function nodeFor(ports: OwnerPorts, program: string, named: (string | null)[]): Promise<string | null> {
  const real = await ports.files.realPath(program).catch(() => null);
  const beside = [dirname(program), ...(real ? [dirname(real)] : [])];
  const found = await firstFile(ports, [
    ...named.filter((path): path is string => path !== null && isAbsolute(path)),
    ...[...beside, ...searchPath(ports)].flatMap((folder) =>
      (ports.platform === 'win32' ? ['node.exe'] : ['node']).map((name) => join(folder, name)),
    ),
  ]);
  return found ?? (process.versions.electron ? null : process.execPath);
}
