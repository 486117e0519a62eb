"""What two readers agree on, and whether a third says the same."""
import datetime as dt, math

import iso8601
from peers import unescaped, with_surrogates

MILLISECONDS_A_DAY = 86_400_000
# Before this day the 1900 date system has days that never were; readers differ and any text is taken.
FIRST_SURE_DAY = dt.datetime(1900, 3, 1)


def agreed(of_openpyxl, of_calamine):
    """The cell that both mean, `None` for both see none; raises `LookupError` when they disagree."""
    if of_openpyxl is None and of_calamine is None:
        return None
    if of_openpyxl is None or of_calamine is None:
        raise LookupError
    if of_openpyxl[0] in ("moment", "duration"):
        of_calamine = dated(of_calamine)
    if of_openpyxl[0] != of_calamine[0]:
        raise LookupError
    kind, value = of_calamine
    if kind == "text":
        return (kind, agreed_text(of_openpyxl[1], value))
    if not same_value(kind, of_openpyxl[1], value):
        raise LookupError
    return of_openpyxl


def dated(of_calamine):
    """calamine's cell, where it leaves a stored date or duration a text."""
    kind, value = of_calamine
    return iso8601.cell(value) if kind == "text" else of_calamine


def agreed_text(of_openpyxl, of_calamine):
    """The text that both mean: calamine trims runs and has the line ends of the file, openpyxl undoes few escapes."""
    one, other = unescaped(of_openpyxl), unescaped(of_calamine)
    if not same_text(one, other) and "".join(one.split()) != "".join(other.split()):
        raise LookupError
    return with_surrogates(of_calamine) if "_x" in of_openpyxl else of_openpyxl


def is_untold(of_openpyxl, of_calamine):
    """Whether only openpyxl tells of a cell: calamine tells nothing of errors."""
    return of_openpyxl is not None and of_openpyxl[0] == "error" and of_calamine is None


def same_text(one, other):
    """Whether texts are the same but for the ends of their lines."""
    return one == other or one.replace("\r\n", "\n") == other.replace("\r\n", "\n")


def same_value(kind, one, other):
    """Whether two values of a kind are the same: numbers exactly, times to the millisecond."""
    if kind == "moment":
        return one is not None and other is not None and abs(one - other) <= dt.timedelta(milliseconds=1)
    if kind in ("time", "duration"):
        return abs(one - other) <= 1
    return one == other or kind == "number" and math.isnan(one) and math.isnan(other)


def difference(truth, ours):
    """How our cell differs from what the others agree on: `None` when it does not, else a word."""
    if truth is None:
        return None if ours is None else "extra"
    if ours is None:
        return "missing"
    kind, value = truth
    match kind:
        case "text" if ours[0] == "text":
            return text_difference(value, ours[1])
        case "moment" if ours[0] == "moment":
            return None if value < FIRST_SURE_DAY or same_value(kind, value, ours[1]) else "date"
        case "time" if ours[0] == "moment":
            return None if len(ours) == 3 and same_value(kind, value, of_days(ours[2])) else "date"
        case "duration" if ours[0] == "number":
            return None if same_value(kind, value, of_days(ours[1])) else "duration"
    if kind != ours[0]:
        return "type"
    return None if same_value(kind, value, ours[1]) else "value"


def of_days(days):
    """A number of days in milliseconds."""
    return round(days * MILLISECONDS_A_DAY)


def text_difference(truth, ours):
    """`None` for equal texts, "space" where only white space around a run differs, which both ways are right."""
    if truth == ours or same_text(truth, ours):
        return None
    return "space" if "".join(truth.split()) == "".join(ours.split()) else "value"


def formula_difference(truth, ours, moved):
    """`None` for equal formulas; those moved from a shared one may be written in another way."""
    if truth == ours:
        return None
    if moved:
        return "moved formula"
    return "formula"
