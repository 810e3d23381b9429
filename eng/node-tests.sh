#!/usr/bin/env bash
# Runs the tests with clients that nobody here wrote (tests/node). The last lines are "# tests N", "# pass N", "# fail N"
# and "# skipped N"; the exit code is 0 when nothing failed. LOCALAWS_DLL and DASHBOARD_DLL may name the builds to use.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../tests/node"

skip() {
  printf 'Skipped the tests from Node: %s\n# tests 1\n# pass 0\n# fail 0\n# skipped 1\n' "$1"
  exit 0
}

command -v node >/dev/null || skip "'node' is not on the PATH; install Node.js 20 or later"
command -v npm >/dev/null || skip "'npm' is not on the PATH; install it beside Node.js"
[ "$(node -p 'Number(process.versions.node.split(".")[0])')" -ge 20 ] || skip "Node.js $(node --version) is older than 20"

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --loglevel=error || { printf "'npm ci' failed in tests/node\n# tests 1\n# pass 0\n# fail 1\n# skipped 0\n"; exit 1; }
fi

if [ -z "${LOCALAWS_DLL:-}" ] && ! compgen -G '../../artifacts/bin/LocalAws/*/DmsDashboard.LocalAws.dll' >/dev/null; then
  # Once here rather than by each test file.
  dotnet build ../../src/LocalAws -v quiet -clp:NoSummary
fi

if [ -z "${DASHBOARD_DLL:-}" ] && ! compgen -G '../../artifacts/bin/DmsDashboard/*/DmsDashboard.dll' >/dev/null; then
  dotnet build ../../DmsDashboard.csproj -v quiet -clp:NoSummary
fi

# The SDK announces when it will want a newer Node; a test's output is not the place.
export AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED=true
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT
code=0
node --test --test-concurrency=1 \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=tap --test-reporter-destination="$summary" || code=$?
grep -E '^# (tests|pass|fail|skipped) [0-9]+$' "$summary"
exit "$code"
