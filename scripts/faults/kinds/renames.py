"""Files that are renamed, moved into and out of folders, replaced under the same name and taken away while they are processed.

Whatever the test takes out of the inbox lies beside it afterwards, so that every content is somewhere, once: where the test
put it last, or in the archive. What lies in the archive has one submission, judged, at its own place; what the test left in
the inbox is all taken in the end. Flushes and renames of the program are slow, so that it is met in the midst of them.
"""

import ctypes
import os
import time

from workspace import JUDGED, below, digest, end, is_within, read, sample_files

SETTLE = 1
RENAME_EXCHANGE = 2
FOLDERS = ("", "cụm 1/", "cụm 2/", "cụm 2/xã/")


class Inbox:
    """The inbox as who changes it believes it to be; what the program took in the meantime is found out by trying."""

    def __init__(self, workspace, aside, chance):
        self.workspace, self.aside, self.chance = workspace, aside, chance
        self.libc = ctypes.CDLL(None, use_errno=True)
        self.present, self.number, self.done, self.missed = [], 0, 0, 0

    def path(self, name):
        return self.workspace.path("inbox", name)

    def fresh(self):
        """A name that was never used."""
        self.number += 1
        return f"{self.chance.choice(FOLDERS)}{self.number:05d}-bài nộp.xlsx"

    def drop(self, data, name=None):
        name = name or self.fresh()
        self.workspace.drop(name, data, stamp=time.time())
        self.present.append(name)

    def change(self, contents, away):
        """Does one thing at random to a file; whether it was still there."""
        place = self.chance.randrange(len(self.present))
        name = self.present.pop(place)
        try:
            what = self.chance.choice([self.rename, self.rename, self.replace, self.take_away, self.bring_back])
            what(name, contents, away)
            self.done += 1
        except FileNotFoundError:
            self.missed += 1

    def rename(self, name, contents, away):
        new = self.fresh()
        os.makedirs(os.path.dirname(self.path(new)), exist_ok=True)
        os.rename(self.path(name), self.path(new))
        self.present.append(new)

    def take_away(self, name, contents, away):
        target = os.path.join(self.aside, f"{self.number:05d}-{len(away):05d}")
        os.rename(self.path(name), target)
        away.append(target)

    def bring_back(self, name, contents, away):
        self.present.append(name)
        if not away:
            return
        new = self.fresh()
        os.makedirs(os.path.dirname(self.path(new)), exist_ok=True)
        os.rename(away.pop(self.chance.randrange(len(away))), self.path(new))
        self.present.append(new)

    def replace(self, name, contents, away):
        """Puts other bytes under the same name, in one instant; those that were there are kept beside the inbox."""
        if not contents:
            return self.rename(name, contents, away)
        other = os.path.join(self.aside, f"new-{len(contents):05d}")
        with open(other, "wb") as file:
            file.write(contents[-1])
        exchanged = self.libc.renameat2(
            -100, os.fsencode(other), -100, os.fsencode(self.path(name)), RENAME_EXCHANGE)
        if exchanged != 0:
            os.remove(other)
            raise FileNotFoundError(name)
        contents.pop()
        away.append(other)
        self.present.append(name)


def run(bench):
    chance, steps = bench.chance, bench.options.renames
    contents = [data for _, data in sample_files(steps // 3)]
    workspace = bench.workspace("renames", settle=SETTLE)
    aside = os.path.join(bench.folder, "aside")
    os.makedirs(aside)
    slow = {"LD_PRELOAD": bench.library("inject"), "FAULT_DELAY": "20000"}
    process = workspace.start("watch", env=slow)
    inbox, away, left = Inbox(workspace, aside, chance), [], list(contents)
    while inbox.done < steps:
        while left and len(inbox.present) < 30:
            inbox.drop(left.pop(0))
        if not inbox.present:
            break
        inbox.change(left, away)
        time.sleep(chance.uniform(0, 0.05))
    for data in left:
        inbox.drop(data)
    besides = []
    if not is_within(180, lambda: not workspace.waiting() and is_judged(workspace)):
        besides.append(f"{len(workspace.waiting())} left in the inbox")
    if (code := end(process)) != 0:
        besides.append(f"the watch ended with {code}")
    workspace.run()
    besides += misplaced(workspace)
    calm = bench.replay(workspace)
    bench.table.add(
        "renamed, moved, replaced, taken away", inbox.done, contents, workspace, calm, besides, aside=[aside])
    gone = sum(1 for row in workspace.submissions() if row[3] == "setAside")
    bench.table.note(
        f"renames: {inbox.missed} times the program was there first; {len(below(aside))} contents lie where the test "
        f"took them; {gone} of them had been received and are set aside")
    workspace.remove()


def is_judged(workspace):
    return all(row[3] in JUDGED or row[3] == "setAside" for row in workspace.submissions())


def misplaced(workspace):
    """What is wrong with the archive: each content lies at the place of its submission, and every submission there is judged."""
    archive = workspace.path("archive")
    there = {path: digest(read(path)) for path in below(archive)}
    by_place = {row[4]: row for row in workspace.submissions() if row[4]}
    wrong = []
    for path, sha256 in there.items():
        row = by_place.get(os.path.relpath(path, archive).split(os.sep)[0])
        if row is None or row[1] != sha256:
            wrong.append("another content than the ledger says")
        elif row[3] not in JUDGED:
            wrong.append(f"one that is {row[3]}")
    return [f"archive: {wrong.count(text)} times {text}" for text in sorted(set(wrong))]
