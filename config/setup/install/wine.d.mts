export interface WinePaths {
  folder: string;
  root: string;
  prefix: string;
  nodes: string;
  modules: string;
}

export const WINDOWS_NODES: readonly string[];
export function winePaths(cacheDir?: string): WinePaths;
export function ensureWine(options?: { cacheDir?: string }): Promise<WinePaths>;
