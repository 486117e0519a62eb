"""A score table laid on a sheet, remembering what each cell means, and what a right reading of it must say.

A score is written as: a number ("7.5", 7: a number cell), None (blank), or one of the marked values made by the
functions below, which say what a reader must make of the cell and which rule must be reported there.
"""
from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction as F

from hanoi2017 import CONTENTS, CRITERIA, LAYERS, grade, text
from workbook import Digits, ErrorValue, Formula, Sheet, column_index, column_letters, join_ref


@dataclass(frozen=True)
class Score:
    cell: object                 # what is stored
    means: F | None              # the score read, before limits; None: no number
    rules: tuple[str, ...] = ()  # must be reported at this cell
    style: tuple = ()            # e.g. (("fmt", "0%"),)


def plain(v) -> Score:
    if isinstance(v, Score):
        return v
    if v is None:
        return Score(None, None)
    d = Decimal(str(v))
    return Score(int(d) if d == d.to_integral_value() and "." not in str(v) else d, F(d))


def t(raw, means=None):
    """Text: a number a person meant (warning), or none at all (error)."""
    return Score(raw, None if means is None else F(means), ("score.text-number" if means is not None else "score.not-a-number",))


def miss(raw=None):
    return Score(raw, None, ("score.missing",))


def above(v):
    return Score(plain(v).cell, F(str(v)), ("score.above-max",))


def negative(v):
    return Score(plain(v).cell, F(str(v)), ("score.negative",))


def pct(v):
    return Score(Decimal(v), None, ("score.percent-format",), (("fmt", "0%"),))


def day(y, m, d):
    return Score(datetime.date(y, m, d), None, ("score.not-a-number",), (("fmt", "d-mmm"),))


def err(code, formula=None):
    return Score(Formula(formula, ErrorValue(code)) if formula else ErrorValue(code), None, ("score.formula-error",))


def calc(formula, means):
    """A formula with its cached number."""
    return Score(Formula(formula, Decimal(str(means))), F(str(means)))


def uncalculated(formula):
    return Score(Formula(formula), None, ("score.formula-not-calculated",))


def digits(raw, means):
    return Score(Digits(raw), F(means))


def unit_format(v, fmt):
    """A true number shown with a unit by its number format: nothing is wrong with it."""
    return Score(Decimal(v), F(v), (), (("fmt", fmt),))


def wrong(v, *rules):
    """A typed value that is a number and still wrong: a sum, a total."""
    s = plain(v)
    return Score(s.cell, s.means, s.rules + rules, s.style)


class Sum:
    """A SUM formula over what belongs under the cell. cached=False: the producer calculated nothing. spelt: cached digits."""

    def __init__(self, cached=True, spelt: str | None = None):
        self.cached, self.spelt = cached, spelt


@dataclass
class Row:
    id: str | None               # "1", "3a", "total", "class", None: no row of the scheme
    no: object = None
    name: object = None
    max: object = None
    layers: dict = None
    note: str | None = None
    more: dict = None            # column letter: value, anything else in the row


class Table:
    """Where everything stands, and what it means."""

    def __init__(self, sheet: Sheet):
        self.sheet = sheet
        self.rows: dict[str, list[int]] = {}
        self.scores: dict[tuple[str, str], list[tuple[Score, str]]] = {}
        self.max: dict[str, list[F | None]] = {}
        self.max_cells: dict[str, str] = {}
        self.faults: list[dict] = []
        self.loose: set[str] = set()
        self.declared: tuple[str, str, bool] | None = None
        self.bottom = 0
        self.layout: tuple = ()

    def fault(self, rule, cell=None, **more):
        self.faults.append({"rule": rule, "sheet": self.sheet.name, "cell": cell, **more})

    def at(self, id: str, layer: str = "self") -> str:
        return self.scores[(id, layer)][0][1]


def lay(sheet: Sheet, top: int, cols: dict[str, str], rows: list[Row | None], head: dict[str, str] | list[dict[str, str]], *,
        merges: tuple = (), numbers_row: bool = False, border: bool = True, row_merge: tuple = (), font: str | None = None) -> Table:
    """`cols`: role -> column letter (no, name, max, self, inspected, agreed, appraised, note).
    `head`: role or column letter -> label, one dict for each header row. `None` among rows: a blank row."""
    table = Table(sheet)
    table.layout = (top, tuple(cols.items()), json.dumps(head), numbers_row, row_merge)
    sheet.widths.setdefault(cols["name"], 46)
    look = {"border": 1} if border else {}
    if font:
        look["font"] = font
    r = top
    for line in head if isinstance(head, list) else [head]:
        for role, label in line.items():
            sheet.put(f"{cols.get(role, role)}{r}", label, bold=True, wrap=True, align="center", **look)
        r += 1
    sheet.merge(*merges)
    if numbers_row:
        for i, col in enumerate(sorted(cols.values(), key=column_index), 1):
            sheet.put(f"{col}{r}", f"({i})", italic=True, align="center", **look)
        r += 1
    pending = []
    for row in rows:
        if row is None:
            r += 1
            continue
        bold = row.id in CONTENTS or row.id in ("total", "class")
        if "no" in cols:
            sheet.put(f"{cols['no']}{r}", row.no, align="center", bold=bold, **look)
        if row.name is not None:
            sheet.put(f"{cols['name']}{r}", row.name, wrap=True, bold=bold, **look)
        for a, b in row_merge:
            sheet.merge(f"{a}{r}:{b}{r}")
        if row.id:
            table.rows.setdefault(row.id, []).append(r)
        if "max" in cols and row.max is not None:
            if isinstance(row.max, Sum):
                pending.append((row.id, "max", r, row.max))
            else:
                m = plain(row.max)
                sheet.put(f"{cols['max']}{r}", m.cell, align="center", **look)
                if row.id:
                    table.max.setdefault(row.id, []).append(m.means)
                    table.max_cells[row.id] = f"{cols['max']}{r}"
        for layer, v in (row.layers or {}).items():
            if isinstance(v, Sum):
                pending.append((row.id, layer, r, v))
                continue
            if row.id == "class":
                sheet.put(f"{cols[layer]}{r}", v, align="center", bold=True, **look)
                continue
            s = plain(v)
            sheet.put(f"{cols[layer]}{r}", s.cell, **{"align": "center", **look, **dict(s.style)})
            if row.id:
                table.scores.setdefault((row.id, layer), []).append((s, f"{cols[layer]}{r}"))
        for layer in LAYERS:
            if layer in cols and layer not in (row.layers or {}):
                sheet.put(f"{cols[layer]}{r}", None, **look)
        if row.note is not None:
            sheet.put(f"{cols['note']}{r}", row.note, wrap=True, **look)
        for col, v in (row.more or {}).items():
            sheet.put(f"{col}{r}", v, **look)
        r += 1
    table.bottom = r - 1
    pending.sort(key=lambda p: p[0] == "total")
    for id, layer, r, s in pending:
        col = cols[layer]
        if id == "total":
            under = [c for c in CONTENTS]
        else:
            under = list(CRITERIA[id])
        cells, amount = [], F(0)
        for u in under:
            if layer == "max":
                cells.append(table.max_cells[u])
                amount += table.max[u][0]
            else:
                if (u, layer) not in table.scores or table.scores[(u, layer)][0][0].cell is None:
                    # A content whose own cell is blank: its criteria are added instead.
                    for k in CRITERIA[u]:
                        score, cell = table.scores[(k, layer)][0]
                        cells.append(cell)
                        amount += score.means or 0
                    continue
                score, cell = table.scores[(u, layer)][0]
                cells.append(cell)
                amount += score.means or 0
        formula = f"SUM({cells[0]}:{cells[-1]})" if id != "total" and len(cells) == 4 else "+".join(cells)
        cached = None if not s.cached else Digits(s.spelt) if s.spelt and not s.spelt.startswith("~") else Decimal(text(amount))
        if s.spelt and s.spelt.startswith("~"):
            cached = float(s.spelt[1:])
        score = Score(Formula(formula, cached), amount)
        sheet.put(f"{col}{r}", score.cell, align="center", bold=True, **look)
        if layer == "max":
            table.max.setdefault(id, []).append(amount)
            table.max_cells[id] = f"{col}{r}"
        else:
            table.scores.setdefault((id, layer), []).append((score, f"{col}{r}"))
    return table


# MARK: what a right reading says

def expect(table: Table, adjustments: dict | None = None) -> dict:
    """Status, scores, total, class and faults of one table. `adjustments`: {(id, layer): Fraction} that count."""
    adjustments = adjustments or {}
    faults = list(table.faults)
    for (id, layer), cells in table.scores.items():
        for score, cell in cells:
            faults += [{"rule": rule, "sheet": table.sheet.name, "cell": cell} for rule in score.rules]

    def limit(id):
        if id in CONTENTS:
            return F(CONTENTS[id][1])
        return (table.max.get(id) or [None])[0]

    def valid(id, layer) -> F | None:
        if (id, layer) in adjustments:
            return adjustments[(id, layer)]
        found = table.scores.get((id, layer), [])
        good = []
        for score, cell in found:
            v, top = score.means, limit(id)
            bad = v is None or v < 0 or (top is not None and v > top)
            if v is not None and v < 0:
                assert "score.negative" in score.rules, cell
            if v is not None and top is not None and v > top:
                assert "score.above-max" in score.rules, (cell, v, top)
            if not bad:
                assert not {"score.negative", "score.above-max"} & set(score.rules), cell
            good.append(None if bad else v)
        return good[0] if good and len(set(good)) == 1 else None

    def blank(id, layer) -> bool:
        return (id, layer) not in adjustments and all(s.cell is None for s, _ in table.scores.get((id, layer), []))

    def strongest(by_layer):
        return next((by_layer[l] for l in reversed(LAYERS) if by_layer[l] is not None), None)

    contents, finals, partial = [], {}, False
    for c in CONTENTS:
        listed = c in CRITERIA and any(k in table.rows for k in CRITERIA[c])
        if listed:
            by = {k: {l: valid(k, l) for l in LAYERS} for k in CRITERIA[c]}
            scores = {}
            for l in LAYERS:
                vals = [by[k][l] for k in CRITERIA[c]]
                if all(v is not None for v in vals):
                    scores[l] = sum(vals, F(0))
                elif all(blank(k, l) for k in CRITERIA[c]) and (c, l) in table.scores and not isinstance(table.scores[(c, l)][0][0].cell, Formula):
                    scores[l] = valid(c, l)
                else:
                    scores[l] = None
                    partial = partial or (l != "self" and any(v is not None for v in vals))
                own = table.scores.get((c, l), [(Score(None, None), "")])[0][0]
                if scores[l] is not None and own.means is not None:
                    assert (own.means != scores[l]) == ("content.sum-mismatch" in own.rules), (c, l, own, scores[l])
            each = [strongest(by[k]) for k in CRITERIA[c]]
            final = sum(each, F(0)) if all(v is not None for v in each) else strongest(scores)
        else:
            scores = {l: valid(c, l) for l in LAYERS}
            final = strongest(scores)
        finals[c] = final
        contents.append({"id": c, **{l: text(scores[l]) for l in LAYERS}, "final": text(final), "_": scores})

    for l in LAYERS:
        vals = [c["_"][l] for c in contents]
        partial = partial or (l != "self" and any(v is not None for v in vals) and any(v is None for v in vals))
        if ("total", l) in table.scores and all(v is not None for v in vals):
            said, cell = table.scores[("total", l)][0]
            if said.means is not None:
                assert (said.means != sum(vals, F(0))) == ("total.sum-mismatch" in said.rules), (cell, said, sum(vals, F(0)))
    for c in contents:
        del c["_"]
    graded = all(v is not None for v in finals.values())
    total = sum(finals.values(), F(0)) if graded else None
    cls, over = grade(finals) if graded else (None, False)
    if over:
        faults.append({"rule": "grade.above-band", "sheet": None, "cell": None})
    if table.declared and graded:
        said, cell, is_wrong = table.declared
        assert (said != cls) == is_wrong, (said, cls)
        if is_wrong:
            faults.append({"rule": "class.mismatch", "sheet": table.sheet.name, "cell": cell})
    loose = set(table.loose)
    if any(isinstance(s.cell, Formula) and s.cell.cached is None for cells in table.scores.values() for s, _ in cells):
        loose.add("score.formula-not-calculated")  # a sum nothing calculated: the contract leaves open whether it is worth a word
    if not graded:
        loose |= {"content.sum-mismatch", "total.sum-mismatch", "class.mismatch"}
    if partial or not graded:
        loose.add("score.missing")
    return {"status": "graded" if graded else "incomplete", "contents": contents, "total": text(total), "class": cls,
            "faults": faults, "loose": loose}


ALL_RULES = """file.not-xlsx file.encrypted file.legacy-xls file.corrupt file.too-large file.suspicious-compression file.macro
unit.missing unit.unknown unit.ambiguous table.not-found table.ambiguous criterion.missing criterion.unknown criterion.duplicate
max.altered row.hidden sheet.hidden score.missing score.not-a-number score.negative score.above-max score.off-step score.text-number
score.formula-error score.formula-not-calculated score.percent-format content.sum-mismatch total.sum-mismatch class.mismatch
adjustment.unknown-unit adjustment.unknown-criterion adjustment.above-max adjustment.conflict grade.above-band
text.legacy-encoding text.not-nfc""".split()


def absent(faults: list[dict], loose: set[str]) -> list[str]:
    said = {f["rule"] for f in faults}
    return [r for r in ALL_RULES if r not in said and r not in loose]


# MARK: rows in the ways people write them

ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII"]

SHORT = {"1": "Tuyên truyền, phổ biến pháp luật VTLT", "2": "Ban hành văn bản quản lý VTLT", "3": "Văn thư", "4": "Lưu trữ",
         "5": "Bố trí công chức", "6": "Ứng dụng KHCN và CNTT", "7": "Chế độ báo cáo, thống kê",
         "3a": "Soạn thảo, ban hành VB", "3b": "Quản lý VB đến, VB đi", "3c": "Lập hồ sơ và nộp lưu", "3d": "Quản lý, sử dụng con dấu",
         "4a": "Thu thập, chỉnh lý, XĐGT, hủy tài liệu", "4b": "Bảo quản tài liệu", "4c": "Tổ chức sử dụng tài liệu", "4d": "Sưu tầm tài liệu quý hiếm"}
FULL = {**{c: n for c, (n, _) in CONTENTS.items()}, **CRITERIA["3"], **CRITERIA["4"]}
PLAN = {"1": "Công tác tuyên truyền, phổ biến pháp luật về công tác văn thư, lưu trữ (Luật, Nghị định, Thông tư, hướng dẫn)",
        "2": "Công tác rà soát xây dựng và ban hành văn bản quản lý về công tác văn thư, lưu trữ",
        "3": "Hoạt động nghiệp vụ văn thư (từ năm 2015 đến hết tháng 8/2017)",
        "4": "Hoạt động nghiệp vụ lưu trữ (từ năm 2015 đến hết tháng 8/2017)",
        "5": "Công tác tổ chức và cán bộ văn thư, lưu trữ (bố trí công chức)",
        "6": "Ứng dụng khoa học công nghệ và công nghệ thông tin vào công tác văn thư, lưu trữ",
        "7": "Thực hiện chế độ thông tin báo cáo, thống kê công tác văn thư, lưu trữ và tài liệu lưu trữ",
        "3a": "Công tác soạn thảo và ban hành văn bản", "3b": "Công tác quản lý văn bản đến, văn bản đi",
        "3c": "Công tác lập hồ sơ công việc và nộp lưu hồ sơ, tài liệu vào Lưu trữ cơ quan", "3d": "Công tác quản lý và sử dụng con dấu",
        "4a": "Công tác thu thập, chỉnh lý, xác định giá trị tài liệu và hủy tài liệu hết giá trị",
        "4b": "Công tác bảo quản hồ sơ, tài liệu (bố trí kho tàng, trang thiết bị…)", "4c": "Công tác tổ chức sử dụng tài liệu lưu trữ",
        "4d": "Công tác sưu tầm tài liệu lưu trữ quý, hiếm"}


def number(id: str, style: str):
    c, k = id[0], id[1:]
    i = "abcd".index(k) + 1 if k else 0
    return {
        "arabic": k or int(c), "dot": f"{k})" if k else f"{c}.", "roman": k or ROMAN[int(c) - 1], "roman-dot": f"{k}." if k else ROMAN[int(c) - 1] + ".",
        "noidung": id if k else f"Nội dung {c}", "NOIDUNG": f"{c}.{i}" if k else f"NỘI DUNG {c}", "decimal": f"{c}.{i}" if k else c,
        "decimal-number": Decimal(f"{c}.{i}") if k else int(c), "id": id, "dash": "-" if k else int(c), "blank": None if k else c,
        "paren": f"({k})" if k else f"({c})", "zero": k or f"0{c}", "upper": k.upper() if k else f"{c}/", "tick": k or f"{c}.",
    }[style]


def rows(values: dict, *, num="arabic", names=FULL, criteria=("3", "4"), cmax=None, cells: dict | None = None, maxima: dict | None = None,
         own="blank", join: str | None = None, notes: dict | None = None) -> list[Row]:
    """The rows of all seven contents. `values`: layer -> {id: score}. `own`: what a content with criteria has in its own cell:
    blank, sum (formula), uncached, or typed values in `values` under the content's id. `join`: number goes before the name ("{no} {name}")."""
    cmax = cmax or {"3": ["6", "7", "7", "5"], "4": ["10", "8", "6", "6"]}
    maxima, notes, out = maxima or {}, notes or {}, []
    for c in CONTENTS:
        ids = [c] + (list(CRITERIA[c]) if c in criteria else [])
        for id in ids:
            layers = {}
            for layer, given in values.items():
                if id in given:
                    layers[layer] = given[id]
                elif len(ids) > 1 and id == c and own in ("sum", "uncached") and all(k in given for k in ids[1:]):
                    layers[layer] = Sum(cached=own == "sum")
            top = maxima.get(id, CONTENTS[c][1] if id == c else cmax[c]["abcd".index(id[1])])
            no, name = number(id, num), names[id]
            if join:
                no, name = None, join.format(no=no, name=name) if no is not None else name
            out.append(Row(id, no, name, top, layers, notes.get(id)))
    return out


def vec(c1, c2, c3, c4, c5, c6, c7) -> dict:
    """Seven scores; 3 and 4 as one score or as a list of four criteria."""
    out = {"1": c1, "2": c2, "5": c5, "6": c6, "7": c7}
    for c, v in (("3", c3), ("4", c4)):
        if isinstance(v, (list, tuple)):
            out.update(zip(CRITERIA[c], v))
        else:
            out[c] = v
    return out


def total_row(label="Tổng cộng", max=100, **layers) -> Row:
    return Row("total", None, label, max, layers)
