#!/usr/bin/env bash
# Runs the main job on SampleInbox and says where to look. The inbox is only read.
set -euo pipefail
cd "$(dirname "$0")/.."

out=demo-out
code=0
.build/release/vtlt-batch run \
  --inbox SampleInbox/inbox --out "$out" --scheme hanoi-2017 \
  --roster SampleInbox/roster.csv --adjustments SampleInbox/adjustments || code=$?

# 65 is right: the samples hold faults on purpose.
if [ "$code" -ne 65 ]; then
  echo "demo: exit code $code, 65 was expected" >&2
  exit 1
fi
cat <<TEXT

The exit code is 65, as it should be: the samples hold faults on purpose (SampleInbox/README.md says which).
Look at:
  $out/index.html                            the overview
  $out/uy-no/uy-no.report.html               a report with cells to mend
  $out/kim-chung/kim-chung.graded.xlsx       a graded score sheet
  $out/summary.xlsx                          the consolidated table
TEXT
