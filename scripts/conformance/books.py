"""What a reader makes of a workbook, in one form for all readers."""
import dataclasses

# A cell is a pair of a kind and a value:
#   ("number", float)   ("text", str)   ("boolean", bool)   ("error", str)
#   ("moment", datetime)   a number shown as a date, or a date stored as text
#   ("time", milliseconds of the day)   a number below one day shown as a time
#   ("duration", milliseconds)   a number shown as an elapsed time
# A cell without a value, or with the empty text, is no cell here.


@dataclasses.dataclass
class Sheet:
    """A worksheet."""
    name: str
    # "visible", "hidden" or "veryHidden"
    state: str
    # A1:B2, or None where the reader does not tell
    merged: set | None
    # (row, column), both from 1, to cell
    cells: dict
    # (row, column) to formula without "="; None where the reader does not tell
    formulas: dict | None = None
    # Places whose formula the reader worked out from a shared one
    moved: set = dataclasses.field(default_factory=set)


@dataclasses.dataclass
class Book:
    """A workbook's worksheets, or why there are none."""
    sheets: list
    refusal: str | None = None
    # How a reader ended that did neither read nor refuse: "crash", "timeout", "no dump"
    broken: str | None = None


def letters(column):
    """The letters of a column counted from 1."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def reference(place):
    """A place as A1."""
    return f"{letters(place[1])}{place[0]}"


def place(reference):
    """The row and column of A1."""
    column = 0
    for position, letter in enumerate(reference):
        if letter.isdigit():
            return int(reference[position:]), column
        column = column * 26 + ord(letter) - 64
    raise ValueError(f"{reference!r} is no reference")


def bounds(first, last):
    """A range of two corners as A1:B2."""
    return f"{reference(first)}:{reference(last)}"
