import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { programPaths, type OpenClawVersion } from '../../../config/setup/install/programs.mjs';

/** Plugin packages that are never loaded in a turn of the rig, and of which the program only wants to see that they are there. */
interface Package {
  version: string;
  main?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * 2026.4.29 fetches the dependencies of its plugins with npm before the first turn ("Unable to resolve a safe npm
 * executable"). Where there is no registry, it takes them from a folder that OPENCLAW_PLUGIN_STAGE_DIR names, when each of
 * them is there in the wanted version: here what the program itself brings, and for the rest a package without code.
 * @param folder for the packages, made when it is not there
 * @param place where the program's package stands for itself, when not where it is installed
 * @returns environment; empty for releases that do not need it
 */
export async function pluginStage(
  version: OpenClawVersion,
  folder: string,
  place?: string,
): Promise<Record<string, string>> {
  if (version !== '2026.4.29') return {};
  const env = { OPENCLAW_PLUGIN_STAGE_DIR: folder };
  const { packageDir } = programPaths().openclaw[version];
  const root = path.join(folder, `openclaw-${version}-${keyOf(place ?? packageDir)}`);
  if (existsSync(path.join(root, 'node_modules'))) return env;
  const own = path.dirname(packageDir);
  for (const [name, spec] of Object.entries(await dependenciesOf(packageDir))) {
    const place = path.join(root, 'node_modules', name);
    const wanted = spec.replace(/^[\^~]/, '');
    await mkdir(path.dirname(place), { recursive: true });
    const there = await read(path.join(own, name, 'package.json'));
    if (!there) {
      await mkdir(place);
      await writeFile(path.join(place, 'package.json'), JSON.stringify({ name, version: wanted }));
      continue;
    }
    const whole = !there.main || (await entryExists(path.join(own, name, there.main)));
    const fits = /^[\^~]/.test(spec) || there.version === spec;
    if (whole && fits) await symlink(path.join(own, name), place);
    else await corrected(path.join(own, name), place, there, fits ? there.version : wanted);
  }
  return env;
}

/** A copy that says the wanted version, and has the entry file that it names. */
async function corrected(from: string, place: string, there: Package, version: string): Promise<void> {
  await cp(from, place, { recursive: true });
  await writeFile(path.join(place, 'package.json'), JSON.stringify({ ...there, version }));
  if (!there.main || (await entryExists(path.join(place, there.main)))) return;
  const entry = path.join(place, there.main);
  await mkdir(path.dirname(entry), { recursive: true });
  await writeFile(entry, '');
}

function entryExists(entry: string): Promise<boolean> {
  const tails = ['', '.js', '.json', '.node', '/index.js'];
  return Promise.resolve(tails.some((tail) => existsSync(entry + tail)));
}

/** As 2026.4.29 names the folder of one installed package. */
function keyOf(packageDir: string): string {
  return createHash('sha256').update(path.resolve(packageDir)).digest('hex').slice(0, 12);
}

async function dependenciesOf(packageDir: string): Promise<Record<string, string>> {
  const extensions = path.join(packageDir, 'dist', 'extensions');
  const folders = (await readdir(extensions)).map((name) => path.join(extensions, name));
  const wanted: Record<string, string> = {};
  for (const folder of [packageDir, ...folders]) {
    const described = await read(path.join(folder, 'package.json'));
    Object.assign(wanted, described?.dependencies, described?.optionalDependencies);
  }
  return wanted;
}

async function read(file: string): Promise<Package | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Package);
}
