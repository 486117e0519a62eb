#!/usr/bin/env bash
# Runs all tests under the address sanitizer, then under the thread sanitizer, each built in a folder of its own. The
# program that the tests of the command line run is the sanitized one beside them.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Swift's own backtraces and the sanitizers disturb one another.
export SWIFT_BACKTRACE=enable=no

# What a hostile file takes is measured without the memory that the sanitizers take, a worker's memory cannot be limited
# beside it, and invalid accesses are theirs to report.
memory='XLSXReaderTests.Memory/|WorkersTests.MemoryLimit/|WorkersTests.InvalidAccess/|CommandLineTests.BreakdownTests/'

# Leaks are not looked for: those found are XCTest's. Fuzzing looks for the reader's.
ASAN_OPTIONS="detect_leaks=0:suppressions='$PWD/scripts/sanitizers/address.supp'" \
  swift test --sanitize address --scratch-path .build-address --skip "$memory" "$@"
# One test limits how large files may grow, which the thread sanitizer's own files do not survive.
swift test --sanitize thread --scratch-path .build-thread --skip 'fullDisk\(' --skip "$memory" "$@"
