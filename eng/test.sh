#!/usr/bin/env bash
# Installs what the tests need, builds, checks the formatting, runs every test and adds the results up.
# The last line is "N passed, N failed" (with ", N skipped" where any were); the exit code is 0 only when nothing failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# What lives for minutes never earns the profiling back: without it 512 unit tests took 46 s of CPU instead of 74.
export DOTNET_TieredPGO=0
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

# The shell is Chromium's engine without a window: the tests need a third of the CPU. Where it cannot be had they take Chromium.
prepare_browser() {
  { command -v chromium-headless-shell || command -v chrome-headless-shell; } >/dev/null && return
  [ -z "${DMS_CHROMIUM:-}" ] || return 0
  local shell=(chromium-headless-shell fonts-liberation) apt=(apt-get -y -qq --no-install-recommends)
  if may_install; then
    timeout 120 apt-get update -qq || true
    apt_updated=yes
    # Only the download may hang.
    if timeout 180 "${apt[@]}" --download-only install "${shell[@]}" >/dev/null 2>&1 \
      && DEBIAN_FRONTEND=noninteractive "${apt[@]}" install "${shell[@]}" >/dev/null; then
      return
    fi
    echo 'apt-get has no chromium-headless-shell: the browser tests take Chromium itself, and longer.'
  fi
  command -v chromium >/dev/null || install 'the browser tests' chromium fonts-liberation
}

prepare() {
  command -v dotnet >/dev/null || give_up "the .NET 10 SDK is missing: install it and put 'dotnet' on the PATH"
  prepare_browser
  { command -v node && command -v npm; } >/dev/null || install 'the tests from Node' nodejs npm
}

build() {
  local locked=()
  [ "${CI:-}" != true ] || locked=(--locked-mode)
  dotnet restore DmsDashboard.sln "${locked[@]}" -v quiet || give_up 'dotnet restore'
  dotnet build DmsDashboard.sln --no-restore -v quiet -clp:NoSummary || give_up 'dotnet build'
}

# Every other rule is an error of the build (EnforceCodeStyleInBuild): the whole of dotnet format would work all of them out again.
check_format() {
  dotnet format whitespace DmsDashboard.sln --no-restore --verify-no-changes \
    && dotnet format style DmsDashboard.sln --no-restore --verify-no-changes --diagnostics IMPORTS && return
  echo "FAILED: formatting; run 'dotnet format DmsDashboard.sln'"
  return 1
}

attribute() { # name, from the first Counters element of stdin
  sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" | head -n 1
}

failures() { # of a trx on stdin: names, and the first line of what was said
  awk '/<UnitTestResult / { bad = /outcome="Failed"/; if (bad && match($0, /testName="[^"]*"/)) print "FAILED: " substr($0, RSTART + 10, RLENGTH - 11) }
    bad && /<Message>/ { sub(/.*<Message>/, "  "); print substr($0, 1, 300); bad = 0 }'
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
  # Once more at the end: whoever reads only that must learn which.
  failures <"$1"
  count "$good" "$bad" $((total - executed))
}

run_project() { # csproj
  timeout --kill-after=30s "$project_limit" \
    dotnet test "$1" --no-build --no-restore --results-directory "$results" \
    --logger "trx;LogFileName=$(name_of "$1").trx" --logger 'console;verbosity=minimal' \
    --blame-hang-timeout "$hang_limit" --blame-hang-dump-type none
}

count_project() { # name, exit code
  if [ -f "$results/$1.trx" ]; then
    count_trx "$results/$1.trx" "$2"
  else
    echo "FAILED: $1 left no result (exit code $2)"
    count 0 1 0
  fi
}

sum_of() { # label, file
  awk -v label="$1" '$1 == "#" && $2 == label { sum += $3 } END { print sum + 0 }' "$2"
}

run_node() {
  timeout --kill-after=30s "$project_limit" bash eng/node-tests.sh
}

count_node() { # exit code
  local log=$results/node.log good bad skip
  good=$(sum_of pass "$log") bad=$(sum_of fail "$log") skip=$(sum_of skipped "$log")
  if [ "$bad" -eq 0 ] && { [ "$1" -ne 0 ] || [ $((good + skip)) -eq 0 ]; }; then
    echo "FAILED: the tests from Node gave no result (exit code $1)"
    bad=1
  fi
  count "$good" "$bad" "$skip"
}

name_of() { # job
  basename "$1" .csproj
}

run_job() { # 'format', 'node' or a csproj
  case "$1" in
    format) check_format ;;
    node) run_node ;;
    *) run_project "$1" ;;
  esac
}

# One job after the other; lanes run beside each other, so that what a job says is printed when it has ended.
lane() { # jobs...
  local job name code began
  for job in "$@"; do
    name=$(name_of "$job") code=0 began=$SECONDS
    run_job "$job" </dev/null >"$results/$name.log" 2>&1 || code=$?
    echo "$code" >"$results/$name.code"
    step "$name: $((SECONDS - began))s"
    cat "$results/$name.log"
  done
}

count_jobs() { # jobs...
  local job name code
  for job in "$@"; do
    name=$(name_of "$job")
    # Without one it was ended from outside.
    code=$(cat "$results/$name.code" 2>/dev/null) || code=137
    case "$job" in
      format) [ "$code" = 0 ] || count 0 1 0 ;;
      node) count_node "$code" ;;
      *) count_project "$name" "$code" ;;
    esac
  done
}

rm -rf "$results"
mkdir -p "$results"
step 'Prepare'
prepare
step 'Build'
build
# What is short goes side by side. The unit tests have the machine to themselves, and so has the browser: beside other jobs three of
# 3,363 unit tests failed that passed alone.
long=tests/DmsDashboard.Tests/DmsDashboard.Tests.csproj
browser=tests/DmsDashboard.BrowserTests/DmsDashboard.BrowserTests.csproj
clients=(format node)
short=()
for project in tests/*/*.csproj; do
  [ "$project" = "$long" ] || [ "$project" = "$browser" ] || short+=("$project")
done
trap 'trap - INT TERM; kill 0' INT TERM
lane "${clients[@]}" &
lane "${short[@]}" &
wait
lane "$long"
lane "$browser"
step 'Counted'
count_jobs "$long" "$browser" "${clients[@]}" "${short[@]}"
finish
