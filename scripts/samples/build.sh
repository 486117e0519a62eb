#!/usr/bin/env bash
# Makes SampleInbox/ and Tests/Fixtures/Foreign/ anew, then reads every file back.
#   PYTHON=/path/to/python scripts/samples/build.sh     uses that interpreter (it must have requirements.txt installed)
#   scripts/samples/build.sh                            makes scripts/samples/.venv and installs requirements.txt there
# LibreOffice (soffice, 7.4) must be on the PATH: it is one of the producers.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${PYTHON:-}" ]; then
  [ -x "$here/.venv/bin/python" ] || python3 -m venv "$here/.venv"
  "$here/.venv/bin/python" -m pip install --quiet --requirement "$here/requirements.txt"
  PYTHON="$here/.venv/bin/python"
fi
command -v soffice >/dev/null || { echo "build.sh: soffice not found (LibreOffice 7.4)" >&2; exit 69; }
cd "$here"
"$PYTHON" foreign.py
"$PYTHON" inbox.py
"$PYTHON" check.py
