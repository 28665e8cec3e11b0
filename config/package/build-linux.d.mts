/** See build-linux.mjs. */
export function buildTrialDeb(options: { checkout?: string; output: string }): Promise<string>;
