#!/usr/bin/env python3
"""Compares `vtlt-batch inspect --format json` with openpyxl and calamine, cell by cell, wherever those two agree.

usage: compare.py [--may-refuse PATTERN] [--show N] FOLDER...

Reads every .xlsx and .xlsm below the folders. Exits with 1 when we differ from both others, refuse what both read, or
crash; PATTERN names files that we may refuse, such as `refused-*`.
"""
import argparse, collections, fnmatch, pathlib, sys

import agreement, limited, ours, peers
from books import Book, reference

# White space around a run and moved formulas may be written in two ways, and one witness is none: counted, not held
# against us.
SOFT = {"space", "moved formula", "error told by one"}


def main():
    options = arguments()
    files = sorted(path for folder in options.folders for path in pathlib.Path(folder).rglob("*")
                   if path.suffix.lower() in (".xlsx", ".xlsm") and path.is_file())
    if not files:
        sys.exit("conformance: no .xlsx or .xlsm file there")
    tally = Tally(options.show)
    for path in files:
        compare_file(path, options, tally)
    tally.report()
    sys.exit(1 if tally.failures else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--program", default=".build/release/vtlt-batch")
    parser.add_argument("--may-refuse", default="", metavar="PATTERN", help="names of files that we may refuse")
    parser.add_argument("--seconds", type=float, default=10, help="for us, a file")
    parser.add_argument("--peer-seconds", type=float, default=120, help="for each other reader, a file")
    parser.add_argument("--peer-mebibytes", type=int, default=4096, help="of address space for each other reader")
    parser.add_argument("--show", type=int, default=5, help="how many differences to print of each file")
    return parser.parse_args()


class Tally:
    """What was counted, and the lines that are printed at once."""

    def __init__(self, show):
        self.counts, self.files, self.failures, self.show = collections.Counter(), collections.Counter(), 0, show

    def fail(self, path, what):
        self.failures += 1
        print(f"{path}: {what}", flush=True)

    def differences(self, path, found):
        """Prints a file's differences and counts them by kind."""
        kinds = collections.Counter(kind for kind, *_ in found)
        self.counts.update(kinds)
        self.files.update(kinds.keys())
        hard = [one for one in found if one[0] not in SOFT]
        if hard:
            self.fail(path, f"{len(hard)} differences")
        for kind, where, truth, our in hard[:self.show]:
            print(f"    {kind} {where}: they say {truth!r}, we say {our!r}", flush=True)

    def report(self):
        """Prints the sums."""
        count = self.counts
        print(f"files: {count['files']}, compared {count['compared']}, refused by us and by another {count['refused']}, "
              f"not read by another {count['unread']}, others disagree on the sheets {count['other names']}")
        print(f"cells: compared {count['cells']}, not judged: others disagree {count['disagree']}, "
              f"errors, of which one tells nothing {count['untold']}; formulas compared {count['formulas']}")
        for kind in sorted(self.files):
            mark = " (not held against us)" if kind in SOFT else ""
            print(f"  {kind}: {count[kind]} in {self.files[kind]} files{mark}")
        print(f"failing files: {self.failures}")


def compare_file(path, options, tally):
    """Reads one file with all three and compares."""
    tally.counts["files"] += 1
    our = ours.read(path, options.program, options.seconds)
    if our.broken:
        return tally.fail(path, our.broken)
    others = [peer_book(function, path, options) for function in (peers.openpyxl_book, peers.calamine_book)]
    unread = [book for book in others if book.refusal]
    if our.refusal:
        if unread or fnmatch.fnmatch(path.name, options.may_refuse):
            tally.counts["refused"] += 1
        else:
            tally.fail(path, f"refused, though both others read it: {our.refusal}")
    elif unread:
        tally.counts["unread"] += 1
    else:
        tally.counts["compared"] += 1
        tally.differences(path, list(book_differences(our, *others, tally.counts)))


def peer_book(function, path, options):
    try:
        return limited.run(function, path, options.peer_seconds, options.peer_mebibytes)
    except RuntimeError as failure:
        return Book([], refusal=str(failure))


def book_differences(our, openpyxl, calamine, counts):
    """Kind, place, what the others say and what we say, of each difference."""
    names = [[sheet.name for sheet in book.sheets] for book in (openpyxl, calamine, our)]
    if names[0] != names[1]:
        counts["other names"] += 1
        return
    if names[2] != names[0]:
        yield "sheets", "", names[0], names[2]
        return
    for sheets in zip(our.sheets, openpyxl.sheets, calamine.sheets):
        yield from sheet_differences(*sheets, counts)


def sheet_differences(our, openpyxl, calamine, counts):
    if openpyxl.state == calamine.state != our.state:
        yield "state", our.name, openpyxl.state, our.state
    if openpyxl.merged == calamine.merged != our.merged:
        yield "merged", our.name, sorted(openpyxl.merged - our.merged), sorted(our.merged - openpyxl.merged)
    for where in sorted(our.cells.keys() | openpyxl.cells.keys() | calamine.cells.keys()):
        one, other, mine = (sheet.cells.get(where) for sheet in (openpyxl, calamine, our))
        if agreement.is_untold(one, other):
            counts["untold"] += 1
            if mine != one:
                yield "error told by one", f"{our.name}!{reference(where)}", one, mine
            continue
        try:
            truth = agreement.agreed(one, other)
        except LookupError:
            counts["disagree"] += 1
            continue
        counts["cells"] += 1
        if kind := agreement.difference(truth, mine):
            yield kind, f"{our.name}!{reference(where)}", truth, mine
    for where in sorted(our.formulas.keys() | openpyxl.formulas.keys()):
        counts["formulas"] += 1
        truth, mine = openpyxl.formulas.get(where, ""), our.formulas.get(where, "")
        if kind := agreement.formula_difference(truth, mine, where in openpyxl.moved):
            yield kind, f"{our.name}!{reference(where)}", truth, mine


if __name__ == "__main__":
    main()
