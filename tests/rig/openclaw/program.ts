import path from 'node:path';
import {
  programPaths,
  type OpenClawProgram,
  type OpenClawVersion,
} from '../../../config/setup/install/programs.mjs';

/** Releases that are installed somewhere else than the pinned ones, for as long as this process runs. */
const beside = new Map<string, OpenClawProgram>();

/** Makes an installed package known under its version, to everything of the rig that takes a version. */
export function knowOpenClaw(version: string, packageDir: string): OpenClawProgram {
  const program = { version, packageDir, bin: path.join(packageDir, 'openclaw.mjs') };
  beside.set(version, program);
  return program;
}

/** A folder for compiled code, where a run of many short processes of one release gave one; each starts in half the time. */
export function compileCache(): Record<string, string> {
  const folder = process.env.RIG_COMPILE_CACHE;
  return folder ? { NODE_COMPILE_CACHE: folder } : {};
}

/** Where a release's package is: one made known here, else one of the pinned. Throws when it is neither. */
export function openClawProgram(version: string): OpenClawProgram {
  const pinned: Partial<Record<string, OpenClawProgram>> = programPaths().openclaw;
  const found = beside.get(version) ?? pinned[version as OpenClawVersion];
  if (!found) throw new Error(`OpenClaw ${version} is not installed here`);
  return found;
}
