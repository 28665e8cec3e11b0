/** Nix: an expression for `callPackage`, of the Debian package's files. @param {import('./release.mjs').Release} release */
export function nixOf(release) {
  const { name, productName, version, short, homepage, file } = release;
  const { url, sha256 } = file('deb');
  const sri = `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`;
  return {
    [`nix/${name}.nix`]: `{
  lib,
  stdenv,
  fetchurl,
  dpkg,
  autoPatchelfHook,
  makeWrapper,
  wrapGAppsHook3,
  alsa-lib,
  at-spi2-core,
  cups,
  gtk3,
  libdrm,
  libgbm,
  libnotify,
  libsecret,
  libxkbcommon,
  nss,
  systemd,
  xorg,
}:

stdenv.mkDerivation (finalAttrs: {
  pname = "${name}";
  version = "${version}";

  src = fetchurl {
    url = "${url.replaceAll(version, '${finalAttrs.version}')}";
    hash = "${sri}";
  };

  nativeBuildInputs = [ dpkg autoPatchelfHook makeWrapper wrapGAppsHook3 ];

  buildInputs = [
    alsa-lib
    at-spi2-core
    cups
    gtk3
    libdrm
    libgbm
    libnotify
    libsecret
    libxkbcommon
    nss
    xorg.libX11
    xorg.libXScrnSaver
    xorg.libXcomposite
    xorg.libXdamage
    xorg.libXrandr
    xorg.libXtst
    xorg.libxcb
  ];

  # Loaded by name: no file is linked with them.
  runtimeDependencies = [ libnotify xorg.libX11 (lib.getLib systemd) ];

  installPhase = ''
    runHook preInstall
    mkdir -p $out/bin $out/opt
    cp -r opt/${productName} $out/opt/${productName}
    cp -r usr/share $out/share
    substituteInPlace $out/share/applications/${name}.desktop --replace-fail /opt/${productName}/ $out/opt/${productName}/
    ln -s $out/opt/${productName}/bin/${name} $out/bin/${name}
    runHook postInstall
  '';

  meta = {
    description = "${short}";
    homepage = "${homepage}";
    license = lib.licenses.mit;
    sourceProvenance = [ lib.sourceTypes.binaryNativeCode ];
    platforms = [ "x86_64-linux" ];
    mainProgram = "${name}";
  };
})
`,
  };
}
