export interface OpenClawProgram {
  version: string;
  packageDir: string;
  bin: string;
}

export interface ProgramPaths {
  node24: string;
  openclaw: Record<'2026.5.12' | '2026.9.6', OpenClawProgram>;
  codex: string;
}

export const PROGRAMS: { id: string; packages: string[]; own: string | null }[];
export function defaultCacheDir(): string;
export function programPaths(cacheDir?: string): ProgramPaths;
export function ensurePrograms(options?: {
  cacheDir?: string;
  onProgress?: (line: string) => void;
}): Promise<ProgramPaths>;
