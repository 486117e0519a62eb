"""Folders replaced, outputs that cannot be written, permissions denied while the program watches; then all is mended.

The process lives, what came meanwhile waits and `status` names it, and after the mending all is graded without anyone's help.
Where permissions are what is broken the program runs as another user, for they do not hold for root.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import Callable

from workspace import digest, end, is_within, sample_files

BEFORE, DURING = 4, 6
# Rights hold for everybody but root.
OTHER = 65_534 if os.geteuid() == 0 else None


@dataclass
class Fault:
    """How something is broken and mended, and where `status` tells of what came meanwhile."""

    name: str
    breaks: Callable
    mends: Callable
    # Where the names of files are: failing, waiting; graded when it keeps nothing from being graded; None when nobody can tell.
    shows: str = "failing"
    user: int | None = None


def immutable(flag, *names):
    def change(workspace):
        paths = [workspace.path(name) for name in names if os.path.exists(workspace.path(name))]
        subprocess.run(["chattr", flag, *paths], check=True)

    return change


def rights(mode, *names):
    return lambda workspace: [os.chmod(workspace.path(name), mode) for name in names]


def away(name):
    """Takes a folder away, as who renames it."""
    return lambda workspace: os.rename(workspace.path(name), workspace.path(name + ".away"))


def back(name):
    def bring(workspace):
        path = workspace.path(name)
        if os.path.isfile(path):
            os.remove(path)
        for file in os.listdir(path) if os.path.isdir(path) else []:
            os.rename(os.path.join(path, file), os.path.join(path + ".away", file))
        shutil.rmtree(path, ignore_errors=True)
        os.rename(path + ".away", path)

    return bring


def file_instead(name):
    def change(workspace):
        away(name)(workspace)
        open(workspace.path(name), "wb").close()

    return change


def another_folder(name):
    def change(workspace):
        away(name)(workspace)
        os.mkdir(workspace.path(name))

    return change


def units(workspace):
    """The places where the folders of units go that have none yet."""
    with open(workspace.path("roster.csv"), encoding="utf-8-sig") as roster:
        names = [line.split(";")[0] for line in roster.readlines()[1:]]
    return [path for path in (workspace.path("out", name) for name in names) if not os.path.isdir(path)]


def files_for_units(workspace):
    for path in units(workspace):
        open(path, "wb").close()


def no_files_for_units(workspace):
    for path in units(workspace):
        if os.path.exists(path):
            os.remove(path)


def faults(bench):
    ledger = ("ledger.sqlite", "ledger.sqlite-wal")
    protect = lambda workspace: bench.mounts.protect(workspace.path("out"))
    unprotect = lambda workspace: bench.mounts.end(workspace.path("out"))
    if not bench.mounts.refusal:
        yield Fault("outputs on a read-only mount", protect, unprotect)
    else:
        bench.table.note(f"mended: no mounts here: outputs on a read-only mount were not tried: {bench.mounts.refusal}")
    yield Fault("outputs that may not be written", rights(0o555, "out"), rights(0o755, "out"), user=OTHER)
    yield Fault("a file where outputs go", file_instead("out"), back("out"))
    yield Fault("a file where a unit's folder goes", files_for_units, no_files_for_units)
    yield Fault("archive that may not be written", rights(0o555, "archive"), rights(0o755, "archive"), "graded", OTHER)
    if OTHER:
        yield Fault("inbox that may not be written", rights(0o555, "inbox"), rights(0o755, "inbox"), "graded", OTHER)
        yield Fault("inbox that may not be read", rights(0, "inbox"), rights(0o755, "inbox"), "waiting", OTHER)
    else:
        bench.table.note("mended: not root, who could still put files there: an inbox without rights was not tried")
    yield Fault("inbox taken away and back", away("inbox"), back("inbox"), None)
    yield Fault("a file where the inbox is", file_instead("inbox"), back("inbox"), None)
    yield Fault("another folder in place of the inbox", another_folder("inbox"), lambda workspace: None, "graded")
    if shutil.which("chattr") and subprocess.run(["chattr", "+i", bench.folder], capture_output=True).returncode == 0:
        subprocess.run(["chattr", "-i", bench.folder], check=True)
        yield Fault("immutable archive", immutable("+i", "archive"), immutable("-i", "archive"), "graded")
        yield Fault("immutable ledger", immutable("+i", *ledger), immutable("-i", *ledger), "waiting")
    else:
        bench.table.note("mended: no immutable files here: an immutable archive and ledger were not tried")


def run(bench):
    os.chmod(bench.folder, 0o755)
    for fault in faults(bench):
        try_one(bench, fault)


def give(workspace, user):
    """Lets another user own a workspace."""
    if user is None:
        return
    for top, folders, names in os.walk(workspace.folder):
        for name in [".", *folders, *names]:
            os.chown(os.path.join(top, name), user, user)


def try_one(bench, fault):
    files = sample_files(BEFORE + DURING)
    program = shutil.copy(bench.program, os.path.join(bench.folder, "program"))
    workspace = bench.workspace("mended", files[:BEFORE])
    workspace.program = program
    give(workspace, fault.user)
    process = workspace.start("watch", user=fault.user, group=fault.user)
    besides = []
    if not is_within(60, lambda: len(workspace.judged()) == BEFORE and not workspace.waiting()):
        besides.append("nothing was graded before")
    fault.breaks(workspace)
    during(workspace, fault, files[BEFORE:], besides)
    fault.mends(workspace)
    if process.poll() is not None:
        besides.append(f"the watch died: {process.poll()}")
        process = workspace.start("watch", user=fault.user, group=fault.user)
    if not is_within(90, lambda: len(workspace.judged()) == len(files) and not workspace.waiting()):
        besides.append(f"{len(files) - len(workspace.judged())} not graded after the mending")
    if (code := end(process)) != 0:
        besides.append(f"the watch ended with {code}")
    workspace.run()
    bench.table.add(
        fault.name, 1, [data for _, data in files], workspace, bench.replay(workspace), besides)
    workspace.remove()


def during(workspace, fault, files, besides):
    """Drops files while something is broken, and sees that each is told of."""
    inbox = "inbox"
    if not os.path.isdir(workspace.path("inbox")):
        inbox = "inbox.away"
    for name, data in files:
        path = workspace.path(inbox, name)
        with open(path + ".part", "wb") as file:
            file.write(data)
        stamp = 1_500_000_000 + int(name.split("-")[0])
        os.utime(path + ".part", (stamp, stamp))
        if fault.user is not None:
            os.chown(path + ".part", fault.user, fault.user)
        os.rename(path + ".part", path)
    names = {name for name, _ in files}
    if fault.shows == "graded":
        wanted = {digest(data) for _, data in files}
        if not is_within(60, lambda: workspace.judged() >= wanted):
            besides.append("they were not graded meanwhile")
        return
    told = lambda: {entry["file"] for entry in workspace.status().get(fault.shows, ())}
    # Where a unit has its folder already, what is broken may not concern it: its file is graded.
    graded = lambda: {name for name, data in files if digest(data) in workspace.judged()}
    if fault.shows and not is_within(20, lambda: told() and told() | graded() >= names):
        besides.append(f"status names {len(told() & names)} of {len(names)} as {fault.shows}, {len(graded())} are graded")
    elif not fault.shows:
        is_within(8, lambda: False)
