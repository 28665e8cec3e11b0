#!/bin/sh
# npm 11.19.1: `npm sbom --omit dev` leaves out a production dependency that a dev dependency needs as well, in both formats;
# `npm ls --omit dev` of the same tree lists it. A bill of materials made that way lacks what is shipped, without a word.
#
# Tried with json5 2.2.3 as a dependency and tsconfig-paths 4.2.0, which needs json5 ^2.2.2, as a dev dependency. Seen:
#   npm ls --omit dev                            x@1.0.0 -> json5@2.2.3
#   npm sbom --omit dev --sbom-format cyclonedx  no component
#   npm sbom --omit dev --sbom-format spdx       no package but x itself
#   npm sbom (nothing omitted)                   json5@2.2.3 among the components
# Without the dev dependency the same command lists json5.
#
# Exits 0 while that is so, 1 when it has changed, 2 when the packages could not be installed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir tool x
(cd tool && npm init --yes >/dev/null && npm install --silent --no-audit --no-fund npm@11.19.1) || exit 2
npm="node $folder/tool/node_modules/npm/bin/npm-cli.js"
cd x

names() { $npm sbom --sbom-format "$1" ${2:+--omit "$2"} | node -e '
  let text = "";
  process.stdin.on("data", (part) => (text += part)).on("end", () => {
    const { components, packages } = JSON.parse(text);
    const all = components ?? packages.map(({ name, versionInfo: version }) => ({ name, version }));
    console.log(all.map(({ name }) => name.replace(/@.*/, "")).filter((name) => name !== "x").sort().join(" "));
  });'; }

package() { printf '{"name":"x","version":"1.0.0","dependencies":{"json5":"2.2.3"}%s}' "$1" > package.json; }

package ',"devDependencies":{"tsconfig-paths":"4.2.0"}'
$npm install --silent --ignore-scripts --no-audit --no-fund || exit 2
listed=$($npm ls --omit dev --parseable | grep -c 'node_modules/json5$' || true)
cyclonedx=$(names cyclonedx dev)
spdx=$(names spdx dev)
everything=$(names cyclonedx '' | tr ' ' '\n' | grep -c '^json5$' || true)

rm -rf node_modules package-lock.json
package ''
$npm install --silent --ignore-scripts --no-audit --no-fund || exit 2
alone=$(names cyclonedx dev)

echo "npm ls --omit dev lists json5: $listed; npm sbom --omit dev: cyclonedx [$cyclonedx], spdx [$spdx]"
echo "with nothing omitted: $everything; without the dev dependency: [$alone]"
[ "$listed" = 1 ] && [ -z "$cyclonedx" ] && [ -z "$spdx" ] && [ "$everything" = 1 ] && [ "$alone" = json5 ]
