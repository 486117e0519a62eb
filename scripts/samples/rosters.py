"""Makes Samples/rosters/ of lists that were published, every fault of theirs kept as it was printed.

    python3 scripts/samples/rosters.py DATA

DATA is the folder of the transcribed tables: seed002_phuluc1.tsv and seed002_phuluc2.tsv (Báo cáo 241/BC-VTLTNN of 21/3/2008, Phụ lục 1
and 2), seed004_table.tsv (the 26 wards of Hồ Chí Minh City's pilot, 2018). Only columns are rearranged; no name is corrected.
"""
import csv
import io
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

OUT = pathlib.Path(__file__).resolve().parent.parent.parent / "Samples" / "rosters"

# The table of 2018 has no kinds; the report's text (II.2) calls these xã and thị trấn, all others phường.
COMMUNES = {"Long Hòa", "Bình Khánh", "Thạnh An", "An Thới Đông", "An Phú Tây", "Vĩnh Lộc B", "Long Thới", "Thới Tam Thôn"}
TOWNS = {"Cần Thạnh"}


def rows(path: pathlib.Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write(name: str, header: list[str], body: list[list[str]], delimiter: str, bom: bool) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([header] + body)
    (OUT / name).write_bytes((b"\xef\xbb\xbf" if bom else b"") + text.getvalue().encode("utf-8"))


def workbook(name: str, sheet: str, table: list[list[str]]) -> None:
    """The least that is a workbook, its texts inline; the same bytes each time."""
    cell = lambda r, c, text: f'<c r="{chr(65 + c)}{r}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
    body = "".join(
        f'<row r="{r}">' + "".join(cell(r, c, text) for c, text in enumerate(line)) + "</row>" for r, line in enumerate(table, 1)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="{escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as package:
        for part, text in parts.items():
            package.writestr(zipfile.ZipInfo(part, (2009, 1, 1, 0, 0, 0)), head + text, zipfile.ZIP_DEFLATED)


def provinces(data: pathlib.Path) -> list[list[str]]:
    """The office that was inspected is named for its province: what stands before the name is the office and the kind."""
    out = []
    for _, full, *_ in rows(data / "seed002_phuluc1.tsv")[1:]:
        rest = full.strip().removeprefix("Văn phòng Ủy ban nhân dân ")
        kind = next(k for k in ("tỉnh", "thành phố") if rest.startswith(k + " "))
        out.append([rest.removeprefix(kind + " "), kind])
    return out


def clusters(data: pathlib.Path) -> list[list[str]]:
    return [[cluster, name.strip(), lead] for cluster, members, lead in rows(data / "seed002_phuluc2.tsv")[1:] for name in members.split(",")]


def wards(data: pathlib.Path) -> list[list[str]]:
    out = []
    for number, name, district, *_ in rows(data / "seed004_table.tsv"):
        kind = "xã" if name in COMMUNES else "thị trấn" if name in TOWNS else "phường"
        rural = kind != "phường"
        level = "Huyện" if rural else "Quận"
        out.append([f"px-{int(number):02}", name, kind, f"{level} {district}"])
    return out


def main() -> None:
    data = pathlib.Path(sys.argv[1])
    OUT.mkdir(parents=True, exist_ok=True)
    write("provinces-2007.csv", ["tên đơn vị", "loại"], provinces(data), ";", bom=True)
    write("clusters-2009.csv", ["cụm", "tên đơn vị", "cụm trưởng"], clusters(data), ",", bom=False)
    title = [["CÁC TỈNH, THÀNH PHỐ THAM GIA CÁC CỤM KIỂM TRA CHÉO NĂM 2009"], []]
    workbook("clusters-2009.xlsx", "Phụ lục 2", title + [["Cụm", "Tên đơn vị", "Cụm trưởng"]] + clusters(data))
    write("wards-hcmc-2018.csv", ["mã", "tên đơn vị", "loại", "cụm"], wards(data), ";", bom=True)


main()
