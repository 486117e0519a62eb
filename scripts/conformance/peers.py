"""The workbook as the other readers see it. Both convert numbers to dates themselves; what else they do is said here."""
import datetime as dt, io, math, re, warnings, zipfile

import openpyxl, python_calamine
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from books import Book, Sheet, bounds

warnings.simplefilter("ignore")


def cell(value):
    """A Python value as kind and value, or `None` for none."""
    match value:
        case None | "":
            return None
        case bool():
            return ("boolean", value)
        case int() | float():
            # openpyxl keeps whole numbers whole, calamine makes floats of them; what a workbook stores are doubles.
            return ("number", math.inf if abs(value) > 1.7976931348623157e308 else float(value))
        case str():
            return ("text", value)
        case dt.datetime():
            return ("moment", value.replace(tzinfo=None))
        case dt.date():
            return ("moment", dt.datetime(value.year, value.month, value.day))
        case dt.time():
            since = dt.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
            return ("time", milliseconds(since))
        case dt.timedelta():
            return ("duration", milliseconds(value))
    return ("text", str(value))


def milliseconds(duration):
    """A duration in whole milliseconds."""
    return round(duration / dt.timedelta(milliseconds=1))


# openpyxl.

class Moved(str):
    """A formula that openpyxl moved from the cell that has it in full."""


def _note_moved():
    """Lets openpyxl mark the later cells of shared formulas, and keep the cells under merged ranges, which it empties."""
    original = WorkSheetParser.parse_formula

    def parse_formula(self, element):
        value = original(self, element)
        formula = element.find(FORMULA_TAG)
        return Moved(value) if formula.get("t") == "shared" and not formula.text and isinstance(value, str) else value

    WorkSheetParser.parse_formula = parse_formula
    Worksheet._clean_merge_range = lambda self, merged: None


_note_moved()


STRICT = [
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
]


def transitional(path):
    """The file with the names of the Strict vocabulary made transitional: openpyxl finds no sheets in it otherwise."""
    with zipfile.ZipFile(path) as old:
        if not any(STRICT[1][0] in old.read(name) for name in old.namelist() if name.endswith(".rels")):
            return path
        new = io.BytesIO()
        with zipfile.ZipFile(new, "w") as out:
            for name in old.namelist():
                content = old.read(name)
                for strict, usual in STRICT:
                    content = content.replace(strict, usual)
                out.writestr(name, content)
    return new


def openpyxl_book(path):
    """The workbook of openpyxl: values from one reading, formulas from another."""
    values = openpyxl.load_workbook(transitional(path), data_only=True, keep_links=False)
    formulas = openpyxl.load_workbook(transitional(path), data_only=False, keep_links=False)
    sheets = []
    for sheet, written in zip(values.worksheets, formulas.worksheets):
        cells = {}
        for where, found in sheet._cells.items():
            content = ("error", found.value) if found.data_type == "e" else cell(found.value)
            if content is not None and content[1] is not None:
                cells[where] = content
        texts = {where: _formula(found.value) for where, found in written._cells.items() if found.data_type == "f"}
        moved = {where for where, found in written._cells.items() if isinstance(found.value, (Moved, DataTableFormula))}
        merged = {bounds((area.min_row, area.min_col), (area.max_row, area.max_col)) for area in sheet.merged_cells.ranges}
        sheets.append(Sheet(sheet.title, sheet.sheet_state, merged, cells, texts, moved))
    return Book(sheets)


def _formula(value):
    text = (value.text or "") if isinstance(value, ArrayFormula) else value
    return text.removeprefix("=") if isinstance(text, str) else ""


# calamine.

STATES = {"Visible": "visible", "Hidden": "hidden", "VeryHidden": "veryHidden"}


def calamine_book(path):
    """The workbook of calamine, which tells no formulas, and nothing of cells with errors."""
    workbook = python_calamine.CalamineWorkbook.from_path(path)
    sheets = []
    for index, told in enumerate(workbook.sheets_metadata):
        if told.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_index(index)
        top, left = sheet.start or (0, 0)
        rows = sheet.to_python(skip_empty_area=True)
        cells = {(top + r + 1, left + c + 1): cell(value) for r, row in enumerate(rows) for c, value in enumerate(row)
                 if cell(value) is not None}
        ranges = sheet.merged_cell_ranges
        merged = None if ranges is None else {bounds((a + 1, b + 1), (c + 1, d + 1)) for (a, b), (c, d) in ranges}
        sheets.append(Sheet(told.name, STATES[str(told.visible).rpartition(".")[2]], merged, cells))
    return Book(sheets)


# The escapes _xHHHH_, of which calamine undoes all but surrogates, and openpyxl only that of the underscore.

ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def unescaped(text):
    """The text with all escapes undone: what both readers' texts come to, whichever they undid themselves."""
    if "_x" not in text:
        return text
    units = ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


SURROGATES = re.compile("_x[Dd][89ABab][0-9A-Fa-f]{2}__x[Dd][C-Fc-f][0-9A-Fa-f]{2}_")


def with_surrogates(text):
    """calamine's text with the escapes that it leaves undone."""
    return SURROGATES.sub(lambda found: unescaped(found[0]), text)
