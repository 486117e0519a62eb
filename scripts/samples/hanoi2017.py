"""The scheme hanoi-2017 and its classes, in exact fractions. Read from the plan, not from the program under test.

Source: Sở Nội vụ Hà Nội, plan of 2017, III.3.d; the gaps are read as docs say (bands: open).
"""
from __future__ import annotations

from decimal import Decimal
from fractions import Fraction as F

CONTENTS = {
    "1": ("Công tác tuyên truyền, phổ biến pháp luật về công tác văn thư, lưu trữ", 5),
    "2": ("Ban hành văn bản quản lý văn thư, lưu trữ", 15),
    "3": ("Công tác văn thư", 25),
    "4": ("Công tác lưu trữ", 30),
    "5": ("Công tác bố trí công chức", 10),
    "6": ("Ứng dụng khoa học công nghệ và công nghệ thông tin", 10),
    "7": ("Thực hiện chế độ thông tin báo cáo, thống kê", 5),
}
CRITERIA = {
    "3": {"3a": "Soạn thảo và ban hành văn bản", "3b": "Quản lý văn bản đến, văn bản đi",
          "3c": "Lập hồ sơ công việc và nộp lưu", "3d": "Quản lý và sử dụng con dấu"},
    "4": {"4a": "Thu thập, chỉnh lý, xác định giá trị, hủy tài liệu hết giá trị", "4b": "Bảo quản",
          "4c": "Tổ chức sử dụng", "4d": "Sưu tầm tài liệu quý, hiếm"},
}
LAYERS = ["self", "inspected", "agreed", "appraised"]  # weakest first


def grade(finals: dict[str, F]) -> tuple[str, bool]:
    """The class of seven final scores, and whether the total lies above that class's band."""
    total = sum(finals.values(), F(0))
    percent = {c: finals[c] * 100 / CONTENTS[c][1] for c in CONTENTS}
    performed = sum(1 for v in finals.values() if v > 0)
    half = all(p >= 50 for p in percent.values())
    if (total >= 85 and performed == 7 and half and percent["2"] > 70 and percent["5"] > 70
            and percent["3"] >= 80 and percent["4"] >= 80):
        return "A", False
    if total >= 70 and performed == 7 and half and all(percent[c] > 65 for c in "2345"):
        return "B", total >= 85
    if total >= 50 and performed >= 5 and percent["3"] > 50 and percent["4"] > 50:
        return "C", total >= 70
    return "D", False


def text(value: F | None) -> str | None:
    """As result.json writes points: no trailing zeros; the scores here are finite decimals."""
    if value is None:
        return None
    d = Decimal(value.numerator) / Decimal(value.denominator)
    assert F(d) == value
    s = format(d, "f")
    return s.rstrip("0").rstrip(".") if "." in s else s
