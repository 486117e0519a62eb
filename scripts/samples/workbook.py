"""A workbook in memory, as little of one as the samples need: what a cell holds, and how it is dressed."""
from __future__ import annotations

import datetime
import json
import pathlib
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal

HERE = pathlib.Path(__file__).resolve().parent
REPO = HERE.parent.parent


def column_index(letters: str) -> int:
    n = 0
    for ch in letters:
        n = n * 26 + ord(ch) - 64
    return n


def column_letters(n: int) -> str:
    s = ""
    while n:
        n, r = divmod(n - 1, 26)
        s = chr(65 + r) + s
    return s


def split_ref(ref: str) -> tuple[int, int]:
    letters = ref.rstrip("0123456789")
    return int(ref[len(letters):]), column_index(letters)


def join_ref(row: int, col: int) -> str:
    return f"{column_letters(col)}{row}"


@dataclass(frozen=True)
class Formula:
    """`text` without "="; `cached` None when the producer calculated nothing."""
    text: str
    cached: object = None


@dataclass(frozen=True)
class ErrorValue:
    code: str


@dataclass(frozen=True)
class Digits:
    """A number spelt in the file just so ("1.05E1", "0.30000000000000004"): only the hand-made writer can."""
    text: str


@dataclass(frozen=True)
class Rich:
    """Runs of (text, font name or None)."""
    runs: tuple


@dataclass
class Cell:
    value: object
    style: dict = field(default_factory=dict)


class Sheet:
    def __init__(self, name: str, state: str = "visible"):
        self.name, self.state = name, state
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merges: list[str] = []
        self.hidden_rows: set[int] = set()
        self.hidden_cols: set[str] = set()
        self.widths: dict[str, float] = {}

    def put(self, ref: str, value, **style) -> "Sheet":
        self.cells[split_ref(ref)] = Cell(value, style)
        return self

    def merge(self, *ranges: str) -> "Sheet":
        self.merges += ranges
        return self

    def map_text(self, change) -> None:
        """Runs every text through `change(text, style) -> (text, style)`."""
        for cell in self.cells.values():
            if isinstance(cell.value, str):
                cell.value, cell.style = change(cell.value, dict(cell.style))


class Book:
    def __init__(self, *sheets: Sheet):
        self.sheets = list(sheets)
        self.names: dict[str, str] = {}

    def add(self, name: str, state: str = "visible") -> Sheet:
        self.sheets.append(Sheet(name, state))
        return self.sheets[-1]


def to_nfd(text: str, style: dict):
    return unicodedata.normalize("NFD", text), style


def _tcvn3_codes() -> dict[str, str]:
    table = json.loads((HERE / "tcvn3.json").read_text(encoding="utf-8"))
    return {letter: chr(int(code, 16)) for code, letter in table.items()}


_CODES = _tcvn3_codes()


def tcvn3(text: str) -> str:
    """Text as it is stored under a .Vn font: Latin-1 characters. Fails on a letter that TCVN3 has no code for."""
    out = []
    for ch in unicodedata.normalize("NFC", text):
        if ch in _CODES:
            out.append(_CODES[ch])
        elif ord(ch) < 128:
            out.append(ch)
        else:
            raise ValueError(f"no TCVN3 code for {ch!r} in {text!r}")
    return "".join(out)


def to_tcvn3(text: str, style: dict):
    """.VnTime, or for a text whose accented capitals have no code the paired capital font .VnTimeH over small letters."""
    try:
        return tcvn3(text), {**style, "font": ".VnTime"}
    except ValueError:
        return tcvn3(text.lower()), {**style, "font": ".VnTimeH"}


def is_number(value) -> bool:
    return isinstance(value, (int, Decimal, float)) and not isinstance(value, bool)


def is_date(value) -> bool:
    return isinstance(value, datetime.date)
