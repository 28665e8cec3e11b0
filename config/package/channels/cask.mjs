/** Homebrew: the cask. @param {import('./release.mjs').Release} release */
export function caskOf(release) {
  const { name, productName, version, short, homepage, file } = release;
  const [arm, intel] = [file('macArm'), file('macIntel')];
  const address = arm.url.replaceAll(version, '#{version}').replace('arm64', '#{arch}');
  return {
    [`homebrew/Casks/${name}.rb`]: `cask "${name}" do
  arch arm: "arm64", intel: "x64"

  version "${version}"
  sha256 arm:   "${arm.sha256}",
         intel: "${intel.sha256}"

  url "${address}"
  name "${productName}"
  desc "${short}"
  homepage "${homepage}"

  depends_on macos: ">= :big_sur"

  app "${productName}.app"

  zap trash: [
    "~/Library/Application Support/${productName}",
    "~/Library/Caches/${productName}",
    "~/Library/LaunchAgents/io.github.${name}.watch.plist",
  ]
end
`,
  };
}
