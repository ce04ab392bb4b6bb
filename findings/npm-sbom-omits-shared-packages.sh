#!/usr/bin/env bash
# npm 11.19.1: `npm sbom --omit dev` leaves out packages for production that a package for development needs too.
# Documented by npm: `--omit dev` leaves out development dependencies.
# Seen: ms is a dependency of its own, and debug, which is for development, needs it as well; the list then has no ms.
# The lock file says it right: ms is not marked as `dev` there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >package.json <<'JSON'
{ "name": "p", "version": "1.0.0", "dependencies": { "ms": "2.1.3" }, "devDependencies": { "debug": "4.4.3" } }
JSON
npm install --package-lock-only --silent --no-audit --no-fund >/dev/null 2>&1

listed() {
  npm sbom --sbom-format cyclonedx --package-lock-only "$@" |
    node -e 'let t="";process.stdin.on("data",(d)=>t+=d).on("end",()=>console.log(JSON.parse(t).components.map((c)=>c.name).sort().join(" ")))'
}

seen="all: $(listed)
without dev: $(listed --omit dev)."
expected='all: debug ms
without dev: .'
printf 'npm %s\nwhat the list has:\n%s\n' "$(npm --version)" "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
