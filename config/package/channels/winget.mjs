import { stringify } from 'yaml';

const SCHEMA = '1.6.0';

/** winget: the three manifests of a version. @param {import('./release.mjs').Release} release */
export function wingetOf(release) {
  const { productName, version, description, license, homepage, file } = release;
  const { url, sha256 } = file('windows');
  const PackageIdentifier = `${productName}.${productName}`;
  const same = { PackageIdentifier, PackageVersion: version };
  const folder = `winget/manifests/${productName[0].toLowerCase()}/${productName}/${productName}/${version}`;
  const manifest = (ManifestType, fields) =>
    `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${ManifestType}.${SCHEMA}.schema.json\n${stringify(
      { ...same, ...fields, ManifestType, ManifestVersion: SCHEMA },
      { lineWidth: 0 },
    )}`;
  return {
    [`${folder}/${PackageIdentifier}.yaml`]: manifest('version', { DefaultLocale: 'en-US' }),
    [`${folder}/${PackageIdentifier}.installer.yaml`]: manifest('installer', {
      InstallerType: 'nullsoft',
      Scope: 'user',
      Protocols: ['clawlamp'],
      Installers: [{ Architecture: 'x64', InstallerUrl: url, InstallerSha256: sha256.toUpperCase() }],
    }),
    [`${folder}/${PackageIdentifier}.locale.en-US.yaml`]: manifest('defaultLocale', {
      PackageLocale: 'en-US',
      Publisher: `${productName} contributors`,
      PackageName: productName,
      PackageUrl: homepage,
      License: license,
      ShortDescription: description,
    }),
  };
}
