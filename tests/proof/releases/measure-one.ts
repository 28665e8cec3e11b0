/**
 * One part of one release, in a network of loopback alone and a /tmp of its own. Started by `../releases.ts`:
 * `measure-one.ts VERSION PACKAGE_DIR FOLDER PART OUT`.
 */
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { knowOpenClaw } from '../../rig/openclaw/program.ts';
import { picksOf, turnOf } from './base.ts';
import { seenParser, seenSettings } from './facts-settings.ts';
import { seenForms, seenOwn } from './facts-store.ts';
import { seenCodex } from './facts-turns.ts';
import type { PartName, Parts } from './row.ts';
import { signedInAgain } from './signed-in.ts';

const [version = '', packageDir = '', folder = '', part = '', out = ''] = process.argv.slice(2);
knowOpenClaw(version, packageDir);

const DOES: { [P in PartName]: () => Promise<Parts[P]> } = {
  signedIn: () => signedInAgain(version),
  picks: () => picksOf(version),
  turn: () => turnOf(version),
  own: () => seenOwn(version),
  forms: () => seenForms(version, path.join(folder, 'forms')),
  settings: () => seenSettings(version),
  codex: () => seenCodex(version),
  parser: () => seenParser(version),
};

const answer = await DOES[part as PartName]().catch((thrown: unknown) => ({
  failed: String(thrown instanceof Error ? thrown.message : thrown).slice(0, 500),
}));
writeFileSync(`${out}.part`, JSON.stringify(answer));
renameSync(`${out}.part`, out);
process.exit(0);
