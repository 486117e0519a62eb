"""Counts the cells with a value by python-calamine, the binding to the Rust library calamine."""

import sys

from python_calamine import CalamineWorkbook

cells = 0
for path in sys.argv[1:]:
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        for row in workbook.get_sheet_by_name(name).iter_rows():
            cells += len(row) - row.count("")
print(cells, "cells")
