#!/usr/bin/env bash
# Compares the release binary's reading of workbooks with openpyxl and calamine, cell by cell.
#   scripts/conformance/run.sh DIR     every .xlsx and .xlsm below DIR
#   scripts/conformance/run.sh         the test suite's own workbooks, of which some must be refused
# Makes scripts/conformance/.venv and installs requirements.txt there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

venv=$here/.venv
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  python3 -m venv --clear "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt"
fi

if [ $# -gt 0 ]; then
  exec "$venv/bin/python" "$here/compare.py" "$@"
fi
exec "$venv/bin/python" "$here/compare.py" --may-refuse 'refused-*' Tests/Fixtures/Reader Tests/Fixtures/Foreign
