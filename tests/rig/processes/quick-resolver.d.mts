import type { ResolveHookContext, ResolveHookSync } from 'node:module';

export type { ResolveHookContext };
export function quickResolver(isFile: (url: string) => boolean): ResolveHookSync;
