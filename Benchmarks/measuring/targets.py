"""What the reader is to reach."""

import sys

#: The most that each figure may be.
AT_MOST = {
    "small/ours-to-floor": 1.15,
    "large/ours-to-floor": 1.15,
    "large/ours-peak-mib": 60,
    "million/ours-peak-mib": 60,
    # Memory does not grow with rows; a tenth is what the allocator adds from run to run.
    "million/ours-peak-to-large": 1.1,
}

#: The least that each figure may be.
AT_LEAST = {
    "small/python-calamine-to-ours": 1.6,
    "large/python-calamine-to-ours": 1.6,
    "small/openpyxl-to-ours": 30,
    "large/openpyxl-to-ours": 30,
}


def are_reached(found):
    """Says of each target whether it is reached; whether all are that were measured."""
    is_missed = False
    for words, targets, holds in (("at most", AT_MOST, float.__le__), ("at least", AT_LEAST, float.__ge__)):
        for name, target in targets.items():
            if name not in found:
                verdict = "not measured"
            elif holds(float(found[name]), float(target)):
                verdict = f"{found[name]} reached"
            else:
                verdict, is_missed = f"{found[name]} MISSED", True
            print(f"{name}, {words} {target}: {verdict}", file=sys.stderr)
    return not is_missed
