"""SampleInbox: a small workspace that shows every outcome once. The units are real places, the scores are made up."""
from __future__ import annotations

import json
import pathlib
import shutil
from fractions import Fraction as F

import ole
import units
import writers
from foreign import EIGHTY_FIVE, GOOD_A, GOOD_B, GOOD_C, MOTTO, TITLE, letterhead
from table import FULL, PLAN, SHORT, Row, Sum, above, expect, lay, miss, rows, t, total_row, vec, wrong
from workbook import REPO, Book, to_nfd, to_tcvn3

OUT = REPO / "SampleInbox"
HERE = pathlib.Path(__file__).resolve().parent

ROSTER = [dict(zip(("id", "name", "kind", "cluster", "lead", "aliases"), r)) for r in [
    ("kim-chung", "Kim Chung", "xã", "Cụm 1", "x", ""),
    ("dai-mach", "Đại Mạch", "xã", "Cụm 1", "", ""),
    ("vong-la", "Võng La", "xã", "Cụm 1", "", "Võng La Đông Anh; Làng Võng"),
    ("hai-boi", "Hải Bối", "xã", "Cụm 1", "", ""),
    ("tt-dong-anh", "Đông Anh", "thị trấn", "Cụm 2", "x", ""),
    ("xa-dong-anh", "Đông Anh", "xã", "Cụm 2", "", ""),
    ("uy-no", "Uy Nỗ", "xã", "Cụm 2", "", "Uy Lỗ"),
    ("co-loa", "Cổ Loa", "xã", "Cụm 2", "", "Loa Thành; Cổ Loa Thành"),
    ("lien-ha", "Liên Hà", "xã", "Cụm 3", "x", ""),
    ("van-ha", "Vân Hà", "xã", "Cụm 3", "", ""),
    ("thuy-lam", "Thụy Lâm", "xã", "Cụm 3", "", "Thuỵ Lâm"),
    ("dong-ngac", "Đông Ngạc", "phường", "Cụm 3", "", "")]]

HEAD = dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm", inspected="Điểm kiểm tra", note="Lý do")
COLS = dict(no="A", name="B", max="C", self="D", inspected="E", note="F")


def appendix(b: Book, upper: str, lower: str, name="Phụ lục 01"):
    s = b.add(name)
    letterhead(s, upper, lower)
    s.put("A4", TITLE, bold=True, size=14).merge("A4:F4")
    s.widths.update(A=6, B=52, C=10, D=10, E=10, F=28)
    return s


SUBMISSIONS: list[tuple] = []  # file, unit, producer, shows, draw


def sub(file, unit, producer, shows):
    def register(draw):
        SUBMISSIONS.append((file, unit, producer, shows, draw))
        return draw
    return register


@sub("Kim Chung - VTLT 2017.xlsx", "kim-chung", "LibreOffice", "The least that makes class A: 85 points exactly, contents 3 and 4 at exactly 80 %")
def _(b):
    s = appendix(b, "UBND HUYỆN ĐÔNG ANH", "UBND XÃ KIM CHUNG")
    v = vec(5, 11, ["5", "5.5", "5.5", "4"], ["8", "6.5", "5", "4.5"], 10, 10, 5)
    return lay(s, 6, COLS, rows({"self": v, "inspected": {}}, own="sum") + [total_row(self=Sum())], HEAD)


@sub("Dai Mach.xlsx", "dai-mach", "openpyxl", "90 points, but content 3 at 79 %: B, and the cluster must confirm it")
def _(b):
    s = appendix(b, "UBND HUYỆN ĐÔNG ANH", "UBND XÃ ĐẠI MẠCH")
    v = vec("5", "14", ["5.5", "5.75", "5", "3.5"], ["9.5", "7.5", "5.75", "5.25"], "9", "9.5", "4.75")
    return lay(s, 6, COLS, rows({"self": v, "inspected": {}}, num="dot") + [total_row(self="90")], HEAD)


@sub("Hải Bối - tự chấm điểm.xlsx", "hai-boi", "XlsxWriter", "Every score typed as text with a decimal comma; B by its own count, A by the inspectors' (the returned sheet): a tie with Kim Chung")
def _(b):
    s = b.add("Tu cham")
    s.put("A1", "Đơn vị:").put("B1", "UBND xã Hải Bối").put("D2", "Đơn vị tính: điểm")
    v = {k: t(x.replace(".", ","), x) for k, x in HAI_BOI.items()}
    return lay(s, 4, COLS, rows({"self": v, "inspected": {}}, names=PLAN), HEAD)


HAI_BOI = vec("4.5", "12.5", ["5.0", "5.5", "5.5", "3.5"], ["8.0", "7.0", "5.0", "4.5"], "8.5", "9.0", "4.5")
HAI_BOI_INSPECTED = {**HAI_BOI, "2": "13.0", "3d": "4.5", "4b": "7.5"}


@sub("TT Dong Anh.xlsx", "tt-dong-anh", "LibreOffice", "Two header rows with merged cells; A by its own count, lowered to B by the inspectors' scores, with reasons. The kind tells it from the commune of the same name")
def _(b):
    s = appendix(b, "UBND HUYỆN ĐÔNG ANH", "UBND THỊ TRẤN ĐÔNG ANH", "Sheet1")
    return lay(s, 6, COLS, rows({"self": GOOD_A, "inspected": {}}, num="id"),
               [dict(no="STT", name="Nội dung kiểm tra", max="Điểm chuẩn", self="Điểm", note="Ghi chú"), dict(self="Đơn vị tự chấm", inspected="Đoàn chấm")],
               merges=("A6:A7", "B6:B7", "C6:C7", "D6:E6", "F6:F7"))


@sub("Xa Dong Anh.xlsx", "xa-dong-anh", "openpyxl", "Contents numbered in Roman numerals; the commune, not the town")
def _(b):
    s = b.add("Bảng điểm")
    s.put("B1", "UBND XÃ ĐÔNG ANH", bold=True).put("B2", TITLE)
    return lay(s, 4, dict(no="A", name="B", max="C", self="D"), rows({"self": GOOD_C}, num="roman"), dict(no="TT", name="Tiêu chí", max="Thang điểm", self="Tự chấm"))


@sub("Uy No.xlsx", "uy-no", "openpyxl", "Every text decomposed (NFD), as from macOS")
def _(b):
    s = appendix(b, "UBND HUYỆN ĐÔNG ANH", "UBND XÃ UY NỖ", "Cham diem")
    tb = lay(s, 6, COLS, rows({"self": GOOD_B, "inspected": {}}) + [total_row(self="77.5")], HEAD)
    s.map_text(to_nfd)
    tb.faults.append({"rule": "text.not-nfc", "sheet": None, "cell": None})
    return tb


@sub("Co Loa.xlsx", "co-loa", "XlsxWriter", "Content 4's own score and the total do not add up; two inspectors' scores for content 2 that differ, neither counts")
def _(b):
    s = appendix(b, "UBND HUYỆN ĐÔNG ANH", "UBND XÃ CỔ LOA", "Sheet1")
    v = {**GOOD_C, "3": "15.5", "4": wrong("20", "content.sum-mismatch")}
    return lay(s, 6, COLS, rows({"self": v, "inspected": {}}) + [total_row(self=wrong("63", "total.sum-mismatch"))], HEAD)


@sub("Lien Ha.xlsx", "lien-ha", "openpyxl", "Every text in TCVN3 under .VnTime and .VnTimeH: it reads as mojibake in a plain editor; the only A of its cluster")
def _(b):
    s = b.add("Phu luc 01")
    s.put("A1", "UBND XÃ LIÊN HÀ", bold=True).put("A3", "Bảng chấm điểm công tác văn thư, lưu trữ năm 2017")
    tb = lay(s, 5, COLS, rows({"self": EIGHTY_FIVE | {"2": "13.4", "6": "7.8"}, "inspected": {}}) + [total_row(self="87")], HEAD)
    s.map_text(to_tcvn3)
    tb.faults.append({"rule": "text.legacy-encoding", "sheet": None, "cell": None})
    return tb


@sub("Van Ha.xlsx", "van-ha", "XlsxWriter", "Content 1 above its maximum (6 of 5), content 6 blank: incomplete")
def _(b):
    s = appendix(b, "UBND HUYỆN ĐÔNG ANH", "UBND XÃ VÂN HÀ")
    return lay(s, 6, COLS, rows({"self": {**GOOD_B, "1": above("6"), "6": miss()}, "inspected": {}}), HEAD)


@sub("Phường Đông Ngạc.xlsx", "dong-ngac", "by hand: Google-like", "Seven contents only, inline strings; 54.5 points but content 3 at 48 %: D. An inspected score without a reason")
def _(b):
    s = b.add("Trang tính1")
    s.put("A1", "Tên đơn vị: UBND phường Đông Ngạc")
    return lay(s, 3, dict(no="A", name="B", max="C", self="D", note="E"), rows({"self": vec("3", "9", "12", "16.5", "6", "6", "3")}, criteria=(), names=SHORT) + [total_row(self="55.5")],
               dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm", note="Ghi chú"))


@sub("Tam Hung.xlsx", None, "openpyxl", "A unit that the roster does not have")
def _(b):
    s = appendix(b, "UBND HUYỆN THANH OAI", "UBND XÃ TAM HƯNG")
    lay(s, 6, COLS, rows({"self": GOOD_B, "inspected": {}}), HEAD)
    return {"status": "rejected", "faults": [{"rule": "unit.unknown", "sheet": "Phụ lục 01", "cell": "A2"}]}


# What the scores of other layers make of it: only those that count.
ADJUSTED = {
    "tt-dong-anh": {("2", "inspected"): F("12.5"), ("4a", "inspected"): F("7"), ("4c", "inspected"): F("4")},
    "hai-boi": {(k, "inspected"): F(v) for k, v in HAI_BOI_INSPECTED.items()},
    "dong-ngac": {("5", "inspected"): F("5")},
    "lien-ha": {("6", "agreed"): F("8")},
}
ADJUSTMENT_FAULTS = {
    "co-loa": ["adjustment.conflict"], "uy-no": ["adjustment.above-max", "adjustment.unknown-criterion"], "dong-ngac": ["adjustment.unjustified"],
}

# Semicolons, CRLF and a byte order mark: "CSV UTF-8" of an Excel with Vietnamese settings, where the comma is the decimal sign.
INSPECTION_CSV = [
    ["Đơn vị", "Nội dung/Tiêu chí", "Lớp điểm", "Điểm", "Lý do", "Người chấm", "Ngày", "Đợt"],
    ["UBND thị trấn Đông Anh", "2", "Đoàn kiểm tra", "12,5", "Thiếu 02 văn bản hướng dẫn nghiệp vụ", "Đoàn kiểm tra cụm 2", "28/09/2017", ""],
    ["UBND thị trấn Đông Anh", "4a", "Đoàn kiểm tra", "7", "Còn 12 m giá tài liệu chưa chỉnh lý", "Đoàn kiểm tra cụm 2", "28/09/2017", ""],
    ["UBND thị trấn Đông Anh", "4c", "Đoàn kiểm tra", "4", "Chưa có sổ theo dõi khai thác", "Đoàn kiểm tra cụm 2", "28/09/2017", ""],
    ["Cổ Loa", "2", "Đoàn kiểm tra", "9,5", "Có đủ văn bản; tính lại theo hồ sơ", "Đoàn kiểm tra cụm 2", "29/09/2017", ""],
    ["Cổ Loa", "2", "Đoàn kiểm tra", "8,5", "Thiếu quy chế công tác văn thư", "Đoàn kiểm tra cụm 2", "29/09/2017", ""],
    ["Uy Nỗ", "1", "Đoàn kiểm tra", "6", "Có nhiều hình thức tuyên truyền", "Đoàn kiểm tra cụm 2", "29/09/2017", ""],
    ["Uy Nỗ", "8", "Đoàn kiểm tra", "2", "Điểm thưởng", "Đoàn kiểm tra cụm 2", "29/09/2017", ""],
    ["Phường Đông Ngạc", "5", "Đoàn kiểm tra", "5", "", "Đoàn kiểm tra cụm 3", "03/10/2017", ""],
    ["Thụy Lâm", "2", "Đoàn kiểm tra", "11", "Chấm tại buổi kiểm tra", "Đoàn kiểm tra cụm 3", "03/10/2017", ""],
    ["Xã Mai Lâm", "3b", "Đoàn kiểm tra", "5,5", "Ghi nhầm cụm", "Đoàn kiểm tra cụm 3", "03/10/2017", ""],
]
AGREED_CSV = [
    ["unit", "criterion", "layer", "points", "reason", "by", "date", "round"],
    ["lien-ha", "6", "agreed", "8", "Voted by the cluster, 4 of 4", "Cluster 3", "2017-10-10", ""],
]


def returned_sheet(b: Book) -> None:
    s = b.add("Phiếu chấm")
    letterhead(s, "CỤM KIỂM TRA CHÉO SỐ 1", "UBND XÃ HẢI BỐI", right="E")
    s.put("A4", "Đơn vị: UBND xã Hải Bối").put("A5", "(Đoàn kiểm tra đã chấm, gửi trả)", italic=True)
    notes = {"2": "Bổ sung quy chế ban hành tháng 8/2017", "3d": "Có sổ theo dõi sử dụng con dấu", "4b": "Đã trang bị thêm giá và bình chữa cháy"}
    lay(s, 7, COLS, rows({"self": HAI_BOI, "inspected": HAI_BOI_INSPECTED}, names=PLAN, notes=notes), HEAD)


def csv_bytes(lines: list[list[str]], delimiter: str, newline: str, bom: bool) -> bytes:
    return units.table([dict(enumerate(x)) for x in lines[1:]], lines[0], delimiter, newline, bom)


def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    inbox, adjustments = OUT / "inbox", OUT / "adjustments"
    inbox.mkdir(parents=True)
    adjustments.mkdir()
    office, expected = [], []
    for file, unit, producer, shows, draw in SUBMISSIONS:
        book = Book()
        made = draw(book)
        right = made if isinstance(made, dict) else expect(made, ADJUSTED.get(unit))
        path = inbox / file
        if producer == "openpyxl":
            writers.write_openpyxl(book, path)
        elif producer == "XlsxWriter":
            writers.write_xlsxwriter(book, path)
        elif producer == "LibreOffice":
            office.append((book, path))
        else:
            writers.write_by_hand(book, path, strings="inline", styles=False)
        faults = right["faults"] + [{"rule": r, "sheet": None, "cell": None} for r in ADJUSTMENT_FAULTS.get(unit, [])]
        expected.append({"file": file, "producer": producer, "shows": shows, "status": right["status"], "unit": unit,
                         "contents": right.get("contents", []), "total": right.get("total"), "class": right.get("class"), "faults": faults})
    returned = Book()
    returned_sheet(returned)
    office.append((returned, adjustments / "Hai Boi - phieu doan kiem tra tra ve.xlsx"))
    writers.libreoffice(office)

    def broken(file, data, producer, shows, status="rejected", unit=None, *rules):
        (inbox / file).write_bytes(data)
        expected.append({"file": file, "producer": producer, "shows": shows, "status": status, "unit": unit, "contents": [], "total": None,
                         "class": None, "faults": [{"rule": r, "sheet": None, "cell": None} for r in rules]})

    broken("Vong La.xlsx", ole.encrypted_package(), "by hand: OLE", "Password-protected: an OLE file with EncryptedPackage (random bytes: no password opens it). The unit has sent nothing else",
           "rejected", None, "file.encrypted")
    broken("Van Ha_ban cu.xlsx", (HERE / "van-ha-ban-cu.xls").read_bytes(), "LibreOffice (.xls)", "An old .xls renamed to .xlsx; the unit has sent a proper file too", "rejected", None, "file.legacy-xls")
    whole = (inbox / "Uy No.xlsx").read_bytes()
    broken("Uy No_gui lan 1.xlsx", whole[:len(whole) * 3 // 5], "openpyxl, cut", "The first three fifths of a file: broken off while copying; the unit has sent a whole one too", "rejected", None, "file.corrupt")
    broken("Cum 3 tong hop.xlsx", HTML.encode("utf-8"), "a mail system", "A web page renamed to .xlsx", "rejected", None, "file.not-xlsx")
    broken("Kim Chung - VTLT 2017_gui lai.xlsx", (inbox / "Kim Chung - VTLT 2017.xlsx").read_bytes(), "LibreOffice", "The same bytes as `Kim Chung - VTLT 2017.xlsx` under another name",
           "duplicate", "kim-chung", "submission.duplicate")
    # What lies beside them and is no submission: Excel's lock file, and a copy not yet finished.
    owner = "Phong Noi vu"
    (inbox / "~$Kim Chung - VTLT 2017.xlsx").write_bytes(bytes([len(owner)]) + owner.encode().ljust(54, b" ") + bytes([len(owner), 0])
                                                        + owner.encode("utf-16-le").ljust(108, b" "))
    (inbox / "Thuy Lam.xlsx.tmp").write_bytes(whole[:2048])

    (adjustments / "diem-doan-kiem-tra.csv").write_bytes(csv_bytes(INSPECTION_CSV, ";", "\r\n", True))
    (adjustments / "agreed-by-cluster-3.csv").write_bytes(csv_bytes(AGREED_CSV, ",", "\n", False))
    (OUT / "roster.csv").write_bytes(units.table(ROSTER, ["mã", "tên đơn vị", "loại", "cụm", "cụm trưởng", "tên khác"], ";", "\r\n", True))
    (OUT / "vtlt.yaml").write_text((HERE / "sample-vtlt.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (OUT / ".gitignore").write_text("# What a run leaves here.\n/out/\n/archive/\n", encoding="utf-8")
    (OUT / ".gitattributes").write_text("*.csv -text\n*.xlsx -text -diff\n*.tmp -text -diff\n", encoding="utf-8")
    (OUT / "README.md").write_text(readme(expected), encoding="utf-8")
    fixtures = REPO / "Tests" / "Fixtures" / "SampleInbox"
    fixtures.mkdir(parents=True, exist_ok=True)
    from foreign import dump
    document = {"format": "vtlt-expected/1", "scheme": "hanoi-2017", "bands": "open", "roster": "SampleInbox/roster.csv", "files": expected}
    (fixtures / "expected.json").write_text(dump(document), encoding="utf-8")
    print(f"{len(expected)} submissions in {OUT.relative_to(REPO)}")


HTML = """<html><head><meta charset="utf-8"><title>Bảng tổng hợp</title></head><body>
<table border="1"><tr><th>STT</th><th>Nội dung</th><th>Điểm tối đa</th><th>Điểm tự chấm</th></tr>
<tr><td>1</td><td>Công tác tuyên truyền</td><td>5</td><td>4</td></tr></table></body></html>
"""


def make_legacy_xls() -> None:
    """LibreOffice writes the moment of saving into an .xls, so that file is made once and kept beside the scripts."""
    book = Book()
    s = appendix(book, "UBND HUYỆN ĐÔNG ANH", "UBND XÃ VÂN HÀ")
    lay(s, 6, COLS, rows({"self": GOOD_B, "inspected": {}}), HEAD)
    writers.libreoffice([(book, HERE / "van-ha-ban-cu.xls")], "xls")


def readme(expected: list[dict]) -> str:
    head = (HERE / "sample-readme.md").read_text(encoding="utf-8")
    lines = ["| file | producer | what it shows | status | unit | total, class | reported (`rule` cell) |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for e in expected:
        said: dict[str, list[str]] = {}
        for f in e["faults"]:
            said.setdefault(f["rule"], []).append(f["cell"])
        rules = "; ".join(f"`{r}`" + (f" {', '.join(c for c in cells if c)}" if any(cells) else "") for r, cells in said.items())
        grade = f"{e['total']}, {e['class']}" if e["total"] else ""
        lines.append(f"| `{e['file']}` | {e['producer']} | {e['shows']} | {e['status']} | {e['unit'] or ''} | {grade} | {rules or 'nothing'} |")
    return head.replace("TABLE\n", "\n".join(lines) + "\n")


if __name__ == "__main__":
    import sys
    if "--make-legacy-xls" in sys.argv:
        make_legacy_xls()
    main()
