#!/usr/bin/env bash
# Fuzzes the reader of workbooks for so many seconds in all, two thirds of them part by part, the rest file by file.
#
# usage: scripts/fuzz/run.sh SECONDS
#
# Builds Fuzzing/ with libFuzzer and the address sanitizer, both from the Swift toolchain. What is learned stays in
# .fuzz/ for the next run. Exits with 1 when anything was found, after saying where the input lies.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:?usage: scripts/fuzz/run.sh SECONDS}
build=.build-fuzz
work=.fuzz
mkdir -p "$work/found"

echo "fuzz: building (log: $work/build.log)" >&2
# SwiftPM takes one sanitizer; what is said to the compiler counts last.
if ! swift build --package-path Fuzzing --scratch-path "$build" -c release \
  --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address >"$work/build.log" 2>&1; then
  cat "$work/build.log" >&2
  exit 1
fi

# Swift's own backtraces and the address sanitizer disturb one another.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=${ASAN_OPTIONS:-malloc_context_size=10}
found=0

# fuzz TARGET SECONDS SEEDS...
fuzz() {
  local target=$1 seconds=$2 log=$work/$1.log
  shift 2
  mkdir -p "$work/$target"
  echo "fuzz: $target for $seconds s (log: $log)" >&2
  if "$build/release/$target" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=1024 \
    -malloc_limit_mb=128 -dict=Fuzzing/xlsx.dict -artifact_prefix="$work/found/$target-" -print_final_stats=1 \
    "$work/$target" "$@" >"$log" 2>&1; then
    grep -aE '^Done |number_of_executed|slowest|peak_rss' "$log" >&2
  else
    found=1
    grep -aE 'ERROR:|SUMMARY:|Fatal error|runtime failure|Test unit written' "$log" >&2 || tail -n 20 "$log" >&2
    report "$target" "$log"
  fi
}

# Says how to see again what was found.
report() {
  local target=$1 input
  input=$(sed -n 's/.*Test unit written to //p' "$2" | tail -n 1)
  [ -n "$input" ] || return 0
  echo "fuzz: found $input" >&2
  echo "fuzz: again: SWIFT_BACKTRACE=enable=no $build/release/$target $input" >&2
  if [ "$target" = FuzzParts ]; then
    FUZZ_KEEP=$input.xlsx "$build/release/$target" "$input" >/dev/null 2>&1 || true
    echo "fuzz: as a workbook: $input.xlsx" >&2
  fi
}

fuzz FuzzParts $((seconds * 2 / 3)) Fuzzing/Seeds/Parts
fuzz FuzzBytes $((seconds - seconds * 2 / 3)) Fuzzing/Seeds/Bytes Tests/Fixtures/Reader Tests/Fixtures/Foreign
exit "$found"
