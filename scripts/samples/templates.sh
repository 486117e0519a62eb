#!/bin/sh
# Fills a template in with openpyxl and has LibreOffice calculate and save it; then those of every scheme (templates.py):
# makes Samples/templates.
# Needs a python3 with openpyxl, soffice and a built vtlt-batch. Run it from the repository's folder.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.build/debug/vtlt-batch template new --scheme hanoi-2017 --roster SampleInbox/roster.csv --out "$work"
python3 - "$work" <<'PYTHON'
import sys
import openpyxl

work = sys.argv[1]
scores = {9: 4, 10: 12.5, 12: 5, 13: 6, 14: 7, 15: 4.5, 17: 7, 18: 6, 19: 5, 20: 4, 21: 8, 22: 9, 23: 3}
workbook = openpyxl.load_workbook(f"{work}/thuy-lam/thuy-lam.template.xlsx")
for row, score in scores.items():
    workbook.worksheets[0].cell(row, 4).value = score
workbook.save(f"{work}/thuy-lam-openpyxl.xlsx")
PYTHON
mkdir -p Samples/templates
cp "$work/thuy-lam-openpyxl.xlsx" Samples/templates/
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to xlsx --outdir "$work/saved" "$work/thuy-lam-openpyxl.xlsx" >/dev/null
cp "$work/saved/thuy-lam-openpyxl.xlsx" Samples/templates/thuy-lam-libreoffice.xlsx
python3 scripts/samples/templates.py .build/debug/vtlt-batch
