"""Fills the template of every scheme in with openpyxl and, each anew, with LibreOffice: makes most of Samples/templates.

    python3 scripts/samples/templates.py PROGRAM

PROGRAM is the built vtlt-batch; needs openpyxl and soffice. Run it from the repository's folder. What the sums must come to
is worked out here and written beside the files, never by the program.
"""

import html
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

SCHEMES = ("hanoi-2017", "national-2007", "ductho-2022", "hcmc-2019")
UNIT = "Xã Thụy Lâm"
YES, NO = "có", "không"
OUT = pathlib.Path("Samples/templates")


def answers(path, number):
    """What is typed into each open cell of the column of scores, and what all that comes to, in hundredths."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    cells, total, bound = {}, 0, None
    for row in range(9, sheet.max_row + 1):
        cell, maximum = sheet.cell(row, 4), sheet.cell(row, 3).value
        if cell.protection.locked:
            # A sum: those below share what it may come to.
            bound = maximum if maximum is not None else bound
            continue
        number += 1
        checks = [check for check in sheet.data_validations.dataValidation if cell.coordinate in check.sqref]
        if checks and checks[0].type == "list":
            cells[cell.coordinate] = NO if number % 4 == 0 else YES
            total += 0 if number % 4 == 0 else round(100 * (maximum or 1))
            continue
        most = maximum if maximum is not None else min(bound or 4, 4)
        score = round(100 * most * (number % 3 + 1) / 4)
        # Whole halves: what a person types.
        score -= score % 50
        cells[cell.coordinate] = score / 100
        total += score
    return cells, total


def by_openpyxl(template, target, cells):
    book = openpyxl.load_workbook(template)
    for cell, value in cells.items():
        book.worksheets[0][cell].value = value
    book.save(target)


def by_libreoffice(template, target, cells, work):
    """A profile of its own that has the macro."""
    library = work / "profile/user/basic/Standard"
    if not library.exists():
        # The first start makes the profile, and would put an empty library in place of ours.
        office(work, "--terminate_after_init")
        library.mkdir(parents=True, exist_ok=True)
        macro = pathlib.Path(__file__).with_name("fill.bas").read_text()
        head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n'
        space = 'xmlns:script="http://openoffice.org/2000/script"'
        (library / "Filling.xba").write_text(
            f'{head}<script:module {space} script:name="Filling" script:language="StarBasic">{html.escape(macro)}</script:module>')
        lists = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:{0} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{0}.dtd">\n'
        space = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"'
        (library / "script.xlb").write_text(
            lists.format("library") + f'<library:library {space} library:name="Standard" library:readonly="false" '
            'library:passwordprotected="false"><library:element library:name="Filling"/></library:library>')
        (library.parent / "script.xlc").write_text(
            lists.format("libraries") + f'<library:libraries {space}><library:library library:name="Standard" '
            'xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>')
    values = work / "values.txt"
    values.write_text("".join(f"{cell}\t{value}\n" for cell, value in cells.items()), encoding="utf-8")
    arguments = ",".join(f'"{path}"' for path in (template.resolve(), target.resolve(), values))
    office(work, f"macro:///Standard.Filling.Fill({arguments})")
    if not target.exists():
        sys.exit(f"LibreOffice wrote no {target}")


def office(work, *arguments):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore", *arguments],
                   check=True, capture_output=True, timeout=60)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    expected = {}
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        for scheme in SCHEMES:
            subprocess.run([sys.argv[1], "template", "new", "--scheme", scheme, "--out", work], check=True, capture_output=True)
            template = work / f"{scheme}.template.xlsx"
            for number, (program, fill) in enumerate((("openpyxl", by_openpyxl), ("libreoffice", by_libreoffice))):
                cells, total = answers(template, number)
                cells["B5"] = UNIT
                file = OUT / f"{scheme}-{program}.xlsx"
                file.unlink(missing_ok=True)
                fill(template, file, cells, *([work] if fill is by_libreoffice else []))
                expected[file.name] = {"scheme": scheme, "total": f"{total / 100:g}", "scores": len(cells) - 1}
    (OUT / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")


main()
