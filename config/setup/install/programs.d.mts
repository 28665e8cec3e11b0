import type { Tier } from '../test/tiers.mjs';

export interface OpenClawProgram {
  version: string;
  packageDir: string;
  bin: string;
}

export type OpenClawVersion =
  | '2026.3.28'
  | '2026.4.11'
  | '2026.4.29'
  | '2026.5.12'
  | '2026.5.28'
  | '2026.6.5'
  | '2026.6.11'
  | '2026.7.1'
  | '2026.7.33'
  | '2026.8.1'
  | '2026.8.2'
  | '2026.9.1'
  | '2026.9.6';
export type CodexVersion = '0.125.0' | '0.150.1' | '0.169.0' | '0.171.0';

export const OPENCLAW_VERSIONS: readonly OpenClawVersion[];
export const CODEX_VERSIONS: readonly CodexVersion[];

export interface ProgramPaths {
  node24: string;
  openclaw: Record<OpenClawVersion, OpenClawProgram>;
  /** The Codex that most tests drive, the newest. */
  codex: string;
  codexes: Record<CodexVersion, string>;
}

export interface PinnedProgram {
  id: string;
  packages: string[];
  own: string | null;
  of?: ['openclaw' | 'codex', string];
}
export const PROGRAMS: PinnedProgram[];
export function programsOf(tier: Tier): PinnedProgram[];
export function defaultCacheDir(): string;
export function programPaths(cacheDir?: string): ProgramPaths;
export function installOpenClaw(
  version: string,
  base: string,
  options?: { cacheDir?: string; npmCache?: string },
): Promise<string>;
export function ensurePrograms(options?: {
  cacheDir?: string;
  tier?: Tier;
  onProgress?: (line: string) => void;
}): Promise<ProgramPaths>;
