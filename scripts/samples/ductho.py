#!/usr/bin/env python3
"""Makes Tests/Fixtures/DucTho/: two rounds of ductho-2022 for five units, with faults that are mended, remain or are never answered.

Needs openpyxl. All figures are made up; the units are real communes of the district.
    scripts/samples/ductho.py
"""
from __future__ import annotations

import datetime
import pathlib
import re
import zipfile

from openpyxl import Workbook

TARGET = pathlib.Path(__file__).resolve().parent.parent.parent / "Tests" / "Fixtures" / "DucTho"
MOMENT = datetime.datetime(2022, 6, 1)

# Contents with their criteria: the name as the plan has it, the maximum that this workbook gives. A criterion with criteria
# of its own has how many of the rows below it are its parts.
CONTENTS = [
    ("I", "Công tác cải cách hành chính", [
        ("a", "Công tác chỉ đạo, điều hành cải cách hành chính", 10),
        ("b", "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật", 5),
        ("c", "Cải cách thủ tục hành chính gắn với thực hiện cơ chế một cửa, một cửa liên thông", 15, 2),
        ("c1", "Về cải cách thủ tục hành chính", 8),
        ("c2", "Thực hiện cơ chế một cửa, một cửa liên thông", 7),
        ("d", "Cải cách tổ chức bộ máy", 5),
        ("đ", "Cải cách chế độ công vụ", 5),
        ("e", "Cải cách tài chính công", 5),
        ("g", "Xây dựng và phát triển Chính phủ điện tử", 5, 2),
        ("g1", "Hiện đại hóa nền hành chính", 3),
        ("g2", "Việc áp dụng ISO 9001:2015", 2)]),
    ("II", "Công tác văn thư, lưu trữ", [
        ("1", "Kế hoạch kiểm tra, tự kiểm tra văn thư, lưu trữ", 5),
        ("2", "Công tác văn thư", 10),
        ("3", "Hoạt động nghiệp vụ lưu trữ", 10),
        ("4", "Bố trí kinh phí cho công tác văn thư, hoạt động lưu trữ", 5)]),
    ("III", "Công tác thi đua khen thưởng", [
        ("1", "Phát động, đăng ký, sơ kết, tổng kết các phong trào thi đua", 10),
        ("2", "Nhân rộng điển hình tiên tiến", 5),
        ("3", "Thực hiện thẩm quyền khen thưởng của Chủ tịch UBND xã, thị trấn", 5)]),
]

GOOD = {"I": [9, 4, 7, 6, 4, 4, 4, 2.5, 1.5],  # the innermost criteria alone
        "II": [4, 8, 7.5, 4], "III": [8, 4, 4]}


def number(text) -> float:
    return float(text.replace(",", ".")) if isinstance(text, str) else float(text)


def write(path: pathlib.Path, unit: str, scores: dict, appraised: dict | None = None, total=None, lines: int = 1) -> None:
    """A workbook of one unit; `total` is what it says that all is, `lines` how many rows stand over the table."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Tự chấm"
    sheet.append([f"ỦY BAN NHÂN DÂN {unit.upper()}"])
    for _ in range(lines):
        sheet.append(["Bảng tự chấm điểm cải cách hành chính, văn thư - lưu trữ, thi đua - khen thưởng năm 2022"])
    sheet.append(["TT", "Nội dung kiểm tra đánh giá", "Điểm tối đa", "Điểm tự chấm", "Huyện thẩm định", "Ghi chú"])
    for roman, name, criteria in CONTENTS:
        sums = [sum(number(v) for v in scores[roman])]
        checked = (appraised or {}).get(roman)
        leaves = [c for c in criteria if len(c) == 3]
        sheet.append([roman, name, sum(c[2] for c in leaves), sums[0], sum(checked) if checked else None])
        place = -1
        for letter, criterion, most, *parts in criteria:
            if parts:
                below = slice(place + 1, place + 1 + parts[0])
                sheet.append([letter, criterion, most, sum(number(v) for v in scores[roman][below]),
                              sum(checked[below]) if checked else None])
                continue
            place += 1
            note = "Đoàn kiểm tra xác định lại" if checked and checked[place] != number(scores[roman][place]) else None
            sheet.append([letter, criterion, most, scores[roman][place], checked[place] if checked else None, note])
    own = sum(number(v) for group in scores.values() for v in group)
    whole = sum(v for group in appraised.values() for v in group) if appraised and len(appraised) == 3 else None
    sheet.append([None, "Tổng cộng", 100, own if total is None else total, whole])
    sheet.column_dimensions["B"].width = 60
    book.properties.created = book.properties.modified = MOMENT
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    freeze(path)


def freeze(path: pathlib.Path) -> None:
    """Writes the package again with one date, so that the same sample has the same bytes on any day."""
    with zipfile.ZipFile(path) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2022-06-01T00:00:00Z", data)
            package.writestr(zipfile.ZipInfo(name, (2022, 6, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def changed(**groups) -> dict:
    return {roman: groups.get(roman, values) for roman, values in GOOD.items()}


def main() -> None:
    first, second = TARGET / "dot-1", TARGET / "dot-2"
    # Above its maximum (6 of 5), and a score typed as text.
    write(first / "Tung Anh.xlsx", "xã Tùng Ảnh", changed(I=[9, 6, 7, 6, 4, 4, 4, 2.5, 1.5], II=[4, "8,5", 7.5, 4]))
    # A total that does not add up, and a score typed as text.
    write(first / "Bui La Nhan.xlsx", "xã Bùi La Nhân", changed(III=["7,5", 4, 4]), total=90)
    write(first / "TT Duc Tho.xlsx", "thị trấn Đức Thọ", GOOD)
    write(first / "Quang Vinh.xlsx", "xã Quang Vĩnh", GOOD, total=99)
    # Round 2: the maximum is kept, the text stays, one row further down; Quang Vĩnh sends nothing.
    write(second / "Tung Anh dot 2.xlsx", "xã Tùng Ảnh", changed(II=[4, "8,5", 7.5, 4]), lines=2)
    write(second / "Bui La Nhan dot 2.xlsx", "xã Bùi La Nhân", changed(III=["7,5", 4, 4]),
          appraised={**GOOD, "III": [6.5, 4, 4]})
    write(second / "TT Duc Tho dot 2.xlsx", "thị trấn Đức Thọ", GOOD, appraised=GOOD)
    write(second / "Lam Trung Thuy.xlsx", "xã Lâm Trung Thủy", GOOD)
    (TARGET / "roster.csv").write_text(
        "mã;tên đơn vị;loại\ntung-anh;Tùng Ảnh;xã\nbui-la-nhan;Bùi La Nhân;xã\nduc-tho;Đức Thọ;thị trấn\n"
        "quang-vinh;Quang Vĩnh;xã\nlam-trung-thuy;Lâm Trung Thủy;xã\n", encoding="utf-8")


if __name__ == "__main__":
    main()
