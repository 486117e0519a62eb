"""A workbook as `vtlt-batch inspect --format json` prints it (the canonical cell dump)."""
import json, subprocess

import iso8601
from books import Book, Sheet, place


def read(path, program, seconds):
    """The workbook; never fails."""
    try:
        run = subprocess.run([program, "inspect", path, "--format", "json"], stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return Book([], broken=f"longer than {seconds} s")
    words = run.stderr.decode("utf-8", "replace").strip()
    if run.returncode < 0 or run.returncode > 127:
        return Book([], broken=f"crash, exit code {run.returncode}: {words[-200:]}")
    if run.returncode:
        return Book([], refusal=words) if words else Book([], broken="refused without a word")
    try:
        dump = json.loads(run.stdout)
        return Book([_sheet(sheet) for sheet in dump["sheets"]])
    except (ValueError, KeyError) as error:
        return Book([], broken=f"no dump: {error}")


def _sheet(sheet):
    cells, formulas = {}, {}
    for reference, cell in sheet["cells"].items():
        where = place(reference)
        value = _cell(cell)
        if value is not None:
            cells[where] = value
        if cell.get("f"):
            formulas[where] = cell["f"]
    return Sheet(sheet["name"], sheet["state"], set(sheet["merged"]), cells, formulas)


def _cell(cell):
    """A cell's kind and value; a dated number keeps its number: ("moment", moment, number)."""
    kind, value = cell["t"], cell["v"]
    if value is None or value == "":
        return None
    match kind:
        case "n" if "d" in cell:
            return ("moment", iso8601.moment(cell["d"]), float(value))
        case "n":
            return ("number", float(value))
        case "s":
            return ("text", value)
        case "b":
            return ("boolean", value)
        case "e":
            return ("error", value)
        case "d":
            return iso8601.cell(value)
    raise ValueError(f"type {kind!r}")
