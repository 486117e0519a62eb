"""Counts the cells with a value by openpyxl, which makes an object of each one first."""

import sys

from openpyxl import load_workbook

cells = 0
for path in sys.argv[1:]:
    for sheet in load_workbook(path, data_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += len(row) - row.count(None)
print(cells, "cells")
