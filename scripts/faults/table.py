"""What was found, a line a kind of fault."""

import sys
from collections import Counter

from workspace import digest

HEADS = ("fault", "injected", "in", "out", "lost", "twice", "outputs that differ", "besides")


class Table:
    """The lines, and whether any of them is bad."""

    def __init__(self):
        self.lines, self.notes, self.is_bad = [], [], False

    def add(self, kind, faults, contents, workspace, calm, besides=(), aside=(), unfinished=()):
        """Holds a workspace that was disturbed against a calm one, and adds the line.

        `contents` are the bytes that were sent, `calm` the outputs that belong to them, `besides` what else was found
        wrong, `aside` folders beside inbox and archive into which files were taken away, `unfinished` what was sent in part.
        """
        self.append(self.line(kind, faults, contents, workspace, calm, besides, aside, unfinished))

    def append(self, line):
        self.is_bad = self.is_bad or self.is_line_bad(line)
        self.lines.append(line)
        print("  " + "  ".join(map(str, line)), file=sys.stderr)

    def line(self, kind, faults, contents, workspace, calm, besides=(), aside=(), unfinished=()):
        sent = Counter(map(digest, [*contents, *unfinished]))
        there = Counter(workspace.originals(*aside))
        submissions = workspace.submissions()
        taken = Counter(row[1] for row in submissions)
        wrong = list(besides)
        foreign = (taken.keys() | there.keys()) - sent.keys()
        if foreign:
            wrong.append(f"{len(foreign)} that nobody sent whole")
        unfit = [row for row in submissions if row[3] == "taken"]
        if unfit:
            wrong.append(f"{len(unfit)} never judged")
        check = workspace.query("PRAGMA integrity_check")[0][0]
        if check != "ok":
            wrong.append(check)
        found = workspace.outputs()
        compared = [name for name in calm.keys() | found.keys() if not self.is_about_missing(name, workspace)]
        differ = sum(1 for name in compared if calm.get(name) != found.get(name))
        return (
            kind, faults, len(contents), len(submissions), sum((sent - there).values()), self.twice(sent, there, workspace),
            differ, "; ".join(wrong) or "ok")

    @staticmethod
    def is_about_missing(name, workspace):
        """Whether an output tells of submissions that are set aside, for their files were taken away: their reports, and the
        overview, have nothing that they could be held against."""
        missing = [row for row in workspace.submissions() if row[3] == "setAside"]
        reports = tuple(f"out/_rejected/{row[2].replace('/', '_')}-{row[0]}/" for row in missing)
        return bool(missing) and (name in ("out/index.html", "out/summary.json") or name.startswith(reports))

    @staticmethod
    def twice(sent, there, workspace):
        """Submissions too many, originals too many, and submissions that were judged for the first time more than once."""
        taken = Counter(row[1] for row in workspace.submissions())
        again = workspace.query(
            "SELECT count(*) FROM journal WHERE event IN ('graded', 'incomplete', 'rejected') "
            "GROUP BY submission HAVING count(*) > 1")
        known = sent.keys()
        return (
            sum(count for name, count in (taken - sent).items() if name in known)
            + sum(count for name, count in (there - sent).items() if name in known) + len(again))

    @staticmethod
    def is_line_bad(line):
        return any(line[4:7]) or line[7] != "ok"

    def note(self, text):
        """Says what a line does not: how a fault was made, what was measured."""
        self.notes.append(text)
        print("  " + text, file=sys.stderr)

    def print(self):
        rows = [HEADS] + [tuple(map(str, line)) for line in self.lines]
        widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
        for place, row in enumerate(rows):
            print("| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |")
            if place == 0:
                print("| " + " | ".join("-" * width for width in widths) + " |")
        for note in self.notes:
            print("- " + note)
