#!/usr/bin/env bash
# Installs what the tests need, builds, checks the formatting, runs every test and adds the results up.
# The last line is "N passed, N failed" (with ", N skipped" where any were); the exit code is 0 only when nothing failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
results=artifacts/test-results
# One hanging test ends its project after this long without progress; the outer limit ends a runner that hangs itself.
hang_limit=3m project_limit=15m
passed=0 failed=0 skipped=0

step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

count() { # passed failed skipped
  passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

finish() {
  local line="$passed passed, $failed failed"
  [ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
  printf '\n%s\n' "$line"
  if [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]; then exit 0; fi
  exit 1
}

give_up() {
  printf '\nFAILED: %s\n' "$1"
  count 0 1 0
  finish
}

may_install() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }

apt_updated=no
install() { # what it is for, packages...
  local purpose=$1
  shift
  if ! may_install; then
    echo "Missing for $purpose: run 'apt-get install $*' as root; until then those tests are skipped."
    return 0
  fi
  if [ "$apt_updated" = no ]; then
    apt-get update -qq || true
    apt_updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null \
    || echo "apt-get could not install $*: the tests for $purpose are skipped."
}

prepare() {
  command -v dotnet >/dev/null || give_up "the .NET 10 SDK is missing: install it and put 'dotnet' on the PATH"
  command -v chromium >/dev/null || install 'the browser tests' chromium fonts-liberation
  { command -v node && command -v npm; } >/dev/null || install 'the tests from Node' nodejs npm
}

build() {
  local locked=()
  [ "${CI:-}" != true ] || locked=(--locked-mode)
  dotnet restore DmsDashboard.sln "${locked[@]}" -v quiet || give_up 'dotnet restore'
  dotnet build DmsDashboard.sln --no-restore -v quiet -clp:NoSummary || give_up 'dotnet build'
}

check_format() {
  dotnet format DmsDashboard.sln --no-restore --verify-no-changes && return
  echo "FAILED: formatting; run 'dotnet format DmsDashboard.sln'"
  count 0 1 0
}

attribute() { # name, from the first Counters element of stdin
  sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" | head -n 1
}

# A test that is neither passed nor skipped failed, whatever else the runner calls it.
count_trx() { # trx, exit code of the runner
  local total executed good
  total=$(attribute total <"$1") executed=$(attribute executed <"$1") good=$(attribute passed <"$1")
  if [ -z "$total" ] || [ "$total" -eq 0 ]; then
    echo "FAILED: $1 holds no result"
    count 0 1 0
    return
  fi
  local bad=$((executed - good))
  # The runner failed though no test did: it crashed, or a hang was cut.
  [ "$2" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  count "$good" "$bad" $((total - executed))
}

run_project() { # csproj
  local name code=0
  name=$(basename "$1" .csproj)
  step "$name"
  timeout --kill-after=30s "$project_limit" \
    dotnet test "$1" --no-build --no-restore --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal' \
    --blame-hang-timeout "$hang_limit" --blame-hang-dump-type none </dev/null || code=$?
  if [ -f "$results/$name.trx" ]; then
    count_trx "$results/$name.trx" "$code"
  else
    echo "FAILED: $name left no result (exit code $code)"
    count 0 1 0
  fi
}

sum_of() { # label, file
  awk -v label="$1" '$1 == "#" && $2 == label { sum += $3 } END { print sum + 0 }' "$2"
}

run_node() {
  [ -f eng/node-tests.sh ] || return 0
  step 'Node'
  local log=$results/node.log code=0 good bad skip
  timeout --kill-after=30s "$project_limit" bash eng/node-tests.sh </dev/null 2>&1 | tee "$log" || code=$?
  good=$(sum_of pass "$log") bad=$(sum_of fail "$log") skip=$(sum_of skipped "$log")
  if [ "$bad" -eq 0 ] && { [ "$code" -ne 0 ] || [ $((good + skip)) -eq 0 ]; }; then
    echo "FAILED: the tests from Node gave no result (exit code $code)"
    bad=1
  fi
  count "$good" "$bad" "$skip"
}

rm -rf "$results"
mkdir -p "$results"
step 'Prepare'
prepare
step 'Build'
build
step 'Format'
check_format
for project in tests/*/*.csproj; do
  run_project "$project"
done
run_node
step 'Done'
finish
