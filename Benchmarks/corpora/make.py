"""Makes the corpora that are missing: `make.py FOLDER [small] [large] [million]`."""

import os
import random
import sys

import large_table
import workbook_file
from submission import Submission

SUBMISSIONS = 2_000


def small(folder):
    """2,000 self-assessments."""
    for number in range(SUBMISSIONS):
        submission = Submission(random.Random(number))
        sheet = submission.sheet()
        workbook_file.write(f"{folder}/{number:04}.xlsx", "Tự chấm điểm", [sheet], submission.texts)


def large(folder):
    """One sheet of 100,000 rows of 10 cells."""
    workbook_file.write(f"{folder}/100000x10.xlsx", "Data", *large_table.table(100_000))


def million(folder):
    """One sheet of 1,000,000 rows of 10 cells."""
    workbook_file.write(f"{folder}/1000000x10.xlsx", "Data", *large_table.table(1_000_000))


CORPORA = {"small": small, "large": large, "million": million}


def make(folder, name):
    """Makes one corpus beside its place and moves it there when it is whole."""
    target = os.path.join(folder, name)
    if os.path.isdir(target):
        return
    print(f"making the corpus {name}", file=sys.stderr)
    unfinished = f"{target}.unfinished.{os.getpid()}"
    os.makedirs(unfinished)
    CORPORA[name](unfinished)
    os.rename(unfinished, target)


if __name__ == "__main__":
    root, *wanted = sys.argv[1:]
    for each in wanted or CORPORA:
        make(root, each)
