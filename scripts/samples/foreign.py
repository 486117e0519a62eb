"""Tests/Fixtures/Foreign: fifty workbooks of layouts that no template of ours has, with faults at known cells.

Each case below is one file: what is drawn where, and what it means. What a right reading says of it is worked out in
table.py and hanoi2017.py from that meaning, never by reading the file back.
"""
from __future__ import annotations

import json
import pathlib
import shutil
from decimal import Decimal

import units
import writers
from hanoi2017 import CONTENTS, LAYERS
from table import (FULL, PLAN, SHORT, Row, Sum, Table, above, absent, calc, day, digits, err, expect, lay, miss, negative, number, pct,
                   rows, t, total_row, uncalculated, unit_format, vec, wrong)
from workbook import REPO, Book, Digits, Formula, Rich, Sheet, tcvn3, to_nfd, to_tcvn3

OUT = REPO / "Tests" / "Fixtures" / "Foreign"
CASES: list[dict] = []
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
TITLE = "BẢNG CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2017"


def case(slug: str, shows: str, *, unit: str | None, producer: str = "openpyxl", file: str | None = None, **options):
    def register(draw):
        n = len(CASES) + 1
        CASES.append({"file": file or f"{n:02d}-{slug}.xlsx", "shows": shows, "unit": unit, "producer": producer, "draw": draw, "options": options})
        return draw
    return register


def letterhead(sheet: Sheet, upper: str, lower: str, *, left="A", right="D", row=1):
    sheet.put(f"{left}{row}", upper).put(f"{left}{row + 1}", lower, bold=True)
    sheet.put(f"{right}{row}", MOTTO[0], bold=True).put(f"{right}{row + 1}", MOTTO[1], bold=True)


# Good score sheets, by class. 4.6+12.4+23.8+25.5+9.3+6.8+2.6 is 85 exactly, and 84.99999999999999 in binary.
EIGHTY_FIVE = vec("4.6", "12.4", ["5.7", "6.8", "6.7", "4.6"], ["8.5", "7.2", "5.1", "4.7"], "9.3", "6.8", "2.6")
GOOD_A = vec("4.5", "13.5", ["5.5", "6.5", "6", "4.5"], ["9", "7", "5.5", "5"], "9", "8.5", "4.5")            # 89
GOOD_B = vec("4", "11.5", ["5", "5.5", "5.5", "4"], ["8", "6", "4.5", "4.5"], "8", "7", "4")                  # 77.5
GOOD_C = vec("3.5", "9", ["4", "4.5", "4", "3"], ["6", "5", "4", "3"], "6.5", "5.5", "3")                     # 61
FLAT_B = vec("4.25", "11.75", "19.5", "22.5", "7.5", "7.25", "4.25")                                         # 77


# MARK: 1-20: layouts, all of them graded

@case("two-line-letterhead", "Letterhead of the district over that of the commune, national motto beside it, signature block below; criteria; "
      "sums and total are formulas that were never calculated. 85 points exactly", unit="uy-no")
def _(b: Book):
    s = b.add("Phu luc 01")
    letterhead(s, "UBND HUYỆN ĐÔNG ANH", "UBND XÃ UY NỖ")
    s.put("A4", TITLE, bold=True, size=14).merge("A4:E4").put("A5", "(Kèm theo Kế hoạch kiểm tra chéo năm 2017)", italic=True)
    s.widths.update(A=6, B=48, C=10, D=12, E=20)
    tb = lay(s, 7, dict(no="A", name="B", max="C", self="D", note="E"),
             rows({"self": EIGHTY_FIVE}, own="uncached") + [total_row(self=Sum(cached=False))],
             dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm", note="Ghi chú"))
    s.put(f"D{tb.bottom + 2}", "Đông Anh, ngày 12 tháng 9 năm 2017", italic=True).put(f"D{tb.bottom + 3}", "TM. ỦY BAN NHÂN DÂN", bold=True)
    return tb


@case("contents-only-roman", "Seven contents numbered I to VII, no criteria; \"Đơn vị tính: điểm\" stands over the table and is no unit. 70 points exactly: B", unit="co-loa",
      producer="XlsxWriter")
def _(b):
    s = b.add("Bảng điểm")
    s.put("C2", TITLE, bold=True).put("C3", "Đơn vị: UBND xã Cổ Loa").put("F4", "Đơn vị tính: điểm", italic=True)
    return lay(s, 5, dict(no="C", name="D", max="E", self="F"), rows({"self": vec("3", "10", "17", "20.5", "7", "8", "4.5")}, num="roman", criteria=()) + [total_row("TỔNG ĐIỂM", self=Sum())],
               dict(no="TT", name="NỘI DUNG ĐÁNH GIÁ", max="THANG ĐIỂM", self="ĐƠN VỊ TỰ CHẤM"))


@case("group-header-four-layers", "Two header rows: a group heading merged over four layers, the rest merged downwards; the strongest layer present counts, "
      "criterion by criterion", unit="bac-hong", producer="LibreOffice")
def _(b):
    s = b.add("Tổng hợp")
    s.put("B1", "UBND XÃ BẮC HỒNG", bold=True).put("B3", TITLE, bold=True)
    inspected = vec("4", "13", ["5", "6.5", "6", "4"], ["9", "7", "5.5", "4.5"], "9", "8", "4.5")
    agreed = {"2": "12.5", "3b": "6", "4a": "9.5"}
    appraised = {"3b": "6.25", "6": "8.5"}
    return lay(s, 5, dict(no="B", name="C", max="D", self="E", inspected="F", agreed="G", appraised="H", note="I"),
               rows({"self": GOOD_A, "inspected": inspected, "agreed": agreed, "appraised": appraised}),
               [dict(no="Số TT", name="Nội dung kiểm tra", max="Điểm chuẩn", self="Kết quả chấm điểm", note="Lý do"),
                dict(self="Tự chấm", inspected="Đoàn chấm", agreed="Cụm thống nhất", appraised="Thẩm định")],
               merges=("B5:B6", "C5:C6", "D5:D6", "E5:H5", "I5:I6"))


@case("label-split-over-two-rows", "Two header rows whose words make one label together: \"Điểm\" over \"tối đa\" and \"tự chấm\"; a row of column numbers (1) to (5) below",
      unit="dai-mach", producer="LibreOffice")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "Tên đơn vị:").put("B1", "UBND xã Đại Mạch").put("A2", TITLE)
    return lay(s, 4, dict(no="A", name="B", max="C", self="D", note="E"), rows({"self": GOOD_B}, own="sum") + [total_row("Cộng", self=Sum())],
               [dict(no="STT", name="Tiêu chí đánh giá", max="Điểm", note="Giải trình"), dict(max="tối đa", self="tự chấm")],
               merges=("A4:A5", "B4:B5", "C4:D4", "E4:E5"), numbers_row=True)


@case("far-right-table", "The table starts at column K, row 31, beside and below a letter to the inspectors; numbers \"1.\" and \"a)\"", unit="duc-tu",
      producer="XlsxWriter")
def _(b):
    s = b.add("BC")
    s.put("A1", "ỦY BAN NHÂN DÂN\nXÃ DỤC TÚ", bold=True, wrap=True)
    for i, line in enumerate(["Kính gửi: Cụm trưởng Cụm kiểm tra chéo.", "Thực hiện kế hoạch kiểm tra chéo năm 2017, UBND xã báo cáo kết quả tự chấm điểm như sau.",
                              "Công tác văn thư được thực hiện theo quy chế.", "Kho lưu trữ có 2 phòng, 140 m giá."]):
        s.put(f"A{3 + i}", line)
    return lay(s, 31, dict(no="K", name="L", max="M", self="N"), rows({"self": GOOD_C}, num="dot") + [total_row("Tổng cộng:", self=Sum())],
               dict(no="Số TT", name="Chỉ tiêu", max="Mức điểm", self="Điểm tự đánh giá"))


@case("noi-dung-in-number-column", "Rows numbered \"Nội dung 1\" and \"3a\", names reworded as in the plan, columns in another order (score before maximum). Contents 3 and 4 at exactly 80 %, 85 points: A", unit="dong-hoi")
def _(b):
    s = b.add("PL1")
    s.put("B2", "ĐƠN VỊ: UBND XÃ ĐÔNG HỘI").put("B3", TITLE)
    v = vec("5", "11", ["5", "5.5", "5.5", "4"], ["9.5", "5.5", "5", "4"], "10", "10", "5")
    return lay(s, 6, dict(no="B", name="C", self="D", max="F", note="E"), rows({"self": v}, num="noidung", names=PLAN, cmax={"3": ["6.5", "6.5", "7", "5"], "4": ["12", "7", "6", "5"]}),
               dict(no="TT", name="Nội dung đánh giá", self="Điểm đơn vị\ntự chấm", max="Điểm TĐ", note="Ghi chú"))


@case("number-inside-name", "No number column: \"1. Công tác tuyên truyền…\" and \"a) Soạn thảo…\" stand in the name cell; names merged over three columns. 84.9 points, every other condition of A met: B", unit="hai-boi",
      producer="LibreOffice")
def _(b):
    s = b.add("Tự chấm")
    s.put("A1", "Đơn vị").put("B1", "Xã Hải Bối")
    return lay(s, 3, dict(name="A", max="D", self="E"), rows({"self": EIGHTY_FIVE | {"7": "2.5"}}, num="dot", join="{no} {name}") + [total_row("Tổng điểm", self=Sum())],
               dict(name="Nội dung", max="Điểm tối đa", self="Tự chấm"), row_merge=(("A", "C"),))


@case("decimal-numbers", "Criteria numbered 3.1 to 3.4 as text; upper-case names with line breaks; note column between the scores. Content 2 at 71.7 %", unit="kim-chung", producer="XlsxWriter (constant memory)")
def _(b):
    s = b.add("BẢNG ĐIỂM 2017")
    s.put("A1", "UBND XÃ KIM CHUNG\nBAN CHỈ ĐẠO KIỂM TRA", bold=True, wrap=True)
    upper = {k: v.upper().replace(", ", ",\n", 1) for k, v in FULL.items()}
    return lay(s, 3, dict(no="A", name="B", max="C", self="D", note="E", inspected="F"),
               rows({"self": GOOD_A | {"2": "10.75"}, "inspected": {}}, num="decimal", names=upper) + [total_row("TỔNG CỘNG", self=Sum())],
               dict(no="STT", name="NỘI DUNG\nKIỂM TRA", max="ĐIỂM\nTỐI ĐA", self="ĐIỂM\nTỰ CHẤM", note="LÝ DO", inspected="ĐIỂM\nKIỂM TRA"))


@case("decimal-numbers-as-numbers", "Criteria numbered 3.1 to 3.4 as number cells, contents 1 to 7 as numbers; a number column that is hidden", unit="kim-no", producer="LibreOffice")
def _(b):
    s = b.add("Trang 1")
    s.put("B1", "Tên đơn vị: UBND xã Kim Nỗ")
    s.hidden_cols.add("A")
    return lay(s, 3, dict(no="A", name="B", max="C", self="D"), rows({"self": GOOD_C}, num="decimal-number"),
               dict(no="tt", name="nội dung", max="điểm chuẩn", self="tự chấm"))


@case("defined-name-over-heading", "The defined name VTLT_UNIT names the unit; the letterhead is another commune's, left from the file that was copied", unit="lien-ha")
def _(b):
    s = b.add("Mau 01")
    letterhead(s, "UBND HUYỆN ĐÔNG ANH", "UBND XÃ MAI LÂM")
    s.put("H1", "Liên Hà")
    b.names["VTLT_UNIT"] = "'Mau 01'!$H$1"
    return lay(s, 5, dict(no="A", name="B", max="C", self="D"), rows({"self": GOOD_B}), dict(no="STT", name="Nội dung", max="Thang điểm", self="Điểm tự đánh giá"))


@case("labelled-cell-over-heading", "The labelled cell names the unit; the letterhead above it is that of the cluster's lead. 89.9 points, content 7 at 48 %: C, above its band", unit="mai-lam", producer="XlsxWriter")
def _(b):
    s = b.add("Phiếu")
    letterhead(s, "CỤM KIỂM TRA CHÉO SỐ 3", "UBND XÃ NAM HỒNG", right="E")
    s.put("A4", "Đơn vị:").put("B4", "……UBND xã Mai Lâm……")
    return lay(s, 6, dict(no="A", name="B", max="C", self="D"), rows({"self": vec("5", "14", "23", "27", "9", "9.5", "2.4")}, num="paren", criteria=(), names=SHORT), dict(no="TT", name="Tiêu chí", max="Điểm tối đa", self="Đơn vị tự chấm"))


@case("file-name-only", "Nothing in the workbook names the unit: the file's name does, with its diacritics. Appraised scores for everything: they count", unit="nam-hong", file="UBND xã Nam Hồng.xlsx")
def _(b):
    s = b.add("Sheet1")
    return lay(s, 1, dict(no="A", name="B", max="C", self="D", appraised="E"), rows({"self": GOOD_A, "appraised": GOOD_B}, num="id"), dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm", appraised="Điểm thẩm định"))


@case("file-name-slug", "As before, the file's name without diacritics and with other words around it; two scores are formulas with a calculated value", unit="nguyen-khe", producer="LibreOffice", file="cham-diem_xa-nguyen-khe_2017.xlsx")
def _(b):
    s = b.add("Sheet1")
    s.put("B1", TITLE)
    return lay(s, 2, dict(no="B", name="C", max="D", self="E"), rows({"self": GOOD_C | {"1": calc("2+1.5", "3.5"), "3c": calc("ROUND(4.04,1)", "4")}}), dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm"))


@case("third-sheet", "Cover sheet, hidden list sheet, then the table; a last sheet of statistics (biểu 01/CS) with numbers that are no scores", unit="tam-xa")
def _(b):
    b.add("Bìa").put("B3", "BÁO CÁO").put("B4", TITLE).put("B6", "Năm 2017")
    hidden = b.add("DM", "hidden")
    for i, w in enumerate(["A", "B", "C", "D"], 1):
        hidden.put(f"A{i}", w)
    s = b.add("Chấm điểm")
    s.put("A1", "UBND xã Tàm Xá", bold=True)
    tb = lay(s, 3, dict(no="A", name="B", max="C", self="D"), rows({"self": GOOD_B}, own="uncached"), dict(no="STT", name="Nội dung kiểm tra", max="Điểm tối đa", self="Điểm tự chấm"))
    st = b.add("Biểu 01-CS")
    for i, (no, what, n) in enumerate([("STT", "Nội dung", "Số lượng"), (1, "Văn bản đến", 1240), (2, "Văn bản đi", 815), (3, "Hồ sơ đã lập", 96)], 1):
        st.put(f"A{i}", no).put(f"B{i}", what).put(f"C{i}", n)
    tb.loose |= {"sheet.hidden"}
    return tb


@case("prefixed-xml", "Hand-made XML with prefixed element names (x:row, x:c), numbers spelt with an exponent and with trailing zeros", unit="thuy-lam", producer="by hand: prefixed", prefix="x")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "Đơn vị: Xã Thụy Lâm")
    v = vec(digits("4.50", "4.5"), digits("1.35E1", "13.5"), [digits("5.500", "5.5"), 6, digits("6.0", "6"), digits("45E-1", "4.5")], ["9", "7", "5.5", "5"], "9", digits("8.5E0", "8.5"), "4.5")
    return lay(s, 3, dict(no="A", name="B", max="C", self="D"), rows({"self": v}) + [total_row(self=Sum(spelt="8.85E1"))], dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm"))


@case("no-references", "Hand-made XML in which neither rows nor cells have an r attribute; part targets are absolute", unit="tien-duong", producer="by hand: no references", refs=False, absolute=True)
def _(b):
    s = b.add("Du lieu")
    s.put("B1", "UBND XÃ TIÊN DƯƠNG")
    return lay(s, 4, dict(no="B", name="C", max="D", self="E", note="F"), rows({"self": GOOD_B}, num="roman-dot", own="sum") + [total_row("TỔNG CỘNG (I-VII)", self=Sum())],
               dict(no="TT", name="Nội dung đánh giá", max="Điểm chuẩn", self="Điểm tự chấm", note="Ghi chú"))


@case("inline-strings", "As Google Sheets and phone apps write: inline strings, no shared strings, no styles, no docProps. Five of seven performed: C", unit="van-ha", producer="by hand: Google-like", strings="inline", styles=False, part="worksheets/sheet{}.xml")
def _(b):
    s = b.add("Trang tính1")
    s.put("A1", "Tên đơn vị").put("C1", "UBND xã Vân Hà")
    return lay(s, 3, dict(no="A", name="B", max="C", self="D"), rows({"self": GOOD_C | {"1": 0, "6": 0}}, num="arabic", names=SHORT), dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Tự chấm"), border=False)


@case("wps-merged-number-column", "As WPS writes: spans, cached formulas; the number \"3\" merged down over its criteria, which have no numbers of their own", unit="van-noi", producer="by hand: WPS-like", app="WPS Spreadsheets", wps=True)
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "UBND HUYỆN ĐÔNG ANH\nUBND XÃ VÂN NỘI", wrap=True)
    tb = lay(s, 4, dict(no="A", name="B", max="C", self="D", inspected="E"), rows({"self": GOOD_A, "inspected": {}}, num="blank", own="sum") + [total_row(self=Sum())],
             dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm", inspected="Đoàn kiểm tra chấm"))
    for c, last in (("3", "3d"), ("4", "4d")):
        s.merge(f"A{tb.rows[c][0]}:A{tb.rows[last][0]}")
    return tb


@case("strict-namespaces", "Hand-made, Strict OOXML vocabulary; blank rows between contents, criteria marked \"-\"", unit="viet-hung", producer="by hand: Strict", strict=True)
def _(b):
    s = b.add("Bang cham")
    s.put("A1", "Đơn vị: UBND xã Việt Hùng")
    made = []
    for row in rows({"self": GOOD_B}, num="dash"):
        if row.id in ("2", "3", "4", "5"):
            made.append(None)
        made.append(row)
    return lay(s, 3, dict(no="A", name="B", max="C", self="D"), made, dict(no="STT", name="Chỉ tiêu", max="Điểm chuẩn", self="Điểm tự chấm"))


@case("total-first-class-declared", "The total is the first row of the table, the declared class (A) stands in a row below it; \"Xếp loại\" agrees with the scores", unit="vinh-ngoc")
def _(b):
    s = b.add("Ket qua")
    s.put("B3", "UBND xã Vĩnh Ngọc", bold=True)
    tb = lay(s, 6, dict(no="B", name="C", max="D", self="F", note="E"),
             [total_row("Tổng điểm", self="89"), *rows({"self": GOOD_A}, num="zero", own="uncached"), Row("class", None, "Xếp loại", None, {"self": "A"})],
             dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Tự chấm", note="Giải trình"))
    tb.declared = ("A", f"F{tb.rows['class'][0]}", False)
    return tb


# MARK: 21-30: numbers that are not what they should be

@case("text-numbers", "Points typed as text in every way people do: \"7,5\", \"7.5 \", \"4,5 điểm\", \"5đ\", \"07\", with a no-break space; all of them count", unit="vong-la", producer="LibreOffice")
def _(b):
    s = b.add("Điểm")
    s.put("C2", "Đơn vị: Xã Võng La")
    v = vec(t("4,5", "4.5"), t("12.5 ", "12.5"), [t("5đ", 5), t(" 6,25", "6.25"), t("06", 6), t("4,5 điểm", "4.5")],
            [t("9\u00a0điểm", 9), t("7.0", 7), "5", t("4,75", "4.75")], t("08", 8), t("7,25đ", "7.25"), t("4.5 điểm", "4.5"))
    return lay(s, 5, dict(no="B", name="C", max="D", self="E"), rows({"self": v}, num="dot") + [total_row(self="84.25")], dict(no="Số TT", name="Tiêu chí đánh giá", max="Điểm TĐ", self="Điểm đơn vị tự chấm"))


@case("decomposed-text", "Every text is NFD, as from macOS", unit="xuan-canh", nfd=True)
def _(b):
    s = b.add("Cham diem")
    s.put("A1", "UBND XÃ XUÂN CANH").put("A2", TITLE)
    tb = lay(s, 4, dict(no="A", name="B", max="C", self="D", note="E"), rows({"self": GOOD_B}, num="noidung") + [total_row(self=Sum(cached=False))],
             dict(no="Số TT", name="Nội dung kiểm tra", max="Mức điểm", self="Điểm tự đánh giá", note="Giải trình"))
    s.map_text(to_nfd)
    tb.faults.append({"rule": "text.not-nfc", "sheet": None, "cell": None})
    return tb


@case("tcvn3", "Every text is TCVN3 under .VnTime; the letter \"ư\" is the soft hyphen U+00AD; number texts with a comma", unit="xuan-non")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "Đơn vị: UBND xã Xuân Nộn").put("A2", "Bảng chấm điểm công tác văn thư, lưu trữ")
    v = {**GOOD_A, "2": t("13,5", "13.5")}
    tb = lay(s, 4, dict(no="A", name="B", max="C", self="D", note="E"), rows({"self": v}, notes={"3c": "Đã nộp lưu 96 hồ sơ"}) + [total_row(self="89")],
             dict(no="TT", name="Nội dung đánh giá", max="Điểm tối đa", self="Đơn vị tự chấm", note="Lý do"))
    s.map_text(to_tcvn3)
    tb.faults.append({"rule": "text.legacy-encoding", "sheet": None, "cell": None})
    return tb


@case("tcvn3-capitals-and-runs", "TCVN3 with capitals of the paired font .VnTimeH over small letters, and a cell whose runs mix .VnTime and Times New Roman", unit="tt-dong-anh", producer="XlsxWriter")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "UBND HUYỆN ĐÔNG ANH").put("A2", "UBND THỊ TRẤN ĐÔNG ANH").put("B3", TITLE)
    tb = lay(s, 5, dict(no="A", name="B", max="C", self="E"), rows({"self": GOOD_C}, names=PLAN | {"4b": "Công tác bảo quản hồ sơ, tài liệu"}), dict(no="TT", name="NỘI DUNG KIỂM TRA", max="ĐIỂM CHUẨN", self="ĐIỂM TỰ CHẤM"))
    s.map_text(lambda x, st: to_tcvn3(x.replace("…", "..."), st))
    s.cells[(tb.rows["2"][0], 2)].value = Rich(((tcvn3("Ban hành văn bản quản lý "), ".VnTime"), ("văn thư, lưu trữ", "Times New Roman")))
    tb.faults.append({"rule": "text.legacy-encoding", "sheet": None, "cell": None})
    return tb


@case("above-max-with-inspection", "A criterion and a content above their maximum; the inspectors' scores count, so it is graded", unit="bat-trang", producer="XlsxWriter")
def _(b):
    s = b.add("Chấm chéo")
    s.put("A1", "UBND HUYỆN GIA LÂM\nUBND XÃ BÁT TRÀNG", wrap=True)
    v = {**GOOD_A, "3b": above("7.5"), "5": above("10.5")}
    inspected = {**GOOD_B, "3b": "6", "5": "8.5"}
    return lay(s, 6, dict(no="A", name="B", max="C", self="D", inspected="E", note="F"), rows({"self": v, "inspected": inspected}, notes={k: "Theo biên bản" for k in inspected}),
               dict(no="STT", name="Chỉ tiêu", max="Điểm chuẩn", self="Tự chấm", inspected="Điểm kiểm tra chéo", note="Lý do"))


@case("above-max", "A content above its maximum, typed with one digit too many, and no other layer", unit="co-bi", producer="LibreOffice")
def _(b):
    s = b.add("Sheet1")
    s.put("E1", "Đơn vị: Xã Cổ Bi")
    return lay(s, 2, dict(no="D", name="E", max="F", self="G"), rows({"self": {**FLAT_B, "2": above("115")}}, num="roman", criteria=(), names=PLAN), dict(no="STT", name="Nội dung", max="Mức điểm", self="Đơn vị\ntự chấm"))


@case("negative", "A negative criterion score, and another shown in brackets by its number format", unit="da-ton")
def _(b):
    s = b.add("Sheet1")
    s.put("C3", "UBND xã Đa Tốn")
    v = {**GOOD_B, "3c": negative("-1"), "7": unit_format("4", '0.0" điểm"')}
    return lay(s, 7, dict(no="A", name="C", max="E", self="G"), rows({"self": v}, num="tick"), dict(no="Tt", name="Tiêu chí", max="Thang điểm", self="Tự chấm"))


@case("words-and-fractions", "\"tốt\", \"1/2\", \"4/5 điểm\", \"7,5,0\", \"khoảng 8\" and a truth value where points belong", unit="dang-xa", producer="XlsxWriter")
def _(b):
    from table import Score
    s = b.add("Tự chấm điểm")
    s.put("B5", "UBND XÃ ĐẶNG XÁ")
    v = vec(t("4/5 điểm"), "12", [t("tốt"), t("1/2"), "6", t("7,5,0")], ["8", "6", "5", Score(True, None, ("score.not-a-number",))], t("khoảng 8"), "7", "4")
    return lay(s, 9, dict(name="B", max="C", self="D"), rows({"self": v}, num="decimal", join="{no}. {name}"), dict(name="NOI DUNG", max="DIEM TOI DA", self="DIEM TU CHAM"))


@case("dates-and-percent", "\"1/2\" that became a date, and percentages", unit="dinh-xuyen", producer="LibreOffice")
def _(b):
    s = b.add("Sheet1")
    s.put("B2", "Đơn vị: UBND xã Đình Xuyên")
    v = {**FLAT_B, "1": day(2017, 2, 1), "5": pct("0.9"), "7": day(2017, 5, 4)}
    return lay(s, 4, dict(no="A", name="B", max="D", self="C"), rows({"self": v}, num="roman-dot", criteria=()), dict(no="STT", name="Nội dung đánh giá", max="Điểm chuẩn", self="Điểm tự chấm"))


@case("errors-and-uncalculated", "#DIV/0! and #REF! where points belong, and a score that is a formula nothing ever calculated", unit="duong-ha", producer="by hand: generator")
def _(b):
    s = b.add("Report")
    s.put("C1", "UBND XÃ DƯƠNG HÀ").put("H3", 3).put("H4", Decimal("1.5"))
    v = {**GOOD_B, "1": err("#DIV/0!", "H3/0"), "3a": uncalculated("H3+H4"), "4d": err("#REF!", "#REF!+1"), "6": calc("H3*2+1", 7)}
    return lay(s, 5, dict(no="B", name="C", max="E", self="F"), rows({"self": v}, num="id"), dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm", D="Tài liệu kiểm chứng"))


@case("blank-dash-none", "Missing scores: a blank cell, \"-\", and \"không\"", unit="duong-quang")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "Đơn vị: UBND xã Dương Quang")
    v = {**GOOD_B, "3d": miss(), "4d": miss("-"), "6": miss("không")}
    return lay(s, 3, dict(no="A", name="B", max="C", self="D"), rows({"self": v}), [dict(no="STT", name="Nội dung", max="Điểm số"), dict(max="Điểm tối đa", self="Điểm tự chấm")],
               merges=("A3:A4", "B3:B4", "C3:D3"))


# MARK: 32-37: sums, totals, classes, maximums

@case("content-sum-mismatch", "Content 3's own typed score is not the sum of its criteria; the criteria count, and the typed total follows the wrong sum", unit="duong-xa", producer="XlsxWriter")
def _(b):
    s = b.add("Bảng 1")
    s.put("B4", "UBND XÃ DƯƠNG XÁ")
    v = {**GOOD_B, "3": wrong("21", "content.sum-mismatch"), "4": "23"}
    return lay(s, 12, dict(no="A", name="B", max="C", self="D"), rows({"self": v}, num="id") + [total_row(self=wrong("78.5", "total.sum-mismatch"))], dict(no="Số TT", name="CHỈ TIÊU", max="ĐIỂM CHUẨN", self="ĐIỂM ĐƠN VỊ TỰ CHẤM"), numbers_row=True)


@case("total-mismatch", "A typed total that is one point too high, label merged over number and name; the total makes class A, the contents do not", unit="dong-du", producer="LibreOffice")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "Đơn vị: Xã Đông Dư")
    v = vec("4.5", "13", "21.5", "25", "9", "8", "3.5")
    tb = lay(s, 2, dict(no="A", name="B", max="C", self="D"), rows({"self": v}, num="NOIDUNG", criteria=()) + [Row("total", "Tổng cộng", None, 100, {"self": wrong("85.5", "total.sum-mismatch")})],
             dict(no="TT", name="Nội dung", max="Thang điểm", self="Điểm tự chấm"))
    s.merge(f"A{tb.bottom}:B{tb.bottom}")
    return tb


@case("class-mismatch", "Declares class A with 92.5 points, but content 2 has 10.5 of 15: exactly 70 %, not above it; by the rules B", unit="kieu-ky")
def _(b):
    s = b.add("Sheet1")
    s.put("B3", "UBND xã Kiêu Kỵ")
    v = vec("5", "10.5", "24", "29", "9.5", "9.5", "5")
    tb = lay(s, 5, dict(no="B", name="C", max="D", self="H"), rows({"self": v}, num="arabic", criteria=()) + [total_row(self="92.5"), Row("class", None, "Xếp loại", None, {"self": "Loại A"})],
             dict(no="STT", name="Tiêu chí đánh giá", max="Điểm tối đa", self="Điểm tự đánh giá"))
    tb.declared = ("A", f"H{tb.bottom}", True)
    return tb


@case("max-altered", "The workbook gives content 4 a maximum of 25 and content 2 one of 20; the scheme's 30 and 15 count. VTLT_UNIT holds the roster's id, far below the table", unit="kim-lan", producer="XlsxWriter")
def _(b):
    s = b.add("Thang điểm mới")
    s.put("C1", TITLE).put("J40", "kim-lan")
    b.names["VTLT_UNIT"] = "'Thang điểm mới'!$J$40"
    v = vec("4", "12", "20", "26", "8", "7", "4")
    tb = lay(s, 4, dict(no="C", name="D", max="E", self="F"), rows({"self": v}, num="zero", criteria=(), maxima={"4": 25, "2": 20}) + [total_row(self=Sum())], dict(no="TT", name="Nội dung kiểm tra", max="Thang điểm", self="Tự chấm"))
    tb.fault("max.altered", tb.max_cells["4"])
    tb.fault("max.altered", tb.max_cells["2"])
    return tb


@case("criteria-maxima-do-not-add-up", "The maximums of 3a to 3d add up to 24, content 3 has 25", unit="kim-son", producer="LibreOffice")
def _(b):
    s = b.add("Sheet1")
    s.put("B1", "UBND XÃ KIM SƠN")
    tb = lay(s, 3, dict(no="A", name="B", max="C", note="D", self="E"), rows({"self": GOOD_C}, num="upper", cmax={"3": ["6", "6", "7", "5"], "4": ["10", "8", "6", "6"]}), dict(no="STT", name="Nội dung", max="Điểm chuẩn", self="Điểm tự chấm", note="Ghi chú"))
    tb.fault("max.altered")
    return tb


@case("own-cell-counts", "Criteria rows are listed but blank, the contents' own typed cells hold the scores: those count", unit="le-chi")
def _(b):
    s = b.add("Sheet1")
    s.put("B6", "Đơn vị: UBND xã Lệ Chi")
    v = vec("4.5", "12", [None] * 4, [None] * 4, "8", "7.5", "4") | {"3": "21", "4": "25.5"}
    return lay(s, 8, dict(no="A", name="B", max="C", self="D"), rows({"self": v}, num="decimal") + [total_row(self="82.5")], dict(no="STT", name="Nội dung", max="Ðiểm tối đa", self="Ðiểm tự chấm"))


# MARK: 38-46: rows, sheets, units that are not as they should be

@case("criterion-missing", "Criterion 3d (con dấu) was deleted from the table", unit="ninh-hiep", producer="XlsxWriter (constant memory)")
def _(b):
    s = b.add("Sheet1")
    s.put("AA1", "UBND XÃ NINH HIỆP")
    tb = lay(s, 3, dict(no="AA", name="AB", max="AC", self="AD"), [r for r in rows({"self": GOOD_B}, num="roman") if r.id != "3d"], dict(no="STT", name="Nội dung", max="Điểm TĐ", self="Tự chấm"))
    tb.fault("criterion.missing")
    tb.loose |= {"max.altered"}
    return tb


@case("criterion-twice-alike", "Row 4b stands twice with the same score: it counts once", unit="phu-dong", producer="LibreOffice")
def _(b):
    s = b.add("Sheet1")
    s.put("A3", "Tên đơn vị: ......UBND xã Phù Đổng......")
    made = rows({"self": GOOD_B}, num="id")
    at = next(i for i, r in enumerate(made) if r.id == "4b")
    tb = lay(s, 6, dict(no="A", name="B", max="C", self="D"), made[:at + 1] + [made[at]] + made[at + 1:], dict(no="Số\nTT", name="Nội dung\nđánh giá", max="Mức\nđiểm", self="Tự\nchấm"))
    tb.fault("criterion.duplicate")
    tb.loose |= {"max.altered"}
    return tb


@case("criterion-twice-different", "Row 3a stands twice with different scores: none of them counts", unit="phu-thi")
def _(b):
    s = b.add("Sheet1")
    s.put("C2", "Đơn vị: UBND xã Phú Thị")
    made = rows({"self": GOOD_B}, num="paren")
    at = next(i for i, r in enumerate(made) if r.id == "3a")
    again = Row("3a", made[at].no, made[at].name, made[at].max, {"self": "3.5"})
    tb = lay(s, 4, dict(no="B", name="C", max="D", self="E"), made[:at + 1] + [again] + made[at + 1:], dict(no="S.T.T", name="Nội dung:", max="Điểm tối đa:", self="Điểm tự chấm:"))
    tb.fault("criterion.duplicate")
    tb.loose |= {"max.altered"}
    return tb


@case("criterion-unknown", "An eighth row \"Điểm thưởng sáng kiến\" with a score: said, not counted; the typed total leaves it out", unit="trung-mau", producer="XlsxWriter")
def _(b):
    s = b.add("Sheet1")
    s.put("B2", "UBND XÃ TRUNG MẦU")
    tb = lay(s, 5, dict(no="A", name="B", max="C", self="D"), rows({"self": FLAT_B}, num="arabic", criteria=()) + [Row(None, 8, "Điểm thưởng sáng kiến", 5, {"self": 3}), total_row(self="77")],
             dict(no="STT", name="Nội dung kiểm tra", max="Điểm tối đa", self="Đơn vị tự chấm"), numbers_row=True)
    tb.fault("criterion.unknown", None, row=tb.bottom - 1)
    return tb


@case("hidden-row", "The row of criterion 4c is hidden and has a score: it counts", unit="van-duc")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "UBND xã Văn Đức")
    tb = lay(s, 3, dict(no="A", name="B", max="C", self="D"), rows({"self": GOOD_B}, num="noidung", own="uncached"), dict(no="TT", name="Chỉ tiêu", max="Điểm TĐ", self="Điểm đơn vị tự chấm"))
    s.hidden_rows.add(tb.rows["4c"][0])
    tb.fault("row.hidden", None, row=tb.rows["4c"][0])
    return tb


@case("hidden-sheet", "The only table is on a hidden sheet; the visible one holds a letter", unit="yen-thuong", producer="LibreOffice")
def _(b):
    b.add("Công văn").put("A1", "V/v gửi bảng tự chấm điểm").put("A3", "Kính gửi: Phòng Nội vụ huyện Gia Lâm")
    s = b.add("Bảng điểm", "hidden")
    s.put("B2", "Đơn vị: UBND xã Yên Thường")
    tb = lay(s, 4, dict(no="B", name="C", max="D", self="E"), rows({"self": GOOD_C}, num="dash"), dict(no="TT", name="Tiêu chí", max="Điểm chuẩn", self="Đơn vị tự chấm"))
    tb.faults.append({"rule": "sheet.hidden", "sheet": "Bảng điểm", "cell": None})
    return tb


@case("town-not-commune", "\"UBND THỊ TRẤN YÊN VIÊN\": a commune has the same name, the kind decides; repeated layers: agreed scores in part", unit="tt-yen-vien", producer="XlsxWriter")
def _(b):
    s = b.add("Sheet1")
    letterhead(s, "UBND HUYỆN GIA LÂM", "UBND THỊ TRẤN YÊN VIÊN")
    return lay(s, 4, dict(no="A", name="B", max="C", self="D", agreed="E"), rows({"self": FLAT_B, "agreed": {"5": "8.25", "6": "6.5"}}, criteria=()),
               [dict(no="TT", name="Nội dung đánh giá", max="Thang điểm", self="Chấm điểm"), dict(self="Đơn vị tự chấm", agreed="Điểm thống nhất")],
               merges=("A4:A5", "B4:B5", "C4:C5", "D4:E4"))


@case("commune-by-alias", "Named by an alias of the roster (\"Dược Hạ\" for Tiên Dược); content 3 has exactly 50 %: D with 72 points", unit="tien-duoc")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "Tên đơn vị: UBND xã Dược Hạ")
    v = vec("4.5", "13", ["3", "3.5", "3.5", "2.5"], ["8", "6.5", "5", "4.5"], "8", "6", "4")
    return lay(s, 2, dict(no="A", name="B", max="C", self="D"), rows({"self": v}, num="dash") + [total_row(self="72")], dict(no="Stt", name="Tiêu chí", max="Mức điểm", self="Điểm tự đánh giá"))


@case("binary-residue", "Cached values with a binary residue (84.99999999999999, 25.500000000000004, 6.7999999999999998): 85 exactly, class A", unit="tt-trau-quy", producer="by hand: residues", part="worksheets/s{}.xml")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "UBND HUYỆN GIA LÂM").put("A2", "UBND THỊ TRẤN TRÂU QUỲ")
    v = vec(digits("4.5999999999999996", "4.6"), "12.4", "23.8", digits("25.500000000000004", "25.5"), digits("9.3000000000000007", "9.3"), digits("6.7999999999999998", "6.8"), "2.6")
    return lay(s, 4, dict(no="B", name="C", max="D", self="F"), rows({"self": v}, num="dot", criteria=()) + [total_row(self=Sum(spelt="84.999999999999986"))], dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm"))


@case("content-not-performed", "Content 6 has 0 of 10: six of seven performed, 77 points, class C and above its band", unit="xa-yen-vien")
def _(b):
    s = b.add("Sheet1")
    s.put("B2", "UBND HUYỆN GIA LÂM\nUBND XÃ YÊN VIÊN", wrap=True)
    v = vec("4.5", "13", "21.5", "25", "9", 0, "4")
    return lay(s, 5, dict(no="A", name="B", max="C", self="D"), rows({"self": v}, num="tick", criteria=()) + [total_row(self="77")], dict(no="TT", name="Nội dung đánh giá", max="Thang điểm", self="Điểm tự chấm"))


@case("boundary-sixty-five", "Content 5 has 6.5 of 10, exactly 65 %: not above it, so C with 75 points; the declared class, C, stands in one cell with its label", unit="phu-lo", producer="XlsxWriter")
def _(b):
    s = b.add("Sheet1")
    s.put("B4", "Đơn vị: UBND xã Phù Lỗ")
    v = vec("4", "11", ["5.25", "5.5", "5.25", "4"], ["8.25", "6.5", "5.25", "5"], "6.5", "5", "3.5") | {"3": wrong("20"), "4": "25"}
    return lay(s, 7, dict(no="A", name="B", max="E", self="F"), rows({"self": v}, num="roman-dot") + [total_row(self="75"), Row(None, None, "Xếp loại: C")], dict(no="STT", name="Tiêu chí", max="Điểm chuẩn", self="Tự chấm"), row_merge=(("B", "D"),))


@case("four-performed", "Four of seven contents performed: D; below 50 as well", unit="bac-phu", producer="LibreOffice")
def _(b):
    s = b.add("Sheet1")
    s.put("F1", "ĐƠN VỊ :").put("G1", "UBND XÃ BẮC PHÚ")
    return lay(s, 1, dict(no="A", name="B", max="C", self="D"), rows({"self": vec(0, "8", "13", "16", "6", 0, 0)}, num="roman", criteria=()) + [total_row(self="43")], dict(no="STT", name="NỘI DUNG", max="ĐIỂM TỐI ĐA", self="TỰ CHẤM"))


# MARK: files that cannot be graded

def rejected(b: Book, *faults) -> dict:
    return {"status": "rejected", "contents": [], "total": None, "class": None, "faults": list(faults), "loose": set()}


HEAD = dict(no="STT", name="Nội dung", max="Điểm tối đa", self="Điểm tự chấm")
COLS = dict(no="A", name="B", max="C", self="D")


@case("two-full-tables", "Two sheets each hold a full table, with different scores: nobody can say which was meant", unit="ha-hoi", producer="XlsxWriter")
def _(b):
    for name, v, top in (("Bản 1", GOOD_A, 3), ("Bản 2", GOOD_B, 5)):
        s = b.add(name)
        s.put("A1", "UBND XÃ HÀ HỒI")
        lay(s, top, COLS, rows({"self": v}), HEAD)
    return rejected(b, {"rule": "table.ambiguous", "sheet": None, "cell": None})


@case("no-table", "A narrative report with a table of statistics: nothing in it is the scheme's table", unit="van-binh")
def _(b):
    s = b.add("Báo cáo")
    s.put("A1", "UBND XÃ VĂN BÌNH").put("A3", "BÁO CÁO CÔNG TÁC VĂN THƯ, LƯU TRỮ")
    for i, (no, what, n) in enumerate([("TT", "Loại", "Số lượng"), (1, "Văn bản đến", 1240), (2, "Văn bản đi", 815), (3, "Hồ sơ", 96)], 5):
        s.put(f"A{i}", no).put(f"B{i}", what).put(f"C{i}", n)
    return rejected(b, {"rule": "table.not-found", "sheet": None, "cell": None})


@case("unit-unknown", "A commune that the roster does not have", unit=None, producer="LibreOffice")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "Đơn vị: UBND xã Quất Động")
    lay(s, 6, dict(no="A", name="B", max="C", self="D"), rows({"self": GOOD_A}, num="roman"), dict(no="TT", name="Tiêu chí", max="Điểm tối đa", self="Đơn vị tự chấm"))
    return rejected(b, {"rule": "unit.unknown", "sheet": "Sheet1", "cell": "A1"})


@case("unit-ambiguous", "\"Xã Tân Minh\": the roster has two, of the same kind, and nothing says which cluster", unit=None)
def _(b):
    s = b.add("Sheet1")
    s.put("A1", "Tên đơn vị:").put("B1", "UBND xã Tân Minh")
    lay(s, 4, dict(no="A", name="B", max="D", self="E"), rows({"self": GOOD_A}, num="dot"), dict(no="STT", name="Chỉ tiêu", max="Mức điểm", self="Điểm tự chấm"))
    return rejected(b, {"rule": "unit.ambiguous", "sheet": "Sheet1", "cell": "B1"})


@case("unit-missing", "Nothing names a unit, neither a cell nor the file's name; \"Đơn vị tính: điểm\" does not", unit=None, producer="XlsxWriter")
def _(b):
    s = b.add("Sheet1")
    s.put("A1", TITLE).put("D2", "Đơn vị tính: điểm")
    lay(s, 4, dict(no="A", name="B", max="C", self="D"), rows({"self": GOOD_A}, num="id"), dict(no="TT", name="Nội dung kiểm tra", max="Điểm chuẩn", self="Tự chấm"))
    return rejected(b, {"rule": "unit.missing", "sheet": None, "cell": None})


# MARK: making them

def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    expected, office, layouts = [], [], {}
    for c in CASES:
        book = Book()
        made = c["draw"](book)
        if isinstance(made, Table):
            twin = layouts.setdefault(made.layout, c["file"])
            assert twin == c["file"], f"{c['file']} is laid out like {twin}"
        right = expect(made) if isinstance(made, Table) else made
        path, producer, options = OUT / c["file"], c["producer"], dict(c["options"])
        options.pop("nfd", None)
        if producer == "openpyxl":
            writers.write_openpyxl(book, path)
        elif producer.startswith("XlsxWriter"):
            writers.write_xlsxwriter(book, path, constant_memory="constant" in producer)
        elif producer == "LibreOffice":
            office.append((book, path))
        else:
            writers.write_by_hand(book, path, **options)
        entry = {"file": c["file"], "producer": producer, "shows": c["shows"], "status": right["status"]}
        if right["status"] != "rejected" or c["unit"] is None:
            entry["unit"] = c["unit"]
        entry |= {k: right[k] for k in ("contents", "total", "class", "faults")}
        entry["absent"] = absent(right["faults"], right["loose"])
        expected.append(entry)
    writers.libreoffice(office)
    (OUT / "roster.csv").write_bytes(units.table(units.foreign_units(), ["id", "name", "kind", "cluster", "lead", "aliases"], ",", "\n", False))
    document = {"format": "vtlt-expected/1", "scheme": "hanoi-2017", "bands": "open", "roster": "roster.csv", "files": expected}
    (OUT / "expected.json").write_text(dump(document), encoding="utf-8")
    (OUT / "README.md").write_text(readme(expected), encoding="utf-8")
    print(f"{len(expected)} files in {OUT.relative_to(REPO)}")


def dump(document: dict) -> str:
    """JSON for people: one line for each content, fault and list of rule ids."""
    lines = ["{"]
    for k, v in document.items():
        if k != "files":
            lines.append(f'  "{k}": {json.dumps(v, ensure_ascii=False)},')
    lines.append('  "files": [')
    for i, f in enumerate(document["files"]):
        lines.append("    {")
        for j, (k, v) in enumerate(f.items()):
            comma = "," if j < len(f) - 1 else ""
            if k in ("contents", "faults") and v:
                lines.append(f'      "{k}": [')
                lines += [f"        {json.dumps(x, ensure_ascii=False)}{',' if n < len(v) - 1 else ''}" for n, x in enumerate(v)]
                lines.append(f"      ]{comma}")
            else:
                lines.append(f'      "{k}": {json.dumps(v, ensure_ascii=False)}{comma}')
        lines.append("    }" + ("," if i < len(document["files"]) - 1 else ""))
    return "\n".join(lines + ["  ]", "}", ""])


def readme(expected: list[dict]) -> str:
    head = (pathlib.Path(__file__).parent / "foreign-readme.md").read_text(encoding="utf-8")
    lines = ["| file | producer | what it shows | outcome | reported |", "| --- | --- | --- | --- | --- |"]
    for e in expected:
        outcome = f"graded {e['class']}, {e['total']}" if e["status"] == "graded" else e["status"]
        said: dict[str, list[str]] = {}
        for f in e["faults"]:
            said.setdefault(f["rule"], []).append(f["cell"] or (f"row {f['row']}" if "row" in f else ""))
        rules = "; ".join(f"`{r}`" + (f" {', '.join(x for x in cells if x)}" if any(cells) else "") for r, cells in said.items())
        lines.append(f"| `{e['file']}` | {e['producer']} | {e['shows']} | {outcome} | {rules or 'none'} |")
    return head + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
