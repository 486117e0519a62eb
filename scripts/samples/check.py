"""Reads every sample back with two other readers and holds it against what was meant to be in it."""
from __future__ import annotations

import datetime
import json
import pathlib
import sys
import zipfile
from decimal import Decimal

import openpyxl
import python_calamine

import foreign
import inbox
import units
from table import Table
from workbook import REPO, Book, Digits, ErrorValue, Formula, column_index, is_date, is_number, split_ref

problems: list[str] = []


def same(stored, read) -> bool:
    """What a reader without formulas gives for a stored value."""
    if isinstance(stored, Formula):
        stored = stored.cached
    if isinstance(stored, Digits):
        return is_number(read) and float(stored.text) == float(read)
    if isinstance(stored, ErrorValue):
        return read in (stored.code, "", None) or str(read).startswith("#")
    if stored is None:
        return read in ("", None)
    if isinstance(stored, bool):
        return read is stored
    if is_date(stored):
        return (read.date() if isinstance(read, datetime.datetime) else read) == stored
    if is_number(stored):
        return is_number(read) and float(stored) == float(read)
    return stored == read


def compare(path: pathlib.Path, table: Table, calculated: bool, openpyxl_reads: bool) -> int:
    """Both readers find at each score cell what was put there."""
    sheet = table.sheet.name
    try:
        rows = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    except Exception as error:  # Strict: this reader may not know it
        problems.append(f"{path.name}: calamine: {error}")
        return 0
    ws = openpyxl.load_workbook(path, data_only=True)[sheet] if openpyxl_reads else None
    n = 0
    for cells in table.scores.values():
        for score, ref in cells:
            r, c = split_ref(ref)
            stored = table.sheet.cells[(r, c)].value
            if calculated and isinstance(stored, Formula) and stored.cached is None:
                stored = Formula(stored.text, Decimal(score.means.numerator) / Decimal(score.means.denominator))
            read = rows[r - 1][c - 1] if r <= len(rows) and c <= len(rows[r - 1]) else None
            n += 1
            if not same(stored, read):
                problems.append(f"{path.name} {ref}: {stored!r}, calamine reads {read!r}")
            if ws is not None and not same(stored, ws[ref].value):
                problems.append(f"{path.name} {ref}: {stored!r}, openpyxl reads {ws[ref].value!r}")
    return n


def main() -> None:
    cells = 0
    roster = {units.slug(u["name"]): u["id"] for u in units.foreign_units()}
    for c in foreign.CASES:
        made = c["draw"](Book())
        path = foreign.OUT / c["file"]
        if isinstance(made, Table):
            cells += compare(path, made, c["producer"] == "LibreOffice", not c["options"].get("strict"))
        else:
            python_calamine.CalamineWorkbook.from_path(str(path))
        # A unit in a file's name is only there where the name is meant to tell it.
        name = units.slug(path.stem).replace("_", "-")
        for place, id in roster.items():
            if f"-{place}-" in f"-{name}-" and id != c["unit"]:
                problems.append(f"{path.name}: the file's name names {id}")
    for file, unit, producer, _, draw in inbox.SUBMISSIONS:
        made = draw(Book())
        if isinstance(made, Table):
            cells += compare(inbox.OUT / "inbox" / file, made, producer == "LibreOffice", True)
    for file in ("Vong La.xlsx", "Uy No_gui lan 1.xlsx", "Cum 3 tong hop.xlsx", "Van Ha_ban cu.xlsx"):
        if zipfile.is_zipfile(inbox.OUT / "inbox" / file):
            problems.append(f"{file}: a whole ZIP file, meant to be none")
    openpyxl.load_workbook(next((inbox.OUT / "adjustments").glob("*.xlsx")))

    expected = json.loads((foreign.OUT / "expected.json").read_text(encoding="utf-8"))["files"]
    classes = [e["class"] for e in expected if e["status"] == "graded"]
    if len(expected) < 50 or len(classes) < 20 or set(classes) != set("ABCD"):
        problems.append("too few files, or a class is missing")
    ids = [e["unit"] for e in expected if e.get("unit")]
    if len(ids) != len(set(ids)) or not set(ids) <= {u["id"] for u in units.foreign_units()}:
        problems.append("a unit stands twice, or is not in the roster")
    for p in problems:
        print(p, file=sys.stderr)
    counts = ", ".join(f"{classes.count(k)} {k}" for k in "ABCD")
    print(f"{len(expected)} foreign files ({counts}), {len(inbox.SUBMISSIONS)} drawn submissions, {cells} score cells read back, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
