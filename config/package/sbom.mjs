import { readFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../setup/run/command.mjs';
import { installed, root } from '../setup/run/places.mjs';

/**
 * Packages that are installed for running, as `name@version`: npm's own record of what it installed. Not by `npm sbom --omit dev`,
 * which leaves out whatever a tool of ours needs as well (npm 11.19: jose, undici).
 */
function forRunning() {
  const { packages } = JSON.parse(readFileSync(installed('.package-lock.json'), 'utf8'));
  // One that a package may have beside it (a peer) counts for npm as wanted for running.
  const tools = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies;
  return new Set(
    Object.entries(packages)
      .filter(([place, { dev }]) => !dev && !(place.replace('node_modules/', '') in tools))
      .map(([place, { name, version }]) => `${name ?? place.split('node_modules/').at(-1)}@${version}`),
  );
}

/**
 * The bill of materials of a desktop package, as CycloneDX: npm's own list, of what is installed for running, with the runtime,
 * which npm does not know for one. Two builds of one tree give the same bytes: npm's moment and its random serial number are left out.
 * @param {string} electron version of the Electron that is packed
 * @returns {Promise<string>}
 */
export async function sbomOf(electron) {
  const printed = await must(
    'npm could not list the packages.',
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--loglevel=error'],
    { cwd: root },
  );
  const told = JSON.parse(printed);
  const about = told.metadata;
  delete told.serialNumber;
  delete about.timestamp;
  const kept = forRunning();
  const { name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const runtime = {
    'bom-ref': `electron@${electron}`,
    type: 'framework',
    name: 'electron',
    version: electron,
    purl: `pkg:npm/electron@${electron}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
  const byName = (one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1);
  const bill = {
    ...told,
    // npm calls it by its folder.
    metadata: { ...about, component: { ...about.component, type: 'application', name } },
    components: [...told.components.filter((one) => kept.has(one['bom-ref'])), runtime].sort(byName),
    dependencies: told.dependencies
      .filter(({ ref }) => kept.has(ref) || ref === about.component['bom-ref'])
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) }))
      .sort((one, other) => (one.ref < other.ref ? -1 : 1)),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
