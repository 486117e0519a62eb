"""Puts notes on random cells of workbooks and holds the results against the originals.

    check.py PROBE PROGRAM FILE-OR-FOLDER...

PROBE is the test suite's AnnotationProbe, PROGRAM the built vtlt-batch. Compared are: members byte by byte (only what
carries notes may differ), the structure that Excel asks for, cells as vtlt-batch, openpyxl and, when it is installed,
LibreOffice read them, styles as openpyxl reads them. Prints a table; exit 1 when anything fails.
"""

import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings

import openpyxl
from structure import Package, faults

BATCH = 40
TITLE = "score.above-max <&\"> Điểm"


def probe(program, out, files):
    """The outcome of each file: (status, why, cells with notes)."""
    outcomes = []
    for start in range(0, len(files), BATCH):
        folder = out / str(start)
        folder.mkdir()
        names = [str(file) for file in files[start:start + BATCH]]
        run = subprocess.run([program, folder, *names], capture_output=True, text=True, errors="replace")
        lines = run.stdout.split("\n")[:-1]
        if run.returncode or len(lines) < len(names):
            sys.exit(f"the probe broke down at {names[len(lines)]}: {run.stderr[-500:]}")
        for line in lines:
            number, status, why, cells = line.split("\t")
            cells = [tuple(cell.split("!")) for cell in cells.split()]
            outcomes.append((status, why, [(int(sheet), cell) for sheet, cell in cells], folder / f"{number}.xlsx"))
    return outcomes


def part_faults(original, annotated, sheets):
    """Members that differ and carry no note, and members that are gone."""
    before, after = Package(original), Package(annotated)
    found = []
    for key, (info, *_) in before.names.items():
        if key not in after:
            found.append(f"{info.filename} is gone")
            continue
        same = after.names[key][0]
        if (info.CRC, info.file_size, info.compress_size) == (same.CRC, same.file_size, same.compress_size):
            continue
        kinds = ("worksheets/", "sheet", "comments", "vmldrawing", "styles", "workbook", "book", "[content_types]", ".rels")
        if info.CRC == same.CRC and info.file_size == same.file_size or not any(kind in key for kind in kinds):
            found.append(f"{info.filename} was written anew")
    changed = sum(1 for key, (info, *_) in before.names.items()
                  if key in after and after.names[key][0].CRC != info.CRC and "sheet" in key and key.endswith(".xml"))
    if changed > sheets:
        found.append(f"{changed} sheets differ, {sheets} have notes")
    return found


def inspect(program, file):
    run = subprocess.run([program, "inspect", file, "--format", "json"], capture_output=True)
    return json.loads(run.stdout)["sheets"] if run.returncode == 0 else None


def reader_faults(program, original, annotated):
    before, after = inspect(program, original), inspect(program, annotated)
    if after is None:
        return ["our reader refuses it"]
    if len(after) != len(before) + 1:
        return ["our reader sees another number of sheets"]
    return [f"our reader sees other cells on {one['name']}" for one, other in zip(before, after[1:]) if one != other]


def load(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path)


def look(cell, fill=True):
    """A cell as openpyxl sees it; its ground only if asked for."""
    value = cell.value
    if hasattr(value, "text"):
        value = (getattr(value, "ref", None), value.text)
    style = (cell.number_format, cell.font, cell.border, cell.alignment, cell.protection)
    return (repr(value), cell.data_type, repr(style), repr(cell.fill) if fill else None)


def like(old, new, fill, has_styles):
    """Whether two cells are the same; without styles openpyxl has a font of its own, which cannot be held against ours."""
    return look(old, fill) == look(new, fill) if has_styles else look(old)[:2] == look(new)[:2]


def shown(sheet, cell):
    """The cell that shows a note: of merged ones the first."""
    for merged in sheet.merged_cells.ranges:
        if cell in merged:
            return merged.start_cell.coordinate
    return cell


def is_stored(sheet, cell):
    """Whether a cell stands in the file: openpyxl makes those of merged ranges, with a style of its own."""
    return cell.value is not None or cell.has_style or not any(cell.coordinate in merged for merged in sheet.merged_cells.ranges)


def sheet_faults(one, other, noted, has_styles):
    found = []
    stored = {place for place, cell in one._cells.items() if is_stored(one, cell)}
    for row, column in sorted(set(one._cells) | set(other._cells)):
        cell, old = other.cell(row, column), one.cell(row, column)
        # A cell that was not stored looks like its row or column, which openpyxl does not say of the original.
        if (row, column) not in stored and cell.coordinate in noted:
            if cell.value is not None:
                found.append(f"{one.title}!{cell.coordinate} has a value")
        elif not like(old, cell, cell.coordinate not in noted, has_styles):
            found.append(f"{one.title}!{cell.coordinate} differs")
        before, after = getattr(old, "comment", None), getattr(cell, "comment", None)
        text = after.text if after else ""
        if before and not text.startswith(before.text):
            found.append(f"{one.title}!{cell.coordinate} has lost its note")
        if (cell.coordinate in noted) != (TITLE in text):
            found.append(f"{one.title}!{cell.coordinate} has {'no' if cell.coordinate in noted else 'a'} note of ours")
        if cell.coordinate in noted and cell.fill.fgColor.rgb not in ("FFFFC7CE", "FFFFEB9C", "FFDDEBF7"):
            found.append(f"{one.title}!{cell.coordinate} has no ground of ours")
    for what in ("merged_cells", "conditional_formatting", "data_validations", "print_area", "freeze_panes"):
        if repr(getattr(one, what)).split(" at 0x")[0] != repr(getattr(other, what)).split(" at 0x")[0]:
            found.append(f"{one.title}: {what} differs")
    return found


def openpyxl_faults(original, annotated, notes):
    try:
        before = load(original)
    except Exception:
        return None
    # Of Strict workbooks openpyxl sees no sheets.
    if not before.worksheets:
        return None
    try:
        after = load(annotated)
    except Exception as error:
        return [f"openpyxl refuses it: {error}"]
    if after.sheetnames[1:] != before.sheetnames:
        return ["openpyxl sees other sheets"]
    found = []
    for number, (one, other) in enumerate(zip(before.worksheets, after.worksheets[1:])):
        noted = {shown(one, cell) for sheet, cell in notes if sheet == number}
        found += sheet_faults(one, other, noted, "xl/styles.xml" in Package(original))
    links = [cell.hyperlink for row in after.worksheets[0].iter_rows() for cell in row if cell.hyperlink]
    if len(links) != len(notes):
        found.append(f"{len(links)} links for {len(notes)} notes")
    found += [f"{link.location} leads nowhere" for link in links
              if link.location.rsplit("!", 1)[0].strip("'").replace("''", "'") not in before.sheetnames]
    return found


def converted(files, folder):
    """What LibreOffice makes of files, by their names' stems; a hidden profile of its own."""
    folder.mkdir()
    for start in range(0, len(files), 10):
        if not convert(files[start:start + 10], folder, 120):
            for file in files[start:start + 10]:
                if not (folder / f"{file.stem}.xlsx").exists():
                    convert([file], folder, 20)
    return {file.stem: folder / f"{file.stem}.xlsx" for file in files if (folder / f"{file.stem}.xlsx").exists()}


def convert(files, folder, seconds):
    """Whether LibreOffice converted files in time."""
    try:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                        "--outdir", str(folder), *map(str, files)], capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def office_faults(before, after, notes, names):
    """What differs in what LibreOffice read: values and notes; None when it cannot be told."""
    try:
        one = load(before)
    except Exception:
        return None
    try:
        other = load(after)
    except Exception as error:
        return [f"what LibreOffice wrote cannot be read: {error}"]
    if len(other.sheetnames) != len(one.sheetnames) + 1:
        return ["LibreOffice sees another number of sheets"]
    found = []
    # LibreOffice makes sheets of chart sheets, which have no notes, and gives names of its own to some.
    renamed = [old for old in one.sheetnames if old not in names]
    for old, new in zip(one.worksheets, other.worksheets[1:]):
        if old.title != new.title and old.title in names:
            found.append(f"LibreOffice calls {old.title} {new.title}")
        name = old.title if old.title in names else new.title if len(renamed) == 1 else None
        noted = {shown(old, cell) for sheet, cell in notes if names[sheet] == name}
        for row, column in set(old._cells) | set(new._cells):
            if look(old.cell(row, column), False)[:2] != look(new.cell(row, column), False)[:2]:
                found.append(f"LibreOffice sees another {old.title}!{new.cell(row, column).coordinate}")
        for cell in noted:
            comment = new[cell].comment
            if not comment or "score.above-max" not in comment.text:
                found.append(f"LibreOffice shows no note on {old.title}!{cell}")
    return found


def main():
    probe_program, program, *roots = sys.argv[1:]
    files = []
    for root in (pathlib.Path(name) for name in roots if name != "--quick"):
        files += sorted(root.rglob("*.xlsx")) + sorted(root.rglob("*.xlsm")) if root.is_dir() else [root]
    work = pathlib.Path(tempfile.mkdtemp(prefix="annotation-"))
    outcomes = probe(probe_program, work, files)
    failures, table, reasons = {}, collections.Counter(), collections.Counter()
    done = []
    for file, (status, why, notes, annotated) in zip(files, outcomes):
        table[status] += 1
        if status != "annotated":
            reasons[f"{status}: {why[:110]}"] += 1
            continue
        found = []
        try:
            found += [f"structure: {fault}" for fault in faults(annotated) if fault not in set(faults_or_none(file))]
        except Exception as error:
            found.append(f"structure: {error!r}")
        found += part_faults(file, annotated, len({sheet for sheet, _ in notes}))
        found += reader_faults(program, file, annotated)
        opened = openpyxl_faults(file, annotated, notes)
        table["compared by openpyxl"] += opened is not None
        done.append((file, annotated, notes))
        if found + (opened or []):
            failures[file] = found + (opened or [])
    if shutil.which("soffice") and "--quick" not in sys.argv:
        office(done, work, table, failures, program)
    report(table, reasons, failures)
    shutil.rmtree(work)


def faults_or_none(file):
    """What is wrong with the original: that is not ours."""
    try:
        return faults(file)
    except Exception:
        return []


def office(done, work, table, failures, program):
    inputs = work / "inputs"
    inputs.mkdir()
    for number, (file, annotated, _) in enumerate(done):
        shutil.copy(file, inputs / f"{number}-a.xlsx")
        shutil.copy(annotated, inputs / f"{number}-b.xlsx")
    made = converted(sorted(inputs.iterdir()), work / "office")
    for number, (file, _, notes) in enumerate(done):
        before, after = made.get(f"{number}-a"), made.get(f"{number}-b")
        if before is None:
            table["originals that LibreOffice does not convert in time"] += 1
            continue
        # With a note in the last row of a sheet it takes minutes, whoever put it there.
        if after is None and any(int(cell.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) > 1_000_000 for _, cell in notes):
            table["too slow in LibreOffice"] += 1
            continue
        names = [sheet["name"] for sheet in inspect(program, file)]
        found = ["LibreOffice refuses it"] if after is None else office_faults(before, after, notes, names)
        table["compared by LibreOffice" if found is not None else "what LibreOffice made of the original cannot be read"] += 1
        if found:
            failures.setdefault(file, []).extend(found)


def report(table, reasons, failures):
    for name, count in table.most_common():
        print(f"{count:6}  {name}")
    print(f"{len(failures):6}  failures")
    for reason, count in reasons.most_common():
        print(f"  {count:4}  {reason}")
    for file, found in failures.items():
        print(f"FAIL {file}")
        for fault in found[:6]:
            print(f"     {fault}")
    if failures:
        sys.exit(1)


if __name__ == "__main__":
    main()
