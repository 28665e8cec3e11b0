import { basename, dirname, join, resolve } from 'node:path';
import { isClosed } from '../platform/ownership/file-owner.ts';
import { ownersIn } from '../platform/ownership/owners.ts';
import { programTrust, searchPath, type RefusedProgram } from '../platform/ownership/program-owner.ts';
import type { Ports } from '../platform/ports.ts';
import { asExactText, asRecord } from '../platform/json-value.ts';
import { parseDocument } from '../platform/text-document.ts';
import { programBehindShim } from './npm-shim.ts';
import type { CodexProgram } from './reading.ts';

const MAX_MANIFEST_BYTES = 1024 * 1024;

type ProgramPorts = Pick<Ports, 'env' | 'files' | 'platform'> &
  Partial<Pick<Ports, 'home' | 'user' | 'owners'>>;

/**
 * The installed Codex: `--codex-bin` (and then nothing else), else the first `codex` on PATH that nobody else owns or may
 * change. npm's start script for Windows is followed to the program. Its version comes from the npm package around it; a bare
 * binary's is not known without running it, which we do not.
 */
export async function findCodexProgram(
  ports: ProgramPorts,
  options: { codexBin?: string },
): Promise<{ program: CodexProgram | null; refused: RefusedProgram[] }> {
  const names = ports.platform === 'win32' ? ['codex.exe', 'codex.cmd'] : ['codex'];
  const refused: RefusedProgram[] = [];
  const candidates = options.codexBin
    ? [resolve(options.codexBin)]
    : folders(ports).flatMap((folder) => names.map((name) => join(folder, name)));
  for (const found of candidates) {
    const shim = ports.platform === 'win32' && /\.cmd$/i.test(found);
    const binPath = (shim ? await programBehindShim(ports, found) : null) ?? found;
    const real = await ports.files.realPath(binPath).catch(() => null);
    const facts = real ? await ports.files.facts(real).catch(() => null) : null;
    if (!real || facts?.kind !== 'file') continue;
    const trust = await programTrust(ports, binPath);
    if (!trust.trusted) refused.push(trust);
    else return { program: { binPath, version: await packageVersion(ports, dirname(real)) }, refused };
  }
  return { program: null, refused };
}

/** Where programs are looked for. npm for Windows puts them below APPDATA, which a desktop's search path may lack. */
function folders(ports: ProgramPorts): string[] {
  const { APPDATA: data } = ports.env;
  const npm = ports.platform === 'win32' && data ? [join(data, 'npm')] : [];
  return [...new Set([...searchPath(ports), ...npm])];
}

/**
 * Version of the `@openai/codex` package that a folder belongs to, or that stands beside its start script; platform packages
 * carry it with a suffix. The nearest package decides, and nothing above the folder that packages are put in.
 */
async function packageVersion(ports: ProgramPorts, from: string): Promise<string | null> {
  const owners = ownersIn(ports);
  for (let dir = from; dirname(dir) !== dir; dir = dirname(dir)) {
    const own = join(dir, 'package.json');
    for (const manifest of [own, join(dir, 'node_modules', '@openai', 'codex', 'package.json')]) {
      if (!isClosed(await owners.of(manifest, { program: true }))) continue;
      const bytes = await ports.files.read(manifest, MAX_MANIFEST_BYTES).catch(() => null);
      const document = bytes ? parseDocument(bytes, 'json') : null;
      const record = document?.state === 'read' ? asRecord(document.value) : null;
      const name = asExactText(record?.name);
      if (name && /^@openai\/codex(-|$)/.test(name)) {
        return asExactText(record?.version)?.replace(/-(linux|darwin|win32)-.*$/, '') ?? null;
      }
      if (bytes && manifest === own) return null;
    }
    if (basename(dir) === 'node_modules') return null;
  }
  return null;
}
