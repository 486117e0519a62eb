"""Dates, times and durations as text (ISO 8601), as cells."""
import datetime as dt, re

DURATION = re.compile(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?")


def cell(text):
    """A stored text as a cell: a moment, a time of the day or a duration; ("moment", None) for any other."""
    if found := DURATION.fullmatch(text):
        days, hours, minutes, seconds = (float(part or 0) for part in found.groups())
        return ("duration", round(1_000 * (((days * 24 + hours) * 60 + minutes) * 60 + seconds)))
    try:
        time = dt.time.fromisoformat(text.lstrip("T").rstrip("Z"))
    except ValueError:
        return ("moment", moment(text))
    return ("time", round(1_000 * (time.hour * 3_600 + time.minute * 60 + time.second) + time.microsecond / 1_000))


def moment(text):
    """A text as a moment, `None` where Python has no such day (29 February 1900) or the text is none."""
    try:
        return dt.datetime.fromisoformat(text.rstrip("Z")).replace(tzinfo=None)
    except ValueError:
        return None
