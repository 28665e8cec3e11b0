/**
 * Arch: a PKGBUILD of the packed app, with the files and the launcher of the Debian package.
 * @param {import('./release.mjs').Release} release
 */
export function aurOf(release) {
  const { name, productName, version, short, license, homepage, file } = release;
  const { file: deb, url, sha256 } = file('deb');
  const depends = [
    'gtk3',
    'nss',
    'alsa-lib',
    'libnotify',
    'libsecret',
    'libxss',
    'libxtst',
    'mesa',
    'xdg-utils',
  ];
  const fields = {
    pkgdesc: short,
    arch: ['x86_64'],
    url: homepage,
    license: [license],
    depends,
    provides: [name],
    conflicts: [name],
    options: ['!strip'],
    source: [url],
    noextract: [deb],
    sha256sums: [sha256],
  };
  const quoted = (value) =>
    Array.isArray(value) ? `(${value.map((one) => `'${one}'`).join(' ')})` : `'${value}'`;
  const lines = Object.entries(fields).map(([key, value]) => `${key}=${quoted(value)}`);
  const info = Object.entries(fields).flatMap(([key, value]) =>
    [value].flat().map((one) => `\t${key} = ${one}`),
  );
  return {
    [`aur/${name}-bin/PKGBUILD`]: `pkgname='${name}-bin'
pkgver='${version}'
pkgrel=1
${lines.join('\n')}

package() {
  # A .deb is an ar archive; bsdtar reads one, whatever its data is compressed with.
  bsdtar -xOf '${deb}' 'data.tar.*' | bsdtar -xf - -C "$pkgdir"
  install -dm755 "$pkgdir/usr/bin"
  ln -s '/opt/${productName}/bin/${name}' "$pkgdir/usr/bin/${name}"
  # Arch lets everyone make a user namespace; where a hardened kernel does not, this is Chromium's sandbox.
  chmod 4755 "$pkgdir/opt/${productName}/chrome-sandbox"
  install -Dm644 "$pkgdir/opt/${productName}/NOTICE" "$pkgdir/usr/share/licenses/${name}-bin/NOTICE"
}
`,
    [`aur/${name}-bin/.SRCINFO`]: `pkgbase = ${name}-bin\n\tpkgver = ${version}\n\tpkgrel = 1\n${info.join('\n')}\n\npkgname = ${name}-bin\n`,
  };
}
