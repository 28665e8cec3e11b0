export function ensureCodexPluginArchives(options?: { cacheDir?: string }): Promise<string>;
