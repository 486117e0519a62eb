#!/usr/bin/env bash
# Puts notes on random cells of workbooks and compares the copies with the originals.
#   scripts/annotation/run.sh DIR     every .xlsx and .xlsm below DIR
#   scripts/annotation/run.sh         the test suite's own workbooks
# Makes scripts/conformance/.venv, which both comparisons share.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

venv=scripts/conformance/.venv
requirements=scripts/conformance/requirements.txt
if ! cmp -s "$requirements" "$venv/requirements.txt"; then
  python3 -m venv --clear "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$venv/requirements.txt"
fi
if [ $# -eq 0 ]; then set -- Tests/Fixtures/Foreign Tests/Fixtures/Reader; fi
exec "$venv/bin/python" "$here/check.py" .build/debug/AnnotationProbe .build/debug/vtlt-batch "$@"
