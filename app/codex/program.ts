import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Ports } from '../ports.ts';
import { asRecord, asText, parseDocument } from '../openclaw/text-document.ts';
import type { CodexProgram } from './reading.ts';

const MAX_MANIFEST_BYTES = 1024 * 1024;

/**
 * The installed Codex: `--codex-bin` (and then nothing else), else the first `codex` on PATH. Its version comes from the
 * npm package around it; a bare binary's is not known without running it, which we do not.
 */
export async function findCodexProgram(
  ports: Pick<Ports, 'env' | 'files' | 'platform'>,
  options: { codexBin?: string },
): Promise<CodexProgram | null> {
  const windows = ports.platform === 'win32';
  const pathName = windows ? (Object.keys(ports.env).find((key) => /^path$/i.test(key)) ?? 'PATH') : 'PATH';
  const folders = (ports.env[pathName] ?? '')
    .split(windows ? ';' : delimiter)
    .filter((folder) => isAbsolute(folder));
  const names = windows ? ['codex.exe', 'codex.cmd'] : ['codex'];
  const candidates = options.codexBin
    ? [resolve(options.codexBin)]
    : folders.flatMap((folder) => names.map((name) => join(folder, name)));
  for (const binPath of candidates) {
    const real = await ports.files.realPath(binPath).catch(() => null);
    const facts = real ? await ports.files.facts(real).catch(() => null) : null;
    if (real && facts?.kind === 'file')
      return { binPath, version: await packageVersion(ports, dirname(real)) };
  }
  return null;
}

/** Version of the `@openai/codex` package at or above a folder; platform packages carry it with a suffix. */
async function packageVersion(ports: Pick<Ports, 'files'>, from: string): Promise<string | null> {
  for (let dir = from; dirname(dir) !== dir; dir = dirname(dir)) {
    for (const manifest of [
      join(dir, 'package.json'),
      join(dir, 'node_modules', '@openai', 'codex', 'package.json'),
    ]) {
      const bytes = await ports.files.read(manifest, MAX_MANIFEST_BYTES).catch(() => null);
      const document = bytes ? parseDocument(bytes, 'json') : null;
      const record = document?.state === 'read' ? asRecord(document.value) : null;
      const name = asText(record?.name);
      if (name && /^@openai\/codex(-|$)/.test(name)) {
        return asText(record?.version)?.replace(/-(linux|darwin|win32)-.*$/, '') ?? null;
      }
    }
  }
  return null;
}
