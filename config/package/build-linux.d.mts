/** See build-linux.mjs. */
export function buildTrialDeb(options: { output: string }): Promise<string>;
export function packElsewhere(folder: string): Promise<string>;
